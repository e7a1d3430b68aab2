/// Finds the cell in which a stray quote holds rows that are none of its text.
///
/// Such a record may parse strictly and have the header's width by chance. What gives it away: its
/// physical lines have as many delimiters as rows have, and no known answer reads so; where any
/// text may stand, only many delimiters are proof, since prose has commas too.
struct Swallowing {
  let walk: RecordWalk
  /// The record's bytes in the stretch, without its last line end.
  let record: Range<Int>

  private static let manyColumns = 6

  /// The first such cell, from 0; nil where the record is one.
  var cell: Int? {
    guard let isAnswer = walk.parser.isAnswer, linesLookLikeRows else { return nil }
    for (column, cell) in unsafe walk.parser.csv.sink.pointee.cells.enumerated() {
      guard holdsLines(cell.span) else { continue }
      let isSound = isAnswer(column, cell.span) ?? (walk.parser.width < Self.manyColumns)
      if !isSound { return column }
    }
    return nil
  }

  /// Whether all lines, or one between the first and the last, have a row's delimiters.
  private var linesLookLikeRows: Bool {
    let delimiter = walk.parser.dialect.delimiter
    var counts = [0]
    var previous: UInt8 = 0
    for place in record {
      let byte = unsafe walk.stretch.bytes[place]
      if byte == delimiter {
        counts[counts.count - 1] += 1
      } else if byte == 0x0D || (byte == 0x0A && previous != 0x0D) {
        counts.append(0)
      }
      previous = byte
    }
    let wanted = walk.parser.width - 1
    return counts.allSatisfy { $0 == wanted }
      || counts.dropFirst().dropLast().contains(wanted)
  }

  private func holdsLines(_ cell: Span<UInt8>) -> Bool {
    for index in cell.indices where cell[index] == 0x0A || cell[index] == 0x0D { return true }
    return false
  }
}
