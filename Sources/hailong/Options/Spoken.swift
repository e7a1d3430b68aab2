import ArgumentParser
import Foundation
import SurveyModel

/// The language of help and of usage errors, which are made before the arguments are parsed: as
/// `--lang` says, else the locale.
enum Spoken {
  static let language = of(
    CommandLine.arguments.dropFirst(), ProcessInfo.processInfo.environment)

  static func of(_ arguments: some Sequence<String>, _ environment: [String: String]) -> Language {
    var isNext = false
    var found: Language?
    for argument in arguments {
      if argument == "--" { break }
      if isNext { found = Language(rawValue: argument) ?? found }
      if argument.hasPrefix("--lang=") {
        found = Language(rawValue: String(argument.dropFirst(7))) ?? found
      }
      isNext = argument == "--lang"
    }
    return found ?? LanguageOptions.ofLocale(environment)
  }
}

/// A text of the command line in the language that is spoken.
func spoken(_ vietnamese: String, _ english: String) -> String {
  Spoken.language == .vietnamese ? vietnamese : english
}

/// The help of an argument or an option.
func help(_ vietnamese: String, _ english: String) -> ArgumentHelp {
  ArgumentHelp(spoken(vietnamese, english))
}
