import SurveyAnalysis

/// Which bases of a release must be hidden: those too small, and as many others as it takes that none
/// of them can be worked out.
struct Suppression {
  private(set) var reasons: [Int: HiddenCell.Reason] = [:]
  private let cells: DisclosureCells
  private let sums: [DisclosureSum]
  private let minimum: Int
  /// The sums that a cell stands in.
  private var sumsOf: [Int: [Int]] = [:]
  /// In how many lines a group is hidden already.
  private var hiddenLines: [Group: Int] = [:]

  init(_ cells: DisclosureCells, minimum: Int) {
    self.cells = cells
    self.minimum = minimum
    sums = cells.sums
    for (place, sum) in sums.enumerated() {
      for cell in sum.parts + (sum.whole.map { [$0] } ?? []) {
        sumsOf[cell, default: []].append(place)
      }
    }
    for place in cells.bases.indices where cells.bases[place] < minimum { hide(place, .tooFew) }
    guard !reasons.isEmpty else { return }
    // Every step hides at least one more, so there is an end.
    while hideSingles() || hideBounded() || hideDetermined() {}
  }

  private var hidden: Set<Int> { Set(reasons.keys) }

  @discardableResult
  private mutating func hide(_ place: Int, _ reason: HiddenCell.Reason) -> Bool {
    guard reasons[place] == nil else { return false }
    reasons[place] = reason
    hiddenLines[cells.keys[place].group, default: 0] += 1
    return true
  }

  /// A single unknown of a sum follows by subtraction.
  private mutating func hideSingles() -> Bool {
    var hasHidden = false
    for sum in sums {
      let parts = sum.parts.count { reasons[$0] != nil }
      let whole = sum.whole.map { reasons[$0] != nil } == true ? 1 : 0
      if parts + whole == 1 { hasHidden = hideOneMore(of: sum, .bySubtraction) || hasHidden }
    }
    return hasHidden
  }

  /// A base that bounds leave one value, or a small one that they leave one small value.
  private mutating func hideBounded() -> Bool {
    let bounds = DisclosureBounds(cells, sums, hidden: hidden)
    var hasHidden = false
    for place in hidden.sorted() {
      let most =
        reasons[place] == .tooFew ? min(bounds.high[place], minimum - 1) : bounds.high[place]
      guard most <= bounds.low[place] else { continue }
      hasHidden = loosen(place, bounds) || hasHidden
      // What one step hides loosens others too.
      if hasHidden { return true }
    }
    return false
  }

  /// Hides the wider lines whose bases bind; where there are none, one more part of the sum.
  private mutating func loosen(_ place: Int, _ bounds: DisclosureBounds) -> Bool {
    var hasHidden = false
    let own = sumsOf[place] ?? []
    for part in own.flatMap({ sums[$0].parts }) + [place] where reasons[part] != nil {
      for wide in cells.wider(than: part)
      where reasons[wide] == nil && cells.bases[wide] <= bounds.high[part] {
        hasHidden = hide(wide, .byBounds) || hasHidden
      }
    }
    if hasHidden { return true }
    return hideOneMore(near: place, .byBounds)
  }

  private mutating func hideDetermined() -> Bool {
    determined(sums, hidden: hidden).contains { hideOneMore(near: $0, .bySubtraction) }
  }

  /// Hides one more in a sum of the cell, or, where all of those are hidden, in the nearest sum that
  /// is tied to them.
  private mutating func hideOneMore(near place: Int, _ reason: HiddenCell.Reason) -> Bool {
    var met: Set<Int> = []
    var next = sumsOf[place] ?? []
    while !next.isEmpty {
      var further: [Int] = []
      for sum in next where met.insert(sum).inserted {
        if hideOneMore(of: sums[sum], reason) { return true }
        for cell in sums[sum].parts + (sums[sum].whole.map { [$0] } ?? []) {
          further += sumsOf[cell] ?? []
        }
      }
      next = further.filter { !met.contains($0) }
    }
    return false
  }

  /// Hides the part that costs least: of a group that other lines hide too, else the smallest; the
  /// whole where no part is left.
  private mutating func hideOneMore(of sum: DisclosureSum, _ reason: HiddenCell.Reason) -> Bool {
    let shown = sum.parts.filter { reasons[$0] == nil }
    let cheapest = shown.min { a, b in
      let lines = [a, b].map { hiddenLines[cells.keys[$0].group] ?? 0 }
      return lines[0] != lines[1]
        ? lines[0] > lines[1] : (cells.bases[a], a) < (cells.bases[b], b)
    }
    guard let next = cheapest ?? sum.whole else { return false }
    return hide(next, reason)
  }
}
