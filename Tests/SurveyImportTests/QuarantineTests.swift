import CSV
import Foundation
import SurveyModel
import Testing

@testable import SurveyImport

@Suite("Quarantine")
struct QuarantineTests {
  @Test("Rejected rows can be mended in their file and read again")
  func roundTrip() throws {
    let workspace = try CellTests.survey()
    let export = CellTests.header + "a,7,5,1,,\"Xã A, huyện B\",,,,\nb,2,5,1,,,,\"x\"y,,\n"
    let coded = try CodedExport(export, of: workspace)
    let path = "\(workspace.path)/quarantine/export.csv"
    var quarantine = Quarantine(
      path: path,
      header: CellTests.header.trimmingCharacters(in: .newlines).components(separatedBy: ","),
      dialect: Dialect(delimiter: UInt8(ascii: ",")))
    for row in coded.rejected { try quarantine.add(row) }
    try quarantine.finish()
    #expect(quarantine.count == 2)

    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("line,record,byte,column,code,reason::vi,reason::en,id,rated"))
    // The row that could not be split waits whole in the last column.
    #expect(text.contains("\"b,2,5,1,,,,\"\"x\"\"y,,\""))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)

    let mended = try CodedExport(text.replacing(",7,5,1,", with: ",2,5,1,"), of: workspace)
    #expect(mended.match.problems == [])
    #expect(mended.accepted == 1)
    #expect(mended.column("place")?.names == ["Xã A, huyện B"])
    // The one that nobody mended is still told of, not dropped.
    #expect(mended.read == 2)
    #expect(mended.rejected.count == 1)
  }

  @Test("Nothing is left behind where a reading is given up")
  func discard() throws {
    let workspace = try CellTests.survey()
    let coded = try CodedExport(CellTests.header + "a,7,5,1,,,,,,\n", of: workspace)
    var quarantine = Quarantine(
      path: "\(workspace.path)/quarantine/export.csv", header: ["id"],
      dialect: Dialect(delimiter: UInt8(ascii: ",")))
    for row in coded.rejected { try quarantine.add(row) }
    quarantine.discard()
    let left = try FileManager.default.contentsOfDirectory(
      atPath: "\(workspace.path)/quarantine")
    #expect(left == [])
  }
}
