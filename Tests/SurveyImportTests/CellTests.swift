import Foundation
import SurveyModel
import Testing

@testable import SurveyImport

@Suite("The cells of an export")
struct CellTests {
  /// A survey with one question of each kind.
  static func survey() throws -> TemporaryWorkspace {
    try TemporaryWorkspace([
      "surveys/s/survey.csv": """
      type,name,domain,role,minimum,maximum,relevant
      text,id,,respondent,,,
      select_one a,rated,service,,,,
      integer,mark,service,,1,10,
      decimal,w,,weight,,,
      select_multiple m,many,,group,,,
      text,place,,group,,,
      date,day,,submitted,,,
      text,word,,comment,,,
      select_one a,asked,,group,,,${rated} = '1'
      text,phone,,personal,,,

      """,
      "surveys/s/choices.csv": """
      list_name,name,label::vi,label::en,also,satisfied,missing
      a,1,Không hài lòng,Dissatisfied,khong|KHL,no,
      a,2,Hài lòng,Satisfied,,yes,
      a,9,Không biết,Do not know,,,no-opinion
      m,tv,Ti vi,Television,,,
      m,web,Trang tin,Web site,,,

      """,
    ])
  }

  static let header = "id,rated,mark,w,many,place,day,word,asked,phone\n"

  @Test(
    "A choice is named by its code, its labels or its other spellings, in any case and form",
    arguments: [
      ("1", "1"), ("Không hài lòng", "1"), ("KHÔNG HÀI LÒNG", "1"), ("  hài   lòng ", "2"),
      ("Hài lòng".decomposedStringWithCanonicalMapping, "2"), ("satisfied", "2"), ("khl", "1"),
      ("9", "9"), ("", ""),
    ])
  func choices(cell: String, answer: String) throws {
    let coded = try CodedExport(
      Self.header + "a,\(cell),5,1,,,,,,\n", of: try Self.survey())
    #expect(coded.faults == [])
    #expect(coded.answers("rated") == [answer])
  }

  @Test(
    "A cell that means nothing rejects its row, at its column",
    arguments: [
      ("a,3,5,1,,,,,,", "2:2 unknown-choice"), ("a,2,11,1,,,,,,", "2:3 out-of-range"),
      ("a,2,5.5,1,,,,,,", "2:3 not-a-whole-number"), ("a,2,x,1,,,,,,", "2:3 not-a-number"),
      ("a,2,5,-1,,,,,,", "2:4 weight-negative"), ("a,2,5,,,,,,,", "2:4 weight-missing"),
      ("a,2,5,\"1,234\",,,,,,", "2:4 ambiguous-number"),
      ("a,2,5,1,radio,,,,,", "2:5 unknown-choice"),
      ("a,2,5,1,,,31/2/2023,,,", "2:7 not-a-date"), (",2,5,1,,,,,,", "2:1 id-missing"),
      ("a,2,5,1,,,,\u{0},,", "2:8 control-character"), ("a,2,5,1", "2: width"),
      ("a,2,5,1,,,,x\"y,,", "2:8 quote"), ("a,2,5,1,,,,\"x,,", "2:8 unterminated-quote"),
    ])
  func faults(row: String, fault: String) throws {
    let coded = try CodedExport(Self.header + row + "\n", of: try Self.survey())
    #expect(coded.faults == [fault])
    #expect(coded.accepted == 0)
    #expect(coded.read == 1)
  }

  @Test("Bytes that are no UTF-8 reject their row, and stay to be seen")
  func encoding() throws {
    var bytes = Array((Self.header + "a,2,5,1,,,,").utf8)
    bytes += [0xC3, 0x28] + Array(",,\n".utf8)
    let coded = try CodedExport(bytes, of: try Self.survey())
    #expect(coded.faults == ["2:8 encoding"])
    #expect(coded.rejected.first?.cells[7] == "\\xC3(")
  }

  @Test("A row says all its faults at once, and the rows beside it are not lost")
  func several() throws {
    let coded = try CodedExport(
      Self.header + "a,2,5,1,,,,,,\nb,7,11,x,,,,,,\n\nc,1,1,2,,,,,,\n , ,,,,,,,,\n",
      of: try Self.survey())
    #expect(coded.faults == ["3:2 unknown-choice", "3:3 out-of-range", "3:4 not-a-number"])
    #expect(coded.read == 5)
    #expect(coded.accepted == 2)
    #expect(coded.blank == 2)
    #expect(coded.answers("mark") == ["5", "1"])
  }

