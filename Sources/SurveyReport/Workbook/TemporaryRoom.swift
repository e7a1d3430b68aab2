import CSV
import Foundation

/// Makes sure that a folder's disk has room for what libxlsxwriter writes on its way.
///
/// It does not notice when a full disk cuts one of its temporary files, and would give a workbook
/// that lacks rows. So as many bytes are written and removed before.
func takeRoom(for layouts: [SheetLayout], in folder: URL) throws(WorkbookError) {
  // The parts as XML and, packed, once more.
  var rest = 2 * layouts.reduce(65_536) { $0 + $1.mostBytes }
  let file = folder.appending(path: "room")
  do {
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    while rest > 0 {
      let piece = min(rest, 1 << 20)
      try handle.write(contentsOf: Data(count: piece))
      rest -= piece
    }
    try FileManager.default.removeItem(at: file)
  } catch {
    throw .temporary(SystemError(error))
  }
}

extension SheetLayout {
  /// More bytes than the sheet has as XML.
  fileprivate var mostBytes: Int {
    places.reduce(100 * rowCount) { sum, place in
      // A sign becomes seven at most, as in _x0001_.
      let text = if case .text(let text) = place.value { 7 * text.utf8.count } else { 0 }
      return sum + text + 100 * (place.lastColumn - place.column + 1)
    }
  }
}
