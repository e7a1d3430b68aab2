/// The two languages in which hailong speaks.
package enum Language: String, Sendable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"
}

/// A text in Vietnamese and in English; where one is lacking the other stands in.
package struct LocalizedText: Sendable, Hashable {
  package var vietnamese: String
  package var english: String

  package init(vietnamese: String, english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  /// The text in a language, or in the other one where an office wrote only that.
  package subscript(language: Language) -> String {
    switch language {
    case .vietnamese: vietnamese.isEmpty ? english : vietnamese
    case .english: english.isEmpty ? vietnamese : english
    }
  }
}
