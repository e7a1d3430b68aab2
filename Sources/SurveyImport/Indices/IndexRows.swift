internal import CSV
internal import Foundation
package import SurveyModel

/// Adds results to `indices.csv`, which stays the office's table: its rows, columns and marks are
/// left as they are.
package enum IndexRows {
  /// The table with further rows.
  ///
  /// - Parameters:
  ///   - results: The results to add.
  ///   - path: The table, which may not exist yet.
  /// - Returns: The bytes of the whole table.
  /// - Throws: `CSVFailure`.
  package static func adding(_ results: [IndexResult], to path: String) throws -> [UInt8] {
    let present = FileManager.default.contents(atPath: path).map { Array($0) } ?? []
    var titles = IndicesTable.columns
    var delimiter = UInt8(ascii: ",")
    var bytes = present
    if present.isEmpty {
      bytes = CSVEncoder().encode(titles)
    } else {
      let format = try FileFormat.detect(path: path, stated: .table) { header in
        header.count { IndicesTable.columns.contains(Table.canonical($0)) }
      }
      titles = format.header.titles
      delimiter = format.dialect.delimiter
      if bytes.last != 0x0A { bytes.append(0x0A) }
    }
    let encoder = CSVEncoder(
      delimiter: delimiter, lineEnd: bytes.suffix(2) == [0x0D, 0x0A] ? .crlf : .lf)
    let mark = delimiter == UInt8(ascii: ",") ? "." : ","
    for result in results {
      encoder.append(titles.map { cell(result, Table.canonical($0), mark) }, to: &bytes)
    }
    return bytes
  }

  private static func cell(_ result: IndexResult, _ column: String, _ mark: String) -> String {
    func number(_ value: Double?) -> String {
      value.map { value in
        let text = value == value.rounded() ? String(Int(value)) : "\(value)"
        return text.replacing(".", with: mark)
      } ?? ""
    }
    return switch column {
    case "index": result.index
    case "level": result.level
    case "unit": result.unit
    case "year": String(result.year)
    case "component": result.component ?? ""
    case "value": number(result.value)
    case "maximum": number(result.maximum.map { ($0 * 1e4).rounded() / 1e4 })
    case "unit_label": result.unitLabel
    case "method": result.method
    case "source": result.source
    default: ""
    }
  }
}
