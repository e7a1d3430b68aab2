import SurveyModel

extension SurveyStore {
  /// The choices that standing rows of a wave hold, and how many rows each.
  ///
  /// For columns of answers and of options, in the order in which they were first stored; a choice
  /// that nobody holds is left out.
  package func codesInUse(survey: String, wave: String) throws -> [StoredCode] {
    var order: [String] = []
    var counts: [String: [Int]] = [:]
    var names: [String: [String]] = [:]
    try forEachBatch(survey: survey, wave: wave) { batch in
      for column in batch.columns {
        guard let found = column.content.holders(of: column.names.count) else { continue }
        // A question that changed its type has a column of each kind.
        let place = "\(column.content.kind.rawValue) \(column.name)"
        if counts[place] == nil { order.append(place) }
        names[place] = column.names
        counts[place] = zip(counts[place] ?? found.map { _ in 0 }, found).map { $0 + $1 }
      }
    }
    return order.flatMap { place in
      zip(names[place] ?? [], counts[place] ?? []).filter { $1 > 0 }.map { name, count in
        StoredCode(
          column: String(place.drop { $0 != " " }.dropFirst()), name: name, count: count)
      }
    }
  }
}

extension ColumnContent {
  /// How many rows hold each of a question's choices; nil for other columns.
  fileprivate func holders(of count: Int) -> [Int]? {
    switch self {
    case .answers(let values):
      var counts = [Int](repeating: 0, count: 256)
      for value in values { counts[Int(value)] += 1 }
      return Array(counts[1..<count + 1])
    case .options(let options): return options.map { option in option.count { $0 == 1 } }
    case .terms, .numbers, .seconds, .texts: return nil
    }
  }
}
