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

/// The most columns of which `shortCodes` takes the cells together.
let shortCodesColumns = Int(SHORT_CODES_COLUMNS)

/// Looks up cells of one byte or none that stand beside each other, a record at a time.
///
/// - Parameters:
///   - bytes: Where the cells stand, with 64 readable bytes behind.
///   - bounds: By record the end of the cell before the first, then the end of each cell.
///   - stride: How many numbers there are from a record's bounds to the next one's.
///   - columns: How many cells each record has, at most `shortCodesColumns`.
///   - end: Records that begin from here on are left.
///   - delimiter: What stands between the cells, and in none.
///   - table: 256 codes by the byte that stands before the end of a cell, those from 128 on 255.
///   - codes: Gets the codes, a column behind the other.
///   - odd: Gets the records that are left or have a longer cell; there is room for all of them.
/// - Returns: How many of these there are; nil where the processor is not able, and nothing is done.
@inline(__always)
func shortCodes(
  _ bytes: UnsafePointer<UInt8>, _ bounds: UnsafePointer<UInt32>, stride: Int, columns: Int,
  end: Int, delimiter: UInt8, _ table: UnsafePointer<UInt8>, to codes: UnsafeMutablePointer<UInt8>,
  odd: UnsafeMutableBufferPointer<UInt32>
) -> Int? {
  guard let first = odd.baseAddress else { return nil }
  let found = unsafe CByteMask.shortCodes(
    bytes, bounds, stride, odd.count, columns, UInt32(truncatingIfNeeded: end), delimiter, table,
    codes, first)
  return found == .max ? nil : found
}
