import Foundation
import SurveyModel

/// A column as it was fetched from the store, for a worker to open.
enum StoredColumn: Sendable {
  case packed([UInt64], PackedLayout)
  case plain(Data)

  /// Copies the bytes, which may be lent.
  init(_ data: Data) {
    if let first = data.first, let layout = PackedLayout(rawValue: first) {
      self = .packed(BatchCodec.words(of: data), layout)
    } else {
      self = .plain(Data([UInt8](data)))
    }
  }

  /// Checks that it can be a column of `rows` respondents whose codes go up to `names`.
  func opened(kind: ColumnKind, rows: Int, names: Int) throws -> OpenedColumn {
    switch self {
    case .packed(let words, let layout):
      .packed(try PackedColumn(words, layout, kind: kind, rows: rows, names: names))
    case .plain(let data):
      .plain(try BatchCodec.decodePlain(data, kind: kind, rows: rows, names: names), rows: rows)
    }
  }
}

/// A column of which any rows can be taken.
enum OpenedColumn: Sendable {
  case packed(PackedColumn)
  case plain(ColumnContent, rows: Int)

  func content(_ range: Range<Int>) throws -> ColumnContent {
    switch self {
    case .packed(let column): try column.content(range)
    case .plain(let content, let rows):
      range == 0..<rows ? content : content.slice(range)
    }
  }
}

extension ColumnContent {
  /// A stretch of rows.
  fileprivate func slice(_ range: Range<Int>) -> ColumnContent {
    switch self {
    case .answers(let values): return .answers(Array(values[range]))
    case .options(let options): return .options(options.map { Array($0[range]) })
    case .terms(let codes): return .terms(Array(codes[range]))
    case .numbers(let numbers): return .numbers(Array(numbers[range]))
    case .seconds(let values): return .seconds(Array(values[range]))
    case .texts(let bytes, let ends):
      let start = range.lowerBound == 0 ? 0 : ends[range.lowerBound - 1]
      let stops = ends[range].map { $0 - start }
      return .texts(bytes: Array(bytes[Int(start)..<Int(start + (stops.last ?? 0))]), ends: stops)
    }
  }
}
