import ArgumentParser
import SurveyAnalysis
import SurveyImport
import SurveyModel

/// `hailong tasks start ID`: work begins.
struct StartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: spoken("Bắt đầu thực hiện.", "Work begins."))
  @OptionGroup var entry: EntryOptions
  func run() throws { try entry.record(.start) }
}

/// `hailong tasks progress ID`: what was done, how far a target has come.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: spoken("Cập nhật tiến độ.", "What was done."))
  @OptionGroup var measure: MeasureOptions
  @OptionGroup var entry: EntryOptions
  func run() throws { try entry.record(.progress) { event, _, _ in try measure.fill(&event) } }
}

/// `hailong tasks done ID`: a unit reports the task as done.
struct DoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: spoken("Báo hoàn thành.", "The task is done."))
  @OptionGroup var measure: MeasureOptions
  @OptionGroup var entry: EntryOptions
  func run() throws { try entry.record(.done) { event, _, _ in try measure.fill(&event) } }
}

/// `hailong tasks verify ID`: what was reported is confirmed.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: spoken("Xác nhận đã hoàn thành.", "What was reported is confirmed."))
  @OptionGroup var entry: EntryOptions
  func run() throws { try entry.record(.verify) }
}

/// `hailong tasks reopen ID`: it is not done after all.
struct ReopenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: spoken("Mở lại nhiệm vụ.", "It is not done after all."))
  @OptionGroup var entry: EntryOptions
  func run() throws { try entry.record(.reopen) }
}

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

/// `hailong tasks assign ID --unit U`: who holds a role's task.
struct AssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: spoken(
      "Phân công đơn vị cho vai trò, tập thể mà kế hoạch nêu.",
      "Names units for a role or collective of the plan."))
  @Option(
    help: help(
      "Vai trò hoặc tập thể của kế hoạch; bỏ trống khi chỉ có một.",
      "The plan's role or collective; may be left out where there is one."))
  var role: String?
  @Option(help: help("Đơn vị được phân công; lặp lại được.", "The unit named; repeatable."))
  var unit: [String]
  @OptionGroup var entry: EntryOptions

  func run() throws {
    try entry.record(.assign) { event, task, office in
      let kinds = Dictionary(
        office.workspace.definitions.units.map { ($0.id, $0.kind) }, uniquingKeysWith: { $1 })
      let roles = (task.lead + task.support).filter { kinds[$0] == .role }
      if let role {
        event.role = try office.unit(role, on: event.on)
      } else if roles.count == 1 {
        event.role = roles[0]
      }
      event.units = try unit.map { spelling in
        let id = try office.unit(spelling, on: event.on)
        guard kinds[id] == .unit else {
          throw Stop(
            .data,
            spoken(
              "--unit \(spelling): `\(id)` là vai trò, tập thể hay địa bàn; hãy phân công một đơn vị",
              "--unit \(spelling): `\(id)` is a role, a collective or an area; name a unit"))
        }
        return id
      }
    }
  }
}

/// `hailong tasks retract ID ENTRY`: an entry was wrong.
struct RetractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    abstract: spoken(
      "Rút một mục ghi sai (mục ấy vẫn còn trong nhật ký).",
      "Withdraws a wrong entry, which stays in the log."))
  @Option(help: help("Số của mục.", "The entry's number."))
  var entry: Int64
  @OptionGroup var options: EntryOptions
  func run() throws { try options.record(.retract) { event, _, _ in event.refersTo = entry } }
}

extension MeasureOptions {
  fileprivate func fill(_ event: inout TaskEvent) throws { event.measure = try value() }
}
