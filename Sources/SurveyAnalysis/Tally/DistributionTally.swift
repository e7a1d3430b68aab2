import SurveyModel

/// How often each choice of every select question was taken, by stratum.
struct DistributionTally: Sendable {
  /// The select questions whose answers are kept, in the order of survey.csv.
  let questions: [Question]
  let choices: [[Choice]]
  /// By stratum, question and slot; the slots are the choices, the empty and those not asked, then
  /// the respondents with a valid answer.
  private(set) var counts: [[[Int]]] = []
  private(set) var weights: [[[Double]]] = []

  init(_ questionnaire: Questionnaire) {
    questions = questionnaire.questions.filter { question in
      switch question.type {
      case .selectOne, .selectMultiple: question.columnKind != nil
      default: question.isRated
      }
    }
    choices = questions.map { questionnaire.choices(of: $0) }
  }

  mutating func add(_ batch: ResponseBatch, _ rows: CodedRows) {
    for (index, question) in questions.enumerated() {
      guard let column = batch[question.name] else { continue }
      let size = choices[index].count
      let names = choices[index].map(\.name)
      let places = column.names.map { names.firstIndex(of: $0) }
      switch column.content {
      case .answers(let codes):
        var table = [Int](repeating: size, count: 256)
        for (code, place) in places.enumerated() { table[code + 1] = place ?? size }
        table[Int(ColumnKind.notApplicable)] = size + 1
        for row in 0..<rows.count {
          let slot = table[Int(codes[row])]
          count(rows, row, index, slot)
          if slot < size, choices[index][slot].missing == nil { count(rows, row, index, size + 2) }
        }
      case .options(let options):
        for row in 0..<rows.count {
          var answered = false
          for (option, flags) in options.enumerated() where flags[row] != ColumnKind.notApplicable {
            answered = true
            if flags[row] == 1, let place = places[option] { count(rows, row, index, place) }
          }
          count(rows, row, index, answered ? size + 2 : size)
        }
      default: continue
      }
    }
  }

  private mutating func count(_ rows: CodedRows, _ row: Int, _ question: Int, _ slot: Int) {
    guard rows.included[row], rows.weights[row] != 0 else { return }
    let stratum = Int(rows.strata[row])
    make(stratum)
    counts[stratum][question][slot] += 1
    weights[stratum][question][slot] += rows.weights[row]
  }

  private mutating func make(_ stratum: Int) {
    while counts.count <= stratum {
      counts.append(choices.map { [Int](repeating: 0, count: $0.count + 3) })
      weights.append(choices.map { [Double](repeating: 0, count: $0.count + 3) })
    }
  }

  mutating func merge(_ later: DistributionTally, _ strata: [Int]) {
    for (old, place) in strata.enumerated() where old < later.counts.count {
      make(place)
      for question in choices.indices {
        for slot in counts[place][question].indices {
          counts[place][question][slot] += later.counts[old][question][slot]
          weights[place][question][slot] += later.weights[old][question][slot]
        }
      }
    }
  }
}
