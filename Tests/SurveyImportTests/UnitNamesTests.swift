import SurveyModel
import Testing

@testable import SurveyImport

@Suite("Units by any spelling, on a day")
struct UnitNamesTests {
  let names = UnitNames(Workspace(path: sampleData, surveys: []).definitions.units)

  private func find(_ spelling: String, _ day: String = "2024-06-01") -> UnitNames.Found {
    names.find(spelling, on: CalendarDay(iso: day) ?? CalendarDay(days: 0))
  }

  // Every spelling of the plan's unit lines (`../shared/mission/plan-18-kh-snn.txt`).
  @Test(
    "Every spelling of the plan leads to one unit",
    arguments: [
      ("Văn phòng Sở", "van-phong-so"), ("văn phòng Sở", "van-phong-so"),
      ("Thanh tra Sở", "thanh-tra-so"), ("Phòng KH-TC-TTNN", "phong-kh-tc-ttnn"),
      ("phòng KHTC-TTNN", "phong-kh-tc-ttnn"), ("phòng KH-TC-TTNN", "phong-kh-tc-ttnn"),
      ("Phòng Kế hoạch – Tài chính – TTNN", "phong-kh-tc-ttnn"),
      ("các đơn vị trực thuộc", "cac-don-vi-truc-thuoc"),
      ("các phòng, ban, đơn vị trực thuộc", "cac-phong-ban-don-vi-truc-thuoc"),
      ("Các phòng, ban, đơn vị trực thuộc", "cac-phong-ban-don-vi-truc-thuoc"),
      ("các phòng, đơn vị trực thuộc", "cac-phong-don-vi-truc-thuoc"),
      ("Các phòng, ban, đơn vị liên quan", "cac-phong-ban-don-vi-lien-quan"),
      ("Các phòng, ban, đơn vị", "cac-phong-ban-don-vi"), ("Cán bộ một cửa", "can-bo-mot-cua"),
      ("Các đơn vị được giao nhiệm vụ phối hợp", "don-vi-phoi-hop-duoc-giao"),
      ("Đơn vị tham mưu, xây dựng VBQPPL", "don-vi-xay-dung-vbqppl"),
      ("Đơn vị chủ trì, xử lý hồ sơ TTHC theo quy định", "don-vi-xu-ly-ho-so-tthc"),
      ("các phòng, ban, đơn vị thực hiện vốn đầu tư công", "don-vi-von-dau-tu-cong"),
      (
        "các phòng, ban, đơn vị được nêu ra sau khi thanh tra, kiểm tra, kiểm toán nhà nước về tài "
          + "chính, ngân sách", "don-vi-co-kien-nghi-sau-thanh-tra"
      ),
      ("Thủ trưởng các phòng, đơn vị trực thuộc", "thu-truong-phong-don-vi"),
      ("Lãnh đạo Sở", "lanh-dao-so"), ("UBND tỉnh", "ubnd-tinh"), ("Sở Tư pháp", "so-tu-phap"),
    ])
  func plan(spelling: String, id: String) { #expect(find(spelling) == .unit(id)) }

  // Nghị quyết 202/2025/QH15: one province from 1 July 2025, which keeps the name and the code 33.
  @Test(
    "A name and a code that came to mean another area lead to the one of the day",
    arguments: ["33", "Tỉnh Hưng Yên"])
  func reused(spelling: String) {
    #expect(find(spelling, "2025-06-30") == .unit("tinh-hung-yen"))
    #expect(find(spelling, "2025-07-01") == .unit("tinh-hung-yen-2025"))
  }

  @Test("What has ended says by whom it is succeeded, what is unknown what is near")
  func ended() {
    #expect(
      find("Tỉnh Thái Bình", "2025-07-01")
        == .ended("tinh-thai-binh", successors: ["tinh-hung-yen-2025"]))
    #expect(find("tinh-hung-yen-2025", "2024-01-01") == .notYet("tinh-hung-yen-2025"))
    guard case .unknown(let near) = find("Văn phòng Sơ") else {
      Issue.record("not unknown")
      return
    }
    #expect(near.first == "Văn phòng Sở")
  }
}
