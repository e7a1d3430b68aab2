package import SurveyModel

/// What can be wrong with a row of an export; such a row waits in quarantine.
package enum RowFault: Sendable, Equatable {
  case width(found: Int, expected: Int)
  case quote
  case unterminatedQuote
  case tooLong
  case encoding
  case controlCharacter
  case unknownChoice(found: String, near: [String])
  /// Not several choices, but two different sets of them.
  case ambiguousChoices(found: String, readings: [String])
  /// Two versions of a question are answered differently.
  case twoAnswers(first: String, second: String)
  /// The cell of a `select_multiple` and its columns of 0 and 1 disagree.
  case choicesDisagree(option: String)
  /// `mark` is the file's decimal mark where the other one is the fault.
  case notANumber(found: String, mark: DecimalMark?)
  case ambiguousNumber(found: String)
  case notAWholeNumber(found: String)
  case outsideRange(found: String, low: Double?, high: Double?)
  /// A rated number that is none, or lies beside its scale.
  case offScale(found: String, low: Double, high: Double, isNumber: Bool)
  case notADate(found: String, isMonthFirst: Bool)
  case unsplit
  case designMissing(role: String)
  case weightMissing
  case weightNegative(found: String)
  case idMissing
  case idConflict(firstLine: Int)

  /// A stable word for the kind of fault.
  package var code: String { wording.code }

  /// What the cell may be meant to say, where that can be told.
  package var mend: String? {
    switch self {
    case .unknownChoice(_, let near): near.first
    case .notANumber(let found, let mark):
      mark.flatMap { mark in
        let other: DecimalMark = mark == .point ? .comma : .point
        return NumberText(mark: other).number(found) == nil
          ? nil : found.replacing(String(other.letter), with: String(mark.letter))
      }
    case .notADate(let found, true):
      found.split { $0 == " " }.first.flatMap { DateText.isoDay($0, .monthFirst) }
    default: nil
    }
  }

  /// What was found, what was expected, what to do.
  package var reason: LocalizedText { LocalizedText(vietnamese: wording.vi, english: wording.en) }

  private var wording: (code: String, vi: String, en: String) {
    switch self {
    case .width(let found, let expected):
      (
        "width", "dòng có \(found) ô, tiêu đề có \(expected); hãy xem dấu phân cách và ngoặc kép",
        "the row has \(found) cells, the header \(expected); look at its delimiters and quotes"
      )
    case .quote:
      (
        "quote", "ngoặc kép không đúng chỗ; ô chứa ngoặc kép phải nằm trong ngoặc kép, viết \"\"",
        "a quote out of place; a cell with quotes stands in quotes, and writes them twice"
      )
    case .unterminatedQuote:
      (
        "unterminated-quote", "ngoặc kép mở ở dòng này không đóng; hãy đóng hoặc bỏ nó",
        "the quote opened on this line is never closed; close it or remove it"
      )
    case .tooLong:
      (
        "too-long", "dòng dài quá 1 MiB, chắc do ngoặc kép không đóng; hãy đóng hoặc bỏ nó",
        "the record is longer than 1 MiB, most likely by a quote never closed; close or remove it"
      )
    case .encoding:
      (
        "encoding", "ô có byte không phải UTF-8; hãy sửa ô hoặc lưu lại tệp dạng CSV UTF-8",
        "the cell has bytes that are not UTF-8; mend it, or save the file as CSV UTF-8"
      )
    case .controlCharacter:
      (
        "control-character", "ô có ký tự điều khiển NUL; hãy xóa ký tự đó",
        "the cell has a NUL character; remove it"
      )
    case .unknownChoice(let found, let near):
      (
        "unknown-choice",
        "không có phương án `\(found)`\(suggestion(near).vietnamese); sửa ô, hoặc thêm cách ghi này "
          + "vào cột also của choices.csv",
        "no choice `\(found)`\(suggestion(near).english); mend the cell, or add this spelling to "
          + "the column also of choices.csv"
      )
    case .ambiguousChoices(let found, let readings):
      (
        "ambiguous-choices",
        "`\(found)` có thể đọc là \(readings.joined(separator: " hoặc ")); hãy ghi mã các phương án, "
          + "cách nhau bằng dấu chấm phẩy",
        "`\(found)` may be read as \(readings.joined(separator: " or ")); write the choices' codes, "
          + "with semicolons between them"
      )
    case .twoAnswers(let first, let second):
      (
        "two-answers",
        "cột `\(first)` và cột `\(second)` cùng là một câu hỏi nhưng trả lời khác nhau; hãy để trống "
          + "một ô",
        "the columns `\(first)` and `\(second)` are one question, but their answers differ; leave "
          + "one of the two blank"
      )
    case .choicesDisagree(let option):
      (
        "choices-disagree",
        "ô gộp và cột riêng của phương án `\(option)` không khớp nhau; hãy sửa một trong hai",
        "the cell with all choices and the column of choice `\(option)` disagree; mend one of them"
      )
    case .notANumber(let found, let mark):
      (
        "not-a-number",
        "`\(found)` không phải là số" + (mark.map { Self.markHint($0).vietnamese } ?? ""),
        "`\(found)` is not a number" + (mark.map { Self.markHint($0).english } ?? "")
      )
    case .ambiguousNumber(let found):
      (
        "ambiguous-number",
        "`\(found)` có thể là số lẻ hoặc hàng nghìn, tệp không cho biết dấu thập phân; hãy chạy lại "
          + "với --decimal point hoặc --decimal comma",
        "`\(found)` may have decimals or thousands, and nothing in the file tells; run again with "
          + "--decimal point or --decimal comma"
      )
    case .notAWholeNumber(let found):
      ("not-a-whole-number", "`\(found)` không phải số nguyên", "`\(found)` is not a whole number")
    case .outsideRange(let found, let low, let high):
      (
        "out-of-range", "`\(found)` nằm ngoài khoảng \(range(low, high)) của survey.csv",
        "`\(found)` lies outside \(range(low, high)), as survey.csv says"
      )
    case .offScale(let found, let low, let high, let isNumber):
      (
        isNumber ? "out-of-range" : "not-a-number",
        "`\(found)` không phải điểm từ \(plain(low)) đến \(plain(high)); nếu nó nghĩa là không trả "
          + "lời, hãy để trống ô, hoặc khai câu hỏi là select_one, ghi lý do ở cột missing của "
          + "choices.csv",
        "`\(found)` is no mark from \(plain(low)) to \(plain(high)); if it stands for no answer, "
          + "leave the cell blank, or make the question a select_one, with the reason in the column "
          + "missing of choices.csv"
      )
    case .notADate(let found, let isMonthFirst):
      (
        "not-a-date",
        "`\(found)` không phải ngày; viết 2023-10-05 hoặc 5/10/2023 (ngày trước)"
          + (isMonthFirst ? "; nếu tệp viết tháng trước, hãy thêm --dates month-first" : ""),
        "`\(found)` is not a date; write 2023-10-05 or 5/10/2023 (the day first)"
          + (isMonthFirst ? "; if the file has the month first, add --dates month-first" : "")
      )
    case .unsplit:
      (
        "unsplit",
        "dòng này còn nằm nguyên trong cột raw; hãy ghi từng ô vào đúng cột, hoặc sửa tệp gốc rồi "
          + "nhập lại",
        "the row still waits in the column raw; write its cells under their headers, or mend the "
          + "export and import it again"
      )
    case .designMissing(let role):
      (
        "design-missing",
        "phiếu thiếu \(role), không có thì không biết phiếu thuộc tầng, cụm nào của mẫu; hãy điền",
        "the response has no \(role), without which its place in the sample is unknown; fill it in"
      )
    case .weightMissing:
      (
        "weight-missing", "phiếu thiếu trọng số; hãy điền trọng số",
        "the response has no weight; fill it in"
      )
    case .weightNegative(let found):
      (
        "weight-negative", "trọng số `\(found)` âm; trọng số phải từ 0 trở lên",
        "weight `\(found)` is negative; a weight is 0 or more"
      )
    case .idMissing:
      (
        "id-missing", "phiếu thiếu mã người trả lời; hãy điền mã",
        "the response has no respondent id; fill it in"
      )
    case .idConflict(let line):
      (
        "id-conflict",
        "mã này cũng có ở dòng \(line) với câu trả lời khác; hãy giữ phiếu đúng hoặc sửa mã",
        "this id stands at line \(line) too, with other answers; keep the right one or mend the id"
      )
    }
  }

  private static func markHint(_ mark: DecimalMark) -> LocalizedText {
    switch mark {
    case .point:
      LocalizedText(
        vietnamese: "; tệp này viết phần thập phân sau dấu chấm (xem --decimal)",
        english: "; this file writes decimals after a point (see --decimal)")
    case .comma:
      LocalizedText(
        vietnamese: "; tệp này viết phần thập phân sau dấu phẩy (xem --decimal)",
        english: "; this file writes decimals after a comma (see --decimal)")
    }
  }

  private func range(_ low: Double?, _ high: Double?) -> String {
    "\(low.map(plain) ?? "")…\(high.map(plain) ?? "")"
  }

  private func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
  }
}

extension RowFault {
  /// Whether an id stands in its file with different answers.
  package var isClash: Bool {
    if case .idConflict = self { true } else { false }
  }
}
