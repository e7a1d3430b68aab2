import SurveyAnalysis
import SurveyModel

/// Index results as records: one row a result.
struct IndexRecords {
  let table: RecordTable

  init(_ standings: [IndexStanding], _ labels: Labels) {
    table = RecordTable(
      columns: [
        "index", "nameVi", "nameEn", "level", "unit", "year", "component", "value", "maximum",
        "unitLabel", "low", "high", "rank", "outOf", "classification", "changeStated",
        "changeCheck", "previousValue", "previousImplied", "previousMethod", "change",
        "comparable", "method", "source", "dependsOn",
      ],
      rows: standings.map { standing in
        let result = standing.result
        let name = IndexWords.name(of: result.index)
        return [
          .text(result.index), .text(name[.vietnamese]), .text(name[.english]),
          .text(result.level), .text(result.unit), .integer(result.year),
          .init(result.component), .init(result.value), .init(result.maximum),
          .text(result.unitLabel), .init(result.low), .init(result.high), .init(result.rank),
          .init(result.outOf), .text(result.classification), .init(result.changeStated),
          .text(standing.check.rawValue), .init(standing.previousValue),
          .bool(standing.isImplied), .init(standing.previousMethod), .init(standing.change),
          standing.isComparable.map { .bool($0) } ?? .none, .text(result.method),
          .text(result.source), .init(result.dependsOn),
        ]
      })
  }
}
