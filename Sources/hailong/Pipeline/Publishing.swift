import Foundation
import SurveyImport
import SurveyModel
import SurveyReport

extension ChartBundle {
  /// Draws the charts of a release; where the program that draws is missing the person is told, and
  /// the rest goes on.
  init(drawn release: Release, in language: Language) throws {
    try self.init(release, draw: DrawingProgram.draw)
    if let reason = drawings.missing { Outcome.tell(reason.text(language)) }
  }

  /// Writes the bundle alone.
  func write(to folder: String, only: String?) throws {
    let files = files
    try PublishedFolder(path: folder).write(
      files, Manifest(self, only: only, files: PublishedFolder.entries(files)))
  }

  /// Writes the pages with the bundle among them, each with a manifest of its own, all in one go.
  func writeSite(to folder: String) throws {
    let own = files
    let entries = PublishedFolder.entries(own)
    let manifest = Manifest(self, only: nil, files: entries)
    let pages = try Site(self).files()
    let data = (own + [manifest.file]).map {
      OutputFile(name: "\(Site.data)/\($0.name)", bytes: $0.bytes)
    }
    let below = (entries + PublishedFolder.entries([manifest.file])).map {
      Manifest.Entry(path: "\(Site.data)/\($0.path)", bytes: $0.bytes, sha256: $0.sha256)
    }
    let all = Manifest(self, only: nil, files: below + PublishedFolder.entries(pages))
    try PublishedFolder(path: "\(folder)/\(Site.data)").replacing(manifest) {
      try PublishedFolder(path: folder).write(data + pages, all)
    }
  }
}

extension Office {
  /// Tells the office what a release hides and why: in a file beside the tables, private to its owner
  /// and outside of what is published.
  func tellHidden(_ release: Release) throws {
    let report = release.disclosure
    let place = "\(workspace.path)/disclosure.csv"
    try writeWhole(try report.rendered(as: .csvExcel, in: language), to: place)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place)
    guard !report.hidden.isEmpty else { return }
    let count = NumberFormat(language).count(report.hidden.count)
    Outcome.tell(
      LocalizedText(
        vietnamese: "Không công bố \(count) số liệu để không lộ người trả lời; từng số và lý do: "
          + "\(place) (tài liệu nội bộ)",
        english:
          "\(count) figures are not published, so that nobody can be recognised; each with its "
          + "reason: \(place) (for the office alone)")[language])
  }
}
