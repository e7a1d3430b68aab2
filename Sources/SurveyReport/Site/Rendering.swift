import Mustache
import SurveyModel

/// Fills the site's templates.
struct Rendering: Sendable {
  private let library: MustacheLibrary

  /// - Throws: What the template engine says of a template that it cannot read.
  init() throws {
    var library = MustacheLibrary()
    for (name, bytes) in [
      ("page", PackageResources.page_mustache), ("embed", PackageResources.embed_mustache),
      ("piece", PackageResources.piece_mustache), ("finding", PackageResources.finding_mustache),
      ("table", PackageResources.table_mustache), ("figure", PackageResources.figure_mustache),
    ] {
      // Values escape themselves: see `pageText`.
      let template = "{{% CONTENT_TYPE: TEXT}}" + String(decoding: bytes, as: UTF8.self)
      try library.register(template, named: name)
    }
    self.library = library
  }

  func page(_ template: String, _ context: TemplateValue) -> [UInt8] {
    Array((library.render(context, withTemplate: template) ?? "").utf8)
  }
}

/// Names are found without reflection.
extension TemplateValue: MustacheParent, MustacheCustomRenderable {
  /// Null is false, since a name that is lacking would be looked up in what surrounds it.
  func child(named name: String) -> Any? {
    guard case .object(let members) = self,
      let member = members.first(where: { $0.name == name })?.value
    else { return nil }
    switch member {
    case .null: return false
    case .bool(let value): return value
    case .array(let values): return values
    case let value: return value
    }
  }

  var isNull: Bool { if case .null = self { true } else { false } }

  var renderText: String {
    switch self {
    case .null, .array, .object: ""
    case .bool(let value): value ? "true" : "false"
    case .string(let text): pageText(text)
    case .markup(let markup): markup
    }
  }
}

/// The text as a page shows it: readable, and none of it markup.
///
/// The engine's own escaping goes by characters as people see them, so that a quotation mark with
/// a combining mark upon it would go through as it is, and end an attribute.
func pageText(_ text: String) -> String { escaped(readable(text)) }

/// The text with nothing in it that a browser takes for markup.
private func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: isMarkup) else { return text }
  var escaped: [UInt8] = []
  for byte in parted(text).utf8 {
    switch byte {
    case UInt8(ascii: "<"): escaped += "&lt;".utf8
    case UInt8(ascii: ">"): escaped += "&gt;".utf8
    case UInt8(ascii: "&"): escaped += "&amp;".utf8
    case UInt8(ascii: "\""): escaped += "&quot;".utf8
    case UInt8(ascii: "'"): escaped += "&#39;".utf8
    default: escaped.append(byte)
    }
  }
  return String(decoding: escaped, as: UTF8.self)
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
