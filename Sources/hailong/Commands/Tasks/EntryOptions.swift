import ArgumentParser
import Crypto
import Foundation
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport

/// What every entry of the log says: of which task, who, when, with what proof.
struct EntryOptions: ParsableArguments {
  @Argument(help: help("Mã nhiệm vụ hoặc mục.", "A task's id or clause."))
  var task: String
  @Option(help: help("Đơn vị báo (mã hoặc tên).", "The unit that says so (id or any spelling)."))
  var by: String
  @Option(help: help("Ngày thực hiện (mặc định: hôm nay).", "When it happened (default: today)."))
  var on: CalendarDay?
  @Option(parsing: .unconditional, help: help("Nội dung.", "What was done."))
  var note: String = ""
  @Option(
    help: help(
      "Minh chứng: tệp hoặc địa chỉ; lặp lại được.", "Proof: a file or an address; repeatable."))
  var evidence: [String] = []
  @Option(parsing: .unconditional, help: help("Khó khăn, vướng mắc.", "Difficulties."))
  var difficulty: String = ""
  @Option(parsing: .unconditional, help: help("Đề xuất, kiến nghị.", "Proposals."))
  var proposal: String = ""
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  /// Writes an entry of one kind and shows the task as it stands then.
  func record(
    _ kind: TaskEvent.Kind,
    _ fill: (inout TaskEvent, RemedialTask, Office) throws -> Void = {
      _, _, _ in
    }
  ) throws {
    let language = workspace.language
    try Outcome.run(language) {
      let office = try workspace.office()
      let task = try office.task(self.task)
      let today = DayOptions.today
      let on = self.on ?? today
      guard on <= today else {
        throw Stop(
          .data,
          spoken(
            "--on \(on.iso): ngày này chưa đến (hôm nay \(today.iso))",
            "--on \(on.iso): this day has not come yet (today is \(today.iso))"))
      }
      var event = TaskEvent(task: task.id, kind: kind, on: on, by: try office.unit(by, on: on))
      let speaker = office.workspace.definitions.units.first { $0.id == event.by }?.kind
      guard speaker == .unit || speaker == .role else {
        throw Stop(
          .data,
          spoken(
            "--by \(by): `\(event.by)` là tập thể hay địa bàn; ghi đơn vị hoặc vai trò đã báo",
            "--by \(by): `\(event.by)` is a collective or an area; name the unit or role that says so"
          ))
      }
      event.note = note
      event.evidence = try evidence.map(proof)
      event.difficulty = difficulty
      event.proposal = proposal
      event.author = NSUserName()
      event.recordedAt = Date().ISO8601Format()
      try fill(&event, task, office)
      guard kind != .progress || event.saysSomething else {
        throw Stop(
          .usage,
          spoken(
            "cần ít nhất một trong: --note, --evidence, --measure, --difficulty, --proposal",
            "at least one is needed of: --note, --evidence, --measure, --difficulty, --proposal"))
      }
      let earlier = TaskLog(try office.taskEvents(), of: task.id).events
        .last { $0.measure != nil }
      event = try office.record(event, of: task)
      if event.measure != nil, let earlier, earlier.by != event.by {
        let unit = office.labels.unit(earlier.by)[language]
        Outcome.tell(
          spoken(
            "lưu ý: số đo trước (\(earlier.measure ?? 0)) do \(unit) ghi; nhiệm vụ lấy số mới nhất",
            "note: the measure before (\(earlier.measure ?? 0)) is \(unit)'s; the newest one counts"
          ))
      }
      Outcome.tell(
        spoken(
          "đã ghi mục số \(event.id): \(kind.words.vietnamese), \(task.id)",
          "entry \(event.id) is written: \(kind.words.english), \(task.id)"))
      let events = try office.taskEvents()
      let day = max(on, today)
      if let progress = office.progress(events, on: day).first(where: { $0.task == task }) {
        let silent = progress.reports.filter { $0.state != .done && $0.state != .verified }
        if kind == .done, !silent.isEmpty {
          let names = silent.map { office.labels.unit($0.unit)[language] }.joined(separator: ", ")
          Outcome.tell(
            spoken(
              "lưu ý: đơn vị cùng chủ trì chưa tự báo hoàn thành: \(names)",
              "note: also leading, and not done by their own word: \(names)"))
        }
        if [.done, .verify].contains(kind), let target = progress.target, target != .met {
          Outcome.tell(
            spoken(
              "lưu ý: chỉ tiêu bằng số \(target == .missed ? "chưa đạt" : "chưa được đo")",
              "note: the numeric target is \(target == .missed ? "not met" : "not measured")"))
        }
        try output.write(
          TaskLogReport(
            progress, entries: events.filter { $0.task == task.id }, on: day,
            labels: office.labels), in: language)
      }
    }
  }

  /// An address as it is; a file with the hash of what it held, so that it can be known again.
  private func proof(_ place: String) throws -> TaskEvent.Evidence {
    let text = place.trimmingCharacters(in: .whitespacesAndNewlines)
    if text.contains("://"), URL(string: text)?.host()?.isEmpty == false {
      return TaskEvent.Evidence(place: text, sha256: nil)
    }
    guard !text.isEmpty, let bytes = FileManager.default.contents(atPath: text) else {
      throw Stop(
        .noInput,
        spoken(
          "--evidence \(place): không có tệp này; địa chỉ mạng có dạng https://…",
          "--evidence \(place): there is no such file; an address is like https://…"))
    }
    return TaskEvent.Evidence(place: text, sha256: hexadecimal(SHA256.hash(data: bytes)))
  }
}

extension TaskEvent {
  fileprivate var saysSomething: Bool {
    !note.isEmpty || !evidence.isEmpty || measure != nil || !difficulty.isEmpty
      || !proposal.isEmpty
  }
}
