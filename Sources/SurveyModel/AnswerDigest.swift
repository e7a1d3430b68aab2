/// Adds up what a respondent's kept answers say, whatever order the columns stand in and however
/// the answers are spelled: equal answers give equal sums.
///
/// The sums stand in stores, and are made anew from what is stored: their values must never change.
package enum AnswerDigest {
  /// Adds to each respondent's sum what one column says; what is missing says nothing.
  package static func add(_ column: ResponseColumn, to sums: inout [UInt64]) {
    let salt = hash(column.name.utf8)
    let names = column.names.map { mix(hash($0.utf8) ^ salt) }
    var sums = sums.mutableSpan
    switch column.content {
    case .answers(let codes):
      var digests = [UInt64](repeating: 0, count: 256)
      for index in names.indices { digests[index + 1] = names[index] }
      add(codes.span, digests.span, to: &sums)
    case .options(let options):
      for (index, codes) in options.enumerated() {
        add(codes.span, chosen: names[index], to: &sums)
      }
    case .terms(let codes):
      let digests = [0] + names
      let (codes, found) = (codes.span, digests.span)
      for row in sums.indices { sums[row] &+= found[Int(codes[row])] }
    case .numbers(let values):
      let values = values.span
      for row in sums.indices where !values[row].isNaN {
        sums[row] &+= digest(of: values[row], salt)
      }
    case .seconds(let values):
      let values = values.span
      for row in sums.indices where values[row] != .min {
        sums[row] &+= digest(of: Double(values[row]), salt)
      }
    case .texts(let bytes, let ends):
      var start = 0
      for row in sums.indices {
        let end = Int(ends[row])
        if end > start { sums[row] &+= mix(hash(bytes[start..<end]) ^ salt) }
        start = end
      }
    }
  }

  private static func add(
    _ codes: Span<UInt8>, _ digests: Span<UInt64>, to sums: inout MutableSpan<UInt64>
  ) {
    for row in sums.indices { sums[row] &+= digests[Int(codes[row])] }
  }

  private static func add(
    _ codes: Span<UInt8>, chosen digest: UInt64, to sums: inout MutableSpan<UInt64>
  ) {
    for row in sums.indices where codes[row] == 1 { sums[row] &+= digest }
  }

  private static func digest(of number: Double, _ salt: UInt64) -> UInt64 {
    mix((number == 0 ? 0 : number.bitPattern) ^ salt)
  }

  /// FNV-1a.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  /// The finaliser of SplitMix64 (Steele, Lea, Flood, 2014), which spreads every bit over all.
  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
