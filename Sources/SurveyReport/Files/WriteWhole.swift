private import Foundation

/// Why a file could not be written.
package enum WriteError: Error, Sendable, Equatable {
  case folder(path: String, reason: String)
  case file(path: String, reason: String)
}

extension WriteError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .folder(let path, let reason):
      "\(path): cannot make the folder: \(reason); choose another one with --output"
    case .file(let path, let reason):
      "\(path): cannot write the file: \(reason); what stood there before is untouched"
    }
  }
}

/// Writes a file whole or not at all: into a temporary file beside it, which then takes its name.
///
/// Folders on the way are made. A link is followed; a device is written to, never replaced.
package func writeWhole(_ bytes: [UInt8], to path: String) throws(WriteError) {
  let file = URL(filePath: path).resolvingSymlinksInPath()
  let folder = file.deletingLastPathComponent()
  do {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  } catch {
    throw .folder(path: folder.path(percentEncoded: false), reason: error.localizedDescription)
  }
  do {
    try Data(bytes).write(to: file, options: isReplaceable(file) ? .atomic : [])
  } catch {
    throw .file(path: path, reason: error.localizedDescription)
  }
}

/// Whether nothing stands there yet, or an ordinary file.
private func isReplaceable(_ file: URL) -> Bool {
  let path = file.path(percentEncoded: false)
  let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
  return kind == nil || kind == .typeRegular
}
