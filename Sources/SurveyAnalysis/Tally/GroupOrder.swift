/// The order of groups: margins as asked for, then values as in choices.csv, others by name, and
/// those who did not say last.
struct GroupOrder {
  let places: [Int]

  init(_ tally: Tally) {
    let tables = tally.tables
    let ranks = tables.values.enumerated().map { variable, values in
      Self.ranks(values.names, known: tally.plan.variables[variable].known.count)
    }
    let keys = tables.groups.map { key in
      [key.margin]
        + zip(tally.plan.margins[key.margin], key.values).map { ranks[$0][Int($1)] }
    }
    places = keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
  }

  /// By place: where a value stands; place 0 is "did not say".
  private static func ranks(_ names: [String], known: Int) -> [Int] {
    let others = (known..<max(known, names.count)).sorted {
      Array(names[$0].utf8).lexicographicallyPrecedes(Array(names[$1].utf8))
    }
    var ranks = [Int](repeating: 0, count: names.count + 1)
    for place in 0..<known { ranks[place + 1] = place }
    for (rank, place) in others.enumerated() { ranks[place + 1] = known + rank }
    ranks[0] = names.count
    return ranks
  }
}
