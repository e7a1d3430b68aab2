package import SurveyModel

extension Chart {
  /// What a person who does not see the drawing is told: its kind, and what stands out in it; the
  /// table has the rest.
  package var alternativeText: LocalizedText {
    LocalizedText(
      vietnamese: alternativeText(in: .vietnamese), english: alternativeText(in: .english))
  }

  func alternativeText(in language: Language) -> String {
    AlternativeText(chart: self, language: language).words
  }
}

private struct AlternativeText {
  var chart: Chart
  var language: Language

  private var vietnamese: Bool { language == .vietnamese }

  private func say(_ vietnamese: String, _ english: String) -> String {
    self.vietnamese ? vietnamese : english
  }

  var words: String {
    ([form + ": " + chart.title[language]] + points + chart.provenance.notices.map { $0[language] })
      .filter { !$0.isEmpty }.map(sentence).joined(separator: " ")
  }

  private var form: String {
    switch chart.kind {
    case .domainScores: say("Biểu đồ thanh ngang", "Bar chart")
    case .dimensionRadar: say("Biểu đồ mạng nhện", "Radar chart")
    case .groupScores: say("Biểu đồ chấm kèm khoảng tin cậy", "Dot chart with intervals")
    case .heatMap: say("Bảng nhiệt có ghi số", "Heat map with numbers")
    case .answerDistribution: say("Biểu đồ thanh chồng hai phía", "Diverging stacked bar chart")
    case .choiceShares, .indexShares: say("Biểu đồ thanh ngang", "Bar chart")
    case .findings: say("Biểu đồ khoảng cách đến ngưỡng", "Chart of distances from the threshold")
    case .trend: say("Biểu đồ đường", "Line chart")
    case .taskStates: say("Biểu đồ thanh chồng", "Stacked bar chart")
    }
  }

  private var points: [String] {
    switch chart.kind {
    case .domainScores, .dimensionRadar: extremes(["domain"], "score") + below
    case .groupScores, .heatMap: extremes(["domain"] + chart.groupNames, "score")
    case .answerDistribution, .choiceShares: mostFrequent
    case .findings:
      below.isEmpty ? [say("Không có điểm dưới ngưỡng", "No score is below its threshold")] : below
    case .trend: overTime
    case .indexShares: indices
    case .taskStates: extremes(["unit", "state"], "tasks", both: false)
    }
  }

  private func name(_ row: ChartRow, _ names: [String]) -> String {
    names.map { row.label($0, language) }.joined(separator: ", ")
  }

  private func extremes(_ names: [String], _ value: String, both: Bool = true) -> [String] {
    let rows = chart.table.filter { $0.number(value) != nil }
    func least(_ row: ChartRow) -> Double { row.number(value) ?? 0 }
    guard let highest = rows.max(by: { least($0) < least($1) }),
      let lowest = rows.min(by: { least($0) < least($1) })
    else { return [say("Không có số liệu được công bố", "No figure is published")] }
    func told(_ row: ChartRow) -> String { name(row, names) + " " + row.words(value, language) }
    // Scores on several scales have no highest.
    let scales = Set(
      rows.map { [$0.words("rangeLow", language), $0.words("rangeHigh", language)] })
    if scales.count > 1 { return rows.prefix(1).map { told($0) } }
    return [say("Cao nhất: ", "Highest: ") + told(highest)]
      + (both && rows.count > 1 ? [say("Thấp nhất: ", "Lowest: ") + told(lowest)] : [])
  }

  /// What is below its threshold, surely or probably.
  private var below: [String] {
    ["below", "probably-below"].compactMap { verdict in
      var told: [String] = []
      for row in chart.table where row["verdict"] == .text(verdict) {
        let text =
          "\(row.label("domain", language)) \(row.words("score", language)) "
          + say("(ngưỡng ", "(threshold ") + row.words("minimum", language) + ")"
        if !told.contains(text) { told.append(text) }
      }
      guard !told.isEmpty else { return nil }
      let head =
        verdict == "below"
        ? say("Dưới ngưỡng: ", "Below the threshold: ")
        : say("Có khả năng dưới ngưỡng: ", "Probably below the threshold: ")
      return head + told.joined(separator: "; ")
    }
  }

  /// Of each question the choice taken most.
  private var mostFrequent: [String] {
    var order: [String] = []
    var top: [String: ChartRow] = [:]
    for row in chart.table {
      let question = row.words("question", language)
      if !order.contains(question) { order.append(question) }
      guard let percent = row.number("percent") else { continue }
      if percent > top[question]?.number("percent") ?? -1 { top[question] = row }
    }
    return order.map { question in
      guard let row = top[question] else {
        return say(
          "Một câu hỏi không công bố phân bố", "A question whose distribution is not published")
      }
      let label =
        chart.kind == .choiceShares
        ? say("Nhiều nhất", "Most often") : row.label("question", language)
      return "\(label): \(row.label("choice", language)) \(row.words("percent", language))%"
    }
  }

  private var overTime: [String] {
    var order: [String] = []
    var told: [String: [String]] = [:]
    for row in chart.table {
      let domain = row.label("domain", language)
      if told[domain] == nil { order.append(domain) }
      let isBroken = row.label("break", language)
      told[domain, default: []].append(
        row.words("wave", language) + " " + row.words("score", language)
          + (isBroken.isEmpty ? "" : " (\(isBroken))"))
    }
    return order.map { "\($0): " + (told[$0] ?? []).joined(separator: ", ") }
  }

  private var indices: [String] {
    chart.table.map { row in
      "\(row.label("index", language)) \(row.words("value", language))/"
        + "\(row.words("maximum", language)) (\(row.words("share", language))%)"
    }
  }
}
