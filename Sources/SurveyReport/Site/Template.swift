/// A template in the signs of Mustache: text, values, sections, and other templates by their names.
struct Template: Sendable {
  indirect enum Part: Sendable {
    case text([UInt8])
    /// A value by its name, or by its name within another's.
    case value([String])
    /// For each element of an array; for any other value but false, once.
    case section(String, [Part])
    /// For false and for an empty array.
    case inverted(String, [Part])
    case template(String)
  }

  let parts: [Part]

  /// Reads a template, in which every section ends before the one about it.
  init(_ source: String) {
    var open: [(tag: Substring, parts: [Part])] = [("", [])]
    var isAtLineStart = true
    for (place, piece) in source.split(separator: "{{", omittingEmptySubsequences: false)
      .enumerated()
    {
      var text = piece
      if place > 0, let end = piece.firstRange(of: "}}") {
        let tag = piece[..<end.lowerBound]
        text = piece[end.upperBound...]
        // A tag alone on its line takes the line with it.
        isAtLineStart = isAtLineStart && "#^/>".contains(tag.prefix(1)) && text.first == "\n"
        if isAtLineStart { text.removeFirst() }
        Self.add(tag, to: &open)
      }
      if text.isEmpty { continue }
      open[open.count - 1].parts.append(.text(Array(text.utf8)))
      isAtLineStart = text.last == "\n"
    }
    precondition(open.count == 1, "an open section: \(open.map(\.tag))")
    parts = open[0].parts
  }

  private static func add(_ tag: Substring, to open: inout [(tag: Substring, parts: [Part])]) {
    let name = String(tag.dropFirst())
    let part: Part
    switch tag.first {
    case "#", "^":
      open.append((tag, []))
      return
    case "/":
      let ended = open.removeLast()
      precondition(ended.tag.dropFirst() == name, "\(ended.tag) ends with \(tag)")
      part = ended.tag.first == "#" ? .section(name, ended.parts) : .inverted(name, ended.parts)
    case ">": part = .template(String(name.dropFirst()))
    default: part = .value(tag == "." ? [] : tag.split(separator: ".").map(String.init))
    }
    open[open.count - 1].parts.append(part)
  }
}
