extension JSONValue {
  /// The value as JSON text in UTF-8, indented by two spaces, with a line end at its end.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  private func write(to text: inout [UInt8], indent: Int) {
    switch self {
    case .null: text += "null".utf8
    case .bool(let value): text += (value ? "true" : "false").utf8
    case .integer(let value): text += String(value).utf8
    case .number(let value): text += (value.isFinite ? shortestDecimal(value) : "null").utf8
    case .decimal(let digits): text += digits.utf8
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
        text += "{}".utf8
        return
      }
      let inner = "\n" + String(repeating: "  ", count: indent + 1)
      let close = "\n" + String(repeating: "  ", count: indent) + "}"
      let sorted = members.sorted { $0.key < $1.key }
      list(sorted, "{" + inner, close, separator: "," + inner, to: &text) { member, text in
        quote(member.key, to: &text)
        text += ": ".utf8
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
  to text: inout [UInt8], write: (Element, inout [UInt8]) -> Void
) {
  text += open.utf8
  for (index, element) in elements.enumerated() {
    if index > 0 { text += separator.utf8 }
    write(element, &text)
  }
  text += close.utf8
}

private func quote(_ value: String, to text: inout [UInt8]) {
  let mark = UInt8(ascii: "\"")
  let stroke = UInt8(ascii: "\\")
  text.append(mark)
  defer { text.append(mark) }
  let isSpecial = { (byte: UInt8) in byte < 0x20 || byte == mark || byte == stroke || byte == 0x7F }
  guard value.utf8.contains(where: isSpecial) else {
    text += value.utf8
    return
  }
  for byte in value.utf8 {
    switch byte {
    case mark, stroke: text += [stroke, byte]
    case UInt8(ascii: "\n"): text += "\\n".utf8
    case UInt8(ascii: "\r"): text += "\\r".utf8
    case UInt8(ascii: "\t"): text += "\\t".utf8
    case 0..<0x20, 0x7F:
      text += (byte < 0x10 ? "\\u000" : "\\u00").utf8
      text += String(byte, radix: 16).utf8
    default: text.append(byte)
    }
  }
}
