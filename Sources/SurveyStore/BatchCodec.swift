import CBitPacking
import Foundation
import GRDB
import SurveyModel

/// A column's content as bytes and back; the only unsafe code of the store.
///
/// The first byte names the layout of what follows; integers and doubles stand with their low byte
/// first. Whatever the bytes, decoding gives a content of the right shape or throws `DamagedStore`.
enum BatchCodec {
  /// The layouts on disk that do not pack: a number is never given a second meaning, and 9 and more
  /// are those of `PackedLayout`.
  private enum Layout: UInt8 {
    case answers = 1
    case options = 2
    case terms1 = 3
    case terms2 = 4
    case terms4 = 5
    case numbers = 6
    case seconds = 7
    /// The ends of the texts, then their bytes.
    case texts = 8
  }

  /// The content as it is kept: packed, or plain where it cannot be packed.
  static func encode(_ content: ColumnContent) -> Data {
    PackedLayout.words(of: content).map(data(of:)) ?? plain(content)
  }

  /// The content with nothing packed.
  static func plain(_ content: ColumnContent) -> Data {
    switch content {
    case .answers(let values): data(.answers, values)
    case .options(let options): data(.options, Array(options.joined()))
    case .terms(let codes):
      switch codes.max() ?? 0 {
      case ...0xFF: data(.terms1, codes.map { UInt8($0) })
      case ...0xFFFF: data(.terms2, codes.map { UInt16($0) })
      default: data(.terms4, codes)
      }
    case .numbers(let values): data(.numbers, values.map { $0.bitPattern })
    case .seconds(let values): data(.seconds, values)
    case .texts(let bytes, let ends): data(.texts, ends) + Data(bytes)
    }
  }

  /// The content of a column of `rows` respondents whose codes go up to `names`.
  static func decode(_ data: Data, kind: ColumnKind, rows: Int, names: Int) throws -> ColumnContent
  {
    try StoredColumn(data).opened(kind: kind, rows: rows, names: names).content(0..<rows)
  }

  /// Words with their low byte first.
  static func data(of words: [UInt64]) -> Data {
    let ordered = ordered(words)
    return unsafe ordered.withUnsafeBytes { bytes in unsafe Data(bytes) }
  }

  /// The values as they stand in the store; as a rule as they are.
  private static func ordered<Value: FixedWidthInteger>(_ values: [Value]) -> [Value] {
    #if _endian(big)
      values.map { $0.littleEndian }
    #else
      values
    #endif
  }

  /// The bytes as words, the last filled up with zeros, and a further word of zeros.
  static func words(of data: Data) -> [UInt64] {
    let count = (data.count + 7) / 8 + 1
    var words = unsafe [UInt64](unsafeUninitializedCapacity: count) { words, filled in
      unsafe words.suffix(2).update(repeating: 0)
      _ = unsafe data.copyBytes(to: UnsafeMutableRawBufferPointer(words))
      filled = count
    }
    #if _endian(big)
      for index in words.indices { words[index] = UInt64(littleEndian: words[index]) }
    #endif
    return words
  }

  /// The content of a column that is not packed.
  static func decodePlain(_ data: Data, kind: ColumnKind, rows: Int, names: Int) throws
    -> ColumnContent
  {
    guard let first = data.first, let layout = Layout(rawValue: first) else {
      throw DamagedStore(what: "batch_column")
    }
    let body = data.dropFirst()
    switch (kind, layout) {
    case (.answers, .answers):
      let values = try integers(UInt8.self, body, count: rows)
      try check(values.allSatisfy { $0 <= names || $0 == ColumnKind.notApplicable })
      return .answers(values)
    case (.options, .options):
      return .options(try options(body, rows: rows, names: names))
    case (.terms, .terms1):
      return .terms(try terms(integers(UInt8.self, body, count: rows), names: names))
    case (.terms, .terms2):
      return .terms(try terms(integers(UInt16.self, body, count: rows), names: names))
    case (.terms, .terms4):
      return .terms(try terms(integers(UInt32.self, body, count: rows), names: names))
    case (.numbers, .numbers):
      return .numbers(try integers(UInt64.self, body, count: rows).map(Double.init(bitPattern:)))
    case (.seconds, .seconds):
      return .seconds(try integers(Int64.self, body, count: rows))
    case (.texts, .texts):
      let ends = try integers(UInt32.self, body.prefix(rows * 4), count: rows)
      let bytes = [UInt8](body.dropFirst(rows * 4))
      try check(zip(ends, ends.dropFirst()).allSatisfy { $0 <= $1 })
      try check(Int(ends.last ?? 0) == bytes.count)
      return .texts(bytes: bytes, ends: ends)
    default: throw DamagedStore(what: "batch_column")
    }
  }

  private static func options(_ body: Data, rows: Int, names: Int) throws -> [[UInt8]] {
    guard rows > 0 else { return Array(repeating: [], count: names) }
    let count = body.count / rows
    try check(count <= names)
    let bytes = try integers(UInt8.self, body, count: count * rows)
    try check(bytes.allSatisfy { $0 <= 1 || $0 == ColumnKind.notApplicable })
    return (0..<count).map { Array(bytes[$0 * rows..<($0 + 1) * rows]) }
  }

  private static func terms(_ codes: [some UnsignedInteger], names: Int) throws -> [UInt32] {
    try check(codes.allSatisfy { $0 <= names })
    return codes.map { UInt32($0) }
  }

  private static func check(_ sound: Bool) throws {
    guard sound else { throw DamagedStore(what: "batch_column") }
  }

  private static func data<Value: FixedWidthInteger>(_ layout: Layout, _ values: [Value]) -> Data {
    var data = Data(capacity: 1 + values.count * MemoryLayout<Value>.size)
    data.append(layout.rawValue)
    let ordered = ordered(values)
    unsafe ordered.withUnsafeBytes { bytes in unsafe data.append(contentsOf: bytes) }
    return data
  }

