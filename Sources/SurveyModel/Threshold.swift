/// The least score that an office accepts (ngưỡng, chỉ tiêu): one row of `thresholds.csv`.
package struct Threshold: Sendable, Equatable {
  /// A bound in the survey's own range, or as a part of it.
  package enum Bound: Sendable, Equatable {
    case value(Double)
    /// 0…1 of the range.
    case share(Double)
  }

  /// What it applies to; nil is any.
  package var index: String?
  package var survey: String?
  package var wave: String?
  package var domain: String?
  package var question: String?
  /// A group's variable and value, as in `district=an-thi`.
  package var group: (variable: String, value: String)?
  package var minimum: Bound
  package var warning: Bound?
  /// Who decided it.
  package var basis: String
  /// The line of `thresholds.csv`.
  package var line: Int

  package init(
    index: String?, survey: String?, wave: String?, domain: String?, question: String?,
    group: (variable: String, value: String)?, minimum: Bound, warning: Bound?, basis: String,
    line: Int
  ) {
    self.index = index
    self.survey = survey
    self.wave = wave
    self.domain = domain
    self.question = question
    self.group = group
    self.minimum = minimum
    self.warning = warning
    self.basis = basis
    self.line = line
  }

  package static func == (a: Threshold, b: Threshold) -> Bool { a.line == b.line }
}
