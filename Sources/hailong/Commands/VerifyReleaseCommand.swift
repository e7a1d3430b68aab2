import ArgumentParser
import Foundation
import SurveyModel
import SurveyReport

/// `hailong verify [DIR]`: whether what was published still holds.
struct VerifyReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: spoken(
      "Nội dung đã công bố có còn đúng không.", "Whether what was published still holds."))

  @Argument(
    help: help(
      "Thư mục đã công bố (mặc định: out/site, nếu không có thì out/charts).",
      "The published folder (default: out/site, else out/charts)."))
  var folder: String?

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Outcome.run(workspace.language) {
      let path = workspace.workspace ?? "."
      let places = ["\(path)/out/site", "\(path)/out/charts"]
      let place =
        folder ?? places.first { FileManager.default.fileExists(atPath: $0) } ?? places[0]
      let report = try Verifying(
        office: try workspace.office(at: path), folder: PublishedFolder(path: place)
      ).report()
      try output.write(report, in: workspace.language)
      // As `check` that found problems.
      if !report.faults.isEmpty { throw Stop(.quarantined, "") }
    }
  }
}
