package import SurveyModel

/// What each header of a questionnaire's exports means.
package struct HeaderNames: Sendable {
  package enum Meaning: Sendable, Hashable {
    case nothing
    case question(Int, option: Int?)
    case several(Int, Int)
  }

  private let exact: HeaderIndex
  /// The same without regard to marks, which R, SPSS and hands leave out or change.
  private let loose: HeaderIndex

  package init(_ questionnaire: Questionnaire) {
    exact = HeaderIndex(questionnaire, form: .exact)
    loose = HeaderIndex(questionnaire, form: .loose)
  }

  /// What counts how many cells of a row are names, and so tells a header from other rows, and one
  /// delimiter from another; it looks at equal cells once.
  package func scoring() -> (_ row: [String]) -> Int {
    var known: [String: Bool] = [:]
    return { row in
      row.count { cell in
        if let isName = known[cell] { return isName }
        let isName = meaning(of: [cell]) != .nothing
        known[cell] = isName
        return isName
      }
    }
  }

  /// What a column means.
  ///
  /// - Parameters:
  ///   - cells: The cells of the header's rows over the column, from the top.
  ///   - isShared: Whether the topmost stands over further columns, so that it alone does not name
  ///     this one.
  /// - Returns: The question, or option, if there is one.
  package func meaning(of cells: [String], isShared: Bool = false) -> Meaning {
    meaning(of: cells, isShared, exact)
  }

  /// What each column means: by its header as it is, or, where no other column means that, by what
  /// is left of it without its marks.
  func meanings(of columns: [[String]]) -> [Meaning] {
    var above: [String: Int] = [:]
    for cells in columns where cells.count > 1 { above[cells[0], default: 0] += 1 }
    let isShared = columns.map { $0.count > 1 && above[$0[0]] ?? 0 > 1 }
    var meanings = columns.indices.map { meaning(of: columns[$0], isShared: isShared[$0]) }
    let claimed = Set(meanings)
    for column in columns.indices where meanings[column] == .nothing {
      let found = meaning(of: columns[column], isShared[column], loose)
      if case .question = found, !claimed.contains(found) { meanings[column] = found }
    }
    return meanings
  }

  private func meaning(of cells: [String], _ isShared: Bool, _ index: HeaderIndex) -> Meaning {
    let telling = cells.filter { !HeaderCells.saysNothing($0) }
    if telling.count > 1 {
      var joined: Set<HeaderIndex.Target> = []
      for (place, cell) in telling.enumerated().dropLast() {
        for below in telling[(place + 1)...] { joined.formUnion(index.together(cell, below)) }
      }
      if let meaning = meaning(joined) { return meaning }
    }
    let alone =
      isShared && cells.count > 1 && telling.count > 1 ? telling.dropFirst() : telling[...]
    var found: Set<HeaderIndex.Target> = []
    var several: Meaning?
    for cell in alone {
      let targets = index.targets(of: cell)
      if targets.count > 1 {
        several = several ?? meaning(targets)
      } else {
        found.formUnion(targets)
      }
    }
    return meaning(found) ?? several ?? .nothing
  }

  private func meaning(_ targets: Set<HeaderIndex.Target>) -> Meaning? {
    let order = targets.sorted { ($0.question, $0.option ?? -1) < ($1.question, $1.option ?? -1) }
    guard let first = order.first else { return nil }
    if order.count == 1 { return .question(first.question, option: first.option) }
    return .several(first.question, order[1].question)
  }
}
