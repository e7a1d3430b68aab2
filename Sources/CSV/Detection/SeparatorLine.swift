/// The line `sep=;` with which Excel is told a file's delimiter.
struct SeparatorLine {
  let delimiter: UInt8
  /// Where the next line begins.
  let end: Int

  init?(_ text: [UInt8], from start: Int) {
    let rest = text[start...]
    let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
    let key = Array(line.filter { $0 != UInt8(ascii: "\"") && $0 != 0x20 })
    guard key.count == 5, String(decoding: key.prefix(4), as: UTF8.self).lowercased() == "sep="
    else { return nil }
    delimiter = key[4]
    var next = line.endIndex
    if next < text.endIndex, text[next] == 0x0D { next += 1 }
    if next < text.endIndex, text[next] == 0x0A { next += 1 }
    end = next
  }
}
