import SurveyImport
import SurveyModel
import SurveyReport

/// Columns of an export that no question claims and that tell who people are.
struct PersonalColumns {
  private var columns: [UnlistedColumn] = []

  mutating func add(_ seen: [UnlistedColumn]) {
    if columns.isEmpty {
      columns = seen
      return
    }
    for (index, column) in seen.enumerated() { columns[index].add(column) }
  }

  /// What was found, column by column; never a value.
  var found: [FileReport.Personal] {
    columns.compactMap { column in
      guard let (kind, count, line) = column.verdict else { return nil }
      return FileReport.Personal(
        header: column.header, letter: column.letters, kind: kind.rawValue, words: kind.words,
        count: count, looked: column.looked, line: line)
    }
  }

  /// What was found, as a message with its place and the ways out.
  static func message(_ found: [FileReport.Personal], file: String, _ language: Language) -> String
  {
    let lines = found.map { column in
      LocalizedText(
        vietnamese: "\(file):\(column.line): personal-data: [\(column.header), \(column.letter)] "
          + "có \(column.words.vietnamese) trong \(column.count) trên \(column.looked) ô đã xem",
        english: "\(file):\(column.line): personal-data: [\(column.header), \(column.letter)] has "
          + "\(column.words.english) in \(column.count) of the \(column.looked) cells looked at")[
          language]
    }
    return lines.joined(separator: "\n")
  }

  static func wayOut(_ language: Language) -> String {
    LocalizedText(
      vietnamese:
        "Không nhập gì. Hãy thêm các cột này vào survey.csv với role personal hoặc ignored "
        + "(không bao giờ được lưu), hoặc chạy lại với --drop-personal để bỏ chúng.",
      english: "Nothing was imported. Give these columns rows in survey.csv with role personal or "
        + "ignored (never stored), or run again with --drop-personal to drop them.")[language]
  }
}
