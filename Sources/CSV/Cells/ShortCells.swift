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
  /// The codes of all cells of some columns, record by record, so that each byte is met once.
  ///
  /// - Returns: By column and record the code, or `ShortCells.unknown`.
  package func codes(of cells: ShortCells) -> [[UInt8]] {
    let columns = cells.columns
    precondition(columns.allSatisfy { $0 < width }, "no such column")
    var codes = [UInt8](repeating: 0, count: columns.count * count)
    unsafe codes.withUnsafeMutableBufferPointer { codes in
      unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe bounds.withUnsafeBufferPointer { bounds in
          unsafe cells.tables.withUnsafeBufferPointer { tables in
            guard let codes = codes.baseAddress, let bytes = bytes.baseAddress,
              let bounds = bounds.baseAddress, let tables = tables.baseAddress
            else { return }
            for record in 0..<count {
              let row = unsafe bounds + record &* (width &+ 1)
              for place in columns.indices {
                let bound = unsafe row + columns[place]
                let start = unsafe bound[0] &+ 1
                let length = unsafe bound[1] &- start
                let key = unsafe length == 0 ? ShortCells.size &- 1 : Int(bytes[Int(start)])
                let code = unsafe tables[place &* ShortCells.size &+ key]
                unsafe codes[place &* count &+ record] = length > 1 ? ShortCells.unknown : code
              }
            }
          }
        }
      }
    }
    return columns.indices.map { Array(codes[$0 * count..<($0 + 1) * count]) }
  }
}
