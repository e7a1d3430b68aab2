import Foundation
import SurveyReport

/// Holds JSON against a shipped schema, as far as those use the language, and stricter in one thing:
/// an object may have no key that its schema does not name.
struct JSONSchema {
  private let files: [String: [String: Any]]
  private let name: String

  init(_ name: String) throws {
    self.name = name
    files = Dictionary(
      uniqueKeysWithValues: try schemaFiles.map { file in
        let object = try JSONSerialization.jsonObject(with: Data(file.bytes))
        return (file.name, object as? [String: Any] ?? [:])
      })
  }

  /// What does not follow the schema, each with its path.
  func faults(in json: Any) -> [String] { faults(json, files[name] ?? [:], name, "") }

  private func faults(_ value: Any, _ schema: [String: Any], _ file: String, _ path: String)
    -> [String]
  {
    if let reference = schema["$ref"] as? String {
      let parts = reference.components(separatedBy: "#/$defs/")
      let other = parts[0].isEmpty ? file : parts[0]
      guard let found = (files[other]?["$defs"] as? [String: Any])?[parts[1]] as? [String: Any]
      else { return ["\(path): no \(reference)"] }
      return faults(value, found, other, path)
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let each = choices.map { faults(value, $0, file, path) }
      return each.contains { $0.isEmpty } ? [] : each.flatMap(\.self)
    }
    if let allowed = schema["enum"] as? [Any] {
      let isAmong = allowed.contains { ($0 as? NSObject) == (value as? NSObject) }
      return isAmong ? [] : ["\(path): \(value) is none of \(allowed)"]
    }
    let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] } ?? []
    guard types.isEmpty || types.contains(where: { Self.isType(value, $0) }) else {
      return ["\(path): \(value) is no \(types)"]
    }
    if let object = value as? [String: Any], let known = schema["properties"] as? [String: Any] {
      let required = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
      return required.map { "\(path): no \($0)" }
        + object.sorted { $0.key < $1.key }.flatMap { key, inner -> [String] in
          guard let own = known[key] as? [String: Any] else { return ["\(path): unnamed \(key)"] }
          return faults(inner, own, file, "\(path)/\(key)")
        }
    }
    if let array = value as? [Any], let items = schema["items"] as? [String: Any] {
      return array.flatMap { faults($0, items, file, path + "[]") }
    }
    return []
  }

  private static func isType(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "boolean": value is Bool
    case "integer": (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
    case "number": value is NSNumber
    case "array": value is [Any]
    case "object": value is [String: Any]
    default: false
    }
  }
}
