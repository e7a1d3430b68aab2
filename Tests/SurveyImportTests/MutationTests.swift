import CSV
import Foundation
import SurveyModel
import Testing

@testable import SurveyImport

/// Every byte of a small export is changed, taken out or doubled: the rows that it does not touch
/// are read as before.
@Suite("One bad byte harms no neighbour")
struct MutationTests {
  private static let rows = [
    "h01,2,5,1,tv,Ân Thi,2023-10-05,\"Nhanh, gọn\",,0901",
    "h02,Hài lòng,10,1.5,tv web,Khoái Châu,5/10/2023,,,",
    "h03,1,1,0.25,,Phù Cừ,,\"Đường vào trạm\nlầy lội\",9,0902",
    "\"h04\",9,7,2,web,Văn Giang,2023-10-06,\"ông \"\"Tổ trưởng\"\" nói\",,",
    "h05,,3,1,tv,Kim Động,2023-10-07,Nước đục,,0903",
    "h06,KHL,4,1,Ti vi,Ân Thi,2023-10-07,,2,",
    "h07,2,5,3,web,Tiên Lữ,2023-10-08,thường,1,\"09,04\"",
  ]
  private static let header = "id,rated,mark,w,many,place,day,word,asked,phone"
  private static let export = Array(([header] + rows).map { $0 + "\r\n" }.joined().utf8)

  private struct Reading: Equatable {
    /// What was kept of each respondent, by the keyed hash of the id.
    var kept: [[UInt8]: UInt64] = [:]
    var read = 0
    var accepted = 0
    var rejected = 0
    var blank = 0
  }

  private static func read(_ bytes: [UInt8], _ questionnaire: Questionnaire, _ path: String) throws
    -> Reading?
  {
    try Data(bytes).write(to: URL(filePath: path))
    let names = HeaderNames(questionnaire)
    let format: FileFormat
    do {
      format = try FileFormat.detect(path: path, score: names.scoring())
    } catch {
      // Refused as a whole, with a reason.
      #expect(!error.message(vietnamese: true).isEmpty)
      return nil
    }
    let match = HeaderMatch(
      header: format.header, names: names, questionnaire: questionnaire, file: "x")
    guard match.problems.isEmpty else { return nil }
    let coder = ExportCoder(
      questionnaire: questionnaire, match: match, format: format,
      key: IdentityKey(bytes: Array(repeating: 7, count: 32)), fileMark: "file")
    var reading = Reading()
    try RecordReader(
      path: path, format: format, threads: 1,
      isAnswer: { coder.isAnswer(column: $0, cell: $1) }
    ).read(
      onBytes: { _ in }, work: { coder.piece() },
      consume: { piece in
        reading.read += piece.read
        reading.blank += piece.blank
        reading.rejected += piece.rejected.count
        for (batch, identities) in zip(piece.batches, piece.identities) {
          let contents = identities.contents(of: batch)
          reading.accepted += identities.count
          for row in 0..<identities.count {
            let key = Array(identities.keys[row * 12..<row * 12 + 12])
            reading.kept[key] = contents[row]
          }
        }
      })
    return reading
  }

  /// For each byte of the export the data rows, from 0, that a change there may touch.
  private static func touched(_ place: Int) -> Set<Int> {
    var row = -1
    var start = 0
    for (index, text) in ([header] + rows).enumerated() {
      let end = start + text.utf8.count + 2
      if place < end {
        // The end of a row is the beginning of the next one too.
        return place >= end - 2 ? [index - 1, index] : [index - 1]
      }
      start = end
      row = index
    }
    return [row]
  }

  private static let bytes: [UInt8] = [
    0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x00, 0x09, 0x1A, 0x80, 0xC3, 0xFF, 0x61, 0x20,
  ]

  @Test("A change touches its own row only", arguments: 0..<4)
  func changes(slice: Int) throws {
    let workspace = try CellTests.survey()
    let questionnaire = try CodedExport.questionnaire(workspace)
    let path = "\(workspace.path)/mutated.csv"
    let whole = try #require(try Self.read(Self.export, questionnaire, path))
    #expect(whole.accepted == 7)
    let ids = try Self.rows.indices.map { row -> [UInt8] in
      let only = Array("\(Self.header)\r\n\(Self.rows[row])\r\n".utf8)
      return try #require(try Self.read(only, questionnaire, path)?.kept.keys.first)
    }
    var refused = 0
    var tried = 0
    for place in stride(from: slice, to: Self.export.count, by: 4) {
      var mutants: [[UInt8]] = []
      // Each byte meets a third of the changes; neighbours meet the others.
      for byte in Self.bytes.indices
      where byte % 3 == place % 3 && Self.bytes[byte] != Self.export[place] {
        var mutant = Self.export
        mutant[place] = Self.bytes[byte]
        mutants.append(mutant)
      }
      var shorter = Self.export
      shorter.remove(at: place)
      mutants.append(shorter)
      var longer = Self.export
      longer.insert(Self.export[place], at: place)
      mutants.append(longer)
      for mutant in mutants {
        tried += 1
        let touched = Self.touched(place)
        guard let reading = try Self.read(mutant, questionnaire, path) else {
          refused += 1
          // Only the header, or what makes the file a text, can stop it as a whole.
          #expect(touched.contains(-1), "byte \(place)")
          continue
        }
        #expect(reading.read == reading.accepted + reading.rejected + reading.blank)
        // Without a column that the header no longer names, everybody's answers are fewer.
        if touched.contains(-1) { continue }
        for row in Self.rows.indices where !touched.contains(row) {
          #expect(
            reading.kept[ids[row]] == whole.kept[ids[row]],
            "row \(row) after a change of byte \(place) to \(String(decoding: mutant, as: UTF8.self))"
          )
        }
      }
    }
    #expect(tried > 500)
    #expect(refused < tried / 3)
  }
}
