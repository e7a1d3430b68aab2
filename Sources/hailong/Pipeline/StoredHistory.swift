import SurveyModel
import SurveyReport
import SurveyStore

extension SurveyReport.StoredSurvey {
  /// What a store holds of one survey, with the imports that were undone or replaced.
  init(stored questionnaire: Questionnaire, in store: SurveyStore) throws {
    let imports = try store.history(survey: questionnaire.id)
    self.init(
      survey: questionnaire.id, settings: questionnaire.settings,
      waves: try Set(imports.map(\.wave)).sorted().map { wave in
        StoredWave(
          wave: wave, respondents: try store.respondents(survey: questionnaire.id, wave: wave),
          imports: imports.filter { $0.wave == wave })
      })
  }
}
