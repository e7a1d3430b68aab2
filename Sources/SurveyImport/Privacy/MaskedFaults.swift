extension RejectedRow.Fault {
  /// The fault as it may be told: what in the cell tells who somebody is has a mask in its place.
  ///
  /// A row whose cells have slipped may bring a telephone number where a choice is expected.
  func masked() -> RejectedRow.Fault {
    var copy = self
    copy.cell = cell.map { PersonalText.masked($0).text }
    copy.fault = fault.masked()
    return copy
  }
}

extension RowFault {
  fileprivate func masked() -> RowFault {
    func mask(_ text: String) -> String { PersonalText.masked(text).text }
    return switch self {
    case .unknownChoice(let found, let near): .unknownChoice(found: mask(found), near: near)
    case .ambiguousChoices(let found, let readings):
      .ambiguousChoices(found: mask(found), readings: readings)
    case .notANumber(let found, let mark): .notANumber(found: mask(found), mark: mark)
    case .ambiguousNumber(let found): .ambiguousNumber(found: mask(found))
    case .notAWholeNumber(let found): .notAWholeNumber(found: mask(found))
    case .offScale(let found, let low, let high, let isNumber):
      .offScale(found: mask(found), low: low, high: high, isNumber: isNumber)
    case .outsideRange(let found, let low, let high):
      .outsideRange(found: mask(found), low: low, high: high)
    case .notADate(let found, let isMonthFirst):
      .notADate(found: mask(found), isMonthFirst: isMonthFirst)
    case .weightNegative(let found): .weightNegative(found: mask(found))
    case .width, .quote, .unterminatedQuote, .tooLong, .encoding, .controlCharacter, .twoAnswers,
      .choicesDisagree, .unsplit, .designMissing, .weightMissing, .idMissing, .idConflict:
      self
    }
  }
}
