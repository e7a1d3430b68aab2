import ArgumentParser
import SurveyAnalysis
import SurveyModel

/// `hailong tasks close ID [--case N]`: a case is over.
struct CloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: spoken("Kết thúc một vụ việc.", "A case is over."))
  @Option(
    name: .customLong("case"),
    help: help(
      "Số của vụ việc; bỏ trống khi chỉ có một vụ đang mở.",
      "The case's number; may be left out where a single one is open."))
  var number: Int64?
  @OptionGroup var entry: EntryOptions

  func run() throws {
    try entry.record(.close) { event, task, office in
      let open = TaskCase.open(in: TaskLog(try office.taskEvents(), of: task.id))
      // With several open cases nothing is guessed: 0 is no case, and the fault names those open.
      event.refersTo = number ?? (open.count == 1 ? open[0].number : 0)
    }
  }
}
