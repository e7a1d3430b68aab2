import ArgumentParser
import SurveyAnalysis
import SurveyModel

extension IntervalMethod: ExpressibleByArgument {}
extension LonelyPolicy: ExpressibleByArgument {}

/// What to compute.
struct AnalysisOptions: ParsableArguments {
  @Option(
    help: help(
      "Chia theo biến, cách nhau bằng dấu phẩy.",
      "Variables to break down by, split by commas."))
  var by: String?

  @Flag(
    help: help(
      "Thêm các dòng cộng của mọi tổ hợp con.",
      "The totals of every subset too."))
  var subtotals = false

  @Option(
    name: .customLong("where"),
    help: help(
      "Chỉ tính những phiếu có 'BIẾN=GIÁ TRỊ'; lặp lại được.",
      "Only responses with 'VAR=VALUE'; may be repeated."))
  var filters: [String] = []

  @Flag(
    help: help(
      "Thêm từng câu hỏi.",
      "Each question too."))
  var questions = false

  @Option(
    help: help(
      "Hệ lĩnh vực (mặc định: của khảo sát).",
      "The scheme of domains (default: the survey's)."))
  var scheme: String?

  @Option(
    help: help(
      "Độ tin cậy, như 0.95.",
      "The confidence, as in 0.95."))
  var confidence: Double?

  @Option(
    help: help(
      "Khoảng tin cậy: logit, wilson, exact, mean.",
      "How intervals are made: logit, wilson, exact, mean."))
  var interval: IntervalMethod?

  @Option(
    help: help(
      "Tầng chỉ có một cụm: fail, remove, adjust, average, certainty.",
      "A stratum with a single cluster: fail, remove, adjust, average, certainty."))
  var lonely: LonelyPolicy?

  @Flag(
    help: help(
      "Không dùng trọng số.",
      "Without weights."))
  var unweighted = false

  mutating func validate() throws {
    if let confidence, !(confidence > 0.5 && confidence < 1) {
      throw ValidationError(
        spoken(
          "--confidence \(confidence): cần số lớn hơn 0.5 và nhỏ hơn 1, như 0.95",
          "--confidence \(confidence): a number between 0.5 and 1 is expected, as in 0.95"))
    }
    if interval == .census {
      throw ValidationError(
        spoken(
          "--interval: cần logit, wilson, exact hoặc mean",
          "--interval: logit, wilson, exact or mean is expected"))
    }
    if let twice = variables.first(where: { name in variables.count { $0 == name } > 1 }) {
      throw ValidationError(
        spoken("--by: '\(twice)' đứng hai lần", "--by: '\(twice)' stands twice"))
    }
    for filter in filters where filter.split(separator: "=", maxSplits: 1).count != 2 {
      throw ValidationError(
        spoken(
          "--where '\(filter)': cần 'BIẾN=GIÁ TRỊ', như 'district=an-thi'",
          "--where '\(filter)': 'VAR=VALUE' is expected, as in 'district=an-thi'"))
    }
  }

  private var variables: [String] {
    by.map { $0.split(separator: ",").map { $0.trimmingPrefix(" ") }.map(String.init) } ?? []
  }

  var request: AnalysisRequest {
    var request = AnalysisRequest()
    request.by = variables
    request.subtotals = subtotals
    request.filters = filters.map {
      let parts = $0.split(separator: "=", maxSplits: 1).map(String.init)
      return Group.Part(variable: parts[0], value: parts[1])
    }
    request.questions = questions
    request.scheme = scheme
    request.confidence = confidence
    request.interval = interval
    request.lonely = lonely
    request.unweighted = unweighted
    return request
  }
}
