import SurveyModel

extension ColumnContent {
  var kind: ColumnKind {
    switch self {
    case .answers: .answers
    case .options: .options
    case .terms: .terms
    case .numbers: .numbers
    case .seconds: .seconds
    case .texts: .texts
    }
  }

  /// The content with every code put through `map`; `options` arrays where the dictionary has more.
  func renumbered(by map: [UInt32], options count: Int, rows: Int) -> ColumnContent {
    // As a rule the batches of a file count the choices as the wave does.
    let isSame = map.indices.allSatisfy { map[$0] == $0 }
    if isSame, !isOptions || map.count == count + 1 { return self }
    switch self {
    case .answers(let values):
      return .answers(
        values.map { $0 == ColumnKind.notApplicable ? $0 : UInt8(map[Int($0)]) })
    case .terms(let codes): return .terms(codes.map { map[Int($0)] })
    case .options(let options):
      var placed = [[UInt8]?](repeating: nil, count: count)
      for (option, values) in options.enumerated() { placed[Int(map[option + 1]) - 1] = values }
      let absent = Self.notChosen(like: options.first, rows: rows)
      return .options(placed.map { $0 ?? absent })
    case .numbers, .seconds, .texts: return self
    }
  }

  private var isOptions: Bool { kind == .options }

  /// The content with an array for each of `count` options, those added since it was kept included.
  func padded(options count: Int, rows: Int) -> ColumnContent {
    guard case .options(let options) = self, options.count < count else { return self }
    let absent = Self.notChosen(like: options.first, rows: rows)
    return .options(options + Array(repeating: absent, count: count - options.count))
  }

  /// The bytes of an option that was not offered: not chosen, and empty where the question was.
  private static func notChosen(like other: [UInt8]?, rows: Int) -> [UInt8] {
    guard let other else { return [UInt8](repeating: 0, count: rows) }
    return other.map { $0 == ColumnKind.notApplicable ? $0 : 0 }
  }
}
