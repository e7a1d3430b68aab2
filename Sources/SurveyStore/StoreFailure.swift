package import SurveyModel

/// Why the store cannot do what was asked; nothing has been changed.
package enum StoreFailure: Error, Sendable, Equatable {
  case noStore(path: String)
  case cannotOpen(path: String, reason: LocalizedText)
  case notAStore(path: String)
  case newerVersion(path: String)
  case busy(path: String)
  case damaged(path: String, what: String)
  case io(path: String, reason: LocalizedText)
  /// `needed` is nil where the disk filled up on the way.
  case diskFull(needed: Int?, free: Int?)
  case wrongKey
  case ledgerOutOfBalance(Ledger)
  case unfinished
  case tooManyChoices(column: String, count: Int)
  case needsSupersede(conflicting: Int, of: Int, examples: [Clash])
  case secondFileWithoutIds(survey: String, wave: String, earlier: String)
  case codesMissing([StoredCode])
  case unknownImport(Int64, known: [ImportRecord])
  case undoneBefore(Int64, at: String)
}

/// A row whose id the store holds with other answers.
package struct Clash: Sendable, Equatable {
  /// The number of the record in the file that is being imported.
  package var record: Int
  /// The name of the file that brought the stored answers, and the record's number in it.
  package var storedFile: String
  package var storedRecord: Int
}

/// A choice that standing rows hold.
package struct StoredCode: Sendable, Equatable {
  package var column: String
  package var name: String
  /// How many standing rows hold it.
  package var count: Int

  package init(column: String, name: String, count: Int) {
    self.column = column
    self.name = name
    self.count = count
  }
}
