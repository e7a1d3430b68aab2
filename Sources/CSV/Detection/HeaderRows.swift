/// The rows round the one with the names that belong to the header too.
///
/// Exports set up to three: codes above full texts; a question above the options of its columns
/// (SurveyMonkey); codes, texts and `{"ImportId": …}` (Qualtrics); a row of `#tags` (HXL).
struct HeaderRows {
  private let records: [SampleRecord]
  private let main: Int
  /// The rows that hold names; those of `range` that are not among them say nothing to us.
  private var named: [Int]
  /// The places of the header's first row and of the first record after it.
  private(set) var range: Range<Int>

  init(
    records: [SampleRecord], main: Int, stated: StatedFormat, score: ([String]) -> Int
  ) {
    self.records = records
    self.main = main
    var first = main
    var last = main
    named = [main]
    if let rows = stated.headerRows {
      let below = records.indices.filter { $0 > main && !records[$0].isBlank }
      let taken = below.prefix(max(0, rows - 1))
      named += taken
      last = taken.last ?? main
    } else {
      if stated.headerLine == nil, main > 0 {
        let above = records[main - 1]
        if above.isKnown(score, beside: records[main]) || above.isRowOfTitles(above: records[main])
        {
          first = main - 1
          named.insert(first, at: 0)
        }
      }
      let (below, end) = Self.below(main, in: records, score)
      named += below
      last = end
    }
    range = first..<(last + 1)
  }

  /// The rows with names below the main one, and the last row of the header.
  private static func below(
    _ main: Int, in records: [SampleRecord], _ score: ([String]) -> Int
  ) -> (named: [Int], last: Int) {
    var named: [Int] = []
    var last = main
    for next in records.indices.dropFirst(main + 1).prefix(3) where records[next].fault == nil {
      let record = records[next]
      if record.isTagged || record.isImportIds || record.isRule {
        last = next
      } else if record.isKnown(score, beside: records[main])
        || record.isRowOfOptions(below: records[main])
      {
        named.append(next)
        last = next
      } else if next + 1 < records.endIndex, records[next + 1].isImportIds {
        named.append(next)
      } else {
        break
      }
    }
    return (named, last)
  }

  /// The header, as wide as most of the records below it.
  func header(for data: [SampleRecord]) -> FileFormat.Header {
    let width = width(for: data)
    var columns = [[String]](repeating: [], count: width)
    var titles = [String](repeating: "", count: width)
    for row in named {
      let isAbove = row < (named.last ?? main)
      let cells = records[row].texts
      var before = ""
      for column in 0..<width {
        let cell = column < cells.count ? cells[column] : ""
        if !isBlank(cell) { before = cell }
        // A title stands over the columns to its right that have names of their own below.
        let isCarried = isBlank(cell) && isAbove && hasNameBelow(column, row)
        let text = isCarried ? before : cell
        if !isBlank(text) { columns[column].append(text) }
        if row == main { titles[column] = cell }
      }
    }
    for column in 0..<width where isOptionRow(below: column) {
      titles[column] = Self.joined(columns[column])
    }
    return FileFormat.Header(
      titles: titles, columns: columns, line: records[main].line, rows: range.count)
  }

  private func hasNameBelow(_ column: Int, _ row: Int) -> Bool {
    named.contains { below in
      below > row && column < records[below].cells.count && !isBlank(records[below].texts[column])
    }
  }

  /// Whether a column is named by the row with the names and one of options below it.
  private func isOptionRow(below column: Int) -> Bool {
    named.contains { $0 > main && records[$0].isRowOfOptions(below: records[main]) }
  }

  private static func joined(_ cells: [String]) -> String {
    let telling = cells.filter { !SampleRecord.saysNothing($0) }
    guard let first = telling.first else { return cells.first ?? "" }
    return telling.count > 1 && telling[1] != first ? "\(first) [\(telling[1])]" : first
  }

  /// Some programs end every row with a delimiter, but not the header, or the other way round.
  private func width(for data: [SampleRecord]) -> Int {
    let own = records[main].cells.count
    let sound = data.filter { $0.fault == nil }
    let alike = sound.count { $0.cells.count == own }
    let longer = sound.count {
      $0.cells.count == own + 1 && ($0.cells.last ?? []).allSatisfy { $0 <= 0x20 }
    }
    let shorter = sound.count { $0.cells.count == own - 1 }
    if longer > alike { return own + 1 }
    let endsBlank = (records[main].cells.last ?? []).allSatisfy { $0 <= 0x20 }
    return endsBlank && own > 1 && shorter > alike ? own - 1 : own
  }
}

/// Whether all filled cells are lines of dashes.
func isRuleOfDashes(_ cells: [String]) -> Bool {
  let filled = cells.filter { !isBlank($0) }
  return filled.contains { $0.count > 2 }
    && filled.allSatisfy { $0.allSatisfy { "-=_+*~ ".contains($0) } }
}

private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

extension SampleRecord {
  /// What stands below a question that has one column only.
  fileprivate static func saysNothing(_ cell: String) -> Bool {
    let key = cell.lowercased().filter { !$0.isWhitespace && $0 != "-" }
    return ["response", "openendedresponse", "phảnhồi", "câutrảlời", ""].contains(key)
  }

  /// Whether at least half of the cells are names, or one names a column that the main row does not.
  ///
  /// Responses, whose answers may be names by chance, hold figures: ids, dates, codes.
  fileprivate func isKnown(_ score: ([String]) -> Int, beside main: SampleRecord) -> Bool {
    guard fault == nil, filled > 0 else { return false }
    let own = texts
    if score(own) * 2 >= filled { return true }
    if own.contains(where: { $0.contains(where: \.isNumber) }) { return false }
    return zip(own, main.texts).contains { score([$0]) > 0 && score([$1]) == 0 }
  }

  /// A line drawn of dashes, as old programs put below a header.
  fileprivate var isRule: Bool { isRuleOfDashes(texts) }

  /// HXL's `#tag+attribute` in at least half of the cells.
  fileprivate var isTagged: Bool {
    let tags = cells.count { $0.first == UInt8(ascii: "#") }
    return tags > 0 && tags * 2 >= filled
  }

  /// Qualtrics' third row.
  fileprivate var isImportIds: Bool {
    let filled = texts.filter { !isBlankText($0) }
    return !filled.isEmpty && filled.allSatisfy { $0.contains("ImportId") }
  }

  /// Options of questions whose title stands over the first of their columns.
  fileprivate func isRowOfOptions(below header: SampleRecord) -> Bool {
    let own = texts
    let above = header.texts
    guard own.count == above.count, let first = own.first, let title = above.first,
      isBlankText(first), !isBlankText(title), filled > 0
    else { return false }
    let filled = own.indices.filter { !isBlankText(own[$0]) }
    // Of a response's cells most stand under names.
    let under = filled.count { isBlankText(above[$0]) || Self.saysNothing(own[$0]) }
    return under * 2 > filled.count || filled.contains { Self.saysNothing(own[$0]) }
  }

  /// Titles over several columns each, as merged cells of a spreadsheet give them, above names that
  /// are not told apart without them.
  fileprivate func isRowOfTitles(above header: SampleRecord) -> Bool {
    let names = header.texts.filter { !isBlankText($0) }
    return cells.count == header.cells.count && filled >= 2 && filled < names.count
      && Set(names).count < names.count
  }

  private func isBlankText(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
