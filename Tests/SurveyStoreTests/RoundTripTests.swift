import Foundation
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct RoundTripTests {
  let folder: StoreFolder
  let store: SurveyStore

  init() throws {
    folder = try StoreFolder()
    store = try folder.open()
  }

  /// Imports batches of strangers and gives back what then stands.
  private func kept(_ batches: [ResponseBatch], file: String = "a.csv") throws -> [ResponseBatch] {
    var next: UInt32 = 0
    _ = try store.importFile(
      survey: "s", wave: "w", method: "m", definitions: "d", definitionTables: [],
      keyFingerprint: "k", policy: ImportPolicy(append: true, hasIds: false)
    ) { session in
      for batch in batches {
        let records = (next..<next + UInt32(batch.count)).map { $0 + 1 }
        next += UInt32(batch.count)
        try session.append(batch, identities: strangers(records, file))
      }
      let file = SourceFile(
        name: file, sha256: file, bytes: 1, encoding: "utf-8", delimiter: ",", lineEnds: "lf",
        headerLine: 1)
      _ = try session.finish(file: file, read: Int(next), rejected: 0, blank: 0)
    }
    var stored: [ResponseBatch] = []
    try store.forEachBatch(survey: "s", wave: "w") { stored.append($0) }
    return stored
  }

  private func strangers(_ records: [UInt32], _ file: String) -> BatchIdentities {
    var identities = BatchIdentities()
    for record in records {
      identities.keys += Array(file.utf8.prefix(5)) + [0, 0, 0, 0, 0]
      identities.keys += [UInt8(record >> 8), UInt8(record & 255)]
      identities.contents.append(UInt64(record))
      identities.submitted.append(.min)
      identities.records.append(record)
    }
    return identities
  }

  static let columns: [ResponseColumn] = [
    ResponseColumn(name: "q", names: ["1", "2"], content: .answers([0, 2, 255])),
    ResponseColumn(
      name: "many", names: ["x", "y"], content: .options([[1, 0, 255], [1, 1, 255]])),
    ResponseColumn(name: "district", names: ["Ân Thi", "b"], content: .terms([2, 0, 1])),
    ResponseColumn(
      name: "wide", names: (1...70_000).map(String.init), content: .terms([70_000, 300, 1])),
    ResponseColumn(
      name: "middle", names: (1...300).map(String.init), content: .terms([300, 2, 0])),
    ResponseColumn(
      name: "weight", names: [],
      content: .numbers([1.5, -Double.infinity, Double.leastNonzeroMagnitude])),
    ResponseColumn(name: "when", names: [], content: .seconds([.min, -1, .max])),
    ResponseColumn(
      name: "comment", names: [], content: .texts(bytes: Array("tốtkém".utf8), ends: [5, 5, 9])),
  ]

  @Test("A column comes back as it was appended", arguments: columns)
  func everyKind(column: ResponseColumn) throws {
    let batch = ResponseBatch(count: 3, columns: [column])
    #expect(try kept([batch]) == [batch])
  }

  @Test func aBatchOfAllKindsKeepsTheOrderOfItsColumns() throws {
    let batch = ResponseBatch(count: 3, columns: Self.columns)
    #expect(try kept([batch, batch]) == [batch, batch])
  }

  @Test func aNumberThatIsNoneStaysNone() throws {
    let batch = ResponseBatch(
      count: 2, columns: [ResponseColumn(name: "n", names: [], content: .numbers([.nan, 2]))])
    let content = try #require(try kept([batch]).first?["n"]?.content)
    guard case .numbers(let values) = content else { return #expect(Bool(false)) }
    #expect(values[0].isNaN && values[1] == 2)
  }

  @Test func batchesWithOtherNumbersForTheirNamesShareTheWavesDictionary() throws {
    let first = ResponseBatch(
      count: 2, columns: [ResponseColumn(name: "t", names: ["b", "a"], content: .terms([1, 2]))])
    let second = ResponseBatch(
      count: 3,
      columns: [ResponseColumn(name: "t", names: ["a", "c", "b"], content: .terms([1, 2, 3]))])
    let stored = try kept([first, second])
    #expect(stored.map { $0["t"]?.names } == [["b", "a", "c"], ["b", "a", "c"]])
    #expect(stored[0]["t"]?.content == .terms([1, 2]))
    #expect(stored[1]["t"]?.content == .terms([2, 3, 1]))
  }

  @Test func emptyAndNotApplicableAnswersAreNeverRenumbered() throws {
    let first = ResponseBatch(
      count: 1, columns: [ResponseColumn(name: "q", names: ["x"], content: .answers([1]))])
    let second = ResponseBatch(
      count: 4,
      columns: [ResponseColumn(name: "q", names: ["y", "x"], content: .answers([0, 255, 1, 2]))])
    #expect(try kept([first, second])[1]["q"]?.content == .answers([0, 255, 2, 1]))
  }

  @Test func anOptionAddedLaterWasNotChosenBeforeAndEmptyWhereTheQuestionWas() throws {
    let first = ResponseBatch(
      count: 3,
      columns: [ResponseColumn(name: "m", names: ["x"], content: .options([[1, 0, 255]]))]
    )
    let second = ResponseBatch(
      count: 2,
      columns: [ResponseColumn(name: "m", names: ["z"], content: .options([[1, 255]]))])
    let stored = try kept([first, second])
    #expect(stored[0]["m"]?.content == .options([[1, 0, 255], [0, 0, 255]]))
    #expect(stored[1]["m"]?.content == .options([[0, 255], [1, 255]]))
  }

  @Test func aDictionaryGrowsOverImports() throws {
    let column = ResponseColumn(name: "t", names: ["a"], content: .terms([1]))
    _ = try kept([ResponseBatch(count: 1, columns: [column])], file: "a.csv")
    let other = ResponseColumn(name: "t", names: ["b"], content: .terms([1]))
    let stored = try kept([ResponseBatch(count: 1, columns: [other])], file: "b.csv")
    #expect(stored.map { $0["t"]?.content } == [.terms([1]), .terms([2])])
    #expect(stored.map { $0["t"]?.names } == [["a", "b"], ["a", "b"]])
  }

  @Test func moreChoicesThanAByteHoldsAreRefusedByName() throws {
    let column = ResponseColumn(
      name: "q", names: (1...251).map(String.init), content: .answers([1]))
    #expect(throws: StoreFailure.tooManyChoices(column: "q", count: 251)) {
      try kept([ResponseBatch(count: 1, columns: [column])])
    }
  }

  @Test func aWaveThatIsNotStoredHasNoBatches() throws {
    try store.forEachBatch(survey: "s", wave: "none") { _ in #expect(Bool(false)) }
    #expect(try store.respondents(survey: "s", wave: "none") == 0)
    #expect(try !store.hasRespondents(survey: "s", wave: "none"))
    #expect(try store.codesInUse(survey: "s", wave: "none", besides: { _, _ in false }).isEmpty)
  }
}
