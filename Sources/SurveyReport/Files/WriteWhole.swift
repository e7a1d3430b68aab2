package import CSV
private import Foundation
package import SurveyModel

/// Why a file could not be written.
package enum WriteError: Error, Sendable, Equatable {
  case folder(path: String, reason: SystemError)
  case file(path: String, reason: SystemError)

  package func text(_ language: Language) -> String {
    switch (self, language) {
    case (.folder(let path, let reason), .vietnamese):
      "\(path): không tạo được thư mục: \(reason.vietnamese); hãy chọn nơi khác bằng --output"
    case (.folder(let path, let reason), .english):
      "\(path): cannot make the folder: \(reason); choose another one with --output"
    case (.file(let path, let reason), .vietnamese):
      "\(path): không ghi được tệp: \(reason.vietnamese); tệp có sẵn ở đó vẫn giữ nguyên"
    case (.file(let path, let reason), .english):
      "\(path): cannot write the file: \(reason); what stood there before is untouched"
    }
  }
}

extension SystemError {
  /// The system's own number behind one of Foundation's errors.
  package init(_ error: any Error) {
    let error = error as NSError
    let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError
    self.init(number: Int32(inner?.code ?? (error.domain == NSPOSIXErrorDomain ? error.code : 5)))
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
    throw .folder(path: folder.path(percentEncoded: false), reason: SystemError(error))
  }
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
