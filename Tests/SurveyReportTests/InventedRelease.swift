import SurveyAnalysis
import SurveyModel

/// Tables of an invented survey: people with groups, who answer some questions and not others, all
/// from one seed.
struct InventedRelease {
  private struct Person {
    var values: [String?]
    var answered: Set<String>
  }

  let tables: [Breakdown]
  private var state: UInt64

  /// Lines: overall, two domains of which one has a single question and lies within nothing, and the
  /// questions.
  private static let lines: [(Breakdown.Line, Set<String>)] = [
    (.init(domain: "overall", question: nil), ["q1", "q2", "q3", "q4"]),
    (.init(domain: "a", question: nil), ["q1", "q2", "q3"]),
    (.init(domain: "b", question: nil), ["q4"]),
    (.init(domain: "a", question: "q1"), ["q1"]), (.init(domain: "a", question: "q2"), ["q2"]),
    (.init(domain: "a", question: "q3"), ["q3"]), (.init(domain: "b", question: "q4"), ["q4"]),
  ]

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    var random = state
    func next(_ bound: Int) -> Int {
      random ^= random << 13
      random ^= random >> 7
      random ^= random << 17
      return Int(random % UInt64(bound))
    }
    let sizes = [2 + next(4), 2 + next(2)]
    let respondents = 30 + next(300)
    let habit = next(3)
    let people = (0..<respondents).map { _ in
      Person(
        values: sizes.map { size in
          // Groups of very different sizes, and some who did not say.
          let draw = min(next(size), next(size))
          return next(20) == 0 ? nil : "v\(draw)"
        },
        answered: Set(
          ["q1", "q2", "q3", "q4"].filter { _ in
            habit == 0 ? true : habit == 1 ? next(10) > 0 : next(3) > 0
          }))
    }
    let variables = ["g", "h"]
    // A crossing with its margins, or without.
    let crossed: [[Int]] = seed.isMultiple(of: 2) ? [[0, 1]] : [[0, 1], [0], [1], []]
    let asked: [[[Int]]] = [[[]], [[0]], [[1]], crossed]
    tables = asked.map { sets in
      Self.table(people, sets, sets[0].map { variables[$0] }, variables)
    }
    state = random
  }

  private static func table(
    _ people: [Person], _ sets: [[Int]], _ by: [String], _ variables: [String]
  ) -> Breakdown {
    var table = SampleBreakdown.whole
    table.by = by
    table.differences = []
    table.distributions = []
    table.respondents = people.count
    table.questions = Dictionary(lines, uniquingKeysWith: { first, _ in first })
    let template = SampleBreakdown.whole.estimates[0]
    table.estimates = lines.flatMap { line, questions in
      sets.flatMap { set -> [Estimate] in
        var groups: [[String?]] = []
        for person in people {
          let group = set.map { person.values[$0] }
          if !groups.contains(group) { groups.append(group) }
        }
        return groups.map { group in
          var row = template
          row.domain = line.domain
          row.question = line.question
          row.status = .shown
          row.group = Group(
            zip(set, group).map { Group.Part(variable: variables[$0], value: $1) })
          row.respondents = people.count { person in
            set.map { person.values[$0] } == group && !person.answered.isDisjoint(with: questions)
          }
          row.answers = row.respondents
          row.weight = Double(row.respondents)
          return row
        }
      }
    }
    return table
  }
}
