import SurveyModel

/// What is stored of one survey: its imports, wave by wave.
struct StatusTable {
  var stored: StoredSurvey
  var language: Language

  var blocks: [Document.Block] {
    let notices = Provenance(stored.settings).notices.map { Document.Block.notice($0[language]) }
    return [.title("\(stored.survey): \(stored.settings.title)")] + notices + [.table(table)]
  }

  private var table: TextTable {
    let vietnamese = language == .vietnamese
    let format = NumberFormat(language)
    return TextTable(
      columns: [
        .figures(vietnamese ? "Lần" : "No."),
        .words(vietnamese ? "Tệp" : "File"),
        .words(vietnamese ? "Thời điểm (UTC)" : "Time (UTC)"),
        .figures(vietnamese ? "Đọc" : "Read"),
        .figures(vietnamese ? "Nhận" : "Accepted"),
        .figures(vietnamese ? "Từ chối" : "Rejected"),
        .figures(vietnamese ? "Trùng" : "Duplicate"),
        .figures(vietnamese ? "Trống" : "Blank"),
      ],
      rows: stored.waves.flatMap { wave -> [TextTable.Row] in
        let count = format.count(wave.respondents)
        let section =
          vietnamese
          ? "Đợt \(wave.wave): \(count) phiếu hợp lệ" : "Wave \(wave.wave): \(count) responses"
        return [.section(section)]
          + wave.imports.map { record in
            .cells([
              TextTable.Cell("\(record.id)"), TextTable.Cell(name(of: record)),
              TextTable.Cell(minute(of: record.importedAt)),
              TextTable.Cell(format.count(record.ledger.read)),
              TextTable.Cell(format.count(record.ledger.accepted)),
              TextTable.Cell(format.count(record.ledger.rejected)),
              TextTable.Cell(format.count(record.ledger.duplicate)),
              TextTable.Cell(format.count(record.ledger.blank)),
            ])
          }
      })
  }

  /// The file, and whether its responses count no longer.
  private func name(of record: ImportRecord) -> String {
    let vietnamese = language == .vietnamese
    if record.undoneAt != nil {
      return record.file.name + (vietnamese ? " (đã hoàn tác)" : " (undone)")
    }
    guard let other = record.replacedBy else {
      guard record.ledger.superseded > 0 else { return record.file.name }
      let count = NumberFormat(language).count(record.ledger.superseded)
      return record.file.name
        + (vietnamese ? " (thay \(count) phiếu cũ)" : " (in place of \(count) older)")
    }
    return record.file.name
      + (vietnamese ? " (lần \(other) đã thay)" : " (replaced by \(other))")
  }

  /// "2024-01-08 02:03" of an ISO 8601 time.
  private func minute(of time: String) -> String {
    String(time.prefix(16)).replacing("T", with: " ")
  }
}
