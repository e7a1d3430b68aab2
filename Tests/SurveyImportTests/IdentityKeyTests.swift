import Crypto
import Testing

@testable import SurveyImport

@Suite("Ids hashed under a key")
struct IdentityKeyTests {
  /// The library's own HMAC.
  private func reference(_ id: [UInt8], _ key: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: id, using: SymmetricKey(data: key)).prefix(12))
  }

  // RFC 4231, test cases 1, 2 and 3: the first 12 bytes.
  @Test(
    "The codes of the standard come out",
    arguments: [
      (Array(repeating: 0x0b, count: 20), Array("Hi There".utf8), "b0344c61d8db38535ca8afce"),
      (
        Array("Jefe".utf8), Array("what do ya want for nothing?".utf8), "5bdcc146bf60754e6a042426"
      ),
      (
        Array(repeating: 0xaa, count: 20), Array(repeating: 0xdd, count: 50),
        "773ea91e36800e46854db8eb"
      ),
    ] as [([UInt8], [UInt8], String)])
  func standard(key: [UInt8], id: [UInt8], code: String) {
    #expect(hexadecimal(IdentityKey(bytes: key).hash(id)) == code)
  }

  @Test("Ids and keys of any length have the library's code", arguments: 0..<40)
  func anyIds(seed: Int) {
    // Numbers that follow from the seed alone.
    var state = UInt64(seed) &+ 1
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let key = (0..<[0, 1, 32, 64, 65, 100][seed % 6]).map { _ in UInt8(below(256)) }
    let longest = [12, 40, 70, 300][seed % 4]
    let own = IdentityKey(bytes: key)
    for _ in 0..<30 {
      let id = (0..<below(longest)).map { _ in UInt8(below(256)) }
      #expect(Array(own.hash(id)) == reference(id, key))
    }
  }

  @Test("Every length around the end of a block is right")
  func lengths() {
    let key = [UInt8](repeating: 7, count: 32)
    for length in 0...140 {
      let id = (0..<length).map { UInt8($0) }
      #expect(Array(IdentityKey(bytes: key).hash(id)) == reference(id, key))
    }
  }
}
