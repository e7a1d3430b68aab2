/// Text as XLSX stores it, where `_x0041_` means A and some signs cannot stand as they are.
///
/// Other control characters are written so by libxlsxwriter itself.
func spreadsheetText(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == UInt8(ascii: "_") || $0 == 0 || $0 == 0xEF }) else {
    return text
  }
  var result = String.UnicodeScalarView()
  let scalars = Array(text.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    switch scalar.value {
    case 0: result += "_x0000_".unicodeScalars
    case 0xFFFE: result += "_xFFFE_".unicodeScalars
    case 0xFFFF: result += "_xFFFF_".unicodeScalars
    case 0x5F where isCode(scalars[index...].prefix(7)): result += "_x005F_".unicodeScalars
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// Whether what stands there would be read as another letter.
private func isCode(_ scalars: ArraySlice<UnicodeScalar>) -> Bool {
  let text = Array(scalars)
  return text.count == 7 && text[1] == "x" && text[6] == "_"
    && text[2...5].allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
}
