/// The lines of a text, none wider than `width`; a longer word is cut.
///
/// Control characters are left out, so that a label from a file cannot steer the terminal.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in words(of: text) {
    var rest = word
    if !line.isEmpty {
      if displayWidth(line) + 1 + displayWidth(rest) <= width {
        line += " " + rest
        continue
      }
      lines.append(line)
      line = ""
    }
    while displayWidth(rest) > width, rest.count > 1 {
      let piece = prefix(of: rest, width: width)
      lines.append(piece)
      rest.removeFirst(piece.count)
    }
    line = rest
  }
  lines.append(line)
  return lines
}

/// The text on one line, with single spaces and without control characters.
func flattened(_ text: String) -> String {
  // Figures and codes are one word each.
  if text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return text }
  return words(of: text).joined(separator: " ")
}

/// The widest word, below which a column cannot shrink without cutting words.
func widestWord(of text: String) -> Int { words(of: text).map { displayWidth($0) }.max() ?? 0 }

private func words(of text: String) -> [String] {
  text.split { $0.isWhitespace }.map { word in
    word.unicodeScalars.contains(where: isControl)
      ? String(String.UnicodeScalarView(word.unicodeScalars.filter { !isControl($0) }))
      : String(word)
  }
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
}

/// As many letters as fit, but at least one; cut after a sign that joins, where there is one.
private func prefix(of word: String, width: Int) -> String {
  var piece = ""
  for character in word {
    if !piece.isEmpty, displayWidth(piece) + displayWidth(String(character)) > width { break }
    piece.append(character)
  }
  if let joint = piece.lastIndex(where: { "-_/.|".contains($0) }), joint > piece.startIndex {
    return String(piece[...joint])
  }
  return piece
}
