package import CSV
package import SurveyModel

/// Turns the records of an export into coded batches, hashed identities and rejected rows.
package struct ExportCoder: Sendable {
  let questionnaire: Questionnaire
  let match: HeaderMatch
  let key: IdentityKey
  /// Says which rows are meant where the survey has no id column: the file's SHA-256.
  package var fileMark: String
  let header: [String]
  let coders: [ColumnCoder]
  /// The columns that make up the respondent's id.
  let ids: [ColumnCoder]
  /// Known where the file is a quarantine that is being imported again.
  let quarantine: QuarantineLayout?
  let delimiter: UInt8
  /// Whether unlisted columns are left out of quarantine too.
  let dropsPersonal: Bool
  /// How the file writes numbers and dates.
  package let conventions: CellConventions
  /// What stands in the columns of options, by the place of their question.
  let optionWords: [Int: OptionCell.Words]
  let optionSets = OptionSets()
  /// The columns of answers that stand as they are, and may be of one byte.
  private(set) var shortCoders: [ColumnCoder] = []

  package init(
    questionnaire: Questionnaire, match: HeaderMatch, format: FileFormat, key: IdentityKey,
    fileMark: String, stated: StatedConventions = StatedConventions(), dropsPersonal: Bool = false
  ) {
    self.questionnaire = questionnaire
    self.match = match
    self.key = key
    self.fileMark = fileMark
    self.dropsPersonal = dropsPersonal
    header = format.header.titles
    quarantine = QuarantineLayout(header: header)
    delimiter = format.dialect.delimiter
    let conventions = CellConventions(
      stated: stated, format: format, questionnaire: questionnaire, match: match)
    self.conventions = conventions
    var places: [Int: [Int]] = [:]
    for column in match.columns where column.option == nil {
      places[column.question, default: []].append(column.position)
    }
    let all = match.columns.map { column in
      let question = questionnaire.questions[column.question]
      let own = places[column.question] ?? []
      return ColumnCoder(
        question: question, position: column.position, others: Array(own.dropFirst()),
        title: format.header.titles[column.position],
        choices: questionnaire.choices(of: question), numbers: conventions.numbers,
        dates: conventions.dates)
    }
    optionWords = OptionCell.words(in: format, match.columns, all)
    coders = all.filter { $0.question.columnKind != nil }
    var asked: Set<String> = []
    ids = all.filter {
      $0.question.roles.contains(.respondent) && asked.insert($0.question.name).inserted
    }
    shortCoders = coders.filter {
      $0.question.columnKind == .answers && isDirect($0) && $0.position > 0
        && $0.knownSpellings.hasShortCodes
    }
  }

  /// How the respondents of a piece are told apart.
  package enum Identifying: Sendable {
    /// Who they are is known already.
    case none
    /// By hashes under the workspace's key, as the store keeps them.
    case keyed
    /// By marks that are good for one run and quickly made.
    case marked(TextMarks)
  }

  /// Codes one piece; it depends on nothing but the piece, so pieces may be coded side by side.
  ///
  /// - Parameters:
  ///   - block: The piece.
  ///   - identifying: How its respondents are to be told apart.
  ///   - wanted: The questions whose answers are wanted; nil wants all. A row is accepted or
  ///     rejected for all of its cells in any case.
  /// - Returns: What the piece came to.
  package func code(
    _ block: RecordBlock, identifying: Identifying = .keyed, columns wanted: Set<String>? = nil
  ) -> CodedPiece {
    var faults = RowFaults(count: block.count)
    var blank = [Bool](repeating: false, count: block.count)
    var marks: [UInt64] = []
    var columns = codedColumns(block, keeping: wanted, &faults) { records in
      for row in records where isBlank(block, row) { blank[row] = true }
      if case .marked(let marking) = identifying {
        marks += plainMarks(block, records, marking)
      }
    }
    skipIrrelevant(&columns)
    if let wanted { columns.removeAll { !wanted.contains($0.name) } }
    var masks: [Int: Int] = [:]
    maskComments(&columns, &masks)
    var identities = BatchIdentities()
    switch identifying {
    case .none: eachID(block, blank, &faults) { _ in }
    case .keyed: eachID(block, blank, &faults) { key.append($0, to: &identities.keys) }
    case .marked(let marking):
      if marks.count < block.count || marks.contains(0) {
        marks = self.marks(block, blank, marking, &faults)
      }
    }
    if let quarantine {
      for row in 0..<block.count where quarantine.isUnsplit(block, row) {
        faults.replace(with: .unsplit, row)
      }
    }
    let isKeyed = if case .keyed = identifying { true } else { false }
    if isKeyed {
      // What they said and when follows from the columns.
      identities.submittedColumn = submittedColumn(columns)
      identities.records = (0..<block.count).map { UInt32(block.number($0)) }
    }

    var piece = CodedPiece()
    piece.blank = blank.count { $0 } + block.blankRecords.count
    let isWhole = faults.isEmpty && piece.blank == block.blankRecords.count
    let kept = isWhole ? [] : (0..<block.count).map { !blank[$0] && faults.byRow[$0] == nil }
    for row in kept.indices where !blank[row] {
      if let found = faults.byRow[row] { piece.rejected.append(rejected(block, row, found)) }
    }
    let unsound = block.faults.filter { !isBlank($0) }
    piece.blank += block.faults.count - unsound.count
    piece.rejected += unsound.map(rejected)
    piece.rejected.sort { $0.record < $1.record }
    piece.masked = masks.reduce(0) { $0 + (isWhole || kept[$1.key] ? $1.value : 0) }
    if case .none = identifying {} else { piece.unlisted = unlisted(block) }
    piece.read = block.count + block.blankRecords.count + block.faults.count
    let batch = ResponseBatch(count: block.count, columns: columns)
    piece.marks = isWhole ? marks : zip(marks, kept).filter { $1 }.map { $0.0 }
    cut(
      isWhole ? batch : batch.keeping(kept),
      isKeyed ? (isWhole ? identities : identities.keeping(kept)) : nil, into: &piece)
    return piece
  }

  /// A record of empty cells is blank, however many it has.
  private func isBlank(_ fault: RecordFault) -> Bool {
    guard case .width = fault.kind else { return false }
    return fault.raw.allSatisfy { $0 <= 0x20 || $0 == delimiter || $0 == UInt8(ascii: "\"") }
  }

  /// The columns of the export itself.
  package var originalHeader: [String] { quarantine.map { Array(header[$0.original]) } ?? header }

  /// Where a cell stands in the block, without the guard that quarantine puts before formulas.
  func range(_ block: RecordBlock, _ row: Int, _ column: Int) -> Range<Int> {
    let range = block.range(row, column)
    if quarantine == nil || range.isEmpty { return range }
    return (range.lowerBound + guardLength(block.bytes.span.extracting(range)))..<range.upperBound
  }

  /// Cuts a piece into batches of at most 65,536 respondents or 8 MiB of columns.
  private func cut(
    _ batch: ResponseBatch, _ identities: BatchIdentities?, into piece: inout CodedPiece
  ) {
    if batch.count <= ResponseBatch.maximumCount, batch.bytes <= ResponseBatch.maximumBytes {
      guard batch.count > 0 else { return }
      piece.batches.append(batch)
      if let identities { piece.identities.append(identities) }
      return
    }
    var start = 0
    while start < batch.count {
      var end = start
      var size = 0
      while end < batch.count, end - start < ResponseBatch.maximumCount {
        size += batch.bytes(of: end)
        if size > ResponseBatch.maximumBytes, end > start { break }
        end += 1
      }
      if start == 0, end == batch.count {
        piece.batches.append(batch)
        if let identities { piece.identities.append(identities) }
      } else {
        let range = start..<end
        let kept = (0..<batch.count).map(range.contains)
        piece.batches.append(batch.keeping(kept))
        if let identities { piece.identities.append(identities.keeping(kept)) }
      }
      start = end
    }
  }
}
