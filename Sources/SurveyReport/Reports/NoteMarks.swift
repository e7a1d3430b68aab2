import SurveyAnalysis
import SurveyModel

/// Notes numbered in the order in which they are met, told once below the table.
struct NoteMarks {
  private let language: Language
  private var notes: [String] = []

  init(_ language: Language) { self.language = language }

  /// The marks of one row, as in "(1)(2)".
  mutating func marks(of estimate: Estimate) -> String {
    var words = estimate.notes.map(\.words)
    if let status = estimate.status.words, estimate.status == .suppressed || words.isEmpty {
      words.insert(status, at: 0)
    }
    return words.map { mark($0[language]) }.joined()
  }

  private mutating func mark(_ note: String) -> String {
    let place = notes.firstIndex(of: note)
    if place == nil { notes.append(note) }
    return "(\((place ?? notes.count - 1) + 1))"
  }

  var footnotes: [String] {
    notes.enumerated().map { "(\($0 + 1)) \(capitalised($1))." }
  }
}
