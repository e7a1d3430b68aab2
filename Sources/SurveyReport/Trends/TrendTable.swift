import SurveyAnalysis
import SurveyModel

/// Each line over the waves: its score by the wave's own method, and the change from the wave before.
struct TrendTable {
  private let report: TrendReport
  private let language: Language

  init(_ report: TrendReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  private var vietnamese: Bool { language == .vietnamese }
  private var format: NumberFormat { NumberFormat(language) }

  /// A line of a breakdown and a group.
  private struct Line: Hashable {
    var domain: String
    var question: String?
    var group: Group
  }

  var table: TextTable {
    let confidence = report.surveys.first?.settings.confidence ?? 0.95
    return TextTable(
      columns: [
        .words(vietnamese ? "Đợt" : "Wave"),
        .figures(vietnamese ? "Điểm" : "Score"),
        .figures(capitalised(intervalWords(confidence)[language])),
        .figures(vietnamese ? "Thay đổi" : "Change"),
        .figures(vietnamese ? "Khoảng của thay đổi" : "Its interval"),
        .figures("p"),
        .words(vietnamese ? "Kết luận" : "Verdict"),
      ],
      rows: lines.flatMap { line in
        [TextTable.Row.section(name(of: line))] + rows(of: line)
      })
  }

  private var lines: [Line] {
    var lines: [Line] = []
    var met: Set<Line> = []
    for wave in report.waves {
      for estimate in wave.breakdown.estimates {
        let line = Line(
          domain: estimate.domain, question: estimate.question, group: estimate.group)
        if met.insert(line).inserted { lines.append(line) }
      }
    }
    return lines
  }

  private func name(of line: Line) -> String {
    let survey = report.waves.last { wave in
      wave.breakdown.estimates.contains { $0.domain == line.domain && $0.question == line.question }
    }?.sample.survey
    let name =
      line.question.map { report.labels.question($0, of: survey ?? "")[language] }
      ?? report.labels.domain(line.domain)[language]
    let groups = line.group.parts.map {
      report.labels.value($0.value, of: $0.variable, in: survey ?? "")[language]
    }
    return ([name] + groups).joined(separator: " – ")
  }

  private func rows(of line: Line) -> [TextTable.Row] {
    report.waves.compactMap { sample, breakdown in
      guard
        let estimate = breakdown.estimates.first(where: {
          $0.domain == line.domain && $0.question == line.question && $0.group == line.group
        })
      else { return nil }
      let pair = report.pairs.first { $0.to == sample }
      let change = pair?.changes.first {
        $0.difference.domain == line.domain && $0.difference.question == line.question
          && $0.difference.group == line.group
      }
      return .cells(
        [
          TextTable.Cell(name(of: sample)),
          TextTable.Cell(estimate.score.map { format.decimal($0) } ?? "–"),
          TextTable.Cell(estimate.interval.map(format.range) ?? "–"),
        ] + cells(of: change, pair))
    }
  }

  private func name(of sample: WaveSample) -> String {
    let hasSeveral = Set(report.waves.map(\.sample.survey)).count > 1
    return hasSeveral ? "\(sample.wave) (\(sample.survey))" : sample.wave
  }

  private func cells(of change: WaveChange?, _ pair: WavePair?) -> [TextTable.Cell] {
    guard let pair else { return Array(repeating: "", count: 4) }
    guard let change else {
      let words =
        pair.reason == nil
        ? (vietnamese ? "không có câu hỏi chung" : "no shared question")
        : (vietnamese ? "không so sánh được" : "not comparable")
      return ["–", "–", "–", TextTable.Cell(words, tone: .caution)]
    }
    let difference = change.difference
    return [
      TextTable.Cell(difference.difference.map { format.signed($0) } ?? "–"),
      TextTable.Cell(difference.interval.map(format.range) ?? "–"),
      TextTable.Cell(probability(difference.pValue, language)),
      TextTable.Cell(
        change.direction?.words[language]
          ?? (vietnamese ? "chưa đủ căn cứ" : "cannot tell"), tone: tone(change.direction)),
    ]
  }

  private func tone(_ direction: Direction?) -> Tone? {
    switch direction {
    case .up: .good
    case .down: .alarm
    default: nil
    }
  }
}
