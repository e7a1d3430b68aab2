import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct IdentityTests {
  let folder: StoreFolder
  let store: SurveyStore
  /// Allows any number of clashes, so that small tables can speak of them.
  let freely = ImportPolicy(supersede: true, hasIds: true)

  init() throws {
    folder = try StoreFolder()
    store = try folder.open()
  }

  @Test func equalRowsOfOneIdWithinAFileAreDuplicates() throws {
    let outcome = try store.take(
      Export(
        name: "a.csv", people: people(1..<6, "good") + people(2..<4, "good") + people(7..<8, "bad"))
    )
    #expect(outcome.record.ledger == Ledger(read: 8, accepted: 6, duplicate: 2))
    #expect(Array(outcome.resolution.duplicates) == [6, 7])
    #expect(try store.people().map(\.id) == [1, 2, 3, 4, 5, 7])
  }

  @Test func oneIdWithDifferentAnswersWithinAFileRejectsAllItsRows() throws {
    var all = people(1..<6, "good")
    all.append(Person(id: 2, answer: "bad"))
    all.append(Person(id: 2, answer: "good"))
    let outcome = try store.take(Export(name: "a.csv", people: all))
    #expect(outcome.record.ledger == Ledger(read: 7, accepted: 4, rejected: 3))
    #expect(
      outcome.resolution.conflicts == [
        Resolution.Conflict(record: 2, firstRecord: 6),
        Resolution.Conflict(record: 6, firstRecord: 2),
        Resolution.Conflict(record: 7, firstRecord: 2),
      ])
    #expect(try store.people().map(\.id) == [1, 3, 4, 5])
    #expect(outcome.resolution.kept(batch: 0, rows: 4) == [true, false, true, true])
    #expect(outcome.resolution.kept(batch: 1, rows: 3) == [true, false, false])
  }

  @Test func rowsThatTheStoreHasAreDuplicates() throws {
    try store.take(Export(name: "a.csv", people: people(1..<6, "good")))
    let outcome = try store.take(Export(name: "b.csv", people: people(3..<9, "good")))
    #expect(outcome.record.ledger == Ledger(read: 6, accepted: 3, duplicate: 3))
    #expect(try store.people().map(\.id) == [1, 2, 3, 4, 5, 6, 7, 8])
  }

  @Test func aCumulativeExportAddsNoBatchOfPeopleWhoAreThere() throws {
    try store.take(Export(name: "a.csv", people: people(1..<9, "good")))
    let before = try store.stored()[0].bytes
    try store.take(Export(name: "b.csv", people: people(1..<9, "good")))
    #expect(try store.stored()[0].bytes == before)
    #expect(try store.respondents(survey: "sipas", wave: "2023") == 8)
  }

  struct Meeting: Sendable, CustomTestStringConvertible {
    var old: Int64
    var new: Int64
    var newWins: Bool
    var testDescription: String { "\(old) then \(new)" }
  }

  @Test(
    "Of two answers the later submitted counts, else the later import",
    arguments: [
      Meeting(old: 10, new: 20, newWins: true), Meeting(old: 20, new: 10, newWins: false),
      Meeting(old: 10, new: 10, newWins: true), Meeting(old: .min, new: 10, newWins: true),
      Meeting(old: 10, new: .min, newWins: true), Meeting(old: .min, new: .min, newWins: true),
    ])
  func meeting(meeting: Meeting) throws {
    try store.take(
      Export(name: "a.csv", people: people(1..<4, "good", submitted: meeting.old)))
    let outcome = try store.take(
      Export(name: "b.csv", people: people(2..<3, "bad", submitted: meeting.new)), freely)
    #expect(
      outcome.record.ledger
        == (meeting.newWins
          ? Ledger(read: 1, accepted: 1, superseded: 1) : Ledger(read: 1, duplicate: 1)))
    #expect(outcome.resolution.superseded == (meeting.newWins ? 1 : 0))
    #expect(
      Set(try store.people()) == [
        Person(id: 1, answer: "good"), Person(id: 2, answer: meeting.newWins ? "bad" : "good"),
        Person(id: 3, answer: "good"),
      ])
  }

  @Test func anAnswerSupersededTwiceCountsOnce() throws {
    for (file, answer) in [("a.csv", "good"), ("b.csv", "bad"), ("c.csv", "good")] {
      try store.take(Export(name: file, people: people(1..<2, answer)), freely)
    }
    #expect(try store.people() == [Person(id: 1, answer: "good")])
    // Of the first two batches nobody stands any more.
    #expect(try store.hasRespondents(survey: "sipas", wave: "2023"))
    #expect(try store.imports(survey: nil).map(\.ledger.superseded) == [0, 1, 1])
  }

  @Test func moreThanFiveInAHundredClashesStopTheImportWithExamples() throws {
    try store.take(Export(name: "a.csv", people: people(1..<101, "good")))
    let six = Export(name: "b.csv", people: people(1..<7, "bad") + people(7..<101, "good"))
    let failure = #expect(throws: StoreFailure.self) { try store.take(six) }
    guard case .needsSupersede(6, of: 100, let examples) = failure else {
      return #expect(Bool(false), "\(String(describing: failure))")
    }
    #expect(examples.count == 3)
    #expect(examples.allSatisfy { $0.storedFile == "a.csv" && $0.storedRecord == $0.record })
    #expect(try store.imports(survey: "sipas").count == 1)
    #expect(try store.people() == people(1..<101, "good"))
    #expect(try store.take(six, freely).record.ledger.superseded == 6)
  }

  @Test func fiveInAHundredClashesAreCorrections() throws {
    try store.take(Export(name: "a.csv", people: people(1..<101, "good")))
    let five = Export(name: "b.csv", people: people(1..<6, "bad") + people(6..<101, "good"))
    #expect(
      try store.take(five).record.ledger
        == Ledger(read: 100, accepted: 5, duplicate: 95, superseded: 5))
  }

  @Test func wavesAndSurveysDoNotMeet() throws {
    try store.take(Export(name: "a.csv", people: people(1..<6, "good")))
    let other = Export(name: "a.csv", people: people(1..<6, "bad"))
    for (survey, wave) in [("sipas", "2024"), ("papi", "2023")] {
      let outcome = try store.importFile(
        survey: survey, wave: wave, method: "m", definitions: "d1", definitionTables: [],
        keyFingerprint: "k", policy: ImportPolicy(hasIds: true)
      ) { session in
        for (batch, identities) in other.batches {
          try session.append(batch, identities: identities)
        }
        _ = try session.finish(file: other.file, read: 5, rejected: 0, blank: 0)
      }
      #expect(outcome.record.ledger == Ledger(read: 5, accepted: 5))
    }
    #expect(try store.stored().map(\.respondents) == [5, 5, 5])
    #expect(try store.stored().map(\.survey) == ["papi", "sipas", "sipas"])
  }
}
