package import SurveyAnalysis
package import SurveyModel

/// The periodic report on the plan (báo cáo định kỳ): the office's consolidation, or what one unit
/// pastes into its own.
package struct PeriodicReport: Report, Sendable {
  package var period: ReportingPeriod
  package var days: ClosedRange<CalendarDay>
  /// The day on which it is drawn up.
  package var day: CalendarDay
  package var office: IssuingOffice
  /// The number of the plan.
  package var plan: String
  /// The unit whose report it is; nil for the office's own.
  package var unit: String?
  /// Whether only the passage is wanted, without head and signature.
  package var isSection: Bool
  /// The tasks as they stand at the end of the period, or on `day` where that comes first.
  package var tasks: [TaskProgress]
  /// Beyond those, how many the plan gives to collectives and roles that may mean the unit.
  package var possible: Int
  /// What was written down of the period and stands.
  package var entries: [TaskEvent]
  package var indices: [IndexStanding]
  package var fieldwork: [FieldworkPart]
  package var findings: [Recommendation]
  /// The surveys that the findings are of.
  package var surveys: [(survey: String, settings: SurveySettings)]
  package var labels: Labels

  package init(
    period: ReportingPeriod, days: ClosedRange<CalendarDay>, day: CalendarDay,
    office: IssuingOffice, plan: String, unit: String?, isSection: Bool, tasks: [TaskProgress],
    possible: Int, entries: [TaskEvent], indices: [IndexStanding], fieldwork: [FieldworkPart],
    findings: [Recommendation], surveys: [(survey: String, settings: SurveySettings)],
    labels: Labels
  ) {
    self.period = period
    self.days = days
    self.day = day
    self.office = office
    self.plan = plan
    self.unit = unit
    self.isSection = isSection
    self.tasks = tasks
    self.possible = possible
    self.entries = entries
    self.indices = indices
    self.fieldwork = fieldwork
    self.findings = findings
    self.surveys = surveys
    self.labels = labels
  }

  package func document(in language: Language) -> Document {
    let frame = PeriodicFrame(report: self, language: language)
    let survey = PeriodicSurveyPart(report: self, language: language)
    let tasks = PeriodicTaskPart(report: self, language: language)
    let body =
      unit == nil ? survey.blocks + tasks.blocks(after: 1) : tasks.blocks(after: 0)
    return Document(
      isSection ? frame.passageHead + body : frame.head + body + frame.foot)
  }

  package var records: RecordTable { TaskRecords(tasks, labels).table }

  package var json: JSONValue {
    [
      "report": [
        "period": .string(period.code), "from": .string(days.lowerBound.iso),
        "to": .string(days.upperBound.iso), "asOf": .string(day.iso), "plan": .string(plan),
        "unit": JSONValue(unit), "section": .bool(isSection),
        "tasks": .array(tasks.map(\.json)), "entries": .array(entries.map(\.json)),
        "fieldwork": .array(fieldwork.map(\.json)),
        "indices": .array(indices.map(\.json)),
        "findings": FindingsReport(
          findings, labels: labels, surveys: surveys, indices: indices.map(\.result)
        ).json["findings"]
          ?? [],
      ]
    ]
  }
}
