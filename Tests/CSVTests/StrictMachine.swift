import CSV

/// A slow reader of strict CSV, one byte after the other, against which the fast one is held.
struct StrictMachine {
  var bytes: [UInt8]
  /// Where the first data row begins, and how many lines stand before it.
  var start: Int
  var linesBefore: Int
  var width: Int
  var limit: Int
  var pieceSize: Int
  var delimiter = UInt8(ascii: ",")

  private enum State { case cellNotBegun, bare, quoted, closed }

  private enum Found {
    case record([[UInt8]], end: Int)
    case fault(RecordFault.Kind, byte: Int, column: Int?, lines: Int, cells: [[UInt8]])
  }

  func rows() -> [String] {
    var rows: [String] = []
    var place = start
    var line = linesBefore + 1
    var pieceStart = start
    var piece = 0
    while place < bytes.count {
      if place >= (pieceStart / pieceSize + 1) * pieceSize {
        piece += 1
        pieceStart = place
      }
      let first = lineEnd(place)
      let number = rows.count + 1
      let label = "piece \(piece): "
      if first.text - place <= limit, bytes[place..<first.text].allSatisfy(isBlank) {
        rows.append(label + "\(number) line \(line) blank")
        (place, line) = (first.next, line + 1)
        continue
      }
      switch record(at: place) {
      case .record(let cells, let end):
        rows.append(label + rowText(number, line, place, cells))
        line += lineCount(place..<end)
        place = end
      case .fault(let kind, let byte, let column, let lines, let cells):
        var fault = "\(number) line \(line) \(kind) byte \(byte)"
        fault += column.map { " column \($0)" } ?? ""
        let raw = bytes[place..<min(first.text, place + limit)]
        fault += " <\(String(decoding: raw, as: UTF8.self))>"
        let texts = cells.map { String(validating: $0, as: UTF8.self) }
        if case .width = kind, lines == 1, !texts.contains(nil) {
          fault += " [\(texts.compactMap(\.self).joined(separator: "|"))]"
        }
        rows.append(label + fault)
        (place, line) = (first.next, line + 1)
      }
    }
    return rows
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    (byte == 0x20 || byte == 0x09) && byte != delimiter
  }

  private func lineEnd(_ place: Int) -> (text: Int, next: Int) {
    guard let end = bytes[place...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return (bytes.count, bytes.count)
    }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return (end, isPair ? end + 2 : end + 1)
  }

  private func lineCount(_ range: Range<Int>) -> Int {
    var count = 0
    var place = range.lowerBound
    while place < range.upperBound {
      place = lineEnd(place).next
      count += 1
    }
    return count
  }

  private func record(at start: Int) -> Found {
    var state = State.cellNotBegun
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var opening = start
    var place = start
    var lines = 0
    func endCell() {
      if state == .bare { while let last = cell.last, isBlank(last) { cell.removeLast() } }
      cells.append(cell)
      cell = []
      state = .cellNotBegun
    }
    func whole(end: Int) -> Found {
      if cells.count == width { return .record(cells, end: end) }
      return .fault(
        .width(found: cells.count, expected: width), byte: start, column: nil, lines: lines,
        cells: cells)
    }
    while place < bytes.count {
      let line = lineEnd(place)
      if line.text - start > limit {
        return .fault(
          .tooLong, byte: lines == 0 ? start : opening, column: lines == 0 ? nil : cells.count + 1,
          lines: lines, cells: [])
      }
      lines += 1
      for index in place..<line.text {
        let byte = bytes[index]
        let misplaced = Found.fault(
          .quote, byte: index, column: cells.count + 1, lines: lines, cells: [])
        switch state {
        case .cellNotBegun:
          if byte == delimiter {
            endCell()
          } else if isBlank(byte) {
            continue
          } else if byte == 0x22 {
            (state, opening) = (.quoted, index)
          } else {
            state = .bare
            cell.append(byte)
          }
        case .bare:
          if byte == delimiter {
            endCell()
          } else if byte == 0x22 {
            return misplaced
          } else {
            cell.append(byte)
          }
        case .quoted:
          if byte == 0x22 { state = .closed } else { cell.append(byte) }
        case .closed:
          if byte == delimiter {
            endCell()
          } else if byte == 0x22, bytes[index - 1] == 0x22 {
            cell.append(byte)
            state = .quoted
          } else if !isBlank(byte) {
            return misplaced
          }
        }
      }
      if state != .quoted {
        endCell()
        return whole(end: line.next)
      }
      cell += bytes[line.text..<line.next]
      place = line.next
    }
    return .fault(
      .unterminatedQuote, byte: opening, column: cells.count + 1, lines: lines, cells: [])
  }
}
