import Foundation
import GRDB
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct FirstImportTests {
  let folder: StoreFolder
  let export = Export(name: "a.csv", people: people(1..<11, "good"))

  init() throws { folder = try StoreFolder() }

  /// How the store's file is written at the moment.
  private func mode() throws -> String? {
    try folder.open(readOnly: true).read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
  }

  private func importing(
    _ store: SurveyStore, _ export: Export, _ body: (ImportSession) throws -> Void
  ) throws {
    _ = try store.importFile(
      survey: "sipas", wave: "2023", method: "m", definitions: "d", definitionTables: [],
      keyFingerprint: "k", policy: ImportPolicy(hasIds: true)
    ) { session in
      for (batch, identities) in export.batches {
        try session.append(batch, identities: identities)
      }
      try body(session)
      _ = try session.finish(
        file: export.file, read: export.people.count, rejected: 0, blank: 0)
    }
  }

  @Test func itNeedsNoLogAndTheNextHasOne() throws {
    let store = try folder.open()
    try importing(store, export) { _ throws in
      #expect(try folder.size("-wal") == nil)
    }
    #expect(try mode() == "wal")
    try importing(store, Export(name: "b.csv", people: people(11..<21, "bad"))) { _ throws in
      #expect(try folder.size("-journal") == nil)
    }
    #expect(try folder.open(readOnly: true).people().count == 20)
  }

  @Test func anotherWhoHasTheStoreOpenIsNotShutOut() throws {
    let reader = try folder.open(patience: 0.1)
    #expect(try reader.people().isEmpty)
    try importing(try folder.open(), export) { _ throws in
      #expect(try reader.people().isEmpty)
    }
    #expect(try reader.people() == export.people)
  }

  @Test(arguments: [true, false])
  func oneThatIsCutOffLeavesNothing(readOnly: Bool) throws {
    let (cut, whole) = (try StoreFolder(), folder.path)
    let files = FileManager.default
    // So many that pages are written before the end.
    let many = Export(name: "a.csv", people: people(1..<200_001, "good"), batchSize: 50_000)
    try importing(try folder.open(), many) { _ throws in
      // As a process that is killed leaves them.
      for end in ["", "-journal"] {
        try files.copyItem(atPath: whole + end, toPath: cut.path + end)
      }
    }
    #expect(try cut.size("-journal") ?? 0 > 0)
    #expect(try cut.open(readOnly: readOnly).people().isEmpty)
    try cut.open().take(export)
    #expect(try cut.open(readOnly: true).people() == export.people)
    #expect(try folder.open(readOnly: true).people().count == 200_000)
  }

  @Test func oneThatFailsLeavesNothing() throws {
    let store = try folder.open()
    #expect(throws: CancellationError.self) {
      try importing(store, export) { _ throws in throw CancellationError() }
    }
    #expect(try mode() == "wal")
    #expect(try store.people().isEmpty)
    try store.take(export)
    #expect(try store.people() == export.people)
  }
}

extension StoreFolder {
  /// The bytes of a file beside the store; nil where there is none.
  fileprivate func size(_ end: String) throws -> Int? {
    guard FileManager.default.fileExists(atPath: path + end) else { return nil }
    return try Data(contentsOf: URL(fileURLWithPath: path + end)).count
  }
}
