import SurveyModel

/// The layouts that pack a column into words, by the first byte of the first word.
enum PackedLayout: UInt8 {
  case answers = 9
  case options = 10
  case terms = 11
  case decimals = 12
  case seconds = 13
  case texts = 14

  /// The first byte of the first word.
  var tag: UInt64 { UInt64(rawValue) }
}

extension PackedLayout {
  /// The packed column; nil where another layout keeps it in fewer bytes or at all.
  static func words(of content: ColumnContent) -> [UInt64]? {
    var words: [UInt64] = []
    switch content {
    case .answers(let values): append(answers: values, to: &words)
    case .options(let options):
      PackedOptions.append(
        options, rows: options.first?.count ?? 0, tag: PackedLayout.options.tag, to: &words)
    case .terms(let codes):
      append(terms: codes, to: &words)
    case .numbers(let numbers):
      guard let (values, power) = ScaledDecimals.scaled(numbers),
        PackedRange.append(
          values, missing: ScaledDecimals.missing, tag: decimals.tag | UInt64(power) << 24,
          to: &words)
      else { return nil }
    case .seconds(let values):
      guard PackedRange.append(values, missing: .min, tag: seconds.tag, to: &words) else {
        return nil
      }
    case .texts(let bytes, let ends):
      PackedTexts.append(bytes, ends, tag: texts.tag, to: &words)
    }
    return words
  }

  private static func append(terms codes: [UInt32], to words: inout [UInt64]) {
    var greatest: UInt32 = 0
    var wide = [UInt64](repeating: 0, count: codes.count)
    for index in codes.indices {
      greatest = max(greatest, codes[index])
      wide[index] = UInt64(codes[index])
    }
    let width = BitPacking.width(of: UInt64(greatest))
    words.append(terms.tag | UInt64(width) << 8)
    BitPacking.append(wide.span, width: width, to: &words)
  }

  /// An answer that was not applicable is told by the number after the greatest code.
  private static func append(answers values: [UInt8], to words: inout [UInt64]) {
    // Without branches, and without a look into another module for each answer.
    let notApplicable = ColumnKind.notApplicable
    var (greatest, marks): (UInt8, UInt8) = (0, 0)
    for value in values {
      let mark: UInt8 = value == notApplicable ? 255 : 0
      marks |= mark
      greatest = max(greatest, value & ~mark)
    }
    let lacks = marks > 0
    let absent = lacks ? greatest &+ 1 : 0
    let width = BitPacking.width(of: UInt64(max(greatest, absent)))
    words.append(answers.tag | UInt64(width) << 8 | UInt64(absent) << 16)
    if lacks {
      let told = values.map { $0 == notApplicable ? absent : $0 }
      BitPacking.append(told.span, width: width, to: &words)
    } else {
      BitPacking.append(values.span, width: width, to: &words)
    }
  }
}

/// A column as it was packed; any rows of it can be unpacked by themselves.
struct PackedColumn: Sendable {
  private enum Form: Sendable {
    /// Codes, and the one that stands for an answer that was not applicable, or 0.
    case answers(PackedNumbers, absent: UInt8)
    case options(UnpackedOptions)
    case terms(PackedNumbers)
    case decimals(PackedRange, power: Int)
    case seconds(PackedRange)
    case texts(PackedTexts)
  }

  private let form: Form
  private let names: Int

  /// What stands in the words, which end with a further one; fails where it cannot be a column of
  /// `rows` respondents of that kind.
  init(_ words: [UInt64], _ layout: PackedLayout, kind: ColumnKind, rows: Int, names: Int) throws {
    self.names = names
    let head = words.first ?? 0
    let width = Int(head >> 8 & 0xFF)
    switch (kind, layout) {
    case (.answers, .answers):
      let numbers = try Self.found(PackedNumbers(words, start: 1, width: width, count: rows))
      try Self.check(width <= 8 && numbers.end == words.count - 1)
      form = .answers(numbers, absent: UInt8(head >> 16 & 0xFF))
    case (.options, .options):
      form = .options(try Self.found(UnpackedOptions(words, count: rows, names: names)))
    case (.terms, .terms):
      let numbers = try Self.found(PackedNumbers(words, start: 1, width: width, count: rows))
      try Self.check(width <= 32 && numbers.end == words.count - 1)
      form = .terms(numbers)
    case (.numbers, .decimals):
      let power = Int(head >> 24 & 0xFF)
      let range = try Self.found(
        PackedRange(words, at: 0, count: rows, missing: ScaledDecimals.missing))
      try Self.check(
        power < ScaledDecimals.powers.count && range.numbers.end == words.count - 1)
      form = .decimals(range, power: power)
    case (.seconds, .seconds):
      let range = try Self.found(PackedRange(words, at: 0, count: rows, missing: .min))
      try Self.check(range.numbers.end == words.count - 1)
      form = .seconds(range)
    case (.texts, .texts): form = .texts(try Self.found(PackedTexts(words, count: rows)))
    default: throw DamagedStore(what: "batch_column")
    }
  }

  /// The content of a range of rows.
  func content(_ range: Range<Int>) throws -> ColumnContent {
    switch form {
    case .answers(let numbers, let absent):
      var values = numbers.bytes(range)
      let limit = UInt8(min(names, ColumnKind.maximumChoices))
      var greatest: UInt8 = 0
      var out = values.mutableSpan
      if absent == 0 {
        for index in out.indices { greatest = max(greatest, out[index]) }
      } else {
        for index in out.indices {
          let value = out[index]
          greatest = max(greatest, value == absent ? 0 : value)
          out[index] = value == absent ? ColumnKind.notApplicable : value
        }
      }
      try Self.check(greatest <= limit)
      return .answers(values)
    case .options(let options): return .options(try Self.found(options.options(range)))
    case .terms(let numbers):
      var greatest: UInt64 = 0
      let codes = numbers.values(range) { code in
        greatest = max(greatest, code)
        return UInt32(truncatingIfNeeded: code)
      }
      try Self.check(Int(greatest) <= names)
      return .terms(codes)
    case .decimals(let decimals, let power):
      let scale = ScaledDecimals.powers[power]
      return .numbers(decimals.values(range) { ScaledDecimals.number($0, scale: scale) })
    case .seconds(let numbers): return .seconds(numbers.values(range) { $0 })
    case .texts(let texts):
      let (bytes, ends) = try Self.found(texts.texts(range))
      return .texts(bytes: bytes, ends: ends)
    }
  }

  private static func found<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw DamagedStore(what: "batch_column") }
    return value
  }

  private static func check(_ sound: Bool) throws {
    guard sound else { throw DamagedStore(what: "batch_column") }
  }
}
