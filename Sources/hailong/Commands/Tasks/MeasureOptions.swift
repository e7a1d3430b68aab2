import ArgumentParser
import Foundation
import SurveyModel

/// How far a numeric target has come.
struct MeasureOptions: ParsableArguments {
  @Option(
    help: help(
      "Kết quả so với chỉ tiêu, theo đơn vị của chỉ tiêu: 64, 64,5 hay 64%.",
      "The result, in the target's unit: 64, 64.5 or 64%."))
  var measure: String?

  /// The number; of several marks the last is the decimal one.
  func value() throws -> Double? {
    guard let measure else { return nil }
    let figures = measure.hasSuffix("%") ? measure.dropLast() : measure[...]
    let text = figures.replacing(",", with: ".").trimmingCharacters(in: .whitespaces)
    guard let value = Double(text), value.isFinite, text.count(where: { $0 == "." }) <= 1 else {
      throw Stop(
        .usage,
        spoken(
          "--measure \(measure): cần một số, như 64 hay 64,5",
          "--measure \(measure): a number is expected, as 64 or 64.5"))
    }
    return value
  }

  func fill(_ event: inout TaskEvent) throws { event.measure = try value() }
}
