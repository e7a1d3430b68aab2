import ArgumentParser
import Foundation
import SurveyModel

extension Language: ExpressibleByArgument {}

/// In which language to speak.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: help(
      "Ngôn ngữ: vi hoặc en (mặc định: theo máy, nếu không thì vi).",
      "The language: vi or en (default: the locale's, else vi)."))
  var lang: Language?

  var language: Language { lang ?? Self.ofLocale(ProcessInfo.processInfo.environment) }

  /// The locale's language where it is one of ours, else Vietnamese.
  static func ofLocale(_ environment: [String: String]) -> Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      return value.hasPrefix("en") ? .english : .vietnamese
    }
    return .vietnamese
  }
}
