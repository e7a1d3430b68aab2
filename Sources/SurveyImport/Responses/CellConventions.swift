import CSV
import SurveyModel

/// What the user says of how an export writes numbers and dates; nil leaves it to be found.
package struct StatedConventions: Sendable, Equatable {
  package var decimal: DecimalMark?
  package var dates: DateOrder?

  package init(decimal: DecimalMark? = nil, dates: DateOrder? = nil) {
    self.decimal = decimal
    self.dates = dates
  }
}

/// How an export writes numbers and dates.
package struct CellConventions: Sendable {
  let numbers: NumberText
  /// The day comes first, as Vietnam writes it, unless the user says otherwise.
  package let dates: DateOrder

  /// The decimal mark, once for a file, so that no cell's meaning hangs on its piece: the user's, or
  /// the one that the first 1,000 rows show; else the point, where commas part the cells.
  init(
    stated: StatedConventions, format: FileFormat, questionnaire: Questionnaire,
    match: HeaderMatch
  ) {
    dates = stated.dates ?? .dayFirst
    let positions = match.columns.filter {
      switch questionnaire.questions[$0.question].type {
      case .integer, .decimal, .range: true
      default: false
      }
    }.map(\.position)
    let cells = format.sample.lazy.flatMap { row in
      positions.lazy.filter { $0 < row.count }.map { row[$0] }
    }
    if let mark = stated.decimal ?? DecimalMark.seen(in: cells) {
      numbers = NumberText(mark: mark, isSettled: true)
    } else {
      let isUsual = format.dialect.delimiter == UInt8(ascii: ",")
      numbers = NumberText(mark: isUsual ? .point : nil)
    }
  }

  /// The decimal mark; the point where there are no decimals to tell.
  package var decimal: DecimalMark { numbers.mark ?? .point }
}
