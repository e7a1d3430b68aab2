/// How the lines of a file end.
package enum LineEnds: String, Sendable {
  case lf = "LF"
  case crlf = "CRLF"
  case cr = "CR"
  case mixed
  case none

  /// Looks at the line ends outside quotes; a CR as the last byte of a longer file tells nothing.
  init(seenIn sample: some Collection<UInt8>, quote: UInt8, isWhole: Bool) {
    var seen: Set<LineEnds> = []
    var isInside = false
    var afterReturn = false
    for byte in sample {
      if afterReturn { seen.insert(byte == 0x0A ? .crlf : .cr) }
      if byte == 0x0A, !afterReturn, !isInside { seen.insert(.lf) }
      if byte == quote { isInside.toggle() }
      afterReturn = byte == 0x0D && !isInside
    }
    if afterReturn, isWhole { seen.insert(.cr) }
    self = seen.count > 1 ? .mixed : seen.first ?? .none
  }
}
