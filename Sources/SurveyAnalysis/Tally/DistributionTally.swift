import SurveyModel

/// How often each choice of every select question was taken, apart for respondents whose weights
/// may be multiplied differently.
struct DistributionTally: Sendable {
  /// The select questions whose answers are kept, in the order of survey.csv.
  let questions: [Question]
  let choices: [[Choice]]
  /// Whether weights are made of the sampling fractions, which differ by unit.
  private let expandsBySampling: Bool
  /// The unit and calibration cell of each place; the unit is −1 where it makes no difference.
  private(set) var keys: [CellTotals.Key] = []
  private var places: [CellTotals.Key: Int] = [:]
  /// Where each question's slots begin: the choices, the empty and those not asked, then the
  /// respondents with a valid answer.
  let offsets: [Int]
  /// How many slots there are.
  let size: Int
  /// By place and slot.
  private(set) var counts: [Int] = []
  private(set) var weights: [Double] = []

  init(_ plan: TallyPlan) {
    questions = plan.tellsDistributions ? Self.questions(plan.questionnaire) : []
    let choices = questions.map { plan.questionnaire.choices(of: $0) }
    self.choices = choices
    var size = 0
    offsets = choices.map { list in
      defer { size += list.count + 3 }
      return size
    }
    self.size = size
    expandsBySampling = plan.design.expandsBySampling
  }

  static func questions(_ questionnaire: Questionnaire) -> [Question] {
    questionnaire.questions.filter { question in
      switch question.type {
      case .selectOne, .selectMultiple: question.columnKind != nil
      default: question.isRated
      }
    }
  }

  mutating func add(_ batch: ResponseBatch, _ rows: CodedRows) {
    if questions.isEmpty { return }
    let starts = rows.parts.map { part in
      part.isIncluded && !part.isWeightless
        ? place(CellTotals.Key(unit: expandsBySampling ? part.unit : -1, cell: part.cell)) : -1
    }
    let places = (0..<rows.count).map { starts[rows.place($0)] }
    for (index, question) in questions.enumerated() {
      guard let column = batch[question.name] else { continue }
      let size = choices[index].count
      let names = choices[index].map(\.name)
      let today = column.names.map { names.firstIndex(of: $0) }
      let offset = offsets[index]
      func count(_ row: Int, _ slot: Int) {
        let place = places[row] * self.size + offset + slot
        counts[place] += 1
        weights[place] += rows.weights[row]
      }
      switch column.content {
      case .answers(let codes):
        var table = [Int](repeating: size, count: 256)
        for (code, place) in today.enumerated() { table[code + 1] = place ?? size }
        table[Int(ColumnKind.notApplicable)] = size + 1
        let isValid = choices[index].map { $0.missing == nil } + [false, false]
        for row in 0..<rows.count where places[row] >= 0 {
          let slot = table[Int(codes[row])]
          count(row, slot)
          if isValid[slot] { count(row, size + 2) }
        }
      case .options(let options):
        for row in 0..<rows.count where places[row] >= 0 {
          var answered = false
          for (option, flags) in options.enumerated() where flags[row] != ColumnKind.notApplicable {
            answered = true
            if flags[row] == 1, let place = today[option] { count(row, place) }
          }
          count(row, answered ? size + 2 : size)
        }
      default: continue
      }
    }
  }

  mutating func merge(_ other: DistributionTally, _ moved: TallyTables.Places) {
    for (index, old) in other.keys.enumerated() {
      let unit = old.unit < 0 ? -1 : Int32(moved.units[Int(old.unit)])
      let place = place(CellTotals.Key(unit: unit, cell: Int32(moved.cells[Int(old.cell)])))
      for slot in 0..<size {
        counts[place * size + slot] += other.counts[index * size + slot]
        weights[place * size + slot] += other.weights[index * size + slot]
      }
    }
  }

  private mutating func place(_ key: CellTotals.Key) -> Int {
    if let place = places[key] { return place }
    places[key] = keys.count
    keys.append(key)
    counts.append(contentsOf: repeatElement(0, count: size))
    weights.append(contentsOf: repeatElement(0, count: size))
    return keys.count - 1
  }
}
