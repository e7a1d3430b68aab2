import SurveyAnalysis
import SurveyModel

/// Differences as records: one row a difference, one column a breakdown variable.
struct DifferenceRecords {
  let table: RecordTable

  init(_ breakdown: Breakdown, _ labels: Labels) {
    let provenance = Provenance(breakdown.settings)
    let variable = breakdown.comparison?.variable ?? ""
    let columns =
      ["survey", "index", "wave", "method", "synthetic", "reconstructed", "domain", "question"]
      + breakdown.brokenDownBy.map { "group.\($0)" }
      + [
        "variable", "a", "b", "respondentsA", "respondentsB", "difference", "standardError",
        "degreesOfFreedom", "intervalLow", "intervalHigh", "pValue", "note",
      ]
    table = RecordTable(
      columns: columns,
      rows: breakdown.differences.map { difference -> [RecordTable.Value] in
        let settings = breakdown.settings
        let survey: [RecordTable.Value] = [
          .text(breakdown.survey), .text(settings.index), .text(settings.wave),
          .text(settings.method), .bool(provenance.isSynthetic), .bool(provenance.isReconstructed),
          .text(difference.domain), .init(difference.question),
        ]
        let groups = breakdown.brokenDownBy.map { name in
          let part = difference.group.parts.first { $0.variable == name }
          return part.map { RecordTable.Value.text($0.value ?? "null") } ?? .none
        }
        let bases: [RecordTable.Value] =
          difference.isHidden
          ? [.none, .none] : [.integer(difference.respondentsA), .integer(difference.respondentsB)]
        let note = difference.notes.map(\.rawValue).joined(separator: " ")
        return survey + groups + [.text(variable), .text(difference.a), .text(difference.b)] + bases
          + [
            .init(difference.difference), .init(difference.standardError),
            .init(difference.degreesOfFreedom), .init(difference.interval?.lowerBound),
            .init(difference.interval?.upperBound), .init(difference.pValue),
            note.isEmpty ? .none : .text(note),
          ]
      })
  }
}

extension Breakdown {
  /// The variables by which differences are given: not the one compared.
  var brokenDownBy: [String] { by.filter { $0 != comparison?.variable } }
}
