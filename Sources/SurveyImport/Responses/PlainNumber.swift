/// A number of up to 15 digits, with a point where that parts the decimals, read without making a text; nil for anything else.
///
/// An integer below 2⁵³ divided by a power of ten up to 10²² is rounded once, so the value is the
/// one that `Double(String)` gives (Clinger, 1990).
func plainNumber(_ cell: Span<UInt8>, mark: DecimalMark?) -> Double? {
  guard !cell.isEmpty, cell.count <= 16 else { return nil }
  var digits = 0
  var value: UInt64 = 0
  var decimals: Int?
  for index in cell.indices {
    let byte = cell[index]
    if byte == UInt8(ascii: "."), mark == .point, decimals == nil, digits > 0 {
      decimals = 0
    } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      value = value * 10 + UInt64(byte - UInt8(ascii: "0"))
      digits += 1
      decimals = decimals.map { $0 + 1 }
    } else {
      return nil
    }
  }
  guard (1...15).contains(digits), decimals != 0 else { return nil }
  return Double(value) / powersOfTen[decimals ?? 0]
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]
