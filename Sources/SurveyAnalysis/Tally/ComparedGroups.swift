extension Tally {
  /// The groups of a comparison whose variable may have several values a respondent: by group the
  /// pair that it belongs to, and whether it is the first; empty where nobody can be in two.
  var comparedGroups: [Int32: (pair: Int32, isFirst: Bool)] {
    guard let comparison = plan.comparison, let margin = plan.comparedMargin,
      plan.variables.last?.isMultiple == true, let values = tables.values.last
    else { return [:] }
    var pairs: [[Int32]: Int32] = [:]
    var sides: [Int32: (pair: Int32, isFirst: Bool)] = [:]
    for (group, key) in tables.groups.enumerated() where key.margin == margin {
      guard let place = key.values.last, let name = values.name(place),
        name == comparison.a || name == comparison.b
      else { continue }
      let others = Array(key.values.dropLast())
      let pair = pairs[others] ?? Int32(pairs.count)
      pairs[others] = pair
      sides[Int32(group)] = (pair, name == comparison.a)
    }
    return sides
  }
}
