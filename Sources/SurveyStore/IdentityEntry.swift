import Foundation
import SurveyModel

/// Who one row of a batch is, and what it said: 34 bytes on disk, numbers with their low byte first.
struct IdentityEntry {
  static let length = 34
  /// Entries of one stored part.
  static let partCount = 256

  var key: Key
  var row: UInt16
  var content: UInt64
  /// `Int64.min` where not told.
  var submitted: Int64
  var record: UInt32

  /// A keyed hash, in the order of its bytes.
  struct Key: Comparable {
    var high: UInt64
    var low: UInt32

    static func < (a: Key, b: Key) -> Bool {
      a.high == b.high ? a.low < b.low : a.high < b.high
    }
  }
}

extension IdentityEntry {
  /// The entries of a batch in the order of their keys, then of their records.
  static func sorted(_ identities: BatchIdentities) -> [IdentityEntry] {
    let keyLength = BatchIdentities.keyLength
    return identities.contents.indices.map { row in
      let start = row * keyLength
      return IdentityEntry(
        key: Key(
          high: UInt64(identities.keys[start..<start + 8], highFirst: true),
          low: UInt32(identities.keys[start + 8..<start + keyLength], highFirst: true)),
        row: UInt16(row), content: identities.contents[row],
        submitted: identities.submitted[row], record: identities.records[row])
    }
    .sorted { ($0.key, $0.record) < ($1.key, $1.record) }
  }

  func append(to bytes: inout [UInt8]) {
    key.high.append(to: &bytes)
    key.low.append(to: &bytes)
    row.append(to: &bytes)
    content.append(to: &bytes)
    UInt64(bitPattern: submitted).append(to: &bytes)
    record.append(to: &bytes)
  }

  /// The entries of a stored part.
  static func decoding(_ part: Data) throws -> [IdentityEntry] {
    guard part.count % length == 0 else { throw DamagedStore(what: "identity_part") }
    let bytes = [UInt8](part)
    return stride(from: 0, to: bytes.count, by: length).map {
      IdentityEntry(stored: bytes[$0..<$0 + length])
    }
  }

  private init(stored bytes: ArraySlice<UInt8>) {
    let start = bytes.startIndex
    let high = UInt64(bytes[start..<start + 8])
    let low = UInt32(bytes[start + 8..<start + 12])
    key = Key(high: high, low: low)
    row = UInt16(bytes[start + 12..<start + 14])
    content = UInt64(bytes[start + 14..<start + 22])
    submitted = Int64(bitPattern: UInt64(bytes[start + 22..<start + 30]))
    record = UInt32(bytes[start + 30..<start + 34])
  }
}

extension FixedWidthInteger where Self: UnsignedInteger {
  fileprivate init(_ bytes: ArraySlice<UInt8>, highFirst: Bool = false) {
    self = 0
    if highFirst {
      for byte in bytes { self = self << 8 | Self(byte) }
    } else {
      for byte in bytes.reversed() { self = self << 8 | Self(byte) }
    }
  }

  fileprivate func append(to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: Self.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: self >> Self(shift)))
    }
  }
}
