package import SurveyModel

/// The data of one chart (dữ liệu biểu đồ) with everything that a reader must know beside it;
/// drawing comes after.
package struct Chart: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case domainScores = "domain-scores"
    case dimensionRadar = "dimension-radar"
    case groupScores = "group-scores"
    case heatMap = "heat-map"
    case answerDistribution = "answer-distribution"
    case choiceShares = "choice-shares"
    case findings
    case trend
    case indexShares = "index-shares"
    case taskStates = "task-states"
  }

  /// A threshold that some row is held against, on that row's own range.
  package struct Limit: Sendable, Hashable {
    package var minimum: Double
    package var warning: Double?
    package var basis: String
  }

  /// A question whose answers stand behind its figures, as it was asked.
  package struct Wording: Sendable, Equatable {
    package var question: String
    package var text: LocalizedText
  }

  /// By what rule figures are hidden: bases under `minimum`, and whatever would give them away.
  package struct Disclosure: Sendable, Equatable {
    package var minimum: Int
    package var words: LocalizedText
  }

  /// One column of the data.
  package struct Column: Sendable, Equatable {
    package enum ValueType: String, Sendable { case string, integer, number, boolean }
    /// Where a reader meets it: in the table of either language, of one, or in the files alone.
    package enum Audience: Sendable, Equatable { case readers, readersOf(Language), programs }

    package var name: String
    package var type: ValueType
    package var label: LocalizedText
    package var audience: Audience = .readers
  }

  /// Its file's name, without extension.
  package var id: String
  package var kind: Kind
  package var title: LocalizedText
  package var subtitle: LocalizedText
  /// The survey, its index, wave, method and scheme; nil where a chart is not of one alone.
  package var survey: String?
  package var index: String?
  package var wave: String?
  package var method: String?
  package var scheme: String?
  /// What its figures are counted in.
  package var unit: LocalizedText
  /// Respondents under the whole chart; nil where that may not be told.
  package var base: Int?
  package var weighting: LocalizedText?
  /// What its intervals are; nil where it has none.
  package var interval: LocalizedText?
  package var confidence: Double?
  package var limits: [Limit] = []
  /// nil where no figure rests on responses.
  package var disclosure: Disclosure?
  package var questions: [Wording] = []
  package var licence: Licence
  package var provenance: Provenance
  /// What must be told of the variables that it shows.
  package var cautions: [LocalizedText] = []
  package var columns: [Column] = []
  package var rows: [[RecordTable.Value]] = []
}
