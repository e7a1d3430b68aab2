import SurveyAnalysis
import SurveyModel

extension PageWriter {
  /// A finding in a frame: its verdict in a sign and in words, its figure, and the tasks that serve it.
  ///
  /// - Parameters:
  ///   - survey: Whose finding it is.
  ///   - recommendation: The finding with its tasks.
  ///   - hasTasks: Whether the first of its tasks are named.
  /// - Returns: What the template `finding` takes.
  func card(
    _ survey: SurveyResults, _ recommendation: Recommendation, hasTasks: Bool = true
  ) -> TemplateValue {
    let finding = recommendation.finding
    let estimate = finding.estimate
    let settings = survey.questionnaire.settings
    let tasks = recommendation.tasks.prefix(hasTasks ? 3 : 0).compactMap { match in
      release.board.tasks.first { $0.task.id == match.task.id }.map(taskLink)
    }
    return [
      "verdict": .string(finding.verdict.rawValue), "mark": .string(finding.verdict.mark),
      "words": .string(capitalised(finding.verdict.words[language])),
      "href": .string(href(.domain(survey: survey.questionnaire.id, estimate.domain))),
      "subject": .string(labels.domain(estimate.domain)[language]),
      "score": .string(score(of: estimate)),
      "unit": .string(
        estimate.score == nil ? "" : ScaleUnit(settings).words(estimate.range)[language]),
      "note": .string(note(on: finding, settings)),
      "hasTasks": .bool(!tasks.isEmpty),
      "tasksHead": .string(say("Nhiệm vụ, giải pháp tương ứng", "Tasks that serve it")),
      "tasks": .array(tasks.map(\.context)),
    ]
  }

  func score(of estimate: Estimate) -> String {
    estimate.score.map { format.decimal($0) }
      ?? (estimate.status.words ?? EstimateStatus.unknown.words)?[language] ?? "–"
  }

  func interval(of estimate: Estimate) -> String {
    estimate.interval.map(format.range) ?? "–"
  }

  private func note(on finding: Finding, _ settings: SurveySettings) -> String {
    var parts = ["\(settings.index) \(settings.wave)"]
    if finding.estimate.interval != nil {
      parts.append(
        intervalWords(settings.confidence)[language] + " " + interval(of: finding.estimate))
    }
    if let minimum = finding.minimum {
      parts.append(say("ngưỡng ", "threshold ") + format.decimal(minimum))
    }
    return parts.joined(separator: "; ")
  }

  /// A task with how it stands.
  func taskLink(_ progress: TaskProgress) -> Link {
    let words = ProgressWords(progress, labels, language)
    return Link(
      href: href(.task(progress.task.id)), text: progress.task.task[language],
      note: [words.lead, progress.state.words[language]].filter { !$0.isEmpty }
        .joined(separator: "; "))
  }
}
