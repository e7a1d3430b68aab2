package import SurveyAnalysis
import SurveyModel

extension Breakdown {
  /// The breakdown as it may be published: figures on small bases hidden, and with them the
  /// smallest neighbour of a single hidden group, along each variable, so that none follows by
  /// subtraction.
  package func publishable() -> Breakdown {
    var published = self
    published.isPublic = true
    for index in estimates.indices where estimates[index].base < settings.publishMinimum {
      published.estimates[index] = estimates[index].suppressed
    }
    let wholes = estimates.indicesByWhole
    // Hiding one row may leave another single in its own whole, so until nothing more is hidden.
    var isSettled = false
    while !isSettled {
      isSettled = true
      for rows in wholes {
        let shown = rows.filter { published.estimates[$0].status != .suppressed }
        guard rows.count - shown.count == 1,
          let smallest = shown.min(by: { estimates[$0].respondents < estimates[$1].respondents })
        else { continue }
        published.estimates[smallest] = estimates[smallest].suppressed
        isSettled = false
      }
    }
    published.differences = differences.map {
      min($0.respondentsA, $0.respondentsB) < settings.publishMinimum ? $0.suppressed : $0
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

/// What rows that differ in one variable's value add up to.
private struct Whole: Hashable {
  var domain: String
  var question: String?
  /// The variable in which they differ, and what they have in common.
  var variable: String
  var others: [Group.Part]
}

extension [Estimate] {
  /// The rows that add up to one whole: of one domain or question, alike but for one variable.
  fileprivate var indicesByWhole: [[Int]] {
    var order: [Whole] = []
    var rows: [Whole: [Int]] = [:]
    for index in indices {
      for part in self[index].group.parts {
        let whole = Whole(
          domain: self[index].domain, question: self[index].question, variable: part.variable,
          others: self[index].group.parts.filter { $0.variable != part.variable })
        if rows[whole] == nil { order.append(whole) }
        rows[whole, default: []].append(index)
      }
    }
    return order.map { rows[$0] ?? [] }
  }
}
