import Foundation

/// The encoding of a file, with how sure that is.
package struct DetectedEncoding: Sendable, Equatable {
  package var encoding: TextEncoding
  /// Whether the file begins with a byte order mark.
  package var hasMark: Bool
  /// From 0 to 1: the share of lines that are sound UTF-8, or of words that are Vietnamese; 1 where
  /// a mark or the user says so.
  package var confidence: Double

  /// As a report calls it.
  package var name: String { encoding.rawValue + (hasMark ? " BOM" : "") }

  /// Below this share of good lines another encoding may fit better.
  private static let almostAll = 0.99

  /// Finds out a file's encoding.
  ///
  /// - Parameters:
  ///   - sample: The file's first bytes.
  ///   - isWhole: Whether they are all of it.
  ///   - stated: The encoding that the user names.
  ///   - census: Counts the lines of the whole file, where the sample leaves a doubt.
  /// - Returns: The encoding.
  /// - Throws: `CSVFailure`: the file is no text, or nothing says which encoding it is in.
  static func find(
    _ sample: [UInt8], isWhole: Bool, stated: TextEncoding?,
    census: () throws(CSVFailure) -> UTF8Census
  ) throws(CSVFailure) -> DetectedEncoding {
    try refuseOtherFormats(sample)
    if let marked = marked(sample) {
      guard let stated, stated.unit == 1, stated != marked.encoding else { return marked }
      // What the file says of itself is no guess, but the user may know better.
      return DetectedEncoding(encoding: stated, hasMark: false, confidence: 1)
    }
    if let stated { return DetectedEncoding(encoding: stated, hasMark: false, confidence: 1) }
    if let wide = wide(sample) { return wide }
    var counted = UTF8Census()
    counted.add(sample)
    counted.finish(isWhole: isWhole)
    if !isWhole, counted.foreignLines == 0 || counted.badLines > 0 { counted = try census() }
    if counted.goodShare >= almostAll { return utf8(counted) }
    if let vietnamese = try vietnamese(counted.evidence) { return vietnamese }
    // Letters of several bytes do not come about by chance.
    if counted.goodShare > 0.5 { return utf8(counted) }
    if counted.isRarelyBad {
      let bad = Double(counted.badLines) / Double(max(1, counted.lines))
      return DetectedEncoding(encoding: .utf8, hasMark: false, confidence: 1 - bad)
    }
    throw .encodingUnknown(at: counted.firstFault ?? 0)
  }

  private static func utf8(_ census: UTF8Census) -> DetectedEncoding {
    DetectedEncoding(encoding: .utf8, hasMark: false, confidence: census.goodShare)
  }

  private static func marked(_ bytes: [UInt8]) -> DetectedEncoding? {
    // The longer marks first: UTF-32's begins as UTF-16's does.
    let known = TextEncoding.allCases.filter { !$0.mark.isEmpty }
      .sorted { $0.mark.count > $1.mark.count }
    return known.first { bytes.starts(with: $0.mark) }.map {
      DetectedEncoding(encoding: $0, hasMark: true, confidence: 1)
    }
  }

  /// UTF-16 and UTF-32 without a mark: plain letters leave every second byte, or three of four,
  /// NUL.
  private static func wide(_ bytes: [UInt8]) -> DetectedEncoding? {
    let sample = bytes.prefix(4096)
    for encoding in [
      TextEncoding.utf32LittleEndian, .utf32BigEndian, .utf16LittleEndian, .utf16BigEndian,
    ] {
      let units = sample.count / encoding.unit
      guard units > 0 else { continue }
      let plain = (0..<units).count { unit in
        (0..<encoding.unit).allSatisfy { place in
          let byte = sample[unit * encoding.unit + place]
          return (byte == 0) == (place != encoding.asciiPlace)
        }
      }
      if plain * 2 >= units {
        return DetectedEncoding(
          encoding: encoding, hasMark: false, confidence: Double(plain) / Double(units))
      }
    }
    return nil
  }

  /// The Vietnamese encoding of one byte a letter whose words are words, if one stands out.
  private static func vietnamese(_ evidence: [UInt8]) throws(CSVFailure) -> DetectedEncoding? {
    var found: [(encoding: TextEncoding, share: Double)] = []
    var most = 0
    for encoding in [TextEncoding.windows1258, .tcvn3, .vni, .viscii] {
      let text = try Transcoder.text(evidence[...], in: encoding)
      let (good, words) = words(text)
      most = max(most, good)
      found.append((encoding, words == 0 ? 0 : Double(good) / Double(words)))
    }
    guard most >= fewWords else { return nil }
    found.sort { $0.share > $1.share }
    guard found[0].share >= 0.75, found[0].share - found[1].share >= 0.2 else { return nil }
    return DetectedEncoding(
      encoding: found[0].encoding, hasMark: false, confidence: found[0].share)
  }

  /// Fewer words than this may be Vietnamese by chance.
  private static let fewWords = 4

  /// How many of the words that are not plain ASCII are syllables; letters alone tell nothing.
  private static func words(_ text: [UInt8]) -> (good: Int, words: Int) {
    let lines = text.split(separator: 0x0A)
    var words = 0
    var good = 0
    for line in lines {
      guard let line = String(validating: line, as: UTF8.self) else {
        words += 1
        continue
      }
      let parts = line.precomposedStringWithCanonicalMapping.split { !$0.isLetter }
      for word in parts where word.count > 1 && word.utf8.contains(where: { $0 >= 0x80 }) {
        words += 1
        if VietnameseSyllable.isOne(word) { good += 1 }
      }
    }
    return (good, words)
  }

  private static func refuseOtherFormats(_ bytes: [UInt8]) throws(CSVFailure) {
    let starts: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
    if starts.contains(where: bytes.starts) { throw .workbook }
    let text = bytes.prefix(256).drop { $0 <= 0x20 || $0 >= 0x80 }
    let head = String(decoding: text, as: UTF8.self).lowercased()
    if ["<!doctype", "<html", "<table", "<?xml"].contains(where: head.hasPrefix) { throw .webPage }
  }
}
