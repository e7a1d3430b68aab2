import SurveyAnalysis
import SurveyModel

/// One task in words: what, who, when, how far, and why it matches.
struct TaskText {
  var match: Recommendation.Match
  var labels: Labels
  var language: Language

  private var task: RemedialTask { match.task }
  private var vietnamese: Bool { language == .vietnamese }

  /// With everything there is to say about it.
  func item(number: Int) -> Document.Block {
    .item(
      marker: "\(number).", "[\(clause)] \(task.task[language])",
      details: [lead, support, time, target, reasons].compactMap(\.self))
  }

  /// In one line, with its indices.
  var line: Document.Block {
    .item(
      marker: "-",
      "[\(clause), \(task.indices.joined(separator: ", "))] \(task.task[language])", details: [])
  }

  private var clause: String { (vietnamese ? "Mục " : "Clause ") + task.clause }

  private var lead: String? { units(task.lead, vietnamese ? "Chủ trì" : "Lead") }

  private var support: String? { units(task.support, vietnamese ? "Phối hợp" : "Support") }

  private func units(_ ids: [String], _ head: String) -> String? {
    if ids.isEmpty { return nil }
    return "\(head): " + ids.map { labels.unit($0)[language] }.joined(separator: "; ")
  }

  private var time: String? {
    let words = task.timing.map { $0.words[language] }.joined(separator: "; ")
    let stated = vietnamese && !task.timingText.isEmpty ? task.timingText : capitalised(words)
    if stated.isEmpty { return nil }
    let due = task.due.flatMap { CalendarDay(iso: $0) }.map {
      (vietnamese ? " (hạn " : " (due ") + DateWords(language).day($0) + ")"
    }
    return (vietnamese ? "Thời gian: " : "Time: ") + stated + (due ?? "")
  }

  private var target: String? {
    guard let target = task.target else { return nil }
    let base = task.targetBase.isEmpty ? "" : " (\(task.targetBase))"
    return (vietnamese ? "Chỉ tiêu: " : "Target: ") + NumberFormat(language).plain(target)
      + (task.targetUnit == "%" ? "%" : " \(task.targetUnit)") + base
  }

  private var reasons: String? {
    let words = match.matchedBy.map { reason in
      switch reason {
      case .topic(let id):
        (vietnamese ? "chủ đề “" : "topic “") + labels.topic(id)[language] + "”"
      case .domain(let id):
        (vietnamese ? "lĩnh vực “" : "domain “") + labels.domain(id)[language] + "”"
      }
    }
    if words.isEmpty { return nil }
    return (vietnamese ? "Phù hợp vì: " : "Matches by: ") + words.joined(separator: "; ")
  }
}
