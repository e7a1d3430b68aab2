/// Bytes of a file that lie in memory together, and how far to read in them.
@safe struct Stretch {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the first of them stands in the file.
  let start: Int
  /// Whether the file ends with them.
  let isLast: Bool
  /// Whether to go on after a fault in quoting; else the first one ends the reading.
  let recovers: Bool
  /// Reading stops at the first record end at or after this place of the file; where it need not
  /// recover, a few short records later.
  let target: Int

  var count: Int { unsafe bytes.count }

  enum Outcome {
    /// The bytes are used up, or too few to be sure of a whole record.
    case usedUp
    /// A record ended at or after the target.
    case reachedTarget
    /// There is a quoting fault, or a record that does not end within the stretch.
    case broken
  }
}
