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

  /// Writes the pages with the bundle among them, each with a manifest of its own.
  func writeSite(to folder: String) throws {
    let own = files
    let entries = PublishedFolder.entries(own)
    let manifest = Manifest(self, only: nil, files: entries)
    try PublishedFolder(path: "\(folder)/\(Site.data)").write(own, manifest)
    let pages = try Site(self).files()
    let below = (entries + PublishedFolder.entries([manifest.file])).map { entry in
      Manifest.Entry(
        path: "\(Site.data)/\(entry.path)", bytes: entry.bytes, sha256: entry.sha256)
    }
    try PublishedFolder(path: folder).write(
      pages, Manifest(self, only: nil, files: PublishedFolder.entries(pages) + below))
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
