/// What a colour stands for; the words beside it always say the same.
package enum Tone: Sendable, Equatable { case alarm, caution, good, quiet, strong }

/// Whether a terminal shows colours.
package struct Style: Sendable {
  package var ansi: Bool

  package init(ansi: Bool) { self.ansi = ansi }

  package static let plain = Style(ansi: false)

  func paint(_ text: String, _ tone: Tone?) -> String {
    guard ansi, let tone, !text.isEmpty else { return text }
    let code =
      switch tone {
      case .alarm: "1;31"
      case .caution: "33"
      case .good: "32"
      case .quiet: "2"
      case .strong: "1"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
