package import CSV
private import Foundation
package import SurveyModel

/// Why a file could not be written; the reason is the system's, where it tells one.
package enum WriteError: Error, Sendable, Equatable {
  case folder(path: String, reason: SystemError?)
  case file(path: String, reason: SystemError?)

  /// What, where, why and what to do.
  package func text(_ language: Language) -> String { wording[language] }

  private var wording: LocalizedText {
    switch self {
    case .folder(let path, let reason):
      LocalizedText(
        vietnamese: "\(path): không tạo được thư mục\(Self.why(reason, .vietnamese)); hãy chọn nơi "
          + "khác",
        english: "\(path): cannot make the folder\(Self.why(reason, .english)); choose another "
          + "place")
    case .file(let path, let reason):
      LocalizedText(
        vietnamese: "\(path): không ghi được tệp\(Self.why(reason, .vietnamese)); tệp cũ ở đó, nếu "
          + "có, còn nguyên",
        english: "\(path): cannot write the file\(Self.why(reason, .english)); what stood there "
          + "before is untouched")
    }
  }

  private static func why(_ reason: SystemError?, _ language: Language) -> String {
    reason.map { ": " + $0.message(vietnamese: language == .vietnamese) } ?? ""
  }
}

/// Writes files below a folder, each whole or not at all; they take their places in their order.
package func writeWhole(_ files: [OutputFile], into folder: String) throws(WriteError) {
  let below = Set(files.map { $0.name.split(separator: "/").dropLast().joined(separator: "/") })
  for name in below.sorted() {
    try makeFolder(URL(filePath: "\(folder)/\(name)"))
    PendingFile.removeLeftOver(in: "\(folder)/\(name)")
  }
  @Sendable func place(of file: OutputFile) -> String { "\(folder)/\(file.name)" }
  let pending = try sideBySide(files) { file throws(WriteError) in
    try told(of: place(of: file)) { () throws(SystemError) in
      try PendingFile(file.bytes, for: place(of: file))
    }
  }
  try told(of: folder) { () throws(SystemError) in try PendingFile.settle(diskOf: folder) }
  for (file, pending) in zip(files, pending) {
    if let pending {
      try told(of: place(of: file), pending.takePlace)
    } else {
      try writeWhole(file.bytes, to: place(of: file))
    }
  }
}

private func told<Product>(
  of path: String, _ write: () throws(SystemError) -> Product
) throws(WriteError) -> Product {
  do { return try write() } catch { throw .file(path: path, reason: error) }
}

private func makeFolder(_ folder: URL) throws(WriteError) {
  do {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  } catch {
    throw .folder(path: folder.path(percentEncoded: false), reason: SystemError(error))
  }
}

/// Writes a file whole or not at all: into a temporary file beside it, which then takes its name.
///
/// Folders on the way are made. A link is followed; a device is written to, never replaced.
package func writeWhole(_ bytes: [UInt8], to path: String) throws(WriteError) {
  let file = URL(filePath: path).resolvingSymlinksInPath()
  try makeFolder(file.deletingLastPathComponent())
  do {
    try Data(bytes).write(to: file, options: isReplaceable(file) ? .atomic : [])
  } catch {
    throw .file(path: path, reason: SystemError(error))
  }
}

/// Whether nothing stands there yet, or an ordinary file.
private func isReplaceable(_ file: URL) -> Bool {
  let path = file.path(percentEncoded: false)
  let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
  return kind == nil || kind == .typeRegular
}
