import ArgumentParser
import SurveyModel
import SurveyStore

/// What an export may do to those before it: the same for an import and for a straight reading.
struct PolicyOptions: ParsableArguments {
  @Flag(
    help: help(
      "Cho phép thay câu trả lời cũ khi hơn 5 % mã có câu trả lời khác.",
      "Replace earlier answers even where more than 5 % of the ids have others."))
  var supersede = false

  @Flag(
    help: help(
      "Khảo sát không có mã: tệp này là những người khác.",
      "A survey without ids: this file is of other people."))
  var append = false

  @Flag(
    help: help(
      "Khảo sát không có mã: tệp này thay các tệp trước.",
      "A survey without ids: this file takes the place of earlier ones."))
  var replace = false

  mutating func validate() throws {
    if append, replace {
      throw ValidationError(
        spoken(
          "--append và --replace không đi cùng nhau; hãy chọn một",
          "--append and --replace exclude each other; choose one"))
    }
  }

  func policy(_ questionnaire: Questionnaire) -> ImportPolicy {
    var policy = ImportPolicy(hasIds: !questionnaire.questions(with: .respondent).isEmpty)
    policy.supersede = supersede
    policy.append = append
    policy.replace = replace
    return policy
  }
}
