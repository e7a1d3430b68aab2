/// The answers of one column for the respondents of a batch.
package enum ColumnContent: Sendable, Equatable {
  case answers([UInt8])
  /// One array of bytes for each option of the list.
  case options([[UInt8]])
  case terms([UInt32])
  case numbers([Double])
  case seconds([Int64])
  case texts(bytes: [UInt8], ends: [UInt32])
}

/// One column of a batch, telling what its codes mean.
package struct ResponseColumn: Sendable, Equatable {
  /// The question's name.
  package var name: String
  /// What the codes of `answers`, `options` and `terms` mean, from code 1; else empty.
  package var names: [String]
  package var content: ColumnContent

  package init(name: String, names: [String], content: ColumnContent) {
    self.name = name
    self.names = names
    self.content = content
  }
}

/// The accepted answers of up to 65,536 respondents, column by column.
///
/// A column that the export lacked is absent. Each column tells what its codes mean, so that
/// batches need no common dictionary.
package struct ResponseBatch: Sendable, Equatable {
  /// The number of respondents; every column has as many.
  package var count: Int
  package var columns: [ResponseColumn]

  package init(count: Int, columns: [ResponseColumn]) {
    self.count = count
    self.columns = columns
  }

  package subscript(name: String) -> ResponseColumn? { columns.first { $0.name == name } }

  /// The most respondents of a batch.
  package static let maximumCount = 65_536
  /// The most bytes of columns of a batch.
  package static let maximumBytes = 8 << 20
}

extension ResponseBatch {
  /// The batch without the respondents whose place in `kept` is false.
  package func keeping(_ kept: [Bool]) -> ResponseBatch {
    let rows = kept.indices.filter { kept[$0] }
    var batch = self
    batch.count = rows.count
    for index in columns.indices {
      batch.columns[index].content = columns[index].content.selecting(rows)
    }
    return batch
  }
}

extension ResponseBatch {
  /// The bytes that all answers take in the columns.
  package var bytes: Int {
    columns.reduce(0) { sum, column in
      switch column.content {
      case .texts(let bytes, let ends): sum + bytes.count + 4 * ends.count
      default: sum + (count > 0 ? count * column.content.bytes(of: 0) : 0)
      }
    }
  }

  /// The bytes that one respondent's answers take in the columns.
  package func bytes(of row: Int) -> Int {
    columns.reduce(0) { $0 + $1.content.bytes(of: row) }
  }
}

extension ColumnContent {
  fileprivate func bytes(of row: Int) -> Int {
    switch self {
    case .answers: 1
    case .options(let options): options.count
    case .terms: 4
    case .numbers, .seconds: 8
    case .texts(_, let ends): 4 + Int(ends[row] - (row == 0 ? 0 : ends[row - 1]))
    }
  }

  fileprivate func selecting(_ rows: [Int]) -> ColumnContent {
    switch self {
    case .answers(let values): return .answers(rows.map { values[$0] })
    case .options(let values): return .options(values.map { option in rows.map { option[$0] } })
    case .terms(let values): return .terms(rows.map { values[$0] })
    case .numbers(let values): return .numbers(rows.map { values[$0] })
    case .seconds(let values): return .seconds(rows.map { values[$0] })
    case .texts(let bytes, let ends):
      var keptBytes: [UInt8] = []
      var keptEnds: [UInt32] = []
      keptEnds.reserveCapacity(rows.count)
      for row in rows {
        keptBytes.append(contentsOf: bytes[(row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])])
        keptEnds.append(UInt32(keptBytes.count))
      }
      return .texts(bytes: keptBytes, ends: keptEnds)
    }
  }
}
