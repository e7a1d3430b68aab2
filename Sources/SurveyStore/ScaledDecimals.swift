/// Doubles that are decimal numbers of few places, as whole numbers and a power of ten.
///
/// A quotient is rounded as a written decimal number is, so the very bits come back; where one
/// would not, nothing is scaled.
enum ScaledDecimals {
  /// The powers of ten by which numbers are scaled.
  static let powers: [Double] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
  /// Stands for a number that is none.
  static let missing = Int64.min
  /// Whole numbers up to here, and what they are times a power of ten, are exact or told apart.
  private static let greatest = 0x1p50

  /// The whole numbers and the place of their power; nil where the numbers are not such.
  static func scaled(_ numbers: [Double]) -> (values: [Int64], power: Int)? {
    var power = 0
    while power < powers.count {
      if let values = scaled(numbers, powers[power], from: &power) { return (values, power) }
      if power < 0 { return nil }
    }
    return nil
  }

  /// Moves `power` on to the next that may do, or to −1 where none will.
  private static func scaled(_ numbers: [Double], _ scale: Double, from power: inout Int)
    -> [Int64]?
  {
    var values = [Int64](repeating: missing, count: numbers.count)
    let found = numbers.span
    var out = values.mutableSpan
    for index in found.indices {
      let number = found[index]
      if number.isNaN {
        guard number.bitPattern == Double.nan.bitPattern else {
          power = -1
          return nil
        }
        continue
      }
      guard let value = whole(number, scale) else {
        power = next(after: power, for: number)
        return nil
      }
      out[index] = value
    }
    return values
  }

  /// The whole number that `scale` divides into `number`, to the last bit.
  private static func whole(_ number: Double, _ scale: Double) -> Int64? {
    let product = number * scale
    guard product > -greatest, product < greatest else { return nil }
    let value = Int64(product < 0 ? product - 0.5 : product + 0.5)
    return (Double(value) / scale).bitPattern == number.bitPattern ? value : nil
  }

  private static func next(after power: Int, for number: Double) -> Int {
    for later in (power + 1)..<max(powers.count, power + 1)
    where whole(number, powers[later]) != nil {
      return later
    }
    return -1
  }

  /// The number that was scaled.
  @inline(__always)
  static func number(_ value: Int64, scale: Double) -> Double {
    value == missing ? .nan : Double(value) / scale
  }
}
