package import SurveyModel

extension Scoring {
  package var words: LocalizedText {
    switch self {
    case .satisfiedShare:
      LocalizedText(
        vietnamese: "tỷ lệ câu trả lời hài lòng", english: "share of satisfied answers")
    case .meanOfRange:
      LocalizedText(
        vietnamese: "điểm trung bình, tính từ mức thấp nhất",
        english: "mean score, counted from the lowest answer")
    case .meanOfMaximum:
      LocalizedText(
        vietnamese: "điểm trung bình, so với mức cao nhất",
        english: "mean score, as a part of the highest answer")
    }
  }
}

extension Pooling {
  package var words: LocalizedText {
    switch self {
    case .answers:
      LocalizedText(vietnamese: "gộp mọi câu trả lời", english: "all answers pooled")
    case .questions:
      LocalizedText(
        vietnamese: "trung bình các câu hỏi", english: "mean of the questions")
    case .parts:
      LocalizedText(
        vietnamese: "trung bình các nội dung thành phần", english: "mean of the parts")
    }
  }
}

extension Addition {
  /// What to add after the pooling; nil where it says it all.
  var words: LocalizedText? {
    switch self {
    case .mean: nil
    case .sum:
      LocalizedText(
        vietnamese: "điểm mỗi lĩnh vực là tổng các phần của nó, điểm chung là tổng các lĩnh vực",
        english: "a domain is the sum of its parts, the overall score that of the domains")
    }
  }
}

extension SampleKind {
  package var words: LocalizedText {
    switch self {
    case .random: LocalizedText(vietnamese: "ngẫu nhiên", english: "random")
    case .convenience:
      LocalizedText(
        vietnamese: "thuận tiện (không suy rộng được)",
        english: "convenience (not to be generalised)")
    case .census: LocalizedText(vietnamese: "toàn bộ", english: "census")
    }
  }
}

extension CalibrationMethod {
  var words: LocalizedText {
    switch self {
    case .none: LocalizedText(vietnamese: "không", english: "none")
    case .poststratify:
      LocalizedText(
        vietnamese: "hậu phân tầng theo population.csv",
        english: "post-stratified to population.csv")
    case .rake:
      LocalizedText(
        vietnamese: "raking theo các biên của population.csv",
        english: "raked to the margins of population.csv")
    case .logit:
      LocalizedText(
        vietnamese: "logit có chặn theo các biên của population.csv",
        english: "bounded logit to the margins of population.csv")
    }
  }
}
