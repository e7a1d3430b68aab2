import SurveyModel

/// Fills the site's templates.
struct Rendering: Sendable {
  private let templates: [String: Template] = [
    "page": PackageResources.page_mustache, "embed": PackageResources.embed_mustache,
    "piece": PackageResources.piece_mustache, "finding": PackageResources.finding_mustache,
    "table": PackageResources.table_mustache, "figure": PackageResources.figure_mustache,
  ].mapValues { Template(String(decoding: $0, as: UTF8.self)) }

  func page(_ template: String, _ context: JSONValue) -> [UInt8] {
    var page: [UInt8] = []
    var around = [context]
    render(templates[template]?.parts ?? [], &around, to: &page)
    return page
  }

  /// - Parameters:
  ///   - parts: What is filled.
  ///   - around: The values that sections are about, the innermost last.
  ///   - page: Where to.
  private func render(
    _ parts: [Template.Part], _ around: inout [JSONValue], to page: inout [UInt8]
  ) {
    for part in parts {
      switch part {
      case .text(let text): page += text
      case .value(let names): write(find(names, in: around), to: &page)
      case .template(let name): render(templates[name]?.parts ?? [], &around, to: &page)
      case .section(let name, let parts):
        switch find([name], in: around) {
        case .null, .bool(false): break
        case .bool(true): render(parts, &around, to: &page)
        case .array(let values):
          for value in values { render(parts, about: value, &around, to: &page) }
        case let value: render(parts, about: value, &around, to: &page)
        }
      case .inverted(let name, let parts):
        switch find([name], in: around) {
        case .null, .bool(false), .array([]): render(parts, &around, to: &page)
        default: break
        }
      }
    }
  }

  private func render(
    _ parts: [Template.Part], about value: JSONValue, _ around: inout [JSONValue],
    to page: inout [UInt8]
  ) {
    around.append(value)
    render(parts, &around, to: &page)
    around.removeLast()
  }

  /// The value of a name in the innermost that has it, null too; of no name, the innermost itself.
  private func find(_ names: [String], in around: [JSONValue]) -> JSONValue {
    guard let name = names.first else { return around.last ?? .null }
    var place = around.count
    while place > 0 {
      place -= 1
      if let found = around[place][name] {
        return names.dropFirst().reduce(found) { $0[$1] ?? .null }
      }
    }
    return .null
  }

  private func write(_ value: JSONValue, to page: inout [UInt8]) {
    switch value {
    case .null, .array, .object: break
    case .bool(let value): page += (value ? "true" : "false").utf8
    case .integer(let value): page += String(value).utf8
    case .number(let value): page += shortestDecimal(value).utf8
    case .decimal(let digits): page += digits.utf8
    case .string(let text): write(text, to: &page)
    }
  }

  /// Every text is readable, and none is markup.
  private func write(_ text: String, to page: inout [UInt8]) {
    let text = readable(text)
    guard text.utf8.contains(where: isMarkup) else {
      page += text.utf8
      return
    }
    for byte in parted(text).utf8 {
      switch byte {
      case UInt8(ascii: "<"): page += "&lt;".utf8
      case UInt8(ascii: ">"): page += "&gt;".utf8
      case UInt8(ascii: "&"): page += "&amp;".utf8
      case UInt8(ascii: "\""): page += "&quot;".utf8
      case UInt8(ascii: "'"): page += "&#39;".utf8
      default: page.append(byte)
      }
    }
  }
}

private func isMarkup(_ byte: UInt8) -> Bool { [0x22, 0x26, 0x27, 0x3C, 0x3E].contains(byte) }

/// The text with every sign of markup a character by itself: what was joined to it, a combining mark
/// upon a quotation mark, is shown on a circle, since an escaped sign would be joined by its last.
private func parted(_ text: String) -> String {
  func isBound(_ character: Character) -> Bool {
    character.unicodeScalars.count > 1 && character.utf8.contains(where: isMarkup)
  }
  guard text.contains(where: isBound) else { return text }
  var parted = String.UnicodeScalarView()
  for character in text {
    let isBound = isBound(character)
    for (place, scalar) in character.unicodeScalars.enumerated() {
      // What a lone mark is shown on.
      if isBound, place > 0 { parted.append("\u{25CC}") }
      parted.append(scalar)
    }
  }
  return String(parted)
}
