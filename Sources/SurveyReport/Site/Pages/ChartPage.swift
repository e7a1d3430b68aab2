import SurveyModel

extension PageWriter {
  /// A chart with its table, its files, how its figures came to be, and a snippet to embed it.
  func chartPage(_ chart: Chart) -> Page {
    var trail = [start]
    if let survey = chart.survey.flatMap(survey) { trail.append(link(survey).withoutNote) }
    return Page(
      title: chart.title[language], description: chart.alternativeText(in: language),
      whose: chart.subtitle[language],
      notices: chart.notices.map { $0[language] }, trail: trail,
      pieces: [
        figure(chart, isOpen: true, leadsOn: false),
        .heading(say("Tải về", "Download"), id: "download"), .links(downloads(of: chart)),
        .heading(say("Số liệu từ đâu mà có", "How the figures came to be"), id: "origin"),
        .facts(facts(of: chart)),
      ] + wordings(of: chart) + [
        .heading(say("Nhúng vào trang khác", "Embed it"), id: "embed"),
        .code(snippet(for: chart), label: say("Mã nhúng", "Snippet")),
      ])
  }

  /// A chart alone, for an `iframe`.
  func embeddedPage(_ chart: Chart) -> Page {
    Page(
      title: chart.title[language], description: chart.alternativeText(in: language),
      whose: chart.subtitle[language],
      notices: chart.notices.map { $0[language] }, pieces: [figure(chart)])
  }

  private func downloads(of chart: Chart) -> [Link] {
    var files: [(Chart.File, String)] = [
      (.csv, say("CSV, mở được bằng bảng tính", "CSV, for spreadsheets")),
      (.json, say("JSON, kèm mọi mô tả", "JSON, with all that describes it")),
      (.tableMetadata, say("Mô tả các cột của CSV (CSVW)", "What the CSV's columns mean (CSVW)")),
      (.specification(language), say("Bản vẽ Vega-Lite", "Vega-Lite specification")),
    ]
    if bundle.drawings.hasDrawn(chart) {
      files += [
        (.svg(language), say("Hình SVG", "SVG picture")),
        (.png(language), say("Hình PNG", "PNG picture")),
      ]
    }
    return files.map { file, words in
      Link(href: data(chart.name(of: file)), text: chart.name(of: file), note: words)
    }
  }

  private func facts(of chart: Chart) -> [Document.Fact] {
    func fact(_ vietnamese: String, _ english: String, _ value: String?) -> Document.Fact {
      Document.Fact(say(vietnamese, english), value ?? "")
    }
    let limits = chart.limits.map { limit in
      format.decimal(limit.minimum) + (limit.basis.isEmpty ? "" : " (\(limit.basis))")
    }
    return [
      fact("Khảo sát", "Survey", chart.survey), fact("Đợt", "Wave", chart.wave),
      fact("Phương pháp", "Method", chart.method),
      fact("Đơn vị tính", "Unit", chart.unit[language]),
      fact("Số phiếu", "Responses", chart.base.map(format.count)),
      fact("Trọng số", "Weights", chart.weighting?[language]),
      fact("Khoảng", "Interval", chart.interval?[language]),
      fact("Ngưỡng", "Thresholds", limits.joined(separator: "; ")),
      fact("Không công bố", "Not published", chart.disclosure?.words[language]),
      fact("Nguồn", "Source", chart.provenance.source),
      fact("Giấy phép", "Licence", chart.licence.words[language]),
    ]
  }

  private func wordings(of chart: Chart) -> [Piece] {
    guard !chart.questions.isEmpty else { return [] }
    return [
      .details(
        say("Các câu đã hỏi", "The questions as asked"),
        [
          .table(
            PageTable(
              id: "wordings", caption: say("Các câu đã hỏi", "The questions as asked"),
              columns: [
                PageTable.Column(text: say("Câu hỏi", "Question")),
                PageTable.Column(text: say("Mã", "Code")),
              ],
              rows: chart.questions.map {
                [PageTable.Cell($0.text[language]), PageTable.Cell($0.question)]
              }))
        ])
    ]
  }

  private func snippet(for chart: Chart) -> String {
    let source = published(Address.embedded(chart.id).path(in: language))
    let title = htmlEscaped(readable(chart.title[language]))
    return "<iframe src=\"\(source)\" title=\"\(title)\" width=\"100%\" height=\"700\" "
      + "loading=\"lazy\" sandbox=\"allow-top-navigation-by-user-activation allow-popups\" "
      + "style=\"border:0\"></iframe>"
  }
}
