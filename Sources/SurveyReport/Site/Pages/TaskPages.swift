import SurveyAnalysis
import SurveyModel

extension PageWriter {
  /// Every task of the plan, as it stands.
  var tasksPage: Page {
    let tasks = release.board.tasks
    let table = PageTable(
      id: "all-tasks", caption: say("Nhiệm vụ, giải pháp của kế hoạch", "The plan's tasks"),
      columns: [
        PageTable.Column(text: say("Nhiệm vụ, giải pháp", "Task")),
        PageTable.Column(text: say("Mục", "Clause")),
        PageTable.Column(text: say("Chủ trì", "Lead")),
        PageTable.Column(text: say("Thời gian", "Time")),
        PageTable.Column(text: say("Tình trạng", "State")),
      ],
      rows: tasks.map { progress in
        let words = ProgressWords(progress, labels, language)
        return [
          PageTable.Cell(progress.task.task[language], href: href(.task(progress.task.id))),
          PageTable.Cell(progress.task.clause), PageTable.Cell(words.lead),
          PageTable.Cell(words.time), PageTable.Cell(state(of: progress)),
        ]
      })
    return Page(
      title: say("Nhiệm vụ, giải pháp", "Tasks"),
      description: say(
        "Các nhiệm vụ, giải pháp của kế hoạch và tình trạng thực hiện.",
        "The plan's tasks and how they stand."),
      trail: [start],
      pieces: [.paragraph(TaskCounts(tasks).words(in: language))]
        + charts { $0.kind == .taskStates }.map { figure($0) } + [.table(table)])
  }

  /// The state, and whether it is behind its time; what a unit noted of a case stays in the office.
  private func state(of progress: TaskProgress) -> String {
    capitalised(progress.state.words[language])
      + (progress.overdue.isEmpty ? "" : say("; quá hạn", "; overdue"))
  }

  /// One task: what, who, when, how far, and which findings it serves.
  func taskPage(_ progress: TaskProgress) -> Page {
    let task = progress.task
    let words = ProgressWords(progress, labels, language)
    let dates = DateWords(language)
    let clause = [say("Kế hoạch ", "Plan ") + task.plan, say("mục ", "clause ") + task.clause]
    let facts = [
      Document.Fact(say("Trong kế hoạch", "In the plan"), clause.joined(separator: ", ")),
      Document.Fact(say("Chủ trì", "Lead"), words.lead(inFull: true)),
      Document.Fact(say("Phối hợp", "Support"), words.supportInFull),
      Document.Fact(say("Thời gian", "Time"), words.time),
      Document.Fact(say("Tình trạng", "State"), state(of: progress)),
      Document.Fact(say("Bắt đầu", "Started"), progress.startedOn.map(dates.day) ?? ""),
      Document.Fact(say("Hoàn thành", "Done"), progress.doneOn.map(dates.day) ?? ""),
      Document.Fact(say("Đã xác nhận", "Verified"), progress.verifiedOn.map(dates.day) ?? ""),
      Document.Fact(say("Chỉ tiêu", "Target"), words.target ?? ""),
      Document.Fact(
        say("Chỉ số", "Indices"),
        task.indices.map { IndexWords.name(of: $0)[language] }.joined(separator: "; ")),
    ]
    let served = release.surveys.flatMap { survey in
      survey.recommendations.filter { recommendation in
        recommendation.finding.verdict.asksForTasks
          && recommendation.tasks.contains { $0.task.id == task.id }
      }.map { card(survey, $0) }
    }
    var pieces: [Piece] = [.paragraph(task.task[language], isLead: true), .facts(facts)]
    if !progress.refersTo.isEmpty {
      pieces += [
        .heading(say("Thực hiện như các nhiệm vụ", "Carried out as these tasks"), id: "same"),
        .links(progress.refersTo.map(taskLink)),
      ]
    }
    if !served.isEmpty {
      pieces += [
        .heading(say("Phục vụ các nội dung", "What it serves"), id: "findings"), .findings(served),
      ]
    }
    let links = task.indices.filter(release.board.indices.contains).map {
      Link(href: href(.index($0)), text: IndexWords.name(of: $0)[language])
    }
    if !links.isEmpty {
      pieces += [.heading(say("Chỉ số liên quan", "Its indices"), id: "indices"), .links(links)]
    }
    return Page(
      title: say("Nhiệm vụ ", "Task ") + task.id,
      description: say("Nhiệm vụ, giải pháp ", "Task ") + "\(task.id): \(task.task[language])",
      notices: served.isEmpty ? [] : notices(release.surveys),
      trail: [start, Link(href: href(.tasks), text: say("Nhiệm vụ, giải pháp", "Tasks"))],
      pieces: pieces)
  }
}
