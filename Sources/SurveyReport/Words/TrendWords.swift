import SurveyAnalysis
import SurveyModel

extension NotComparable {
  var words: LocalizedText {
    switch self {
    case .method:
      LocalizedText(
        vietnamese: "không so sánh được: hai đợt tính theo hai phương pháp khác nhau, nên chênh "
          + "lệch không phải là tăng hay giảm mức độ hài lòng",
        english: "not comparable: the two waves follow two methods, so the distance between their "
          + "scores is no rise or fall of satisfaction")
    case .noSharedQuestion:
      LocalizedText(
        vietnamese: "không so sánh được: hai đợt không có câu hỏi chấm điểm nào chung",
        english: "not comparable: the two waves have no scored question in common")
    case .otherCoding:
      LocalizedText(
        vietnamese: "không so sánh được: hai đợt chung cụm mẫu nhưng mã phương án hoặc cột thiết "
          + "kế mẫu khác nhau, nên không ước lượng chung được",
        english: "not comparable: the waves share clusters, but code their choices or their design "
          + "differently, so they cannot be estimated jointly")
    }
  }
}

extension Direction {
  var words: LocalizedText {
    switch self {
    case .up: LocalizedText(vietnamese: "tăng", english: "up")
    case .down: LocalizedText(vietnamese: "giảm", english: "down")
    case .none:
      LocalizedText(vietnamese: "chưa phát hiện thay đổi", english: "no detectable change")
    }
  }
}

extension TaskEffect {
  /// Words that claim no cause.
  var words: LocalizedText {
    switch verdict {
    case .noChange where isOnlyRelative:
      (difference?.difference ?? 0) > 0
        ? LocalizedText(
          vietnamese: "giảm ít hơn các câu hỏi khác, nhưng không tăng",
          english: "fell less than the other questions, but did not rise")
        : LocalizedText(
          vietnamese: "tăng ít hơn các câu hỏi khác, nhưng không giảm",
          english: "rose less than the other questions, but did not fall")
    case .improved:
      LocalizedText(
        vietnamese: "cải thiện nhiều hơn các câu hỏi khác",
        english: "improved more than the other questions")
    case .noChange:
      LocalizedText(
        vietnamese: "chưa phát hiện thay đổi khác các câu hỏi còn lại",
        english: "no detectable change beside the other questions")
    case .worse:
      LocalizedText(
        vietnamese: "kém đi so với các câu hỏi khác", english: "worse than the other questions")
    case .cannotTell:
      LocalizedText(vietnamese: "chưa đủ căn cứ kết luận", english: "cannot tell")
    }
  }
}

/// A p value with three decimals; less than that is told as such.
func probability(_ p: Double?, _ language: Language) -> String {
  guard let p else { return "–" }
  let format = NumberFormat(language)
  return p < 0.001 ? "< " + format.decimal(0.001, places: 3) : format.decimal(p, places: 3)
}
