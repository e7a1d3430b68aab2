import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct StoreFailureTests {
  static let reason = LocalizedText(vietnamese: "lý do", english: "reason")
  static let failures: [StoreFailure] = [
    .noStore(path: "p"), .cannotOpen(path: "p", reason: reason), .notAStore(path: "p"),
    .newerVersion(path: "p"), .busy(path: "p"), .damaged(path: "p", what: "claim"),
    .io(path: "p", reason: reason), .diskFull(needed: 2_000_000, free: 1), .wrongKey,
    .ledgerOutOfBalance(Ledger(read: 1)), .unfinished, .tooManyChoices(column: "q", count: 251),
    .needsSupersede(conflicting: 6, of: 100, examples: []),
    .secondFileWithoutIds(survey: "s", wave: "w", earlier: "a.csv"),
    .codesMissing([StoredCode(column: "q", name: "x", count: 3)]),
  ]

  @Test("A failure says what to do, in both languages", arguments: failures)
  func twoLanguages(failure: StoreFailure) {
    for language in Language.allCases {
      #expect(failure.text(language).contains("; "), "no way out is told")
    }
    #expect(failure.text(.vietnamese) != failure.text(.english))
  }

  @Test func anOptionThatHelpsIsNamedAsItIsTyped() {
    let clash = Clash(record: 7, storedFile: "a.csv", storedRecord: 3)
    #expect(
      StoreFailure.needsSupersede(conflicting: 6, of: 100, examples: [clash]).text(.english)
        == "6 of 100 ids are stored with different answers (record 7 meets a.csv:3); "
        + "add --supersede if they are corrections, or one more column with role respondent "
        + "if they are other people")
    #expect(
      StoreFailure.diskFull(needed: 2_000_000, free: 1_999_999).text(.vietnamese)
        == "đĩa không đủ chỗ (cần 2 MB, còn 1 MB); hãy dọn bớt đĩa, "
        + "hoặc đặt kho ở đĩa khác bằng --database")
    let second = StoreFailure.secondFileWithoutIds(survey: "s", wave: "w", earlier: "a.csv")
    for option in ["--append", "--replace"] { #expect(second.text(.vietnamese).contains(option)) }
  }
}
