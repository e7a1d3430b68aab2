import CSV
import Foundation
import SurveyModel
import Testing

@testable import SurveyImport

@Suite("Personal data")
struct PrivacyTests {
  @Test(
    "What tells who wrote a comment is masked, and only that",
    arguments: [
      ("Liên hệ 0912 345 678 nhé", "Liên hệ [đã ẩn] nhé"),
      ("Gọi +84 912.345.678, gặp ông Nguyễn Văn Mẫu.", "Gọi [đã ẩn], gặp ông [đã ẩn]."),
      ("Thư: mau.nv@example.com.vn!", "Thư: [đã ẩn]!"),
      ("CCCD 033089001234 đã nộp", "CCCD [đã ẩn] đã nộp"),
      ("Nhà tôi ở số nhà 12, ngõ 3", "Nhà tôi ở [đã ẩn], [đã ẩn]"),
      ("12/5 đường Điện Biên mất nước", "[đã ẩn] Biên mất nước"),
      ("Chị Hoa ở bộ phận một cửa rất tận tình", "Chị [đã ẩn] ở bộ phận một cửa rất tận tình"),
      ("Tran Van Mau phan anh", "[đã ẩn] phan anh"),
      ("Điện thoại bàn 0221.3863.456", "Điện thoại bàn [đã ẩn]"),
    ])
  func masked(_ text: String, _ expected: String) {
    #expect(PersonalText.masked(text).text == expected)
    #expect(PersonalText.masked(text.decomposedStringWithCanonicalMapping).text == expected)
    #expect(PersonalText.masked(expected).count == 0)
  }

  @Test(
    "Ordinary comments stay as they are",
    arguments: [
      "Năm 2023 giá nước tăng 1.500 đồng/m3, tổng 1.500.000 đồng",
      "Nghị định 61/2018/NĐ-CP, Điều 5",
      "Nhà máy nước Ngọc Tuấn hay cắt nước", "Chủ tịch xã chưa trả lời",
      "ông Chủ tịch xã chưa trả lời",
      "Đường thôn xã Nguyễn Trãi hỏng", "đường Phạm Ngũ Lão ngập", "thị trấn Trần Cao mất nước",
      "Huyện Ân Thi, Phù Cừ, Tiên Lữ cần thêm trạm", "NƯỚC YẾU QUÁ LÊ THÊ MÃI KHÔNG XONG",
      "Từ 05/10/2023 08:30 đến 15/12/2023", "Mã hồ sơ 000.00.12.H31-231005-0001",
      "Đỗ xe khó, Hồ nuôi cá bẩn", "20.646512, 106.051234", "Cần 24/7",
      "Cảm ơn Sở Nông nghiệp và PTNT",
      "b3a1e2c4-5d6f-4a7b-8c9d-0e1f2a3b4c5d", "tỷ lệ 0.912345678",
    ])
  func kept(_ text: String) {
    #expect(PersonalText.masked(text).text == text)
  }

  private func verdict(_ header: String, _ cells: [String]) -> PersonalKind? {
    var column = UnlistedColumn(position: 0, header: header)
    for (index, cell) in cells.enumerated() { column.look(at: cell, line: index + 2) }
    return column.verdict?.kind
  }

  private static let names = [
    "Nguyễn Văn An", "Trần Thị Bình", "LÊ VĂN CƯỜNG", "Phạm Dung", "Hoàng Thị Em", "Vũ Giang",
  ]

  @Test("A column that tells who people are is known by its header, its cells and how they differ")
  func columns() {
    #expect(verdict("Họ và tên", Self.names) == .name)
    #expect(verdict("Cột 7", Self.names) == .name)
    #expect(verdict("SĐT", ["0912345678", "", "x"]) == .telephone)
    #expect(verdict("Ghi chú thêm", ["không", "gọi cho tôi số 0912345678"]) == .telephone)
    #expect(verdict("Cột 9", ["+84 912 345 678", "0388888888"]) == .telephone)
    #expect(verdict("Email", ["anonymous", "a@b.vn"]) == .email)
    #expect(verdict("so_giay_to", ["033089001234", "001190004321"]) == .citizenID)
    #expect(
      verdict("Địa chỉ", ["Số nhà 3, ngõ 5, phường Lam Sơn", "Thôn Đào Đặng, xã Trung Nghĩa"])
        == .address)
  }

  @Test("Places, offices, numbers and empty columns tell of nobody")
  func noPersons() {
    #expect(verdict("Tên xã", ["Nguyễn Trãi", "Phạm Ngũ Lão", "Trần Cao", "Lê Lợi"]) == nil)
    #expect(verdict("Email", ["anonymous", "", "anonymous"]) == nil)
    #expect(verdict("Tên", ["", ""]) == nil)
    #expect(verdict("Collector ID", ["401234567", "401234567", "401234567"]) == nil)
    #expect(verdict("ssSys_IRnd", ["0.912345678", "0.388888888", "0.571234567"]) == nil)
    #expect(verdict("_uuid", ["b3a1e2c4-5d6f-4a7b-8c9d-0e1f2a3b4c5d"]) == nil)
    #expect(verdict("_submission_time", ["2023-10-05T08:30:15"]) == nil)
    #expect(verdict("GPS", ["20.646512 106.051234 0 0"]) == nil)
    #expect(verdict("Đơn vị", ["Chi cục Thủy lợi", "Trung tâm Nước sạch"]) == nil)
    #expect(verdict("username", ["khaosat_hy", "khaosat_hy"]) == nil)
  }

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
