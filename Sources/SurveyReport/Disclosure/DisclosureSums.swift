import SurveyAnalysis

/// What adds up: the groups that differ in one variable's value, to the row without that variable.
struct DisclosureSum {
  var parts: [Int]
  /// The cell of the sum; nil where it is not published, and must be thought known all the same.
  var whole: Int?
  /// What the sum is; the parts' own where they overlap, as choices of several answers do.
  var total: Int
}

extension DisclosureCells {
  /// Every sum over one variable, in the order of the cells.
  var sums: [DisclosureSum] {
    struct Table: Hashable {
      var line: Int
      var variable: String
      var others: Group
    }
    var order: [Table] = []
    var parts: [Table: [Int]] = [:]
    for (place, key) in keys.enumerated() {
      for part in key.group.parts {
        let others = Group(key.group.parts.filter { $0.variable != part.variable })
        let table = Table(line: key.line, variable: part.variable, others: others)
        if parts[table] == nil { order.append(table) }
        parts[table, default: []].append(place)
      }
    }
    return order.map { table in
      let own = parts[table] ?? []
      let whole = places[Key(line: table.line, group: table.others)]
      let sum = own.reduce(0) { $0 + bases[$1] }
      return DisclosureSum(
        parts: own, whole: whole.flatMap { bases[$0] == sum ? $0 : nil }, total: sum)
    }
  }
}
