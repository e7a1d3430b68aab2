import Foundation
import Testing

@testable import SurveyImport

@Suite("What in a comment tells who somebody is")
struct PersonalTextTests {
  @Test(
    "It is masked",
    arguments: [
      // Telephone numbers
      ("Liên hệ 0912 345 678 nhé", "Liên hệ [đã ẩn] nhé"),
      ("Gọi +84 912.345.678, gặp ông Nguyễn Văn Mẫu.", "Gọi [đã ẩn], gặp ông [đã ẩn]."),
      ("Điện thoại bàn 0221.3863.456", "Điện thoại bàn [đã ẩn]"),
      ("ĐT: (0221) 3863 456", "ĐT: [đã ẩn]"),
      ("số 0912345678 hoặc 0987-654-321", "số [đã ẩn] hoặc [đã ẩn]"),
      ("0912345678 0987654321", "[đã ẩn] [đã ẩn]"),
      ("0912345678/0987654321", "[đã ẩn]/[đã ẩn]"),
      ("0912345678-0987654321", "[đã ẩn]-[đã ẩn]"),
      ("năm 2023 0912345678 gọi mãi", "năm 2023 [đã ẩn] gọi mãi"),
      ("sđt:0912345678.", "sđt:[đã ẩn]."),
      ("SĐT0912345678", "SĐT[đã ẩn]"),
      ("zalo 912345678", "zalo [đã ẩn]"),
      ("09 12 34 56 78", "[đã ẩn]"),
      ("84912345678", "[đã ẩn]"),
      ("0084 912 345 678", "[đã ẩn]"),
      // E-mail
      ("Thư: mau.nv@example.com.vn!", "Thư: [đã ẩn]!"),
      ("gửi về an_1@hungyen.gov.vn hoặc b@x.vn", "gửi về [đã ẩn] hoặc [đã ẩn]"),
      // Citizen ids
      ("CCCD 033089001234 đã nộp", "CCCD [đã ẩn] đã nộp"),
      ("căn cước 033 089 001 234", "căn cước [đã ẩn]"),
      ("số chứng minh nhân dân là 145123456", "số chứng minh nhân dân là [đã ẩn]"),
      ("CMND: 145 123 456", "CMND: [đã ẩn]"),
      // Names
      ("Chị Hoa ở bộ phận một cửa rất tận tình", "Chị [đã ẩn] ở bộ phận một cửa rất tận tình"),
      ("ông/bà Nguyễn Thị Thu Hà chưa nhận sổ đỏ", "ông/bà [đã ẩn] chưa nhận sổ đỏ"),
      ("gia đình Trần Văn Bình thiếu nước", "gia đình [đã ẩn] thiếu nước"),
      ("Tôi là Lê Thị Mẫu, thôn trên", "Tôi là [đã ẩn], thôn trên"),
      ("cán bộ địa chính Vũ Đức Mạnh hẹn nhiều lần", "cán bộ địa chính [đã ẩn] hẹn nhiều lần"),
      ("đồng chí Hùng giải thích rõ", "đồng chí [đã ẩn] giải thích rõ"),
      ("Tran Van Mau phan anh", "[đã ẩn] phan anh"),
      ("Nguyen Thi Lan chua duoc cap so", "[đã ẩn] chua duoc cap so"),
      ("TÔI LÀ NGUYỄN THỊ LAN Ở THÔN TRÊN", "TÔI LÀ [đã ẩn] Ở THÔN TRÊN"),
      ("nguyễn văn mẫu đã nộp hồ sơ", "[đã ẩn] đã nộp hồ sơ"),
      ("Nhờ Hồ Thị Lý xem lại", "Nhờ [đã ẩn] xem lại"),
      ("Trần Phú Quý làm mất hồ sơ", "[đã ẩn] làm mất hồ sơ"),
      // Addresses
      ("Nhà tôi ở số nhà 12, ngõ 3", "Nhà tôi ở [đã ẩn]"),
      ("12/5 đường Điện Biên mất nước", "[đã ẩn] mất nước"),
      ("Ngõ 45 Phố Hiến hay ngập", "[đã ẩn] hay ngập"),
      ("hẻm số 12/4 chưa có đèn", "[đã ẩn] chưa có đèn"),
      ("Số 5, thôn Đông, xã Tân Việt", "[đã ẩn], xã Tân Việt"),
      ("Tôi ở thôn Đông, nước rất yếu", "Tôi ở [đã ẩn], nước rất yếu"),
      ("Địa chỉ: tổ 3 phường Lam Sơn", "Địa chỉ: [đã ẩn] phường Lam Sơn"),
      ("SỐ NHÀ 7 ĐƯỜNG ĐIỆN BIÊN", "[đã ẩn]"),
      ("so nha 12 ngach 4", "[đã ẩn]"),
    ])
  func masked(_ text: String, _ expected: String) {
    #expect(PersonalText.masked(text).text == expected)
    #expect(PersonalText.masked(text.decomposedStringWithCanonicalMapping).text == expected)
    #expect(PersonalText.masked(expected).count == 0)
  }

