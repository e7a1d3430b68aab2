import Foundation
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct PackedColumnTests {
  static let kinds: [ColumnKind] = [.answers, .options, .terms, .numbers, .seconds, .texts]
  static let names = 200

  /// Any content of `rows` respondents, of few values or of many, some missing or none.
  static func content(_ kind: ColumnKind, rows: Int, _ random: inout Steps) -> ColumnContent {
    let many = Bool.random(using: &random)
    let lacks = Int.random(in: 0...3, using: &random)
    func isMissing(_ random: inout Steps) -> Bool {
      lacks == 1 && Int.random(in: 0..<4, using: &random) == 0 || lacks == 2 && rows < 50
    }
    switch kind {
    case .answers:
      return .answers(
        (0..<rows).map { _ in
          isMissing(&random) ? 255 : UInt8.random(in: 0...(many ? 200 : 6), using: &random)
        })
    case .options:
      let count = Int.random(in: 1...(many ? 12 : 3), using: &random)
      let empty = (0..<rows).map { _ in isMissing(&random) }
      return .options(
        (0..<count).map { _ in
          empty.map { $0 ? 255 : UInt8.random(in: 0...1, using: &random) }
        })
    case .terms:
      return .terms((0..<rows).map { _ in UInt32.random(in: 0...(many ? 200 : 1), using: &random) })
    case .numbers:
      let scale: Double = [1, 10, 1000, 3].randomElement(using: &random) ?? 1
      return .numbers(
        (0..<rows).map { _ in
          if isMissing(&random) { return .nan }
          return Double(Int.random(in: (many ? -99_999 : 0)...99_999, using: &random)) / scale
        })
    case .seconds:
      let first = Int64.random(in: -1 << 40...1 << 40, using: &random)
      let width = Int64.random(in: 0...40, using: &random)
      return .seconds(
        (0..<rows).map { _ in
          isMissing(&random) ? .min : first + Int64.random(in: 0...(1 << width), using: &random)
        })
    case .texts:
      var bytes: [UInt8] = []
      var ends: [UInt32] = []
      for _ in 0..<rows {
        if !isMissing(&random) {
          let text = "Ý kiến \(Int.random(in: 0...(many ? 100_000 : 3), using: &random))"
          bytes += Array(text.utf8)
        }
        ends.append(UInt32(bytes.count))
      }
      return .texts(bytes: bytes, ends: ends)
    }
  }

  /// Equal to the last bit, what is none included.
  static func isSame(_ a: ColumnContent, _ b: ColumnContent) -> Bool {
    guard case .numbers(let a) = a, case .numbers(let b) = b else { return a == b }
    return a.map(\.bitPattern) == b.map(\.bitPattern)
  }

  @Test("Whatever is packed comes back to the last bit", arguments: kinds)
  func roundTrip(kind: ColumnKind) throws {
    var random = Steps(state: 1)
    for rows in [1, 2, 7, 8, 9, 63, 64, 65, 300, 1_000] {
      for _ in 0..<20 {
        let content = Self.content(kind, rows: rows, &random)
        let stored = BatchCodec.encode(content)
        let back = try BatchCodec.decode(stored, kind: kind, rows: rows, names: Self.names)
        #expect(Self.isSame(back, content))
        let plain = try BatchCodec.decode(
          BatchCodec.plain(content), kind: kind, rows: rows, names: Self.names)
        #expect(Self.isSame(plain, content))
      }
    }
  }

  @Test("Any rows of a column can be unpacked by themselves", arguments: kinds)
  func stretches(kind: ColumnKind) throws {
    var random = Steps(state: 2)
    for _ in 0..<200 {
      let rows = Int.random(in: 1...200, using: &random)
      let content = Self.content(kind, rows: rows, &random)
      let start = Int.random(in: 0...rows, using: &random)
      let end = Int.random(in: start...rows, using: &random)
      let kept = (0..<rows).map { (start..<end).contains($0) }
      let batch = ResponseBatch(
        count: rows, columns: [ResponseColumn(name: "c", names: [], content: content)])
      for stored in [BatchCodec.encode(content), BatchCodec.plain(content)] {
        let column = try StoredColumn(stored).opened(kind: kind, rows: rows, names: Self.names)
        let found = try column.content(start..<end)
        #expect(Self.isSame(found, batch.keeping(kept).columns[0].content))
      }
    }
  }

  @Test("Mutated bytes give a column of the right shape, or are told", arguments: kinds)
  func mutations(kind: ColumnKind) throws {
    var random = Steps(state: 3)
    for _ in 0..<4_000 {
      let rows = Int.random(in: 0...70, using: &random)
      var bytes = Array(BatchCodec.encode(Self.content(kind, rows: rows, &random)))
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        // The head more often than the rest.
        let reach = Bool.random(using: &random) ? min(bytes.count, 24) : bytes.count
        let place = Int.random(in: 0..<reach, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 8))
        default: bytes.insert(contentsOf: Array(repeating: 255, count: 8), at: place)
        }
      }
      do {
        let content = try BatchCodec.decode(
          Data(bytes), kind: kind, rows: rows, names: Self.names)
        #expect(Self.isSound(content, kind, rows: rows))
      } catch is DamagedStore {}
    }
  }

  /// Whether a content may be shown to a tally.
  private static func isSound(_ content: ColumnContent, _ kind: ColumnKind, rows: Int) -> Bool {
    switch content {
    case .answers(let values):
      kind == .answers && values.count == rows && values.allSatisfy { $0 <= names || $0 == 255 }
    case .options(let options):
      kind == .options && options.count <= names
        && options.allSatisfy { $0.count == rows && $0.allSatisfy { $0 < 2 || $0 == 255 } }
    case .terms(let codes):
      kind == .terms && codes.count == rows && codes.allSatisfy { $0 <= names }
    case .numbers(let numbers): kind == .numbers && numbers.count == rows
    case .seconds(let seconds): kind == .seconds && seconds.count == rows
    case .texts(let bytes, let ends):
      kind == .texts && ends.count == rows && Int(ends.last ?? 0) == bytes.count
        && zip(ends, ends.dropFirst()).allSatisfy { $0 <= $1 }
    }
  }

  @Test(
    "Numbers that are no decimals of a few places stand as they are",
    arguments: [
      [0.1, 1.0 / 3], [-0.0], [.infinity], [1e300], [Double(bitPattern: 0x7FF8_0000_0000_0001)],
      [0x1p60, 1], [Double.leastNonzeroMagnitude],
    ])
  func unscaled(numbers: [Double]) throws {
    #expect(ScaledDecimals.scaled(numbers) == nil)
    let stored = BatchCodec.encode(.numbers(numbers))
    #expect(stored.first == 6)
    let back = try BatchCodec.decode(stored, kind: .numbers, rows: numbers.count, names: 0)
    #expect(Self.isSame(back, .numbers(numbers)))
  }

  @Test func decimalsTakeAsFewBitsAsTheirWholeNumbers() {
    let numbers = (0..<640).map { Double($0) / 1000 }
    // A head of two words, then 10 bits a number.
    #expect(BatchCodec.encode(.numbers(numbers)).count == 16 + 640 * 10 / 8)
  }

  /// The layouts are what stores on disk hold: a change here needs a layout number of its own.
  @Test func theBytesOfAPackedLayoutAreFixed() {
    func bytes(_ content: ColumnContent) -> [UInt8] { Array(BatchCodec.encode(content)) }
    let none: [UInt8] = Array(repeating: 0, count: 7)
    #expect(bytes(.answers([1, 2, 0])) == [9, 2, 0, 0, 0, 0, 0, 0, 0b00_10_01] + none)
    #expect(bytes(.answers([1, 255])) == [9, 2, 2, 0, 0, 0, 0, 0, 0b10_01] + none)
    #expect(
      bytes(.options([[1, 0, 1], [0, 255, 0]])) == [10, 1, 0, 0, 0, 0, 0, 0]
        + [2, 0, 0, 0, 2, 0, 0, 0] + [0b10_00_00_01] + none + [0b010] + none)
    #expect(bytes(.terms([258])) == [11, 9, 0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 0])
    #expect(
      bytes(.numbers([1.5, .nan, 1.7])) == [12, 2, 1, 1, 0, 0, 0, 0, 15] + none + [0b11_00_01]
        + none)
    #expect(
      bytes(.seconds([-2, 1])) == [13, 2, 0, 0, 0, 0, 0, 0, 254] + none.map { _ in 255 }
        + [0b11_00] + none)
    #expect(
      bytes(.texts(bytes: [65, 65], ends: [1, 1, 2])) == [14, 1, 1, 0, 0, 0, 0, 0, 2] + none
        + [1] + none + [0b010] + none + [0b01] + none + [65] + none)
  }
}
