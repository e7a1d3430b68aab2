/// A double rounded half away from zero, as the decimal number that its shortest text names.
///
/// 77.205 is a little less than 77.205 in binary; a reader sees 77.205, and gets 77.21.
struct RoundedDecimal: Equatable {
  var isNegative: Bool
  /// Digits before and after the decimal mark; at least one before it.
  var whole: String
  var fraction: String

  init(_ value: Double, places: Int) {
    let (digits, point) = Self.decimal(value.magnitude)
    let zero = UInt8(ascii: "0")
    // One digit of zero in front takes the carry of 9.995.
    var kept = [zero]
    for place in 0..<max(point, 0) + places {
      let index = point >= 0 ? place : place + point
      kept.append(digits.indices.contains(index) ? digits[index] : zero)
    }
    let next = point + places
    if digits.indices.contains(next), digits[next] >= UInt8(ascii: "5") {
      var place = kept.count - 1
      while kept[place] == UInt8(ascii: "9") {
        kept[place] = zero
        place -= 1
      }
      kept[place] += 1
    }
    isNegative = value < 0 && kept.contains { $0 != zero }
    fraction = String(decoding: kept.suffix(places), as: UTF8.self)
    let front = kept.dropLast(places).drop { $0 == zero }
    whole = front.isEmpty ? "0" : String(decoding: front, as: UTF8.self)
  }

  /// Sign, digits and mark, without grouping.
  func text(decimalMark: String) -> String {
    (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : decimalMark + fraction)
  }

  /// The significant digits of a value, in ASCII, and where its decimal mark stands among them.
  private static func decimal(_ value: Double) -> (digits: [UInt8], point: Int) {
    let text = value.description
    let end = text.utf8.firstIndex(of: UInt8(ascii: "e")) ?? text.endIndex
    var digits: [UInt8] = []
    digits.reserveCapacity(text.utf8.count)
    var point: Int?
    for byte in text.utf8[..<end] {
      switch byte {
      case UInt8(ascii: "."): point = digits.count
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte)
      default: break
      }
    }
    let exponent = Int(text[end...].dropFirst()) ?? 0
    return (digits, (point ?? digits.count) + exponent)
  }
}
