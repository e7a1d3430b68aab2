/// The ids of some respondents, one after the other.
struct IdentityTexts {
  private(set) var bytes: [UInt8] = []
  /// Where each id ends.
  private(set) var ends: [Int] = []

  var count: Int { ends.count }

  /// Adds what `add` puts behind the ids so far as one more.
  mutating func append(_ add: (inout [UInt8]) -> Void) {
    add(&bytes)
    ends.append(bytes.count)
  }

  /// Where an id stands among the bytes.
  func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}
