import CSV
import Crypto
import Foundation
import SurveyImport
import SurveyModel
import SurveyStore

/// The parallel loop: each piece of an export is coded on a worker, and what comes of it is handed over
/// in file order.
struct Pipeline {
  let threads: Int
  let progress: ProgressMode
  let language: Language
  /// What the user says of the exports' format.
  let stated: StatedFormat
  /// What the user says of their numbers and dates.
  let conventions: StatedConventions
  /// Whether records without quotes are split without libcsv.
  let usesPlainLane: Bool
  /// Whether columns that tell who people are may be dropped, and do not stop an import.
  let dropsPersonal: Bool

  /// Reads an export once, handing its pieces over in file order.
  ///
  /// - Parameters:
  ///   - export: What to read.
  ///   - identifying: How respondents are to be told apart.
  ///   - columns: The questions whose answers are wanted; nil wants all.
  ///   - consume: Takes the pieces.
  /// - Returns: SHA-256 of the bytes read, in hexadecimal; empty where nobody needs it.
  /// - Throws: `Stop` where the file changes meanwhile, and what `consume` throws.
  @discardableResult
  func read(
    _ export: OpenedExport, identifying: ExportCoder.Identifying, columns: Set<String>?,
    consume: (CodedPiece) throws -> Void
  ) throws -> String {
    var hash = export.isHashed ? SHA256() : nil
    let progress = Progress(
      label: export.name, total: export.format.bytes, mode: progress, language: language)
    defer { progress.finish() }
    let coder = export.coder
    try export.reader(threads: threads, usesPlainLane: usesPlainLane).read(
      onBytes: { bytes in
        try Interruption.check()
        hash?.update(data: bytes)
        progress.add(bytes: bytes.count)
      },
      work: { coder.piece(identifying: identifying, columns: columns) },
      consume: { piece in
        progress.add(rows: piece.read)
        try consume(piece)
      })
    let sha256 = hash.map { hexadecimal($0.finalize()) } ?? ""
    try checkUnchanged(export, sha256: sha256)
    return sha256
  }

  /// Stops where an export is no more what has been read of it.
  func checkUnchanged(_ export: OpenedExport, sha256: String) throws {
    guard try export.isUnchanged(sha256: sha256) else {
      throw Stop(
        .io,
        LocalizedText(
          vietnamese: "\(export.path): tệp thay đổi trong lúc đọc; hãy chạy lại",
          english: "\(export.path): the file changed while it was read; run again")[language])
    }
  }
}

extension Pipeline {
  /// Reads an export again for the rows whose ids clash; nothing is read where there are none.
  func conflicts(_ found: [Resolution.Conflict], in export: OpenedExport) throws -> [RejectedRow] {
    if found.isEmpty { return [] }
    let clashes = Dictionary(
      found.map { ($0.record, $0.firstRecord) }, uniquingKeysWith: { first, _ in first })
    var lines: [Int: Int] = [:]
    var rows: [RejectedRow] = []
    let coder = export.coder
    let wanted = Set(clashes.keys)
    try export.reader(threads: threads, usesPlainLane: usesPlainLane).read(
      onBytes: { _ in },
      transform: { (block: RecordBlock) in coder.rows(of: block, records: wanted) },
      consume: { found in
        for row in found { lines[row.record] = row.line }
        rows += found
      })
    return rows.map { row in
      var row = row
      let other = clashes[row.record].flatMap { lines[$0] } ?? row.line
      row.faults = [coder.conflict(withLine: other)]
      return row
    }
  }
}
