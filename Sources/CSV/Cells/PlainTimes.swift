/// A point in time as `2023-10-05` or `2023-10-05T08:30:00` writes it.
package struct PlainTime {
  /// The year, the month and the day as one number, 20231005; −1 where the cell says no plain time.
  package var date: Int32 = -1
  /// Seconds since midnight.
  package var second: Int32 = 0
}

extension RecordBlock {
  /// Reads the plain times of some of a column's cells; whether there is such a day is not looked at.
  package func plainTimes(of column: Int, _ records: Range<Int>, to times: inout [PlainTime]) {
    if times.count < records.count {
      times.append(
        contentsOf: repeatElement(PlainTime(), count: records.count - times.count))
    }
    unsafe withCells(of: column, records) { cells in
      for index in unsafe 0..<cells.count {
        let (start, count) = unsafe cells[index]
        times[index] = unsafe plainTime(
          UnsafeBufferPointer(start: cells.bytes + start, count: count))
      }
    }
  }
}

private func plainTime(_ cell: UnsafeBufferPointer<UInt8>) -> PlainTime {
  guard cell.count == 10 || cell.count == 19 else { return PlainTime() }
  var isOdd = false
  func digits(_ place: Int, _ count: Int) -> Int32 {
    var value: Int32 = 0
    for index in place..<place &+ count {
      let digit = unsafe cell[index] &- 0x30
      isOdd = isOdd || digit > 9
      value = value &* 10 &+ Int32(digit)
    }
    return value
  }
  let date = digits(0, 4) &* 10_000 &+ digits(5, 2) &* 100 &+ digits(8, 2)
  let dash = UInt8(ascii: "-")
  guard !isOdd, unsafe cell[4] == dash, unsafe cell[7] == dash else { return PlainTime() }
  if cell.count == 10 { return PlainTime(date: date) }
  let (hour, minute, second) = (digits(11, 2), digits(14, 2), digits(17, 2))
  let colon = UInt8(ascii: ":")
  guard !isOdd, unsafe cell[10] == UInt8(ascii: "T") || cell[10] == 0x20,
    unsafe cell[13] == colon, unsafe cell[16] == colon, hour < 24, minute < 60, second < 60
  else { return PlainTime() }
  return PlainTime(date: date, second: hour &* 3600 &+ minute &* 60 &+ second)
}
