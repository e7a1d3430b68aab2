import CSV
import SurveyModel

/// One CSV table of the workspace, read whole: they are small.
struct Table {
  struct Row {
    /// The physical line where it begins, from 1.
    var line: Int
    var cells: [String]
  }

  /// The file, as the user would name it.
  let file: String
  let log: ProblemLog
  let rows: [Row]
  let numbers: NumberText
  private let columns: [String: Int]
  private let names: [String]

  /// Reads a table; a fault goes to the log, and nil says that nothing could be read.
  ///
  /// Columns other than the known ones are left alone; the required ones must be there.
  init?(path: String, file: String, known: [String], required: [String], log: ProblemLog) {
    self.file = file
    self.log = log
    let wanted = Set(known)
    do {
      let format = try FileFormat.detect(path: path, stated: .table) { header in
        header.count { wanted.contains(Self.canonical($0)) }
      }
      numbers = NumberText(
        mark: format.dialect.delimiter == UInt8(ascii: ",") ? .point : nil, usual: .comma)
      names = format.header.titles
      var columns: [String: Int] = [:]
      for (index, name) in names.enumerated() where !name.isEmpty {
        let key = Self.canonical(name)
        if wanted.contains(key), columns[key] != nil {
          log.add(
            .repeatedColumn(name), file: file, line: format.header.line,
            column: .init(number: index + 1, name: name))
        }
        columns[key] = columns[key] ?? index
      }
      self.columns = columns
      rows = try Self.rows(path: path, format: format, file: file, log: log)
      for name in required where columns[name] == nil {
        let near = nearMisses(of: name, among: names.filter { !wanted.contains($0) })
        log.add(.missingColumn(name, near: near), file: file, line: format.header.line)
      }
      if required.contains(where: { columns[$0] == nil }) { return nil }
    } catch {
      let failure = error as? CSVFailure
      log.add(
        .unreadable(
          LocalizedText(
            vietnamese: failure?.message(vietnamese: true) ?? "\(error)",
            english: failure?.message(vietnamese: false) ?? "\(error)")), file: file)
      return nil
    }
  }

  func has(_ column: String) -> Bool { columns[column] != nil }

  /// A column's place for a message.
  func cell(_ column: String) -> ProblemLog.Cell? {
    columns[column].map { .init(number: $0 + 1, name: names[$0]) }
  }

  /// The text of a cell without blanks at its ends; empty where the table lacks the column.
  func text(_ column: String, _ row: Row) -> String {
    guard let index = columns[column], index < row.cells.count else { return "" }
    return row.cells[index]
  }

  /// A header as the contract spells it: `Label::Tiếng Việt (vi)` is `label::vi`.
  static func canonical(_ header: String) -> String {
    let key = matchKey(header)
    guard let colons = key.firstRange(of: "::") else { return key }
    let base = key[..<colons.lowerBound]
    let language = key[colons.upperBound...]
    guard let open = language.lastIndex(of: "("), language.hasSuffix(")") else { return key }
    return "\(base)::\(language[language.index(after: open)...].dropLast())"
  }

  private static func rows(path: String, format: FileFormat, file: String, log: ProblemLog)
    throws -> [Row]
  {
    typealias Piece = (rows: [Row], bad: [Int], faults: [RecordFault])
    var rows: [Row] = []
    try RecordReader(path: path, format: format, threads: 1).read(
      onBytes: { _ in },
      transform: { (block: RecordBlock) -> Piece in
        var piece: Piece = ([], [], block.faults)
        for record in 0..<block.count {
          let cells = (0..<block.fieldCount(record)).map { block.text(record, $0) }
          if cells.contains(where: { $0 == nil }) { piece.bad.append(block.line(record)) }
          let row = Row(line: block.line(record), cells: cells.map { trimmed($0 ?? "") })
          if row.cells.contains(where: { !$0.isEmpty }) { piece.rows.append(row) }
        }
        return piece
      },
      consume: { piece in
        rows += piece.rows
        for line in piece.bad { log.add(.badText, file: file, line: line) }
        for fault in piece.faults {
          if case .width(let found, let expected) = fault.kind {
            log.add(.wrongWidth(found: found, expected: expected), file: file, line: fault.line)
          } else {
            log.add(.brokenQuote, file: file, line: fault.line)
          }
        }
      })
    return rows
  }
}

/// A text without blanks, of any kind, at its ends.
func trimmed(_ text: some StringProtocol) -> String {
  guard let first = text.firstIndex(where: { !$0.isWhitespace }),
    let last = text.lastIndex(where: { !$0.isWhitespace })
  else { return "" }
  return String(text[first...last])
}