  private static func integers<Value: FixedWidthInteger>(
    _ type: Value.Type, _ body: Data, count: Int
  ) throws -> [Value] {
    let size = MemoryLayout<Value>.size
    try check(body.count == count * size)
    return unsafe body.withUnsafeBytes { bytes in
      (0..<count).map { index in
        // A slice of data may begin anywhere, hence the unaligned load.
        Value(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: index * size, as: type))
      }
    }
  }
}

extension BitPacking {
  /// As for wider numbers: eight at a time are drawn together from the bytes of a word.
  static func append(_ values: Span<UInt8>, width: Int, to words: inout [UInt64]) {
    precondition(width <= 8)
    if width == 0 { return }
    words.reserveCapacity(words.count + wordCount(values.count, width: width))
    let bytes = unsafe values.bytes
    let step = UInt64(width)
    var word: UInt64 = 0
    var filled: UInt64 = 0
    var place = 0
    while place < values.count {
      let count = min(8, values.count &- place)
      var bits: UInt64 = 0
      if count == 8 {
        bits = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
          .littleEndian
        bits = bits & 0x00FF_00FF_00FF_00FF | (bits &>> 8 & 0x00FF_00FF_00FF_00FF) &<< step
        bits = bits & 0xFFFF_0000_FFFF | (bits &>> 16 & 0xFFFF_0000_FFFF) &<< (2 &* step)
        bits = bits & 0xFFFF_FFFF | (bits &>> 32) &<< (4 &* step)
      } else {
        for index in 0..<count { bits |= UInt64(values[place + index]) << (UInt64(index) * step) }
      }
      word |= bits &<< filled
      filled &+= UInt64(count) &* step
      if filled >= 64 {
        words.append(word)
        filled &-= 64
        word = filled == 0 ? 0 : bits &>> (UInt64(count) &* step &- filled)
      }
      place &+= count
    }
    if filled > 0 { words.append(word) }
  }
}

extension PackedNumbers {
  /// The bits of a word that begin at a bit of `bytes`; the first 57 of them are whole.
  ///
  /// A word more than the numbers fill stands behind them, so that the word is there.
  @inline(__always)
  private static func bits(_ bytes: UnsafeRawBufferPointer, _ bit: Int) -> UInt64 {
    let word = unsafe bytes.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self)
    return word.littleEndian &>> UInt64(truncatingIfNeeded: bit & 7)
  }

  /// What the caller makes of each number of a range of places.
  @inline(__always)
  func values<Value: BitwiseCopyable>(_ range: Range<Int>, _ make: (UInt64) -> Value) -> [Value] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    let first = start &* 64 &+ range.lowerBound &* width
    let mask = mask
    return unsafe words.withUnsafeBytes { words in
      unsafe [Value](unsafeUninitializedCapacity: range.count) { out, filled in
        var bit = first
        for place in 0..<range.count {
          var bits = unsafe Self.bits(words, bit)
          // What a number has beyond them is in a ninth byte.
          if width > 57 {
            bits |= unsafe (UInt64(words[bit &>> 3 &+ 8]) &<< 1) &<< UInt64(63 &- bit & 7)
          }
          unsafe out.initializeElement(at: place, to: make(bits & mask))
          bit &+= width
        }
        filled = range.count
      }
    }
  }

  /// Numbers of at most 8 bits: as many as the processor is able to 64 at a time, then eight at a time
  /// spread over the bytes of a word, two words side by side.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count && width <= 8)
    if width == 0 { return [UInt8](repeating: 0, count: range.count) }
    let first = start &* 64 &+ range.lowerBound &* width
    let step = UInt64(width)
    let half = (1 as UInt64) << (4 &* step) &- 1
    let quarter = ((1 as UInt64) << (2 &* step) &- 1) &* 0x1_0000_0001
    let each = ((1 as UInt64) << step &- 1) &* 0x1_0001_0001_0001
    let whole = range.count & ~15
    return unsafe words.withUnsafeBytes { words in
      unsafe [UInt8](unsafeUninitializedCapacity: range.count) { out, filled in
        let room = UnsafeMutableRawBufferPointer(out)
        var done = 0
        if let bytes = words.baseAddress, let out = out.baseAddress {
          done = unsafe spreadBits(
            (bytes + first / 8).assumingMemoryBound(to: UInt8.self), UInt32(first % 8),
            UInt32(width), range.count, out)
        }
        var bit = first &+ done &* width
        for place in stride(from: done, to: whole, by: 16) {
          var bits = unsafe SIMD2(
            Self.bits(words, bit), Self.bits(words, bit &+ 8 &* width))
          bits = (bits & half) | ((bits &>> (4 &* step)) & half) &<< 32
          bits = (bits & quarter) | ((bits &>> (2 &* step)) & quarter) &<< 16
          bits = (bits & each) | ((bits &>> step) & each) &<< 8
          unsafe room.storeBytes(of: bits[0].littleEndian, toByteOffset: place, as: UInt64.self)
          unsafe room.storeBytes(
            of: bits[1].littleEndian, toByteOffset: place &+ 8, as: UInt64.self)
          bit &+= 16 &* width
        }
        for place in whole..<range.count {
          unsafe out[place] = UInt8(truncatingIfNeeded: Self.bits(words, bit) & mask)
          bit &+= width
        }
        filled = range.count
      }
    }
  }
}

extension Row {
  /// The bytes in a row's first place, lent by SQLite.
  func withLentData<Result>(_ body: (Data?) throws -> Result) throws -> Result {
    try withUnsafeData(atIndex: 0, body)
  }
}
