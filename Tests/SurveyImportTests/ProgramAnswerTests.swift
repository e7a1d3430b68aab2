import CSV
import Foundation
import SurveyModel
import Testing

@testable import SurveyImport

@Suite("Answers as survey programs write them")
struct ProgramAnswerTests {
  static func survey() throws -> TemporaryWorkspace {
    try TemporaryWorkspace([
      "surveys/s/survey.csv": """
      type,name,label::vi,domain,role,minimum,maximum,also
      text,id,,,respondent,,,
      select_one a,q1,Mức độ,service,,,,cu/q1
      select_multiple k,kenh,Kênh,,group,,,kenh_cu
      decimal,n,,,,,,n_cu
      date,d,,,,,,d_cu
      integer,mark,,service,,1,10,
      integer,bo_qua,,,ignored,,,

      """,
      "surveys/s/choices.csv": """
      list_name,name,label::vi,label::en,also,satisfied,missing
      a,1,Không hài lòng,Dissatisfied,N,no,
      a,01,Một,One,,no,
      a,2,Hài lòng,Satisfied,Y,yes,
      a,-99,Không ý kiến,,n/a,,no-opinion
      k,tv,"Ti vi, đài",Television,,,
      k,web,Trang tin,Web site,,,
      k,bao,Báo,Press,,,
      k,so,"Báo, Trang tin",,,,
      k,none,Không,None,,,

      """,
    ])
  }

  private func coded(_ header: String, _ rows: [String]) throws -> CodedExport {
    try CodedExport(([header] + rows).joined(separator: "\n") + "\n", of: Self.survey())
  }

  private func options(_ coded: CodedExport) -> [String] {
    guard let column = coded.column("kenh"), case .options(let options) = column.content else {
      return []
    }
    return (0..<(options.first?.count ?? 0)).map { row in
      if options.contains(where: { $0[row] == ColumnKind.notApplicable }) { return "" }
      return column.names.indices.filter { options[$0][row] == 1 }.map { column.names[$0] }
        .joined(separator: "+")
    }
  }

  @Test(
    "One choice",
    arguments: [
      ("1.0", "1"), ("2.00", "2"), ("01", "01"), ("1", "1"), ("n/a", "-99"), ("-99.0", "-99"),
      ("N/A", "-99"), ("", ""), ("y", "2"), ("HÀI LÒNG", "2"), ("Hài lòng ", "2"), ("-99", "-99"),
      ("Hài\u{a0}lòng", "2"), ("Hài  lòng", "2"),
    ])
  func one(cell: String, name: String) throws {
    let coded = try coded("id,q1", ["a,\"\(cell)\""])
    #expect(coded.faults == [])
    #expect(coded.answers("q1") == [name])
  }

  @Test(
    "Several choices in one cell",
    arguments: [
      ("tv web", "tv+web"), ("Ti vi, đài, Trang tin", "tv+web"),
      ("Ti vi, đài;Trang tin;", "tv+web"),
      ("tv|web", "tv+web"), ("tv\nweb", "tv+web"), ("Trang tin, Ti vi, đài", "tv+web"),
      ("Television, Press", "tv+bao"), ("TV;BAO", "tv+bao"), ("Ti vi, đài Báo", "tv+bao"),
      ("web, web", "web"), ("Ti vi, đài", "tv"), (";tv;", "tv"), ("tv,web,bao", "tv+web+bao"),
      ("Trang tin,Báo", "web+bao"), ("Báo;Trang tin", "web+bao"), ("bao ; web", "web+bao"),
      ("Báo, Trang tin", "so"),
    ])
  func several(cell: String, names: String) throws {
    let coded = try coded("id,q1,kenh", ["a,1,\"\(cell)\""])
    #expect(coded.faults == [])
    #expect(options(coded) == [names])
  }

  @Test(
    "What names other choices read otherwise, or an unknown one, rejects the row",
    arguments: [
      ("Báo, Trang tin, Ti vi, đài", "ambiguous-choices"), ("tv radio", "unknown-choice"),
      ("Ti vi, web", "unknown-choice"),
    ])
  func unsure(cell: String, code: String) throws {
    #expect(try coded("id,q1,kenh", ["a,1,\"\(cell)\""]).faults == ["2:3 \(code)"])
  }

  @Test(
    "A column for each option, in whatever words it says yes and no",
    arguments: [
      ("1", "0"), ("TRUE", "FALSE"), ("yes", "no"), ("Có", "Không"), ("Y", "N"),
      ("Checked", "Unchecked"), ("x", ""), ("Selected", "Not selected"), ("Quoted", "Not quoted"),
      ("1.0", "0.0"), ("True", "False"), ("X", ""), ("Chọn", "Không chọn"), ("Yes", "Not Selected"),
    ])
  func flags(yes: String, no: String) throws {
    let coded = try coded(
      "id,q1,kenh/tv,kenh/web,kenh/none",
      ["a,1,\(yes),\(no),\(no)", "b,1,,,", "c,2,\(no),\(no),\(yes)", "d,2,\(yes),\(yes),\(no)"])
    #expect(coded.faults == [])
    #expect(options(coded) == ["tv", "", "none", "tv+web"])
  }

