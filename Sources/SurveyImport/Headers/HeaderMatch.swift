package import CSV
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

  /// Several columns may answer one question where versions of a form were merged.
  package private(set) var columns: [Column] = []
  /// Headers that no question claims.
  package private(set) var unmatched: [String] = []
  /// Names of questions that no header names.
  package private(set) var missing: [String] = []
  /// Headers that no question claims, with the names of missing questions that they are near to.
  package private(set) var near: [(header: String, names: [String])] = []
  /// Faults for which the file cannot be read at all.
  package private(set) var problems: [ImportProblem] = []

  package init(
    header: FileFormat.Header, names: HeaderNames, questionnaire: Questionnaire, file: String
  ) {
    var titles: [Column: [String]] = [:]
    for (position, meaning) in names.meanings(of: header.columns).enumerated() {
      let title = header.titles[position]
      switch meaning {
      case .nothing: if !header.columns[position].isEmpty { unmatched.append(title) }
      case .several(let first, let second):
        unmatched.append(title)
        report(
          .ambiguous(
            title, questionnaire.questions[first].name, questionnaire.questions[second].name), file,
          header.line, position)
      case .question(let question, let option):
        let column = Column(position: 0, question: question, option: option)
        // Two columns of one header are no two versions of a question, which differ in it.
        if titles[column, default: []].contains(where: { matchKey($0) == matchKey(title) }) {
          report(.twice(title, questionnaire.questions[question].name), file, header.line, position)
          continue
        }
        titles[column, default: []].append(title)
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
        report(.missing(question.name, role, near), file, header.line, nil)
      }
    }
    if !columns.contains(where: { questionnaire.questions[$0.question].isRated }) {
      report(.nothingRated, file, header.line, nil)
    }
    findNearMisses(questionnaire)
  }

  private mutating func findNearMisses(_ questionnaire: Questionnaire) {
    var spellings: [String: String] = [:]
    for name in missing {
      for spelling in questionnaire.question(name)?.headers ?? [] {
        spellings[spelling] = spellings[spelling] ?? name
      }
    }
    if spellings.isEmpty { return }
    let known = KnownNames(spellings.keys.sorted())
    for header in unmatched {
      var names: [String] = []
      for spelling in known.nearMisses(of: headerText(header)) {
        if let name = spellings[spelling], !names.contains(name) { names.append(name) }
      }
      if !names.isEmpty { near.append((header, names)) }
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
      case .twice(let title, let name):
        (
          "repeated-header",
          "hai cột cùng tiêu đề `\(title)` đều chỉ câu hỏi `\(name)`; hãy đổi tên hoặc bỏ một cột",
          "two columns have the header `\(title)`, which means `\(name)`; rename or remove one"
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
          "không tiêu đề nào khớp câu hỏi được chấm điểm; hãy xem dòng tiêu đề (--header-row) và "
            + "dấu phân cách (--delimiter)",
          "no header names a rated question; look at the header row (--header-row) and the "
            + "delimiter (--delimiter)"
        )
      }
    problems.append(
      ImportProblem(
        file: file, line: line, column: position.map { $0 + 1 }, code: code,
        reason: LocalizedText(vietnamese: vi, english: en)))
  }
}

extension HeaderMatch.Column: Hashable {}
