/// Turns a file's bytes into UTF-8 as they come, portion by portion.
///
/// What no letter can be made of becomes bytes that are no UTF-8, so that it is met again as a bad
/// cell of its own row: nothing is replaced in silence.
struct Transcoder {
  private enum Way {
    /// The bytes are UTF-8 as they are.
    case none
    case system(SystemConverter)
    case vni(VNIDecoder)
  }

  private var way: Way

  init(_ encoding: TextEncoding) throws(CSVFailure) {
    if encoding == .vni {
      way = .vni(try VNIDecoder())
    } else if let name = encoding.converterName {
      way = .system(try SystemConverter(from: name, unit: encoding.unit))
    } else {
      way = .none
    }
  }

  /// Whether the text is the bytes themselves.
  var keepsBytes: Bool { if case .none = way { true } else { false } }

  mutating func append(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
    switch way {
    case .none: text += bytes
    case .system(let converter): converter.append(bytes, to: &text)
    case .vni(var decoder):
      decoder.append(bytes, to: &text)
      way = .vni(decoder)
    }
  }

  /// Gives what was held back until it was known what follows.
  mutating func finish(_ text: inout [UInt8]) {
    if case .system(let converter) = way { converter.finish(&text) }
  }

  /// The whole text of some bytes.
  static func text(_ bytes: ArraySlice<UInt8>, in encoding: TextEncoding) throws(CSVFailure)
    -> [UInt8]
  {
    var text: [UInt8] = []
    var transcoder = try Transcoder(encoding)
    transcoder.append(bytes, to: &text)
    transcoder.finish(&text)
    return text
  }
}
