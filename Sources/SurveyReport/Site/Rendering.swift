import Foundation
import Mustache
import SurveyModel

/// Fills the site's templates.
struct Rendering {
  private let library: MustacheLibrary

  /// - Throws: What the template engine says of a template that it cannot read.
  init() throws {
    var library = MustacheLibrary()
    for (name, bytes) in [
      ("page", PackageResources.page_mustache), ("embed", PackageResources.embed_mustache),
      ("piece", PackageResources.piece_mustache), ("finding", PackageResources.finding_mustache),
      ("table", PackageResources.table_mustache), ("figure", PackageResources.figure_mustache),
    ] {
      try library.register(String(decoding: bytes, as: UTF8.self), named: name)
    }
    self.library = library
  }

  func page(_ template: String, _ context: JSONValue) -> [UInt8] {
    Array((library.render(context.forTemplates, withTemplate: template) ?? "").utf8)
  }
}

extension JSONValue {
  /// The value as templates take it, every text readable; null is false, since a name that is lacking
  /// would be looked up in what surrounds it.
  fileprivate var forTemplates: Any {
    switch self {
    case .null: false
    case .bool(let value): value
    case .integer(let value): String(value)
    case .number(let value): shortestDecimal(value)
    case .decimal(let digits): digits
    case .string(let text): escapable(readable(text))
    case .array(let values): values.map(\.forTemplates)
    case .object(let members): members.mapValues(\.forTemplates)
    }
  }
}

/// The text with every sign of markup a character by itself.
///
/// The engine escapes by characters as people see them, so that a quotation mark with a combining
/// mark upon it would go through as it is, and end an attribute.
private func escapable(_ text: String) -> String {
  let markup: Set<Unicode.Scalar> = ["<", ">", "&", "\"", "'"]
  guard
    text.contains(where: { character in
      character.unicodeScalars.count > 1
        && character.unicodeScalars.contains(where: markup.contains)
    })
  else { return text }
  var parted = String.UnicodeScalarView()
  for character in text {
    let scalars = character.unicodeScalars
    let isBound = scalars.count > 1 && scalars.contains(where: markup.contains)
    for (place, scalar) in scalars.enumerated() {
      // What a lone mark is shown on.
      if isBound, place > 0 { parted.append("\u{25CC}") }
      parted.append(scalar)
    }
  }
  return String(parted)
}
