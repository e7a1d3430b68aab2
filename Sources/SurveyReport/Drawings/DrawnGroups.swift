import SurveyModel

/// The groups that a drawing has room for: the first of them where they are very many, and words that
/// say so.
struct DrawnGroups {
  let rows: [ChartRow]
  /// nil where all are drawn.
  let note: String?

  /// No page has room for more.
  private static let most = 60

  init(of drawing: Drawing) {
    let all = drawing.chart.table
    var places: [String: Int] = [:]
    for row in all where places[drawing.groupKey(row)] == nil {
      places[drawing.groupKey(row)] = places.count
    }
    rows = all.filter { places[drawing.groupKey($0), default: 0] < Self.most }
    note =
      places.count > Self.most
      ? drawing.say(
        "Hình chỉ vẽ các nhóm đầu; bảng số liệu có đủ mọi nhóm",
        "Only the first groups are drawn; the table has them all") : nil
  }
}

extension Drawing {
  /// What a row's group is told apart by.
  func groupKey(_ row: ChartRow) -> String {
    chart.groupNames.map { row.words($0, language) }.joined(separator: "\u{1F}")
  }
}
