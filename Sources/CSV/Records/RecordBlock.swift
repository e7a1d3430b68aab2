/// Some records of a piece as cells, flat: there is no object per record or cell.
package struct RecordBlock: Sendable {
  /// Which piece of the file this is, from 0.
  package internal(set) var piece = 0
  /// The bytes of the whole piece, then the cells that libcsv has read.
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

  /// Bytes from the file's beginning, lines and numbers from the block's.
  var places: [Place] = []
  /// Records that libcsv has read.
  private var parsed = 0
  /// The physical lines used up so far.
  var lineCount = 0
  private var before = Start(lines: 0)
  /// The most records that the piece can have, in all its blocks; 0 where nobody knows.
  package private(set) var pieceRoom = 0

  init(width: Int) { self.width = width }

  /// The sound records.
  package var count: Int { places.count }

  /// The records, blank lines and faulty ones.
  var rowCount: Int { places.count + blankRecords.count + faults.count }

  package func fieldCount(_ record: Int) -> Int { width }

  /// The physical line where a record begins, from 1.
  package func line(_ record: Int) -> Int { before.lines + Int(places[record].line) + 1 }

  /// Where a record's first byte stands in the file, from 0.
  package func byte(_ record: Int) -> Int { places[record].byte }

  /// A record's number among the read rows of the file, from 1.
  package func number(_ record: Int) -> Int { before.rows + Int(places[record].number) + 1 }

  /// What stands before the next record, blank line or fault.
  var reached: Start { Start(lines: before.lines + lineCount, rows: before.rows + rowCount) }

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

  /// Begins a piece.
  mutating func begin(piece: Int, bytes: [UInt8], before: Start, after: Start? = nil) {
    goOn()
    self.piece = piece
    self.bytes = bytes
    cellsStart = bytes.count
    self.before = before
    // A record has at least a delimiter or line end for each of its cells.
    pieceRoom = after.map { min($0.rows - before.rows, bytes.count / max(1, width)) } ?? 0
  }

  /// Forgets the records and keeps the room, for those of the same piece that follow.
  mutating func goOn() {
    before = reached
    bytes.removeLast(max(0, bytes.count - cellsStart))
    blankRecords.removeAll(keepingCapacity: true)
    faults.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    parsed = 0
    lineCount = 0
  }

  /// Where the bytes of the piece end: records that begin before lie in it as they are, and their
  /// cells hold no delimiter.
  var plainEnd: Int { cellsStart }

  /// Whether few records had to be read by libcsv.
  package var isMostlyPlain: Bool { parsed <= places.count / 4 }

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
    parsed += 1
    lineCount += lines
  }

  /// Adds all records that need no parser up to the stretch's target, and returns where the first
  /// other one begins.
  mutating func split(_ stretch: Stretch, with lane: PlainLane, from start: Int) -> Int {
    var start = start
    let end = min(stretch.count, stretch.target - stretch.start)
    while true {
      let first = places.count * (width + 1)
      makeRoom(bounds: PlainLane.room + width + max(0, end - start) / 4)
      let run = unsafe bounds.withUnsafeMutableBufferPointer { bounds in
        unsafe lane.split(
          stretch.bytes, from: start, until: end,
          into: UnsafeMutableBufferPointer(rebasing: bounds[first...]))
      }
      addPlaces(run.records, from: first, stretch.start)
      if !run.lacksRoom { return run.place }
      start = run.place
    }
  }

  /// Adds the places of records of one line each, whose bounds stand from `first` on.
  private mutating func addPlaces(_ records: Int, from first: Int, _ start: Int) {
    var next = place(byte: 0)
    let (held, width) = (bounds, width)
    let bounds = held.span
    places.append(addingCapacity: records) { places in
      for record in 0..<records {
        next.byte = start &+ Int(bounds[first &+ record &* (width &+ 1)] &+ 1)
        places.append(next)
        next.line &+= 1
        next.number &+= 1
      }
    }
    lineCount += records
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

  /// The lines and rows before a place of the file.
  struct Start: Equatable {
    var lines: Int
    var rows = 0
  }
}
