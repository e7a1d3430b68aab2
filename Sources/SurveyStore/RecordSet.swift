/// Numbers of records of a file, in order, at one bit a record.
package struct RecordSet: Sequence, Sendable, Equatable {
  private var bits: [UInt8] = []
  package private(set) var count = 0

  mutating func insert(_ record: UInt32) {
    let byte = Int(record >> 3)
    if byte >= bits.count {
      bits.append(contentsOf: repeatElement(0, count: byte + 1 - bits.count))
    }
    let bit: UInt8 = 1 << UInt8(record & 7)
    if bits[byte] & bit == 0 { count += 1 }
    bits[byte] |= bit
  }

  package func contains(_ record: Int) -> Bool {
    record >= 0 && record >> 3 < bits.count && bits[record >> 3] & (1 << UInt8(record & 7)) != 0
  }

  package var isEmpty: Bool { count == 0 }

  package func makeIterator() -> some IteratorProtocol<Int> {
    (0..<bits.count * 8).lazy.filter { contains($0) }.makeIterator()
  }
}
