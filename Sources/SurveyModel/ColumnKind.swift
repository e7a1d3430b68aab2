/// How the answers to one question lie in a batch.
package enum ColumnKind: String, Sendable {
  /// One byte a respondent: 0 empty, 1…250 a place in the column's `names`, 255 not applicable.
  case answers
  /// One byte a respondent and option: 0 not chosen, 1 chosen, 255 the question was left empty.
  case options
  /// A code into the column's `names`, from 1; 0 none.
  case terms
  /// A double a respondent; NaN none.
  case numbers
  /// Seconds since 1970-01-01T00:00:00Z a respondent; `Int64.min` none.
  case seconds
  /// One arena of UTF-8 with the end of each respondent's text.
  case texts

  /// The answer byte of a question that the respondent was not to be asked.
  package static var notApplicable: UInt8 { 255 }
  /// The answer byte of an empty cell.
  package static var empty: UInt8 { 0 }
  /// The most choices that a list of an `answers` column may have.
  package static let maximumChoices = 250
}