  @Test("The column of an option holds its own text where it was chosen")
  func ownText() throws {
    let labels = try coded(
      "id,q1,Kênh - Trang tin,Kênh - Không", ["a,1,Trang tin,", "b,1,,Không", "c,1,,"])
    #expect(labels.faults == [])
    #expect(options(labels) == ["web", "none", ""])
    let codes = try coded("id,q1,kenh_web,kenh_none", ["a,1,web,", "b,1,,none"])
    #expect(options(codes) == ["web", "none"])
  }

  @Test("One cell and columns beside it must agree")
  func both() throws {
    let coded = try coded(
      "id,q1,kenh,kenh/tv,kenh/web",
      ["a,1,tv,1,0", "b,1,tv,0,1", "c,1,,,", "d,1,tv bao,1,0", "e,1,web,,", "f,1,,1,0"])
    #expect(coded.faults == ["3:4 choices-disagree"])
    #expect(options(coded) == ["tv", "", "tv+bao", "web", "tv"])
  }

  @Test("Versions of a form are read together, and differing answers reject the row")
  func versions() throws {
    let coded = try coded(
      "id,q1,cu/q1,kenh,kenh_cu,n,n_cu,d,d_cu",
      [
        "a,1,,tv,,1.5,,2023-10-05,", "b,,2,,web,,2.5,,5/10/2023",
        "c,2,Hài lòng,tv,TV,1.50,1.5,2023-10-05,5/10/2023",
        "d,1,2,tv,,,,,", "e,1,,tv,web,,,,", "f,1,,,,1,2,,", "g,1,,,,,,2023-10-05,2023-10-06",
        "h,1,,tv web,web;tv,,,,",
      ])
    #expect(
      coded.faults == [
        "5:3 two-answers", "6:5 two-answers", "7:7 two-answers", "8:9 two-answers",
      ])
    #expect(coded.answers("q1") == ["1", "2", "2", "1"])
    #expect(options(coded) == ["tv", "web", "tv", "tv+web"])
    let flags = try self.coded(
      "id,q1,kenh/tv,kenh/web,kenh_cu/tv,kenh_cu/web",
      ["a,1,1,0,,", "b,1,,,0,1", "c,1,1,0,1,0", "d,1,1,0,0,1"])
    #expect(flags.faults == ["5:5 two-answers", "5:6 two-answers"])
    #expect(options(flags) == ["tv", "web", "tv"])
  }

  @Test("A number that may be read two ways in a column that nobody reads stops nothing")
  func ignored() throws {
    let coded = try coded("id;q1;bo_qua", ["a;1;1.234", "b;2;2.345"])
    #expect(coded.faults == [])
    #expect(coded.accepted == 2)
    #expect(coded.ambiguous == nil)
    #expect(try self.coded("id;q1;n", ["a;1;1.234", "b;2;2.345"]).ambiguous == "1.234")
  }

  @Test("What is no mark of a scale tells how reasons for no answer are declared")
  func offScale() throws {
    let coded = try coded("id,q1,mark", ["a,1,-99", "b,1,n/a", "c,1,11", "d,1,5.5", "e,1,"])
    #expect(
      coded.faults == [
        "2:3 out-of-range", "3:3 not-a-number", "4:3 out-of-range", "5:3 not-a-whole-number",
      ])
    #expect(
      coded.rejected.prefix(3).flatMap(\.faults).allSatisfy {
        $0.fault.reason.english.contains("missing of choices.csv")
          && $0.fault.reason.vietnamese.contains("select_one")
      })
  }

  @Test("In the column of `other` stands what people wrote; what was not asked says nothing")
  func other() throws {
    let workspace = try TemporaryWorkspace([
      "surveys/s/survey.csv": """
      type,name,domain,role
      text,id,,respondent
      select_one a,q1,service,
      select_multiple a or_other,m,,group

      """
    ])
    let coded = try CodedExport(
      "id,q1,m[1],m[2],m[other]\na,1,Y,,Loa\nb,1,N/A,N/A,N/A\nc,1,,Y,\nd,1,Y,,1\n", of: workspace)
    #expect(coded.faults == [])
    #expect(
      coded.column("m")?.content
        == .options([[1, 255, 0, 1], [0, 255, 1, 0], [1, 255, 0, 1]]))
  }

  @Test("A long cell is read in time that grows with its length")
  func long() throws {
    let cell = Array(repeating: "Ti vi, đài, Trang tin", count: 20_000).joined(separator: ", ")
    let time = try ContinuousClock().measure {
      let coded = try coded("id,q1,kenh", ["a,1,\"\(cell)\""])
      #expect(options(coded) == ["tv+web"])
    }
    print("LONG", time)
    #expect(time < .seconds(20))
  }
}
