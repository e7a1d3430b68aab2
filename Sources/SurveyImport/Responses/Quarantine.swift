package import CSV
import Foundation
import SurveyModel

/// Writes the rejected rows of one export into a file that can be corrected and imported again.
package struct Quarantine {
  private let path: String
  private var writer: CSVFileWriter?
  private let header: [String]
  private let dialect: Dialect
  package private(set) var count = 0

  package init(path: String, header: [String], dialect: Dialect) {
    self.path = path
    self.header = header
    self.dialect = dialect
  }

  /// Adds a row; the file is begun with the first one.
  package mutating func add(_ row: RejectedRow) throws {
    if writer == nil {
      try FileManager.default.createDirectory(
        atPath: URL(filePath: path).deletingLastPathComponent().path,
        withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let made = try CSVFileWriter(
        path: path, encoder: CSVEncoder(delimiter: dialect.delimiter))
      try made.write(QuarantineLayout.before + header + [QuarantineLayout.after])
      writer = made
    }
    let cells = row.cells + Array(repeating: "", count: max(0, header.count - row.cells.count))
    let reason = { (language: Language) in
      row.faults.map { $0.fault.reason[language] }.joined(separator: " | ")
    }
    let columns = row.faults.compactMap(\.columnName).joined(separator: " | ")
    let codes = row.faults.map(\.fault.code).joined(separator: " | ")
    let place =
      row.origin ?? RejectedRow.Place(line: row.line, record: row.record, byte: row.byte)
    try writer?.write(
      ["\(place.line)", "\(place.record)", "\(place.byte)", columns, codes]
        + [reason(.vietnamese), reason(.english)] + cells.prefix(header.count) + [row.raw])
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
