import SurveyModel

/// Whether a question was to be asked of a respondent, as the coded answers tell.
indirect enum RelevanceTest {
  case constant(Bool)
  case answer(column: Int, code: UInt8)
  case option(column: Int, option: Int)
  case term(column: Int, code: UInt32)
  case number(column: Int, (Double) -> Bool)
  /// Whether each answer code of the column passes.
  case codes(column: Int, [Bool])
  case not(RelevanceTest)
  case and(RelevanceTest, RelevanceTest)
  case or(RelevanceTest, RelevanceTest)

  /// Prepares a condition for the columns of one piece; a column that the export lacks is empty.
  init(_ relevance: Relevance, columns: [ResponseColumn]) {
    func find(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }
    switch relevance {
    case .not(let inner): self = .not(RelevanceTest(inner, columns: columns))
    case .and(let a, let b):
      self = .and(RelevanceTest(a, columns: columns), RelevanceTest(b, columns: columns))
    case .or(let a, let b):
      self = .or(RelevanceTest(a, columns: columns), RelevanceTest(b, columns: columns))
    case .equals(let question, let value), .selected(let question, let value):
      guard let column = find(question) else {
        self = .constant(value.isEmpty)
        return
      }
      self = Self.equality(column, columns[column], value)
    case .compares(let question, let comparison, let limit):
      guard let column = find(question) else {
        self = .constant(false)
        return
      }
      let passes: (Double) -> Bool =
        switch comparison {
        case "<": { $0 < limit }
        case "<=": { $0 <= limit }
        case ">": { $0 > limit }
        default: { $0 >= limit }
        }
      if case .numbers = columns[column].content {
        self = .number(column: column, passes)
      } else {
        self = .codes(
          column: column, columns[column].names.map { Double($0).map(passes) ?? false })
      }
    }
  }

  private static func equality(_ place: Int, _ column: ResponseColumn, _ value: String) -> Self {
    let key = matchKey(value)
    let code = column.names.firstIndex { matchKey($0) == key }
    switch column.content {
    case .answers:
      // An empty value asks for an empty cell, whose code is 0.
      if key.isEmpty { return .answer(column: place, code: 0) }
      return code.map { .answer(column: place, code: UInt8($0 + 1)) } ?? .constant(false)
    case .options: return code.map { .option(column: place, option: $0) } ?? .constant(false)
    case .terms:
      if key.isEmpty { return .term(column: place, code: 0) }
      return code.map { .term(column: place, code: UInt32($0 + 1)) } ?? .constant(false)
    case .numbers:
      guard let number = Double(value) else { return .number(column: place) { $0.isNaN } }
      return .number(column: place) { $0 == number }
    case .seconds, .texts: return .constant(false)
    }
  }

  func passes(_ row: Int, _ columns: [ResponseColumn]) -> Bool {
    switch self {
    case .constant(let value): return value
    case .not(let inner): return !inner.passes(row, columns)
    case .and(let a, let b): return a.passes(row, columns) && b.passes(row, columns)
    case .or(let a, let b): return a.passes(row, columns) || b.passes(row, columns)
    case .answer(let column, let code):
      if case .answers(let values) = columns[column].content { return values[row] == code }
    case .option(let column, let option):
      if case .options(let values) = columns[column].content { return values[option][row] == 1 }
    case .term(let column, let code):
      if case .terms(let values) = columns[column].content { return values[row] == code }
    case .number(let column, let test):
      if case .numbers(let values) = columns[column].content { return test(values[row]) }
    case .codes(let column, let passing):
      switch columns[column].content {
      case .answers(let values):
        let code = Int(values[row])
        return code > 0 && code <= passing.count && passing[code - 1]
      case .terms(let values):
        let code = Int(values[row])
        return code > 0 && code <= passing.count && passing[code - 1]
      default: return false
      }
    }
    return false
  }
}
