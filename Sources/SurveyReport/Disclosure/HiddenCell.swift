package import SurveyAnalysis
package import SurveyModel

/// A figure of a release that is not published, and why: for the office alone, since the reason
/// itself tells something of it.
package struct HiddenCell: Sendable, Equatable {
  package enum Reason: String, Sendable, CaseIterable {
    case tooFew = "too-few"
    case bySubtraction = "by-subtraction"
    case byBounds = "by-bounds"
    case fewAnswers = "few-answers"
    case sameAnswer = "same-answer"
    case groupSizes = "group-sizes"

    package var words: LocalizedText {
      switch self {
      case .tooFew:
        LocalizedText(
          vietnamese: "quá ít phiếu để công bố", english: "too few responses to be published")
      case .bySubtraction:
        LocalizedText(
          vietnamese: "ẩn để không suy ra được số đã ẩn bằng phép trừ",
          english: "hidden so that a hidden figure does not follow by subtraction")
      case .byBounds:
        LocalizedText(
          vietnamese: "ẩn để số của nội dung rộng hơn không làm lộ số đã ẩn",
          english: "hidden so that the base of a wider line does not give a hidden one away")
      case .fewAnswers:
        LocalizedText(
          vietnamese: "phân bố dựa trên quá ít câu trả lời",
          english: "a distribution of too few answers")
      case .sameAnswer:
        LocalizedText(
          vietnamese: "mọi người trả lời như nhau", english: "everybody gave the same answer")
      case .groupSizes:
        LocalizedText(
          vietnamese: "phân bố của biến chia nhóm, từ đó suy ra được cỡ của nhóm đã ẩn",
          english:
            "the distribution of a breakdown variable, which would tell a hidden group's size")
      }
    }
  }

  package var survey: String
  package var wave: String
  /// `overall` or a domain's id; nil where a distribution is hidden.
  package var domain: String?
  package var question: String?
  package var group: Group
  package var reason: Reason
}
