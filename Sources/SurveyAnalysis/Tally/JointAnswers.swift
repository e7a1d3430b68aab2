/// The answers of a batch to rated questions, one or two of them as one code a respondent: what hangs
/// on two answers is then looked up once.
struct JointAnswers {
  /// How many respondents there are.
  let count: Int
  /// Set by set, by row, each below the set's size.
  ///
  /// It is the first question's answer, and the second's times the set's step. Zeros fill the codes up
  /// to whole words of sets.
  let codes: [UInt8]
  let sets: [AnswerSet]
  /// How many places a set has in a table by code: the most codes of any set.
  let tableSize: Int
  /// By list of questions: the sets that it is made of.
  let lists: [Range<Int>]
  /// The slots of each set's answers: the first question's, then the second's.
  let slots: [Int]

  struct AnswerSet: BitwiseCopyable {
    let first: Question
    let second: Question?

    /// How far the codes of one answer to the second question are from those of the next: the first's
    /// width, filled up to whole fours, which are added up at once.
    var step: Int { (first.width + 3) / 4 * 4 }

    /// How many answers to the second question there are, or 1.
    var lines: Int { second?.width ?? 1 }

    /// How many codes there are.
    var size: Int { step * lines }

    struct Question: BitwiseCopyable {
      /// Its place among those that are rated.
      let place: Int
      /// How many answers are told apart.
      let width: Int
      /// Where its own begin in the joint answers' `slots`.
      let slots: Int
    }
  }

  /// The most codes that a set may have.
  static let mostCodes = 256

  /// - Parameters:
  ///   - lists: Places of rated questions; none is put together with one of another list.
  ///   - answers: By such a place.
  ///   - count: How many respondents there are.
  ///   - limit: The most codes of two questions together.
  init(_ lists: [[Int]], of answers: [CodedAnswers], count: Int, limit: Int) {
    let limit = min(limit, Self.mostCodes)
    var sets: [AnswerSet] = []
    var ranges: [Range<Int>] = []
    var slots: [Int] = []
    func question(_ place: Int) -> AnswerSet.Question {
      let own = answers[place].closeSlots
      defer { slots += own }
      return AnswerSet.Question(place: place, width: own.count, slots: slots.count)
    }
    for list in lists {
      let start = sets.count
      var left = list[...]
      while let place = left.popFirst() {
        let alone = AnswerSet(first: question(place), second: nil)
        if let next = left.first, alone.step * answers[next].width <= limit {
          left.removeFirst()
          sets.append(AnswerSet(first: alone.first, second: question(next)))
        } else {
          sets.append(alone)
        }
      }
      ranges.append(start..<sets.count)
    }
    self.count = count
    codes = AnswerCodes.joint(sets, of: answers, count: count)
    self.sets = sets
    tableSize = sets.reduce(1) { max($0, $1.size) }
    self.lists = ranges
    self.slots = slots
  }

  /// What each code is worth: the sum of its answers'.
  ///
  /// - Parameter worth: By rated question and slot.
  /// - Returns: By set and code, `tableSize` of each set.
  func values(_ worth: [[SIMD2<Double>]]) -> [SIMD2<Double>] {
    var values = [SIMD2<Double>](repeating: SIMD2(), count: sets.count * tableSize)
    for (index, set) in sets.enumerated() {
      for line in 0..<set.lines {
        let other = set.second.map { worth[$0.place][slots[$0.slots + line]] }
        for code in 0..<set.first.width {
          var value = worth[set.first.place][slots[set.first.slots + code]]
          if let other { value += other }
          values[index * tableSize + line * set.step + code] = value
        }
      }
    }
    return values
  }
}
