import SurveyAnalysis
import SurveyModel

/// The bases of all that is to be published of one survey, each once.
///
/// Lines that rest on the same questions have the same base in every group, so they are one line
/// here; and a group is the same whatever table it stands in.
struct DisclosureCells {
  struct Key: Hashable {
    var line: Int
    var group: Group
  }

  private(set) var keys: [Key] = []
  private(set) var bases: [Int] = []
  private(set) var places: [Key: Int] = [:]
  /// Of each line the lines whose questions are more than its own.
  private(set) var above: [[Int]] = []
  private var lines: [Breakdown.Line: Int] = [:]
  private var questions: [Set<String>] = []

  init(_ breakdowns: [Breakdown]) {
    for breakdown in breakdowns {
      for estimate in breakdown.estimates {
        let key = Key(line: line(of: estimate, breakdown), group: estimate.group.inOrder)
        if places[key] == nil {
          places[key] = keys.count
          keys.append(key)
          bases.append(estimate.respondents)
        }
      }
    }
    above = questions.indices.map { line in
      questions[line].isEmpty
        ? [] : questions.indices.filter { questions[$0].isStrictSuperset(of: questions[line]) }
    }
  }

  /// The cell that an estimate's base is.
  func place(of estimate: Estimate) -> Int? {
    lines[Breakdown.Line(estimate)].flatMap {
      places[Key(line: $0, group: estimate.group.inOrder)]
    }
  }

  /// Whether no line has more questions than the cell's.
  func isWidest(_ place: Int) -> Bool { above[keys[place].line].isEmpty }

  private mutating func line(of estimate: Estimate, _ breakdown: Breakdown) -> Int {
    let line = Breakdown.Line(estimate)
    if let known = lines[line] { return known }
    let own = breakdown.questions[line] ?? []
    // Where nobody says what a line rests on it is like no other.
    if !own.isEmpty, let same = questions.firstIndex(of: own) {
      lines[line] = same
      return same
    }
    questions.append(own)
    lines[line] = questions.count - 1
    return questions.count - 1
  }
}

extension Breakdown.Line {
  init(_ estimate: Estimate) { self.init(domain: estimate.domain, question: estimate.question) }
}

extension Group {
  /// The same group, whatever the order in which its variables were asked for.
  var inOrder: Group { Group(parts.sorted { $0.variable < $1.variable }) }
}
