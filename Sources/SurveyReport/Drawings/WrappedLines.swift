/// A text in lines of so many letters, broken between words; a word that is too long is broken itself.
///
/// - Parameters:
///   - text: What is to be wrapped.
///   - width: Letters a line, as they are displayed.
///   - limit: The most lines; what is beyond ends in an ellipsis.
/// - Returns: At least one line.
func wrapped(_ text: String, width: Int, limit: Int = 4) -> [String] {
  var lines: [String] = [""]
  for word in text.split(separator: " ") {
    var rest = Substring(word)
    let space = lines[lines.count - 1].isEmpty ? 0 : 1
    if displayWidth(lines[lines.count - 1]) + space + displayWidth(rest) <= width {
      lines[lines.count - 1] += (space == 1 ? " " : "") + rest
      continue
    }
    if !lines[lines.count - 1].isEmpty { lines.append("") }
    while displayWidth(rest) > width {
      let part = rest.prefix(max(1, width / 2))
      lines[lines.count - 1] += part
      rest = rest.dropFirst(part.count)
      if displayWidth(lines[lines.count - 1]) + width / 2 > width, !rest.isEmpty {
        lines.append("")
      }
    }
    if displayWidth(lines[lines.count - 1]) + displayWidth(rest) > width { lines.append("") }
    lines[lines.count - 1] += rest
  }
  guard lines.count > limit else { return lines }
  return Array(lines.prefix(limit - 1)) + [lines[limit - 1] + "…"]
}
