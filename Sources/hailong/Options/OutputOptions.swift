import ArgumentParser
import Foundation
import SurveyModel
import SurveyReport

extension OutputFormat: ExpressibleByArgument {}

/// In which form, and where to, a result is given.
struct OutputOptions: ParsableArguments {
  @Option(
    help: help(
      "Dạng kết quả: table, plain, csv, csv-excel, json, markdown.",
      "The form of the result: table, plain, csv, csv-excel, json, markdown."))
  var format: OutputFormat = .table

  @Option(
    name: .shortAndLong,
    help: help(
      "Tệp kết quả; - là màn hình.", "The file to write; - is the screen."))
  var output: String = "-"

  @Flag(
    name: .customLong("no-color"),
    help: help(
      "Không dùng màu.", "No colours."))
  var noColor = false

  /// Writes a report to where the user wants it.
  func write(_ report: some Report, in language: Language) throws {
    let bytes = report.rendered(
      as: format, in: language, style: output == "-" ? Self.style(noColor) : .plain,
      width: output == "-" ? TerminalWidth.columns(of: STDOUT_FILENO) : 80)
    if output == "-" {
      try Outcome.say(bytes, language)
    } else {
      try writeWhole(bytes, to: output)
    }
  }

  /// Colours only on a terminal that wants them.
  static func style(_ noColor: Bool) -> Style {
    let environment = ProcessInfo.processInfo.environment
    return Style(
      ansi: !noColor && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
        && isatty(STDOUT_FILENO) == 1)
  }
}
