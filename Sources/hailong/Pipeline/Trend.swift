import Foundation
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport
import SurveyStore

/// The waves of one or more surveys, one after the other, and what changed from each to the next.
struct Trend {
  /// A wave with what its answers mean.
  private struct Wave {
    var sample: WaveSample
    var questionnaire: Questionnaire
    var domains: DomainTree
    var source: StoreSource
    var clusters: Set<String>
  }

  private let office: Office
  private let request: AnalysisRequest
  private let waves: [Wave]

  /// Finds the waves of surveys that have responses, in the order of their names.
  init(_ surveys: [Questionnaire], _ request: AnalysisRequest, in office: Office) throws {
    self.office = office
    self.request = request
    var waves: [Wave] = []
    for questionnaire in surveys {
      let store = try office.openStore(for: questionnaire)
      for (found, own, domains) in try office.waves(of: questionnaire, in: store) {
        let source = StoreSource(store: store, survey: questionnaire.id, wave: found.wave)
        var sample = found
        sample.days = try source.pass(WaveDays(own)).days
        waves.append(
          Wave(
            sample: sample, questionnaire: own, domains: domains, source: source,
            clusters: try source.pass(ClusterLabels(own)).labels))
      }
    }
    // By the days of answers; where some are not told, by name, in which 9 comes before 10.
    let areDated = waves.allSatisfy { $0.sample.days != nil }
    self.waves = waves.sorted { a, b in
      if areDated, let first = a.sample.days?.lowerBound, let second = b.sample.days?.lowerBound,
        first != second
      {
        return first < second
      }
      let names = a.sample.wave.compare(b.sample.wave, options: .numeric)
      return names == .orderedSame
        ? a.sample.survey < b.sample.survey : names == .orderedAscending
    }
  }

  /// How many waves of surveys have responses.
  static func count(_ surveys: [Questionnaire], in office: Office) throws -> Int {
    try surveys.reduce(0) { try $0 + office.waves(of: $1, in: office.openStore(for: $1)).count }
  }

  /// Each wave by its own method.
  func breakdowns() throws -> [(sample: WaveSample, breakdown: Breakdown)] {
    try waves.map { ($0.sample, try breakdown($0, $0.questionnaire, $0.domains, request)) }
  }

  /// What changed from each wave to the next; `tasks` tells the plan's tasks on a day.
  func pairs(tasks: (CalendarDay) -> [TaskProgress]) throws -> [WavePair] {
    try zip(waves, waves.dropFirst()).map { try pair($0, $1, tasks) }
  }

  private func breakdown(
    _ wave: Wave, _ questionnaire: Questionnaire, _ domains: DomainTree,
    _ request: AnalysisRequest
  ) throws -> Breakdown {
    try Analysis(questionnaire, domains, request).breakdown(wave.source)
  }

  private func pair(_ from: Wave, _ to: Wave, _ tasks: (CalendarDay) -> [TaskProgress]) throws
    -> WavePair
  {
    let shared = SharedQuestions(
      from.questionnaire, from.domains, to.questionnaire, to.domains)
    let isOneMethod =
      from.sample.method == to.sample.method
      && from.questionnaire.settings.scoresAlike(to.questionnaire.settings)
    var pair = WavePair(from: from.sample, to: to.sample, shared: shared, reason: nil)
    if shared.count == 0 {
      pair.reason = isOneMethod ? .noSharedQuestion : .method
    } else if !isOneMethod, !shared.onlyLater.isEmpty {
      pair.reason = .method
    } else if !from.clusters.isDisjoint(with: to.clusters),
      !shared.isCodedAlike(from.questionnaire, to.questionnaire)
    {
      pair.reason = .otherCoding
    }
    if pair.reason != nil { return pair }
    let before = shared.rescored(from.questionnaire, as: to.questionnaire)
    let after = shared.narrowed(to.questionnaire)
    pair.isJoint = !from.clusters.isDisjoint(with: to.clusters)
    let bridge = Bridge(from: from, to: to, before: before, after: after, shared: shared)
    let found = try differences(bridge, request)
    pair.changes = changes(found.differences, found.early, found.late, shared)
    pair.effects = try effects(bridge, tasks)
    // On two scales the distance of the scores is mostly the scales'.
    if !isOneMethod, from.questionnaire.settings.range == to.questionnaire.settings.range {
      try tellMethod(&pair, from, found.early, shared)
    }
    return pair
  }

  /// Two waves that one method can score.
  private struct Bridge {
    var from: Wave
    var to: Wave
    /// The earlier wave as the later method scores it; its questions keep their own names.
    var before: Questionnaire
    var after: Questionnaire
    var shared: SharedQuestions

