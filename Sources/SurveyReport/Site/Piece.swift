import SurveyModel

/// One piece of a page, as its template takes it.
///
/// Templates look a name up in what surrounds them too, so every piece says of each kind whether it
/// is one.
struct Piece {
  private static let kinds = [
    "heading", "subheading", "paragraph", "facts", "links", "findings", "table", "figure", "code",
    "details",
  ]

  let context: TemplateValue

  private init(_ kind: String, _ value: TemplateValue) {
    context = .object(Self.kinds.map { ($0, $0 == kind ? value : false) })
  }

  static func heading(_ text: String, id: String) -> Piece {
    Piece("heading", ["text": .string(text), "id": .string(id)])
  }

  static func subheading(_ text: String) -> Piece { Piece("subheading", ["text": .string(text)]) }

  static func paragraph(_ text: String, isLead: Bool = false) -> Piece {
    Piece("paragraph", ["text": .string(text), "lead": .bool(isLead)])
  }

  static func facts(_ facts: [Document.Fact]) -> Piece {
    Piece(
      "facts",
      [
        "facts": .array(
          facts.filter { !$0.value.isEmpty }.map {
            ["label": .string($0.label), "value": .string($0.value)]
          })
      ])
  }

  static func links(_ links: [Link]) -> Piece {
    Piece("links", ["links": .array(links.map(\.context))])
  }

  static func findings(_ cards: [TemplateValue]) -> Piece {
    Piece("findings", ["findings": .array(cards)])
  }

  static func table(_ table: PageTable) -> Piece { Piece("table", table.told.context) }

  static func figure(_ context: TemplateValue) -> Piece { Piece("figure", context) }

  static func code(_ text: String, label: String) -> Piece {
    Piece("code", ["text": .string(text), "label": .string(label)])
  }

  static func details(_ summary: String, _ pieces: [Piece]) -> Piece {
    Piece(
      "details", ["summary": .string(summary), "pieces": .array(pieces.map(\.context))])
  }
}

/// A link with what there is to say beside it.
struct Link {
  var href: String
  var text: String
  var note: String?

  var context: TemplateValue {
    ["href": .string(href), "text": .string(text), "note": TemplateValue(note)]
  }
}
