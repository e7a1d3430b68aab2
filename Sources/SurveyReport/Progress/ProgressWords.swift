import SurveyAnalysis
import SurveyModel

/// How one task stands, in the words of a table's cells.
struct ProgressWords {
  let progress: TaskProgress
  private let labels: Labels
  private let language: Language

  init(_ progress: TaskProgress, _ labels: Labels, _ language: Language) {
    self.progress = progress
    self.labels = labels
    self.language = language
  }

  private var vietnamese: Bool { language == .vietnamese }
  private var task: RemedialTask { progress.task }
  private var dates: DateWords { DateWords(language) }

  /// Who leads it, the members of a collective counted; where its clause refers to others, to which.
  var lead: String { lead(inFull: false) }

  func lead(inFull: Bool) -> String {
    if !progress.refersTo.isEmpty, progress.lead.isEmpty {
      return (vietnamese ? "như " : "as ")
        + progress.refersTo.map(\.task.id).joined(separator: ", ")
    }
    return holders(progress.lead, inFull: inFull)
  }

  /// Who supports it, one by one.
  var supportInFull: String { holders(progress.support, inFull: true) }

  private func holders(_ holders: [Holder], inFull: Bool) -> String {
    holders.map { holder in
      let name = labels.unit(holder.named)[language]
      switch holder.kind {
      case .unit: return holder.units.map { labels.unit($0)[language] }.joined(separator: ", ")
      case .unlisted: return name
      case .unassigned: return name + (vietnamese ? " (chưa phân công)" : " (nobody named yet)")
      case .collective where !inFull:
        return name
          + (vietnamese ? " (\(holder.units.count) đơn vị)" : " (\(holder.units.count) units)")
      case .collective, .assigned:
        return name + " (" + holder.units.map { labels.unit($0)[language] }.joined(separator: ", ")
          + ")"
      }
    }.joined(separator: "; ")
  }

  /// The state, the target, and what is overdue.
  var state: String {
    var parts = [capitalised(progress.state.words[language])]
    if let end = progress.verifiedOn ?? progress.doneOn {
      parts[0] +=
        " " + dates.day(end)
        + (progress.isDoneLate ? (vietnamese ? " (muộn)" : " (late)") : "")
    }
    if let target { parts.append(target) }
    if let cases { parts.append(cases) }
    parts += progress.refersTo.map { other in
      "\(other.task.id): " + other.state.words[language]
    }
    parts += progress.overdue.map(words)
    return parts.joined(separator: "; ")
  }

  /// How its cases went: so many in time, late, open.
  private var cases: String? {
    let all = progress.cases
    if all.isEmpty { return nil }
    let open = all.count { $0.closedOn == nil }
    let late = all.count { $0.daysLate > 0 }
    return vietnamese
      ? "vụ việc: \(all.count - open - late) đúng hạn, \(late) chậm hạn, \(open) đang mở"
      : "cases: \(all.count - open - late) in time, \(late) late, \(open) open"
  }

  /// "64%/80%, chưa đạt chỉ tiêu (Văn phòng Sở, 20/05/2024)": a measure is whose it was taken by.
  var target: String? {
    guard let wanted = task.target, let status = progress.target else { return nil }
    let goal = amount(wanted)
    func whose(_ measure: TaskProgress.Measure) -> String {
      " (\(labels.unit(measure.by)[language]), \(dates.day(measure.on)))"
    }
    switch (status, progress.measures.last) {
    case (.met, let last?):
      return amount(last.value) + "/" + goal + (vietnamese ? ", đạt chỉ tiêu" : ", target met")
        + whose(last)
    case (.missed, let last?):
      return amount(last.value) + "/" + goal
        + (vietnamese ? ", chưa đạt chỉ tiêu" : ", target not met") + whose(last)
    default:
      return (vietnamese ? "chỉ tiêu \(goal), chưa đo" : "target \(goal), not measured")
    }
  }

  func amount(_ value: Double) -> String {
    NumberFormat(language).plain(value)
      + (task.targetUnit == "%" || task.targetUnit.isEmpty
        ? task.targetUnit : " \(task.targetUnit)")
  }

  /// Why it is overdue.
  func words(_ reason: Overdue) -> String {
    switch reason {
    case .withoutEvidence(let since, let last):
      let before = last.map { (vietnamese ? ", gần nhất " : ", last ") + dates.day($0) } ?? ""
      return
        (vietnamese
        ? "QUÁ HẠN: không có minh chứng từ \(dates.day(since))"
        : "OVERDUE: no evidence since \(dates.day(since))") + before
    case .pastDue(let due):
      return (vietnamese ? "QUÁ HẠN từ " : "OVERDUE since ") + dates.day(due)
    case .openCase(let open):
      let note = open.note.isEmpty ? "" : " (\(open.note))"
      return
        (vietnamese
        ? "QUÁ HẠN: vụ việc số \(open.number)\(note), hạn \(dates.day(open.due))"
        : "OVERDUE: case \(open.number)\(note), due \(dates.day(open.due))")
    }
  }

  /// The time that the plan gives it.
  var time: String {
    if progress.hasNoTime {
      return vietnamese ? "Chưa ấn định thời hạn" : "No time laid down"
    }
    let words = capitalised(task.timing.map { $0.words[language] }.joined(separator: "; "))
    let stated = vietnamese && !task.timingText.isEmpty ? task.timingText : words
    let due = task.due.flatMap { CalendarDay(iso: $0) }.map {
      (vietnamese ? " (hạn " : " (due ") + dates.day($0) + ")"
    }
    return stated + (due ?? "")
  }
}

extension TaskProgress.Part {
  var words: LocalizedText {
    switch self {
    case .lead: LocalizedText(vietnamese: "Chủ trì", english: "Leads")
    case .support: LocalizedText(vietnamese: "Phối hợp", english: "Supports")
    case .possible:
      LocalizedText(
        vietnamese: "Có thể liên quan (kế hoạch nêu chung, chưa kê đơn vị nào)",
        english: "May be concerned (the plan names many together; nobody is listed yet)")
    }
  }
}
