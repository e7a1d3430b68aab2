import CSV
import SurveyModel

/// What a cell in the column of one option says of it.
enum OptionCell {
  case chosen, unchosen, silent, ambiguous, unknown

  /// What the columns of a question's options hold.
  enum Words {
    /// Some word for yes or no.
    case flags
    /// The option's own text where it was chosen, and nothing where not (SurveyMonkey, Qualtrics).
    case ownText
    /// Texts of options that are words for yes or no themselves, and no others.
    case unsure
  }

  init(_ text: String, of option: Int, _ coder: ColumnCoder, _ words: Words) {
    let key = matchKey(text)
    let isOwn = coder.place(of: text) == option
    if key.isEmpty {
      self = .silent
    } else if Self.no.contains(key) {
      // An option may be called "No".
      self = !isOwn || words == .flags ? .unchosen : words == .ownText ? .chosen : .ambiguous
    } else if isOwn || Self.yes.contains(key) {
      self = .chosen
    } else if Self.notAsked.contains(key) {
      self = .silent
    } else {
      // Whoever says what else there is has chosen it.
      self = Self.isOther(coder.choices[option]) ? .chosen : .unknown
    }
  }

  /// What the columns of each question's options hold, by the place of the question.
  static func words(
    in format: FileFormat, _ columns: [HeaderMatch.Column], _ coders: [ColumnCoder]
  ) -> [Int: Words] {
    var words: [Int: Words] = [:]
    for (column, coder) in zip(columns, coders) {
      guard let option = column.option, !isOther(coder.choices[option]) else { continue }
      // Each spelling is looked at once: a form may have hundreds of such columns.
      let cells = format.sample.lazy.compactMap {
        $0.indices.contains(column.position) ? $0[column.position] : nil
      }
      for text in Set(cells).map({ trimmed($0) }) where !text.isEmpty {
        if words[column.question] == .flags { break }
        if coder.place(of: text) != option {
          words[column.question] = .flags
        } else if !yes.contains(matchKey(text)), !no.contains(matchKey(text)) {
          words[column.question] = .ownText
        }
      }
    }
    return words
  }

  /// XLSForm's `or_other`, LimeSurvey's `-oth-`: their column holds what people wrote.
  private static func isOther(_ choice: Choice) -> Bool {
    choice.spellings.contains { ["other", "-oth-"].contains(matchKey($0)) }
  }

  private static let yes = Set(
    [
      "1", "1.0", "true", "yes", "y", "có", "x", "v", "✓", "✔", "checked", "selected", "quoted",
      "on", "chọn", "đã chọn",
    ]
    .map(matchKey))
  private static let no = Set(
    [
      "0", "0.0", "false", "no", "n", "không", "unchecked", "not selected", "unselected",
      "not quoted", "off", "-", "không chọn", "chưa chọn",
    ].map(matchKey))
  /// What LimeSurvey, R and Survey Solutions write where the question was not asked.
  private static let notAsked: Set = ["n/a", "na", "#n/a", "##n/a##"]
}
