import SurveyModel
import Testing

@testable import SurveyStore

@Suite("Taking an import back")
struct UndoTests {
  let folder: StoreFolder
  let store: SurveyStore
  let freely = ImportPolicy(supersede: true, hasIds: true)

  init() throws {
    folder = try StoreFolder()
    store = try folder.open()
  }

  @Test("Whom another file brought too stays, in whatever order the files are taken back")
  func claims() throws {
    try store.take(Export(name: "a.csv", people: people(1..<6, "good")))
    try store.take(Export(name: "b.csv", people: people(1..<9, "good")))
    let first = try store.undo(1)
    #expect((first.before, first.after) == (8, 8))
    #expect(try store.hasRespondents(survey: "sipas", wave: "2023"))
    let second = try store.undo(2)
    #expect((second.before, second.after) == (8, 0))
    #expect(try !store.hasRespondents(survey: "sipas", wave: "2023"))
    #expect(try store.history(survey: nil).allSatisfy { $0.undoneAt != nil })
    try store.take(Export(name: "a.csv", people: people(1..<6, "good")))
    #expect(try store.people().map(\.id) == [1, 2, 3, 4, 5])
  }

  @Test("Older answers stand again when those that took their place are taken back")
  func supersededAnswers() throws {
    try store.take(Export(name: "a.csv", people: people(1..<4, "good")))
    try store.take(Export(name: "b.csv", people: people(2..<3, "bad")), freely)
    try store.undo(2)
    #expect(try store.people() == people(1..<4, "good"))
  }

  @Test("Answers that came, went and came again count once, whatever is taken back")
  func backAndForth() throws {
    try store.take(Export(name: "a.csv", people: people(1..<2, "good")), freely)
    try store.take(Export(name: "b.csv", people: people(1..<2, "bad")), freely)
    try store.take(
      Export(name: "c.csv", people: people(1..<2, "good") + people(2..<3, "bad")), freely)
    try store.take(Export(name: "d.csv", people: people(1..<2, "good")), freely)
    for id in [2, 1, 3] as [Int64] {
      try store.undo(id)
      #expect(try store.people().filter { $0.id == 1 } == people(1..<2, "good"))
    }
  }

  @Test("A file that was replaced stands again when the one in its place is taken back")
  func replaced() throws {
    try store.take(Export(name: "a.csv", people: people(1..<4, "good")))
    try store.take(
      Export(name: "b.csv", people: people(7..<9, "bad")),
      ImportPolicy(replace: true, hasIds: true))
    #expect(try store.people().map(\.id) == [7, 8])
    let outcome = try store.undo(2)
    #expect(outcome.restored.map(\.file.name) == ["a.csv"])
    #expect(try store.people().map(\.id) == [1, 2, 3])
  }

  @Test("An import that is not there, or was taken back before, is told")
  func refusals() throws {
    try store.take(Export(name: "a.csv", people: people(1..<4, "good")))
    let failure = #expect(throws: StoreFailure.self) { try store.undo(7) }
    guard case .unknownImport(7, let known) = failure else { return #expect(Bool(false)) }
    #expect(known.map(\.id) == [1])
    #expect(try store.undo(1, dryRun: true).after == 0)
    #expect(try store.people().count == 3)
    try store.undo(1)
    let again = #expect(throws: StoreFailure.self) { try store.undo(1) }
    guard case .undoneBefore(1, _) = again else { return #expect(Bool(false)) }
  }

  /// What is expected of the store, as plainly as it can be said: of each id the version counts that
  /// the latest standing import with that id brought or found.
  private struct Model {
    var imports: [(stands: Bool, versions: [Int: Person])] = []

    var standing: [Int: Person] {
      imports.filter(\.stands).reduce(into: [:]) { $0.merge($1.versions) { _, later in later } }
    }

    mutating func take(_ people: [Person]) {
      let before = standing
      var versions: [Int: Person] = [:]
      for person in people {
        var version = person
        if let old = before[person.id] {
          let isLate = old.submitted != .min && person.submitted < old.submitted
          if old.answer == person.answer || (isLate && person.submitted != .min) { version = old }
        }
        versions[person.id] = version
      }
      imports.append((true, versions))
    }
  }

  @Test("Any imports and undos leave what the standing imports claim", arguments: 1...12)
  func anyOrder(seed: UInt64) throws {
    var draw = Draw(state: seed)
    var model = Model()
    for step in 0..<24 {
      let standing = model.imports.indices.filter { model.imports[$0].stands }
      if draw.next(3) == 0, !standing.isEmpty {
        let index = standing[draw.next(standing.count)]
        model.imports[index].stands = false
        try store.undo(Int64(index + 1))
      } else {
        let ids = (1...9).filter { _ in draw.next(2) == 0 } + [10]
        let people = ids.map {
          Person(
            id: $0, answer: ["good", "bad"][draw.next(2)],
            submitted: draw.next(3) == 0 ? .min : Int64(draw.next(4)))
        }
        try store.take(Export(name: "\(step).csv", people: people), freely)
        model.take(people)
      }
      let found = try store.people().sorted { $0.id < $1.id }
      let expected = model.standing.values.sorted { $0.id < $1.id }
      #expect(found.map(\.id) == expected.map(\.id), "seed \(seed), step \(step)")
      #expect(found.map(\.answer) == expected.map(\.answer), "seed \(seed), step \(step)")
    }
  }

  /// SplitMix64, for the same draws at every run.
  private struct Draw {
    var state: UInt64

    mutating func next(_ below: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(below))
    }
  }
}
