import CSV
import Foundation
import SurveyModel
import Testing

@testable import SurveyImport

@Suite("Headers as survey programs write them")
struct ProgramHeaderTests {
  static let survey: Questionnaire? = try? CodedExport.questionnaire(
    TemporaryWorkspace([
      "surveys/s/survey.csv": """
      type,name,label::vi,label::en,domain,role,also
      text,id,Mã phiếu,Form id,,respondent,
      begin_group,hh,Hộ gia đình,Household,,,
      begin_group,nuoc,Nước sạch,Water,,,
      select_one a,gia,Giá nước,Price of water,service,,Gia nuoc cu
      select_one a,chat,Chất lượng,Quality,service,,
      end_group,,,,,,
      integer,nguoi,Số người,People,,,
      end_group,,,,,,
      begin_group,Q3,Ông/bà hài lòng với:,How satisfied are you with:,,,
      select_one a,SQ001,Thái độ,Courtesy,service,,
      select_one a,SQ002,Thời gian,Time,service,,
      end_group,,,,,,
      select_one a,Q4_SQ001,Điện,Power,service,,
      select_one a,q7,Chất lượng <b>đường</b> sá,Roads,service,,
      select_multiple k,kenh,"Kênh nào, xin kể?",Which channels?,,group,
      select_one a,moi,Thuý khoẻ hoà quý,Anything,service,,
      text,q9,Khác,Else,,comment,

      """,
      "surveys/s/choices.csv": """
      list_name,name,label::vi,label::en,satisfied
      a,1,Không,No,no
      a,2,Có,Yes,yes
      k,tv,"Ti vi, đài",Television,
      k,web_1,Trang tin,Web site,
      k,-9,Không kênh nào,None,

      """,
    ]))

  static func meaning(_ cells: [String], isShared: Bool = false) throws -> String {
    let survey = try #require(survey)
    switch HeaderNames(survey).meanings(of: isShared ? [cells, [cells[0], "?"]] : [cells])[0] {
    case .nothing: return ""
    case .several(let first, let second):
      return "\(survey.questions[first].name) or \(survey.questions[second].name)"
    case .question(let index, let option):
      let question = survey.questions[index]
      return question.name + (option.map { "/" + survey.choices(of: question)[$0].name } ?? "")
    }
  }

