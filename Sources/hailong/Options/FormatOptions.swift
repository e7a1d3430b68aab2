import ArgumentParser
import CSV
import SurveyImport

/// What the user says of an export's format, where it is not to be found out.
struct FormatOptions: ParsableArguments {
  @Option(
    help: help(
      "Bảng mã: utf-8, utf-16, windows-1258, tcvn3, vni, viscii, latin-1, macroman… "
        + "(mặc định: tự nhận).",
      "The encoding: utf-8, utf-16, windows-1258, tcvn3, vni, viscii, latin-1, macroman… "
        + "(default: found out)."))
  var encoding: String?

  @Option(
    help: help(
      "Dấu phân cách: , ; tab bar hoặc một ký tự (mặc định: tự nhận).",
      "The delimiter: , ; tab bar or a letter (default: found out)."))
  var delimiter: String?

  @Option(
    help: help(
      "Dấu bao ô: \" ' hoặc none khi tệp không bao ô (mặc định: tự nhận).",
      "The quote: \" ' or none where cells are never quoted (default: found out)."))
  var quote: String?

  @Option(
    name: .customLong("header-row"),
    help: help(
      "Dòng của tệp có tiêu đề, tính từ 1 (mặc định: tự nhận).",
      "The file's line with the header, from 1 (default: found out)."))
  var headerRow: Int?

  @Option(
    name: .customLong("header-rows"),
    help: help(
      "Số dòng tiêu đề, kể từ dòng đó (mặc định: tự nhận).",
      "How many rows the header has, from that line on (default: found out)."))
  var headerRows: Int?

  @Option(
    name: .customLong("footer-rows"),
    help: help(
      "Số dòng cuối tệp không phải phiếu; 0: mọi dòng đều là phiếu (mặc định: tự nhận).",
      "How many rows at the end are no responses; 0: all rows are (default: found out)."))
  var footerRows: Int?

  @Option(
    help: help(
      "Dấu thập phân: point hoặc comma (mặc định: tự nhận).",
      "The decimal mark: point or comma (default: found out)."))
  var decimal: DecimalMark?

  @Option(
    help: help(
      "Ngày viết dạng 5/10: day-first (mặc định) hoặc month-first.",
      "Dates such as 5/10: day-first (default) or month-first."))
  var dates: DateOrder?

  var conventions: StatedConventions { StatedConventions(decimal: decimal, dates: dates) }

  var stated: StatedFormat {
    StatedFormat(
      encoding: encoding.flatMap { TextEncoding(named: $0) },
      delimiter: delimiter.flatMap(Self.byte), quote: quote.flatMap(Self.quote),
      headerLine: headerRow, headerRows: headerRows, footerRows: footerRows)
  }

  mutating func validate() throws {
    if let encoding, TextEncoding(named: encoding) == nil {
      let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        spoken(
          "--encoding \(encoding): không biết bảng mã này; có: \(known)",
          "--encoding \(encoding): no such encoding is known; there are: \(known)"))
    }
    if let delimiter, Self.byte(delimiter) == nil {
      throw ValidationError(
        spoken(
          "--delimiter \(delimiter): cần một ký tự ASCII, hoặc tab, bar, comma, semicolon",
          "--delimiter \(delimiter): one ASCII letter is expected, or tab, bar, comma, semicolon"))
    }
    if let quote, Self.quote(quote) == nil {
      throw ValidationError(
        spoken(
          "--quote \(quote): cần một ký tự ASCII, hoặc none",
          "--quote \(quote): one ASCII letter is expected, or none"))
    }
    for (name, value, least) in [
      ("--header-row", headerRow, 1), ("--header-rows", headerRows, 1),
      ("--footer-rows", footerRows, 0),
    ] {
      guard let value, value < least else { continue }
      throw ValidationError(
        spoken(
          "\(name) \(value): cần số nguyên từ \(least) trở lên",
          "\(name) \(value): a whole number from \(least) is expected"))
    }
  }

  private static func byte(_ text: String) -> UInt8? {
    switch text.lowercased() {
    case "tab", "\\t": UInt8(ascii: "\t")
    case "bar", "pipe": UInt8(ascii: "|")
    case "comma": UInt8(ascii: ",")
    case "semicolon": UInt8(ascii: ";")
    case "space": UInt8(ascii: " ")
    default: text.utf8.count == 1 && text != "\n" && text != "\r" ? text.utf8.first : nil
    }
  }

  private static func quote(_ text: String) -> UInt8? {
    switch text.lowercased() {
    case "none", "": Dialect.noQuote
    case "double": UInt8(ascii: "\"")
    case "single": UInt8(ascii: "'")
    default: byte(text)
    }
  }
}

extension DecimalMark: ExpressibleByArgument {}
extension DateOrder: ExpressibleByArgument {}
