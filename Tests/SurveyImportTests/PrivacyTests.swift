import CSV
import Foundation
import SurveyModel
import Testing

@testable import SurveyImport

@Suite("Personal data")
struct PrivacyTests {
  @Test("Comments are masked before they are kept, and counted; phones are in no batch")
  func stored() throws {
    let workspace = try CellTests.survey()
    let coded = try CodedExport(
      CellTests.header + "a,2,5,1,,,,Gọi 0912345678 gặp bà Nguyễn Thị Mẫu,,\n", of: workspace)
    guard case .texts(let bytes, _) = coded.column("word")?.content else {
      return #expect(Bool(false))
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "Gọi [đã ẩn] gặp bà [đã ẩn]")
    #expect(coded.pieces.reduce(0) { $0 + $1.masked } == 2)
    let rejected = try CodedExport(
      CellTests.header + "a,7,5,1,,,,Gọi 0912345678,,0388888888\n", of: workspace)
    let row = try #require(rejected.rejected.first)
    #expect(!row.cells.joined().contains("0912345678"))
    #expect(!row.cells.joined().contains("0388888888"))
  }
}
