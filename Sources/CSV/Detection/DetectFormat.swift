extension FileFormat {
  /// Finds out how a file is written.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - stated: What is known of it already.
  ///   - score: How many cells of a row that may be the header the caller knows.
  /// - Returns: All that must be known to read the file.
  /// - Throws: Why the file cannot be read, with what to do.
  package static func detect(
    path: String, stated: StatedFormat = StatedFormat(), score: ([String]) -> Int
  ) throws(CSVFailure) -> FileFormat {
    // A long header is looked for once more, as far as one may reach.
    for count in [sampleSize, headerLimit] {
      let sample = try FileSample(path: path, count: count, stated: stated.encoding)
      switch try DialectSearch(sample: sample, stated: stated).best(score) {
      case .unfinished(let line):
        if sample.isWhole || count == headerLimit { throw .headerTooLong(line: line) }
      case .found(let dialect, let records, let main):
        let header = HeaderRows(records: records, main: main, stated: stated, score: score)
        let last = records[header.range.upperBound - 1]
        let data = records[header.range.upperBound...].filter { !$0.isBlank }
        let found = header.header(for: data)
        let footer = try FooterRows(
          path: path, sample: sample, dialect: dialect, width: found.titles.count,
          most: sample.isWhole ? data.count : .max
        ).find(stated: stated.footerRows)
        return FileFormat(
          encoding: sample.encoding, dialect: dialect,
          lineEnds: LineEnds(
            seenIn: sample.text.prefix(sampleSize), quote: dialect.quote,
            isWhole: sample.isWhole && sample.text.count <= sampleSize),
          header: found, dataStart: last.bytes.upperBound,
          linesBeforeData: last.line + last.lines - 1, footer: footer, bytes: sample.size,
          sample: data.filter { $0.fault == nil }.map(\.texts))
      }
    }
    throw .headerTooLong(line: 1)
  }

  /// How much of a file is looked at.
  private static let sampleSize = 64 << 10
  private static let headerLimit = 1 << 20
}
