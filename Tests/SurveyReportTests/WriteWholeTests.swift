import Foundation
import SurveyReport
import Testing

struct WriteWholeTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  @Test("A file is written whole into folders that are made, with nothing left beside it")
  func whole() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "out/biểu đồ.json").path(percentEncoded: false)
    try writeWhole(Array("cũ".utf8), to: path)
    try writeWhole(Array("mới".utf8), to: path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mới")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "out").path(percentEncoded: false))
    #expect(names.count == 1)
  }

  @Test("Others may read what is written, and a link stays a link")
  func linked() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appending(path: "target.csv").path(percentEncoded: false)
    let link = folder.appending(path: "link.csv").path(percentEncoded: false)
    try writeWhole([], to: target)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    try writeWhole(Array("a".utf8), to: link)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "a")
    let attributes = try FileManager.default.attributesOfItem(atPath: target)
    let mode = try #require(attributes[.posixPermissions] as? NSNumber)
    #expect(mode.intValue & 0o200 == 0o200 && mode.intValue & 0o040 == 0o040)
  }

  @Test("A folder that cannot be made is a typed error")
  func failure() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.path(percentEncoded: false)
    try writeWhole([], to: file)
    #expect(throws: WriteError.self) { try writeWhole([], to: file + "/a.json") }
  }
}
