package import CSV
import Foundation
import SurveyModel

/// Writes the rejected rows of one export into a file that can be corrected and imported again.
package struct Quarantine {
  private let path: String
  private var writer: CSVFileWriter?
  private let header: [String]
  private let dialect: Dialect
  private let export: String
  package private(set) var count = 0

  /// Settles where rejected rows go; no file is made before there is one.
  ///
  /// - Parameters:
  ///   - path: The file to make.
  ///   - header: The export's own columns.
  ///   - dialect: The export's, whose delimiter is kept.
  ///   - export: SHA-256 of the export, in hexadecimal.
  package init(path: String, header: [String], dialect: Dialect, export: String) {
    self.path = path
    self.header = header
    self.dialect = dialect
    self.export = export
  }

  /// Adds a row; the file is begun with the first one.
  package mutating func add(_ row: RejectedRow) throws {
    if writer == nil {
      try FileManager.default.createDirectory(
        atPath: URL(filePath: path).deletingLastPathComponent().path,
        withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let made = try CSVFileWriter(
        path: path,
        // Without the mark Excel misreads the letters of whoever opens the file to mend it.
        encoder: CSVEncoder(delimiter: dialect.delimiter, byteOrderMark: true))
      try made.write(QuarantineLayout.before + header + [QuarantineLayout.after])
      writer = made
    }
    let cells = row.cells + Array(repeating: "", count: max(0, header.count - row.cells.count))
    let reason = { (language: Language) in
      row.faults.map { $0.fault.reason[language] }.joined(separator: " | ")
    }
    let each = { (text: (RejectedRow.Fault) -> String?) in
      row.faults.compactMap(text).joined(separator: " | ")
    }
    let place =
      row.origin
      ?? RejectedRow.Place(export: export, line: row.line, record: row.record, byte: row.byte)
    try writer?.write(
      ["\(place.line)", "\(place.record)", "\(place.byte)", each { $0.columnName }]
        + [each { $0.fault.code }, reason(.vietnamese), reason(.english), each { $0.letters }]
        + [each { $0.cell }, each { $0.fault.mend }, place.export] + cells.prefix(header.count) + [
          row.raw
        ])
    count += 1
  }

  /// Puts the file in its place, whole; without rejected rows there is none.
  ///
  /// Another file of that name may be another export's, or one that somebody is mending: it stays,
  /// and this one gets a number, unless the two are the same.
  ///
  /// - Returns: The file's path; nil where there is none.
  package mutating func finish() throws -> String? {
    guard let writer else { return nil }
    let place = try writer.finish { number in
      number == 1
        ? path : path.replacing(/(\.[^.\/]*)?$/, maxReplacements: 1) { "-\(number)\($0.0)" }
    }
    self.writer = nil
    return place
  }

  /// Leaves what was there before.
  package mutating func discard() {
    writer?.discard()
    writer = nil
  }
}