  @Test("Several choices come in one cell, by code or by label, or as columns of 0 and 1")
  func multiple() throws {
    let rows = [
      Self.header + "a,2,5,1,tv web,,,,,\nb,2,5,1,Trang tin,,,,,\nc,2,5,1,,,,,,\n",
      Self.header + "a,2,5,1,Ti vi Trang tin,,,,,\nb,2,5,1,web,,,,,\nc,2,5,1,,,,,,\n",
      Self.header.replacing("many", with: "many/tv,many/web")
        + "a,2,5,1,1,1,,,,,\nb,2,5,1,0,1,,,,,\nc,2,5,1,,,,,,,\n",
    ]
    for export in rows {
      let coded = try CodedExport(export, of: try Self.survey())
      #expect(coded.faults == [])
      #expect(coded.column("many")?.names == ["tv", "web"])
      #expect(coded.column("many")?.content == .options([[1, 0, 255], [1, 1, 255]]))
    }
  }

  @Test("A row without its place in the sample is rejected, and an empty one of any width is blank")
  func design() throws {
    let workspace = try TemporaryWorkspace([
      "surveys/s/survey.csv": """
      type,name,domain,role
      text,id,,respondent
      select_one a,q1,service,
      text,s,,stratum
      integer,c,,cluster
      integer,n,,population

      """
    ])
    let coded = try CodedExport(
      "id,q1,s,c,n\na,1,x,1,9\nb,1,,1,9\nc,1,x, ,9\nd,1,x,1,\n,,\n,,,,,,\n", of: workspace)
    #expect(
      coded.faults == ["3:3 design-missing", "4:4 design-missing", "5:5 design-missing"])
    #expect(coded.accepted == 1)
    #expect(coded.blank == 2)
    #expect(coded.read == 6)
  }

  @Test("An empty cell that was not to be asked is not applicable; elsewhere it is skipped")
  func relevance() throws {
    let coded = try CodedExport(
      Self.header + "a,1,5,1,,,,,,\nb,2,5,1,,,,,,\nc,2,5,1,,,,,2,\n", of: try Self.survey())
    #expect(coded.answers("asked") == ["", "n/a", "2"])
  }

  @Test("Ids are kept as keyed hashes; what is personal is kept nowhere, and hashed in quarantine")
  func personal() throws {
    let coded = try CodedExport(
      Self.header + "a,2,5,1,,,,,,0901\na,2,5,1,,,,,,0902\nb,7,5,1,,,,,,0901\n",
      of: try Self.survey())
    #expect(coded.column("phone") == nil)
    #expect(coded.column("id") == nil)
    let keys = try #require(coded.pieces.first?.identities.first?.keys)
    #expect(keys.count == 24)
    #expect(keys.prefix(12) == keys.suffix(12))
    #expect(coded.rejected.first?.cells.last?.hasPrefix("hmac:") == true)
  }

  @Test("The same rows come out wherever the file is cut")
  func cuts() throws {
    let rows = (0..<200).map { "r\($0),\($0 % 4),\($0 % 12),1,,x\($0 % 7),,,,\n" }.joined()
    let whole = try CodedExport(Array((Self.header + rows).utf8), of: try Self.survey())
    for size in [16, 100, 777] {
      let cut = try CodedExport(
        Array((Self.header + rows).utf8), of: try Self.survey(), pieceSize: size)
      #expect(cut.pieces.count > 1)
      #expect(cut.faults == whole.faults)
      #expect(cut.answers("mark") == whole.answers("mark"))
      #expect(cut.read == 200)
    }
  }

  @Test("What comes of a piece is the same by however few records it is coded at a time")
  func blocks() throws {
    let rows = (0..<300).map { row in
      let quote = row % 5 == 0 ? "\"" : ""
      return row % 41 == 0
        ? ",,,,,,,,,\n"
        : "r\(row),\(row % 4),\(row % 12),1.\(row % 3),tv web,\(quote)x\(row % 7)\(quote),2023-10-\(1 + row % 31),Lan \(row),\(row % 3),09\(row)\n"
    }.joined()
    let bytes = Array((Self.header + rows).utf8)
    let whole = try CodedExport(bytes, of: try Self.survey())
    #expect(whole.pieces.count == 1 && whole.accepted > 40 && whole.rejected.count > 40)
    for size in [1, 100, 777] {
      let parted = try CodedExport(bytes, of: try Self.survey(), blockSize: size)
      #expect("\(parted.pieces)" == "\(whole.pieces)")
    }
  }
}
