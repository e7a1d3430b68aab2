/// Who the respondents of a batch are, without saying it: keyed hashes only.
package struct BatchIdentities: Sendable, Equatable {
  /// Bytes of a respondent's keyed hash (HMAC-SHA-256, cut).
  package static let keyLength = 12

  /// 12 bytes a respondent.
  package var keys: [UInt8]
  /// What the respondent's kept answers amount to: equal for equal answers, however spelled.
  package var contents: [UInt64]
  /// When the answers were submitted, seconds since 1970; `Int64.min` where not told.
  package var submitted: [Int64]
  /// The number of the record among the rows read from its file, from 1.
  package var records: [UInt32]

  package var count: Int { contents.count }

  package init(
    keys: [UInt8] = [], contents: [UInt64] = [], submitted: [Int64] = [], records: [UInt32] = []
  ) {
    self.keys = keys
    self.contents = contents
    self.submitted = submitted
    self.records = records
  }

  /// The identities of the respondents whose place in `kept` is true.
  package func keeping(_ kept: [Bool]) -> BatchIdentities {
    let rows = kept.indices.filter { kept[$0] }
    return BatchIdentities(
      keys: rows.flatMap { keys[$0 * Self.keyLength..<($0 + 1) * Self.keyLength] },
      contents: rows.map { contents[$0] }, submitted: rows.map { submitted[$0] },
      records: rows.map { records[$0] })
  }
}
