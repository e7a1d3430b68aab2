import CSV
import Foundation
import SurveyModel
import Testing

@testable import SurveyImport

@Suite("Quarantine")
struct QuarantineTests {
  /// Puts the rejected rows of an export into quarantine; the path it took.
  private func quarantine(_ coded: CodedExport, _ workspace: TemporaryWorkspace) throws -> String {
    var quarantine = Quarantine(
      path: "\(workspace.path)/quarantine/export.csv", header: coded.originalHeader,
      dialect: Dialect(delimiter: UInt8(ascii: ",")), export: String(repeating: "e", count: 64))
    for row in coded.rejected { try quarantine.add(row) }
    return try #require(try quarantine.finish())
  }

  @Test("Rejected rows can be mended in their file and read again")
  func roundTrip() throws {
    let workspace = try CellTests.survey()
    let export = CellTests.header + "a,7,5,1,,\"Xã A, huyện B\",,,,\nb,2,5,1,,,,\"x\"y,,\n"
    let path = try quarantine(try CodedExport(export, of: workspace), workspace)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(
      text.contains(
        "line,record,byte,column,code,reason::vi,reason::en,letter,cell,mend,export,id,rated"))
    // What cannot be split may hold what is personal, so it is told of and not copied.
    #expect(!text.contains("x\"\"y") && text.contains("see line 3 of the export"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)

    let mended = try CodedExport(text.replacing(",7,5,1,", with: ",2,5,1,"), of: workspace)
    #expect(mended.match.problems == [])
    #expect(mended.accepted == 1)
    #expect(mended.column("place")?.names == ["Xã A, huyện B"])
    // The one that nobody mended is still told of, not dropped, and says what to do with it.
    #expect(mended.read == 2)
    #expect(mended.faults == ["3: unsplit"])
  }

  @Test("A second round keeps the columns, and the places in the export that the rows came from")
  func secondRound() throws {
    let workspace = try CellTests.survey()
    let first = try CodedExport(
      CellTests.header + "a,2,5,1,,,,,,\nb,7,5,1,,,,,,0901\n", of: workspace)
    let text = try String(contentsOfFile: try quarantine(first, workspace), encoding: .utf8)
    let hashed = try #require(text.split(separator: ",").first { $0.hasPrefix("hmac:") })
    let second = try CodedExport(text.replacing(",7,5,1,", with: ",8,5,1,"), of: workspace)
    let again = try String(contentsOfFile: try quarantine(second, workspace), encoding: .utf8)
    #expect(again.split(separator: "\n")[0] == text.split(separator: "\n")[0])
    #expect(again.split(separator: "\n")[1].hasPrefix("3,2,"))
    #expect(again.contains(hashed))
  }

  @Test("Whoever has a personal id is the same person when quarantine gives the row back")
  func personalIds() throws {
    let workspace = try TemporaryWorkspace([
      "surveys/s/survey.csv": """
      type,name,domain,role
      text,cccd,,respondent personal
      select_one a,rated,service,

      """
    ])
    let first = try CodedExport("cccd,rated\n 033089001234 ,7\n", of: workspace)
    let text = try String(contentsOfFile: try quarantine(first, workspace), encoding: .utf8)
    #expect(!text.contains("033089001234"))
    let mended = try CodedExport(text.replacing(",7,", with: ",2,"), of: workspace)
    let whole = try CodedExport("cccd,rated\n033089001234,2\n", of: workspace)
    #expect(mended.accepted == 1)
    #expect(
      mended.pieces.first?.identities.first?.keys == whole.pieces.first?.identities.first?.keys)
  }

  @Test("Without ids a mended row is the record that it was")
  func records() throws {
    let workspace = try TemporaryWorkspace([
      "surveys/s/survey.csv": """
      type,name,domain,role
      select_one a,rated,service,
      text,word,,comment

      """
    ])
    let first = try CodedExport("rated,word\n1,\n7,x\n", of: workspace)
    let text = try String(contentsOfFile: try quarantine(first, workspace), encoding: .utf8)
    let once = try CodedExport(text.replacing(",7,x", with: ",2,x"), of: workspace)
    let twice = try CodedExport(text.replacing(",7,x", with: ",2,x") + "\n", of: workspace)
    let keys = try #require(once.pieces.first?.identities.first?.keys)
    #expect(keys == twice.pieces.first?.identities.first?.keys)
    #expect(keys != first.pieces.first?.identities.first?.keys)
  }

  @Test("Another file of the same name stays, and the same rows take no second place")
  func sameName() throws {
    let workspace = try CellTests.survey()
    let one = try CodedExport(CellTests.header + "a,7,5,1,,,,,,\n", of: workspace)
    let other = try CodedExport(CellTests.header + "b,8,5,1,,,,,,\n", of: workspace)
    let first = try quarantine(one, workspace)
    #expect(try quarantine(other, workspace) == first.replacing(".csv", with: "-2.csv"))
    #expect(try quarantine(one, workspace) == first)
    #expect(try String(contentsOfFile: first, encoding: .utf8).contains("a,7,5,1"))
  }

  @Test(
    "What a spreadsheet would run is guarded in quarantine, and comes back as it was",
    arguments: ["=1+1", "-P2", "- Cần nhanh hơn", "'=x", "''@y", "@z", "-5", "'quoted", "plain"])
  func formulas(text: String) throws {
    let workspace = try CellTests.survey()
    let row = "\(text),7,5,1,,\(text),,,,\n"
    let path = try quarantine(try CodedExport(CellTests.header + row, of: workspace), workspace)
    let file = try String(contentsOfFile: path, encoding: .utf8)
    let back = try CodedExport(file.replacing(",7,5,1,", with: ",2,5,1,"), of: workspace)
    let whole = try CodedExport(
      CellTests.header + row.replacing(",7,5,1,", with: ",2,5,1,"), of: workspace)
    #expect(back.column("place")?.names == [text])
    #expect(
      back.pieces.first?.identities.first?.keys == whole.pieces.first?.identities.first?.keys)
    #expect(
      back.pieces.first.map { $0.identities[0].contents(of: $0.batches[0]) }
        == whole.pieces.first.map { $0.identities[0].contents(of: $0.batches[0]) })
  }

  @Test("Nothing is left behind where a reading is given up")
  func discard() throws {
    let workspace = try CellTests.survey()
    let coded = try CodedExport(CellTests.header + "a,7,5,1,,,,,,\n", of: workspace)
    var quarantine = Quarantine(
      path: "\(workspace.path)/quarantine/export.csv", header: ["id"],
      dialect: Dialect(delimiter: UInt8(ascii: ",")), export: String(repeating: "e", count: 64))
    for row in coded.rejected { try quarantine.add(row) }
    quarantine.discard()
    let left = try FileManager.default.contentsOfDirectory(
      atPath: "\(workspace.path)/quarantine")
    #expect(left == [])
  }
}
