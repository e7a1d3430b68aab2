import CSV
import Foundation
import Testing

/// What reads many cells at a time, held against what reads one cell at a time.
@Suite struct CellKernelTests {
  private static let workspace = FileManager.default.temporaryDirectory

  /// Runs a body over the blocks of a file whose second column has these cells.
  private static func each(
    _ cells: [String], pieceSize: Int = 4096,
    _ body: @escaping @Sendable (_ block: RecordBlock) -> [String]
  ) throws -> [String] {
    let path = workspace.appending(path: "\(UUID().uuidString).csv").path
    let text = "x,y\n" + cells.map { "1,\($0.contains(",") ? "\"\($0)\"" : $0)\n" }.joined()
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let format = try FileFormat.detect(path: path) { $0 == ["x", "y"] ? 2 : 0 }
    var found: [String] = []
    try RecordReader(path: path, format: format, threads: 2, pieceSize: pieceSize).read(
      onBytes: { _ in }, transform: { body($0) }, consume: { found += $0 })
    return found
  }

  private static func random(_ seed: Int, _ count: Int, _ pool: [String]) -> [String] {
    var dice = SamenessTests.Dice(state: UInt64(seed) &* 77 &+ 5)
    return (0..<count).map { _ in
      var cell = pool[dice.roll(pool.count)]
      // Every third is spoilt somewhere.
      if dice.roll(3) == 0, !cell.isEmpty {
        var bytes = Array(cell.utf8)
        bytes[dice.roll(bytes.count)] = Array("0123456789-:T. x/".utf8)[dice.roll(17)]
        cell = String(decoding: bytes, as: UTF8.self)
      }
      return cell.trimmingCharacters(in: .whitespaces)
    }
  }

