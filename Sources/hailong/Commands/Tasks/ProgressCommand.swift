import ArgumentParser
import SurveyModel

/// `hailong tasks progress ID`: what was done, how far a target has come.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: spoken("Cập nhật tiến độ.", "What was done."))
  @OptionGroup var measure: MeasureOptions
  @OptionGroup var entry: EntryOptions
  func run() throws { try entry.record(.progress) { event, _, _ in try measure.fill(&event) } }
}
