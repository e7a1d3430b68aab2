/// Codes for cells of one byte or none, by column: a table that is looked up by the byte.
package struct ShortCells: Sendable {
  /// The code of a cell that no table knows, or that is longer.
  package static let unknown: UInt8 = 255

  fileprivate let columns: [Int]
  /// By column: the code of each byte, and last that of the empty cell.
  fileprivate let tables: [UInt8]
  fileprivate static let size = 257

  /// Takes the codes below 255 that are known.
  ///
  /// - Parameter columns: The place of each column, from 0, and the codes of its spellings.
  package init(_ columns: [(position: Int, spellings: CellSpellings)]) {
    precondition(columns.allSatisfy { $0.position >= 0 }, "no such column")
    self.columns = columns.map(\.position)
    tables = columns.flatMap { $0.spellings.shortCodes }
    precondition(tables.count == columns.count * Self.size)
  }
}

extension RecordBlock {
  /// The codes of some records' cells, record by record, so that each byte is met once.
  ///
  /// - Parameters:
  ///   - cells: The columns, and what their cells mean.
  ///   - records: Which records.
  ///   - codes: By column of `cells` and record of the block the code, or `ShortCells.unknown`.
  /// - Returns: By column whether a code is unknown.
  package func codes(
    of cells: ShortCells, _ records: Range<Int>, to codes: inout [UInt8]
  ) -> [Bool] {
    let columns = cells.columns
    precondition(columns.allSatisfy { $0 < width }, "no such column")
    precondition(codes.count == columns.count * count, "as many codes as cells")
    precondition(records.lowerBound >= 0 && records.upperBound <= count, "no such record")
    return unsafe codes.withUnsafeMutableBufferPointer { codes in
      unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe bounds.withUnsafeBufferPointer { bounds in
          unsafe cells.tables.withUnsafeBufferPointer { tables in
            guard let codes = codes.baseAddress, let bytes = bytes.baseAddress,
              let bounds = bounds.baseAddress, let tables = tables.baseAddress
            else { return columns.map { _ in false } }
            for record in records {
              let row = unsafe bounds + record &* (width &+ 1)
              var target = unsafe codes + record
              var table = unsafe tables
              for column in columns {
                let bound = unsafe row + column
                let start = unsafe bound[0] &+ 1
                let length = unsafe bound[1] &- start
                let key = unsafe length == 0 ? ShortCells.size &- 1 : Int(bytes[Int(start)])
                unsafe target.pointee = length > 1 ? ShortCells.unknown : table[key]
                unsafe target += count
                unsafe table += ShortCells.size
              }
            }
            return columns.indices.map { place in
              var most: UInt8 = 0
              let own = unsafe codes + place &* count
              for record in records { most = unsafe max(most, own[record]) }
              return most == ShortCells.unknown
            }
          }
        }
      }
    }
  }
}
