/// In which encoding a file is, as far as its beginning tells.
///
/// The place where further encodings will enter: what cannot be read yet is refused here by name.
enum Encoding: Equatable {
  case utf8
  case utf8WithMark

  var name: String { self == .utf8 ? "UTF-8" : "UTF-8 BOM" }

  /// The bytes before the text.
  var markLength: Int { self == .utf8 ? 0 : 3 }

  /// Looks at a file's first bytes, or says why it cannot be read.
  static func sniff(_ bytes: ArraySlice<UInt8>) throws(CSVFailure) -> Encoding {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8WithMark }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      throw .workbook
    }
    let sample = bytes.prefix(512)
    if sample.count(where: { $0 == 0 }) * 5 > sample.count { throw .utf16 }
    return .utf8
  }

  /// Refuses text in another 8-bit encoding; a stray bad byte is for the row where it stands.
  static func check(_ sample: ArraySlice<UInt8>) throws(CSVFailure) {
    var letters = 0
    var faults = 0
    var firstFault: Int?
    var place = sample.startIndex
    while place < sample.endIndex {
      let length = Self.length(at: place, in: sample)
      if length == 0 {
        // A letter cut off by the sample's end is none.
        if sample.endIndex - place < 4 { break }
        firstFault = firstFault ?? place
        faults += 1
      } else if length > 1 {
        letters += 1
      }
      place += max(1, length)
    }
    if let firstFault, faults > 4, faults > letters { throw .notUTF8(at: firstFault) }
  }

  /// The bytes of the UTF-8 letter at a place; 0 where there is none.
  private static func length(at place: Int, in bytes: ArraySlice<UInt8>) -> Int {
    let length =
      switch bytes[place] {
      case 0x00...0x7F: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0, place + length <= bytes.endIndex else { return 0 }
    return bytes[(place + 1)..<(place + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
  }
}
