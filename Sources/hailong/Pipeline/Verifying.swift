import Foundation
import SurveyModel
import SurveyReport

/// Checks a published folder: its files by their hashes, its figures and pages by making them again.
struct Verifying {
  let office: Office
  let folder: PublishedFolder

  func report() throws -> VerificationReport {
    let manifest = try readManifest()
    guard let day = CalendarDay(iso: manifest.asOf) else { throw unreadable("asOf") }
    var faults = hashFaults(manifest)
    let known = Set(faults.map(\.path))
    let made = try remade(manifest, on: day)
    let isOfBundle = { (name: String) in manifest.files.contains { $0.path == name } }
    for file in made where !known.contains(file.name) {
      guard isOfBundle(file.name), let published = folder.bytes(of: file.name) else {
        faults.append(Verification(path: file.name, fault: .new))
        continue
      }
      if let fault = Verification(path: file.name, published: published, now: file.bytes) {
        faults.append(fault)
      }
    }
    let names = Set(made.map(\.name))
    for entry in manifest.files
    where !names.contains(entry.path) && !known.contains(entry.path) && isFigure(entry.path) {
      faults.append(Verification(path: entry.path, fault: .noMore))
    }
    return VerificationReport(
      folder: folder.path, asOf: manifest.asOf, files: manifest.files.count,
      faults: faults.sorted { $0.path < $1.path })
  }

  private func readManifest() throws -> Manifest {
    guard FileManager.default.fileExists(atPath: "\(folder.path)/\(Manifest.name)") else {
      throw Stop(
        .noInput,
        spoken(
          "\(folder.path): không có \(Manifest.name) ở đây; ghi thư mục do hailong site hoặc hailong "
            + "charts làm ra",
          "\(folder.path): there is no \(Manifest.name) here; give a folder that hailong site or "
            + "hailong charts made"))
    }
    do { return try folder.manifest() } catch { throw unreadable("\(error)") }
  }

  private func unreadable(_ why: String) -> Stop {
    Stop(
      .data,
      spoken(
        "\(folder.path)/\(Manifest.name): không đọc được (\(why)); công bố lại bằng hailong site",
        "\(folder.path)/\(Manifest.name): cannot be read (\(why)); publish again with hailong site")
    )
  }

  /// Files that are gone, that are others, and that nobody listed.
  private func hashFaults(_ manifest: Manifest) -> [Verification] {
    var faults: [Verification] = []
    for entry in manifest.files {
      guard let bytes = folder.bytes(of: entry.path) else {
        faults.append(Verification(path: entry.path, fault: .missing))
        continue
      }
      if PublishedFolder.sha256(bytes) != entry.sha256 {
        faults.append(Verification(path: entry.path, fault: .changed))
      }
    }
    let listed = Set(manifest.files.map(\.path)).union([Manifest.name])
    faults += folder.names.filter { !listed.contains($0) }.map {
      Verification(path: $0, fault: .unlisted)
    }
    return faults
  }

  /// What the store and the tables give today, with the pictures as they stand.
  private func remade(_ manifest: Manifest, on day: CalendarDay) throws -> [OutputFile] {
    let isSite = manifest.files.contains { $0.path == "\(Site.data)/\(Manifest.name)" }
    let base = isSite ? "\(Site.data)/" : ""
    var drawings = Drawings.none(nil)
    drawings.engine = manifest.engine
    let release = try office.release(on: day, only: manifest.only)
    let bundle = ChartBundle(release) { charts, _ in
      for chart in charts {
        for language in Language.allCases {
          if let svg = folder.bytes(of: base + chart.name(of: .svg(language))),
            let png = folder.bytes(of: base + chart.name(of: .png(language)))
          {
            drawings[chart, language] = Drawings.Drawn(svg: svg, png: png)
          }
        }
      }
      return drawings
    }
    let figures = bundle.figures.map { OutputFile(name: base + $0.name, bytes: $0.bytes) }
    return figures + (isSite ? try Site(bundle).files() : [])
  }

  /// Whether a file is made from the store and the tables alone.
  private func isFigure(_ name: String) -> Bool {
    [".csv", ".vl.json", ".csv-metadata.json", ".html"].contains { name.hasSuffix($0) }
  }
}
