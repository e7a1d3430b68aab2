import CSV
import Foundation
import Testing

@Suite struct SamenessTests {
  /// SplitMix64 (Steele, Lea, Flood 2014): the same files in every run.
  struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
    }
  }

  /// Rows of two cells with all kinds of line ends, some of them spoilt.
  static func file(_ seed: Int, faults: Int) -> [UInt8] {
    var dice = Dice(state: UInt64(seed))
    let cells = [
      "1", "", "abc", " x ", "\"q\"", "\"a,b\"", "\"two\nlines\"", "\"d\"\"q\"", "\"\r\n\"",
    ]
    let ends = ["\n", "\r\n", "\r"]
    var text = "x,y\n"
    for _ in 0..<(5 + dice.roll(30)) {
      if dice.roll(8) == 0 {
        text += dice.roll(2) == 0 ? "" : "  "
      } else {
        text += cells[dice.roll(cells.count)] + "," + cells[dice.roll(cells.count)]
      }
      text += ends[dice.roll(ends.count)]
    }
    var bytes = Array(text.utf8)
    let spoilers = Array("\",\n\r a\"".utf8)
    for _ in 0..<faults where bytes.count > 5 {
      let place = 4 + dice.roll(bytes.count - 4)
      switch dice.roll(3) {
      case 0: bytes.insert(spoilers[dice.roll(spoilers.count)], at: place)
      case 1: bytes[place] = spoilers[dice.roll(spoilers.count)]
      default: bytes.remove(at: place)
      }
    }
    return bytes
  }

  static func expected(_ bytes: [UInt8], _ reading: Reading) throws -> [String] {
    let format = try withFile(bytes) {
      try FileFormat.detect(path: $0, stated: StatedFormat(delimiter: UInt8(ascii: ","))) { _ in 0 }
    }
    return StrictMachine(
      bytes: bytes, start: format.dataStart, linesBefore: format.linesBeforeData,
      width: format.header.titles.count, limit: reading.recordLimit, pieceSize: reading.pieceSize
    ).rows()
  }

  @Test("Sound and spoilt files give what a plain state machine gives", arguments: 0..<8)
  func machine(_ group: Int) throws {
    for seed in (group * 40)..<(group * 40 + 40) {
      let bytes = Self.file(seed, faults: seed % 5)
      var dice = Dice(state: UInt64(seed) &* 77)
      for _ in 0..<4 {
        let reading = Reading(
          threads: 1 + dice.roll(3), pieceSize: 1 + dice.roll(64),
          recordLimit: dice.roll(2) == 0 ? 1 << 20 : 8 + dice.roll(40), portion: 1 + dice.roll(40),
          blockSize: 1 + dice.roll(80), usesPlainLane: dice.roll(2) == 0)
        let rows = try reading.rows(of: bytes)
        let wanted = try Self.expected(bytes, reading)
        #expect(rows == wanted, "seed \(seed), \(reading)")
      }
    }
  }

  @Test("Pieces of every size and any number of threads give the same rows", arguments: 1...64)
  func pieces(_ size: Int) throws {
    for faults in [0, 2] {
      let bytes = Self.file(4711, faults: faults)
      let wanted = try Self.expected(bytes, Reading(pieceSize: size))
      for threads in 1...3 {
        for portion in [1, 7, 4096] {
          let reading = Reading(threads: threads, pieceSize: size, portion: portion)
          #expect(try reading.rows(of: bytes) == wanted)
        }
      }
    }
  }

  @Test("Nothing of a sound file is read twice, since its lines and rows are counted rightly")
  func soundFiles() throws {
    for seed in 0..<100 {
      // Rows of 2 to 300 bytes, so that the counter's words of 64 bytes begin everywhere.
      var dice = Dice(state: UInt64(seed))
      let parts = ["1", "", "abc ", "\"a,\"\"b\"", "\"two\nlines\r\"", "\"\r\n\""]
      let end = ["\n", "\r\n", "\r"][seed % 3]
      let rows = (0..<80).map { row in
        let cell = parts[dice.roll(parts.count)]
        let filler = String(repeating: "x", count: dice.roll(4) == 0 ? dice.roll(300) : 0)
        return row % 13 == 5 ? "" : "\(cell.hasPrefix("\"") ? cell : cell + filler),\(filler)"
      }
      let bytes = Array(("x,y\n" + rows.map { $0 + end }.joined()).utf8)
      let caller = ObjectIdentifier(Thread.current)
      try withFile(bytes) { path in
        let format = try FileFormat.detect(
          path: path, stated: StatedFormat(delimiter: UInt8(ascii: ","))
        ) { _ in 0 }
        var count = 0
        try RecordReader(
          path: path, format: format, threads: 2, pieceSize: 1 + dice.roll(900),
          portion: 1 + dice.roll(400)
        ).read(
          onBytes: { _ in },
          // What is read for the second time is read by whoever called.
          transform: { block in
            (block.count + block.blankRecords.count, ObjectIdentifier(Thread.current) == caller)
          },
          consume: { rows, isAgain in
            count += rows
            #expect(!isAgain, "seed \(seed)")
          })
        #expect(count == 80, "seed \(seed)")
      }
    }
  }

  @Test("A stray quote in each line does not make reading quadratic")
  func strayQuotes() throws {
    let line = "1,\"2\n"
    let bytes = Array("x,y\n".utf8) + Array(repeating: Array(line.utf8), count: 40_000).joined()
    let clock = ContinuousClock()
    var count = 0
    let time = try clock.measure { count = try Reading(threads: 2).rows(of: bytes).count }
    #expect(count == 40_000)
    #expect(time < .seconds(30))
  }

  @Test("A step that fails ends the reading with its error")
  func failingSteps() throws {
    struct Stop: Error {}
    try withFile(Self.file(1, faults: 0)) { path in
      let format = try FileFormat.detect(path: path) { _ in 0 }
      let reader = RecordReader(path: path, format: format, threads: 3, pieceSize: 16)
      #expect(throws: Stop.self) {
        try reader.read(
          onBytes: { _ in }, transform: { (block: RecordBlock) in block.count },
          consume: { _ in throw Stop() })
      }
      #expect(throws: Stop.self) {
        try reader.read(
          onBytes: { _ in throw Stop() }, transform: { (block: RecordBlock) in block.count },
          consume: { _ in })
      }
    }
  }
}
