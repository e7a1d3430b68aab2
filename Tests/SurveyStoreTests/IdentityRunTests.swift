import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct IdentityRunTests {
  @Test("Keys come in their order, however they are scattered", arguments: 0..<6)
  func order(seed: UInt64) {
    var random = Steps(state: seed)
    for count in [0, 1, 2, 100, 5_000] {
      let few = Bool.random(using: &random)
      let highs = (0..<count).map { _ in
        few ? UInt64.random(in: 0..<20, using: &random) : random.next()
      }
      let lows = (0..<count).map { _ in UInt32.random(in: 0..<3, using: &random) }
      let expected = (0..<count).sorted {
        (highs[$0], lows[$0], $0) < (highs[$1], lows[$1], $1)
      }
      #expect(KeyOrder.places(highs, lows).map { Int($0) } == expected)
    }
  }

  @Test func aPartComesBackAsItWas() throws {
    var random = Steps(state: 9)
    for count in [1, 2, 63, 1_024] {
      var part = IdentityPart()
      part.highs = (0..<count).map { _ in random.next() }.sorted()
      part.lows = (0..<count).map { _ in UInt32.random(in: 0...(.max), using: &random) }
      part.rows = (0..<count).map { _ in UInt16.random(in: 0...(.max), using: &random) }
      let back = try IdentityPart(BatchCodec.words(of: BatchCodec.data(of: part.words)))
      #expect(back.highs == part.highs && back.lows == part.lows && back.rows == part.rows)
    }
  }

  @Test func mutatedPartsAreReadOrTold() {
    var random = Steps(state: 4)
    var part = IdentityPart()
    part.highs = (0..<100).map { _ in random.next() }.sorted()
    part.lows = (0..<100).map { UInt32($0) }
    part.rows = (0..<100).map { UInt16($0) }
    for _ in 0..<5_000 {
      var words = part.words + [0]
      let reach = Bool.random(using: &random) ? 2 : words.count
      words[Int.random(in: 0..<reach, using: &random)] ^= random.next() & random.next()
      if Int.random(in: 0..<4, using: &random) == 0 { words.removeLast() }
      guard let read = try? IdentityPart(words) else { continue }
      #expect(read.highs.count == read.lows.count && read.lows.count == read.rows.count)
      #expect(zip(read.highs, read.highs.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }

  /// Told by its columns alone, a row is the same as one that comes with its digest.
  @Test func whatAnswersAmountToIsFoundAgainInTheColumns() throws {
    let store = try SurveyStore.scratch()
    let policy = ImportPolicy(supersede: true, hasIds: true)
    let first = Derived(name: "a.csv", ids: [1, 2, 3, 4], answers: [1, 2, 1, 2], hour: 5)
    #expect(try store.take(first, policy).record.ledger == Ledger(read: 4, accepted: 4))
    let second = Derived(name: "b.csv", ids: [2, 3, 4, 5], answers: [2, 2, 1, 1], hour: 6)
    #expect(
      try store.take(second, policy).record.ledger
        == Ledger(read: 4, accepted: 3, duplicate: 1, superseded: 2))
    // What was submitted before does not take the place of what was submitted later.
    let third = Derived(name: "c.csv", ids: [3, 9], answers: [1, 1], hour: 4)
    #expect(
      try store.take(third, policy).record.ledger == Ledger(read: 2, accepted: 1, duplicate: 1))
  }

  struct Derived {
    var name: String
    var ids: [UInt8]
    var answers: [UInt8]
    var hour: Int64

    var batch: ResponseBatch {
      ResponseBatch(
        count: ids.count,
        columns: [
          ResponseColumn(name: "q", names: ["x", "y"], content: .answers(answers)),
          ResponseColumn(name: "at", names: [], content: .seconds(ids.map { _ in hour })),
        ])
    }

    var identities: BatchIdentities {
      BatchIdentities(
        keys: ids.flatMap { [UInt8](repeating: $0, count: 12) }, submittedColumn: "at",
        records: ids.indices.map { UInt32($0 + 1) })
    }
  }
}

extension SurveyStore {
  fileprivate func take(_ export: IdentityRunTests.Derived, _ policy: ImportPolicy) throws
    -> ImportOutcome
  {
    try importFile(
      survey: "s", wave: "w", method: "m", definitions: "d", definitionTables: [],
      keyFingerprint: "k", policy: policy
    ) { session in
      try session.append(export.batch, identities: export.identities)
      let file = SourceFile(
        name: export.name, sha256: export.name, bytes: 1, encoding: "utf-8", delimiter: ",",
        lineEnds: "lf", headerLine: 1)
      _ = try session.finish(file: file, read: export.ids.count, rejected: 0, blank: 0)
    }
  }
}
