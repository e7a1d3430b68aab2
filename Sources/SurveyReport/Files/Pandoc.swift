import Foundation
import SurveyModel

/// Makes a DOCX of a page with pandoc, by our own styles.
enum Pandoc {
  /// - Parameter html: A page as `Document.html` makes it.
  /// - Returns: The bytes of the DOCX; the same for the same page.
  /// - Throws: `RenderingFailure`.
  static func docx(html: String) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String) -> String { folder.appending(path: name).path }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, bytes) in [
        ("page.html", Array(html.utf8)), ("reference.docx", PackageResources.reference_docx),
        ("docx.lua", PackageResources.docx_lua),
      ] {
        try Data(bytes).write(to: folder.appending(path: name))
      }
    } catch {
      throw RenderingFailure.helper("pandoc", "\(error.localizedDescription)")
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "pandoc", "--from", "html", "--to", "docx", "--reference-doc", file("reference.docx"),
      "--lua-filter", file("docx.lua"), "--output", file("page.docx"), file("page.html"),
    ]
    // pandoc writes this time into the file, in place of that of the day.
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SOURCE_DATE_EPOCH": "1704067200"]) { $1 }
    let messages = Pipe()
    process.standardError = messages
    process.standardInput = FileHandle.nullDevice
    do { try process.run() } catch { throw RenderingFailure.missingHelper("pandoc") }
    let said = try? messages.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    guard process.terminationStatus == 0,
      let made = FileManager.default.contents(
        atPath: file("page.docx"))
    else {
      // 127 is what `env` says where there is no such program.
      if process.terminationStatus == 127 { throw RenderingFailure.missingHelper("pandoc") }
      throw RenderingFailure.helper("pandoc", String(decoding: said ?? Data(), as: UTF8.self))
    }
    return Array(made)
  }
}
