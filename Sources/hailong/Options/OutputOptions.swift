import ArgumentParser
import Foundation
import SurveyModel
import SurveyReport

extension OutputFormat: ExpressibleByArgument {}

/// In which form, and where to, a result is given.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: help(
      "Dạng kết quả: \(Self.formats) (mặc định: theo đuôi tệp của --output, nếu không thì table).",
      "The form of the result: \(Self.formats) (default: by the ending of --output, else table)."))
  var chosenFormat: OutputFormat?

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

  private static let formats = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")

  /// The form asked for, or that which the output's name ends in.
  var format: OutputFormat {
    let ending = URL(filePath: output).pathExtension.lowercased()
    return chosenFormat ?? (ending == "md" ? .markdown : OutputFormat(rawValue: ending)) ?? .table
  }

  /// Writes a report to where the user wants it.
  func write(_ report: some Report, in language: Language) throws {
    if format.isBinary, output == "-", isatty(STDOUT_FILENO) == 1 {
      throw Stop(
        .usage,
        spoken(
          "--format \(format.rawValue): ghi ra tệp bằng --output TỆP.\(format.rawValue)",
          "--format \(format.rawValue): write it to a file with --output FILE.\(format.rawValue)"))
    }
    let bytes = try report.rendered(
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
