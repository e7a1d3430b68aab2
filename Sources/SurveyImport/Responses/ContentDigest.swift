/// Adds up what a respondent's kept answers say, whatever order the columns stand in and however
/// the answers are spelled: equal answers give equal sums.
///
/// The digest is stored beside each response, so its values must never change.
enum ContentDigest {
  /// What sets one column's answers apart from another's.
  static func salt(of column: String) -> UInt64 { hash(column.utf8) }

  static func of(_ text: String, salt: UInt64) -> UInt64 { mix(hash(text.utf8) ^ salt) }

  static func of(_ number: Double, salt: UInt64) -> UInt64 {
    mix((number == 0 ? 0 : number.bitPattern) ^ salt)
  }

  static func of(_ bytes: some Sequence<UInt8>, salt: UInt64) -> UInt64 { mix(hash(bytes) ^ salt) }

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
