import SurveyModel

@testable import SurveyStore

/// Someone who answered `q1`, as one row of an export.
struct Person: Hashable {
  var id: Int
  var answer: String
  var submitted = Int64.min
}

/// An export of people, cut into batches.
struct Export {
  var name: String
  var people: [Person]
  var batchSize = 4
  /// The choices in the order in which this file's batches number them.
  var names = ["good", "bad"]
  /// Distinguishes the people of files without ids.
  var keyPrefix = 0

  var file: SourceFile {
    SourceFile(
      name: name, sha256: "sha256 of \(name)", bytes: 1000, encoding: "utf-8", delimiter: ",",
      lineEnds: "lf", headerLine: 1)
  }

  var batches: [(batch: ResponseBatch, identities: BatchIdentities)] {
    stride(from: 0, to: people.count, by: batchSize).map { start in
      let rows = people[start..<min(start + batchSize, people.count)]
      let codes = Dictionary(
        uniqueKeysWithValues: names.enumerated().map { ($1, UInt8($0 + 1)) })
      return (
        ResponseBatch(
          count: rows.count,
          columns: [
            ResponseColumn(
              name: "q1", names: names, content: .answers(rows.map { codes[$0.answer] ?? 0 })),
            ResponseColumn(
              name: "person", names: [], content: .numbers(rows.map { Double($0.id) })),
          ]),
        BatchIdentities(
          keys: rows.flatMap { key($0.id) },
          // Answers of different length are different answers: no test needs more.
          contents: rows.map { UInt64($0.answer.count) },
          submitted: rows.map(\.submitted), records: rows.indices.map { UInt32($0 + 1) })
      )
    }
  }

  /// Twelve bytes that scatter, as those of a keyed hash do.
  private func key(_ id: Int) -> [UInt8] {
    let scattered = UInt64(id + keyPrefix) &* 0x9E37_79B9_7F4A_7C15
    return (0..<12).map { UInt8(truncatingIfNeeded: scattered >> (UInt64($0 % 8) * 8)) }
  }
}

extension SurveyStore {
  /// Imports an export whole: nothing rejected, nothing blank.
  @discardableResult
  func take(
    _ export: Export, _ policy: ImportPolicy = ImportPolicy(hasIds: true), key: String = "k"
  )
    throws -> ImportOutcome
  {
    try importFile(
      survey: "sipas", wave: "2023", method: "m1", definitions: "d1",
      definitionTables: [("survey.csv", Array("type,name".utf8))], keyFingerprint: key,
      policy: policy
    ) { session in
      for (batch, identities) in export.batches {
        try session.append(batch, identities: identities)
      }
      _ = try session.finish(
        file: export.file, read: export.people.count, rejected: 0, blank: 0)
    }
  }

  /// Who stands, in order, with what they said.
  func people() throws -> [Person] {
    var people: [Person] = []
    try forEachBatch(survey: "sipas", wave: "2023") { batch in
      guard case .answers(let answers) = batch["q1"]?.content, let names = batch["q1"]?.names,
        case .numbers(let ids) = batch["person"]?.content
      else { return }
      for (answer, id) in zip(answers, ids) {
        people.append(Person(id: Int(id), answer: answer == 0 ? "" : names[Int(answer) - 1]))
      }
    }
    return people
  }
}

/// People numbered in a row who all said the same.
func people(_ ids: Range<Int>, _ answer: String, submitted: Int64 = .min) -> [Person] {
  ids.map { Person(id: $0, answer: answer, submitted: submitted) }
}
