private import CLibCSV

/// libcsv in strict mode, the only door to it: bytes in, cells into a `CellSink`.
@safe final class StrictParser {
  private let parser: UnsafeMutablePointer<csv_parser>
  /// Where the cells go; room there is the caller's business, before each line.
  let sink: UnsafeMutablePointer<CellSink>
  private static let options = UInt8(CSV_STRICT | CSV_STRICT_FINI)

  init(_ dialect: Dialect) {
    unsafe parser = .allocate(capacity: 1)
    unsafe sink = .allocate(capacity: 1)
    unsafe sink.initialize(to: CellSink())
    unsafe csv_init(parser, Self.options)
    unsafe csv_set_delim(parser, dialect.delimiter)
    unsafe csv_set_quote(parser, dialect.quote)
    unsafe csv_set_blk_size(parser, 4096)
  }

  deinit {
    unsafe csv_free(parser)
    unsafe parser.deallocate()
    unsafe sink.pointee.free()
    unsafe sink.deallocate()
  }

  /// Parses one physical line with its end, and returns how many of its bytes were sound.
  func feed(_ line: UnsafeRawBufferPointer) throws(CSVFailure) -> Int {
    let count = unsafe csv_parse(
      parser, line.baseAddress, line.count, takeCell, takeRecordEnd, sink)
    if count < line.count, unsafe csv_error(parser) != CSV_EPARSE { throw .noMemory }
    return count
  }

  /// Ends a record that has no line end; false where a quote is still open.
  func finish() -> Bool {
    unsafe csv_fini(parser, takeCell, takeRecordEnd, sink) == 0
  }

  /// Forgets a record in its midst; strictness is off meanwhile, or an open quote would stay open.
  func reset() {
    unsafe sink.pointee.forget()
    unsafe csv_set_opts(parser, 0)
    unsafe csv_fini(parser, nil, nil, nil)
    unsafe csv_set_opts(parser, Self.options)
  }
}

// Closures, since a function would be called through another one.
private let takeCell:
  @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
    unsafe $2.unsafelyUnwrapped.assumingMemoryBound(to: CellSink.self).pointee.add($0, $1)
  }

private let takeRecordEnd: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
  unsafe $1.unsafelyUnwrapped.assumingMemoryBound(to: CellSink.self).pointee.endRecord()
}
