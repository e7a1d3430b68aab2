import CSV
import SurveyModel

extension ExportCoder {
  /// Gives each row's id, or what says its place where the survey has no ids.
  ///
  /// A row without id is at fault, whether or not anybody looks at the ids.
  func eachID(
    _ block: RecordBlock, _ blank: [Bool], _ faults: inout RowFaults,
    _ body: ([UInt8]) -> Void
  ) {
    var id: [UInt8] = []
    let plain = plainColumn
    for row in 0..<block.count {
      id.removeAll(keepingCapacity: true)
      if ids.isEmpty {
        // A mended row is the record that it was.
        let origin = quarantine?.origin(block, row).flatMap { $0.export.isEmpty ? nil : $0 }
        id += "\(origin?.export ?? fileMark)\u{0}\(origin?.record ?? block.number(row))".utf8
      } else if !blank[row] {
        if plain.map({ isAdded(block.bytes.span.extracting(block.range(row, $0)), to: &id) })
          != true
        {
          add(ids: block, row, to: &id, &faults)
        }
      }
      body(id)
    }
  }

  /// A mark for each row's id, which tells it from others.
  func marks(
    _ block: RecordBlock, _ blank: [Bool], _ marking: TextMarks, _ faults: inout RowFaults
  ) -> [UInt64] {
    if let plainColumn {
      let marks = block.plainMarks(of: plainColumn, marking)
      if !marks.contains(0) { return marks }
    }
    var marks: [UInt64] = []
    // Without the separator, so that a single plain id has the same mark as above.
    eachID(block, blank, &faults) { id in
      let isParted = !ids.isEmpty && !id.isEmpty
      marks.append(marking.mark(of: isParted ? id.span.extracting(droppingLast: 1) : id.span))
    }
    return marks
  }

  /// The one column of ids, where its cells are taken as they stand.
  private var plainColumn: Int? {
    guard ids.count == 1, isDirect(ids[0]), !ids[0].question.roles.contains(.personal) else {
      return nil
    }
    return ids[0].position
  }

  private func add(
    ids block: RecordBlock, _ row: Int, to id: inout [UInt8], _ faults: inout RowFaults
  ) {
    var isEmpty = true
    for coder in ids {
      let cell = filled(block, row, coder, &faults)
      // A personal id goes through its mask, so that it is the same when quarantine gives it back.
      let isPersonal = coder.question.roles.contains(.personal)
      if !isPersonal, isAdded(block.bytes.span.extracting(cell), to: &id) {
        isEmpty = false
        continue
      }
      switch coder.text(block.bytes.span.extracting(cell)) {
      case .value(let text):
        isEmpty = isEmpty && text.isEmpty
        id += (isPersonal ? masked(text) : text).utf8
        id.append(0x1F)
      case .fault(let fault): faults.add(fault, row, coder)
      }
    }
    if isEmpty, faults.byRow[row] == nil { faults.add(.idMissing, row, ids[0]) }
  }

  /// Adds a cell that is its own text, letters and signs of ASCII without blanks; false where it is
  /// not, and nothing is added.
  private func isAdded(_ cell: Span<UInt8>, to id: inout [UInt8]) -> Bool {
    var isPlain = !cell.isEmpty
    for index in cell.indices { isPlain = isPlain && cell[index] &- 0x21 < 0x5E }
    guard isPlain else { return false }
    id.append(addingCapacity: cell.count + 1) { room in
      for index in cell.indices { room.append(cell[index]) }
      room.append(0x1F)
    }
    return true
  }

  /// The column that tells when the answers were submitted.
  func submittedColumn(_ columns: [ResponseColumn]) -> String? {
    columns.first { column in
      guard case .seconds = column.content else { return false }
      return questionnaire.question(column.name)?.roles.contains(.submitted) == true
    }?.name
  }
}
