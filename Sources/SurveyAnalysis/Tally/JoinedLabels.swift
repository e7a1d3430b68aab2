import SurveyModel

/// The joined values of several columns of a batch.
struct JoinedLabels {
  /// By column and respondent.
  let codes: [RowCodes]
  /// The columns that it tells apart by.
  let columns: [String]
  /// By column and code.
  private let labels: [[String]]

  /// Stands between the columns' values; no value of a table holds it.
  private static let separator = "\u{1F}"

  init(_ columns: [String], _ batch: ResponseBatch) {
    let coded = columns.map { Self.codes(batch[$0]) }
    codes = coded.map(\.codes)
    self.columns = zip(columns, codes).compactMap { name, codes in
      if case .none = codes { nil } else { name }
    }
    labels = coded.map(\.labels)
  }

  /// The label of a respondent; empty where there are no columns.
  func name(_ row: Int) -> String {
    var name = ""
    for column in codes.indices {
      name += Self.separator
      name += labels[column][codes[column][row]]
    }
    return name
  }

  /// A label as a person reads it.
  static func readable(_ label: String) -> String {
    label.split(separator: Self.separator).joined(separator: ", ")
  }

  private static func codes(_ column: ResponseColumn?) -> (codes: RowCodes, labels: [String]) {
    switch column?.content {
    case .answers(let codes):
      var labels = [String](repeating: "", count: 256)
      for (index, name) in (column?.names ?? []).enumerated() { labels[index + 1] = name }
      return (.bytes(codes), labels)
    case .terms(let codes): return (.words(codes), [""] + (column?.names ?? []))
    default: return (.none, [""])
    }
  }
}