    var sharesClusters: Bool { !from.clusters.isDisjoint(with: to.clusters) }
  }

  private func differences(_ bridge: Bridge, _ asked: AnalysisRequest) throws -> (
    early: Breakdown, late: Breakdown, differences: [Difference]
  ) {
    func own(_ names: Set<String>) -> Set<String> {
      Set(names.compactMap { bridge.shared.earlier[$0] })
    }
    var ofEarlier = asked
    ofEarlier.contrasts = asked.contrasts.map {
      QuestionContrast(id: $0.id, questions: own($0.questions), against: own($0.against))
    }
    let early = try breakdown(bridge.from, bridge.before, bridge.to.domains, ofEarlier)
    let late = try breakdown(bridge.to, bridge.after, bridge.to.domains, asked)
    return (
      early, late,
      bridge.sharesClusters
        ? try joint(bridge.from, bridge.to, bridge.after, asked)
        : SurveyAnalysis.differences(of: late, less: early, names: bridge.shared.earlier)
    )
  }

  /// What became of the questions whose tasks were done in between: of everybody, however the changes
  /// are broken down.
  private func effects(_ bridge: Bridge, _ tasks: (CalendarDay) -> [TaskProgress]) throws
    -> [TaskEffect]
  {
    let contrasts = contrasts(
      of: bridge.to.sample.days.map { tasks($0.lowerBound) } ?? [], from: bridge.from.sample,
      to: bridge.to.sample, bridge.after)
    if contrasts.isEmpty { return [] }
    var asked = request
    asked.by = []
    asked.subtotals = false
    asked.questions = false
    asked.contrasts = contrasts.map(\.contrast)
    let found = try differences(bridge, asked).differences
    return contrasts.map {
      TaskEffect(tasks: $0.tasks, $0.contrast, in: found, bridge.after.settings)
    }
  }

  /// Both waves as one sample, cluster by cluster.
  private func joint(_ from: Wave, _ to: Wave, _ after: Questionnaire, _ asked: AnalysisRequest)
    throws -> [Difference]
  {
    var asked = asked
    asked.comparison = nil
    return try WaveComparison(
      after, to.domains, earlier: from.source, later: to.source, sharesClusters: true
    ).breakdown(asked).differences
  }

  private func changes(
    _ differences: [Difference], _ early: Breakdown, _ late: Breakdown, _ shared: SharedQuestions
  ) -> [WaveChange] {
    let directions = directions(
      differences, confidence: late.settings.confidence,
      minimumRespondents: late.settings.minimumRespondents)
    return zip(differences, directions).map { difference, direction in
      WaveChange(
        difference: difference,
        from: early.estimates.first {
          $0.domain == difference.domain && $0.group == difference.group
            && $0.question == difference.question.map { shared.earlier[$0] ?? $0 }
        },
        to: late.estimates.first {
          $0.domain == difference.domain && $0.group == difference.group
            && $0.question == difference.question
        }, direction: direction)
    }
  }

  /// What the later method alone made of the earlier wave, line by line where both methods have it.
  private func tellMethod(
    _ pair: inout WavePair, _ from: Wave, _ early: Breakdown, _ shared: SharedQuestions
  ) throws {
    let own = try breakdown(from, from.questionnaire, from.domains, request)
    for index in pair.changes.indices {
      let change = pair.changes[index]
      guard let rescored = change.from?.score,
        let score = own.estimates.first(where: {
          $0.domain == change.difference.domain && $0.group == change.difference.group
            && $0.question == change.difference.question.map { shared.earlier[$0] ?? $0 }
        })?.score
      else { continue }
      pair.changes[index].ownScore = score
      pair.changes[index].methodEffect = rescored - score
    }
  }
}

extension Office {
  /// The waves of a survey that have responses, their days unread, each with the tables of the
  /// method of its day.
  fileprivate func waves(of questionnaire: Questionnaire, in store: SurveyStore) throws -> [(
    sample: WaveSample, questionnaire: Questionnaire, domains: DomainTree
  )] {
    try store.stored().filter { $0.survey == questionnaire.id && $0.respondents > 0 }.map {
      var (own, domains) =
        $0.method == questionnaire.settings.method
        ? (questionnaire, workspace.definitions.domains)
        : try past(questionnaire, wave: $0.wave, in: store)
      own.settings.wave = $0.wave
      let sample = WaveSample(
        survey: questionnaire.id, wave: $0.wave, method: $0.method, respondents: $0.respondents,
        days: nil)
      return (sample, own, domains)
    }
  }
}
