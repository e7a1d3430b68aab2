/// One piece of a file as records and cells, flat: there is no object per record or cell.
package struct RecordBlock: Sendable {
  /// Which piece of the file this is, from 0.
  package internal(set) var piece = 0
  /// The cells, one after the other; what stands after the last one has no meaning.
  package internal(set) var bytes: [UInt8] = []
  /// Where each cell ends in `bytes`, after a 0.
  @usableFromInline var ends: [UInt32] = [0]
  /// The cells of a record: as many as the header's.
  @usableFromInline let width: Int
  package internal(set) var blankRecords: [BlankLine] = []
  package internal(set) var faults: [RecordFault] = []

  struct Place {
    var byte: Int
    var line: UInt32
    var number: UInt32
  }

  /// Bytes from the file's beginning, lines and numbers from the piece's.
  var places: [Place] = []
  /// The physical lines used up so far.
  var lineCount = 0
  private(set) var linesBefore = 0
  private(set) var rowsBefore = 0

  init(width: Int) { self.width = width }

  /// The sound records.
  package var count: Int { places.count }

  /// The records, blank lines and faulty ones.
  var rowCount: Int { places.count + blankRecords.count + faults.count }

  package func fieldCount(_ record: Int) -> Int { width }

  /// The physical line where a record begins, from 1.
  package func line(_ record: Int) -> Int { linesBefore + Int(places[record].line) + 1 }

  /// Where a record's first byte stands in the file, from 0.
  package func byte(_ record: Int) -> Int { places[record].byte }

  /// A record's number among the read rows of the file, from 1.
  package func number(_ record: Int) -> Int { rowsBefore + Int(places[record].number) + 1 }

  /// Where a cell stands in `bytes`.
  @inlinable @inline(__always)
  package func range(_ record: Int, _ column: Int) -> Range<Int> {
    precondition(UInt(bitPattern: column) < UInt(bitPattern: width), "no such column")
    let cell = record * width + column
    return Int(ends[cell])..<Int(ends[cell + 1])
  }

  /// A cell as text; nil where it is not UTF-8.
  package func text(_ record: Int, _ column: Int) -> String? {
    String(validating: bytes[range(record, column)], as: UTF8.self)
  }

  /// Forgets the records, keeps the room.
  mutating func begin(piece: Int) {
    self.piece = piece
    blankRecords.removeAll(keepingCapacity: true)
    faults.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    lineCount = 0
    linesBefore = 0
    rowsBefore = 0
  }

  /// Says what stands before this piece, once that is known.
  mutating func place(after start: Start) {
    linesBefore = start.lines
    rowsBefore = start.rows
    for index in blankRecords.indices {
      blankRecords[index].line += start.lines
      blankRecords[index].number += start.rows
    }
    for index in faults.indices {
      faults[index].line += start.lines
      faults[index].number += start.rows
    }
  }

  /// The lines and rows before a piece.
  struct Start {
    var lines: Int
    var rows = 0
  }
}
