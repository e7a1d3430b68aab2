import ArgumentParser
import Foundation
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport
import SurveyStore

/// Runs a command's body, and turns what stops it into words on standard error and an exit code.
enum Outcome {
  static func run(_ language: Language, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      let stop = Stop(error, language)
      if !stop.message.isEmpty { tell(stop.message) }
      throw stop.exit
    }
  }

  /// Says something to the person, beside the data on standard output.
  static func tell(_ message: String) {
    tell(Array((message + "\n").utf8))
  }

  /// Tells a report to the person, where standard output carries other data.
  static func tell(_ report: some Report, _ language: Language) {
    tell(
      Array(
        report.document(in: language).terminal(width: TerminalWidth.columns(of: STDERR_FILENO))
          .utf8))
  }

  /// Bytes to standard error; where nobody can be told, the work goes on.
  static func tell(_ bytes: [UInt8]) {
    try? FileHandle.standardError.write(contentsOf: Data(bytes))
  }

  /// Gives data on standard output.
  static func say(_ bytes: [UInt8], _ language: Language) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw Stop(
        .io,
        LocalizedText(
          vietnamese: "không ghi được kết quả ra màn hình hay tệp đích; việc đã làm vẫn giữ nguyên",
          english: "the result cannot be written to standard output; what was done stays done")[
            language])
    }
  }
}
