import SurveyAnalysis
import SurveyModel

/// A breakdown as people read it: a row a domain or, by groups, a section a domain.
struct BreakdownTable {
  var breakdown: Breakdown
  var labels: Labels
  var language: Language

  var table: TextTable {
    var notes = NoteMarks(language)
    var rows: [TextTable.Row] = []
    var section: [String?] = []
    for estimate in ordered {
      let name = label(of: estimate)
      if !breakdown.by.isEmpty, section != [estimate.domain, estimate.question] {
        section = [estimate.domain, estimate.question]
        rows.append(.section(name))
      }
      rows.append(.cells(cells(of: estimate, named: name, &notes)))
    }
    return TextTable(columns: columns, rows: rows, footnotes: notes.footnotes, name: name)
  }

  /// As in "Điểm theo Huyện, Giới tính".
  private var name: String {
    let vietnamese = language == .vietnamese
    let variables = breakdown.by.map { labels.question($0, of: breakdown.survey)[language] }
    if variables.isEmpty { return vietnamese ? "Điểm theo lĩnh vực" : "Scores by domain" }
    return (vietnamese ? "Điểm theo " : "Scores by ") + variables.joined(separator: ", ")
  }

  /// Each question under its own domain: a table is read from above.
  private var ordered: [Estimate] {
    let domains = breakdown.estimates.filter { $0.question == nil }
    var questions = Dictionary(
      grouping: breakdown.estimates.filter { $0.question != nil }, by: \.domain)
    var rows: [Estimate] = []
    for (index, estimate) in domains.enumerated() {
      rows.append(estimate)
      let isLast = index + 1 == domains.count || domains[index + 1].domain != estimate.domain
      if isLast { rows += questions.removeValue(forKey: estimate.domain) ?? [] }
    }
    return rows
  }

  private var columns: [TextTable.Column] {
    let vietnamese = language == .vietnamese
    let questions = breakdown.estimates.contains { $0.question != nil }
    let variables = breakdown.by.map {
      TextTable.Column.words(labels.question($0, of: breakdown.survey)[language])
    }
    let names: TextTable.Column =
      if vietnamese {
        .words(questions ? "Lĩnh vực, câu hỏi" : "Lĩnh vực")
      } else {
        .words(questions ? "Domain, question" : "Domain")
      }
    let interval = capitalised(intervalWords(breakdown.settings.confidence)[language])
    return (variables.isEmpty ? [names] : variables) + [
      .figures(vietnamese ? "Điểm" : "Score"),
      .figures(interval),
      .figures(vietnamese ? "Sai số chuẩn" : "Standard error"),
      .figures(vietnamese ? "Số phiếu" : "Responses"),
    ] + rankColumns + [.marks(vietnamese ? "Ghi chú" : "Notes")]
  }

  private var isRanked: Bool { breakdown.estimates.contains { $0.rank != nil } }

  private var rankColumns: [TextTable.Column] {
    guard isRanked else { return [] }
    return language == .vietnamese
      ? [.figures("Hạng"), .words("Hơn nhóm kế")] : [.figures("Rank"), .words("Above next")]
  }

  private func rankCells(of estimate: Estimate) -> [TextTable.Cell] {
    guard isRanked else { return [] }
    let vietnamese = language == .vietnamese
    let isAbove = estimate.isAboveNext.map { isAbove in
      isAbove ? (vietnamese ? "rõ" : "yes") : (vietnamese ? "chưa rõ" : "not shown")
    }
    return [TextTable.Cell(estimate.rank.map { "\($0)" } ?? "–"), TextTable.Cell(isAbove ?? "–")]
  }

  private func label(of estimate: Estimate) -> String {
    guard let question = estimate.question else { return labels.domain(estimate.domain)[language] }
    return labels.question(question, of: breakdown.survey)[language]
  }

  private func cells(
    of estimate: Estimate, named name: String, _ notes: inout NoteMarks
  ) -> [TextTable.Cell] {
    let format = NumberFormat(language)
    let figure = { (value: Double?) in TextTable.Cell(value.map { format.decimal($0) } ?? "–") }
    let names: [TextTable.Cell] =
      breakdown.by.isEmpty
      ? [TextTable.Cell(name, depth: depth(of: estimate))]
      : breakdown.by.map { TextTable.Cell(value(of: $0, in: estimate.group)) }
    return names + [
      figure(estimate.score),
      TextTable.Cell(estimate.interval.map(format.range) ?? "–"),
      figure(estimate.standardError),
      TextTable.Cell(estimate.publishedRespondents.map(format.count) ?? "–"),
    ] + rankCells(of: estimate) + [TextTable.Cell(notes.marks(of: estimate))]
  }

  private func depth(of estimate: Estimate) -> Int {
    if estimate.domain == Domain.overall { return estimate.question == nil ? 0 : 1 }
    return labels.depth(ofDomain: estimate.domain) + (estimate.question == nil ? 0 : 1)
  }

  private func value(of variable: String, in group: Group) -> String {
    guard let part = group.parts.first(where: { $0.variable == variable }) else {
      return language == .vietnamese ? "Tất cả" : "All"
    }
    return labels.value(part.value, of: variable, in: breakdown.survey)[language]
  }
}
