import SurveyAnalysis
import SurveyModel

/// What stands below the table of indices: what drags which, and each index's shortcomings, tasks
/// and sources.
struct IndexText {
  var report: IndicesReport
  var language: Language

  private var vietnamese: Bool { language == .vietnamese }

  /// From a finding of a survey to every index that it reaches.
  var chains: [Document.Block] {
    let dragging = report.reaches.filter { !$0.links.isEmpty }
    guard !dragging.isEmpty || !report.chains.isEmpty else { return [] }
    var blocks: [Document.Block] = [
      .heading(vietnamese ? "Chỉ số nào kéo chỉ số nào" : "Which index drags which", nil)
    ]
    blocks += dragging.map { reach in
      .item(marker: "-", reach.words, details: [])
    }
    blocks += report.chains.map { finding, reach in
      let estimate = finding.estimate
      let name =
        estimate.question.map { report.labels.question($0, of: finding.survey)[language] }
        ?? report.labels.domain(estimate.domain)[language]
      let score = estimate.score.map { " " + NumberFormat(language).decimal($0) } ?? ""
      return .item(
        marker: "-",
        "\(name)\(score) (\(finding.survey), \(finding.verdict.words[language])) → "
          + reach.words, details: [])
    }
    return blocks
  }

  func section(of index: String) -> [Document.Block] {
    let own = report.shortcomings.filter { $0.index == index }
    let tasks = report.tasks.filter { $0.task.indices.contains(index) }
    var blocks: [Document.Block] = [.heading(IndexWords.name(of: index)[language], nil)]
    if !own.isEmpty {
      blocks.append(.paragraph(vietnamese ? "Tồn tại, hạn chế:" : "Shortcomings:"))
      blocks += own.map {
        .item(
          marker: "-", $0.text[language] + (vietnamese ? " (mục " : " (clause ") + $0.clause + ")",
          details: [])
      }
    }
    if !tasks.isEmpty {
      blocks.append(.paragraph(vietnamese ? "Nhiệm vụ, giải pháp:" : "Tasks:"))
      blocks += tasks.map { task in
        let words = ProgressWords(task, report.labels, language)
        return .item(
          marker: "-", "[\(task.task.id)] \(task.task.task[language])", details: [words.state])
      }
    }
    return blocks + sources(of: index)
  }

  /// The sources and methods behind the figures, each once.
  private func sources(of index: String) -> [Document.Block] {
    var met: [String] = []
    for standing in report.standings where standing.result.index == index {
      let result = standing.result
      var text = result.source
      if !result.method.isEmpty {
        text += (vietnamese ? "; cách tính: " : "; method: ") + result.method
      }
      if !text.isEmpty, !met.contains(text) { met.append(text) }
    }
    return met.map { .source((vietnamese ? "Nguồn: " : "Source: ") + $0) }
  }
}
