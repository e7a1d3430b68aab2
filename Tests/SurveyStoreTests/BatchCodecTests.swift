import Foundation
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct BatchCodecTests {
  struct Damage: CustomTestStringConvertible, Sendable {
    var what: String
    var kind: ColumnKind
    var bytes: [UInt8]
    var testDescription: String { what }
  }

  /// For two rows and three names.
  static let damages = [
    Damage(what: "no bytes", kind: .answers, bytes: []),
    Damage(what: "an unknown layout", kind: .answers, bytes: [99, 1, 1]),
    Damage(what: "the layout of another kind", kind: .answers, bytes: [3, 1, 1]),
    Damage(what: "too few answers", kind: .answers, bytes: [1, 1]),
    Damage(what: "too many answers", kind: .answers, bytes: [1, 1, 1, 1]),
    Damage(what: "an answer without a name", kind: .answers, bytes: [1, 1, 4]),
    Damage(what: "options that do not fill their rows", kind: .options, bytes: [2, 1, 0, 1]),
    Damage(
      what: "more options than names", kind: .options, bytes: [2] + Array(repeating: 0, count: 8)),
    Damage(what: "an option byte of 7", kind: .options, bytes: [2, 7, 0]),
    Damage(what: "a term without a name", kind: .terms, bytes: [3, 4, 0]),
    Damage(what: "a wide term without a name", kind: .terms, bytes: [5, 0, 0, 0, 255, 1, 0, 0, 0]),
    Damage(what: "half a number", kind: .numbers, bytes: [6] + Array(repeating: 0, count: 12)),
    Damage(
      what: "seconds short of a byte", kind: .seconds, bytes: [7] + Array(repeating: 0, count: 15)),
    Damage(what: "texts without their ends", kind: .texts, bytes: [8, 1, 0, 0]),
    Damage(what: "ends that fall", kind: .texts, bytes: [8, 2, 0, 0, 0, 1, 0, 0, 0, 65]),
    Damage(what: "ends beyond the texts", kind: .texts, bytes: [8, 1, 0, 0, 0, 9, 0, 0, 0, 65]),
    Damage(what: "texts beyond the ends", kind: .texts, bytes: [8, 0, 0, 0, 0, 0, 0, 0, 0, 65]),
  ]

  @Test("Damaged bytes are told, never trusted", arguments: damages)
  func damaged(damage: Damage) {
    #expect(throws: DamagedStore.self) {
      try BatchCodec.decode(Data(damage.bytes), kind: damage.kind, rows: 2, names: 3)
    }
  }

  @Test func anyBytesDecodeOrThrow() {
    // The packed layouts are mutated in PackedColumnTests.
    var generator = SystemRandomNumberGenerator()
    let kinds: [ColumnKind] = [.answers, .options, .terms, .numbers, .seconds, .texts]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...20, using: &generator)).map { place in
        place == 0 ? UInt8.random(in: 0...9) : UInt8.random(in: 0...255) >> UInt8.random(in: 0...7)
      }
      // A slice does not begin at 0.
      let data = Data([0] + bytes).dropFirst()
      for kind in kinds {
        _ = try? BatchCodec.decode(data, kind: kind, rows: Int.random(in: 0...4), names: 3)
      }
    }
  }

  @Test(
    "Terms take as few bytes as their greatest code needs",
    arguments: [(255, 1), (256, 2), (65_535, 2), (65_536, 4)])
  func widths(code: UInt32, width: Int) throws {
    let content = ColumnContent.terms([code, 0])
    let data = BatchCodec.plain(content)
    #expect(data.count == 1 + 2 * width)
    #expect(try BatchCodec.decode(data, kind: .terms, rows: 2, names: Int(code)) == content)
  }

  /// The layout is what stores on disk hold: a change here needs a layout number of its own.
  @Test func theBytesOfALayoutAreFixed() {
    #expect(Array(BatchCodec.plain(.answers([1, 255]))) == [1, 1, 255])
    #expect(Array(BatchCodec.plain(.options([[1, 0], [0, 255]]))) == [2, 1, 0, 0, 255])
    #expect(Array(BatchCodec.plain(.terms([258]))) == [4, 2, 1])
    #expect(Array(BatchCodec.plain(.numbers([1]))) == [6, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F])
    #expect(Array(BatchCodec.plain(.seconds([-2]))) == [7, 254] + Array(repeating: 255, count: 7))
    #expect(Array(BatchCodec.plain(.texts(bytes: [65], ends: [1]))) == [8, 1, 0, 0, 0, 65])
  }
}
