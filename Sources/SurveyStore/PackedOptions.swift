/// The options that respondents chose: by row the number of the set, or each option by itself where
/// there are more sets than a byte tells.
enum PackedOptions {
  /// The most different sets that are told by number.
  private static let most = 256

  /// Adds a head of two words, then the sets and the rows, or the options.
  static func append(_ options: [[UInt8]], rows: Int, tag: UInt64, to words: inout [UInt64]) {
    if let (sets, numbers) = sets(options, rows: rows) {
      let count = options.isEmpty ? 0 : sets.count / options.count
      let width = BitPacking.width(of: UInt64(max(count, 1) - 1))
      words.append(tag | UInt64(width) << 8)
      words.append(UInt64(options.count) | UInt64(count) << 32)
      BitPacking.append(sets.span, width: 2, to: &words)
      BitPacking.append(numbers.span, width: width, to: &words)
    } else {
      words.append(tag | 1 << 16)
      words.append(UInt64(options.count))
      for option in options {
        let values = option.map { min($0, 2) }
        BitPacking.append(values.span, width: 2, to: &words)
      }
    }
  }

  /// The different sets, option by option in two bits, and by row the number of its set.
  private static func sets(_ options: [[UInt8]], rows: Int) -> (sets: [UInt8], numbers: [UInt8])? {
    // Option by option each row's set is refined, so that no set is looked up row by row.
    var numbers = [UInt8](repeating: 0, count: rows)
    var sets: [[UInt8]] = rows > 0 ? [[]] : []
    for option in options {
      guard option.count == rows else { return nil }
      var places = [Int](repeating: -1, count: most * 3)
      var refined: [[UInt8]] = []
      for row in 0..<rows {
        let value = min(option[row], 2)
        let place = Int(numbers[row]) * 3 + Int(value)
        if places[place] < 0 {
          guard refined.count < most else { return nil }
          places[place] = refined.count
          refined.append(sets[Int(numbers[row])] + [value])
        }
        numbers[row] = UInt8(places[place])
      }
      sets = refined
    }
    return (sets.flatMap(\.self), numbers)
  }
}

/// Options as they were packed, with what is needed to unpack any rows of them.
struct UnpackedOptions {
  private let count: Int
  /// By option, what each set says of it; empty where the options stand by themselves.
  private var tables: [[UInt8]] = []
  /// The numbers of the sets, or option by option what was chosen.
  private var numbers: [PackedNumbers] = []

  /// What stands at the beginning; nil where it cannot be what `append` added.
  init?(_ words: [UInt64], count rows: Int, names: Int) {
    guard words.count > 2 else { return nil }
    count = Int(words[1] & 0xFFFF_FFFF)
    let setCount = Int(words[1] >> 32)
    guard count <= names else { return nil }
    var end = 2
    if words[0] >> 16 & 0xFF == 1 {
      for _ in 0..<count {
        guard let option = PackedNumbers(words, start: end, width: 2, count: rows) else {
          return nil
        }
        numbers.append(option)
        end = option.end
      }
    } else {
      guard setCount <= 256,
        let sets = PackedNumbers(words, start: end, width: 2, count: setCount * count),
        let rows = PackedNumbers(
          words, start: sets.end, width: Int(words[0] >> 8 & 0xFF), count: rows), rows.width <= 8
      else { return nil }
      let bits = sets.bytes(0..<sets.count)
      guard let values = Self.values(bits) else { return nil }
      tables = (0..<count).map { option in (0..<setCount).map { values[$0 * count + option] } }
      numbers = [rows]
      end = rows.end
    }
    guard end == words.count - 1 else { return nil }
  }

  /// The options of a range of rows; nil where the bytes cannot be what was written.
  func options(_ range: Range<Int>) -> [[UInt8]]? {
    if tables.isEmpty, numbers.count == count {
      var options: [[UInt8]] = []
      for option in numbers {
        guard let values = Self.values(option.bytes(range)) else { return nil }
        options.append(values)
      }
      return options
    }
    guard let sets = numbers.first?.bytes(range) else { return nil }
    let known = tables.first?.count ?? 256
    if let greatest = sets.max(), Int(greatest) >= known { return nil }
    return tables.map { table in sets.map { table[Int($0)] } }
  }

  /// 2 stands for a question that was left empty.
  private static func values(_ bits: [UInt8]) -> [UInt8]? {
    if bits.contains(3) { return nil }
    return bits.map { $0 == 2 ? 255 : $0 }
  }
}
