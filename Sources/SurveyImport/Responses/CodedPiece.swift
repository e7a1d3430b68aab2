package import SurveyModel

/// A row that was not accepted, with everything needed to mend it.
package struct RejectedRow: Sendable, Equatable {
  package struct Fault: Sendable, Equatable {
    /// The column's place in the record, from 1; nil where the whole row is at fault.
    package var column: Int?
    package var columnName: String?
    package var fault: RowFault
    /// The cell as it stands in the file; nil where the whole row is at fault, or it is personal.
    package var cell: String?

    package init(column: Int?, columnName: String?, fault: RowFault) {
      self.column = column
      self.columnName = columnName
      self.fault = fault
    }
  }

  /// Where a record stands: its line and number from 1, its first byte from 0.
  package struct Place: Sendable, Equatable {
    /// SHA-256 of the export, in hexadecimal; empty where an old quarantine does not tell.
    package var export = ""
    package var line: Int
    package var record: Int
    package var byte: Int
  }

  package var line: Int
  package var record: Int
  package var byte: Int
  /// Where it stood in the export before, if the file is a quarantine.
  package var origin: Place?
  package var faults: [Fault]
  /// The original cells; empty where the row could not be split into cells.
  package var cells: [String]
  /// The original line where it could not be split into cells.
  package var raw: String
}

/// What one piece of an export came to.
package struct CodedPiece: Sendable {
  package var batches: [ResponseBatch] = []
  /// One for each batch, where they were asked for.
  package var identities: [BatchIdentities] = []
  /// What tells the respondents apart within one run, where that was asked for.
  package var marks: [UInt64] = []
  package var rejected: [RejectedRow] = []
  /// Rows read: accepted, rejected and blank.
  package var read = 0
  package var blank = 0
  /// What was seen in the columns that no question claims.
  package var unlisted: [UnlistedColumn] = []
  /// The places in comments of accepted rows that tell who somebody is, and were masked.
  package var masked = 0
}
