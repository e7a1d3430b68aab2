/// The shortest text that reads back as the same double, without `.0`; "0" for a negative zero.
func shortestDecimal(_ value: Double) -> String {
  if value == 0 { return "0" }
  let text = value.description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
