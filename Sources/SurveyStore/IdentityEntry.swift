import Foundation
import SurveyModel

/// Who one row of a batch is, and what it said.
///
/// The first stores kept it in 34 bytes, numbers with their low byte first.
struct IdentityEntry {
  static let length = 34

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
  fileprivate init(_ bytes: ArraySlice<UInt8>) {
    self = 0
    for byte in bytes.reversed() { self = self << 8 | Self(byte) }
  }
}
