import Foundation

extension String {
  /// The text in NFC.
  ///
  /// Vietnamese as keyboards write it is so already, and is not gone through again: that takes longer
  /// than all else that is done to a comment.
  var composed: String {
    let isPlain = unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      // Latin script without combining marks, and the usual quotes and dashes.
      case ..<0x300, 0x1E00...0x1EFF, 0x2010...0x205F: true
      default: false
      }
    }
    return isPlain ? self : precomposedStringWithCanonicalMapping
  }
}
