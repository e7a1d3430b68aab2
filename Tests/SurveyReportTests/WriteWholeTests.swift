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

  @Test("Files written together stand over earlier ones, as readable as those; a link stays a link")
  func together() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path(percentEncoded: false)
    let names = ["3.json", "a/1.json", "a/b/2.json"]
    func write(_ text: String) throws {
      try writeWhole(names.map { OutputFile(name: $0, bytes: Array(text.utf8)) }, into: path)
    }
    try write("cũ")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: "\(path)/3.json")
    try FileManager.default.moveItem(atPath: "\(path)/a/1.json", toPath: "\(path)/target")
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/a/1.json", withDestinationPath: "../target")
    try write("mới")
    for name in names + ["target"] {
      #expect(try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) == "mới")
    }
    let mode = try FileManager.default.attributesOfItem(atPath: "\(path)/3.json")[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
    let all = try FileManager.default.subpathsOfDirectory(atPath: path)
    #expect(all.sorted() == ["3.json", "a", "a/1.json", "a/b", "a/b/2.json", "target"])
  }

  @Test("What somebody who was killed left there yesterday is taken away, and no other file")
  func leftOver() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path(percentEncoded: false)
    func write() throws { try writeWhole([OutputFile(name: "a/1.json", bytes: [])], into: path) }
    try write()
    for (name, age) in [(".hailong.old", 100_000.0), (".hailong.new", 10), (".other", 100_000)] {
      #expect(
        FileManager.default.createFile(
          atPath: "\(path)/a/\(name)", contents: nil,
          attributes: [.modificationDate: Date(timeIntervalSinceNow: -age)]))
    }
    try write()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(path)/a").sorted()
        == [".hailong.new", ".other", "1.json"])
  }

  @Test("A file that cannot take its place is a typed error, and nothing is left beside it")
  func placeless() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path(percentEncoded: false)
    let names = ["a.json", String(repeating: "x", count: 300)]
    let files = names.map { OutputFile(name: $0, bytes: []) }
    #expect(throws: WriteError.self) { try writeWhole(files, into: path) }
    #expect(try FileManager.default.subpathsOfDirectory(atPath: path) == ["a.json"])
  }

  @Test("A folder that cannot be made is a typed error")
  func failure() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.path(percentEncoded: false)
    try writeWhole([], to: file)
    #expect(throws: WriteError.self) { try writeWhole([], to: file + "/a.json") }
  }
}
