import SurveyModel

/// The bands of one cell, as in `18-29 30-44 45-`, which must lie side by side.
struct BandCells {
  let bands: [Band]

  init(_ row: RowReader) {
    bands = row.words("bands").compactMap { text in
      let band = Self.band(text)
      if band == nil { row.report(.notABand(text), "bands") }
      return band
    }
    let ordered = bands.sorted { ($0.low ?? -.infinity) < ($1.low ?? -.infinity) }
    for (band, next) in zip(ordered, ordered.dropFirst()) {
      let end = band.high ?? .infinity
      let start = next.low ?? -.infinity
      if start <= end {
        row.report(.bandsOverlap(band.label, next.label), "bands")
      } else if start > end + 1 {
        row.report(.bandsApart(band.label, next.label), "bands")
      }
    }
  }

  private static func band(_ text: String) -> Band? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let low = ends.first.flatMap { Double($0) }
    let high = ends.last.flatMap { Double($0) }
    guard ends.count == 2, low != nil || high != nil, low ?? -.infinity <= high ?? .infinity,
      ends.allSatisfy({ $0.isEmpty || Double($0) != nil })
    else { return nil }
    return Band(label: text, low: low, high: high)
  }
}
