import CSV
import SurveyModel

/// A published table as its sheet has it: rows of cells, headers among them.
struct PublishedGrid {
  struct Row {
    /// The physical line where it begins, from 1.
    var line: Int
    var cells: [String]
  }

  let file: String
  let rows: [Row]
  let numbers: NumberText

  /// Reads a CSV saved from a workbook's sheet.
  ///
  /// - Throws: `CSVFailure`.
  init(path: String) throws {
    file = path
    let format = try FileFormat.detect(
      path: path, stated: StatedFormat(headerLine: 1, headerRows: 1, footerRows: 0)
    ) { header in header.count { PAPIComponent($0) != nil } }
    numbers = NumberText(
      mark: format.dialect.delimiter == UInt8(ascii: ",") ? .point : nil, usual: .comma)
    var rows = [Row(line: format.header.line, cells: format.header.titles)]
    try RecordReader(path: path, format: format, threads: 1).read(
      onBytes: { _ in },
      transform: { (block: RecordBlock) -> [Row] in
        (0..<block.count).map { record in
          Row(
            line: block.line(record),
            cells: (0..<block.fieldCount(record)).map { trimmed(block.text(record, $0) ?? "") })
        }
      }, consume: { rows += $0 })
    self.rows = rows.filter { row in row.cells.contains { !$0.isEmpty } }
  }
}
