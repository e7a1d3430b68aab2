import SurveyModel

/// Invented tasks, one with everything a task can say.
enum SampleTasks {
  static let all = [water, website, elsewhere]

  static let water = task(
    "18-1.2.1", "1.2.1", "SIPAS", ["regulations"], ["water-price"],
    text(
      "Niêm yết quy định tại trụ sở, lấy góp ý trên trang thông tin của Sở, nhất là về nước sinh "
        + "hoạt: cung cấp, quản lý, giá và chất lượng",
      "Post regulations at the offices and open them to comment on the website, above all on "
        + "domestic water"),
    timing: [.continuous, .event], timingText: "Thường xuyên, khi có quy định")

  static let website = task(
    "18-1.2.3-b", "1.2.3", "SIPAS", ["regulations"], ["website"],
    text("Vận hành trang thông tin điện tử tốt hơn", "Run the website better"),
    timing: [.year], timingText: "Năm 2024", due: "2024-12-31", target: 80, unit: "%",
    base: "hồ sơ công việc, trừ hồ sơ mật")

  static let elsewhere = task(
    "18-4.2", "4.2", "DDCI", [], ["website"],
    text(
      "Công khai thông tin, văn bản và kết quả công việc của Sở cho doanh nghiệp, người dân",
      "Make the department's information and results open to businesses and people"),
    timing: [.unstated], timingText: "")

  private static func task(
    _ id: String, _ clause: String, _ index: String, _ domains: [String], _ topics: [String],
    _ label: LocalizedText, timing: [Timing], timingText: String, due: String? = nil,
    target: Double? = nil, unit: String = "", base: String = ""
  ) -> RemedialTask {
    RemedialTask(
      id: id, plan: "18/KH-SNN", year: 2024, clause: clause, indices: [index], domains: domains,
      topics: topics, task: label, timing: timing, timingText: timingText, due: due,
      target: target, targetUnit: unit, targetBase: base, lead: ["van-phong-so", "phong-ban"],
      support: ["phong-ban"], sameAs: [], sourceLines: "15-23", line: 2)
  }
}
