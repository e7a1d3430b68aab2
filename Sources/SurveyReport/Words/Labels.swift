package import SurveyModel

/// What people call the domains, units, topics, questions and groups that results name by code.
///
/// A code that no table labels is its own label.
package struct Labels: Sendable {
  private var domains: [String: LocalizedText]
  private var paths: [String: [String]]
  private var units: [String: LocalizedText]
  private var topics: [String: LocalizedText]
  private var questionnaires: [String: Questionnaire]

  package init(_ definitions: Definitions, _ questionnaires: [Questionnaire]) {
    let tree = definitions.domains
    domains = table(tree.domains.map { ($0.id, $0.label) })
    paths = table(tree.domains.map { ($0.id, tree.path(from: $0.id)) })
    units = table(definitions.units.map { ($0.id, $0.label) })
    topics = table(definitions.topics.map { ($0.id, $0.label) })
    self.questionnaires = table(questionnaires.map { ($0.id, $0) })
  }

  package func questionnaire(_ survey: String) -> Questionnaire? { questionnaires[survey] }

  package func domain(_ id: String) -> LocalizedText {
    if id == Domain.overall {
      return LocalizedText(vietnamese: "Điểm chung", english: "Overall")
    }
    return domains[id] ?? code(id)
  }

  /// How many domains stand above one.
  package func depth(ofDomain id: String) -> Int { max(0, (paths[id]?.count ?? 1) - 1) }

  /// The domain at the top of one's tree; itself where nothing stands above it.
  package func top(ofDomain id: String) -> String { paths[id]?.last ?? id }

  /// Whether a domain lies within another one.
  func isWithin(_ id: String, _ above: String) -> Bool {
    paths[id]?.dropFirst().contains(above) == true
  }

  package func unit(_ id: String) -> LocalizedText { units[id] ?? code(id) }

  package func topic(_ id: String) -> LocalizedText { topics[id] ?? code(id) }

  package func question(_ name: String, of survey: String) -> LocalizedText {
    let label = questionnaires[survey]?.question(name)?.label
    return label.flatMap { $0[.vietnamese].isEmpty ? nil : $0 } ?? code(name)
  }

  /// What must be told where figures are broken down by a question that is sensitive, once each.
  package func cautions(_ variables: [String], of survey: String) -> [LocalizedText] {
    var told: Set<String> = []
    return variables.filter { told.insert($0).inserted }.compactMap { variable in
      guard let asked = questionnaires[survey]?.question(variable), asked.isSensitive else {
        return nil
      }
      let name = question(variable, of: survey)
      return LocalizedText(
        vietnamese: "“\(name.vietnamese)” là dữ liệu cá nhân nhạy cảm (Nghị định 356/2025/NĐ-CP, "
          + "điều 4); chỉ dùng cho mục đích đã nêu với người trả lời",
        english: "“\(name.english)” is sensitive personal data (Decree 356/2025/NĐ-CP, article 4); "
          + "use it only for what respondents were told")
    }
  }

  /// A breakdown variable's value; nil is the respondents who did not say.
  package func value(_ value: String?, of variable: String, in survey: String) -> LocalizedText {
    guard let value else {
      return LocalizedText(vietnamese: "Không rõ", english: "Not stated")
    }
    guard let questionnaire = questionnaires[survey],
      let question = questionnaire.question(variable),
      let choice = questionnaire.choices(of: question).first(where: { $0.name == value })
    else { return code(value) }
    return choice.label
  }
}

private func table<Value>(_ pairs: [(String, Value)]) -> [String: Value] {
  Dictionary(pairs, uniquingKeysWith: { first, _ in first })
}

private func code(_ id: String) -> LocalizedText { LocalizedText(vietnamese: id, english: id) }
