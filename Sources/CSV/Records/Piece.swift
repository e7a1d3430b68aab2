/// A piece of a file as the bytes alone have it, before anybody has parsed it.
///
/// Whoever parses it takes its bytes, and gives them back, to be read again where it or one before it
/// is not sound; the lanes' lock stands between the one and the other.
final class Piece: @unchecked Sendable {
  let index: Int
  /// Where its first byte stands in the file.
  let start: Int
  let count: Int
  /// What stands before it.
  let before: RecordBlock.Start
  /// What stands before the piece behind it, if all of its records are sound; nil where the file ends
  /// with it.
  let after: RecordBlock.Start?
  private var bytes: [UInt8]

  /// Bytes that stand behind the piece, so that 64 can be looked at anywhere in it.
  static let slack = 64

  init(
    index: Int, start: Int, bytes: consuming [UInt8], before: RecordBlock.Start,
    after: RecordBlock.Start?
  ) {
    self.index = index
    self.start = start
    self.before = before
    self.after = after
    count = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: Self.slack))
    self.bytes = bytes
  }

  /// The piece's bytes and the slack behind them, which are then its taker's.
  func take() -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }

  /// Takes back what was taken; more may stand behind it.
  func giveBack(_ taken: [UInt8]) { bytes = taken }

  /// The piece's own bytes.
  var text: ArraySlice<UInt8> { bytes.prefix(count) }
}
