extension RecordBlock {
  /// Adds the plain numbers of a column's cells: up to 15 digits, with a point where that
  /// parts the decimals; every other cell, the empty one too, is NaN.
  ///
  /// An integer below 2⁵³ divided by a power of ten up to 10²² is rounded once, so the value is the
  /// one that `Double(String)` gives (Clinger, 1990).
  package func plainNumbers(
    of column: Int, hasPoint: Bool, to values: inout [Double]
  ) {
    values.append(addingCapacity: count) { values in
      unsafe withCells(of: column) { cells in
        for index in unsafe 0..<cells.count {
          let (start, count) = unsafe cells[index]
          values.append(
            unsafe plainNumber(
              UnsafeBufferPointer(start: cells.bytes + start, count: count), hasPoint: hasPoint))
        }
      }
    }
  }
}

/// The number that a cell says plainly, or NaN; at least eight bytes can be read behind it.
@inline(__always)
func plainNumber(_ cell: UnsafeBufferPointer<UInt8>, hasPoint: Bool) -> Double {
  let count = cell.count
  guard count > 0, count <= 8, let base = unsafe UnsafeRawPointer(cell.baseAddress) else {
    return unsafe longNumber(cell, hasPoint: hasPoint)
  }
  // Eight bytes at a time: how many figures a number has is nothing that a branch could foretell.
  let each: UInt64 = 0x0101_0101_0101_0101
  let highest = 0x80 &* each
  var figures = UInt64(littleEndian: unsafe base.loadUnaligned(as: UInt64.self))
  figures &= .max &>> UInt64(64 &- 8 &* count)
  var length = count
  var decimals = 0
  let unlike = figures ^ 0x2E &* each
  let points = (unlike &- each) & ~unlike & highest
  if points != 0 {
    let point = points.trailingZeroBitCount &>> 3
    guard hasPoint, point > 0, point &+ 1 < count else { return .nan }
    let whole: UInt64 = (1 &<< UInt64(8 &* point)) &- 1
    figures = figures & whole | figures &>> 8 & ~whole
    length &-= 1
    decimals = length &- point
  }
  // Zeros in front, as many as lack; a byte that is no figure differs from `0` by more than 9.
  let lacking = UInt64(64 &- 8 &* length)
  figures = (figures ^ 0x30 &* each & (.max &>> lacking)) &<< lacking
  guard (figures &+ 0x76 &* each | figures) & highest == 0 else { return .nan }
  // Neighbours are put together: to pairs, to fours, to all eight.
  figures = ((figures &* 2561) &>> 8) & 0x00FF_00FF_00FF_00FF
  figures = ((figures &* 6_553_601) &>> 16) & 0x0000_FFFF_0000_FFFF
  figures = (figures &* 42_949_672_960_001) &>> 32
  return decimals == 0 ? Double(figures) : Double(figures) / powersOfTen[decimals]
}

/// The same of any cell, byte by byte.
private func longNumber(_ cell: UnsafeBufferPointer<UInt8>, hasPoint: Bool) -> Double {
  let count = cell.count
  guard count > 0, count <= 16 else { return .nan }
  var value: UInt64 = 0
  var place = 0
  while place < count {
    let digit = unsafe cell[place] &- 0x30
    if digit > 9 { break }
    value = value &* 10 &+ UInt64(digit)
    place &+= 1
  }
  if place == count { return count <= 15 ? Double(value) : .nan }
  guard hasPoint, place > 0, unsafe cell[place] == 0x2E, place &+ 1 < count else { return .nan }
  let whole = place
  place &+= 1
  while place < count {
    let digit = unsafe cell[place] &- 0x30
    if digit > 9 { return .nan }
    value = value &* 10 &+ UInt64(digit)
    place &+= 1
  }
  return Double(value) / powersOfTen[count &- whole &- 1]
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]
