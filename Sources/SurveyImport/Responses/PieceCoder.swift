package import CSV
import SurveyModel

/// Codes one piece of an export, block by block.
package struct PieceCoder: PieceWork {
  private let export: ExportCoder
  private let identifying: ExportCoder.Identifying
  /// The questions whose answers are wanted; nil wants all.
  private let wanted: Set<String>?
  /// Settled by the first block.
  private var short: ShortAnswers?
  /// In the order of the header; of those that are not needed only the faults are.
  private var columns: [(column: any CodedColumn, isNeeded: Bool)] = []
  /// How they are coded, in their order, which is that of a row's faults.
  private var steps: [Step] = []
  private var identities = BatchIdentities()
  private var marks: [UInt64] = []
  /// By row whether it is accepted.
  private var kept: [Bool] = []
  private var piece = CodedPiece()

  private enum Step {
    case column(any CodedColumn, isNeeded: Bool)
    case run(SpelledRun)
  }

  init(
    _ export: ExportCoder, _ identifying: ExportCoder.Identifying, _ wanted: Set<String>?
  ) {
    self.export = export
    self.identifying = identifying
    self.wanted = wanted
    if case .none = identifying {} else { piece.unlisted = export.unlisted }
  }

  package mutating func add(_ block: RecordBlock) {
    var faults = RowFaults()
    // There may be nothing but blank lines in it.
    if block.count > 0 { code(block, &faults) }
    let blank = (0..<block.count).map { export.isBlank(block, $0) }
    identify(block, blank, &faults)
    export.markUnsplit(block, &faults)
    export.look(at: block, &piece.unlisted)
    sort(block, blank, faults)
  }

  private mutating func code(_ block: RecordBlock, _ faults: inout RowFaults) {
    let short = short ?? begin(block)
    short.code(block)
    for step in steps {
      switch step {
      case .column(let column, let isNeeded):
        column.code(block, export, &faults)
        if !isNeeded { column.forget() }
      case .run(let run): run.code(block, export, &faults)
      }
    }
  }

  private mutating func begin(_ block: RecordBlock) -> ShortAnswers {
    let room = max(block.pieceRoom, block.count)
    let short = ShortAnswers(
      export.shortCoders, export.shortCells, of: block, delimiter: export.delimiter, room: room)
    let needed = wanted.map(export.needed)
    columns = export.columns(short, room: room, keeping: needed).map {
      ($0, needed?.contains($0.coder.question.name) ?? true)
    }
    let spelled = columns.compactMap { $0.column as? any SpelledColumn }
    let runs = SpelledRun.runs(spelled.filter { export.isDirect($0.coder) }) {
      needed?.contains($0.coder.question.name) ?? true
    }
    steps = columns.compactMap { column, isNeeded in
      guard let run = runs.first(where: { $0.contains(column) }) else {
        return .column(column, isNeeded: isNeeded)
      }
      return run.first === column ? .run(run) : nil
    }
    kept.reserveCapacity(room)
    if case .marked = identifying { marks.reserveCapacity(room) }
    self.short = short
    return short
  }

  private mutating func identify(
    _ block: RecordBlock, _ blank: [Bool], _ faults: inout RowFaults
  ) {
    switch identifying {
    case .none: export.eachID(block, blank, &faults) { _ in }
    case .keyed:
      export.eachID(block, blank, &faults) { identities.keys += export.key.hash($0) }
      for row in 0..<block.count { identities.records.append(UInt32(block.number(row))) }
    case .marked(let marking): marks += export.marks(block, blank, marking, &faults)
    }
  }

  /// Parts the rows into those that are accepted, rejected and blank.
  private mutating func sort(_ block: RecordBlock, _ blank: [Bool], _ faults: RowFaults) {
    let first = kept.count
    kept.append(contentsOf: repeatElement(true, count: block.count))
    for row in blank.indices where blank[row] {
      kept[first + row] = false
      piece.blank += 1
    }
    for (row, found) in faults.byRow.sorted(by: { $0.key < $1.key }) where !blank[row] {
      kept[first + row] = false
      piece.rejected.append(export.rejected(block, row, found))
    }
    let unsound = block.faults.filter { !export.isBlank($0) }
    piece.rejected += unsound.map(export.rejected)
    piece.blank += block.faults.count - unsound.count + block.blankRecords.count
    piece.read += block.count + block.blankRecords.count + block.faults.count
  }

  package mutating func finish() -> CodedPiece {
    var columns = columns.filter(\.isNeeded).map { $0.column.finished() }
    export.skipIrrelevant(&columns)
    if let wanted { columns.removeAll { !wanted.contains($0.name) } }
    var masks: [Int: Int] = [:]
    export.maskComments(&columns, &masks)
    piece.masked = masks.reduce(0) { $0 + (kept[$1.key] ? $1.value : 0) }
    piece.rejected.sort { $0.record < $1.record }
    // What they said and when follows from the columns.
    identities.submittedColumn = export.submittedColumn(columns)
    let isKeyed = if case .keyed = identifying { true } else { false }
    var batch = ResponseBatch(count: kept.count, columns: columns)
    if kept.contains(false) {
      batch = batch.keeping(kept)
      if isKeyed { identities = identities.keeping(kept) }
      marks = zip(marks, kept).filter { $1 }.map { $0.0 }
    }
    piece.marks = marks
    cut(batch, isKeyed ? identities : nil)
    return piece
  }

  /// Cuts a piece into batches of at most 65,536 respondents or 8 MiB of columns.
  private mutating func cut(_ batch: ResponseBatch, _ identities: BatchIdentities?) {
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
