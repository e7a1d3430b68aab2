import Foundation

/// Some of the rows of a batch, one bit a row.
struct RowSet: Equatable {
  /// Row 0 is the lowest bit of the first byte; bits after the last row are 0.
  private(set) var bytes: [UInt8]

  init(rows: Int) { bytes = [UInt8](repeating: 0, count: (rows + 7) / 8) }

  /// All the rows of a batch.
  init(all rows: Int) {
    bytes = [UInt8](repeating: 255, count: rows / 8)
    if rows % 8 > 0 { bytes.append(255 >> UInt8(8 - rows % 8)) }
  }

  /// The rows as they were stored.
  init(stored: Data, rows: Int) throws {
    bytes = [UInt8](stored)
    let all = RowSet(all: rows)
    guard bytes.count == all.bytes.count, (bytes.last ?? 0) & ~(all.bytes.last ?? 0) == 0 else {
      throw DamagedStore(what: "claim")
    }
  }

  subscript(row: Int) -> Bool {
    get { bytes[row >> 3] & (1 << UInt8(row & 7)) != 0 }
    set {
      if newValue {
        bytes[row >> 3] |= 1 << UInt8(row & 7)
      } else {
        bytes[row >> 3] &= ~(1 << UInt8(row & 7))
      }
    }
  }

  var count: Int { bytes.reduce(0) { $0 + $1.nonzeroBitCount } }

  mutating func formUnion(_ other: RowSet) {
    for index in bytes.indices { bytes[index] |= other.bytes[index] }
  }

  mutating func subtract(_ other: RowSet) {
    for index in bytes.indices { bytes[index] &= ~other.bytes[index] }
  }

  /// One flag a row, as `ResponseBatch.keeping` takes them.
  func flags(rows: Int) -> [Bool] { (0..<rows).map { self[$0] } }
}
