import SurveyAnalysis
import SurveyModel

/// What an entry of the log says, in one cell.
struct EntryWords {
  var labels: Labels
  var language: Language
  var task: RemedialTask

  func content(of entry: TaskEvent) -> String {
    let vietnamese = language == .vietnamese
    let dates = DateWords(language)
    var parts: [String] = []
    if !entry.note.isEmpty { parts.append(entry.note) }
    if let measure = entry.measure {
      let unit = task.targetUnit == "%" ? "%" : " \(task.targetUnit)"
      parts.append(
        (vietnamese ? "đạt " : "measured ") + NumberFormat(language).plain(measure) + unit)
    }
    if let due = entry.due { parts.append((vietnamese ? "hạn " : "due ") + dates.day(due)) }
    if let role = entry.role {
      parts.append(
        labels.unit(role)[language] + ": "
          + entry.units.map { labels.unit($0)[language] }.joined(separator: ", "))
    }
    if let number = entry.refersTo {
      parts.append((vietnamese ? "mục số " : "entry ") + "\(number)")
    }
    if !entry.difficulty.isEmpty {
      parts.append((vietnamese ? "khó khăn: " : "difficulty: ") + entry.difficulty)
    }
    if !entry.proposal.isEmpty {
      parts.append((vietnamese ? "đề xuất: " : "proposal: ") + entry.proposal)
    }
    if !entry.evidence.isEmpty {
      parts.append(
        (vietnamese ? "minh chứng: " : "evidence: ")
          + entry.evidence.map(\.place).joined(separator: ", "))
    }
    return parts.joined(separator: "; ")
  }
}
