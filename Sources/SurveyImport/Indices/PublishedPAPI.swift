internal import CSV
internal import Foundation
package import SurveyModel

/// The PAPI results of one province, taken out of a published table: provinces in rows with the
/// sub-dimensions as columns (to 2017), or the other way round (from 2018).
///
/// A dimension is the sum of its sub-dimensions, the total that of the dimensions; with k of them a
/// sub-dimension lies between 1/k and 10/k (papi.org.vn).
package struct PublishedPAPI: Sendable {
  /// Whose results of which year are wanted, and what is to be said of them.
  package struct Wanted: Sendable {
    package var unit: String
    package var province: String?
    package var year: Int
    package var method: String
    package var source: String

    package init(unit: String, province: String?, year: Int, method: String, source: String) {
      self.unit = unit
      self.province = province
      self.year = year
      self.method = method
      self.source = source
    }
  }

  package let results: [IndexResult]
  /// What a reader should know: sums that do not agree, zeros that stand for nothing.
  package let notes: [LocalizedText]

  package enum Failure: Error, Sendable, Equatable {
    case noComponents(file: String)
    case noProvince(file: String, wanted: [String], met: [String])
    case notANumber(file: String, line: Int, component: String, found: String)
    case outsideRange(
      file: String, line: Int, component: String, found: Double, low: Double, high: Double)
  }

  /// - Parameters:
  ///   - path: A CSV saved from the workbook's sheet.
  ///   - units: The workspace's units, whose spellings the province may have.
  ///   - wanted: Whose results.
  /// - Throws: `CSVFailure`, `PublishedPAPI.Failure`.
  package init(path: String, units: [SurveyModel.Unit], wanted: Wanted) throws {
    let grid = try PublishedGrid(path: path)
    let names =
      wanted.province.map { [$0] }
      ?? (units.first { $0.id == wanted.unit }?.spellings ?? [wanted.unit])
    let cells = try Self.cells(grid, names: names)
    var notes: [LocalizedText] = []
    var values: [PAPIComponent: (value: Double, line: Int)] = [:]
    for cell in cells {
      if ["", "-", "–", "na", "n/a", "nan"].contains(cell.text.lowercased()) { continue }
      guard let value = grid.numbers.number(cell.text) else {
        throw Failure.notANumber(
          file: path, line: cell.line, component: cell.component.id ?? "PAPI", found: cell.text)
      }
      // No score can be 0: a workbook writes it where there is none.
      if value == 0 {
        let id = cell.component.id ?? "PAPI"
        notes.append(
          LocalizedText(
            vietnamese: "\(path):\(cell.line): \(id) ghi 0, hiểu là không có số liệu",
            english: "\(path):\(cell.line): \(id) is 0, taken as no figure"))
        continue
      }
      values[cell.component] = values[cell.component] ?? (value, cell.line)
    }
    var sums = PAPISums(values.mapValues(\.value), year: wanted.year)
    for (component, found) in values {
      let range = sums.range(of: component)
      guard range.contains(found.value) else {
        throw Failure.outsideRange(
          file: path, line: found.line, component: component.id ?? "PAPI", found: found.value,
          low: range.lowerBound, high: range.upperBound)
      }
    }
    notes += sums.complete()
    self.notes = notes
    results = sums.results(wanted)
  }

  private struct Cell {
    var component: PAPIComponent
    var text: String
    var line: Int
  }

  /// The province's cells, whichever way the table lies.
  private static func cells(_ grid: PublishedGrid, names: [String]) throws -> [Cell] {
    let keys = Set(names.map(provinceKey))
    // Header rows stand among the first.
    let heads = grid.rows.prefix(6)
    if let head = heads.first(where: { $0.cells.count { PAPIComponent($0) != nil } >= 3 }) {
      guard
        let row = grid.rows.first(where: { $0.cells.contains { keys.contains(provinceKey($0)) } })
      else { throw noProvince(grid, names, grid.rows.map { $0.cells.first ?? "" }) }
      return zip(head.cells, row.cells).compactMap { header, text in
        PAPIComponent(header).map { Cell(component: $0, text: text, line: row.line) }
      }
    }
    let width = grid.rows.map(\.cells.count).max() ?? 0
    let label = (0..<min(width, 6)).first { column in
      grid.rows.count { $0.cells.count > column && PAPIComponent($0.cells[column]) != nil } >= 3
    }
    guard let label else { throw Failure.noComponents(file: grid.file) }
    let column = heads.lazy.compactMap { row in
      row.cells.firstIndex { keys.contains(provinceKey($0)) }
    }.first
    guard let column else { throw noProvince(grid, names, heads.flatMap(\.cells)) }
    return grid.rows.compactMap { row in
      guard row.cells.count > max(label, column),
        let component = PAPIComponent(row.cells[label])
      else { return nil }
      return Cell(component: component, text: row.cells[column], line: row.line)
    }
  }

  private static func noProvince(_ grid: PublishedGrid, _ names: [String], _ met: [String])
    -> Failure
  {
    .noProvince(
      file: grid.file, wanted: names,
      met: Array(met.filter { !$0.isEmpty && PAPIComponent($0) == nil }.prefix(8)))
  }

  /// A province's name without its marks, and without what stands before it: workbooks have both
  /// `Hưng Yên` and `Hung Yen`.
  private static func provinceKey(_ name: String) -> String {
    let letters = name.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark
    }
    var key = String(String.UnicodeScalarView(letters)).replacing("đ", with: "d")
    for word in ["tinh ", "thanh pho ", "tp. ", "tp "] where key.hasPrefix(word) {
      key = String(key.dropFirst(word.count))
    }
    return key.filter { $0.isLetter || $0.isNumber }
  }
}

