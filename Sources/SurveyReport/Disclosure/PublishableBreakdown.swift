package import SurveyAnalysis
import SurveyModel

extension Breakdown {
  /// The breakdown as it may be published: figures on small bases hidden, and with them the
  /// smallest neighbour of a single hidden group, so that it does not follow by subtraction.
  package func publishable() -> Breakdown {
    var published = self
    for index in estimates.indices where estimates[index].base < settings.publishMinimum {
      published.estimates[index] = estimates[index].suppressed
    }
    for rows in estimates.indicesByTable {
      let hidden = rows.filter { published.estimates[$0].status == .suppressed }
      guard hidden.count == 1, rows.count > 1 else { continue }
      let others = rows.filter { $0 != hidden[0] }
      let smallest = others.min { estimates[$0].respondents < estimates[$1].respondents }
      if let smallest { published.estimates[smallest] = estimates[smallest].suppressed }
    }
    if respondents < settings.publishMinimum { published.respondents = 0 }
    published.distributions = distributions.map { $0.publishable() }
    return published
  }
}

extension Estimate {
  /// The base of the row; a row already hidden stays so.
  fileprivate var base: Int { status == .suppressed ? -1 : respondents }
}

/// Which rows make one whole.
private struct Table: Hashable {
  var domain: String
  var question: String?
  var variables: [String]
}

extension [Estimate] {
  /// The rows that add up to one whole: of one domain or question, by the same variables.
  fileprivate var indicesByTable: [[Int]] {
    var order: [Table] = []
    var rows: [Table: [Int]] = [:]
    for index in indices where !self[index].group.parts.isEmpty {
      let table = Table(
        domain: self[index].domain, question: self[index].question,
        variables: self[index].group.parts.map(\.variable))
      if rows[table] == nil { order.append(table) }
      rows[table, default: []].append(index)
    }
    return order.map { rows[$0] ?? [] }
  }
}
