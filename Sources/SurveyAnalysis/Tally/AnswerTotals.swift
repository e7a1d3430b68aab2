/// Where a place's totals by answer stand while they are made, set by set: all respondents first, then of
/// each set those by its first question's answers and those by its second's.
struct AnswerTotals {
  /// By set: where its own begin; the first question's are filled up to the set's step.
  let starts: [Int]
  /// Those by the answers to the first question of all.
  let firstColumns: Range<Int>
  /// How many there are.
  let count: Int
  /// Which of them is added to which slot of a block, by slot: what lies in order comes to hand sooner.
  let moves: [Move]
  /// How many slots a block has.
  let stride: Int

  /// The sets that are added up.
  var sets: Range<Int> { starts.indices }

  struct Move: BitwiseCopyable {
    let total: Int
    let slot: Int
  }

  /// - Parameters:
  ///   - joint: The answers of a batch.
  ///   - sets: How many of the sets are added up, the first of them, which have each question once.
  ///   - slots: Where their answers lie in a block.
  init(_ joint: JointAnswers, sets: Int, _ slots: TallyLayout.Slots) {
    var starts: [Int] = []
    var moves = [Move(total: 0, slot: 0)]
    var next = 1
    for set in joint.sets.prefix(sets) {
      func move(_ question: JointAnswers.AnswerSet.Question?, from start: Int) {
        guard let question else { return }
        for code in 0..<question.width {
          let slot = slots.offsets[question.place] + joint.slots[question.slots + code]
          moves.append(Move(total: start + code, slot: slot))
        }
      }
      starts.append(next)
      move(set.first, from: next)
      move(set.second, from: next + set.step)
      next += set.step + set.lines
    }
    self.starts = starts
    firstColumns = 1..<1 + (sets > 0 ? joint.sets[0].step : 0)
    count = next
    self.moves = moves.sorted { $0.slot < $1.slot }
    stride = slots.stride
  }

  /// Adds a block's totals to its slots; those of a new block are put behind all others.
  @inline(__always)
  func add<Worth: BitwiseCopyable>(
    _ totals: [Worth], to sums: inout [Worth], block: Int, _ none: Worth,
    _ add: (inout Worth, Worth) -> Void
  ) {
    let first = block * stride
    if first == sums.count { sums.append(contentsOf: repeatElement(none, count: stride)) }
    precondition(first >= 0 && first + stride <= sums.count)
    let totals = totals.span
    var sums = sums.mutableSpan
    for move in moves { add(&sums[first &+ move.slot], totals[move.total]) }
  }
}
