import SurveyModel
import SurveyStore

/// Holds the codes in the store against the choices of today: a stored answer must keep a meaning.
enum StoredCodes {
  static func check(_ store: SurveyStore, _ questionnaire: Questionnaire, _ language: Language)
    throws
  {
    let choices = Dictionary(
      questionnaire.questions.map { ($0.name, Set(questionnaire.choices(of: $0).map(\.name))) },
      uniquingKeysWith: { first, _ in first })
    let lost = try store.codesInUse(
      survey: questionnaire.id, wave: questionnaire.settings.wave,
      besides: { choices[$0]?.contains($1) == true }
    ).map { text($0.column, $0.name, $0.count, language) }
    guard lost.isEmpty else {
      throw Stop(
        .definitions,
        (lost + [
          LocalizedText(
            vietnamese: "Hãy trả lại các mã này vào choices.csv, survey.csv (đổi nhãn thì được), "
              + "hoặc nhập lại các tệp vào kho mới (--database).",
            english: "Put these codes back into choices.csv, survey.csv (labels may change), or "
              + "import the files anew into another store (--database).")[language]
        ]).joined(separator: "\n"))
    }
  }

  private static func text(_ column: String, _ name: String, _ count: Int, _ language: Language)
    -> String
  {
    LocalizedText(
      vietnamese:
        "\(column): mã `\(name)` có trong \(count) phiếu đã nhập nhưng không còn trong bảng",
      english: "\(column): code `\(name)` stands in \(count) imported responses but in no table")[
        language]
  }
}
