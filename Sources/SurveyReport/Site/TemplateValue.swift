/// What a template finds by its names.
enum TemplateValue: Sendable {
  case null
  case bool(Bool)
  /// A text, which stays text whatever it holds.
  case string(String)
  case markup(String)
  case array([TemplateValue])
  /// In the order in which they were written: few enough to be looked through.
  case object([(name: String, value: TemplateValue)])

  init(_ text: String?) { self = text.map { .string($0) } ?? .null }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(arrayLiteral elements: TemplateValue...) { self = .array(elements) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self = .object(elements.map { (name: $0.0, value: $0.1) })
  }
}
