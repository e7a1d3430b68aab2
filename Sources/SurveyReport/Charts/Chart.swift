package import SurveyModel

/// The data of one chart (dữ liệu biểu đồ) with everything that a reader must know beside it;
/// drawing comes after.
package struct Chart: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case domainScores = "domain-scores"
    case groupScores = "group-scores"
    case answerDistribution = "answer-distribution"
    case findings
  }

  /// A threshold that some row is held against, on that row's own range.
  package struct Limit: Sendable, Hashable {
    package var minimum: Double
    package var warning: Double?
    package var basis: String
  }

  /// One column of the data.
  package struct Column: Sendable, Equatable {
    package enum ValueType: String, Sendable { case string, integer, number, boolean }

    package var name: String
    package var type: ValueType
    package var label: LocalizedText
  }

  /// Its file's name, without extension.
  package var id: String
  package var kind: Kind
  package var title: LocalizedText
  package var subtitle: LocalizedText
  package var survey: String
  package var index: String
  package var wave: String
  package var method: String
  package var scheme: String
  /// What its figures are counted in.
  package var unit: LocalizedText
  /// Respondents under the whole chart; nil where that may not be told.
  package var base: Int?
  package var weighting: LocalizedText
  /// What its intervals are; nil where it has none.
  package var interval: LocalizedText?
  package var confidence: Double?
  package var limits: [Limit]
  package var provenance: Provenance
  /// What must be told of the variables that it shows.
  package var cautions: [LocalizedText] = []
  package var columns: [Column]
  package var rows: [[RecordTable.Value]]
}
