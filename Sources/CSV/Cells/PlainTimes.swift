/// A point in time as `2023-10-05` or `2023-10-05T08:30:00` writes it.
package struct PlainTime {
  /// The year, the month and the day as one number, 20231005; −1 where the cell says no plain time.
  package var date: Int32 = -1
  /// Seconds since midnight.
  package var second: Int32 = 0
}

extension RecordBlock {
  /// Adds the plain times of a column's cells; whether there is such a day is not looked at.
  package func plainTimes(of column: Int, to times: inout [PlainTime]) {
    times.append(addingCapacity: count) { times in
      unsafe withCells(of: column) { cells in
        for index in unsafe 0..<cells.count {
          let (start, count) = unsafe cells[index]
          times.append(
            unsafe plainTime(UnsafeBufferPointer(start: cells.bytes + start, count: count)))
        }
      }
    }
  }
}

@inline(__always)
private func plainTime(_ cell: UnsafeBufferPointer<UInt8>) -> PlainTime {
  guard cell.count == 10 || cell.count == 19, let base = unsafe UnsafeRawPointer(cell.baseAddress)
  else {
    return PlainTime()
  }
  // Eight bytes at a time, `0` where a figure stands and the mark where a mark stands.
  let day = unsafe Figures(base, "0000-00-")
  let last = unsafe UInt64(cell[8] &- 0x30) | UInt64(cell[9] &- 0x30) &<< 8
  guard day.areSound, last & 0xFF <= 9, last &>> 8 <= 9 else { return PlainTime() }
  let year = day[0] &* 1000 &+ day[1] &* 100 &+ day[2] &* 10 &+ day[3]
  let date =
    year &* 10_000 &+ (day[5] &* 10 &+ day[6]) &* 100
    &+ Int32(last & 0xFF) &* 10 &+ Int32(last &>> 8)
  if cell.count == 10 { return PlainTime(date: date) }
  let clock = unsafe Figures(base + 11, "00:00:00")
  let (hour, minute, second) = (
    clock[0] &* 10 &+ clock[1], clock[3] &* 10 &+ clock[4], clock[6] &* 10 &+ clock[7]
  )
  guard clock.areSound, unsafe cell[10] == UInt8(ascii: "T") || cell[10] == 0x20,
    hour < 24, minute < 60, second < 60
  else { return PlainTime() }
  return PlainTime(date: date, second: hour &* 3600 &+ minute &* 60 &+ second)
}

/// Eight bytes of figures and marks.
private struct Figures {
  private let figures: UInt64
  /// Whether each byte is a figure or the mark that belongs there.
  let areSound: Bool

  @inline(__always)
  init(_ bytes: UnsafeRawPointer, _ pattern: StaticString) {
    let zeros = unsafe UnsafeRawPointer(pattern.utf8Start).loadUnaligned(as: UInt64.self)
    figures = unsafe bytes.loadUnaligned(as: UInt64.self).littleEndian ^ zeros.littleEndian
    // A byte that differs from `0` by more than 9, or from a mark at all, sets its highest bit.
    let isMark = (zeros.littleEndian ^ 0x3030_3030_3030_3030) & 0x0F0F_0F0F_0F0F_0F0F
    let most = (isMark | isMark &>> 1 | isMark &>> 2 | isMark &>> 3) & 0x0101_0101_0101_0101
    let carries = 0x7676_7676_7676_7676 &+ most &* 9
    areSound = ((figures & 0x7F7F_7F7F_7F7F_7F7F) &+ carries | figures) & 0x8080_8080_8080_8080 == 0
  }

  @inline(__always)
  subscript(place: Int) -> Int32 {
    Int32(truncatingIfNeeded: figures &>> UInt64(8 * place) & 0xFF)
  }
}
