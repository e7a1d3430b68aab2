import SurveyModel

/// Forms issued, returned and valid, with their rates, by group and in all.
struct FieldworkTable {
  var part: FieldworkPart
  var labels: Labels
  var language: Language

  private var vietnamese: Bool { language == .vietnamese }

  var table: TextTable {
    var rows: [TextTable.Row] = part.rows.map { row in
      .cells(
        cells(labels.value(row.value, of: part.variable, in: part.survey)[language], row))
    }
    if part.elsewhere > 0 {
      rows.append(
        .cells([
          TextTable.Cell(vietnamese ? "Không rõ, nơi khác" : "Not stated, elsewhere"), "", "",
          TextTable.Cell(NumberFormat(language).count(part.elsewhere)), "", "",
        ]))
    }
    rows.append(.cells(cells(vietnamese ? "Tổng" : "Total", part.total)))
    let isOdd = (part.rows + [part.total]).contains { $0.valid > $0.collected }
    return TextTable(
      columns: [
        .words(labels.question(part.variable, of: part.survey)[language]),
        .figures(vietnamese ? "Phát ra" : "Issued"),
        .figures(vietnamese ? "Thu về" : "Returned"),
        .figures(vietnamese ? "Hợp lệ" : "Valid"),
        .figures(vietnamese ? "Tỷ lệ thu về (%)" : "Response rate (%)"),
        .figures(vietnamese ? "Tỷ lệ hợp lệ (%)" : "Valid rate (%)"),
      ], rows: rows,
      footnotes: isOdd
        ? [
          vietnamese
            ? "Có nơi số phiếu hợp lệ trong kho nhiều hơn số thu về ghi trong fieldwork.csv; cần "
              + "kiểm tra lại, nên tỷ lệ hợp lệ để trống."
            : "Somewhere the store has more valid responses than fieldwork.csv says were returned; "
              + "look into it, the valid rate is left out."
        ] : [])
  }

  private func cells(_ name: String, _ row: FieldworkPart.Row) -> [TextTable.Cell] {
    let format = NumberFormat(language)
    let percent = { (share: Double?) in
      TextTable.Cell(share.map { format.decimal($0 * 100) } ?? "–")
    }
    return [
      TextTable.Cell(name), TextTable.Cell(format.count(row.issued)),
      TextTable.Cell(format.count(row.collected)), TextTable.Cell(format.count(row.valid)),
      percent(row.responseRate), percent(row.validRate),
    ]
  }
}
