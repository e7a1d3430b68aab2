import Foundation
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct ImportTests {
  struct Interrupted: Error {}

  let folder: StoreFolder
  let first = Export(name: "a.csv", people: people(1..<11, "good"))

  init() throws { folder = try StoreFolder() }

  @Test func anImportIsRecordedAsItWas() throws {
    let store = try folder.open()
    let outcome = try store.take(first)
    #expect(!outcome.seen)
    #expect(outcome.record.file == first.file)
    #expect(outcome.record.definitions == "d1")
    #expect(try store.imports(survey: nil) == [outcome.record])
    #expect(try store.imports(survey: "papi").isEmpty)
    #expect(
      try store.importRecord(survey: "sipas", wave: "2023", sha256: first.file.sha256)
        == outcome.record)
    #expect(try store.importRecord(survey: "sipas", wave: "2023", sha256: "other") == nil)
    let stored = try store.stored()
    #expect(stored.map(\.method) == ["m1"])
    #expect(stored.map(\.imports) == [1])
    #expect(stored.map(\.respondents) == [10])
    #expect(stored.map(\.columns) == [2])
    // Who they are, and of each column its words.
    #expect(stored[0].bytes == 10 * 14 + 2 * 8 + 3 * 8)
  }

  @Test func anErrorOnTheWayLeavesTheStoreAsItWas() throws {
    try folder.open().take(first)
    let before = try folder.bytes()
    do {
      let store = try folder.open()
      let second = Export(
        name: "b.csv", people: people(5..<5_000, "new"), batchSize: 500, names: ["new"])
      #expect(throws: Interrupted.self) {
        try store.importFile(
          survey: "other", wave: "2024", method: "m2", definitions: "d2",
          definitionTables: [("survey.csv", [1])], keyFingerprint: "k",
          policy: ImportPolicy(replace: true, hasIds: true)
        ) { session in
          for (batch, identities) in second.batches {
            try session.append(batch, identities: identities)
          }
          _ = try session.finish(file: second.file, read: 4_995, rejected: 0, blank: 0)
          throw Interrupted()
        }
      }
      #expect(try store.people() == first.people)
    }
    #expect(try folder.bytes() == before)
  }

  @Test func aDryRunTellsAllAndKeepsNothing() throws {
    try folder.open().take(first)
    let before = try folder.bytes()
    let outcome = try folder.open().take(
      Export(name: "b.csv", people: people(8..<14, "good")),
      ImportPolicy(dryRun: true, hasIds: true))
    #expect(outcome.record.ledger == Ledger(read: 6, accepted: 3, duplicate: 3))
    #expect(try folder.bytes() == before)
  }

  @Test func aFileSeenBeforeChangesNothingWhateverThePolicy() throws {
    let earlier = try folder.open().take(first).record
    let before = try folder.bytes()
    for policy in [
      ImportPolicy(hasIds: true), ImportPolicy(append: true, hasIds: false),
      ImportPolicy(replace: true, hasIds: false),
    ] {
      let outcome = try folder.open().take(first, policy)
      #expect(outcome.seen)
      #expect(outcome.record == earlier)
      #expect(Array(outcome.resolution.duplicates) == Array(1...10))
      #expect(outcome.resolution.kept(batch: 0, rows: 4) == [false, false, false, false])
    }
    #expect(try folder.bytes() == before)
  }

  @Test func anotherKeyIsRefused() throws {
    let store = try folder.open()
    try store.take(first)
    #expect(throws: StoreFailure.wrongKey) {
      try store.take(Export(name: "b.csv", people: people(1..<3, "good")), key: "other")
    }
  }

  @Test func aLedgerThatDoesNotBalanceIsRefused() throws {
    let store = try folder.open()
    let ledger = Ledger(read: 15, accepted: 10, rejected: 2, blank: 1)
    #expect(throws: StoreFailure.ledgerOutOfBalance(ledger)) {
      try store.importFile(
        survey: "sipas", wave: "2023", method: "m", definitions: "d", definitionTables: [],
        keyFingerprint: "k", policy: ImportPolicy(hasIds: true)
      ) { session in
        for (batch, identities) in first.batches {
          try session.append(batch, identities: identities)
        }
        _ = try session.finish(file: first.file, read: 15, rejected: 2, blank: 1)
      }
    }
    #expect(try store.stored().isEmpty)
  }

  @Test func theSchemaItselfRefusesALedgerThatDoesNotBalance() throws {
    let store = try folder.open()
    var record = try store.take(first).record
    record.id = 2
    record.file.sha256 = "another"
    record.ledger.read += 1
    let failure = #expect(throws: StoreFailure.self) {
      try store.write { try StoredImports.add(record, wave: 1, hasIds: true, $0) }
    }
    guard case .io(_, let reason) = failure else { return #expect(Bool(false)) }
    #expect(reason.english.contains("read = accepted + rejected + duplicate + blank"))
  }

  @Test func theSchemaItselfRefusesAFileThatStandsTwice() throws {
    let store = try folder.open()
    var record = try store.take(first).record
    record.id = 2
    #expect(throws: StoreFailure.self) {
      try store.write { try StoredImports.add(record, wave: 1, hasIds: true, $0) }
    }
  }

  @Test func anImportThatIsNotFinishedIsNotKept() throws {
    let store = try folder.open()
    #expect(throws: StoreFailure.unfinished) {
      try store.importFile(
        survey: "sipas", wave: "2023", method: "m", definitions: "d", definitionTables: [],
        keyFingerprint: "k", policy: ImportPolicy(hasIds: true)
      ) { _ in }
    }
    #expect(try store.stored().isEmpty)
  }

  @Test func aDiskWithTooLittleRoomIsToldBeforeAnythingIsRead() throws {
    let store = try folder.open()
    let failure = #expect(throws: StoreFailure.self) {
      try store.importFile(
        survey: "sipas", wave: "2023", method: "m", definitions: "d", definitionTables: [],
        keyFingerprint: "k", policy: ImportPolicy(hasIds: true), expectedBytes: 1 << 60
      ) { _ in #expect(Bool(false)) }
    }
    guard case .diskFull(needed: 1 << 61, free: .some) = failure else {
      return #expect(Bool(false))
    }
  }

  @Test func aSecondFileWithoutIdsNeedsAWord() throws {
    let store = try folder.open()
    try store.take(first, ImportPolicy(hasIds: false))
    let second = Export(name: "b.csv", people: people(1..<4, "good"), keyPrefix: 1_000)
    let refusal = StoreFailure.secondFileWithoutIds(
      survey: "sipas", wave: "2023", earlier: "a.csv")
    #expect(throws: refusal) { try store.take(second, ImportPolicy(hasIds: false)) }
    // With ids now, the people of the first file could not be recognised either.
    #expect(throws: refusal) { try store.take(second, ImportPolicy(hasIds: true)) }
    try store.take(second, ImportPolicy(append: true, hasIds: false))
    #expect(try store.people().count == 13)
    let third = Export(name: "c.csv", people: people(1..<3, "bad"), keyPrefix: 2_000)
    try store.take(third, ImportPolicy(replace: true, hasIds: false))
    #expect(try store.people() == people(1..<3, "bad"))
    #expect(try store.imports(survey: nil).map(\.file.name) == ["c.csv"])
    // What was replaced stands no longer, so that its file may come again.
    try store.take(first, ImportPolicy(replace: true, hasIds: false))
    #expect(try store.people() == first.people)
  }

  @Test func theLogIsEmptyAfterAnImport() throws {
    let store = try folder.open()
    try store.take(first)
    // The first needs none.
    try store.take(Export(name: "b.csv", people: people(101..<104, "bad")))
    let log = try FileManager.default.attributesOfItem(atPath: folder.path + "-wal")
    #expect(log[.size] as? Int == 0)
    _ = store
  }

  @Test func choicesInUseAreCountedOverStandingRows() throws {
    let store = try folder.open()
    try store.take(first)
    try store.take(
      Export(name: "b.csv", people: people(1..<4, "bad"), names: ["bad", "good"]),
      ImportPolicy(supersede: true, hasIds: true))
    #expect(
      try store.codesInUse(survey: "sipas", wave: "2023", besides: { _, _ in false }) == [
        StoredCode(column: "q1", name: "good", count: 7),
        StoredCode(column: "q1", name: "bad", count: 3),
      ])
  }
}
