package import SurveyAnalysis
package import SurveyModel

extension EstimateNote {
  package var words: LocalizedText {
    switch self {
    case .noAnswers:
      LocalizedText(
        vietnamese: "không có câu trả lời hợp lệ", english: "nobody gave a valid answer")
    case .questionLeftOut:
      LocalizedText(
        vietnamese: "có câu hỏi không ai trả lời, không tính vào điểm",
        english: "a question that nobody answered is left out")
    case .partMissing:
      LocalizedText(
        vietnamese: "thiếu một nội dung thành phần nên không tính được tổng",
        english: "a part is missing, so the sum cannot be known")
    case .noVariation:
      LocalizedText(
        vietnamese: "mọi phiếu, hoặc mọi cụm, cho cùng một điểm",
        english: "all responses, or all clusters, give one score")
    case .census:
      LocalizedText(
        vietnamese: "khảo sát toàn bộ, không có sai số chọn mẫu",
        english: "a census, without sampling error")
    case .clipped:
      LocalizedText(
        vietnamese: "khoảng tin cậy được cắt ở đầu mút của thang điểm",
        english: "the interval is cut at an end of the scale")
    case .varianceUnknown:
      LocalizedText(
        vietnamese: "không có hai cụm nào cùng tầng nên không biết sai số",
        english: "no two clusters of one stratum, so the error is unknown")
    case .tooFewDegreesOfFreedom:
      LocalizedText(
        vietnamese: "quá ít cụm để tính khoảng tin cậy",
        english: "too few clusters for an interval")
    case .convenience:
      LocalizedText(
        vietnamese: "mẫu thuận tiện, không suy rộng được nên không có khoảng tin cậy",
        english: "a convenience sample supports no interval")
    case .fewRespondents:
      LocalizedText(
        vietnamese: "ít phiếu, chưa đủ để kết luận so với ngưỡng",
        english: "few responses, too few for a verdict")
    case .wideInterval:
      LocalizedText(
        vietnamese: "khoảng tin cậy rộng hơn 30% thang điểm",
        english: "the interval spans more than 30% of the scale")
    case .smallBase:
      LocalizedText(
        vietnamese: "quá ít phiếu, không được công bố",
        english: "too few responses to be published")
    }
  }
}

extension EstimateStatus {
  /// What stands in for a figure that is not shown; nil where it is.
  package var words: LocalizedText? {
    switch self {
    case .shown: nil
    case .suppressed:
      LocalizedText(
        vietnamese: "không công bố để không lộ người trả lời",
        english: "not published, so that nobody can be recognised")
    case .unknown: LocalizedText(vietnamese: "không tính được", english: "cannot be known")
    }
  }
}
