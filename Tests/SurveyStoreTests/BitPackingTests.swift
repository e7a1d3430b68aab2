import Testing

@testable import SurveyStore

@Suite struct BitPackingTests {
  @Test(arguments: 0...8)
  func bytesArePackedAsWiderNumbersAre(width: Int) {
    var random = Steps(state: UInt64(width))
    for count in [0, 1, 7, 8, 9, 63, 64, 65, 100, 1_000] {
      let values = (0..<count).map { _ in
        UInt8.random(in: 0...UInt8(truncatingIfNeeded: 1 << width - 1), using: &random)
      }
      var packed: [UInt64] = [7]
      BitPacking.append(values.span, width: width, to: &packed)
      let wide = values.map { UInt64($0) }
      var expected: [UInt64] = [7]
      BitPacking.append(wide.span, width: width, to: &expected)
      #expect(packed == expected)
      let numbers = PackedNumbers(packed + [0], start: 1, width: width, count: count)
      #expect(numbers?.bytes(0..<count) == values)
      // From another bit than a byte's first, and fewer than are unpacked at once where the processor
      // is able to.
      for size in [15, 63, 401] {
        let parts = stride(from: 0, to: count, by: size).flatMap {
          numbers?.bytes($0..<min($0 + size, count)) ?? []
        }
        #expect(parts == values)
      }
    }
  }

  /// Up to those that no word holds whole wherever they begin.
  @Test(arguments: 0...64)
  func numbersAreUnpackedAsTheyWere(width: Int) {
    var random = Steps(state: UInt64(width))
    let greatest: UInt64 = width == 0 ? 0 : .max >> UInt64(64 - width)
    for count in [0, 1, 2, 65, 100] {
      let values = (0..<count).map { index in
        index == 0 ? greatest : UInt64.random(in: 0...greatest, using: &random)
      }
      var packed: [UInt64] = [7]
      BitPacking.append(values.span, width: width, to: &packed)
      let numbers = PackedNumbers(packed + [0], start: 1, width: width, count: count)
      #expect(PackedNumbers(packed, start: 1, width: width, count: count) == nil)
      #expect(numbers?.values(0..<count) { $0 } == values)
      let last = values.dropFirst(13).map { UInt32(truncatingIfNeeded: $0) }
      #expect(
        numbers?.values(min(13, count)..<count) { UInt32(truncatingIfNeeded: $0) } == last)
    }
  }
}
