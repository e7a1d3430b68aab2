import ArgumentParser
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport
import SurveyStore

/// `hailong explain SURVEY --domain D`: how one number came to be.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: spoken("Một con số từ đâu mà có.", "How a number came to be."))

  @Argument(help: help("Mã khảo sát hoặc thư mục của nó.", "A survey's id or folder."))
  var survey: String

  @Option(help: help("Lĩnh vực, hoặc overall.", "The domain, or overall."))
  var domain: String = Domain.overall

  @Option(help: help("Một câu hỏi thay cho cả lĩnh vực.", "One question in place of a domain."))
  var question: String?

  @Option(
    help: help(
      "Nhóm cần giải thích: 'BIẾN=GIÁ TRỊ' cho mỗi biến của --by.",
      "The group to explain: 'VAR=VALUE' for each variable of --by."))
  var cell: [String] = []

  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let language = workspace.language
    var request = analysis.request
    let group = try group(of: request.by)
    request.questions = true
    try Outcome.run(language) {
      let (path, id) = try workspace.locate(survey)
      let office = try workspace.office(path, surveys: [id], reading, opensStore: true)
      let questionnaire = try office.questionnaire(id)
      let wave = questionnaire.settings.wave
      let store = try office.openStore(for: questionnaire)
      let definitions = office.workspace.definitions
      let source = StoreSource(
        store: store, survey: id, wave: wave, threads: office.pipeline.threads)
      let stored = try store.respondents(survey: id, wave: wave)
      guard stored > 0 else { throw Stop(.noResult, office.nothingImported(questionnaire)) }
      let home = question.flatMap { name in
        questionnaire.question(name)?.domains.first {
          definitions.domains[$0]?.scheme == request.scheme ?? questionnaire.settings.scheme
        }
      }
      guard
        let found = try Analysis(questionnaire, definitions.domains, request).explanation(
          source, domain: home ?? domain, question: question, group: group)
      else { throw Stop(.noResult, nothing(language)) }
      let breakdown = try office.breakdown(questionnaire, request)
      let finding = assess(
        breakdown, thresholds: definitions.thresholds, domains: definitions.domains
      ).first {
        $0.estimate.domain == found.estimate.domain && $0.estimate.question == question
          && $0.estimate.group == group
      }
      try output.write(
        ExplanationReport(
          found, finding: finding, survey: id, definitions: breakdown.definitions,
          imports: try store.imports(survey: id).filter { $0.wave == wave }, stored: stored,
          labels: office.labels, scheme: breakdown.scheme,
          weighting: Weighting(questionnaire, unweighted: analysis.unweighted)), in: language)
    }
  }

  /// The value of each variable of `--by`, in its order.
  private func group(of variables: [String]) throws -> Group {
    var values: [String: String] = [:]
    for text in cell {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      guard parts.count == 2, variables.contains(parts[0]) else {
        throw ValidationError(
          spoken(
            "--cell '\(text)': cần 'BIẾN=GIÁ TRỊ' với một biến của --by",
            "--cell '\(text)': 'VAR=VALUE' with a variable of --by is expected"))
      }
      values[parts[0]] = parts[1]
    }
    return Group(
      try variables.map { variable in
        guard let value = values[variable] else {
          throw ValidationError(
            spoken(
              "thiếu --cell '\(variable)=GIÁ TRỊ' cho biến của --by",
              "--cell '\(variable)=VALUE' is missing for a variable of --by"))
        }
        // Nothing after the sign means those who did not say.
        return Group.Part(variable: variable, value: value.isEmpty ? nil : value)
      })
  }

  private func nothing(_ language: Language) -> String {
    LocalizedText(
      vietnamese: "không có con số nào cho lĩnh vực, câu hỏi, nhóm này; hãy xem: hailong breakdown "
        + "\(survey)",
      english: "there is no figure for this domain, question and group; look at: hailong breakdown "
        + survey)[language]
  }
}
