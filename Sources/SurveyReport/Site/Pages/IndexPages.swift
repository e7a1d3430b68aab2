import SurveyAnalysis
import SurveyModel

extension PageWriter {
  /// The indices side by side.
  var indicesPage: Page {
    Page(
      title: say("Các chỉ số", "The indices"),
      description: say(
        "Sáu chỉ số của kế hoạch và PAPI của tỉnh, mỗi chỉ số trên thang của nó.",
        "The plan's six indices and the province's PAPI, each on its own scale."),
      trail: [start],
      pieces: charts { $0.kind == .indexShares }.map { figure($0) } + [
        .heading(say("Từng chỉ số", "Each index"), id: "each"),
        .links(
          release.board.indices.map {
            Link(href: href(.index($0)), text: IndexWords.name(of: $0)[language])
          }),
      ])
  }

  /// One index: its results, its shortcomings, its tasks.
  func indexPage(_ index: String) -> Page {
    let board = release.board
    let name = IndexWords.name(of: index)[language]
    let own = board.standings.filter { $0.result.index == index }
    var pieces: [Piece] = [.table(results(own))]
    let shown = charts { chart in
      index == "PAPI" && ["papi-dimensions", "papi-radar"].contains(chart.id)
        || (chart.kind == .trend && chart.index == index)
    }
    pieces += shown.map { figure($0) }
    let surveys = release.surveys.filter { $0.questionnaire.settings.index == index }
    if !surveys.isEmpty {
      pieces += [
        .heading(say("Khảo sát của chỉ số này", "Its surveys"), id: "surveys"),
        .links(surveys.map(link)),
      ]
    }
    let reach = board.reaches.filter { $0.from == index && !$0.links.isEmpty }.map(\.words)
    if !reach.isEmpty {
      pieces.append(.heading(say("Ảnh hưởng đến chỉ số khác", "What it drags"), id: "reach"))
      pieces += reach.map { .paragraph($0) }
    }
    let shortcomings = board.shortcomings.filter { $0.index == index }
    if !shortcomings.isEmpty {
      pieces.append(.heading(say("Tồn tại, hạn chế", "Shortcomings"), id: "shortcomings"))
      pieces += shortcomings.map {
        .paragraph($0.text[language] + say(" (mục ", " (clause ") + $0.clause + ")")
      }
    }
    let tasks = board.tasks.filter { $0.task.indices.contains(index) }
    if !tasks.isEmpty {
      pieces += [
        .heading(say("Nhiệm vụ, giải pháp", "Tasks"), id: "tasks"), .links(tasks.map(taskLink)),
      ]
    }
    return Page(
      title: name,
      description: name,
      // Published results are not synthetic for a survey that is: only what is shown here counts.
      notices: notices(shown),
      trail: [start, Link(href: href(.indices), text: say("Các chỉ số", "The indices"))],
      pieces: pieces)
  }

  private func results(_ standings: [IndexStanding]) -> PageTable {
    PageTable(
      id: "results", caption: say("Kết quả theo năm", "Results by year"),
      columns: [
        PageTable.Column(text: say("Năm", "Year")),
        PageTable.Column(text: say("Kết quả", "Result"), isFigure: true),
        PageTable.Column(text: say("Thang điểm", "Scale"), isFigure: true),
        PageTable.Column(text: say("So với năm trước", "Against the year before")),
        PageTable.Column(text: say("Hạng", "Rank")),
        PageTable.Column(text: say("Nguồn", "Source")),
      ],
      rows: standings.sorted { $0.result.year > $1.result.year }.map { standing in
        let words = StandingWords(standing, language)
        let part = standing.result.component.map { ", " + labels.domain($0)[language] } ?? ""
        return [
          PageTable.Cell("\(standing.result.year)\(part)"), PageTable.Cell(words.value),
          PageTable.Cell(words.scale), PageTable.Cell(words.change), PageTable.Cell(words.rank),
          PageTable.Cell(standing.result.source),
        ]
      })
  }
}
