import ArgumentParser
import SurveyModel
import SurveyStore

/// What an export may do to those before it: the same for an import and for a straight reading.
struct PolicyOptions: ParsableArguments {
  @Flag(help: "Cho phép thay câu trả lời cũ khi hơn 5 % mã có câu trả lời khác. Supersede.")
  var supersede = false

  @Flag(help: "Khảo sát không có mã: tệp này là những người khác. Other people.")
  var append = false

  @Flag(help: "Khảo sát không có mã: tệp này thay các tệp trước. In place of earlier files.")
  var replace = false

  mutating func validate() throws {
    if append, replace { throw ValidationError("--append | --replace") }
  }

  func policy(_ questionnaire: Questionnaire) -> ImportPolicy {
    var policy = ImportPolicy(hasIds: !questionnaire.questions(with: .respondent).isEmpty)
    policy.supersede = supersede
    policy.append = append
    policy.replace = replace
    return policy
  }
}
