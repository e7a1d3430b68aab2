import SurveyModel

/// What can be wrong with a table of the workspace; the wording says what to do about it.
enum TableFault {
  case unreadable(LocalizedText)
  case missingTable
  case missingColumn(String, near: [String])
  case repeatedColumn(String)
  case wrongWidth(found: Int, expected: Int)
  case brokenQuote
  case badText
  case empty
  case unknownWord(found: String, expected: [String], near: [String])
  case unknownReference(to: Referent, found: String, near: [String])
  case repeatedName(String, firstLine: Int)
  case reservedName(String)
  case notANumber(String, decimalComma: Bool)
  case notAWholeNumber(String)
  case notADate(String)
  case notABand(String)
  case bandsOverlap(String, String)
  case bandsApart(String, String)
  case warningBelowMinimum
  case outsideRange(String, expected: String)
  case sharedSpelling(String, first: String, second: String, firstLine: Int)
  case tooManyChoices(list: String, count: Int, most: Int)
  case emptyList(String)
  case noneSatisfied(list: String)
  case withoutPoints(choice: String, list: String)
  case ratedWithoutBounds(question: String)
  case ratedType(question: String, type: String)
  case numberNotSatisfied(question: String)
  case twoDomainsOfOneScheme(first: String, second: String, scheme: String)
  case domainCycle(String)
  case parentOfOtherScheme(domain: String, parent: String)
  case repeatGroup
  case unbalancedGroup(String)
  case relevance(String)
  case roleNeedsType(role: String, expected: String)
  case roleTwice(role: String, firstLine: Int)
  case oneRow(found: Int)
  case needsAlso(found: String, needed: String)
  case noDomainScored(scheme: String)
  case unitOfOtherYear(String, id: String, year: Int, successors: [String])

  /// What a cell refers to.
  enum Referent {
    case domain, topic, unit, list, question, task, survey, choice

    var label: LocalizedText {
      switch self {
      case .domain: LocalizedText(vietnamese: "lĩnh vực", english: "domain")
      case .topic: LocalizedText(vietnamese: "chủ đề", english: "topic")
      case .unit: LocalizedText(vietnamese: "đơn vị", english: "unit")
      case .list: LocalizedText(vietnamese: "danh sách phương án", english: "choice list")
      case .question: LocalizedText(vietnamese: "câu hỏi", english: "question")
      case .task: LocalizedText(vietnamese: "nhiệm vụ", english: "task")
      case .survey: LocalizedText(vietnamese: "cuộc khảo sát", english: "survey")
      case .choice: LocalizedText(vietnamese: "phương án", english: "choice")
      }
    }

    var table: String {
      switch self {
      case .domain: "domains.csv"
      case .topic: "topics.csv"
      case .unit: "units.csv"
      case .list, .choice: "choices.csv"
      case .question: "survey.csv"
      case .task: "plan.csv"
      case .survey: "surveys/"
      }
    }
  }
}

/// "; did you mean `a` or `b`?" in both languages; empty where nothing is near.
func suggestion(_ near: [String]) -> LocalizedText {
  guard !near.isEmpty else { return LocalizedText(vietnamese: "", english: "") }
  let quoted = near.map { "`\($0)`" }
  return LocalizedText(
    vietnamese: "; có phải là \(quoted.joined(separator: " hoặc "))?",
    english: "; did you mean \(quoted.joined(separator: " or "))?")
}
