/// Codes for cells of one byte or none, by column: a table that is looked up by the byte.
package struct ShortCells: Sendable {
  /// The code of a cell that no table knows, or that is longer.
  package static let unknown: UInt8 = 255

  fileprivate let columns: [Int]
  /// The columns, those beside each other with the same codes together.
  fileprivate let runs: [Run]
  fileprivate let delimiter: UInt8
  /// By column: the code of each byte, and last that of the empty cell.
  fileprivate let tables: [UInt8]
  fileprivate static let size = 257
  /// By column: the code of the byte that stands before the end of a cell, which is the delimiter
  /// where the cell is empty.
  fileprivate let endings: [UInt8]

  fileprivate struct Run {
    /// The places of its columns among those of all runs.
    var places: Range<Int>
    /// The first of the columns themselves.
    let first: Int
    /// Whether bytes from 128 on, which are no letters by themselves, have no codes.
    let isPlain: Bool
  }

  /// Takes the codes below 255 that are known.
  ///
  /// - Parameters:
  ///   - columns: The place of each column, from 1, and the codes of its spellings.
  ///   - delimiter: What stands between cells in a record without quotes.
  package init(_ columns: [(position: Int, spellings: CellSpellings)], delimiter: UInt8) {
    precondition(columns.allSatisfy { $0.position > 0 }, "no such column, or the first")
    self.columns = columns.map(\.position)
    self.delimiter = delimiter
    let tables = columns.map { $0.spellings.shortCodes }
    self.tables = tables.flatMap(\.self)
    precondition(self.tables.count == columns.count * Self.size)
    endings = tables.flatMap { table in
      var endings = table.dropLast()
      endings[Int(delimiter)] = table[Self.size - 1]
      return endings
    }
    var runs: [Run] = []
    for (place, column) in columns.enumerated() {
      if let last = runs.last, last.first + last.places.count == column.position,
        last.places.count < shortCodesColumns, tables[last.places.lowerBound] == tables[place]
      {
        runs[runs.count - 1].places = last.places.lowerBound..<place + 1
      } else {
        let isPlain = delimiter < 128 && tables[place][128..<256].allSatisfy { $0 == Self.unknown }
        runs.append(Run(places: place..<place + 1, first: column.position, isPlain: isPlain))
      }
    }
    self.runs = runs
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
          for run in cells.runs {
            unsafe self.codes(
              cells, run, bytes, bounds, to: codes + run.places.lowerBound &* count)
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

  private func codes(
    _ cells: ShortCells, _ run: ShortCells.Run, _ bytes: UnsafePointer<UInt8>,
    _ bounds: UnsafePointer<UInt32>, to codes: UnsafeMutablePointer<UInt8>
  ) {
    let stride = width &+ 1
    unsafe cells.endings.withUnsafeBufferPointer { endings in
      unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) { odd in
        guard let table = endings.baseAddress, run.isPlain,
          let found = unsafe shortCodes(
            bytes, bounds + run.first, stride: stride, columns: run.places.count, end: plainEnd,
            delimiter: cells.delimiter, table + run.places.lowerBound * 256, to: codes, odd: odd)
        else {
          for record in 0..<count {
            let row = unsafe bounds + record &* stride
            let target = unsafe codes + record
            if unsafe !isSplitPlainly(row)
              || !cells.endings(run, row, bytes, to: target, stride: count)
            {
              unsafe cells.codes(run, row, bytes, to: target, stride: count)
            }
          }
          return
        }
        for index in 0..<found {
          let record = unsafe Int(odd[index])
          unsafe cells.codes(
            run, bounds + record &* stride, bytes, to: codes + record, stride: count)
        }
      }
    }
  }
}

extension ShortCells {
  /// The codes of a record without quotes; false where one of its cells is longer than a byte.
  @inline(__always)
  fileprivate func endings(
    _ run: Run, _ bounds: UnsafePointer<UInt32>, _ bytes: UnsafePointer<UInt8>,
    to codes: UnsafeMutablePointer<UInt8>, stride: Int
  ) -> Bool {
    unsafe endings.withUnsafeBufferPointer { endings in
      guard let first = endings.baseAddress else { return true }
      let table = unsafe first + run.places.lowerBound &* 256
      var target = unsafe codes
      var longest: UInt32 = 0
      var before = unsafe bounds[run.first]
      var bound = unsafe bounds + run.first + 1
      for _ in run.places {
        let end = unsafe bound.pointee
        longest = max(longest, end &- before)
        unsafe target.pointee = table[Int(bytes[Int(end &- 1)])]
        before = end
        unsafe bound += 1
        unsafe target += stride
      }
      return longest <= 2
    }
  }

  /// The codes of any record.
  fileprivate func codes(
    _ run: Run, _ bounds: UnsafePointer<UInt32>, _ bytes: UnsafePointer<UInt8>,
    to codes: UnsafeMutablePointer<UInt8>, stride: Int
  ) {
    var target = unsafe codes
    let table = run.places.lowerBound * Self.size
    for column in run.first..<run.first + run.places.count {
      let start = unsafe bounds[column] &+ 1
      let length = unsafe bounds[column + 1] &- start
      let key = unsafe length == 0 ? Self.size - 1 : Int(bytes[Int(start)])
      unsafe target.pointee = length > 1 ? Self.unknown : tables[table + key]
      unsafe target += stride
    }
  }
}
