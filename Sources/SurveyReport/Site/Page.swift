import SurveyModel

/// A page before any markup: what it is called, what must be told on it, and its pieces.
struct Page {
  var title: String
  var description: String
  /// What tells it from pages that are called alike.
  var whose: String = ""
  /// What must be told wherever its figures are.
  var notices: [String] = []
  /// The pages above it.
  var trail: [Link] = []
  var pieces: [Piece]
}

extension Page {
  func context(_ writer: PageWriter) -> TemplateValue {
    let other: Language = writer.language == .vietnamese ? .english : .vietnamese
    let root = writer.root
    let site = writer.bundle.release.office.website
    let day = DateWords(writer.language).day(writer.bundle.release.day)
    return [
      "lang": .string(writer.language.rawValue), "root": .string(root),
      "title": .string(title), "whose": whose.isEmpty ? .null : .string(whose),
      "description": .string(description),
      "office": .string(writer.officeName),
      "notices": .array(notices.map { .string($0) }),
      "home": .string(writer.href(.start)), "about": .string(writer.href(.about)),
      "other": .string(root + writer.address.path(in: other)),
      "otherLang": .string(other.rawValue),
      "otherName": .string(other == .english ? "English" : "Tiếng Việt"),
      "canonical": site.isEmpty
        ? .null
        : .string(writer.published(writer.address.path(in: writer.language))),
      "menu": .array(writer.menu),
      "hasTrail": .bool(!trail.isEmpty), "trail": .array(trail.map(\.context)),
      "pieces": .array(pieces.map(\.context)),
      "words": [
        "skip": .string(writer.say("Đến nội dung chính", "Skip to the content")),
        "menu": .string(writer.say("Các trang", "Pages")),
        "trail": .string(writer.say("Trang cấp trên", "Pages above")),
        "asOf": .string(writer.say("Tính đến ngày \(day).", "As of \(day).")),
        "made": .string(
          writer.say(
            "Số liệu tính bằng hailong từ phiếu khảo sát và kế hoạch của cơ quan.",
            "Figures computed with hailong from the office's surveys and plan.")),
        "about": .string(
          writer.say("Cách tính, giấy phép, dữ liệu mở", "Methods, licence, open data")),
      ],
    ]
  }
}
