import SurveyAnalysis
import SurveyModel

/// The columns of chart data, each with the value that an estimate or a finding puts there.
struct ChartColumns<Row> {
  private(set) var columns: [Chart.Column] = []
  private var values: [(Row) -> RecordTable.Value] = []

  mutating func add(
    _ name: String, _ type: Chart.Column.ValueType, _ vietnamese: String, _ english: String,
    for audience: Chart.Column.Audience = .readers, _ value: @escaping (Row) -> RecordTable.Value
  ) {
    columns.append(
      Chart.Column(
        name: name, type: type,
        label: LocalizedText(vietnamese: vietnamese, english: english), audience: audience))
    values.append(value)
  }

  /// A code with its labels in both languages, as in `domain`, `domainVi`, `domainEn`.
  mutating func addLabelled(
    _ name: String, _ vietnamese: String, _ english: String, code: @escaping (Row) -> String?,
    label: @escaping (Row) -> LocalizedText
  ) {
    add(name, .string, "\(vietnamese) (mã)", "\(english) (code)", for: .programs) {
      .init(code($0))
    }
    addTexts(name, vietnamese, english, label)
  }

  /// A text in both languages, as in `changeVi`, `changeEn`.
  mutating func addTexts(
    _ name: String, _ vietnamese: String, _ english: String,
    _ text: @escaping (Row) -> LocalizedText?
  ) {
    add(
      "\(name)Vi", .string, vietnamese, "\(english) (Vietnamese)", for: .readersOf(.vietnamese)
    ) { .init(text($0)?[.vietnamese]) }
    add("\(name)En", .string, "\(vietnamese) (tiếng Anh)", english, for: .readersOf(.english)) {
      .init(text($0)?[.english])
    }
  }

  /// The figures of an estimate, as every chart of scores has them.
  mutating func addFigures(_ estimate: @escaping (Row) -> Estimate) {
    add("rangeLow", .number, "Đầu thang", "Low end of the scale", for: .programs) {
      .published(estimate($0).range.lowerBound)
    }
    add("rangeHigh", .number, "Cuối thang", "High end of the scale", for: .programs) {
      .published(estimate($0).range.upperBound)
    }
    add("score", .number, "Điểm", "Score") {
      .init(published: estimate($0).score)
    }
    add("low", .number, "Cận dưới", "Lower limit") {
      .init(published: estimate($0).interval?.lowerBound)
    }
    add("high", .number, "Cận trên", "Upper limit") {
      .init(published: estimate($0).interval?.upperBound)
    }
    add("standardError", .number, "Sai số chuẩn", "Standard error", for: .programs) {
      .init(published: estimate($0).standardError)
    }
    add("respondents", .integer, "Số phiếu", "Responses") {
      .init(estimate($0).publishedRespondents)
    }
    add("status", .string, "Tình trạng", "Status", for: .programs) {
      .text(estimate($0).status.rawValue)
    }
    add("note", .string, "Ghi chú (mã)", "Note (code)", for: .programs) { .init(estimate($0).note) }
    addTexts("note", "Ghi chú", "Note") { row in
      let words = [estimate(row).status.words].compactMap(\.self) + estimate(row).notes.map(\.words)
      return words.isEmpty
        ? nil
        : LocalizedText(
          vietnamese: words.map(\.vietnamese).joined(separator: "; "),
          english: words.map(\.english).joined(separator: "; "))
    }
  }

  func rows(of rows: some Sequence<Row>) -> [[RecordTable.Value]] {
    rows.map { row in values.map { $0(row) } }
  }
}
