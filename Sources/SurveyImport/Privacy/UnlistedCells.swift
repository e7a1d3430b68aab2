import CSV
import SurveyModel

extension ExportCoder {
  /// The most filled cells that are looked at in a column of the first piece, and of each later one.
  private static let most = (first: 1_000, later: 50)

  /// Looks at what stands in the columns that no question claims; it depends on the piece alone.
  func look(at block: RecordBlock, _ columns: inout [UnlistedColumn]) {
    let most = block.piece == 0 ? Self.most.first : Self.most.later
    for index in columns.indices {
      for row in 0..<block.count {
        if columns[index].looked >= most { break }
        guard let cell = block.text(row, columns[index].position), !cell.isEmpty else { continue }
        columns[index].look(at: cell, line: block.line(row))
      }
    }
  }

  /// Masks what tells who wrote the comments, and counts the masks by row.
  func maskComments(_ columns: inout [ResponseColumn], _ counts: inout [Int: Int]) {
    for index in columns.indices {
      guard case .texts(let bytes, let ends) = columns[index].content,
        questionnaire.question(columns[index].name)?.roles.contains(.comment) == true
      else { continue }
      var arena: [UInt8] = []
      var newEnds: [UInt32] = []
      arena.reserveCapacity(bytes.count)
      newEnds.reserveCapacity(ends.count)
      // Comments that many write are looked at once.
      var spellings = CellSpellings()
      var made: [(text: [UInt8], count: Int)] = []
      var start = 0
      for (row, end) in ends.enumerated() {
        let comment = bytes.span.extracting(start..<Int(end))
        start = Int(end)
        let place = spellings.value(of: comment) { comment in
          let text = String(decoding: comment.indices.map { comment[$0] }, as: UTF8.self)
          let (masked, count) = PersonalText.masked(text)
          if count == 0 { return -1 }
          made.append((Array(masked.utf8), count))
          return Int64(made.count - 1)
        }
        if place < 0 {
          for byte in comment.indices { arena.append(comment[byte]) }
        } else {
          arena += made[Int(place)].text
          counts[row, default: 0] += made[Int(place)].count
        }
        newEnds.append(UInt32(arena.count))
      }
      columns[index].content = .texts(bytes: arena, ends: newEnds)
    }
  }
}
