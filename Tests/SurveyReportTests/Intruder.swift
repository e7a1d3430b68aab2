import SurveyAnalysis
import SurveyModel

/// Somebody who has every published table of a survey and works out hidden bases from them.
///
/// It knows the questions of every line, that groups add up to the row without them, that bases are
/// whole numbers, and that a line of more questions has no smaller base. It is written apart from
/// what hides: exact elimination over fractions, then bounds by one inequality at a time.
struct Intruder {
  /// A base that it found, by what it is of.
  struct Found: Equatable {
    var line: Breakdown.Line
    var group: Set<String>
    var base: Int
  }

  private struct Cell: Hashable {
    var questions: Set<String>
    var group: Set<String>
  }

  private var cells: [Cell] = []
  private var names: [Found] = []
  private var known: [Int?] = []
  /// Σ coefficient · base = 0, by the cells' places.
  private var equations: [[(cell: Int, factor: Int)]] = []

  init(_ published: [Breakdown]) {
    var places: [Cell: Int] = [:]
    for breakdown in published {
      for estimate in breakdown.estimates {
        let line = Breakdown.Line(domain: estimate.domain, question: estimate.question)
        let cell = Cell(
          questions: breakdown.questions[line] ?? ["?\(line)"],
          group: Set(estimate.group.parts.map { "\($0.variable)=\($0.value ?? "∅")" }))
        let place = places[cell] ?? cells.count
        if places[cell] == nil {
          places[cell] = place
          cells.append(cell)
          names.append(Found(line: line, group: cell.group, base: 0))
          known.append(nil)
        }
        if estimate.status != .suppressed { known[place] = estimate.respondents }
      }
    }
    // A table's rows that differ in one variable, against the row without it.
    var tables: [[Int]: [(cell: Int, factor: Int)]] = [:]
    for (place, cell) in cells.enumerated() {
      for part in cell.group {
        let variable = part.hasPrefix("g=") ? 0 : 1
        let rest = Cell(questions: cell.questions, group: cell.group.subtracting([part]))
        guard let whole = places[rest] else { continue }
        tables[[variable, whole], default: [(whole, -1)]].append((place, 1))
      }
    }
    equations = tables.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { tables[$0] }
  }

  /// Every hidden base that it can name.
  func found() -> [Found] {
    let (exact, squeezed) = (solved(), squeezed())
    return cells.indices.filter { known[$0] == nil }.compactMap { cell in
      guard let base = exact[cell] ?? squeezed[cell] else { return nil }
      var found = names[cell]
      found.base = base
      return found
    }
  }

  /// By elimination: each unknown that one row of the reduced system holds alone.
  private func solved() -> [Int: Int] {
    let unknowns = cells.indices.filter { known[$0] == nil }
    let column = Dictionary(
      unknowns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var matrix = equations.compactMap { equation -> [Fraction]? in
      guard equation.contains(where: { known[$0.cell] == nil }) else { return nil }
      var row = [Fraction](repeating: Fraction(0), count: unknowns.count + 1)
      for (cell, factor) in equation {
        if let place = column[cell] {
          row[place] = row[place] + Fraction(factor)
        } else {
          row[unknowns.count] = row[unknowns.count] - Fraction(factor * (known[cell] ?? 0))
        }
      }
      return row
    }
    var rank = 0
    for place in unknowns.indices {
      guard let pivot = (rank..<matrix.count).first(where: { !matrix[$0][place].isZero }) else {
        continue
      }
      matrix.swapAt(rank, pivot)
      let lead = matrix[rank][place]
      for entry in place...unknowns.count where !matrix[rank][entry].isZero {
        matrix[rank][entry] = matrix[rank][entry] / lead
      }
      for other in matrix.indices where other != rank && !matrix[other][place].isZero {
        let factor = matrix[other][place]
        for entry in place...unknowns.count where !matrix[rank][entry].isZero {
          matrix[other][entry] = matrix[other][entry] - factor * matrix[rank][entry]
        }
      }
      rank += 1
    }
    var found: [Int: Int] = [:]
    for row in matrix.prefix(rank) {
      let held = unknowns.indices.filter { !row[$0].isZero }
      if held.count == 1 { found[unknowns[held[0]]] = row[unknowns.count].whole }
    }
    return found
  }

  /// By bounds: each unknown that is left one whole number.
  private func squeezed() -> [Int: Int] {
    let most = known.compactMap(\.self).reduce(0, +)
    var low = known.map { $0 ?? 0 }
    var high = known.map { $0 ?? most }
    let nested = cells.indices.flatMap { narrower in
      cells.indices.filter { wider in
        (known[narrower] == nil || known[wider] == nil)
          && cells[wider].group == cells[narrower].group
          && cells[narrower].questions.isStrictSubset(of: cells[wider].questions)
      }.map { (narrower, $0) }
    }
    let open = equations.filter { $0.contains { known[$0.cell] == nil } }
    var isChanging = true
    while isChanging {
      isChanging = false
      func narrow(_ cell: Int, _ least: Int, _ top: Int) {
        if least > low[cell] {
          low[cell] = least
          isChanging = true
        }
        if top < high[cell] {
          high[cell] = top
          isChanging = true
        }
      }
      for equation in open {
        // factor · x = −Σ of the others, each at its least or its most.
        for (cell, factor) in equation where known[cell] == nil {
          var (least, top) = (0, 0)
          for (other, weight) in equation where other != cell {
            least -= weight > 0 ? high[other] : -low[other]
            top -= weight > 0 ? low[other] : -high[other]
          }
          narrow(cell, factor > 0 ? least : -top, factor > 0 ? top : -least)
        }
      }
      for (narrower, wider) in nested {
        narrow(narrower, low[narrower], high[wider])
        narrow(wider, low[narrower], high[wider])
      }
    }
    return cells.indices.reduce(into: [:]) { found, cell in
      if known[cell] == nil, low[cell] == high[cell] { found[cell] = low[cell] }
    }
  }
}

/// An exact fraction, in lowest terms.
private struct Fraction {
  var top: Int
  var bottom: Int

  init(_ top: Int, _ bottom: Int = 1) {
    var (a, b) = (abs(top), abs(bottom))
    while b != 0 { (a, b) = (b, a % b) }
    let sign = bottom < 0 ? -1 : 1
    self.top = sign * top / max(a, 1)
    self.bottom = sign * bottom / max(a, 1)
  }

  var isZero: Bool { top == 0 }
  var whole: Int? { bottom == 1 ? top : nil }

  static func - (a: Self, b: Self) -> Self {
    Fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom)
  }
  static func + (a: Self, b: Self) -> Self {
    Fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
  }
  static func * (a: Self, b: Self) -> Self { Fraction(a.top * b.top, a.bottom * b.bottom) }
  static func / (a: Self, b: Self) -> Self { Fraction(a.top * b.bottom, a.bottom * b.top) }
}
