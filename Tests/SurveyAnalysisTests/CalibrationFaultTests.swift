import SurveyModel
import Testing

@testable import SurveyAnalysis

@Suite("Calibration that cannot be done says why")
struct CalibrationFaultTests {
  private func cell(_ variables: String, _ values: String, _ population: Double) -> PopulationCell {
    PopulationCell(
      variables: variables.split(separator: "*").map(String.init),
      values: values.split(separator: "*").map(String.init), population: population)
  }

  /// People who all say their sex, in strata s0…s3.
  private static let people = InventedSurvey.people(300, seed: 3).map { person in
    var person = person
    if person.sex.isEmpty { person.sex = "f" }
    return person
  }

  private func failure(
    _ method: CalibrationMethod, _ population: [PopulationCell], people: [Person] = people,
    bounds: ClosedRange<Double>? = nil
  ) -> AnalysisFailure? {
    var survey = InventedSurvey.questionnaire {
      $0.calibration = method
      $0.bounds = bounds
    }
    survey.population = population
    do {
      _ = try estimates(PeopleSource(people: people), survey)
      return nil
    } catch {
      return error as? AnalysisFailure
    }
  }

  @Test("Totals that disagree between margins are a fault that tells both")
  func disagreement() {
    let found = failure(
      .rake,
      [cell("sex", "f", 60), cell("sex", "m", 40)]
        + ["s0", "s1", "s2", "s3"].map { cell("stratum", $0, 30) })
    #expect(found == .populationsDisagree(["sex"], 100, ["stratum"], 120))
  }

  @Test("A cell of the sample without population, and the reverse, are told by name")
  func unmatched() {
    #expect(
      failure(.poststratify, [cell("sex", "f", 60)]) == .populationLacks("sex = m"))
    let crossed = ["f", "m"].flatMap { sex in
      ["s0", "s1", "s2", "s3", "s9"].map { cell("sex*stratum", "\(sex)*\($0)", 10) }
    }
    #expect(failure(.poststratify, crossed) == .sampleLacks("sex = f, stratum = s9"))
  }

  @Test("Those who lack a variable stop the work with their count")
  func lacking() {
    var people = Self.people
    for index in 0..<7 { people[index].sex = "" }
    #expect(
      failure(.rake, [cell("sex", "f", 60), cell("sex", "m", 40)], people: people)
        == .lackCalibrationVariable(count: 7, variables: ["sex"]))
  }

  @Test("Post-stratification takes one table, each cell once")
  func tables() {
    let sexes = [cell("sex", "f", 60), cell("sex", "m", 40)]
    #expect(
      failure(.poststratify, sexes + [cell("stratum", "s0", 100)])
        == .poststratifiedTwice(["sex"], ["stratum"]))
    #expect(
      failure(.rake, sexes + [cell("sex", "f", 1)])
        == .populationRepeated(["sex"], values: ["f"]))
    #expect(failure(.rake, []) == .populationMissing)
  }

  @Test("Bounds that leave no solution are told as such, not passed over")
  func diverges() {
    let found = failure(
      .logit, [cell("sex", "f", 9_900), cell("sex", "m", 100)], bounds: 0.9...1.1)
    guard case .calibrationDiverged = found else {
      Issue.record("\(String(describing: found))")
      return
    }
  }

  @Test("A filter keeps the design: it gives what the group gives")
  func filter() throws {
    let people = PeopleSource(people: Self.people)
    let groups = try estimates(people).filter { $0.group.parts.first?.value == "m" }
    let filtered = try estimates(people, by: []) {
      $0.filters = [Group.Part(variable: "sex", value: "m")]
    }
    #expect(filtered.map(\.score) == groups.map(\.score))
    #expect(filtered.map(\.standardError) == groups.map(\.standardError))
    #expect(filtered.map(\.degreesOfFreedom) == groups.map(\.degreesOfFreedom))
  }
}
