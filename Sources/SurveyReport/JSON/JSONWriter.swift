extension JSONValue {
  /// The value as JSON text in UTF-8, indented by two spaces, with a line end at its end.
  package var text: String {
    var text = ""
    write(to: &text, indent: 0)
    text += "\n"
    return text
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += "\(value)"
    case .number(let value): text += value.isFinite ? shortestDecimal(value) : "null"
    case .decimal(let digits): text += digits
    case .string(let value): quote(value, to: &text)
    case .array(let values):
      if values.allSatisfy(\.isNumeric) {
        list(values, "[", "]", separator: ", ", to: &text) { $0.write(to: &$1, indent: indent) }
        return
      }
      let inner = "\n" + String(repeating: "  ", count: indent + 1)
      let close = "\n" + String(repeating: "  ", count: indent) + "]"
      list(values, "[" + inner, close, separator: "," + inner, to: &text) {
        $0.write(to: &$1, indent: indent + 1)
      }
    case .object(let members):
      guard !members.isEmpty else {
        text += "{}"
        return
      }
      let inner = "\n" + String(repeating: "  ", count: indent + 1)
      let close = "\n" + String(repeating: "  ", count: indent) + "}"
      let sorted = members.sorted { $0.key < $1.key }
      list(sorted, "{" + inner, close, separator: "," + inner, to: &text) { member, text in
        quote(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent + 1)
      }
    }
  }

  /// Whether an array of such values is short enough to stand on one line.
  private var isNumeric: Bool {
    switch self {
    case .integer, .number, .decimal, .null: true
    default: false
    }
  }
}

private func list<Element>(
  _ elements: [Element], _ open: String, _ close: String, separator: String,
  to text: inout String, write: (Element, inout String) -> Void
) {
  text += open
  for (index, element) in elements.enumerated() {
    if index > 0 { text += separator }
    write(element, &text)
  }
  text += close
}

private func quote(_ value: String, to text: inout String) {
  text += "\""
  defer { text += "\"" }
  guard value.utf8.contains(where: { $0 < 0x20 || [0x22, 0x5C, 0x7F].contains($0) }) else {
    text += value
    return
  }
  for scalar in value.unicodeScalars {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case "\u{0}"..<"\u{20}", "\u{7F}":
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: text.unicodeScalars.append(scalar)
    }
  }
}
