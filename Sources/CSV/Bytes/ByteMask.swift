private import CByteMask

/// Looks for bytes in words of 64 bytes.
///
/// - Parameters:
///   - wanted: What to look for.
///   - bytes: The words, one behind the other.
///   - words: How many there are.
///   - masks: Gets one number a word and wanted byte; bit i of one stands for byte i of the word.
@inline(__always)
func findMasks(
  of wanted: [UInt8], in bytes: UnsafePointer<UInt8>, words: Int,
  to masks: UnsafeMutablePointer<UInt64>
) {
  unsafe wanted.withUnsafeBufferPointer { wanted in
    if let first = wanted.baseAddress {
      unsafe byteMasks(bytes, words, first, wanted.count, masks)
    }
  }
}

/// How many numbers `places` may write beyond those that count.
let placesSlack = Int(BIT_PLACES_SLACK)

/// Writes down the places of the bits that are set.
///
/// - Parameters:
///   - bits: The bits.
///   - first: The place of bit 0.
///   - places: Gets the places, and up to `placesSlack` numbers more.
/// - Returns: How many places there are.
@inline(__always)
func places(of bits: UInt64, from first: Int, to places: UnsafeMutablePointer<UInt32>) -> Int {
  unsafe bitPlaces(bits, UInt32(truncatingIfNeeded: first), places)
}
