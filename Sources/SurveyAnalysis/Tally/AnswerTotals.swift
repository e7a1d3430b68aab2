/// Where a place's totals by answer stand while they are made, set by set: all respondents first, then of
/// each set those by its first question's answers and those by its second's.
struct AnswerTotals {
  /// By set: where its own begin; the first question's are filled up to the set's step.
  let starts: [Int]
  /// How many there are.
  let count: Int
  /// Which of them is added to which slot of a block, by slot: what lies in order comes to hand sooner.
  let moves: [Move]
  let stride: Int

  struct Move: BitwiseCopyable {
    let total: Int
    let slot: Int
  }

  /// - Parameters:
  ///   - joint: The answers of a batch.
  ///   - slots: Where they lie in a block.
  ///   - sets: Those of the sets that are added up.
  init(_ joint: JointAnswers, _ slots: TallyLayout.Slots, sets: Range<Int>) {
    var starts = [Int](repeating: 0, count: sets.upperBound)
    var moves = [Move(total: 0, slot: 0)]
    var next = 1
    for index in sets {
      let set = joint.sets[index]
      func move(_ question: JointAnswers.AnswerSet.Question?, from start: Int) {
        guard let question else { return }
        for code in 0..<question.width {
          let slot = slots.offsets[question.place] + joint.slots[question.slots + code]
          precondition(slot < slots.stride)
          moves.append(Move(total: start + code, slot: slot))
        }
      }
      starts[index] = next
      move(set.first, from: next)
      move(set.second, from: next + set.step)
      next += set.step + set.lines
    }
    self.starts = starts
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
