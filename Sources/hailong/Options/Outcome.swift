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
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }

  /// Tells a report to the person, where standard output carries other data.
  static func tell(_ report: some Report, _ language: Language) {
    FileHandle.standardError.write(Data(report.rendered(as: .table, in: language)))
  }

  /// Gives data on standard output.
  static func say(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }
}
