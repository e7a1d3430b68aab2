import Foundation
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct ScratchStoreTests {
  @Test func aScratchStoreDecidesAsAnyOther() throws {
    let store = try SurveyStore.scratch()
    try store.take(Export(name: "a.csv", people: people(1..<7, "good")))
    let second = try store.take(
      Export(name: "b.csv", people: people(2..<3, "bad") + people(6..<9, "good")),
      ImportPolicy(supersede: true, hasIds: true)
    ).record
    #expect(second.ledger == Ledger(read: 4, accepted: 3, duplicate: 1, superseded: 1))
    #expect(try store.respondents(survey: "sipas", wave: "2023") == 8)
    #expect(try store.people().count == 8)
  }

  @Test func aScratchStoreLeavesNoFileBehind() throws {
    let folders = ["/var/tmp", "/tmp", FileManager.default.temporaryDirectory.path]
    func left() -> [String] {
      folders.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] }
        .filter { $0.hasPrefix("etilqs_") }
    }
    let store = try SurveyStore.scratch()
    try store.take(Export(name: "a.csv", people: people(1..<80_000, "good"), batchSize: 40_000))
    // SQLite unlinks its temporary file as soon as it is open: even a crash leaves none.
    #expect(left().isEmpty)
  }
}
