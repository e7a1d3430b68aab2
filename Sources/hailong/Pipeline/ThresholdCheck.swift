import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport

/// Holds the thresholds against the surveys they apply to: a bound must lie on its scale, and one
/// row must be the most specific.
struct ThresholdCheck {
  let workspace: Workspace

  var problems: [ImportProblem] {
    get throws {
      var faults: [ThresholdFault] = []
      for questionnaire in workspace.questionnaires {
        var request = AnalysisRequest()
        request.questions = true
        let found = try Analysis(questionnaire, workspace.definitions.domains, request)
          .faults(in: workspace.definitions.thresholds)
        for fault in found where !faults.contains(fault) { faults.append(fault) }
      }
      return faults.map { fault in
        ImportProblem(
          file: "\(workspace.path)/thresholds.csv", line: fault.line, code: fault.code,
          reason: fault.reason)
      }
    }
  }
}

extension ThresholdFault {
  fileprivate var code: String {
    switch kind {
    case .ties: "thresholds-tie"
    case .outside: "threshold-outside-range"
    }
  }

  fileprivate var reason: LocalizedText {
    switch kind {
    case .ties(let line):
      LocalizedText(
        vietnamese: "ngưỡng này và ngưỡng ở dòng \(line) cùng áp dụng, không dòng nào cụ thể hơn; "
          + "hãy bỏ một dòng",
        english: "this threshold and that of line \(line) apply alike, neither is more specific; "
          + "remove one")
    case .outside(let range):
      LocalizedText(
        vietnamese: "ngưỡng nằm ngoài thang \(ends(range, .vietnamese)) mà nó áp dụng; "
          + "sửa số, hoặc ghi phần trăm của thang như 80%",
        english:
          "the threshold lies outside the range \(ends(range, .english)) that "
          + "it applies to; mend it, or write a part of the range as in 80%")
    }
  }

  private func ends(_ range: ClosedRange<Double>, _ language: Language) -> String {
    let format = NumberFormat(language)
    return "\(format.plain(range.lowerBound))–\(format.plain(range.upperBound))"
  }
}
