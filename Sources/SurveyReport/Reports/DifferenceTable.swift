import SurveyAnalysis
import SurveyModel

/// The differences of two groups' or waves' scores as people read them.
struct DifferenceTable {
  var breakdown: Breakdown
  var labels: Labels
  var language: Language

  var blocks: [Document.Block] {
    guard let comparison = breakdown.comparison else { return [] }
    let title =
      language == .vietnamese
      ? "Chênh lệch \(name(comparison.a)) so với \(name(comparison.b))"
      : "Difference of \(name(comparison.a)) from \(name(comparison.b))"
    return [.paragraph(title), .table(table)]
  }

  private func name(_ value: String) -> String {
    guard let variable = breakdown.comparison?.variable else { return value }
    return labels.value(value, of: variable, in: breakdown.survey)[language]
  }

  private var table: TextTable {
    let vietnamese = language == .vietnamese
    let format = NumberFormat(language)
    let variables = breakdown.brokenDownBy.map {
      TextTable.Column.words(labels.question($0, of: breakdown.survey)[language])
    }
    return TextTable(
      columns: [.words(vietnamese ? "Lĩnh vực" : "Domain")] + variables + [
        .figures(vietnamese ? "Chênh lệch" : "Difference"),
        .figures(capitalised(intervalWords(breakdown.settings.confidence)[language])),
        .figures(vietnamese ? "Sai số chuẩn" : "Standard error"), .figures("p"),
      ],
      rows: breakdown.differences.map { difference in
        let figure = { (value: Double?) in
          TextTable.Cell(value.map { format.decimal($0) } ?? "–")
        }
        let groups = breakdown.brokenDownBy.map { variable in
          let part = difference.group.parts.first { $0.variable == variable }
          return TextTable.Cell(
            labels.value(part?.value, of: variable, in: breakdown.survey)[language])
        }
        return .cells(
          [TextTable.Cell(label(of: difference))] + groups + [
            TextTable.Cell(difference.difference.map { format.signed($0) } ?? "–"),
            TextTable.Cell(difference.interval.map(format.range) ?? "–"),
            figure(difference.standardError),
            TextTable.Cell(probability(difference.pValue, language)),
          ])
      })
  }

  private func label(of difference: Difference) -> String {
    difference.question.map { labels.question($0, of: breakdown.survey)[language] }
      ?? labels.domain(difference.domain)[language]
  }
}
