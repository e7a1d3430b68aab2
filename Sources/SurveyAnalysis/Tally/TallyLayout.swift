import SurveyModel

/// Where the sums of one unit and group lie in a tally.
///
/// First the members, then for each rated question one slot a choice, one for the empty answers and
/// one for those not asked.
struct TallyLayout: Sendable {
  let slots: Slots
  /// By line of the breakdown: what its sums are made of.
  let lines: [Line]
  /// The lines of several questions, in the order of their sums.
  let many: [Many]
  /// Questions that are looked up together.
  let lists: [[Int]]
  /// The first so many of the lists have each question once.
  let disjoint: Int

  /// Slot 0 is for the members.
  struct Slots: Sendable {
    /// By question where its own begin.
    let offsets: [Int]
    /// How many there are.
    let stride: Int
  }

  var offsets: [Int] { slots.offsets }
  var stride: Int { slots.stride }

  enum Line: Sendable {
    /// The slots of one question tell everything.
    case question(Int)
    /// The line is the one at this place of `many`.
    case many(Int)
  }

  /// A line of several questions.
  struct Many: Sendable {
    let line: Int
    /// The questions that are looked up for it, as a place in `lists`.
    var list = 0
    /// Earlier lines of `many` that make it up together with those questions.
    let parts: [Int]
    /// Whether its score is one ratio, whose moments tell everything.
    let isRatio: Bool
  }

  init(_ plan: TallyPlan) {
    var offsets: [Int] = []
    var next = 1
    for scale in plan.scales {
      offsets.append(next)
      next += scale.fractions.count + 2
    }
    slots = Slots(offsets: offsets, stride: next)
    var lines = [Line](repeating: .many(0), count: plan.rows.count)
    var many: [Many] = []
    var questions: [[Int]] = []
    // Small lines first, so that larger ones may be made of them.
    let order = plan.rows.indices.sorted {
      (plan.rows[$0].questions.count, $0) < (plan.rows[$1].questions.count, $1)
    }
    for line in order {
      let row = plan.rows[line]
      if case .ratio(let questions) = row.node, questions.count == 1 {
        lines[line] = .question(questions[0])
        continue
      }
      var left = Set(row.questions)
      var parts: [Int] = []
      for (place, part) in many.enumerated().reversed() {
        let own = plan.rows[part.line].questions
        if !own.isEmpty, left.isSuperset(of: own) {
          left.subtract(own)
          parts.append(place)
        }
      }
      lines[line] = .many(many.count)
      let isRatio = if case .ratio = row.node { true } else { false }
      many.append(Many(line: line, parts: parts, isRatio: isRatio))
      questions.append(left.sorted())
    }
    var lists: [[Int]] = []
    var others = Set(plan.rated.indices)
    var isDisjoint = [Bool](repeating: false, count: many.count)
    for (place, own) in questions.enumerated() where others.isSuperset(of: own) {
      others.subtract(own)
      isDisjoint[place] = true
      many[place].list = lists.count
      lists.append(own)
    }
    lists.append(others.sorted())
    disjoint = lists.count
    for (place, own) in questions.enumerated() where !isDisjoint[place] {
      many[place].list = lists.count
      lists.append(own)
    }
    self.lists = lists
    self.lines = lines
    self.many = many
  }
}
