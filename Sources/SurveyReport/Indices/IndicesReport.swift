package import SurveyAnalysis
package import SurveyModel

/// The indices on their own scales, beside their shortcomings, their tasks and what drags them, as
/// `indices` gives them.
package struct IndicesReport: Report, Sendable {
  /// The results shown, in the order of the table.
  package var standings: [IndexStanding]
  package var shortcomings: [Shortcoming]
  package var tasks: [TaskProgress]
  /// Findings of surveys that ask for something to be done, each with where its index leads.
  package var chains: [(finding: Finding, reach: IndexReach)]
  /// Which indices each index shown reaches.
  package var reaches: [IndexReach]
  package var labels: Labels

  package init(
    _ standings: [IndexStanding], shortcomings: [Shortcoming], tasks: [TaskProgress],
    chains: [(finding: Finding, reach: IndexReach)], reaches: [IndexReach], labels: Labels
  ) {
    self.standings = standings
    self.shortcomings = shortcomings
    self.tasks = tasks
    self.chains = chains
    self.reaches = reaches
    self.labels = labels
  }

  /// The indices shown: the plan's six first, then the others as the table has them.
  var indices: [String] {
    var found: [String] = []
    for standing in standings where !found.contains(standing.result.index) {
      found.append(standing.result.index)
    }
    return IndexWords.order.filter(found.contains)
      + found.filter { !IndexWords.order.contains($0) }
  }

  package func document(in language: Language) -> Document {
    let vietnamese = language == .vietnamese
    let text = IndexText(report: self, language: language)
    return Document(
      [
        .title(vietnamese ? "Các chỉ số" : "The indices"), .table(IndexTable(self, language).table),
      ] + text.chains + indices.flatMap(text.section))
  }

  package var records: RecordTable { IndexRecords(standings, labels).table }

  package var json: JSONValue {
    [
      "indices": .array(
        standings.map { standing in
          let index = standing.result.index
          return standing.json.adding([
            "name": IndexWords.name(of: index).json,
            "reaches": .array(
              (reaches.first { $0.from == index }?.links ?? []).map(\.json)),
            "shortcomings": .array(shortcomings.filter { $0.index == index }.map(\.json)),
            "tasks": JSONValue(tasks.filter { $0.task.indices.contains(index) }.map(\.task.id)),
          ])
        }),
      "chains": .array(
        chains.map { finding, reach in
          [
            "survey": .string(finding.survey), "wave": .string(finding.wave),
            "domain": .string(finding.estimate.domain),
            "question": JSONValue(finding.estimate.question),
            "verdict": .string(finding.verdict.rawValue),
            "score": JSONValue(finding.estimate.score), "index": .string(reach.from),
            "reaches": .array(reach.links.map(\.json)),
          ]
        }),
    ]
  }
}

extension IndexReach.Link {
  var json: JSONValue { ["index": .string(index), "via": .string(via)] }
}

extension Shortcoming {
  var json: JSONValue {
    [
      "year": .integer(year), "clause": .string(clause), "text": text.json,
      "topics": JSONValue(topics), "sourceLines": .string(sourceLines),
    ]
  }
}

extension IndexStanding {
  var json: JSONValue {
    [
      "index": .string(result.index), "level": .string(result.level),
      "unit": .string(result.unit), "year": .integer(result.year),
      "component": JSONValue(result.component), "value": JSONValue(result.value),
      "maximum": JSONValue(result.maximum), "unitLabel": .string(result.unitLabel),
      "low": JSONValue(result.low), "high": JSONValue(result.high),
      "rank": JSONValue(result.rank), "outOf": JSONValue(result.outOf),
      "classification": result.classification.isEmpty ? .null : .string(result.classification),
      "changeStated": JSONValue(result.changeStated), "changeCheck": .string(check.rawValue),
      "previousValue": JSONValue(previousValue),
      "previousImplied": .bool(isImplied),
      "previousMethod": JSONValue(previousMethod), "change": JSONValue(change),
      "comparable": isComparable.map { .bool($0) } ?? .null,
      "method": .string(result.method), "source": .string(result.source),
      "dependsOn": JSONValue(result.dependsOn),
    ]
  }

  var previousValue: Double? {
    switch previous {
    case .sourced(let earlier): earlier.value
    case .implied(let value): value
    case .unknown: nil
    }
  }

  /// Whether the year before only follows from this one; it is nobody's published figure.
  var isImplied: Bool { if case .implied = previous { true } else { false } }
}
