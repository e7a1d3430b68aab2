extension FileFormat {
  /// Finds out how a file is written.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - delimiter: The delimiter, where it is known; else comma and semicolon are told apart.
  ///   - score: How many of the header's cells the caller knows.
  /// - Returns: All that must be known to read the file.
  /// - Throws: Why the file cannot be read, with what to do.
  package static func detect(path: String, delimiter: UInt8?, score: ([String]) -> Int)
    throws(CSVFailure) -> FileFormat
  {
    let source = try ByteSource(path: path, portion: sampleSize)
    let size = try source.size()
    var sample: [UInt8] = []
    var wanted = sampleSize
    while true {
      while sample.count < wanted, !source.isAtEnd { try source.readMore(into: &sample) }
      // A long header is looked for once more, as far as one may reach.
      wanted = headerLimit
      let isWhole = source.isAtEnd
      let encoding = try Encoding.sniff(sample[...])
      let choice = try Candidates(
        sample: sample, from: encoding.markLength, isWhole: isWhole, delimiter: delimiter
      ).best(score)
      switch choice {
      case .unfinished(let line):
        guard !isWhole, sample.count < headerLimit else { throw .headerTooLong(line: line) }
      case .chosen(let dialect, let record, let names):
        let text = sample.prefix(sampleSize)
        try Encoding.check(text[min(record.bytes.upperBound, text.endIndex)...])
        return FileFormat(
          encoding: encoding.name, dialect: dialect,
          lineEnds: LineEnds(
            seenIn: text, quote: dialect.quote, isWhole: isWhole && text.count == sample.count),
          header: names, headerLine: record.line, headerBytes: record.bytes.upperBound,
          bytes: isWhole ? sample.count : size, linesBeforeData: record.lines)
      }
    }
  }

  /// How much of a file is looked at.
  private static let sampleSize = 64 << 10
  private static let headerLimit = 1 << 20
}

/// The ways in which a file's header may be read.
private struct Candidates {
  let sample: [UInt8]
  let from: Int
  let isWhole: Bool
  let delimiter: UInt8?

  enum Choice {
    case chosen(Dialect, HeaderRecord, [String])
    case unfinished(line: Int)
  }

  /// The way that knows the most names, then the one with the most cells, then the comma.
  func best(_ score: ([String]) -> Int) throws(CSVFailure) -> Choice {
    var best: (dialect: Dialect, record: HeaderRecord, names: [String], score: Int)?
    var failure: CSVFailure?
    for delimiter in delimiter.map({ [$0] }) ?? [UInt8(ascii: ","), UInt8(ascii: ";")] {
      let dialect = Dialect(delimiter: delimiter)
      switch try HeaderRecord.find(in: sample, from: from, isWhole: isWhole, dialect: dialect) {
      case .nothing: throw .empty
      case .unfinished(let line): return .unfinished(line: line)
      case .quote(let line, let byte):
        failure = failure ?? .headerQuote(line: line, byte: byte)
      case .header(let record):
        let names = try names(of: record)
        let points = score(names)
        let isBetter = best.map { (points, names.count) > ($0.score, $0.names.count) } ?? true
        if isBetter { best = (dialect, record, names, points) }
      }
    }
    if let best { return .chosen(best.dialect, best.record, best.names) }
    throw failure ?? .empty
  }

  private func names(of record: HeaderRecord) throws(CSVFailure) -> [String] {
    if let place = sample[record.bytes].firstIndex(of: 0) { throw .nulByte(at: place) }
    var names: [String] = []
    for cell in record.cells {
      guard let name = String(validating: cell, as: UTF8.self) else {
        throw .notUTF8(at: record.bytes.lowerBound)
      }
      names.append(name)
    }
    return names
  }
}
