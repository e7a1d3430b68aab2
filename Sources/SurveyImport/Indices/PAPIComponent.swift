import Foundation

/// What a header of a published PAPI table names: the total, a dimension or a sub-dimension.
///
/// The workbooks say `1: …` for a dimension to 2017, `Chỉ số nội dung 1: …` in 2018 and 2019,
/// `Dimension 1: …` since; tables made of them say `D1` and `SC11`.
enum PAPIComponent: Hashable {
  case total
  case dimension(Int)
  case part(Int, Int)

  /// Nil for whatever else a table holds: indicators, weighted totals, their limits and errors.
  init?(_ header: String) {
    let key = header.precomposedStringWithCanonicalMapping.lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if Self.isTotal(key) {
      self = .total
    } else if let found = key.wholeMatch(of: Self.partCode) ?? key.prefixMatch(of: Self.partNumber),
      let dimension = Int(found.1), let part = Int(found.2)
    {
      self = .part(dimension, part)
    } else if let dimension = Self.dimension(key) {
      self = .dimension(dimension)
    } else {
      return nil
    }
  }

  private static var partCode: Regex<(Substring, Substring, Substring)> { /sc([1-8])([1-9])/ }
  private static var partNumber: Regex<(Substring, Substring, Substring)> {
    /(?:sub-?dimension |s|sd|[^0-9:]*thành phần )?([1-8])\.([1-9])(?![0-9.])/
  }

  private static func isTotal(_ key: String) -> Bool {
    let unweighted = ["unweighted", "un-weighted", "không có trọng số", "không trọng số"]
    // Its interval and its error stand in rows of their own.
    let others = ["thấp", "cao", "sai số", "ci ", "95%", "error", "low", "high", "rank", "hạng"]
    return unweighted.contains { key.contains($0) }
      && !others.contains { key.contains($0) }
  }

  private static func dimension(_ key: String) -> Int? {
    let words = ["dimension ", "chỉ số nội dung ", "trục nội dung ", "d", ""]
    for word in words where key.hasPrefix(word) {
      let rest = key.dropFirst(word.count)
      guard let figure = rest.first, let dimension = Int(String(figure)),
        (1...8).contains(dimension)
      else { continue }
      let after = rest.dropFirst().drop { $0 == " " }
      // A figure alone is no name: it needs its word, or the colon of the older workbooks.
      if after.first == ":" || (after.isEmpty && !word.isEmpty) { return dimension }
    }
    return nil
  }

  /// The component's id, as domains.csv calls it; nil for the total.
  var id: String? {
    switch self {
    case .total: nil
    case .dimension(let dimension): "papi-\(dimension)"
    case .part(let dimension, let part): "papi-\(dimension)-\(part)"
    }
  }
}
