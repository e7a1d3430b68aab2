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
  case notANumber(found: String, decimalComma: Bool)
  case notAWholeNumber(found: String)
  case outsideRange(found: String, low: Double?, high: Double?)
  case notADate(found: String)
  case unsplit
  case designMissing(role: String)
  case weightMissing
  case weightNegative(found: String)
  case idMissing
  case idConflict(firstLine: Int)

  /// A stable word for the kind of fault.
  package var code: String { wording.code }

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
    case .notANumber(let found, let comma):
      (
        "not-a-number",
        "`\(found)` không phải là số"
          + (comma ? "; phần thập phân viết bằng dấu chấm (tệp phân cách bằng dấu phẩy)" : ""),
        "`\(found)` is not a number"
          + (comma ? "; write the decimals after a point (the file is split by commas)" : "")
      )
    case .notAWholeNumber(let found):
      ("not-a-whole-number", "`\(found)` không phải số nguyên", "`\(found)` is not a whole number")
    case .outsideRange(let found, let low, let high):
      (
        "out-of-range", "`\(found)` nằm ngoài khoảng \(range(low, high)) của survey.csv",
        "`\(found)` lies outside \(range(low, high)), as survey.csv says"
      )
    case .notADate(let found):
      (
        "not-a-date", "`\(found)` không phải ngày; viết 2023-10-05 hoặc 5/10/2023 (ngày trước)",
        "`\(found)` is not a date; write 2023-10-05 or 5/10/2023 (the day first)"
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

  private func range(_ low: Double?, _ high: Double?) -> String {
    "\(low.map(plain) ?? "")…\(high.map(plain) ?? "")"
  }

  private func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
  }
}
