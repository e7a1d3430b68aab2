import SurveyModel

/// One batch as the sums need it: for each respondent the unit, weight, groups and answers, all as
/// places in tables, so that no text is touched row by row.
struct CodedRows {
  let count: Int
  let weights: [Double]
  /// By replicate, the weight of each respondent.
  let replicates: [[Double]]
  /// What the design, the fitting of weights and the filters say of a respondent.
  private let joint: JointPlaces
  /// The columns of which the places of `joint` tell everything.
  private let told: Set<String>
  /// By place of `joint`.
  private(set) var parts: [Part] = []
  /// One for each margin and layer of it.
  private(set) var layers: [Layer] = []
  /// For each rated question.
  let questions: [CodedAnswers]

  struct Part {
    var unit: Int32
    /// The calibration cell; 0 where weights are not fitted.
    var cell: Int32
    /// Whether the respondents pass the filters.
    var isIncluded: Bool
    /// A zero weight keeps its row in the design and out of every sum.
    var isWeightless: Bool
    var respondents: Int
  }

  /// The groups of a margin that a respondent is in only one of.
  struct Layer {
    /// Parts and groups together.
    let joint: JointPlaces
    /// By place of `joint`: the group, or −1 for none.
    let groups: [Int32]

    func group(_ row: Int) -> Int32 { groups[Int(joint.places[row])] }
  }

  init(_ batch: ResponseBatch, _ plan: TallyPlan, _ tables: inout TallyTables) {
    count = batch.count
    let design = plan.design
    weights = design.weight.map { Self.numbers(batch, $0) } ?? Self.ones(batch.count)
    replicates = design.replicates.map { Self.numbers(batch, $0) }
    questions = plan.rated.map { question in
      CodedAnswers(
        batch[question.name], count: batch.count,
        today: plan.questionnaire.choices(of: question).map(\.name))
    }
    let strata = JoinedLabels(design.strata, batch)
    let clusters = JoinedLabels(design.clusters, batch)
    let clusters2 = JoinedLabels(design.clusters2, batch)
    // Each variable has one layer, since those of several values are refused.
    let fitted = (plan.calibration?.variables ?? []).enumerated().map { index, variable in
      variable.layers(batch, &tables.calibrationValues[index])[0]
    }
    let leftOut = Self.leftOut(batch, weights, plan, &tables)
    joint = JointPlaces(
      strata.codes + clusters.codes + clusters2.codes + fitted.map(\.codes) + [.bytes(leftOut)],
      count: batch.count)
    told = Set(strata.columns + clusters.columns + clusters2.columns)
    tables.design.reserve(units: joint.firstRows.count)
    for (row, respondents) in zip(joint.firstRows.map { Int($0) }, joint.counts) {
      let stratum = tables.design.stratum(strata.name(row))
      let cluster =
        design.clusters.isEmpty ? nil : tables.design.cluster(clusters.name(row), in: stratum)
      let unit = tables.design.unit(clusters2.name(row), in: cluster, of: stratum)
      tables.design.count(respondents, in: unit)
      parts.append(
        Part(
          unit: Int32(unit), cell: fitted.isEmpty ? 0 : tables.cell(fitted.map { $0[row] }),
          isIncluded: leftOut[row] & Self.isFilteredOut == 0,
          isWeightless: leftOut[row] & Self.isWeightless != 0, respondents: respondents))
    }
    notePopulations(batch, plan, &tables)
    for margin in plan.margins.indices { place(batch, margin, plan, &tables) }
  }

  /// Where in `parts` a respondent's is.
  func place(_ row: Int) -> Int { Int(joint.places[row]) }

  func part(_ row: Int) -> Part { parts[place(row)] }

  private static func ones(_ count: Int) -> [Double] { [Double](repeating: 1, count: count) }

  private static func numbers(_ batch: ResponseBatch, _ name: String) -> [Double] {
    guard case .numbers(let numbers)? = batch[name]?.content else { return ones(batch.count) }
    return numbers
  }

  private static let isFilteredOut: UInt8 = 1
  private static let isWeightless: UInt8 = 2

  /// Why a respondent is left out.
  private static func leftOut(
    _ batch: ResponseBatch, _ weights: [Double], _ plan: TallyPlan, _ tables: inout TallyTables
  ) -> [UInt8] {
    var leftOut = [UInt8](repeating: 0, count: batch.count)
    for row in leftOut.indices where weights[row] == 0 { leftOut[row] = isWeightless }
    for (index, (variable, value)) in plan.filters.enumerated() {
      let wanted = tables.filterValues[index].place(value)
      let layers = variable.layers(batch, &tables.filterValues[index])
      for row in leftOut.indices where !layers.contains(where: { $0[row] == wanted }) {
        leftOut[row] |= isFilteredOut
      }
    }
    return leftOut
  }

  private func notePopulations(
    _ batch: ResponseBatch, _ plan: TallyPlan, _ tables: inout TallyTables
  ) {
    if let name = plan.design.population, case .numbers(let numbers)? = batch[name]?.content {
      for row in 0..<count where !numbers[row].isNaN {
        let unit = tables.design.units[Int(part(row).unit)]
        tables.design.note(population: numbers[row], ofStratum: unit.stratum)
      }
    }
    if let name = plan.design.population2, case .numbers(let numbers)? = batch[name]?.content {
      for row in 0..<count where !numbers[row].isNaN {
        guard let cluster = tables.design.units[Int(part(row).unit)].cluster else { continue }
        tables.design.note(population: numbers[row], ofCluster: cluster)
      }
    }
  }

  private mutating func place(
    _ batch: ResponseBatch, _ margin: Int, _ plan: TallyPlan, _ tables: inout TallyTables
  ) {
    var crossed: [[RowValues]] = [[]]
    for variable in plan.margins[margin] {
      let layers = plan.variables[variable].layers(batch, &tables.values[variable])
      crossed = crossed.flatMap { left in layers.map { left + [$0] } }
    }
    for layer in crossed {
      let further = zip(plan.margins[margin], layer).filter { variable, _ in
        !told.contains(plan.variables[variable].name)
      }
      let joint = joint.joined(with: further.map(\.1.codes))
      let groups = joint.firstRows.map { row in
        let values = layer.map { $0[Int(row)] }
        // Nobody outside the filters makes a group come into being.
        return !part(Int(row)).isIncluded || values.contains(-1) ? -1 : tables.group(margin, values)
      }
      layers.append(Layer(joint: joint, groups: groups))
    }
  }
}
