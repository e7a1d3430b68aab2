import Foundation

/// The system's converter (iconv) from one encoding to UTF-8, with its memory of what came before.
@safe final class SystemConverter {
  private let handle: iconv_t
  private let unit: Int
  /// The beginning of a letter whose end has not come yet.
  private var pending: [UInt8] = []
  private var room = [UInt8](repeating: 0, count: 64 << 10)

  init(from name: String, unit: Int) throws(CSVFailure) {
    unsafe handle = iconv_open("UTF-8", name)
    // iconv says that it failed by a pointer of all ones.
    if unsafe Int(bitPattern: handle) == -1 { throw .noConverter(name: name) }
    self.unit = unit
  }

  deinit { unsafe iconv_close(handle) }

  func append(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
    var input = pending + bytes
    pending = []
    var done = 0
    while done < input.count {
      done += convert(&input, from: done, to: &text)
      if done == input.count { break }
      if isCutOff(errno, input.count - done) {
        pending = Array(input[done...])
        break
      }
      flush(&text)
      bad(input[done..<min(done + unit, input.count)], to: &text)
      done = min(done + unit, input.count)
    }
  }

  func finish(_ text: inout [UInt8]) {
    flush(&text)
    if !pending.isEmpty { bad(pending[...], to: &text) }
    pending = []
  }

  private func isCutOff(_ error: Int32, _ left: Int) -> Bool { error == EINVAL && left < 8 }

  /// Converts up to the first byte that is none of a letter, and says how many it took.
  private func convert(_ input: inout [UInt8], from start: Int, to text: inout [UInt8]) -> Int {
    let count = input.count - start
    return unsafe input.withUnsafeMutableBytes { input in
      var next = unsafe input.baseAddress.map {
        unsafe ($0 + start).assumingMemoryBound(to: CChar.self)
      }
      var left = count
      while left > 0 {
        errno = 0
        let outcome = unsafe emit(&text) { out, outLeft in
          unsafe iconv(handle, &next, &left, out, outLeft)
        }
        if outcome != -1 || errno != E2BIG { break }
      }
      return count - left
    }
  }

  /// Gives the last letter, which may have waited for a mark upon it.
  private func flush(_ text: inout [UInt8]) {
    _ = unsafe emit(&text) { out, outLeft in unsafe iconv(handle, nil, nil, out, outLeft) }
  }

  private func emit(
    _ text: inout [UInt8],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>, UnsafeMutablePointer<Int>) -> Int
  ) -> Int {
    let size = room.count
    var left = size
    let (outcome, error) = unsafe room.withUnsafeMutableBytes { room in
      var out = unsafe room.baseAddress?.assumingMemoryBound(to: CChar.self)
      let outcome = unsafe body(&out, &left)
      return (outcome, errno)
    }
    text += room[..<(size - left)]
    errno = error
    return outcome
  }

  /// A unit that is no letter, as bytes that are no UTF-8.
  private func bad(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
    let only = bytes.first ?? 0xFF
    // A byte from 0x80 to 0xBF is none by itself.
    text.append(bytes.count == 1 && unit == 1 && (0x80...0xBF).contains(only) ? only : 0xFF)
  }
}
