import CSV
import Foundation
import SurveyModel

@testable import SurveyImport

/// What the coder makes of a small export of a small survey.
struct CodedExport {
  let match: HeaderMatch
  let originalHeader: [String]
  /// A number for which the file would be refused.
  let ambiguous: String?
  let pieces: [CodedPiece]

  /// Codes `export` as answers to the survey `s` of a workspace.
  init(_ export: String, of workspace: TemporaryWorkspace) throws {
    try self.init(Array(export.utf8), of: workspace)
  }

  init(
    _ export: [UInt8], of workspace: TemporaryWorkspace, pieceSize: Int = 4 << 20,
    blockSize: Int = 128 << 10
  ) throws {
    let path = "\(workspace.path)/export.csv"
    try Data(export).write(to: URL(filePath: path))
    let questionnaire = try Self.questionnaire(workspace)
    let names = HeaderNames(questionnaire)
    let format = try FileFormat.detect(path: path, score: names.scoring())
    let match = HeaderMatch(
      header: format.header, names: names, questionnaire: questionnaire, file: "export.csv")
    self.match = match
    let coder = ExportCoder(
      questionnaire: questionnaire, match: match, format: format,
      key: IdentityKey(bytes: Array(repeating: 7, count: 32)), fileMark: "file")
    originalHeader = coder.originalHeader
    ambiguous = coder.conventions.ambiguous
    var pieces: [CodedPiece] = []
    try RecordReader(
      path: path, format: format, threads: 1, pieceSize: pieceSize, blockSize: blockSize
    ).read(
      onBytes: { _ in }, work: { coder.piece() }, consume: { pieces.append($0) })
    self.pieces = pieces
  }

  static func questionnaire(_ workspace: TemporaryWorkspace) throws -> Questionnaire {
    guard let found = Workspace(path: workspace.path).questionnaire("s") else {
      throw CocoaError(.fileReadNoSuchFile)
    }
    return found
  }

  var read: Int { pieces.reduce(0) { $0 + $1.read } }
  var blank: Int { pieces.reduce(0) { $0 + $1.blank } }
  var accepted: Int { pieces.flatMap(\.batches).reduce(0) { $0 + $1.count } }
  var rejected: [RejectedRow] { pieces.flatMap(\.rejected) }

  /// The rejected rows as `line:column code`.
  var faults: [String] {
    rejected.flatMap { row in
      row.faults.map { "\(row.line):\($0.column.map(String.init) ?? "") \($0.fault.code)" }
    }
  }

  func column(_ name: String) -> ResponseColumn? { pieces.first?.batches.first?[name] }

  /// Each accepted respondent's answer by its choice's name; "" empty, "n/a" not to be asked.
  func answers(_ name: String) -> [String] {
    pieces.flatMap(\.batches).flatMap { batch -> [String] in
      guard let column = batch[name], case .answers(let codes) = column.content else { return [] }
      return codes.map { code in
        code == ColumnKind.notApplicable
          ? "n/a" : code == ColumnKind.empty ? "" : column.names[Int(code) - 1]
      }
    }
  }
}
