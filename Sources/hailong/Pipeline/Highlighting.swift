import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport

/// One survey's findings with the tasks they call for.
struct Highlights {
  var questionnaire: Questionnaire
  /// Domains and questions, for the groups asked for.
  var breakdown: Breakdown
  /// By each variable alone, domains only; empty where nobody asked.
  var byGroup: [Breakdown]
  var recommendations: [Recommendation]

  /// The breakdown without its questions.
  var domains: Breakdown {
    var domains = breakdown
    domains.estimates.removeAll { $0.question != nil }
    return domains
  }
}

extension Office {
  /// Holds every survey that has responses against its thresholds.
  ///
  /// Where all surveys are asked for, those with nothing imported are passed over.
  func highlights(_ request: AnalysisRequest, allSurveys: Bool, groups: Bool = false) throws
    -> [Highlights]
  {
    var results: [Highlights] = []
    for questionnaire in workspace.questionnaires {
      do {
        results.append(try highlights(of: questionnaire, request, groups: groups))
      } catch let stop as Stop where allSurveys && stop.code == .noResult {
        continue
      }
    }
    guard !results.isEmpty else {
      throw Stop(.noResult, workspace.questionnaires.first.map(nothingImported) ?? "")
    }
    return results
  }

  /// Tasks match by the questions of a domain too, so these are always computed; they become
  /// findings of their own only where asked for.
  func highlights(
    of questionnaire: Questionnaire, _ request: AnalysisRequest, groups: Bool = false
  ) throws -> Highlights {
    var detailed = request
    detailed.distributions = true
    detailed.questions = true
    var (breakdown, byGroup) = try breakdowns(
      questionnaire, detailed, by: groups ? questionnaire.questions(with: .group) : [])
    // A finding stands alone, so it says itself to whom it was narrowed.
    for index in breakdown.estimates.indices {
      breakdown.estimates[index].group.parts.insert(contentsOf: breakdown.filters, at: 0)
    }
    let definitions = workspace.definitions
    let all = assess(breakdown, thresholds: definitions.thresholds, domains: definitions.domains)
    let findings = request.questions ? all : all.filter { $0.estimate.question == nil }
    return Highlights(
      questionnaire: questionnaire, breakdown: breakdown, byGroup: byGroup,
      recommendations: recommend(
        findings, all: all, tasks: definitions.tasks, questionnaire: questionnaire,
        domains: definitions.domains))
  }

  /// What was asked for, and one breakdown by each of some variables, side by side.
  private func breakdowns(
    _ questionnaire: Questionnaire, _ request: AnalysisRequest, by variables: [Question]
  ) throws -> (asked: Breakdown, byVariable: [Breakdown]) {
    let requests =
      [request]
      + variables.map { variable in
        var request = AnalysisRequest()
        request.by = [variable.name]
        return request
      }
    // Each option is a pass through the answers: the longest go first, so that none is left over.
    let lengths = [2] + variables.map { $0.columnKind == .options ? .max : 1 }
    let order = requests.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
    // One that waited for workers of its own would keep a processor from the others.
    let threads = requests.count > 1 ? 1 : pipeline.threads
    let made = try sideBySide(order) {
      try self.breakdown(questionnaire, requests[$0], threads: threads)
    }
    let inOrder = zip(order, made).sorted { $0.0 < $1.0 }.map { $0.1 }
    return (inOrder[0], Array(inOrder.dropFirst()))
  }
}
