import SurveyModel
import Testing

@testable import SurveyAnalysis

@Suite("How tasks match findings")
struct TaskMatchingTests {
  private func task(
    _ id: String, index: String = "SIPAS", domains: [String] = [], topics: [String] = [],
    sameAs: [String] = []
  ) -> RemedialTask {
    RemedialTask(
      id: id, plan: "", year: 2026, clause: id, indices: [index], domains: domains, topics: topics,
      task: LocalizedText(vietnamese: id, english: id), timing: [], timingText: "", due: nil,
      target: nil, targetUnit: "", targetBase: "", lead: [], support: [], sameAs: sameAs,
      sourceLines: "", line: 1)
  }

  /// Findings of d1, d11 and q2 (in d11, topic t2), of which q2 scores as told.
  private func recommendation(_ domain: String, _ tasks: [RemedialTask], q2: Double = 60)
    throws -> Recommendation
  {
    var question = VerdictTests.estimate(q2, domain: "d11")
    question.question = "q2"
    let all = VerdictTests.assessed(
      [
        VerdictTests.estimate(70, domain: "d1"), VerdictTests.estimate(60, domain: "d11"), question,
      ], [VerdictTests.threshold(80)])
    let found = recommend(
      all.filter { $0.estimate.question == nil }, all: all, tasks: tasks,
      questionnaire: InventedSurvey.questionnaire(), domains: InventedSurvey.domains)
    return try #require(found.first { $0.finding.estimate.domain == domain })
  }

  @Test("By topic and domain, then topic, then own domain, then the domain above")
  func order() throws {
    let tasks = [
      task("above", domains: ["d1"]), task("own", domains: ["d11"]), task("topic", topics: ["t2"]),
      task("both", domains: ["d1"], topics: ["t2"]), task("elsewhere", domains: ["d2"]),
    ]
    let found = try recommendation("d11", tasks)
    #expect(found.tasks.map(\.task.id) == ["both", "topic", "own", "above"])
    #expect(found.tasks[0].matchedBy == [.topic("t2"), .domain("d1")])
    #expect(found.related.isEmpty)
  }

  @Test("A topic counts only through a question that itself scores under its minimum")
  func topicOfAMetQuestion() throws {
    #expect(try recommendation("d11", [task("topic", topics: ["t2"])], q2: 90).tasks.isEmpty)
    #expect(try recommendation("d11", [task("other", topics: ["t3"])]).tasks.isEmpty)
  }

  @Test("A task of another index serves where one of the survey's own refers to it")
  func sameAs() throws {
    let found = try recommendation(
      "d11",
      [
        task("own", topics: ["t2"], sameAs: ["there"]), task("there", index: "DTI", topics: ["t2"]),
        task("far", index: "CCHC", topics: ["t2"]),
      ])
    #expect(found.tasks.map(\.task.id) == ["own", "there"])
    #expect(found.related.map(\.task.id) == ["far"])
  }

  @Test("A finding that no task serves says so by having none")
  func none() throws {
    #expect(try recommendation("d1", [task("far", domains: ["d2"])]).tasks.isEmpty)
  }
}
