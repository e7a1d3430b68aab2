import ArgumentParser
import SurveyModel

/// `hailong tasks done ID`: a unit reports the task as done.
struct DoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: spoken("Báo hoàn thành.", "The task is done."))
  @OptionGroup var measure: MeasureOptions
  @OptionGroup var entry: EntryOptions
  func run() throws { try entry.record(.done) { event, _, _ in try measure.fill(&event) } }
}