  @Test("Plain numbers are those that Double reads", arguments: 0..<4)
  func numbers(_ seed: Int) throws {
    let cells = Self.random(
      seed, 2000,
      [
        "0", "7", "18.25", "0.1", "123456789012345", "0000.5", "159.424", "1.", ".5", "-3", "1e5",
        "",
      ])
    let found = try Self.each(cells) { block in
      var values: [Double] = []
      block.plainNumbers(of: 1, hasPoint: true, to: &values)
      return values.prefix(block.count).map { "\($0)" }
    }
    var plain = 0
    for (cell, value) in zip(cells, found) {
      let isPlain =
        cell.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E } && cell.first != "."
        && cell.last != "." && cell.count { $0 == "." } <= 1 && !cell.isEmpty
      #expect(value == (isPlain ? "\(Double(cell) ?? .nan)" : "nan"), "\(cell)")
      plain += isPlain ? 1 : 0
    }
    #expect(plain > 200 && found.count == cells.count)
  }

  @Test("Plain times are those that their pattern tells", arguments: 0..<4)
  func times(_ seed: Int) throws {
    let cells = Self.random(
      seed, 2000,
      [
        "2023-10-05", "2023-10-05T08:30:59", "1999-12-31 23:59:59", "2023-1-05",
        "2024-02-30T00:00:00",
        "05/10/2023", "2023-10-05T24:00:00", "",
      ])
    let found = try Self.each(cells) { block in
      var times: [PlainTime] = []
      block.plainTimes(of: 1, to: &times)
      return times.prefix(block.count).map { "\($0.date) \($0.second)" }
    }
    let pattern = /([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]([0-9]{2}):([0-9]{2}):([0-9]{2}))?/
    var plain = 0
    for (cell, time) in zip(cells, found) {
      var expected = "-1 0"
      if let match = cell.wholeMatch(of: pattern) {
        let date = Int("\(match.1)\(match.2)\(match.3)") ?? -1
        let clock = [match.4, match.5, match.6].map { $0.flatMap { Int($0) } ?? 0 }
        if clock[0] < 24, clock[1] < 60, clock[2] < 60 {
          expected = "\(date) \(clock[0] * 3600 + clock[1] * 60 + clock[2])"
          plain += 1
        }
      }
      #expect(time == expected, "\(cell)")
    }
    #expect(plain > 200 && found.count == cells.count)
  }

  @Test("Codes are those of a dictionary, however long a cell is", arguments: 0..<4)
  func codes(_ seed: Int) throws {
    let words = (1...40).map { String(repeating: "hài-lòng ", count: $0 / 4) + "\($0 % 17)" }
    // A cell that is the delimiter itself stands between quotes.
    let cells = Self.random(seed, 3000, words + ["1", "2", "3", "4", "5", "", "", ","])
    let known = Dictionary(
      uniqueKeysWithValues: ["", "1", "2", "3", "4", "5"].enumerated().map { ($1, $0) })
    let found = try Self.each(cells) { block in
      var spellings = CellSpellings()
      for (text, code) in known {
        _ = spellings.value(of: Array(text.utf8).span) { _ in Int64(code) }
      }
      var short: [[UInt8]] = [[77]]
      var desk: [UInt8] = []
      let areOdd = block.codes(
        of: ShortCells([(position: 1, spellings: spellings)], delimiter: 0x2C), to: &short,
        by: &desk)
      #expect(short[0].removeFirst() == 77 && short[0].count == block.count)
      var names: [String] = []
      var odd: [Int: Int64] = [:]
      var codes: [UInt32] = [1]
      spellings.codes(of: 1, in: block, to: &codes) { cell in
        let text = String(decoding: cell.indices.map { cell[$0] }, as: UTF8.self)
        if text.hasSuffix("x") { return -7 }
        names.append(text)
        return Int64(names.count + 99)
      } odd: {
        odd[$0] = $1
      }
      // Behind what it had.
      #expect(codes.removeFirst() == 1 && codes.count == block.count)
      return (0..<block.count).map { row in
        let text = codes[row] > 99 ? names[Int(codes[row]) - 100] : "#\(codes[row])"
        let isShort = short[0][row] != ShortCells.unknown
        return
          "\(odd[row].map { "odd \($0)" } ?? text) \(isShort ? "\(short[0][row])" : "?") \(areOdd)"
      }
    }
    #expect(found.count == cells.count)
    for (cell, code) in zip(cells, found) {
      let value = known[cell].map { "#\($0)" } ?? (cell.hasSuffix("x") ? "odd -7" : cell)
      #expect(code == "\(value) \(known[cell].map { "\($0)" } ?? "?") [true]", "\(cell)")
    }
  }

  /// More columns than are looked up at once, with two lists of choices; a code for a byte beyond
  /// ASCII has each cell looked up by itself, on whatever processor.
  @Test("One-byte cells mean the same, looked up at once or one by one", arguments: 0..<4)
  func shortCells(_ seed: Int) throws {
    var dice = SamenessTests.Dice(state: UInt64(seed) &* 31 &+ 9)
    let width = 40
    let pool = ["", "1", "2", "3", "4", "5", "9", "", "1", "2", "7"]
    let rows = (0..<1500).map { _ in
      let isSpoilt = dice.roll(8) == 0
      return (0..<width).map { _ in
        isSpoilt && dice.roll(10) == 0
          ? ["12", "a,b", ",", "é"][dice.roll(4)]
          : pool[dice.roll(pool.count)]
      }
    }
    let header = (0..<width).map { "c\($0)" }
    let path = Self.workspace.appending(path: "\(UUID().uuidString).csv").path
    let text = ([header] + rows).map { row in
      "id," + row.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") + "\r\n"
    }.joined()
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let format = try FileFormat.detect(path: path) { $0.last == header.last ? width : 0 }
    // By column; the third is left out, which parts the columns.
    let meanings: [[String: UInt8]] = (0..<width).map {
      $0 < 20
        ? ["": 0, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "9": 6]
        : ["": 9, "1": 2, "2": 1, "é": 7]
    }
    let places = (0..<width).filter { $0 != 2 }
    let expected = rows.map { row in
      places.map { meanings[$0][row[$0].utf8.count > 1 ? "none" : row[$0]] ?? ShortCells.unknown }
    }
    for isAtOnce in [true, false] {
      let columns = places.map { place in
        var spellings = CellSpellings()
        for (text, code) in meanings[place] {
          _ = spellings.value(of: Array(text.utf8).span) { _ in Int64(code) }
        }
        if !isAtOnce { _ = spellings.value(of: ([0xF0] as [UInt8]).span) { _ in 8 } }
        return (position: place + 1, spellings: spellings)
      }
      let cells = ShortCells(columns, delimiter: format.dialect.delimiter)
      var found: [[UInt8]] = []
      try RecordReader(path: path, format: format, threads: 2, pieceSize: 16_384).read(
        onBytes: { _ in },
        transform: { block in
          var codes = places.map { _ in [UInt8]() }
          var desk: [UInt8] = []
          let areOdd = block.codes(of: cells, to: &codes, by: &desk)
          #expect(areOdd == codes.map { $0.contains(ShortCells.unknown) })
          return (0..<block.count).map { row in codes.map { $0[row] } }
        }, consume: { found += $0 })
      #expect(found.count == expected.count)
      for (row, codes) in found.enumerated() where codes != expected[row] {
        Issue.record("\(rows[row]): \(codes)")
        break
      }
    }
  }

  @Test("A plain cell's mark is that of its text", arguments: [0, 1])
  func marks(_ seed: Int) throws {
    let marks = TextMarks()
    let cells = Self.random(
      seed, 2000,
      (1...30).map { String("uuid:0b5d7a1c-93f2-4e6b".prefix($0 % 24)) + "\($0)" } + [
        "à", "a b", "",
      ])
    let found = try Self.each(cells) { block in
      let plain = block.plainMarks(of: 1, marks)
      return (0..<block.count).map { row in
        let cell = block.bytes.span.extracting(block.range(row, 1))
        return plain[row] == 0 ? "none" : "\(plain[row] == marks.mark(of: cell))"
      }
    }
    #expect(found.count == cells.count)
    for (cell, mark) in zip(cells, found) {
      let isPlain = !cell.isEmpty && cell.utf8.allSatisfy { (0x21...0x7E).contains($0) }
      #expect(mark == (isPlain ? "true" : "none"), "\(cell)")
    }
  }
}
