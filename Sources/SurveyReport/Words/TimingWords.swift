package import SurveyModel

extension Timing {
  package var words: LocalizedText {
    switch self {
    case .continuous: LocalizedText(vietnamese: "thường xuyên", english: "continuously")
    case .event: LocalizedText(vietnamese: "khi có việc", english: "at each occasion")
    case .beforeEvent: LocalizedText(vietnamese: "trước khi trình", english: "before each occasion")
    case .year: LocalizedText(vietnamese: "trong năm", english: "within the year")
    case .statutory:
      LocalizedText(vietnamese: "theo thời hạn quy định", english: "as the rules lay down")
    case .unstated:
      LocalizedText(vietnamese: "kế hoạch không nêu", english: "not stated by the plan")
    }
  }
}
