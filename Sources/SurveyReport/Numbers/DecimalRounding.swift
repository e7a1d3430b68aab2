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
    // One digit of zero in front takes the carry of 9.995.
    var kept: [UInt8] = [0]
    for place in 0..<max(point, 0) + places {
      let index = point >= 0 ? place : place + point
      kept.append(digits.indices.contains(index) ? digits[index] : 0)
    }
    let next = point + places
    if digits.indices.contains(next), digits[next] >= 5 {
      var place = kept.count - 1
      while kept[place] == 9 {
        kept[place] = 0
        place -= 1
      }
      kept[place] += 1
    }
    isNegative = value < 0 && kept.contains { $0 > 0 }
    let text = kept.map(String.init).joined()
    fraction = String(text.suffix(places))
    let front = text.dropLast(places).drop { $0 == "0" }
    whole = front.isEmpty ? "0" : String(front)
  }

  /// Sign, digits and mark, without grouping.
  func text(decimalMark: String) -> String {
    (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : decimalMark + fraction)
  }

  /// The significant digits of a value, and where its decimal mark stands among them.
  private static func decimal(_ value: Double) -> (digits: [UInt8], point: Int) {
    let parts = value.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let digits = mantissa.joined().compactMap { $0.wholeNumberValue.map(UInt8.init) }
    return (digits, mantissa[0].count + exponent)
  }
}