  @Test(
    "A group before its question, however they are joined",
    arguments: [
      "hh/nuoc/gia", "hh-nuoc-gia", "nuoc-gia", "hh.nuoc.gia", "nuoc:gia", "nuoc_gia",
      "hh_nuoc_gia", "HH/Nuoc/GIA", "Hộ gia đình/Nước sạch/Giá nước", "Nước sạch/Giá nước",
      "Household/Water/Price of water", "hh/gia", "Nước sạch - Giá nước", "Nước sạch [Giá nước]",
      "Hộ gia đình > Nước sạch > Giá nước", "Water: Price of water", "gia. Giá nước",
      "gia: Price of water", "gia Giá nước", "1. Giá nước", "Câu 12: Giá nước", "C5. Giá nước",
      "Q1 - Price of water", "2.1. Giá nước", "5) Giá nước", "gia [Giá nước]", "Gia nuoc cu",
      "<p><b>Giá</b>&nbsp;nước</p>", "<strong>gia</strong>: Gi&#225; n&#432;&#7899;c",
      "gia. Gi&aacute; nước", "GIÁ NƯỚC", "Giá\u{a0}nước", "Giá  \n nước", "\u{feff}Giá nước",
      "Gi\u{200b}á nước", "Giá.nước", "Price.of.water", "Giá nước:", "hh/nuoc/gia. Giá nước",
    ])
  func groups(header: String) throws {
    #expect(try Self.meaning([header]) == "gia")
    #expect(
      try Self.meaning([header.decomposedStringWithCanonicalMapping]) == "gia")
  }

  @Test(
    "Rows of a matrix",
    arguments: [
      "Q3[SQ001]", "Q3_SQ001", "Q3.SQ001", "Q3.SQ001.", "Q3[SQ001]. Ông/bà hài lòng với: [Thái độ]",
      "Ông/bà hài lòng với: [Thái độ]", "Ông/bà hài lòng với: - Thái độ",
      "Ông/bà hài lòng với:.Thái độ", "How satisfied are you with: [Courtesy]",
      "Ông/bà hài lòng với [Thái độ]", "Q3: Ông/bà hài lòng với: - Thái độ", "SQ001", "Thái độ",
      "1. Ông/bà hài lòng với: [Thái độ]", "Q3/SQ001", "Câu 3. Ông/bà hài lòng với: [1. Thái độ]",
    ])
  func matrix(header: String) throws { #expect(try Self.meaning([header]) == "SQ001") }

  @Test(
    "A row of a matrix that is one question's own name",
    arguments: ["Q4_SQ001", "Q4[SQ001]", "Q4.SQ001.", "Q4 [SQ001]", "Q4-SQ001"])
  func ownName(header: String) throws { #expect(try Self.meaning([header]) == "Q4_SQ001") }

  @Test(
    "An option of a question with several answers",
    arguments: [
      ("kenh/tv", "kenh/tv"), ("kenh[tv]", "kenh/tv"), ("kenh_tv", "kenh/tv"),
      ("kenh___tv", "kenh/tv"), ("kenh__tv", "kenh/tv"), ("kenh.tv", "kenh/tv"),
      ("kenh [Ti vi, đài]", "kenh/tv"), ("Kênh nào, xin kể?/Ti vi, đài", "kenh/tv"),
      ("Kênh nào, xin kể? - Ti vi, đài", "kenh/tv"), ("Which channels? [Television]", "kenh/tv"),
      ("Kênh nào, xin kể? (choice=Ti vi, đài)", "kenh/tv"), ("kenh_web_1", "kenh/web_1"),
      ("kenh/web_1", "kenh/web_1"), ("kenh___web_1", "kenh/web_1"), ("kenh/-9", "kenh/-9"),
      ("kenh____9", "kenh/-9"), ("kenh[-9]", "kenh/-9"), ("hh/kenh/tv", ""),
      ("kenh: Ti vi, đài", "kenh/tv"), ("kenh. Kênh nào, xin kể? [Trang tin]", "kenh/web_1"),
      ("Kênh nào, xin kể? - Selected Choice - Trang tin", "kenh/web_1"),
      ("kenh[web-1]", "kenh/web_1"), ("Kênh nào, xin kể?", "kenh"),
      ("kenh_other", ""), ("kenh_tv_TEXT", ""), ("Kênh nào, xin kể? - Trang tin - Text", ""),
      ("kenh/radio", ""),
    ])
  func options(header: String, meaning: String) throws {
    #expect(try Self.meaning([header]) == meaning)
  }

  @Test(
    "Several rows of a header mean what any of them, or two together, mean",
    arguments: [
      (["Giá nước", "Response"], false, "gia"),
      (["Giá nước", "Open-Ended Response"], false, "gia"),
      (["Giá nước", ""], false, "gia"), (["Giá nước", "Câu trả lời"], false, "gia"),
      (["gia", "Giá nước"], false, "gia"), (["Ông/bà hài lòng với:", "Thời gian"], true, "SQ002"),
      (["Kênh nào, xin kể?", "Trang tin"], true, "kenh/web_1"),
      (["QID5", "Giá nước", "{\"ImportId\":\"QID5\"}"], false, "gia"),
      (
        ["Q5_2", "Kênh nào, xin kể? - Trang tin", "{\"ImportId\":\"QID5_2\"}"], false, "kenh/web_1"
      ),
      (["Kênh nào, xin kể?", "Other (please specify)"], true, ""),
      (["gia", "Chất lượng"], false, "gia or chat"), (["Giá nước", "Response"], true, "gia"),
      (["Giá nước", "Điểm"], true, ""),
      (["kenh_2", "Kênh nào, xin kể? - Ti vi, đài"], true, "kenh/tv"),
    ])
  func rows(cells: [String], isShared: Bool, meaning: String) throws {
    #expect(try Self.meaning(cells, isShared: isShared) == meaning)
  }

  @Test(
    "Nothing is guessed: a code and a text of two questions, half a name, a number",
    arguments: [
      ("gia. Chất lượng", "gia or chat"), ("q7. Giá nước", "gia or q7"), ("gi", ""), ("12", ""),
      ("Giá", ""), ("nuoc/nguoi", ""), ("_gia", ""), ("gia_nuoc", ""), ("Câu 5", ""),
      ("Giá nước năm 2022", ""), ("Nước sạch", ""), ("_id", ""), ("gia_other", ""),
      ("Giá nước - Comment", ""),
    ])
  func guesses(header: String, meaning: String) throws {
    #expect(try Self.meaning([header]) == meaning)
  }

  @Test(
    "Markup, entities and the tone's place do not matter",
    arguments: [
      ("Chất lượng đường sá", "q7"), ("Chất lượng <span style=\"x\">đường</span> sá", "q7"),
      ("<p>Chất lượng</p><p>đường sá</p>", "q7"),
      ("Ch&#x1EA5;t l&#432;&#7907;ng đường s&aacute;", "q7"),
      ("Thúy khỏe hòa quý", "moi"), ("THUÝ KHOẺ HOÀ QÚY", "moi"), ("thúy khoẻ hòa quí", ""),
    ])
  func text(header: String, name: String) throws { #expect(try Self.meaning([header]) == name) }

  @Test(
    "A header of marks, numbers and names that go on and on is left aside",
    .timeLimit(.minutes(1)),
    arguments: ["x]-", "1.", "gia/", "hh/", "nuoc - ", "kenh_", "Q3[", "<", "&#1;", "1. hh/", "_"])
  func endless(part: String) throws {
    let header = String(repeating: part, count: 3_000 / part.count)
    #expect(try Self.meaning([header, header]) == "")
  }

  @Test("A column by its exact header comes before one by its letters alone")
  func exactFirst() throws {
    let survey = try #require(Self.survey)
    func questions(_ header: [String]) -> [String] {
      HeaderMatch(
        header: FileFormat.Header(titles: header), names: HeaderNames(survey),
        questionnaire: survey, file: "e.csv"
      ).columns.map { survey.questions[$0.question].name }
    }
    #expect(questions(["id", "Giá.nước.", "q7"]) == ["id", "gia", "q7"])
    #expect(questions(["id", "Giá.nước.", "gia", "q7"]) == ["id", "gia", "q7"])
    #expect(questions(["id", "_id", "id?", "gia"]) == ["id", "gia"])
  }

  @Test("Hundreds of columns for hundreds of questions are matched in a blink")
  func many() throws {
    let rows = (0..<300).map {
      "select_one a,q\($0),Câu hỏi số \($0) về mức độ hài lòng của ông bà,service,"
    }
    let survey = try CodedExport.questionnaire(
      TemporaryWorkspace([
        "surveys/s/survey.csv": "type,name,label::vi,domain,role\ntext,id,,,respondent\n"
          + "begin_group,g,Nhóm câu hỏi,,\nbegin_group,h,Nhóm trong,,\n"
          + rows.joined(separator: "\n") + "\nend_group,,,,\nend_group,,,,\n"
      ]))
    let names = HeaderNames(survey)
    let clock = ContinuousClock()
    let right = (0..<300).map {
      "Nhóm câu hỏi/Nhóm trong/Câu hỏi số \($0) về mức độ hài lòng của ông bà"
    }
    var match: HeaderMatch?
    let known = clock.measure {
      match = HeaderMatch(
        header: FileFormat.Header(titles: ["id"] + right), names: names, questionnaire: survey,
        file: "e")
    }
    #expect(match?.columns.count == 301)
    let wrong = (0..<300).map { "Cau hoi thứ \($0) về mức độ không hài lòng của quý ông bà ạ" }
    let near = clock.measure {
      match = HeaderMatch(
        header: FileFormat.Header(titles: ["id"] + wrong), names: names, questionnaire: survey,
        file: "e")
    }
    print("TIMES", known, near)
    #expect(known + near < .seconds(10))
  }
}
