package import SurveyModel

/// What the store holds of one survey.
package struct StoredSurvey: Sendable {
  package struct StoredWave: Sendable {
    package var wave: String
    /// Respondents that stand, after duplicates and what was superseded.
    package var respondents: Int
    /// In the order in which they were made.
    package var imports: [ImportRecord]

    package init(wave: String, respondents: Int, imports: [ImportRecord]) {
      self.wave = wave
      self.respondents = respondents
      self.imports = imports
    }
  }

  package var survey: String
  package var settings: SurveySettings
  package var waves: [StoredWave]

  package init(survey: String, settings: SurveySettings, waves: [StoredWave]) {
    self.survey = survey
    self.settings = settings
    self.waves = waves
  }
}
