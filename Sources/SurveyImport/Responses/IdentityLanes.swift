/// HMAC with SHA-256 (RFC 2104, FIPS 180-4) of four ids side by side, each in a lane of its own.
///
/// Ids are short: setting a hash up and taking it down again costs several times what one costs.
struct IdentityLanes: Sendable {
  typealias Word = SIMD4<UInt32>
  static let width = Word.scalarCount
  private static let blockLength = 64

  /// What has come of the key's block, with which either hash begins.
  private var inner = State()
  private var outer = State()
  /// The block of each lane, word by word.
  private var letters = [UInt32](repeating: 0, count: 16 * width)
  /// What each round mixes in.
  private var schedule = [Word](repeating: .zero, count: 64)

  /// Begins with a key of at most one block; longer ones are for their hash to stand in.
  init(key: [UInt8]) {
    precondition(key.count <= Self.blockLength)
    let block = key + Array(repeating: 0, count: Self.blockLength - key.count)
    inner = began(with: block.map { $0 ^ 0x36 })
    outer = began(with: block.map { $0 ^ 0x5C })
  }

  private mutating func began(with block: [UInt8]) -> State {
    for lane in 0..<Self.width { fill(lane, with: block.span, from: 0) }
    return worked(into: State())
  }

  /// The first three words of the hashes of ids from one on.
  ///
  /// Lanes that are left over say again what the last id says. Nil where the ids do not all fill as
  /// many blocks.
  mutating func hash(_ ids: IdentityTexts, from first: Int) -> (Word, Word, Word)? {
    let bytes = ids.bytes.span
    let blocks = Self.blocks(ids.range(first))
    for place in first..<min(first + Self.width, ids.count)
    where Self.blocks(ids.range(place)) != blocks {
      return nil
    }
    var state = inner
    for block in 0..<blocks {
      for lane in 0..<Self.width {
        let id = ids.range(min(first + lane, ids.count - 1))
        fill(lane, with: bytes.extracting(id), from: block * Self.blockLength)
      }
      state = worked(into: state)
    }
    putHash(state)
    let code = worked(into: outer)
    return (code.a, code.b, code.c)
  }

  /// How many blocks an id fills, with what ends it.
  private static func blocks(_ id: Range<Int>) -> Int {
    (id.count + 9 + blockLength - 1) / blockLength
  }

  /// Puts a hash into the block of each lane, as the message that the key's block begins.
  private mutating func putHash(_ state: State) {
    put(state.a, at: 0)
    put(state.b, at: 1)
    put(state.c, at: 2)
    put(state.d, at: 3)
    put(state.e, at: 4)
    put(state.f, at: 5)
    put(state.g, at: 6)
    put(state.h, at: 7)
    put(Word(repeating: 1 << 31), at: 8)
    for place in 9..<15 { put(.zero, at: place) }
    put(Word(repeating: (64 + 32) * 8), at: 15)
  }

  private mutating func put(_ word: Word, at place: Int) {
    for lane in 0..<Self.width { letters[place * Self.width + lane] = word[lane] }
  }

  /// Puts the block that begins at `start` into a lane, with the end of the message where it falls
  /// into it; a block of the key stands before all.
  private mutating func fill(_ lane: Int, with message: Span<UInt8>, from start: Int) {
    let width = Self.width
    var words = letters.mutableSpan
    for place in 0..<16 { words[place &* width &+ lane] = 0 }
    let end = min(message.count, start + Self.blockLength)
    var place = start
    while place < end {
      words[(place &- start) >> 2 &* width &+ lane] |=
        UInt32(message[place]) &<< UInt32(24 &- 8 &* (place & 3))
      place &+= 1
    }
    guard end < start + Self.blockLength else { return }
    if end >= start {
      words[(end - start) >> 2 * width + lane] |= 0x80 << UInt32(24 - 8 * (end & 3))
    }
    guard message.count + 9 <= start + Self.blockLength else { return }
    let bits = UInt64(message.count + Self.blockLength) * 8
    words[14 * width + lane] = UInt32(truncatingIfNeeded: bits >> 32)
    words[15 * width + lane] = UInt32(truncatingIfNeeded: bits)
  }

  /// What the block of each lane makes of its hash.
  private mutating func worked(into state: State) -> State {
    let own = letters
    let letters = own.span
    var words = schedule.mutableSpan
    for place in 0..<16 {
      words[place] = Word(
        letters[4 &* place], letters[4 &* place &+ 1], letters[4 &* place &+ 2],
        letters[4 &* place &+ 3])
    }
    // Rotations are not written as such: without an instruction for many at once the compiler would
    // take the lanes apart.
    for place in 16..<64 {
      let (x, y) = (words[place &- 15], words[place &- 2])
      let low = (x &>> 7 ^ x &<< 14) ^ (x &>> 18 ^ x &<< 25) ^ x &>> 3
      let high = (y &>> 17 ^ y &<< 13) ^ (y &>> 19 ^ y &<< 15) ^ y &>> 10
      words[place] = words[place &- 16] &+ words[place &- 7] &+ low &+ high
    }
    let constants = Self.constants.span
    var s = state
    for round in 0..<64 {
      let high = (s.e &>> 6 ^ s.e &<< 21) ^ (s.e &>> 11 ^ s.e &<< 7) ^ (s.e &>> 25 ^ s.e &<< 26)
      let choice = s.g ^ (s.e & (s.f ^ s.g))
      let first = s.h &+ high &+ choice &+ constants[round] &+ words[round]
      let low = (s.a &>> 2 ^ s.a &<< 19) ^ (s.a &>> 13 ^ s.a &<< 10) ^ (s.a &>> 22 ^ s.a &<< 30)
      let majority = (s.a & s.b) | (s.c & (s.a | s.b))
      (s.h, s.g, s.f, s.e) = (s.g, s.f, s.e, s.d &+ first)
      (s.d, s.c, s.b, s.a) = (s.c, s.b, s.a, first &+ low &+ majority)
    }
    return State(
      a: state.a &+ s.a, b: state.b &+ s.b, c: state.c &+ s.c, d: state.d &+ s.d,
      e: state.e &+ s.e, f: state.f &+ s.f, g: state.g &+ s.g, h: state.h &+ s.h)
  }
}

extension IdentityLanes {
  /// What has come of the blocks so far; at first what the standard begins with.
  private struct State: Sendable {
    var a = Word(repeating: 0x6a09_e667)
    var b = Word(repeating: 0xbb67_ae85)
    var c = Word(repeating: 0x3c6e_f372)
    var d = Word(repeating: 0xa54f_f53a)
    var e = Word(repeating: 0x510e_527f)
    var f = Word(repeating: 0x9b05_688c)
    var g = Word(repeating: 0x1f83_d9ab)
    var h = Word(repeating: 0x5be0_cd19)
  }

  /// FIPS 180-4, 4.2.2.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
