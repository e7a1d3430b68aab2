import SurveyModel

/// `office.csv`: who issues reports, and how; one row.
enum OfficeTable {
  static let columns = [
    "parent", "name", "symbol", "place", "signer_title", "signer", "recipients",
    "period_first_day", "evidence_months", "licence", "licence_url", "website",
  ]

  static func read(path: String, file: String, log: ProblemLog) -> [IssuingOffice] {
    guard
      let table = Table(path: path, file: file, known: columns, required: ["name"], log: log)
    else { return [] }
    guard table.rows.count == 1, let cells = table.rows.first else {
      log.add(.oneRow(found: table.rows.count), file: file)
      return []
    }
    let row = RowReader(table: table, row: cells)
    var office = IssuingOffice()
    office.parent = row.text("parent")
    office.name = row.text("name")
    office.symbol = row.text("symbol")
    office.place = row.text("place")
    office.signerTitle = row.text("signer_title")
    office.signer = row.text("signer")
    office.recipients = row.bars("recipients")
    office.periodFirstDay = number(row, "period_first_day", 1...28) ?? office.periodFirstDay
    office.evidenceMonths = number(row, "evidence_months", 1...24) ?? office.evidenceMonths
    office.licence = row.text("licence")
    office.licenceAddress = address(row, "licence_url")
    office.website = address(row, "website")
    return [office]
  }

  /// A web address; anything else would be a link that runs or leads nowhere.
  private static func address(_ row: RowReader, _ column: String) -> String {
    let text = row.text(column)
    if text.isEmpty || text.hasPrefix("https://") || text.hasPrefix("http://") { return text }
    row.report(.outsideRange(text, expected: "https://…"), column)
    return ""
  }

  private static func number(_ row: RowReader, _ column: String, _ range: ClosedRange<Int>)
    -> Int?
  {
    guard let number = row.wholeNumber(column) else { return nil }
    if range.contains(number) { return number }
    row.report(
      .outsideRange(row.text(column), expected: "\(range.lowerBound)–\(range.upperBound)"), column)
    return nil
  }
}
