import Crypto
import Foundation
import SurveyImport
import SurveyModel
import SurveyReport

/// A folder of files to be published, with a manifest over them.
struct PublishedFolder {
  let path: String

  /// Writes files and, when they all stand, their manifest; what an earlier manifest lists and this
  /// one does not is taken away, since a figure that is hidden now must not stay behind.
  func write(_ files: [OutputFile], _ manifest: Manifest) throws {
    try replacing(manifest) { try writeWhole(files + [manifest.file], into: path) }
  }

  /// Takes away what the manifest that stands there lists and the new one does not, once that is
  /// written.
  func replacing(_ manifest: Manifest, write: () throws -> Void) throws {
    let earlier = (try? self.manifest())?.files.map(\.path) ?? []
    try write()
    let kept = Set(manifest.files.map(\.path))
    for name in earlier where !kept.contains(name) && Self.isWithin(name) {
      try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
  }

  /// The manifest that stands there.
  func manifest() throws -> Manifest {
    try Manifest(json: try Data(contentsOf: URL(filePath: "\(path)/\(Manifest.name)")))
  }

  /// Every file there, by its name within the folder, in order.
  var names: [String] {
    let root = URL(filePath: path, directoryHint: .isDirectory).resolvingSymlinksInPath().path + "/"
    let files = FileManager.default.enumerator(
      at: URL(filePath: root), includingPropertiesForKeys: [.isRegularFileKey])
    return
      (files?.compactMap { item -> String? in
        guard let file = item as? URL,
          (try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
        else { return nil }
        let name = file.resolvingSymlinksInPath().path
        return name.hasPrefix(root) ? String(name.dropFirst(root.count)) : nil
      } ?? []).sorted()
  }

  func bytes(of name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map { Array($0) }
  }

  static func entries(_ files: [OutputFile]) -> [Manifest.Entry] {
    sideBySide(files) { file in
      Manifest.Entry(path: file.name, bytes: file.bytes.count, sha256: sha256(file.bytes))
    }
  }

  static func sha256(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

  /// Whether a name leads nowhere but below the folder.
  private static func isWithin(_ name: String) -> Bool {
    !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
  }
}
