@testable import SurveyAnalysis
import SurveyModel
import SurveyReport

/// An invented survey, with domains, topics, units and tasks as small as shows every output.
enum SampleSurvey {
  static let settings = SurveySettings(
    title: "Phiếu khảo sát sự hài lòng của người dân năm 2023 (phục dựng)", version: "1",
    index: "SIPAS", wave: "2023", method: "sipas-so-2023", scheme: "fields",
    score: .satisfiedShare, range: 0...100, pooling: .answers, add: .mean, sample: .random,
    lonely: .fail, interval: .logit, confidence: 0.95, minimumRespondents: 30,
    publishMinimum: 10,
    source:
      "Phiếu hỏi PHỤC DỰNG, không phải mẫu phiếu chính thức. Các tệp trong exports là DỮ LIỆU "
      + "GIẢ LẬP, không có phiếu trả lời thật nào.")

  static let domains = DomainTree([
    domain("regulations", nil, "Ban hành, tổ chức thực hiện các quy định", "Regulations"),
    domain(
      "water-supply", "regulations", "Các quy định về nước sinh hoạt",
      "Regulations on domestic water"),
    domain(
      "governance", nil, "Hiệu quả quản trị và hành chính công",
      "Effectiveness of governance and public administration"),
  ])

  private static func domain(
    _ id: String, _ within: String?, _ vietnamese: String, _ english: String
  ) -> Domain {
    Domain(
      id: id, within: within, scheme: "fields", weight: 1, label: text(vietnamese, english))
  }

  static let definitions = Definitions(
    domains: domains,
    topics: [
      Topic(id: "water-price", label: text("Giá nước sinh hoạt", "Price of domestic water")),
      Topic(id: "website", label: text("Trang thông tin điện tử", "Website")),
    ],
    units: [
      unit("van-phong-so", "Văn phòng Sở", "Office of the Department"),
      unit(
        "phong-ban", "Các phòng, ban, đơn vị trực thuộc", "Divisions, sections and attached units"),
    ],
    tasks: SampleTasks.all)

  private static func unit(_ id: String, _ vietnamese: String, _ english: String) -> Unit {
    Unit(
      id: id, label: text(vietnamese, english), also: [], kind: .unit, members: [],
      validFrom: nil, validTo: nil, succeededBy: [])
  }

  static let questionnaire = Questionnaire(
    id: "sipas-2023", settings: settings,
    questions: [
      question("district", .selectOne(list: "district"), "Huyện", "District", roles: [.group]),
      question("weight", .decimal, "Trọng số", "Weight", roles: [.weight]),
      question(
        "q1", .selectOne(list: "scale"), "Ông/bà có hài lòng với giá nước sinh hoạt không?",
        "Are you satisfied with the price of domestic water?", domains: ["water-supply"]),
      question(
        "channel", .selectMultiple(list: "channel"), "Ông/bà biết quy định qua kênh nào?",
        "Through which channels do you learn of regulations?"),
    ],
    lists: [
      "district": ChoiceList(
        name: "district",
        choices: [
          choice("my-hao", "Thị xã Mỹ Hào", "My Hao Town"),
          choice("an-thi", "Huyện Ân Thi", "An Thi District"),
          choice("phu-cu", "Huyện Phù Cừ", "Phu Cu District"),
        ])
    ], digest: "sha256:0000")

  private static func question(
    _ name: String, _ type: QuestionType, _ vietnamese: String, _ english: String,
    domains: [String] = [], roles: Set<Role> = []
  ) -> Question {
    Question(
      type: type, name: name, label: text(vietnamese, english), headers: [name],
      domains: domains, topics: [], relevant: nil, roles: roles, minimum: nil, maximum: nil,
      bands: [], line: 2)
  }

  private static func choice(_ name: String, _ vietnamese: String, _ english: String) -> Choice {
    Choice(
      name: name, label: text(vietnamese, english), also: [], points: nil, satisfied: false,
      missing: nil)
  }

  static let labels = Labels(definitions, [questionnaire])
}

func text(_ vietnamese: String, _ english: String) -> LocalizedText {
  LocalizedText(vietnamese: vietnamese, english: english)
}
