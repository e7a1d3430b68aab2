internal import Crypto
internal import Foundation
package import SurveyModel

/// The secret of a workspace under which respondents' ids are hashed, so that the store holds none.
package struct IdentityKey: Sendable {
  /// HMAC's two hashes (RFC 2104), keyed once; each id starts from copies.
  ///
  /// The library's own `HMAC` takes three times as long for texts as short as ids.
  private let inner: SHA256
  private let outer: SHA256

  package init(bytes: [UInt8]) {
    let key = bytes.count > SHA256.blockByteCount ? Array(SHA256.hash(data: bytes)) : bytes
    let block = key + Array(repeating: 0, count: SHA256.blockByteCount - key.count)
    var (inner, outer) = (SHA256(), SHA256())
    inner.update(data: block.map { $0 ^ 0x36 })
    outer.update(data: block.map { $0 ^ 0x5C })
    (self.inner, self.outer) = (inner, outer)
  }

  /// A key for one run that keeps nothing.
  package static func temporary() -> IdentityKey {
    IdentityKey(bytes: (0..<32).map { _ in UInt8.random(in: 0...255) })
  }

  /// Reads `hailong.key` of a workspace; nil where there is none.
  package static func read(workspace: String) throws -> IdentityKey? {
    let path = path(workspace)
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    let digits = String(decoding: data, as: UTF8.self).filter { !$0.isWhitespace }
    guard digits.utf8.count == 64, let bytes = bytes(hexadecimal: digits) else {
      throw Failure.damaged(path)
    }
    return IdentityKey(bytes: bytes)
  }

  /// Makes the key of a workspace that has none, for its owner alone to read.
  ///
  /// It comes into its place whole or not at all, and takes no other's: of two commands that make
  /// one at once both get the first.
  package static func make(workspace: String) throws -> IdentityKey {
    let path = path(workspace)
    let own = "\(path).\(UUID().uuidString)"
    let text = hexadecimal((0..<32).map { _ in UInt8.random(in: 0...255) }) + "\n"
    guard
      FileManager.default.createFile(
        atPath: own, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else { throw Failure.cannotCreate(path) }
    defer { try? FileManager.default.removeItem(atPath: own) }
    // A link is refused where the name is taken.
    try? FileManager.default.linkItem(atPath: own, toPath: path)
    guard let key = try read(workspace: workspace) else { throw Failure.cannotCreate(path) }
    return key
  }

  private static func path(_ workspace: String) -> String { "\(workspace)/hailong.key" }

  package enum Failure: Error {
    case damaged(String)
    case cannotCreate(String)
    /// The store's responses were hashed with a key that is gone.
    case missing(String)

    package func text(_ language: Language) -> String {
      switch (self, language) {
      case (.damaged(let path), .vietnamese):
        "\(path): tệp khóa hỏng; hãy chép lại từ bản sao lưu (khóa mới không nhận ra phiếu cũ)"
      case (.damaged(let path), .english):
        "\(path): the key is damaged; restore it from a copy (a new one knows no stored response)"
      case (.missing(let path), .vietnamese):
        "\(path)/hailong.key: thiếu tệp khóa mà kho đã dùng; hãy chép lại từ bản sao lưu, hoặc nhập "
          + "các tệp vào kho mới (--database)"
      case (.missing(let path), .english):
        "\(path)/hailong.key: the key that the store was made with is missing; restore it from a "
          + "copy, or import the files into another store (--database)"
      case (.cannotCreate(let path), .vietnamese): "\(path): không tạo được; hãy xem quyền ghi"
      case (.cannotCreate(let path), .english): "\(path): cannot be made; look at its permissions"
      }
    }
  }

  /// What tells two keys apart without telling the key.
  package var fingerprint: String {
    hexadecimal(code(Array("hailong".utf8)).prefix(8))
  }

  /// The first 12 bytes of HMAC-SHA-256 over an id.
  package func hash(_ id: [UInt8]) -> some Sequence<UInt8> {
    code(id).prefix(BatchIdentities.keyLength)
  }

  private func code(_ id: [UInt8]) -> SHA256.Digest {
    var (inner, outer) = (inner, outer)
    inner.update(data: id)
    outer.update(data: Array(inner.finalize()))
    return outer.finalize()
  }
}

/// Two hexadecimal digits a byte.
package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

private func bytes(hexadecimal digits: String) -> [UInt8]? {
  let nibbles = digits.compactMap(\.hexDigitValue)
  guard nibbles.count == digits.count else { return nil }
  return stride(from: 0, to: nibbles.count, by: 2).map { UInt8(nibbles[$0] * 16 + nibbles[$0 + 1]) }
}
