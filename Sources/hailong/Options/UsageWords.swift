import Foundation
import SurveyModel

/// ArgumentParser's own words, which it has in English only, in the language that is spoken.
///
/// What it says beyond these stays as it is.
enum UsageWords {
  static func spoken(_ message: String, in language: Language) -> String {
    // A version number has no words, and patterns take time to be made ready.
    guard language == .vietnamese, message.contains(where: \.isLetter) else { return message }
    return message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\n")
  }

  private static func line(_ line: String) -> String {
    var line = line
    for (english, vietnamese) in phrases {
      line = line.replacingOccurrences(
        of: english, with: vietnamese, options: .regularExpression)
    }
    return line
  }

  // In this order: a later one may act on what an earlier one left.
  private static let phrases = [
    ("^Error: ", "Lỗi: "),
    ("^Usage: ", "Cách dùng: "),
    ("^Help: ", "Giải thích: "),
    ("^OVERVIEW: ", "HAILONG: "),
    ("^USAGE: ", "CÁCH DÙNG: "),
    ("^ARGUMENTS:", "THAM SỐ:"),
    ("^OPTIONS:", "TÙY CHỌN:"),
    ("^SUBCOMMANDS:", "LỆNH:"),
    ("^  See '(.*)' for (more information|detailed help)\\.", "  Xem thêm: $1"),
    ("Show help information\\.", "In hướng dẫn này."),
    ("Show the version\\.", "In số phiên bản."),
    ("Show subcommand help information\\.", "In hướng dẫn của một lệnh."),
    ("\\(default: ", "(mặc định: "),
    ("\\(values: (.*); default: ", "(giá trị: $1; mặc định: "),
    ("\\(values: ", "(giá trị: "),
    ("Unknown option '(.*?)'", "Không có tùy chọn '$1'"),
    ("Did you mean '(.*?)'\\?", "Có phải là '$1'?"),
    ("Missing value for '(.*?)'", "Thiếu giá trị cho '$1'"),
    ("Missing expected argument '(.*?)'", "Thiếu tham số '$1'"),
    ("Missing one of: ", "Thiếu một trong: "),
    ("Missing required subcommand\\.", "Thiếu tên lệnh."),
    ("[0-9]+ unexpected arguments: ", "Thừa các tham số: "),
    ("Unexpected argument '(.*?)'", "Thừa tham số '$1'"),
    (
      "The option '(.*?)' does not take any value, but '(.*?)' was specified\\.",
      "Tùy chọn '$1' không nhận giá trị, nhưng có '$2'."
    ),
    ("The value '(.*?)' is invalid for '(.*?)'", "Giá trị '$1' không dùng được cho '$2'"),
    ("\\. Please provide one of the following:", "; cần một trong:"),
    ("\\. Please provide one of (.*) (?:and|or) ('.*')\\.", "; cần một trong $1 hoặc $2."),
  ]
}
