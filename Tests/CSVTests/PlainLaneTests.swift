import CSV
import Testing

/// The lane that splits records without libcsv, held against libcsv.
@Suite struct PlainLaneTests {
  /// Rows of `width` cells that are long enough to cross the lane's 64 bytes everywhere; some hold
  /// what only libcsv may read.
  static func file(_ seed: Int, width: Int, delimiter: Character, faults: Int) -> [UInt8] {
    var dice = SamenessTests.Dice(state: UInt64(seed) &* 0x5851_F42D_4C95_7F2D)
    let plain = ["", "1", "5", "hai-long", "Rất hài lòng", "2023-10-05T08:30:00", "a b", "0.125"]
    let odd = [
      " x", "x ", "\tx", "\"q\"", "\"a\(delimiter)b\"", "\"two\nlines\"", "\0", "a\rb", "\"\"",
    ]
    let ends = dice.roll(3) == 0 ? ["\r\n"] : dice.roll(2) == 0 ? ["\n"] : ["\n", "\r\n", "\r"]
    let oddness = [0, 50, 6][dice.roll(3)]
    var text = (0..<width).map { "c\($0)" }.joined(separator: String(delimiter)) + "\n"
    for _ in 0..<(20 + dice.roll(60)) {
      let cells = (0..<width).map { _ in
        oddness > 0 && dice.roll(oddness * width) == 0
          ? odd[dice.roll(odd.count)] : plain[dice.roll(plain.count)]
      }
      text += cells.joined(separator: String(delimiter)) + ends[dice.roll(ends.count)]
      if dice.roll(30) == 0 { text += ["\n", " \n", "x\n"][dice.roll(3)] }
    }
    if dice.roll(3) == 0 { text.removeLast() }
    var bytes = Array(text.utf8)
    let header = text.utf8.prefix { $0 != 0x0A }.count + 1
    let spoilers = Array("\",;\t\n\r 0a\0".utf8)
    for _ in 0..<faults where bytes.count > header + 1 {
      let place = header + dice.roll(bytes.count - header)
      switch dice.roll(3) {
      case 0: bytes.insert(spoilers[dice.roll(spoilers.count)], at: place)
      case 1: bytes[place] = spoilers[dice.roll(spoilers.count)]
      default: bytes.remove(at: place)
      }
    }
    return bytes
  }

  @Test("A line of many more cells than the header's is one fault", arguments: [10, 600, 60_000])
  func wideLine(_ delimiters: Int) throws {
    let line = String(repeating: ",", count: delimiters)
    let bytes = Array("a,b,c\n1,2,3\n\(line)\n4,5,6\n\(line)".utf8)
    var reading = Reading(threads: 2)
    let quick = try reading.rows(of: bytes)
    reading.usesPlainLane = false
    #expect(try quick == reading.rows(of: bytes))
    #expect(quick.count == 4 && quick.count { $0.contains("width(found: \(delimiters + 1)") } == 2)
  }

  @Test("Both readers give the same rows, whatever the bytes", arguments: 0..<16)
  func sameness(_ group: Int) throws {
    var plainRows = 0
    for seed in (group * 25)..<(group * 25 + 25) {
      var dice = SamenessTests.Dice(state: UInt64(seed) &* 91)
      let delimiter: Character = [",", ";", "\t", "|"][dice.roll(4)]
      let bytes = Self.file(
        seed, width: 1 + dice.roll(24), delimiter: delimiter, faults: dice.roll(4))
      var reading = Reading(
        threads: 1 + dice.roll(3), pieceSize: 1 + dice.roll(3000),
        recordLimit: dice.roll(3) == 0 ? 60 + dice.roll(200) : 1 << 20,
        portion: 1 + dice.roll(500), blockSize: 1 + dice.roll(1000),
        delimiter: delimiter.asciiValue)
      let quick = Result { try reading.rows(of: bytes) }
      reading.usesPlainLane = false
      let careful = Result { try reading.rows(of: bytes) }
      switch (quick, careful) {
      case (.success(let quick), .success(let careful)):
        #expect(quick == careful, "seed \(seed), \(reading)")
        plainRows += careful.count
      // A spoilt header is refused alike.
      case (.failure(let quick), .failure(let careful)): #expect("\(quick)" == "\(careful)")
      default: Issue.record("seed \(seed): only one reader fails")
      }
    }
    #expect(plainRows > 100)
  }

  @Test("Cells of every length are split alike at every place of the lane's 64 bytes")
  func places() throws {
    for length in 0...140 {
      for end in ["\n", "\r\n"] {
        let cell = String(repeating: "x", count: length)
        let text = "x,y\n" + (0..<3).map { "\(cell)\($0),\(cell)\(end)" }.joined()
        var reading = Reading()
        let quick = try reading.rows(of: text)
        reading.usesPlainLane = false
        #expect(try reading.rows(of: text) == quick)
        #expect(quick.count == 3 && quick[2].hasSuffix("[\(cell)2|\(cell)]"))
      }
    }
  }

  @Test("The plain numbers of a column are what the standard library reads; all else is left over")
  func numbers() throws {
    let plain = [
      "0", "7", "305.459", "0.1", "123456789012345", "99999999999.9999", "3.14159265358979",
    ]
    let other = ["", ".5", "5.", "1e5", "-1", "1;5", "1234567890123456", "1.2.3", "x"]
    let text = "n,m\n" + (plain + other).map { "\($0),1\n" }.joined()
    try withFile(Array(text.utf8)) { path in
      let format = try FileFormat.detect(path: path) { _ in 0 }
      var read: [Double] = []
      try RecordReader(path: path, format: format, threads: 1).read(
        onBytes: { _ in },
        transform: { (block: RecordBlock) -> [Double] in
          var values: [Double] = []
          block.plainNumbers(of: 0, hasPoint: true, to: &values)
          return values
        },
        consume: { read += $0 })
      #expect(read.prefix(plain.count).elementsEqual(plain.compactMap { Double($0) }))
      #expect(read.dropFirst(plain.count).allSatisfy { $0.isNaN })
      #expect(read.count == plain.count + other.count)
    }
  }
}
