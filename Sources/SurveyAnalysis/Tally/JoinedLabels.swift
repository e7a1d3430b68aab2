import SurveyModel

/// The joined value of several columns for each respondent of a batch, as places of distinct labels.
struct JoinedLabels {
  let places: [Int32]
  let names: [String]

  /// Stands between the columns' values; no value of a table holds it.
  private static let separator = "\u{1F}"

  init(_ columns: [String], _ batch: ResponseBatch) {
    let coded = columns.map { Self.codes(batch[$0], batch.count) }
    let joint = JointPlaces(coded.map(\.codes), count: batch.count)
    places = joint.places
    names =
      columns.isEmpty
      ? [""]
      : joint.firstRows.map { row in
        coded.map { Self.separator + $0.labels[Int($0.codes[row])] }.joined()
      }
  }

  /// A label as a person reads it.
  static func readable(_ label: String) -> String {
    label.split(separator: Self.separator).joined(separator: ", ")
  }

  private static func codes(_ column: ResponseColumn?, _ count: Int)
    -> (codes: [Int32], labels: [String])
  {
    switch column?.content {
    case .answers(let codes):
      var labels = [String](repeating: "", count: 256)
      for (index, name) in (column?.names ?? []).enumerated() { labels[index + 1] = name }
      return (codes.map { Int32($0) }, labels)
    case .terms(let codes):
      return (codes.map { Int32(bitPattern: $0) }, [""] + (column?.names ?? []))
    default: return ([Int32](repeating: 0, count: count), [""])
    }
  }
}
