import SurveyModel

/// The joined value of several columns for each respondent of a batch, as places of distinct labels.
struct JoinedLabels {
  private(set) var places: [Int32]
  private(set) var names = [""]

  /// Stands between the columns' values; no value of a table holds it.
  private static let separator = "\u{1F}"

  init(_ columns: [String], _ batch: ResponseBatch) {
    places = [Int32](repeating: 0, count: batch.count)
    for column in columns {
      var seen: [Int64: Int32] = [:]
      var joined: [String] = []
      let (codes, labels) = Self.codes(batch[column], batch.count)
      for row in 0..<batch.count {
        let key = Int64(places[row]) << 32 | Int64(codes[row])
        if let place = seen[key] {
          places[row] = place
        } else {
          let place = Int32(joined.count)
          joined.append(names[Int(places[row])] + Self.separator + labels[Int(codes[row])])
          seen[key] = place
          places[row] = place
        }
      }
      names = joined
    }
  }

  /// A label as a person reads it.
  static func readable(_ label: String) -> String {
    label.split(separator: Self.separator).joined(separator: ", ")
  }

  private static func codes(_ column: ResponseColumn?, _ count: Int) -> ([Int32], [String]) {
    switch column?.content {
    case .answers(let codes):
      var labels = [String](repeating: "", count: 256)
      for (index, name) in (column?.names ?? []).enumerated() { labels[index + 1] = name }
      return (codes.map { Int32($0) }, labels)
    case .terms(let codes): return (codes.map { Int32($0) }, [""] + (column?.names ?? []))
    default: return ([Int32](repeating: 0, count: count), [""])
    }
  }
}
