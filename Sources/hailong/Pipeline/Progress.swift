import Foundation
import SurveyModel

/// Tells on standard error how far a reading is, once it has taken longer than a second.
final class Progress {
  private let label: String
  private let total: Int
  private let shown: Bool
  private let language: Language
  private let start = ContinuousClock.now
  private var next = ContinuousClock.now + .seconds(1)
  private var bytes = 0
  private var rows = 0
  private var wasShown = false

  init(label: String, total: Int, mode: ProgressMode, language: Language) {
    self.label = label
    self.total = total
    self.language = language
    shown =
      switch mode {
      case .always: true
      case .never: false
      case .auto: isatty(STDERR_FILENO) == 1
      }
  }

  func add(bytes: Int) {
    self.bytes += bytes
    guard shown, ContinuousClock.now >= next else { return }
    next = ContinuousClock.now + .milliseconds(200)
    wasShown = true
    let seconds = max(0.001, (ContinuousClock.now - start) / .seconds(1))
    let percent = total == 0 ? 100 : self.bytes * 100 / total
    let left = Int(seconds * Double(total - self.bytes) / Double(max(1, self.bytes)))
    let rate = Int(Double(rows) / seconds)
    let text =
      switch language {
      case .vietnamese: "\(label): \(percent) %, \(rows) dòng, \(rate) dòng/giây, còn \(left) giây"
      case .english: "\(label): \(percent) %, \(rows) rows, \(rate) rows/s, \(left) s left"
      }
    Outcome.tell(Array("\r\u{1B}[K\(text)".utf8))
  }

  func add(rows: Int) { self.rows += rows }

  /// Clears the line.
  func finish() {
    if wasShown { Outcome.tell(Array("\r\u{1B}[K".utf8)) }
  }
}
