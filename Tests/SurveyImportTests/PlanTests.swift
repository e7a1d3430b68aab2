import SurveyModel
import Testing

@testable import SurveyImport

@Suite("The plan in SampleData says what plan 18/KH-SNN says")
struct PlanTests {
  let definitions = Workspace(path: sampleData, surveys: []).definitions

  @Test("It holds 27 tasks, each once")
  func count() {
    #expect(definitions.tasks.count == 27)
    #expect(Set(definitions.tasks.map(\.id)).count == 27)
    #expect(PlanFact.all.count == 27)
  }

  @Test("Every clause has its timing, units, target, references and place", arguments: PlanFact.all)
  func clause(_ fact: PlanFact) throws {
    let task = try #require(definitions.tasks.first { $0.id == fact.id })
    #expect(task.plan == "18/KH-SNN")
    #expect(task.year == 2024)
    #expect(task.clause == fact.clause)
    #expect(task.timing == fact.timing)
    #expect(task.lead == fact.lead)
    #expect(task.support == fact.support)
    #expect(task.target == fact.target)
    #expect(task.targetUnit == (fact.target == nil ? "" : "%"))
    #expect(task.sameAs == fact.sameAs)
    #expect(task.sourceLines == fact.lines)
    #expect(!task.task.vietnamese.isEmpty && !task.task.english.isEmpty)
  }

  // Section 3 is headed PAPI and speaks of PAPI's own dimensions, so its tasks serve both the
  // department's mark and the citizen survey.
  @Test("Each clause belongs to the index whose section it stands in")
  func indices() {
    let sections = [
      "1": ["SIPAS"], "2": ["CCHC"], "3": ["PAPI-SO", "PAPI"], "4": ["DDCI"], "5": ["DAN-VAN"],
      "6": ["DTI"],
    ]
    for task in definitions.tasks {
      #expect(task.indices == sections[String(task.clause.prefix(1))])
    }
  }

  // The plan's section 1.1 to 6.1.
  @Test(
    "The six indices of 2023 stand on their own scales, with the changes stated",
    arguments: [
      ("SIPAS", 77.21, -19.19, 100), ("CCHC", 83.78, -3.86, 100), ("PAPI-SO", 84.9, -8.52, 100),
      ("DDCI", 80.97, nil, 100), ("DAN-VAN", 96.5, 7.5, 100), ("DTI", 729.94, 118.04, 1000),
    ] as [(String, Double, Double?, Double)])
  func results(index: String, value: Double, change: Double?, maximum: Double) throws {
    let result = try #require(
      definitions.indices.first { $0.index == index && $0.year == 2023 && $0.component == nil })
    #expect(result.value == value)
    #expect(result.changeStated == change)
    #expect(result.maximum == maximum)
    // SIPAS is named as a cause in 2.1, 3.1, 4.1 and 5.1.
    let causes = ["CCHC", "PAPI-SO", "DDCI", "DAN-VAN"].contains(index) ? ["SIPAS"] : []
    #expect(result.dependsOn == causes)
    #expect(!definitions.indices.contains { $0.index == index && $0.year == 2022 })
  }

  @Test("The water part of SIPAS is 72.67 and DDCI ranked eighth")
  func parts() throws {
    #expect(
      definitions.indices.contains {
        $0.index == "SIPAS" && $0.component == "water-supply" && $0.value == 72.67
      })
    #expect(definitions.indices.first { $0.index == "DDCI" }?.rank == 8)
  }

  @Test("Sections 1.1 to 6.1 each name their shortcomings")
  func shortcomings() {
    let counts = Dictionary(grouping: definitions.shortcomings, by: \.clause).mapValues(\.count)
    // Counted in the plan: 1.1 four, 2.1 six, 3.1 five, 4.1 four, 5.1 two and 6.1 four.
    #expect(
      counts == ["1.1": 4, "2.1": 6, "3.1": 5, "4.1": 4, "5.1": 2, "6.1": 4])
  }

  @Test("Every spelling of the planning division leads to one unit")
  func spellings() throws {
    let division = try #require(definitions.units.first { $0.id == "phong-kh-tc-ttnn" })
    let known = Set(([division.label.vietnamese] + division.also).map(matchKey))
    for spelling in [
      "Phòng KH-TC-TTNN", "phòng KHTC-TTNN", "Phòng Kế hoạch – Tài chính – TTNN",
    ] {
      #expect(known.contains(matchKey(spelling)))
    }
    #expect(definitions.units.filter { $0.kind == .collective }.allSatisfy { $0.members.isEmpty })
  }
}

/// The sample workspace of this checkout.
let sampleData =
  #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
  + "/SampleData"
