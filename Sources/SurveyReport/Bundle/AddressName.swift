import Foundation

/// What an id is called in a file name and in an address: itself where that is safe everywhere,
/// else its letters without marks and eight digits of a hash, so that two ids never share a name.
func addressName(_ id: String) -> String {
  isSafe(id) ? id : plainLetters(id) + "-" + digits(of: id)
}

private func isSafe(_ id: String) -> Bool {
  guard let first = id.utf8.first, isLetterOrDigit(first), id.utf8.count <= 80,
    id.utf8.last != UInt8(ascii: "."),
    id.utf8.allSatisfy({ isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F })
  else {
    return false
  }
  // What Windows keeps for devices is no file there.
  guard (3...4).contains(id.utf8.prefix { $0 != UInt8(ascii: ".") }.count) else { return true }
  let stem = id.prefix { $0 != "." }.lowercased()
  return !["con", "prn", "aux", "nul"].contains(stem)
    && !(stem.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt")))
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}

private func plainLetters(_ id: String) -> String {
  let plain = id.lowercased().replacing("đ", with: "d").decomposedStringWithCanonicalMapping
  var name = ""
  for scalar in plain.unicodeScalars where name.count < 40 {
    if let byte = UInt8(exactly: scalar.value), isLetterOrDigit(byte) {
      name.unicodeScalars.append(scalar)
    } else if !scalar.properties.isDiacritic, !name.isEmpty, name.last != "-" {
      name.append("-")
    }
  }
  while name.last == "-" { name.removeLast() }
  return name.isEmpty ? "x" : name
}

/// FNV-1a of 32 bits, folded from 64.
private func digits(of id: String) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in id.utf8 {
    hash ^= UInt64(byte)
    hash = hash &* 0x100_0000_01B3
  }
  let text = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
  return String(repeating: "0", count: 8 - text.count) + text
}
