import Foundation
import SurveyModel
import Testing

@testable import SurveyImport

@Suite("Columns that are looked up together")
struct SpelledRunTests {
  private static func survey() throws -> TemporaryWorkspace {
    try TemporaryWorkspace([
      "surveys/s/survey.csv": """
      type,name,domain,role,minimum,maximum,relevant
      text,id,,respondent,,,
      integer,n0,,,,,
      select_one a,area,,group,,,
      text,place,,group,,,
      select_one a,work,,group,,,
      text,cluster,,cluster,,,
      select_one r,rated,service,,,,
      integer,n1,,,,,
      integer,n2,,,,,
      integer,n3,,,,,

      """,
      "surveys/s/choices.csv": """
      list_name,name,label::vi,label::en,also,satisfied,missing
      a,town,"Phường, thị trấn",Town,TT,,
      a,village,Xã,Village,,,
      r,1,Không,No,,no,
      r,2,Có,Yes,,yes,

      """,
    ])
  }

  /// Cells of each column, some of them faults; what a cell says has more than one spelling.
  private static let cells = [
    ["town", "village", "Xã", "TT", "Phường, thị trấn", "", "city"],
    ["Ân Thi", "Văn Giang, chợ", "", "Kim Động", "  Kim   Động", "\u{1}"],
    ["town", "village", "", "tt", "Phường, thị trấn", "?"],
    ["c1", "c2", "c3", "c,4", ""],
  ]

  /// Comma and quotes only where a cell needs them, or everywhere.
  private static func line(_ cells: [String], quoted: Bool) -> String {
    cells.map { quoted || $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") + "\n"
  }

  /// What is read of an export: whom it accepts, with what, and each fault by column.
  private struct Reading: Equatable {
    var answers: [[String]] = []
    var faults: [String] = []

    init(_ export: String, blockSize: Int) throws {
      let coded = try CodedExport(
        Array(export.utf8), of: try SpelledRunTests.survey(), blockSize: blockSize)
      for row in coded.rejected {
        for fault in row.faults {
          faults.append("\(row.line) \(fault.columnName ?? "") \(fault.fault)")
        }
      }
      for batch in coded.pieces.flatMap(\.batches) {
        for row in 0..<batch.count {
          answers.append(
            ["area", "place", "work", "cluster", "rated"].map { name in
              guard let column = batch[name] else { return "no column" }
              let code =
                switch column.content {
                case .answers(let codes): Int(codes[row])
                case .terms(let codes): Int(codes[row])
                default: -1
                }
              return code == 0 ? "" : column.names[code - 1]
            })
        }
      }
    }
  }

  /// `places` many respondents say what few others say, which makes a run pay or not.
  @Test(
    "They are read as if each stood by itself",
    arguments: [(4, false), (4, true), (10_000, false), (10_000, true)], [1 << 10, 128 << 10])
  func together(export: (places: Int, quoted: Bool), blockSize: Int) throws {
    let (places, quoted) = export
    var random = SystemRandomNumberGenerator()
    var together = "id,n0,area,place,work,cluster,rated,n1,n2,n3\n"
    var apart = "id,n0,area,n1,place,n2,work,n3,cluster,rated\n"
    for row in 1...2000 {
      var own = Self.cells.map { cells in
        // Most rows are sound.
        let sound = Int.random(in: 0..<20, using: &random) > 0
        return cells[Int.random(in: 0..<(sound ? 3 : cells.count), using: &random)]
      }
      if own[3].isEmpty, row % 3 > 0 { own[3] = "c1" }
      if places > 4 { own[1] = "Xã \(Int.random(in: 0..<places, using: &random))" }
      let number = row % 7 > 0 ? "1" : "x"
      together += Self.line(["r\(row)", number] + own + ["1", "1", "2", "3"], quoted: quoted)
      apart += Self.line(
        ["r\(row)", number, own[0], "1", own[1], "2", own[2], "3", own[3], "1"], quoted: quoted)
    }
    let one = try Reading(together, blockSize: blockSize)
    let other = try Reading(apart, blockSize: blockSize)
    #expect(!one.answers.isEmpty && !one.faults.isEmpty)
    #expect(one == other)
  }
}
