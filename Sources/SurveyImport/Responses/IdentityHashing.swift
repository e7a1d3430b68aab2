import CSV
import SurveyModel

extension ExportCoder {
  /// Gives each row's id, or what says its place where the survey has no ids.
  ///
  /// A row without id is at fault, whether or not anybody looks at the ids.
  func eachID(
    _ block: RecordBlock, _ blank: [Bool], _ faults: inout RowFaults, _ body: (Span<UInt8>) -> Void
  ) {
    var id: [UInt8] = []
    for row in 0..<block.count {
      id.removeAll(keepingCapacity: true)
      if ids.isEmpty {
        // A mended row is the record that it was.
        let origin = quarantine?.origin(block, row).flatMap { $0.export.isEmpty ? nil : $0 }
        id += "\(origin?.export ?? fileMark)\u{0}\(origin?.record ?? block.number(row))".utf8
      } else if !blank[row] {
        add(ids: block, row, to: &id, &faults)
      }
      body(id.span)
    }
  }

  /// The marks of some rows whose id is one cell, as it stands; 0 for those that need a closer look.
  func plainMarks(_ block: RecordBlock, _ records: Range<Int>, _ marking: TextMarks) -> [UInt64] {
    guard ids.count == 1, isDirect(ids[0]), !ids[0].question.roles.contains(.personal) else {
      return []
    }
    return block.plainMarks(of: ids[0].position, records, marking)
  }

  /// A mark for each row's id, which tells it from others.
  func marks(
    _ block: RecordBlock, _ blank: [Bool], _ marking: TextMarks, _ faults: inout RowFaults
  ) -> [UInt64] {
    var marks: [UInt64] = []
    // Without the separator, so that a single plain id has the same mark as above.
    eachID(block, blank, &faults) { id in
      let isParted = !ids.isEmpty && !id.isEmpty
      marks.append(marking.mark(of: isParted ? id.extracting(droppingLast: 1) : id))
    }
    return marks
  }

  private func add(
    ids block: RecordBlock, _ row: Int, to id: inout [UInt8], _ faults: inout RowFaults
  ) {
    var isEmpty = true
    for coder in ids {
      let cell = filled(block, row, coder, &faults)
      // A personal id goes through its mask, so that it is the same when quarantine gives it back.
      let isPersonal = coder.question.roles.contains(.personal)
      if !isPersonal, isPlain(block.bytes.span.extracting(cell)) {
        isEmpty = false
        id.append(contentsOf: block.bytes[cell])
        id.append(0x1F)
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

  /// Whether a cell is its own text: letters and signs of ASCII without blanks.
  private func isPlain(_ cell: Span<UInt8>) -> Bool {
    var isPlain = !cell.isEmpty
    for index in cell.indices { isPlain = isPlain && cell[index] &- 0x21 < 0x5E }
    return isPlain
  }

  func contents(_ columns: [ResponseColumn], count: Int) -> [UInt64] {
    var sums = [UInt64](repeating: 0, count: count)
    for column in columns {
      let salt = ContentDigest.salt(of: column.name)
      switch column.content {
      case .answers(let codes):
        var digests = [UInt64](repeating: 0, count: 256)
        for (index, name) in column.names.enumerated() {
          digests[index + 1] = ContentDigest.of(name, salt: salt)
        }
        for row in 0..<count { sums[row] &+= digests[Int(codes[row])] }
      case .options(let options):
        for (index, codes) in options.enumerated() {
          let digest = ContentDigest.of(column.names[index], salt: salt)
          for row in 0..<count where codes[row] == 1 { sums[row] &+= digest }
        }
      case .terms(let codes):
        let digests = [0] + column.names.map { ContentDigest.of($0, salt: salt) }
        for row in 0..<count { sums[row] &+= digests[Int(codes[row])] }
      case .numbers(let values):
        for row in 0..<count where !values[row].isNaN {
          sums[row] &+= ContentDigest.of(values[row], salt: salt)
        }
      case .seconds(let values):
        // When a form was sent is not one of its answers.
        if questionnaire.question(column.name)?.roles.contains(.submitted) == true { continue }
        for row in 0..<count where values[row] != .min {
          sums[row] &+= ContentDigest.of(Double(values[row]), salt: salt)
        }
      case .texts(let bytes, let ends):
        var start = 0
        for row in 0..<count {
          let end = Int(ends[row])
          if end > start { sums[row] &+= ContentDigest.of(bytes[start..<end], salt: salt) }
          start = end
        }
      }
    }
    return sums
  }

  func submitted(_ columns: [ResponseColumn], count: Int) -> [Int64] {
    for column in columns {
      if questionnaire.question(column.name)?.roles.contains(.submitted) == true,
        case .seconds(let values) = column.content
      {
        return values
      }
    }
    return [Int64](repeating: .min, count: count)
  }
}
