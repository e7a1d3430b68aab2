package import SurveyModel

/// Why a survey cannot be computed as asked.
package enum AnalysisFailure: Error, Sendable, Equatable {
  case lonelyStratum(name: String)
  case unknownVariable(String, groups: [String])
  case unknownValue(String, variable: String, values: [String])
  case tooManyValues(variable: String, count: Int)
  case unknownScheme(String, schemes: [String])
  case nothingRated(scheme: String)
  case noRespondents
  case noFraction(question: String)
  case unequalPopulation(stratum: String)

  package func text(_ language: Language) -> String { wording[language] }

  private var wording: LocalizedText {
    switch self {
    case .lonelyStratum(let name):
      LocalizedText(
        vietnamese: "tầng `\(name)` chỉ có một cụm trong mẫu nên không tính được sai số chuẩn; "
          + "chọn --lonely remove | adjust | average | certainty (hoặc cột lonely của settings.csv)",
        english:
          "stratum `\(name)` has a single cluster in the sample, so no standard error can be "
          + "computed; choose --lonely remove | adjust | average | certainty (or settings.csv)")
    case .unknownVariable(let name, let groups):
      LocalizedText(
        vietnamese: "`\(name)` không phải biến phân nhóm (role group) trong survey.csv; có: "
          + groups.joined(separator: ", "),
        english: "`\(name)` is no breakdown variable (role group) of survey.csv; there are: "
          + groups.joined(separator: ", "))
    case .unknownValue(let value, let variable, let values):
      LocalizedText(
        vietnamese: "biến `\(variable)` không có giá trị `\(value)`; có: "
          + values.joined(separator: ", "),
        english: "variable `\(variable)` has no value `\(value)`; there are: "
          + values.joined(separator: ", "))
    case .tooManyValues(let variable, let count):
      LocalizedText(
        vietnamese:
          "`\(variable)` có \(count) giá trị, nhiều nhất 4096; hãy chọn biến khác hoặc gộp "
          + "giá trị bằng bands",
        english: "`\(variable)` has \(count) values, at most 4096 can be broken down by; choose "
          + "another variable or make bands")
    case .unknownScheme(let name, let schemes):
      LocalizedText(
        vietnamese: "không có hệ lĩnh vực `\(name)` trong domains.csv; có: "
          + schemes.joined(separator: ", "),
        english: "no scheme `\(name)` in domains.csv; there are: "
          + schemes.joined(separator: ", "))
    case .nothingRated(let scheme):
      LocalizedText(
        vietnamese: "không câu hỏi nào của khảo sát thuộc hệ `\(scheme)`",
        english: "no question of the survey belongs to scheme `\(scheme)`")
    case .noRespondents:
      LocalizedText(
        vietnamese: "không có phiếu nào khớp điều kiện --where",
        english: "no response matches --where")
    case .noFraction(let question):
      LocalizedText(
        vietnamese: "câu hỏi `\(question)`: các phương án thiếu points nên không tính được điểm",
        english: "question `\(question)`: its choices lack the points that its score needs")
    case .unequalPopulation(let stratum):
      LocalizedText(
        vietnamese: "cột population phải như nhau và không nhỏ hơn số cụm trong tầng `\(stratum)`",
        english: "the population must be one number, no less than the clusters, in stratum "
          + "`\(stratum)`")
    }
  }
}
