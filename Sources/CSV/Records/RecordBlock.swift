/// One piece of a file as records and cells, flat: there is no object per record or cell.
package struct RecordBlock: Sendable {
  /// Which piece of the file this is, from 0.
  package internal(set) var piece = 0
  /// The piece's own bytes, then the cells that libcsv has read.
  ///
  /// Records without quotes lie in the piece as they are. At least 64 bytes follow the last cell.
  package internal(set) var bytes: [UInt8] = []
  /// By record: one less than where its first cell begins, then where each of its cells ends; a cell
  /// begins one byte behind the end of the one before it.
  var bounds: [UInt32] = []
  /// The cells of a record: as many as the header's.
  let width: Int
  package internal(set) var blankRecords: [BlankLine] = []
  package internal(set) var faults: [RecordFault] = []

  /// Where in `bytes` the cells that libcsv reads will stand.
  private var cellsStart = 0

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
  package func range(_ record: Int, _ column: Int) -> Range<Int> {
    precondition(UInt(bitPattern: column) < UInt(bitPattern: width), "no such column")
    let bound = record * (width + 1) + column
    return Int(bounds[bound] &+ 1)..<Int(bounds[bound + 1])
  }

  /// A cell as text; nil where it is not UTF-8.
  package func text(_ record: Int, _ column: Int) -> String? {
    String(validating: bytes[range(record, column)], as: UTF8.self)
  }

  /// Forgets the records, keeps the room.
  mutating func begin(piece: Int, bytes: [UInt8]) {
    self.piece = piece
    self.bytes = bytes
    cellsStart = bytes.count
    blankRecords.removeAll(keepingCapacity: true)
    faults.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    lineCount = 0
    linesBefore = 0
    rowsBefore = 0
  }

  /// Whether a record, by its bounds, lies in the piece as it is: its cells hold no delimiter.
  func isSplitPlainly(_ bounds: UnsafePointer<UInt32>) -> Bool {
    // A first cell begins one behind its bound; the piece's first record wraps around.
    unsafe Int(bounds[0] &+ 1) < cellsStart
  }

  mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }

  /// Adds the record that libcsv has read last.
  mutating func add(_ sink: CellSink, byte: Int, lines: Int) {
    let first = places.count * (width + 1)
    makeRoom(bounds: width + 1)
    let base = UInt32(truncatingIfNeeded: cellsStart)
    bounds[first] = unsafe base &+ UInt32(truncatingIfNeeded: sink.recordStart) &- 1
    if let ends = unsafe sink.ends {
      for cell in 0..<width { bounds[first + 1 + cell] = unsafe base &+ ends[cell] }
    }
    places.append(place(byte: byte))
    lineCount += lines
  }

  /// Adds all records that need no parser, and returns where the first other one begins.
  mutating func split(_ stretch: Stretch, with lane: PlainLane, from start: Int) -> Int {
    var start = start
    while true {
      let first = places.count * (width + 1)
      makeRoom(bounds: PlainLane.room + width + (stretch.count - start) / 4)
      let run = unsafe bounds.withUnsafeMutableBufferPointer { bounds in
        unsafe lane.split(
          stretch.bytes, from: start,
          into: UnsafeMutableBufferPointer(rebasing: bounds[first...]))
      }
      for record in 0..<run.records {
        let begin = Int(bounds[first + record * (width + 1)] &+ 1)
        places.append(place(byte: stretch.start + begin))
        lineCount += 1
      }
      if !run.lacksRoom { return run.place }
      start = run.place
    }
  }

  private func place(byte: Int) -> Place {
    Place(
      byte: byte, line: UInt32(truncatingIfNeeded: lineCount),
      number: UInt32(truncatingIfNeeded: rowCount))
  }

  /// Takes the piece's bytes back, and puts behind them the cells that libcsv has read.
  mutating func end(bytes: inout [UInt8], cells: CellSink) {
    if let read = unsafe cells.bytes, unsafe cells.byteCount > 0 {
      unsafe bytes.append(
        contentsOf: UnsafeBufferPointer(start: read, count: cells.byteCount))
      bytes.append(contentsOf: repeatElement(0, count: Piece.slack))
    }
    swap(&self.bytes, &bytes)
  }

  /// Makes room for so many bounds more than the records have.
  private mutating func makeRoom(bounds count: Int) {
    let needed = places.count * (width + 1) + count
    guard bounds.count < needed else { return }
    let wanted = needed + needed / 2
    bounds.reserveCapacity(wanted)
    bounds.append(contentsOf: repeatElement(0, count: wanted - bounds.count))
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