/// The figures of one province and year, and what follows from them.
private struct PAPISums {
  private var values: [PAPIComponent: Double]
  /// Dimensions and totals that the table lacks and that were added up here.
  private var added: Set<PAPIComponent> = []

  private let year: Int

  init(_ values: [PAPIComponent: Double], year: Int) {
    self.values = values
    self.year = year
  }

  /// How many sub-dimensions a dimension has: 2.1 came in 2018, 8.3 in 2019, 5.2 left in 2021.
  private func count(of dimension: Int) -> Int {
    switch dimension {
    case 2: year < 2018 ? 3 : 4
    case 3, 7: 3
    case 5: year < 2021 ? 4 : 3
    case 8: year < 2019 ? 2 : 3
    default: 4
    }
  }

  private func parts(of dimension: Int) -> [Double] {
    (1...9).compactMap { values[.part(dimension, $0)] }
  }

  /// Where a score may lie; by a hair more, for rounding.
  func range(of component: PAPIComponent) -> ClosedRange<Double> {
    switch component {
    case .total: return 5.99...80.01
    case .dimension: return 0.99...10.01
    case .part(let dimension, _):
      let count = Double(count(of: dimension))
      return (0.99 / count)...(10.01 / count)
    }
  }

  /// Adds up what is lacking; what is there and disagrees is told.
  mutating func complete() -> [LocalizedText] {
    var notes: [LocalizedText] = []
    for dimension in 1...8 {
      let parts = parts(of: dimension)
      if parts.count < count(of: dimension) { continue }
      notes += settle(.dimension(dimension), parts)
    }
    let dimensions = (1...8).compactMap { values[.dimension($0)] }
    // Before 2018 there were six.
    if dimensions.count == 8 || dimensions.count == 6 { notes += settle(.total, dimensions) }
    return notes
  }

  private mutating func settle(_ component: PAPIComponent, _ parts: [Double]) -> [LocalizedText] {
    let sum = (parts.reduce(0, +) * 1e6).rounded() / 1e6
    guard let told = values[component] else {
      values[component] = sum
      added.insert(component)
      return []
    }
    // Published with four decimals each.
    guard abs(told - sum) > 0.0001 * Double(parts.count + 1) else { return [] }
    let id = component.id ?? "PAPI"
    return [
      LocalizedText(
        vietnamese: "\(id): bảng ghi \(told), cộng các phần được \(sum); giữ số của bảng",
        english: "\(id): the table says \(told), its parts add up to \(sum); the table's is kept")
    ]
  }

  func results(_ wanted: PublishedPAPI.Wanted) -> [IndexResult] {
    let order: [PAPIComponent] =
      [.total]
      + (1...8).flatMap { dimension in
        [.dimension(dimension)] + (1...9).map { PAPIComponent.part(dimension, $0) }
      }
    return order.compactMap { component in
      guard let value = values[component] else { return nil }
      let maximum: Double =
        switch component {
        case .total: Double((1...8).count { values[.dimension($0)] != nil }) * 10
        case .dimension: 10
        case .part(let dimension, _): 10 / Double(count(of: dimension))
        }
      return IndexResult(
        index: "PAPI", level: "province", unit: wanted.unit, year: wanted.year,
        component: component.id, value: value, maximum: maximum, unitLabel: "điểm", low: nil,
        high: nil, rank: nil, outOf: nil, classification: "", changeStated: nil,
        method: wanted.method,
        source: wanted.source
          + (added.contains(component) ? "; cộng từ các nội dung thành phần" : ""), dependsOn: [])
    }
  }
}
