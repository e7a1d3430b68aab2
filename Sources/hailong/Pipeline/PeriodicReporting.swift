import Foundation
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport
import SurveyStore

extension Office {
  /// Draws up the report of a period as the store has it on a day.
  func periodicReport(
    _ period: ReportingPeriod, _ days: ClosedRange<CalendarDay>, on day: CalendarDay,
    unit: String?, isSection: Bool
  ) throws -> PeriodicReport {
    let end = min(day, days.upperBound)
    let known = try indices(on: end, knownOn: day)
    let surveys = try surveysAnswered(by: end)
    let current = known.tasks.filter { $0.task.year <= period.year }
    guard !current.isEmpty else {
      throw Stop(
        .noResult,
        spoken(
          "plan.csv không có nhiệm vụ của kế hoạch nào đến hết năm \(period.year)",
          "plan.csv has no task of a plan up to the year \(period.year)"))
    }
    let tasks = current.filter { task in
      unit.map { [.lead, .support].contains(task.part(of: $0)) } ?? true
    }
    let ids = Set(tasks.map(\.task.id))
    let standing = tasks.flatMap(\.log.events).filter {
      days.contains($0.on) && ids.contains($0.task)
    }
    return PeriodicReport(
      period: period, days: days, day: day, office: workspace.definitions.office,
      plan: plans(of: current.map(\.task)), unit: unit, isSection: isSection, tasks: tasks,
      possible: unit.map { name in current.count { $0.part(of: name) == .possible } } ?? 0,
      entries: standing.filter { unit == nil || $0.by == unit }
        .sorted { ($0.on, $0.id) < ($1.on, $1.id) },
      indices: latest(known.standings.filter { $0.result.component == nil }),
      fieldwork: try surveys.flatMap(fieldwork),
      findings: try surveys.flatMap { try highlights(of: $0).recommendations },
      surveys: surveys.map { ($0.id, $0.settings) }, labels: labels)
  }

  private func plans(of tasks: [RemedialTask]) -> String {
    var plans: [String] = []
    for plan in tasks.map(\.plan) where !plan.isEmpty && !plans.contains(plan) {
      plans.append(plan)
    }
    return plans.joined(separator: ", ")
  }

  /// The newest result of each series.
  private func latest(_ standings: [IndexStanding]) -> [IndexStanding] {
    standings.filter { standing in
      !standings.contains {
        $0.result.index == standing.result.index && $0.result.year > standing.result.year
      }
    }
  }

  /// The surveys whose wave is in the store and was over by a day.
  private func surveysAnswered(by day: CalendarDay) throws -> [Questionnaire] {
    guard FileManager.default.fileExists(atPath: database) else { return [] }
    let order = IndexWords.order
    func place(_ index: String) -> Int { order.firstIndex(of: index) ?? order.count }
    let inOrder = workspace.questionnaires.enumerated().sorted {
      (place($0.element.settings.index), $0.offset) < (place($1.element.settings.index), $1.offset)
    }.map(\.element)
    return try inOrder.filter { questionnaire in
      let store = try openStore(for: questionnaire)
      let wave = questionnaire.settings.wave
      guard try store.hasRespondents(survey: questionnaire.id, wave: wave) else { return false }
      let answered = try StoreSource(
        store: store, survey: questionnaire.id, wave: wave, threads: pipeline.threads
      )
      .pass(WaveDays(questionnaire)).days
      return answered.map { $0.upperBound <= day } ?? true
    }
  }

  /// The forms of a survey, by each variable that its fieldwork.csv tells them by.
  private func fieldwork(of questionnaire: Questionnaire) throws -> [FieldworkPart] {
    let source = StoreSource(
      store: try openStore(for: questionnaire), survey: questionnaire.id,
      wave: questionnaire.settings.wave, threads: pipeline.threads)
    var variables: [String] = []
    for cell in questionnaire.fieldwork where !variables.contains(cell.group) {
      variables.append(cell.group)
    }
    return try variables.map { variable in
      let counts = try source.pass(ResponseCounts(by: variable)).counts
      let rows = questionnaire.fieldwork.filter { $0.group == variable }.map { cell in
        FieldworkPart.Row(
          value: cell.value, issued: cell.issued, collected: cell.collected,
          valid: counts[cell.value] ?? 0)
      }
      return FieldworkPart(
        survey: questionnaire.id, settings: questionnaire.settings, variable: variable, rows: rows,
        elsewhere: counts.values.reduce(0, +) - rows.reduce(0) { $0 + $1.valid })
    }
  }

  private func highlights(of questionnaire: Questionnaire) throws -> Highlights {
    try highlights(of: questionnaire, AnalysisRequest())
  }
}
