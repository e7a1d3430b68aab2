/// The answers of a batch as they are added up: those of a place together, and all of a respondent side
/// by side, so that what is wanted next is at hand.
struct PlacedAnswers {
  let joint: JointAnswers
  let rows: RowsByPlace
  /// By position, `width` of each: the code of each set.
  let codes: [UInt8]
  /// How many bytes a respondent's codes take: whole words, as they are turned.
  let width: Int

  /// How many respondents there are.
  var count: Int { joint.count }

  /// As many respondents are gone through at once, so that their codes stay at hand meanwhile.
  static let step = 512

  init(_ joint: JointAnswers, _ rows: RowsByPlace) {
    self.joint = joint
    self.rows = rows
    width = AnswerCodes.whole(joint.sets.count)
    codes = AnswerCodes.turned(joint, rows)
  }

  /// Some positions at a time.
  static func steps(_ positions: Range<Int>) -> some Sequence<Range<Int>> {
    stride(from: positions.lowerBound, to: positions.upperBound, by: step).lazy.map {
      $0..<min($0 + step, positions.upperBound)
    }
  }
}
