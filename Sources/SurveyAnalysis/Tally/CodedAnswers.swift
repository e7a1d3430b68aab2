import SurveyModel

/// The answers of a batch to one rated question, and the slot that each code stands for: a choice's
/// place in today's list, then empty, then not asked.
struct CodedAnswers {
  let codes: [UInt8]
  /// By code.
  let slots: [UInt8]
  /// How many different codes there may be: empty, the choices up to the last that is met, and, where
  /// some were not asked, all choices and one code more for these.
  let width: Int
  /// Whether some were not asked.
  private let lacks: Bool

  init(_ column: ResponseColumn?, count: Int, today: [String]) {
    let empty = UInt8(today.count)
    var slots = [UInt8](repeating: empty, count: 256)
    guard let column, case .answers(let codes) = column.content else {
      self.codes = [UInt8](repeating: 0, count: count)
      self.slots = slots
      width = 1
      lacks = false
      return
    }
    for (index, name) in column.names.enumerated() {
      if let place = today.firstIndex(of: name) { slots[index + 1] = UInt8(place) }
    }
    slots[Int(ColumnKind.notApplicable)] = empty + 1
    self.codes = codes
    self.slots = slots
    var most: UInt8 = 0
    let found = codes.span
    for row in found.indices { most = max(most, found[row]) }
    lacks = Int(most) > column.names.count
    width = lacks ? column.names.count + 2 : Int(most) + 1
  }

  func slot(_ row: Int) -> Int { Int(slots[Int(codes[row])]) }

  /// By code, where that of a question not asked follows the choices' at once.
  var closeSlots: [Int] {
    let asked = slots.prefix(lacks ? width - 1 : width)
    return (asked + (lacks ? [slots[Int(ColumnKind.notApplicable)]] : [])).map { Int($0) }
  }
}
