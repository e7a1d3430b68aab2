import SurveyModel

/// Reads XLSForm's `relevant`: `${q} = 'a' and not(selected(${r}, 'b')) or ${n} >= 3`.
struct RelevanceParser {
  private var tokens: [String]
  private var next = 0

  /// Nil where the condition uses more of XPath than answers can decide.
  static func parse(_ text: String) -> Relevance? {
    guard let tokens = tokens(of: text) else { return nil }
    var parser = RelevanceParser(tokens: tokens)
    guard let result = parser.alternatives(), parser.next == tokens.count else { return nil }
    return result
  }

  private mutating func take(_ token: String) -> Bool {
    guard next < tokens.count, tokens[next].lowercased() == token else { return false }
    next += 1
    return true
  }

  private mutating func alternatives() -> Relevance? {
    guard var left = conjunction() else { return nil }
    while take("or") {
      guard let right = conjunction() else { return nil }
      left = .or(left, right)
    }
    return left
  }

  private mutating func conjunction() -> Relevance? {
    guard var left = term() else { return nil }
    while take("and") {
      guard let right = term() else { return nil }
      left = .and(left, right)
    }
    return left
  }

  private mutating func term() -> Relevance? {
    if take("(") { return closing(alternatives()) }
    if take("not") { return take("(") ? closing(alternatives()).map { .not($0) } : nil }
    if take("selected") {
      guard take("("), let question = question(), take(","), let value = literal() else {
        return nil
      }
      return closing(.selected(question: question, value: value))
    }
    guard let question = question(), next + 1 < tokens.count else { return nil }
    let comparison = tokens[next]
    next += 1
    let quoted = tokens[next].hasPrefix("'") || tokens[next].hasPrefix("\"")
    guard let value = literal() else { return nil }
    switch comparison {
    case "=": return .equals(question: question, value: value)
    case "!=": return .not(.equals(question: question, value: value))
    case "<", "<=", ">", ">=":
      guard !quoted, let number = Double(value) else { return nil }
      return .compares(question: question, operator: comparison, number: number)
    default: return nil
    }
  }

  private mutating func closing(_ inner: Relevance?) -> Relevance? { take(")") ? inner : nil }

  private mutating func question() -> String? {
    guard next < tokens.count, tokens[next].hasPrefix("${") else { return nil }
    defer { next += 1 }
    return trimmed(tokens[next].dropFirst(2).dropLast())
  }

  private mutating func literal() -> String? {
    guard next < tokens.count else { return nil }
    let token = tokens[next]
    next += 1
    if token.hasPrefix("'") || token.hasPrefix("\"") {
      return String(token.dropFirst().dropLast())
    }
    return Double(token) == nil ? nil : token
  }

  /// Words, `${…}`, quoted literals and operators; nil where something else stands.
  private static func tokens(of text: String) -> [String]? {
    var rest = Substring(text)
    var tokens: [String] = []
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if rest.hasPrefix("${") {
        guard let end = rest.firstIndex(of: "}") else { return nil }
        tokens.append(String(rest[...end]))
        rest = rest[rest.index(after: end)...]
      } else if first == "'" || first == "\"" {
        guard let end = rest.dropFirst().firstIndex(of: first) else { return nil }
        tokens.append(String(rest[...end]))
        rest = rest[rest.index(after: end)...]
      } else if let sign = ["!=", "<=", ">=", "=", "<", ">", "(", ")", ","].first(
        where: { rest.hasPrefix($0) })
      {
        tokens.append(sign)
        rest.removeFirst(sign.count)
      } else {
        let word = rest.prefix { $0.isLetter || $0.isNumber || "._-".contains($0) }
        guard !word.isEmpty else { return nil }
        tokens.append(String(word))
        rest.removeFirst(word.count)
      }
    }
    return tokens
  }
}
