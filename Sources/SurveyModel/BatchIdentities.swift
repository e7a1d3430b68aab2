/// Who the respondents of a batch are, without saying it: keyed hashes only.
package struct BatchIdentities: Sendable, Equatable {
  /// Bytes of a respondent's keyed hash (HMAC-SHA-256, cut).
  package static let keyLength = 12

  /// 12 bytes a respondent.
  package var keys: [UInt8]
  /// What the respondent's kept answers amount to: equal for equal answers, however spelled.
  ///
  /// Empty where it is the `AnswerDigest` of the batch's columns, but that of `submittedColumn`.
  package var contents: [UInt64]
  /// When the answers were submitted, seconds since 1970; `Int64.min` where not told.
  ///
  /// Empty where the batch's `submittedColumn` tells, or where nobody's is told.
  package var submitted: [Int64]
  /// The column of seconds that tells when the answers were submitted, where that is not listed.
  package var submittedColumn: String?
  /// The number of the record among the rows read from its file, from 1.
  package var records: [UInt32]

  package var count: Int { records.count }

  package init(
    keys: [UInt8] = [], contents: [UInt64] = [], submitted: [Int64] = [],
    submittedColumn: String? = nil, records: [UInt32] = []
  ) {
    self.keys = keys
    self.contents = contents
    self.submitted = submitted
    self.submittedColumn = submittedColumn
    self.records = records
  }

  /// The identities of the respondents whose place in `kept` is true.
  package func keeping(_ kept: [Bool]) -> BatchIdentities {
    let rows = kept.indices.filter { kept[$0] }
    return BatchIdentities(
      keys: rows.flatMap { keys[$0 * Self.keyLength..<($0 + 1) * Self.keyLength] },
      contents: contents.isEmpty ? [] : rows.map { contents[$0] },
      submitted: submitted.isEmpty ? [] : rows.map { submitted[$0] },
      submittedColumn: submittedColumn, records: rows.map { records[$0] })
  }

  /// Adds the respondents of the batch that comes after.
  package mutating func append(_ later: BatchIdentities) {
    keys += later.keys
    contents += later.contents
    submitted += later.submitted
    records += later.records
  }

  /// What the respondents' kept answers amount to, who are those of a batch.
  package func contents(of batch: ResponseBatch) -> [UInt64] {
    if !contents.isEmpty { return contents }
    var sums = [UInt64](repeating: 0, count: batch.count)
    for column in batch.columns where column.name != submittedColumn {
      AnswerDigest.add(column, to: &sums)
    }
    return sums
  }
}
