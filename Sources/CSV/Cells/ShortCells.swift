/// Codes for cells of one byte or none, by column: a table that is looked up by the byte.
package struct ShortCells: Sendable {
  /// The code of a cell that no table knows, or that is longer.
  package static let unknown: UInt8 = 255

  fileprivate let columns: [Int]
  /// The columns, those beside each other together.
  fileprivate let runs: [Range<Int>]
  /// By column: the code of each byte, and last that of the empty cell.
  fileprivate let tables: [UInt8]
  fileprivate static let size = 257
  /// By column: the code of the byte that stands before the end of a cell, which is the delimiter
  /// where the cell is empty.
  fileprivate let endings: [UInt8]

  /// Takes the codes below 255 that are known.
  ///
  /// - Parameters:
  ///   - columns: The place of each column, from 1, and the codes of its spellings.
  ///   - delimiter: What stands between cells in a record without quotes.
  package init(_ columns: [(position: Int, spellings: CellSpellings)], delimiter: UInt8) {
    precondition(columns.allSatisfy { $0.position > 0 }, "no such column, or the first")
    let positions = columns.map(\.position)
    self.columns = positions
    runs = positions.reduce(into: []) { runs, position in
      if let last = runs.last, last.upperBound == position {
        runs[runs.count - 1] = last.lowerBound..<position + 1
      } else {
        runs.append(position..<position + 1)
      }
    }
    let tables = columns.map { $0.spellings.shortCodes }
    self.tables = tables.flatMap(\.self)
    precondition(self.tables.count == columns.count * Self.size)
    endings = tables.flatMap { table in
      var endings = table.dropLast()
      endings[Int(delimiter)] = table[Self.size - 1]
      return endings
    }
  }
}

extension RecordBlock {
  /// The codes of the records' cells, record by record, so that each byte is met once.
  ///
  /// - Parameters:
  ///   - cells: The columns, and what their cells mean.
  ///   - columns: Each gets the codes of its cells behind what it has; `ShortCells.unknown` where
  ///     there is none.
  ///   - desk: Where the block's codes are put down for a while.
  /// - Returns: By column whether a code is unknown.
  package func codes(
    of cells: ShortCells, to columns: inout [[UInt8]], by desk: inout [UInt8]
  ) -> [Bool] {
    precondition(columns.count == cells.columns.count)
    let areUnknown = codes(of: cells, to: &desk)
    unsafe desk.withUnsafeBufferPointer { desk in
      for place in columns.indices {
        unsafe columns[place].append(
          contentsOf: UnsafeBufferPointer(rebasing: desk[place * count..<(place + 1) * count]))
      }
    }
    return areUnknown
  }

  /// Puts the codes of a column of `cells` one behind the other, a column behind the other.
  private func codes(of cells: ShortCells, to codes: inout [UInt8]) -> [Bool] {
    let columns = cells.columns
    precondition(columns.allSatisfy { $0 < width }, "no such column")
    let needed = columns.count * count
    if codes.count < needed {
      codes.append(contentsOf: repeatElement(0, count: needed - codes.count))
    }
    return unsafe codes.withUnsafeMutableBufferPointer { codes in
      unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe bounds.withUnsafeBufferPointer { bounds in
          guard let codes = codes.baseAddress, let bytes = bytes.baseAddress,
            let bounds = bounds.baseAddress
          else { return columns.map { _ in false } }
          for record in 0..<count {
            let row = unsafe bounds + record &* (width &+ 1)
            let target = unsafe codes + record
            if unsafe !isSplitPlainly(row)
              || !cells.endings(row, bytes, to: target, stride: count)
            {
              unsafe cells.codes(row, bytes, to: target, stride: count)
            }
          }
          return columns.indices.map { place in
            var most: UInt8 = 0
            let own = unsafe codes + place &* count
            for record in 0..<count { most = unsafe max(most, own[record]) }
            return most == ShortCells.unknown
          }
        }
      }
    }
  }
}

extension ShortCells {
  /// The codes of a record without quotes; false where one of its cells is longer than a byte.
  @inline(__always)
  fileprivate func endings(
    _ bounds: UnsafePointer<UInt32>, _ bytes: UnsafePointer<UInt8>,
    to codes: UnsafeMutablePointer<UInt8>, stride: Int
  ) -> Bool {
    unsafe endings.withUnsafeBufferPointer { endings in
      guard var table = endings.baseAddress else { return true }
      var target = unsafe codes
      var longest: UInt32 = 0
      for run in runs {
        var before = unsafe bounds[run.lowerBound]
        var bound = unsafe bounds + run.lowerBound + 1
        for _ in run {
          let end = unsafe bound.pointee
          longest = max(longest, end &- before)
          unsafe target.pointee = table[Int(bytes[Int(end &- 1)])]
          before = end
          unsafe bound += 1
          unsafe target += stride
          unsafe table += 256
        }
      }
      return longest <= 2
    }
  }

  /// The codes of any record.
  fileprivate func codes(
    _ bounds: UnsafePointer<UInt32>, _ bytes: UnsafePointer<UInt8>,
    to codes: UnsafeMutablePointer<UInt8>, stride: Int
  ) {
    var target = unsafe codes
    for (place, column) in columns.enumerated() {
      let start = unsafe bounds[column] &+ 1
      let length = unsafe bounds[column + 1] &- start
      let key = unsafe length == 0 ? Self.size - 1 : Int(bytes[Int(start)])
      unsafe target.pointee = length > 1 ? Self.unknown : tables[place * Self.size + key]
      unsafe target += stride
    }
  }
}