  @Test(
    "Ordinary comments stay as they are",
    arguments: [
      // Figures
      "Năm 2023 giá nước tăng 1.500 đồng/m3, tổng 1.500.000 đồng",
      "Nghị định 61/2018/NĐ-CP, Điều 5 khoản 2",
      "Từ 05/10/2023 08:30 đến 15/12/2023", "từ 05.10.2023 08.30 đến 15.12.2023",
      "họp 05-10-2023 08 giờ", "ngày 05 10 2023, 08 giờ", "Mã hồ sơ 000.00.12.H31-231005-0001",
      "20.646512, 106.051234", "Cần 24/7", "tỷ lệ 0.912345678", "thu 84.912.345.678 đồng",
      "b3a1e2c4-5d6f-4a7b-8c9d-0e1f2a3b4c5d", "0912345678-abcd-4a7b", "số tài khoản 34510000123456",
      "thửa 125, tờ bản đồ 12, diện tích 360 m2", "giảm 12.345.678.912 đồng",
      "Quyết định số 12 ngày 3/5", "thôn có 120 hộ, 3 hẻm 4 mét", "ngõ 3 m không vào được xe",
      "hóa đơn 0000012345", "Phiếu số 20231005083000", "1900 9095", "gọi 113, 18001091",
      // Places
      "Nhà máy nước Ngọc Tuấn hay cắt nước", "Đường thôn xã Nguyễn Trãi hỏng",
      "đường Phạm Ngũ Lão ngập", "thị trấn Trần Cao mất nước",
      "Huyện Ân Thi, Phù Cừ, Tiên Lữ cần thêm trạm", "Trường THPT Nguyễn Thiện Thuật bẩn",
      "Công viên Trần Phú nhiều rác", "đường Nguyễn Văn Linh nhiều ổ gà",
      "Hà Nội, Thái Bình, Lâm Đồng",
      "Khu đô thị Phố Nối, chợ Gạo", "học tập Hồ Chí Minh", "Đoàn Thanh Niên xã rất tốt",
      "ở Trần Cao nước yếu", "hồ Tây, sông Luộc", "Duong Tran Hung Dao hong nang",
      "Thôn Đông và thôn Tây chưa có nước", "tổ dân phố số 5 thiếu đèn", "Cao Bằng, Hà Giang",
      // Offices and everyday words
      "Chủ tịch xã chưa trả lời", "ông Chủ tịch xã chưa trả lời", "Ông Bí thư, bà Trưởng thôn",
      "anh Công an xã hướng dẫn", "các bác Hội Cựu chiến binh", "Bác Hồ dạy", "Bà Rịa",
      "Chú ý giờ mở",
      "Cảm ơn Sở Nông nghiệp và PTNT", "Đỗ xe khó, Hồ nuôi cá bẩn", "Lý do chậm trả",
      "Phạm vi rộng",
      "NƯỚC YẾU QUÁ LÊ THÊ MÃI KHÔNG XONG", "ĐỀ NGHỊ UBND XÃ TRẢ LỜI", "CÁN BỘ THÁI ĐỘ TỐT",
      "vi phạm văn bản pháp luật", "quản lý văn bản, xử lý thị trường", "Đào tạo cán bộ",
      "De nghi cap nuoc deu hon", "Can bo nhiet tinh, thu tuc nhanh", "Do Van phong chua mo",
      "Mai sau nước có sạch không", "Cao tốc, Lương thấp", "Dương tính", "Vũ trang nhân dân",
      "Ông bà nông dân, anh chị em công nhân", "không có ý kiến", "N/A", "", "   ", "[đã ẩn]",
      "@ban quản lý chợ", "email chưa trả lời", "Cần trang tin hungyen.gov.vn cập nhật",
    ])
  func kept(_ text: String) {
    #expect(PersonalText.masked(text).text == text)
    let decomposed = text.decomposedStringWithCanonicalMapping
    #expect(PersonalText.masked(decomposed).count == 0)
    #expect(PersonalText.masked(text.uppercased()).count == 0 || text.contains(/(?i)[0-9]|@|-/))
  }

  /// Pieces of which texts are made up: some tell, some do not, some stand between.
  private static let pieces = [
    "ông ", "Nguyễn ", "Văn ", "Mẫu", "LÊ ", "THỊ ", "đường ", "thôn ", "Đông", "số nhà ", "12",
    "/", "3 ",
    "0912", "345", "678", " ", ".", "-", ", ", "033089001234", "[đã ẩn]", "[", "]", "a@b.vn", "+84",
    "\n",
    "ngõ ", "tôi ở ", "xã ", "CCCD ", "e\u{301}", "đồng", "ẩn", "đã ",
  ]

  @Test("A masked text is left as it is, whatever it is made of")
  func idempotent() {
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    for _ in 0..<3_000 {
      let text = (0..<(1 + next(14))).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
      let once = PersonalText.masked(text).text
      let twice = PersonalText.masked(once)
      #expect(twice.count == 0 && twice.text == once, "\(text)")
    }
  }
}
