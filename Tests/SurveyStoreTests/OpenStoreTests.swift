import Foundation
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct OpenStoreTests {
  let folder: StoreFolder
  let export = Export(name: "a.csv", people: people(1..<11, "good"))

  init() throws { folder = try StoreFolder() }

  @Test func aMissingStoreIsNotMadeByReading() throws {
    #expect(throws: StoreFailure.noStore(path: folder.path)) { try folder.open(readOnly: true) }
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test func anEmptyFileIsNoStoreYet() throws {
    try Data().write(to: URL(fileURLWithPath: folder.path))
    #expect(throws: StoreFailure.noStore(path: folder.path)) { try folder.open(readOnly: true) }
    try folder.open().take(export)
    #expect(try folder.open(readOnly: true).people() == export.people)
  }

  @Test(arguments: [true, false])
  func anotherFileIsNotAStore(readOnly: Bool) throws {
    let text = Data(String(repeating: "năm,điểm\n2023,81\n", count: 100).utf8)
    try text.write(to: URL(fileURLWithPath: folder.path))
    #expect(throws: StoreFailure.notAStore(path: folder.path)) {
      try folder.open(readOnly: readOnly)
    }
    #expect(try folder.bytes() == text)
  }

  @Test(arguments: [true, false])
  func anotherProgramsDatabaseIsNotAStore(readOnly: Bool) throws {
    try folder.open().take(export)
    try folder.damage([0x48, 0x4C, 0x4E, 0x47], to: [0, 0, 0, 0])
    let before = try folder.bytes()
    #expect(throws: StoreFailure.notAStore(path: folder.path)) {
      try folder.open(readOnly: readOnly)
    }
    #expect(try folder.bytes() == before)
  }

  @Test(arguments: [true, false])
  func aStoreOfANewerVersionIsLeftAlone(readOnly: Bool) throws {
    try folder.open().take(export)
    // As a store whose first migration this program does not know.
    try folder.damage(Array("1-imports".utf8), to: Array("9-imports".utf8))
    #expect(throws: StoreFailure.newerVersion(path: folder.path)) {
      try folder.open(readOnly: readOnly)
    }
  }

  @Test func aFolderThatIsNotThereIsTold() throws {
    let failure = #expect(throws: StoreFailure.self) {
      try SurveyStore.open(path: folder.path + "/none/hailong.sqlite", readOnly: false)
    }
    guard case .cannotOpen = failure else { return #expect(Bool(false)) }
  }

  @Test func readingLeavesTheFileAsItIs() throws {
    try folder.open().take(export)
    let before = try folder.bytes()
    do {
      let reader = try folder.open(readOnly: true)
      #expect(try reader.people() == export.people)
      #expect(throws: StoreFailure.self) { try reader.take(export) }
    }
    #expect(try folder.bytes() == before)
  }

  @Test(.enabled(if: NSUserName() != "root", "root writes everywhere"))
  func aStoreInAFolderThatCannotBeWrittenToIsRead() throws {
    try folder.open().take(export)
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
    defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path) }
    #expect(try folder.open(readOnly: true).people() == export.people)
  }

  @Test func aReaderSeesTheStoreAsItWasWhileAnotherWrites() throws {
    let writer = try folder.open()
    try writer.take(export)
    let reader = try folder.open(readOnly: true)
    let second = Export(name: "b.csv", people: people(20..<30, "bad"))
    _ = try writer.importFile(
      survey: "sipas", wave: "2023", method: "m", definitions: "d", definitionTables: [],
      keyFingerprint: "k", policy: ImportPolicy(hasIds: true)
    ) { session in
      for (batch, identities) in second.batches {
        try session.append(batch, identities: identities)
      }
      _ = try session.finish(file: second.file, read: 10, rejected: 0, blank: 0)
      #expect(try reader.people() == export.people)
    }
    #expect(try reader.people() == export.people + second.people)
  }

  @Test func aSecondWriterIsToldThatTheStoreIsBusy() throws {
    let writer = try folder.open()
    let other = try folder.open(patience: 0.1)
    _ = try writer.importFile(
      survey: "sipas", wave: "2023", method: "m", definitions: "d", definitionTables: [],
      keyFingerprint: "k", policy: ImportPolicy(hasIds: true)
    ) { session in
      #expect(throws: StoreFailure.busy(path: folder.path)) { try other.take(export) }
      _ = try session.finish(file: export.file, read: 0, rejected: 0, blank: 0)
    }
  }

  @Test func damagedAnswersAreToldWhenTheyAreRead() throws {
    let marked = Export(name: "a.csv", people: people(1..<1_001, "good"), batchSize: 1_000)
    try folder.open().take(marked)
    // As if each answer took two bits.
    let answers = Array(repeating: UInt8(255), count: 100)
    try folder.damage(
      [9, 1, 0, 0, 0, 0, 0, 0] + answers, to: [9, 2, 0, 0, 0, 0, 0, 0] + answers)
    let store = try folder.open(readOnly: true)
    #expect(throws: StoreFailure.damaged(path: folder.path, what: "batch_column")) {
      try store.people()
    }
  }
}
