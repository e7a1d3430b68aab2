import CSV
import SurveyModel

/// Points in time, in seconds since 1970; `Int64.min` for an empty cell.
final class SecondsColumn: CodedColumn {
  let coder: ColumnCoder
  private var seconds: [Int64] = []
  private var spellings = CellSpellings()
  private var met = MetFaults()
  private var plain: [PlainTime] = []
  /// Days met, each at the place that its last bits name: surveys are answered on few days.
  private var midnights = [(date: Int32, second: Int64)](repeating: (-1, 0), count: 256)

  init(_ coder: ColumnCoder, room: Int) {
    self.coder = coder
    seconds.reserveCapacity(room)
  }

  func code(_ block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults) {
    let isDirect = export.isDirect(coder)
    plain.removeAll(keepingCapacity: true)
    if isDirect { block.plainTimes(of: coder.position, to: &plain) }
    let plain = plain
    var (midnights, seconds) = (midnights, seconds)
    (self.midnights, self.seconds) = ([], [])
    defer { (self.midnights, self.seconds) = (midnights, seconds) }
    for row in 0..<block.count {
      if isDirect {
        let (date, second) = (plain[row].date, plain[row].second)
        let place = Int(date & 0xFF)
        if date > 0, midnights[place].date == date {
          seconds.append(midnights[place].second + Int64(second))
          continue
        }
        if let midnight = DateText.midnight(date) {
          midnights[place] = (date, midnight)
          seconds.append(midnight + Int64(second))
          continue
        }
      }
      let cell = block.bytes.span.extracting(export.filled(block, row, coder, &faults))
      let code =
        cell.isEmpty
        ? .min
        : spellings.value(of: cell) { met.code(coder.text($0).flatMap { coder.seconds($0) }) }
      if let fault = met.fault(code) {
        seconds.append(.min)
        faults.add(fault, row, coder)
      } else {
        seconds.append(code)
      }
    }
  }

  func forget() { seconds.removeAll(keepingCapacity: true) }

  func finished() -> ResponseColumn {
    ResponseColumn(name: coder.question.name, names: [], content: .seconds(seconds))
  }
}
