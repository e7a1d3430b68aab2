/// A JSON value whose text is the same at every run: keys sorted, null written out.
package enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  /// A number in just these digits, as a published figure has them.
  case decimal(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  package init(_ value: String?) { self = value.map { .string($0) } ?? .null }
  package init(_ value: Int?) { self = value.map { .integer($0) } ?? .null }
  package init(_ value: Double?) { self = value.map { .number($0) } ?? .null }
  package init(_ values: [String]) { self = .array(values.map { .string($0) }) }

  /// A range as its two ends.
  package init(_ range: ClosedRange<Double>?) {
    self = range.map { .array([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null
  }

  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  /// The object with further members, which win over those of the same key.
  package func adding(_ further: [String: JSONValue]) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.merging(further) { _, new in new })
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }

  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
  }
}
