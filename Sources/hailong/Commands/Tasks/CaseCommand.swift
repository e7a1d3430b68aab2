import ArgumentParser
import SurveyModel

/// `hailong tasks case ID --due DATE`: an occasion on which the task falls due.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: spoken("Ghi một vụ việc có thời hạn.", "An occasion with its due day."))
  @Option(help: help("Phải xong trước hết ngày.", "To be closed by the end of this day."))
  var due: CalendarDay
  @OptionGroup var entry: EntryOptions
  func run() throws { try entry.record(.open) { event, _, _ in event.due = due } }
}
