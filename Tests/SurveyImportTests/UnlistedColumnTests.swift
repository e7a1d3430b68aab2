import SurveyModel
import Testing

@testable import SurveyImport

@Suite("Columns that no question claims")
struct UnlistedColumnTests {
  private func seen(_ header: String, _ cells: [String]) -> UnlistedColumn {
    var column = UnlistedColumn(position: 2, header: header)
    for (index, cell) in cells.enumerated() { column.look(at: cell, line: index + 2) }
    return column
  }

  private static let names = [
    "Nguyễn Văn An", "Trần Thị Bình", "LÊ VĂN CƯỜNG", "Phạm Dung", "Hoàng Thị Em", "Vũ Giang",
  ]

  @Test(
    "What tells who people are is found by header, cells and how they differ",
    arguments: [
      ("Họ và tên", names, PersonalKind.name), ("Cột 7", names, .name), ("ho_ten", names, .name),
      ("Tên", names + ["", ""], .name), ("HỌ VÀ TÊN CÁN BỘ XÃ", names, .name),
      ("x1", ["Nguyen Van An", "Tran Thi Binh", "Le Thi Hoa", "Do Van Dung"], .name),
      ("x2", ["nguyễn văn an", "trần thị bình", "lê thị hoa"], .name),
      ("RecipientFirstName", ["Mary", "Lan"], .name), ("first_name", ["Nutmeg", "Tumtum"], .name),
      ("SĐT", ["0912345678", "", "x"], .telephone), ("so_dien_thoai", ["912345678"], .telephone),
      ("Điện thoại", ["912345678.0"], .telephone), ("telephone_1", ["(405) 321-1111"], .telephone),
      ("devicephonenum", ["0912345678"], .telephone), ("dienthoai", ["0388888888"], .telephone),
      ("Ghi chú thêm", ["không", "gọi cho tôi số 0912345678"], .telephone),
      ("Cột 9", ["+84 912 345 678", "0388888888"], .telephone),
      ("Email", ["anonymous", "a@b.vn"], .email), ("x", ["", "12", "a.b@c.gov.vn"], .email),
      ("so_giay_to", ["033089001234", "001190004321"], .citizenID),
      ("CMND/CCCD", ["145123456"], .citizenID), ("Số CCCD", ["33089001234"], .citizenID),
      ("Mã định danh", ["033099000007", "033099000014"], .citizenID),
      ("Địa chỉ", ["Số nhà 3, ngõ 5, phường Lam Sơn", "Thôn Đào Đặng, xã Trung Nghĩa"], .address),
      ("Địa chỉ (thôn, xã)", ["Thôn Đào Đặng, xã Trung Nghĩa"], .address),
      ("dia_chi", ["So 3 ngo 5 phuong Lam Son"], .address),
      ("address", ["14 Rose Cottage St.\nKenning UK, 323232"], .address),
      ("x3", ["Số nhà 3, ngõ 5", "12 đường Điện Biên", "số nhà 9"], .address),
    ])
  func found(_ header: String, _ cells: [String], _ kind: PersonalKind) {
    #expect(seen(header, cells).verdict?.kind == kind)
  }

  @Test(
    "Places, offices, numbers and empty columns tell of nobody",
    arguments: [
      ("Tên xã", ["Nguyễn Trãi", "Phạm Ngũ Lão", "Trần Cao", "Lê Lợi"]),
      ("x", ["Nguyễn Trãi", "Phạm Ngũ Lão", "Trần Cao", "Lê Lợi", "Hoàng Hanh", "Dương Quang"]),
      ("x", ["Hà Nội", "Thái Bình", "Cao Bằng", "Hà Nam", "Lâm Đồng"]),
      ("Email", ["anonymous", "", "anonymous"]), ("Tên", ["", "ẩn danh"]), ("Name", ["n/a", "-"]),
      ("Collector ID", ["401234567", "401234567", "401234567"]),
      ("ssSys_IRnd", ["0.912345678", "0.388888888", "0.571234567"]),
      ("_uuid", ["b3a1e2c4-5d6f-4a7b-8c9d-0e1f2a3b4c5d", "09123456-7812-4a7b-8c9d-091234567812"]),
      ("_submission_time", ["2023-10-05T08:30:15"]), ("end", ["2023-10-05 08:30:15.123+07"]),
      ("Ngày liên hệ", ["20231005083015"]), ("GPS", ["20.646512 106.051234 0 0"]),
      ("Đơn vị", ["Chi cục Thủy lợi", "Trung tâm Nước sạch"]),
      ("username", ["khaosat_hy", "khaosat_hy"]),
      ("Chức vụ", ["Trưởng phòng", "Chủ Tịch", "Phó Giám Đốc"]), ("IP Address", ["118.70.12.34"]),
      ("serial", ["0300000001", "0300000002", "0300000003", "0300000004", "0300000005"]),
      ("id_ho", ["330120160001", "330120160002", "331020160003"]),
      ("weight", ["0.84912345678", "1.5"]),
      ("thu_tuc", ["Đăng ký khai sinh", "Cấp Giấy Chứng Nhận"]), ("Tên thủ tục", ["Cấp đổi thẻ"]),
      ("Điện thoại", ["", "không có"]),
      ("deviceid", ["collect:0912345678abc", "ee.x:0912345678abcd"]),
      ("instanceID", ["uuid:0912345678-4a7b"]), ("timestamp", ["1696480000", "1696480000123"]),
      ("x9", ["8412", "84.912.345.678", "12.000.000"]),
      ("ngay", ["05.10.2023 08.30", "06.10.2023 09.15"]),
    ])
  func notFound(_ header: String, _ cells: [String]) {
    #expect(seen(header, cells).verdict == nil)
  }

  @Test("Names that a column repeats are choices, not people")
  func repeated() {
    let cells = (0..<60).map { ["Nguyễn Hanh", "Trần Xá", "Lê Thượng"][$0 % 3] }
    #expect(seen("dia_phuong", cells).verdict == nil)
  }

  @Test("What two pieces saw adds up, whatever the order")
  func addition() throws {
    var first = seen("x", ["a", "b", "0912345678"])
    let second = seen("x", ["gọi 0388888888", "c"])
    var other = second
    other.add(first)
    first.add(second)
    #expect(first == other)
    #expect(first.looked == 5)
    let verdict = try #require(first.verdict)
    #expect(verdict.kind == .telephone && verdict.count == 2 && verdict.line == 2)
  }
}
