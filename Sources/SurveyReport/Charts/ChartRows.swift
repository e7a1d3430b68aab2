import SurveyModel

/// One row of a chart's data, by the names of its columns.
struct ChartRow {
  let columns: [Chart.Column]
  let values: [RecordTable.Value]

  subscript(name: String) -> RecordTable.Value {
    columns.firstIndex { $0.name == name }.map { values[$0] } ?? .none
  }

  /// A label in one language, under the name that `addLabelled` gave it.
  func label(_ name: String, _ language: Language) -> String {
    self[name + (language == .vietnamese ? "Vi" : "En")].words(in: language)
  }

  func number(_ name: String) -> Double? {
    switch self[name] {
    case .published(let value), .number(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }

  func words(_ name: String, _ language: Language) -> String { self[name].words(in: language) }
}

extension Chart {
  var table: [ChartRow] { rows.map { ChartRow(columns: columns, values: $0) } }

  /// The names of what its rows are told apart by: `group.district`.
  var groupNames: [String] {
    columns.map(\.name).filter {
      $0.hasPrefix("group.") && !$0.hasSuffix("Vi") && !$0.hasSuffix("En")
    }
  }

  /// Rows whose figures are hidden.
  var hiddenRows: Int {
    guard let status = columns.firstIndex(where: { $0.name == "status" }) else { return 0 }
    return rows.count { $0[status] == .text("suppressed") }
  }

  /// The columns that a reader of one language meets in a table.
  func readersColumns(in language: Language) -> [Int] {
    columns.indices.filter { place in
      switch columns[place].audience {
      case .readers: true
      case .readersOf(let own): own == language
      case .programs: false
      }
    }
  }
}

extension RecordTable.Value {
  /// The value as an office writes it; empty where there is none.
  func words(in language: Language) -> String {
    let format = NumberFormat(language)
    return switch self {
    case .none: ""
    case .text(let text): text
    case .integer(let value): format.count(value)
    case .number(let value): format.plain(value)
    case .published(let value): format.decimal(value)
    case .bool(let value):
      language == .vietnamese ? (value ? "có" : "không") : (value ? "yes" : "no")
    }
  }
}
