import Foundation
import Testing

@testable import SurveyStore

@Suite struct RowSetTests {
  @Test(arguments: [1, 7, 8, 9, 65_536])
  func allTheRowsAreAsManyAsTheBatchHas(rows: Int) throws {
    var set = RowSet(all: rows)
    #expect(set.count == rows)
    #expect(try RowSet(stored: Data(set.bytes), rows: rows) == set)
    set[rows - 1] = false
    #expect(set.count == rows - 1)
    #expect(set.flags(rows: rows) == Array(repeating: true, count: rows - 1) + [false])
  }

  @Test("A stored set that does not fit its batch is damage", arguments: [[], [1, 1], [0x10]])
  func damaged(bytes: [UInt8]) {
    #expect(throws: DamagedStore.self) { try RowSet(stored: Data(bytes), rows: 4) }
  }

  @Test func recordsComeInOrderAndOnce() {
    var records = RecordSet()
    for record: UInt32 in [9, 1, 70, 9] { records.insert(record) }
    #expect(Array(records) == [1, 9, 70])
    #expect(records.count == 3)
    #expect(records.contains(70) && !records.contains(71) && !records.contains(10_000))
  }
}
