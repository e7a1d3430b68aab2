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
    let keys = all.map(drawing.groupKey)
    var places: [String: Int] = [:]
    for key in keys where places[key] == nil { places[key] = places.count }
    rows = zip(all, keys).filter { places[$1, default: 0] < Self.most }.map(\.0)
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
    groupNames.map { row.words($0, language) }.joined(separator: "\u{1F}")
  }
}
