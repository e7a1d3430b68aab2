import CSV
import SurveyModel

/// What the user says of how an export writes numbers and dates; nil leaves it to be found.
package struct StatedConventions: Sendable {
  package var decimal: DecimalMark?
  package var dates: DateOrder?
  /// Those of the export whose rejected rows the file holds, where its own numbers do not tell.
  package var origin: (decimal: DecimalMark, dates: DateOrder)?

  package init(decimal: DecimalMark? = nil, dates: DateOrder? = nil) {
    self.decimal = decimal
    self.dates = dates
  }
}

/// How an export writes numbers and dates.
package struct CellConventions: Sendable {
  let numbers: NumberText
  /// What parts decimals; the point where there are none to tell.
  package let decimal: DecimalMark
  /// A number among the first rows that may be read two ways; nil where all are clear.
  package let ambiguous: String?
  /// The day comes first, as Vietnam writes it, unless the user says otherwise.
  package let dates: DateOrder

  /// The decimal mark, once for a file, so that no cell's meaning hangs on its piece: the user's, or
  /// the one that the first 1,000 rows show.
  init(
    stated: StatedConventions, format: FileFormat, questionnaire: Questionnaire,
    match: HeaderMatch
  ) {
    dates = stated.dates ?? stated.origin?.dates ?? .dayFirst
    // Numbers that only name something, or are not kept, have no decimals to tell.
    let positions = match.columns.filter {
      let question = questionnaire.questions[$0.question]
      switch question.type {
      case .integer, .decimal, .range:
        return question.columnKind == .numbers || question.columnKind == .answers
      default: return false
      }
    }.map(\.position)
    let cells = format.sample.lazy.flatMap { row in
      positions.lazy.filter { $0 < row.count }.map { row[$0] }
    }
    let usual: DecimalMark? =
      switch format.dialect.delimiter {
      case UInt8(ascii: ","): .point
      // Spreadsheets take the semicolon where the comma parts decimals.
      case UInt8(ascii: ";"): .comma
      default: nil
      }
    let numbers = NumberText(
      mark: stated.decimal ?? DecimalMark.seen(in: cells) ?? stated.origin?.decimal, usual: usual)
    self.numbers = numbers
    decimal = numbers.mark ?? (cells.contains { $0.contains(",") } ? usual ?? .point : .point)
    ambiguous = cells.first { numbers.read(trimmed($0)) == .ambiguous }
  }
}
