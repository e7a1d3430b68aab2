/// A survey as its three tables describe it (phiếu khảo sát, bộ câu hỏi).
package struct Questionnaire: Sendable {
  /// The survey's id: the name of its folder.
  package var id: String
  package var settings: SurveySettings
  /// The questions in the order of `survey.csv`.
  package var questions: [Question]
  /// The choice lists by name; `units` is made from `units.csv`.
  package var lists: [String: ChoiceList]
  package var population: [PopulationCell]
  package var fieldwork: [FieldworkCell]
  /// The tables that define the survey, as they are: the store keeps them with what they coded.
  package var tables: [(name: String, bytes: [UInt8])]
  /// SHA-256, in hexadecimal, of those tables.
  package var digest: String

  package init(
    id: String, settings: SurveySettings, questions: [Question], lists: [String: ChoiceList],
    population: [PopulationCell] = [], fieldwork: [FieldworkCell] = [],
    tables: [(name: String, bytes: [UInt8])] = [], digest: String
  ) {
    self.id = id
    self.settings = settings
    self.questions = questions
    self.lists = lists
    self.population = population
    self.fieldwork = fieldwork
    self.tables = tables
    self.digest = digest
  }

  package func question(_ name: String) -> Question? { questions.first { $0.name == name } }

  /// The questions with a role, in order.
  package func questions(with role: Role) -> [Question] {
    questions.filter { $0.roles.contains(role) }
  }

  /// What a question's answer codes mean today, by code: the choices of its list, or, for a rated
  /// number, one choice a value from its minimum to its maximum.
  package func choices(of question: Question) -> [Choice] {
    switch question.type {
    case .selectOne(let list), .selectMultiple(let list): return lists[list]?.choices ?? []
    default:
      guard question.isRated, let low = question.minimum, let high = question.maximum, high >= low
      else { return [] }
      return (Int(low)...Int(high)).map {
        Choice(
          name: String($0), label: LocalizedText(vietnamese: String($0), english: String($0)),
          also: [], points: Double($0), satisfied: false, missing: nil)
      }
    }
  }
}
