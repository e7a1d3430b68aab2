import SurveyModel

extension SurveyStore {
  /// The choices that standing rows of a wave hold, and how many rows each.
  ///
  /// For columns of answers and of options, in the order in which they were first stored; a choice
  /// that nobody holds is left out.
  ///
  /// - Parameters:
  ///   - survey: The survey's id.
  ///   - wave: The wave.
  ///   - isKnown: Whether a choice of a column need not be looked for: only columns that have
  ///     another are read, which as a rule are none.
  /// - Returns: The choices that are not known.
  /// - Throws: `StoreFailure`.
  package func codesInUse(
    survey: String, wave: String, besides isKnown: (_ column: String, _ name: String) -> Bool
  ) throws -> [StoredCode] {
    var order: [String] = []
    var counts: [String: [Int]] = [:]
    var names: [String: [String]] = [:]
    let wanted = try columns(survey, wave) { column in
      [.answers, .options].contains(column.kind)
        && column.names.contains { !isKnown(column.name, $0) }
    }
    if wanted.isEmpty { return [] }
    try forEachStoredBatch(survey: survey, wave: wave, columns: wanted) { stored in
      for piece in 0..<stored.count {
        for column in try stored.batch(piece)?.columns ?? [] {
          guard let found = column.content.holders(of: column.names.count) else { continue }
          // A question that changed its type has a column of each kind.
          let place = "\(column.content.kind.rawValue) \(column.name)"
          if counts[place] == nil { order.append(place) }
          names[place] = column.names
          counts[place] = zip(counts[place] ?? found.map { _ in 0 }, found).map { $0 + $1 }
        }
      }
    }
    return order.flatMap { place in
      let column = String(place.drop { $0 != " " }.dropFirst())
      return zip(names[place] ?? [], counts[place] ?? []).filter { name, count in
        count > 0 && !isKnown(column, name)
      }.map { StoredCode(column: column, name: $0, count: $1) }
    }
  }

  /// The names of a wave's columns that are wanted.
  private func columns(
    _ survey: String, _ wave: String, _ isWanted: (WaveDictionary.Column) -> Bool
  ) throws -> Set<String> {
    try read { db in
      guard let id = try Self.waveID(survey, wave, db) else { return [] }
      return Set(try WaveDictionary(wave: id, db).all.filter(isWanted).map(\.name))
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
