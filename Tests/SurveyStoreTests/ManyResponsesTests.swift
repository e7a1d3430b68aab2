import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct ManyResponsesTests {
  /// What an import should decide, by the plain rules over a dictionary of ids.
  struct Oracle {
    var standing: [Int: Person] = [:]

    mutating func take(_ file: [Person]) -> Ledger {
      var ledger = Ledger(read: file.count)
      for (id, rows) in Dictionary(grouping: file, by: \.id) {
        guard Set(rows.map(\.answer.count)).count == 1 else {
          ledger.rejected += rows.count
          continue
        }
        ledger.duplicate += rows.count - 1
        let new = rows[0]
        guard let old = standing[id] else {
          ledger.accepted += 1
          standing[id] = new
          continue
        }
        let oldIsLater =
          old.submitted != .min && new.submitted != .min
          && new.submitted < old.submitted
        if old.answer.count == new.answer.count || oldIsLater {
          ledger.duplicate += 1
        } else {
          ledger.accepted += 1
          ledger.superseded += 1
          standing[id] = new
        }
      }
      return ledger
    }
  }

  @Test("Whatever files come, the store decides as a dictionary of ids would", arguments: 0..<20)
  func anyFiles(seed: UInt64) throws {
    var random = Steps(state: seed)
    let folder = try StoreFolder()
    let store = try folder.open()
    var oracle = Oracle()
    for number in 0..<5 {
      let file = (0..<Int.random(in: 0...900, using: &random)).map { _ in
        Person(
          id: Int.random(in: 0..<700, using: &random),
          answer: ["good", "great", "bad"].randomElement(using: &random, mostly: 0),
          submitted: [Int64.min, 1, 2, 3][Int.random(in: 0..<4, using: &random)])
      }
      let outcome = try store.take(
        Export(
          name: "\(number).csv", people: file, batchSize: Int.random(in: 1...400, using: &random),
          names: ["good", "great", "bad"].shuffled(using: &random)),
        ImportPolicy(supersede: true, hasIds: true))
      #expect(outcome.record.ledger == oracle.take(file))
      let stored = try store.people().map { "\($0.id) \($0.answer)" }.sorted()
      #expect(stored == oracle.standing.values.map { "\($0.id) \($0.answer)" }.sorted())
    }
  }

  @Test func twoHundredThousandResponsesAndTheirCorrections() throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    let first = Export(name: "a.csv", people: people(0..<100_000, "good"), batchSize: 16_384)
    #expect(try store.take(first).record.ledger.accepted == 100_000)
    let second = Export(
      name: "b.csv", people: people(99_000..<100_000, "bad") + people(100_000..<199_000, "good"),
      batchSize: 65_536)
    #expect(
      try store.take(second).record.ledger
        == Ledger(read: 100_000, accepted: 100_000, superseded: 1_000))
    #expect(try store.respondents(survey: "sipas", wave: "2023") == 199_000)
  }
}

/// The same numbers at every run (SplitMix64).
struct Steps: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Array {
  /// One place nine times in ten, else any.
  fileprivate func randomElement(using random: inout Steps, mostly place: Int) -> Element {
    Int.random(in: 0..<10, using: &random) < 9
      ? self[place] : self[Int.random(in: 0..<count, using: &random)]
  }
}
