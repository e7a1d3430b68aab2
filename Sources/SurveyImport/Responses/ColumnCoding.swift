import CSV
import SurveyModel

extension ExportCoder {
  /// The columns of one piece, coded column by column, with the faults met on the way.
  func codedColumns(_ block: RecordBlock, _ faults: inout RowFaults) -> [ResponseColumn] {
    var columns: [ResponseColumn] = []
    var done: Set<String> = []
    for coder in coders where done.insert(coder.question.name).inserted {
      let content: ColumnContent
      var names = coder.choices.map(\.name)
      switch coder.question.columnKind {
      case .answers: content = .answers(answers(coder, block, &faults))
      case .options: content = .options(options(coder, block, &faults))
      case .terms:
        let (codes, terms) = terms(coder, block, &faults)
        content = .terms(codes)
        names = terms
      case .numbers:
        content = .numbers(numbers(coder, block, &faults))
        names = []
      case .seconds:
        content = .seconds(seconds(coder, block, &faults))
        names = []
      case .texts:
        content = texts(coder, block, &faults)
        names = []
      case nil: continue
      }
      columns.append(ResponseColumn(name: coder.question.name, names: names, content: content))
    }
    return columns
  }

  private func answers(_ coder: ColumnCoder, _ block: RecordBlock, _ faults: inout RowFaults)
    -> [UInt8]
  {
    var codes = [UInt8](repeating: ColumnKind.empty, count: block.count)
    var spellings = CellSpellings()
    var met = MetFaults()
    let bytes = block.bytes.span
    for row in 0..<block.count {
      let range = filled(block, row, coder, &faults)
      if range.isEmpty, coder.designRole == nil { continue }
      let code = spellings.value(of: bytes.extracting(range)) { cell in
        met.code(
          coder.text(cell).flatMap { coder.choice($0) }.flatMap { coder.designed($0) }
            .map { Int64($0) })
      }
      if let fault = met.fault(code) {
        faults.add(fault, row, coder)
      } else {
        codes[row] = UInt8(code)
      }
    }
    return codes
  }

  private func terms(_ coder: ColumnCoder, _ block: RecordBlock, _ faults: inout RowFaults)
    -> ([UInt32], [String])
  {
    var codes = [UInt32](repeating: 0, count: block.count)
    var spellings = CellSpellings()
    var met = MetFaults()
    var places: [String: Int] = [:]
    var names: [String] = []
    let bytes = block.bytes.span
    for row in 0..<block.count {
      let range = filled(block, row, coder, &faults)
      if range.isEmpty, coder.designRole == nil { continue }
      let code = spellings.value(of: bytes.extracting(range)) { cell in
        met.code(
          coder.text(cell).flatMap { text in
            let term = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if term.isEmpty { return coder.designed(0) }
            if let place = places[term] { return .value(place) }
            names.append(term)
            places[term] = names.count
            return .value(names.count)
          }.map { Int64($0) })
      }
      if let fault = met.fault(code) {
        faults.add(fault, row, coder)
      } else {
        codes[row] = UInt32(code)
      }
    }
    return (codes, names)
  }

  private func numbers(_ coder: ColumnCoder, _ block: RecordBlock, _ faults: inout RowFaults)
    -> [Double]
  {
    var values = [Double](repeating: .nan, count: block.count)
    let bytes = block.bytes.span
    for row in 0..<block.count {
      let cell = bytes.extracting(filled(block, row, coder, &faults))
      let coded: ColumnCoder.Coded<Double>
      if let number = plainNumber(cell, mark: conventions.numbers.pointMark) {
        coded = coder.checked(number, visibleText(cell.indices.map { cell[$0] }))
      } else {
        coded = coder.text(cell).flatMap { coder.number($0) }
      }
      switch coded {
      case .value(let value): values[row] = value
      case .fault(let fault): faults.add(fault, row, coder)
      }
    }
    return values
  }

  private func seconds(_ coder: ColumnCoder, _ block: RecordBlock, _ faults: inout RowFaults)
    -> [Int64]
  {
    var values = [Int64](repeating: .min, count: block.count)
    var spellings = CellSpellings()
    var met = MetFaults()
    let bytes = block.bytes.span
    for row in 0..<block.count {
      let range = filled(block, row, coder, &faults)
      if range.isEmpty { continue }
      let value = spellings.value(of: bytes.extracting(range)) { cell in
        met.code(coder.text(cell).flatMap { coder.seconds($0) })
      }
      if let fault = met.fault(value) {
        faults.add(fault, row, coder)
      } else {
        values[row] = value
      }
    }
    return values
  }

  private func texts(_ coder: ColumnCoder, _ block: RecordBlock, _ faults: inout RowFaults)
    -> ColumnContent
  {
    var arena: [UInt8] = []
    var ends: [UInt32] = []
    ends.reserveCapacity(block.count)
    let bytes = block.bytes.span
    for row in 0..<block.count {
      switch coder.text(bytes.extracting(filled(block, row, coder, &faults))) {
      case .value(let text): arena += text.utf8
      case .fault(let fault): faults.add(fault, row, coder)
      }
      ends.append(UInt32(arena.count))
    }
    return .texts(bytes: arena, ends: ends)
  }

  func skipIrrelevant(_ columns: inout [ResponseColumn]) {
    let coded = columns
    for index in columns.indices {
      guard let relevant = questionnaire.question(columns[index].name)?.relevant,
        case .answers(var codes) = columns[index].content
      else { continue }
      let test = RelevanceTest(relevant, columns: coded)
      for row in codes.indices where codes[row] == ColumnKind.empty {
        if !test.passes(row, coded) { codes[row] = ColumnKind.notApplicable }
      }
      columns[index].content = .answers(codes)
    }
  }
}
