package import SurveyModel

/// Which column of an export answers which question.
package struct HeaderMatch: Sendable {
  /// One column of the export with what it is for.
  package struct Column: Sendable, Equatable {
    /// Its place in the record, from 0.
    package var position: Int
    /// The question's place in the questionnaire.
    package var question: Int
    /// The option of a `select_multiple` that the column holds as 0 or 1.
    package var option: Int?
  }

  package private(set) var columns: [Column] = []
  /// Headers that no question claims.
  package private(set) var unmatched: [String] = []
  /// Names of questions that no header names.
  package private(set) var missing: [String] = []
  /// Faults for which the file cannot be read at all.
  package private(set) var problems: [ImportProblem] = []

  package init(
    header: [String], questionnaire: Questionnaire, file: String, headerLine: Int
  ) {
    let names = HeaderNames(questionnaire)
    var taken: [Column: String] = [:]
    for (position, title) in header.enumerated() {
      switch names.meaning(of: title) {
      case .nothing: unmatched.append(title)
      case .several(let first, let second):
        unmatched.append(title)
        report(
          .ambiguous(
            title, questionnaire.questions[first].name, questionnaire.questions[second].name), file,
          headerLine, position)
      case .question(let question, let option):
        let column = Column(position: 0, question: question, option: option)
        if let other = taken[column] {
          report(.twice(title, other), file, headerLine, position)
          continue
        }
        taken[column] = title
        columns.append(Column(position: position, question: question, option: option))
      }
    }
    let found = Set(columns.map(\.question))
    let required: Set<Role> = [.respondent, .weight, .stratum, .cluster, .population]
    for (index, question) in questionnaire.questions.enumerated() where !found.contains(index) {
      if question.columnKind == nil && !question.roles.contains(.respondent) { continue }
      missing.append(question.name)
      if let role = question.roles.intersection(required).map(\.rawValue).min() {
        let near = nearMisses(of: question.name, among: unmatched)
        report(.missing(question.name, role, near), file, headerLine, nil)
      }
    }
    if !columns.contains(where: { questionnaire.questions[$0.question].isRated }) {
      report(.nothingRated, file, headerLine, nil)
    }
  }

  /// How many cells of a possible header row are known: what tells delimiters apart.
  package static func score(_ header: [String], _ questionnaire: Questionnaire) -> Int {
    let names = HeaderNames(questionnaire)
    return header.count {
      if case .nothing = names.meaning(of: $0) { false } else { true }
    }
  }

  private enum Fault {
    case ambiguous(String, String, String)
    case twice(String, String)
    case missing(String, String, [String])
    case nothingRated
  }

  private mutating func report(_ fault: Fault, _ file: String, _ line: Int, _ position: Int?) {
    let (code, vi, en) =
      switch fault {
      case .ambiguous(let title, let first, let second):
        (
          "ambiguous-header",
          "tiêu đề `\(title)` chỉ cả `\(first)` và `\(second)`; hãy dùng mã câu hỏi làm tiêu đề",
          "header `\(title)` means both `\(first)` and `\(second)`; use the question's name"
        )
      case .twice(let title, let other):
        (
          "repeated-header",
          "tiêu đề `\(title)` và `\(other)` cùng chỉ một câu hỏi; hãy bỏ một cột",
          "headers `\(title)` and `\(other)` mean the same question; remove one column"
        )
      case .missing(let name, let role, let near):
        (
          "missing-column",
          "thiếu cột `\(name)` (vai trò \(role)), không có thì không tính được"
            + suggestion(near).vietnamese,
          "no column `\(name)` (role \(role)), without which nothing can be computed"
            + suggestion(near).english
        )
      case .nothingRated:
        (
          "no-question",
          "không tiêu đề nào khớp câu hỏi được chấm điểm; hãy xem dòng tiêu đề và dấu phân cách",
          "no header names a rated question; look at the header row and the delimiter"
        )
      }
    problems.append(
      ImportProblem(
        file: file, line: line, column: position.map { $0 + 1 }, code: code,
        reason: LocalizedText(vietnamese: vi, english: en)))
  }
}

extension HeaderMatch.Column: Hashable {}

/// What each header of a questionnaire means.
private struct HeaderNames {
  enum Meaning {
    case nothing
    case question(Int, option: Int?)
    case several(Int, Int)
  }

  private var names: [String: Int] = [:]
  private var others: [String: [Int]] = [:]
  private var options: [String: (question: Int, option: Int)] = [:]

  init(_ questionnaire: Questionnaire) {
    for (index, question) in questionnaire.questions.enumerated() {
      names[matchKey(question.name)] = index
      for header in Set(question.headers.map(matchKey)) {
        others[header, default: []].append(index)
      }
      guard case .selectMultiple = question.type else { continue }
      for (option, choice) in questionnaire.choices(of: question).enumerated() {
        for header in question.headers {
          for spelling in [choice.name, choice.label.vietnamese, choice.label.english]
          where !spelling.isEmpty {
            options[matchKey("\(header)/\(spelling)")] = (index, option)
          }
        }
      }
    }
  }

  func meaning(of header: String) -> Meaning {
    let key = matchKey(header)
    if let index = names[key] { return .question(index, option: nil) }
    if let found = others[key] {
      return found.count == 1 ? .question(found[0], option: nil) : .several(found[0], found[1])
    }
    if let found = options[key] { return .question(found.question, option: found.option) }
    return .nothing
  }
}
