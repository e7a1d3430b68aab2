import CSV
import SurveyModel
import Testing

@testable import SurveyImport

@Suite("The header of an export")
struct HeaderTests {
  private static func survey() throws -> Questionnaire {
    try CodedExport.questionnaire(
      TemporaryWorkspace([
        "surveys/s/survey.csv": """
        type,name,label::vi,label::en,domain,role,also
        text,id,,,,respondent,_uuid
        begin_group,nuoc,,,,,
        begin_group,gia,,,,,
        select_one a,q1,Giá nước,Water price,service,,c5|Câu 5
        end_group,,,,,,
        end_group,,,,,,
        select_one a,q2,Giá nước,Price of water,service,,
        select_multiple a,m,Kênh,Channels,,group,
        decimal,w,Trọng số,Weight,,weight,

        """
      ]))
  }

  private func match(_ header: [String]) throws -> HeaderMatch {
    let survey = try Self.survey()
    return HeaderMatch(
      header: FileFormat.Header(titles: header), names: HeaderNames(survey), questionnaire: survey,
      file: "e.csv")
  }

  @Test(
    "A column is found by its code, its path of groups, its labels or its other headers",
    arguments: ["q1", "Q1", "nuoc/gia/q1", "gia/q1", "water price", "C5", "câu 5"])
  func names(header: String) throws {
    let match = try match(["id", header, "w"])
    #expect(match.problems == [])
    #expect(match.columns.map(\.question) == [0, 1, 4])
    #expect(match.missing == ["q2", "m"])
  }

  @Test("Columns of options are found by code and by label")
  func options() throws {
    let match = try match(["id", "q1", "w", "m/1", "Kênh/Có", "other"])
    #expect(match.columns.suffix(2).map(\.option) == [0, 1])
    #expect(match.unmatched == ["other"])
  }

  @Test(
    "A header that cannot be read stops the file, with its place and the way out",
    arguments: [
      (["id", "q1", "w", "Giá nước"], "e.csv:1:4", "ambiguous-header"),
      (["id", "q1", "Q1 ", "w"], "e.csv:1:3", "repeated-header"),
      (["id", "q1", "weigt"], "e.csv:1", "missing-column"),
      (["q1", "w"], "e.csv:1", "missing-column"),
      (["id", "w"], "e.csv:1", "no-question"),
    ])
  func faults(header: [String], place: String, code: String) throws {
    let problem = try #require(try match(header).problems.first)
    #expect(problem.code == code)
    #expect(problem.line(in: .english).hasPrefix(place + ":"))
  }
}
