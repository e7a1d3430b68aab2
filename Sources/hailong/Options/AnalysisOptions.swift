import ArgumentParser
import SurveyAnalysis
import SurveyModel

extension IntervalMethod: ExpressibleByArgument {}
extension LonelyPolicy: ExpressibleByArgument {}

/// What to compute.
struct AnalysisOptions: ParsableArguments {
  @Option(help: "Chia theo biến, cách nhau bằng dấu phẩy. Variables to break down by.")
  var by: String?

  @Flag(help: "Thêm các dòng cộng của mọi tổ hợp con. All margins too.")
  var subtotals = false

  @Option(
    name: .customLong("where"),
    help: "Chỉ tính những phiếu có 'BIẾN=GIÁ TRỊ'; lặp lại được. Keep 'VAR=VALUE' only.")
  var filters: [String] = []

  @Flag(help: "Thêm từng câu hỏi. Each question too.")
  var questions = false

  @Option(help: "Hệ lĩnh vực (mặc định: của khảo sát). The scheme of domains.")
  var scheme: String?

  @Option(help: "Độ tin cậy, như 0.95. Confidence.")
  var confidence: Double?

  @Option(help: "Khoảng tin cậy: logit, wilson, exact, mean. Interval method.")
  var interval: IntervalMethod?

  @Option(help: "Tầng chỉ có một cụm: fail, remove, adjust, average, certainty.")
  var lonely: LonelyPolicy?

  @Flag(help: "Không dùng trọng số. Without weights.")
  var unweighted = false

  mutating func validate() throws {
    if let confidence, !(confidence > 0.5 && confidence < 1) {
      throw ValidationError("--confidence: 0.5 < … < 1 (0.95)")
    }
    if interval == .census { throw ValidationError("--interval: logit | wilson | exact | mean") }
    let variables = request.by
    if let twice = variables.first(where: { name in variables.count { $0 == name } > 1 }) {
      throw ValidationError("--by: '\(twice)' × 2")
    }
    for filter in filters where filter.split(separator: "=", maxSplits: 1).count != 2 {
      throw ValidationError("--where '\(filter)': 'VAR=VALUE'")
    }
  }

  var request: AnalysisRequest {
    var request = AnalysisRequest()
    request.by =
      by.map { $0.split(separator: ",").map { $0.trimmingPrefix(" ") }.map(String.init) } ?? []
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
