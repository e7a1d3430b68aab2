/// A physical line that is no sound record.
package struct RecordFault: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// A quote stands where none may.
    case quote
    /// A quote is opened and not closed before the file ends.
    case unterminatedQuote
    /// The record has not as many cells as the header.
    case width(found: Int, expected: Int)
    /// The record is longer than the reader's bound.
    case tooLong
  }

  /// The rejected line: the one where the record began.
  package var line: Int
  /// Its number among the read rows.
  package var number: Int
  /// Where the fault was met: the misplaced quote, the quote left open, or the record's first byte.
  package var byte: Int
  /// The cell where it was met, from 1.
  package var column: Int?
  package var kind: Kind
  /// The rejected line without its end, cut off at the reader's bound.
  package var raw: [UInt8]
  /// The cells of a record that only has the wrong width, where they are UTF-8.
  package var fields: [String]?
}

/// An empty line, or one of blanks, between records.
package struct BlankLine: Sendable, Equatable {
  package var line: Int
  package var number: Int
}
