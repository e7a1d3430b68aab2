/// A cell as it may go into a spreadsheet: what would run as a formula gets an apostrophe before it.
func guarded(_ cell: String) -> String {
  guard let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first), !isPlainNumber(cell) else {
    return cell
  }
  return "'" + cell
}

/// Whether a text is a signed number with a decimal point or comma and nothing else.
private func isPlainNumber(_ text: String) -> Bool {
  var rest = text.utf8[...]
  if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
  var digits = 0
  var marks = 0
  while let byte = rest.popFirst() {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
    case UInt8(ascii: "."), UInt8(ascii: ","): marks += 1
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      return digits > 0 && marks <= 1 && isExponent(rest)
    default: return false
    }
  }
  return digits > 0 && marks <= 1
}

private func isExponent(_ text: Substring.UTF8View) -> Bool {
  var rest = text
  if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
  return !rest.isEmpty && rest.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}
