/// A cell as it may go into a spreadsheet: what would run as a formula gets an apostrophe before it.
///
/// A cell that already begins with the mark and such a character gets one more, so that `unguarded`
/// gives back what was there.
func guarded(_ cell: String) -> String {
  let rest = cell.utf8.drop { $0 == formulaMark }
  guard let first = rest.first, formulaStarts.contains(first),
    rest.count < cell.utf8.count || !isPlainNumber(cell)
  else { return cell }
  return "'" + cell
}

/// How many bytes at the beginning of a cell are the guard's.
package func guardLength(_ cell: Span<UInt8>) -> Int {
  guard !cell.isEmpty, cell[0] == formulaMark else { return 0 }
  var place = 0
  while place < cell.count, cell[place] == formulaMark { place += 1 }
  return place < cell.count && formulaStarts.contains(cell[place]) ? 1 : 0
}

private let formulaMark = UInt8(ascii: "'")
private let formulaStarts: [UInt8] = Array("=+-@\t\r".utf8)

/// Whether a text is a signed number with a decimal point or comma and nothing else.
private func isPlainNumber(_ text: String) -> Bool {
  var rest = text.utf8[...]
  if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
  var digits = 0
  var marks = 0
  while let byte = rest.popFirst() {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
    case UInt8(ascii: "."), UInt8(ascii: ","): marks += 1
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      return digits > 0 && marks <= 1 && isExponent(rest)
    default: return false
    }
  }
  return digits > 0 && marks <= 1
}

private func isExponent(_ text: Substring.UTF8View) -> Bool {
  var rest = text
  if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
  return !rest.isEmpty && rest.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}
