import SurveyModel
import SurveyStore

/// Holds the codes in the store against the choices of today: a stored answer must keep a meaning.
enum StoredCodes {
  static func check(_ store: SurveyStore, _ questionnaire: Questionnaire, _ language: Language)
    throws
  {
    var lost: [String] = []
    for code in try store.codesInUse(
      survey: questionnaire.id, wave: questionnaire.settings.wave)
    {
      guard let question = questionnaire.question(code.column) else {
        lost.append(text(code.column, code.name, code.count, language))
        continue
      }
      let kept = questionnaire.choices(of: question).contains { $0.name == code.name }
      if !kept { lost.append(text(code.column, code.name, code.count, language)) }
    }
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
