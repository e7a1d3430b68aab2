package import SurveyModel

extension TaskLogFault {
  /// What does not fit, and what to do.
  package var wording: LocalizedText {
    switch self {
    case .doesNotFollow(let event, _) where event.id != 0:
      LocalizedText(
        vietnamese: "\(event.task): mục số \(event.id) (“\(event.kind.words.vietnamese)”, "
          + "\(event.on.iso)) ghi sau ngày này sẽ không còn khớp; rút mục đó trước bằng: hailong "
          + "tasks retract \(event.task) --entry \(event.id)",
        english: "\(event.task): entry \(event.id) (“\(event.kind.words.english)”, "
          + "\(event.on.iso)), which comes after, would no longer fit; withdraw it first with: "
          + "hailong tasks retract \(event.task) --entry \(event.id)")
    case .beforePlan(let event, let year):
      LocalizedText(
        vietnamese: "\(event.task): ngày \(event.on.iso) trước năm \(year) của kế hoạch; hãy xem "
          + "lại --on",
        english: "\(event.task): \(event.on.iso) is before the plan's year \(year); look at --on")
    case .doesNotFollow(let event, let state):
      LocalizedText(
        vietnamese: "\(event.task): không thể ghi “\(event.kind.words.vietnamese)” ngày "
          + "\(event.on.iso) khi nhiệm vụ đang ở tình trạng “\(state.words.vietnamese)”; xem nhật "
          + "ký bằng: hailong tasks log \(event.task)",
        english: "\(event.task): “\(event.kind.words.english)” on \(event.on.iso) cannot follow "
          + "while the task is “\(state.words.english)”; see its log with: hailong tasks log "
          + event.task)
    case .noOpenCase(let event, _) where event.id != 0:
      LocalizedText(
        vietnamese: "\(event.task): mục số \(event.id) (\(event.on.iso)) đã kết thúc vụ việc này; "
          + "rút mục đó trước bằng: hailong tasks retract \(event.task) --entry \(event.id)",
        english: "\(event.task): entry \(event.id) (\(event.on.iso)) closes this case; withdraw it "
          + "first with: hailong tasks retract \(event.task) --entry \(event.id)")
    case .noOccasions(let task):
      LocalizedText(
        vietnamese:
          "\(task): kế hoạch không giao nhiệm vụ này theo vụ việc (khi có việc, trước khi "
          + "trình, theo thời hạn quy định); ghi bằng: hailong tasks progress \(task)",
        english: "\(task): the plan gives this task no occasions (event, before-event, statutory); "
          + "write it with: hailong tasks progress \(task)")
    case .dueBefore(let due, let on):
      LocalizedText(
        vietnamese: "--due \(due.iso): hạn trước ngày phát sinh \(on.iso)",
        english: "--due \(due.iso): is before the case arises, \(on.iso)")
    case .withdrawnBefore(let entry):
      LocalizedText(
        vietnamese: "\(entry.task): mục số \(entry.id) ghi cho ngày \(entry.on.iso), không thể rút "
          + "trước ngày đó",
        english: "\(entry.task): entry \(entry.id) is of \(entry.on.iso), and cannot be withdrawn "
          + "before")
    case .noOpenCase(let event, let open) where open.isEmpty:
      LocalizedText(
        vietnamese: "\(event.task): không có vụ việc nào đang mở vào ngày \(event.on.iso)",
        english: "\(event.task): no case is open on \(event.on.iso)")
    case .noOpenCase(let event, let open) where event.refersTo == 0:
      LocalizedText(
        vietnamese: "\(event.task): nhiều vụ việc đang mở, hãy ghi --case là một trong: "
          + Self.list(open),
        english: "\(event.task): several cases are open, give --case as one of: "
          + Self.list(open))
    case .noOpenCase(let event, let open):
      LocalizedText(
        vietnamese: "\(event.task): không có vụ việc đang mở số \(event.refersTo ?? 0) "
          + "(đang mở: \(Self.list(open)))",
        english: "\(event.task): there is no open case \(event.refersTo ?? 0) "
          + "(open: \(Self.list(open)))")
    case .noSuchEntry(let number, let task):
      LocalizedText(
        vietnamese: "\(task): nhật ký không có mục số \(number) còn hiệu lực; xem bằng: hailong "
          + "tasks log \(task)",
        english: "\(task): the log has no standing entry \(number); see it with: hailong tasks log "
          + task)
    case .measureWithoutTarget(let task):
      LocalizedText(
        vietnamese: "\(task): kế hoạch không giao chỉ tiêu bằng số; ghi kết quả vào --note",
        english: "\(task): the plan sets no numeric target; put the result into --note")
    case .measureOutsideRange(let value, let unit):
      LocalizedText(
        vietnamese: "--measure \(value): cần số từ 0"
          + (unit == "%" ? " đến 100 (đơn vị là %)" : ""),
        english: "--measure \(value): a number from 0"
          + (unit == "%" ? " to 100 is expected (the unit is %)" : " is expected"))
    case .noSuchRole(let task, let roles):
      LocalizedText(
        vietnamese: "\(task): ghi --role là một trong: \(roles.joined(separator: ", "))",
        english: "\(task): give --role as one of: \(roles.joined(separator: ", "))")
    }
  }

  private static func list(_ numbers: [Int64]) -> String {
    numbers.isEmpty ? "–" : numbers.map(String.init).joined(separator: ", ")
  }
}

extension TaskEvent.Kind {
  /// As an office says it.
  package var words: LocalizedText {
    switch self {
    case .start: LocalizedText(vietnamese: "bắt đầu", english: "start")
    case .progress: LocalizedText(vietnamese: "cập nhật tiến độ", english: "progress")
    case .done: LocalizedText(vietnamese: "báo hoàn thành", english: "done")
    case .verify: LocalizedText(vietnamese: "xác nhận", english: "verify")
    case .reopen: LocalizedText(vietnamese: "mở lại", english: "reopen")
    case .open: LocalizedText(vietnamese: "phát sinh vụ việc", english: "case")
    case .close: LocalizedText(vietnamese: "kết thúc vụ việc", english: "close")
    case .assign: LocalizedText(vietnamese: "phân công", english: "assign")
    case .retract: LocalizedText(vietnamese: "rút mục đã ghi", english: "retract")
    }
  }
}

extension TaskState {
  package var words: LocalizedText {
    switch self {
    case .notStarted: LocalizedText(vietnamese: "chưa thực hiện", english: "not started")
    case .inProgress: LocalizedText(vietnamese: "đang thực hiện", english: "in progress")
    case .done: LocalizedText(vietnamese: "đã báo hoàn thành", english: "reported done")
    case .verified: LocalizedText(vietnamese: "đã xác nhận hoàn thành", english: "verified")
    }
  }
}
