import CSV
import Foundation
import SurveyModel

/// Turns the cells of one column into codes.
final class ColumnCoder: Sendable {
  let question: Question
  /// The column's place in the record, from 0.
  let position: Int
  /// The places of further columns that mean the same, where versions of a form were merged.
  let others: [Int]
  let title: String
  /// What codes 1… mean, where the answers are choices.
  let choices: [Choice]
  private let names: ChoiceSpellings
  /// The places once more, letter by letter, where one cell may name several.
  private let spellings: [(letters: [Character], place: Int)]
  let numbers: NumberText
  let dates: DateOrder
  /// The codes of all cells that spell a choice as the tables do.
  let knownSpellings: CellSpellings
  private let isInteger: Bool
  private let allowed: ClosedRange<Double>

  init(
    question: Question, position: Int, others: [Int] = [], title: String, choices: ChoiceSpellings,
    numbers: NumberText, dates: DateOrder
  ) {
    self.question = question
    self.position = position
    self.others = others
    self.title = title
    self.choices = choices.choices
    names = choices
    self.numbers = numbers
    self.dates = dates
    spellings =
      question.columnKind == .options
      ? choices.places.map { (Array($0.key), $0.value) }.sorted { $0.place < $1.place } : []
    isInteger = question.type == .integer
    let low = question.minimum ?? -.infinity
    allowed = low...max(low, question.maximum ?? .infinity)
    var known = CellSpellings()
    if question.columnKind == .answers {
      let roles = Self.designRole(of: question)
      if roles == nil { _ = known.value(of: [UInt8]().span) { _ in 0 } }
      for (bytes, place) in choices.cells {
        _ = known.value(of: bytes.span) { _ in Int64(place + 1) }
      }
    }
    knownSpellings = known
  }

  /// Whether no other column means the same.
  var isAlone: Bool { others.isEmpty }

  /// Whether a number that is not negative is one that the question allows.
  func allows(_ number: Double) -> Bool {
    allowed.contains(number) && (!isInteger || Self.isWhole(number))
  }

  private static func isWhole(_ number: Double) -> Bool {
    // Rounding is a call into a library, so it is left to numbers that no integer may hold.
    abs(number) < 1e15 ? Double(Int(number)) == number : number == number.rounded()
  }

  /// The role in the sample's design for which an empty cell is a fault.
  var designRole: String? { Self.designRole(of: question) }

  private static func designRole(of question: Question) -> String? {
    let roles: [Role] = [
      .stratum, .cluster, .cluster2, .population, .population2, .replicate,
    ]
    return roles.first(where: question.roles.contains)?.rawValue
  }

  /// A code that may be 0, for nothing, only where the sample's design does without it.
  func designed(_ code: Int) -> Coded<Int> {
    guard code == 0, let role = designRole else { return .value(code) }
    return .fault(.designMissing(role: role))
  }

  /// A code, or the fault that stands in its place.
  enum Coded<Value: Sendable>: Sendable {
    case value(Value)
    case fault(RowFault)

    func flatMap<Other: Sendable>(_ transform: (Value) -> Coded<Other>) -> Coded<Other> {
      switch self {
      case .value(let value): transform(value)
      case .fault(let fault): .fault(fault)
      }
    }

    func map<Other: Sendable>(_ transform: (Value) -> Other) -> Coded<Other> {
      flatMap { .value(transform($0)) }
    }
  }

  /// The cell as text in one Unicode form, without blanks at its ends.
  func text(_ cell: Span<UInt8>) -> Coded<String> {
    var low = 0
    var high = cell.count
    while low < high, cell[low] <= 0x20, cell[low] != 0 { low += 1 }
    while high > low, cell[high - 1] <= 0x20, cell[high - 1] != 0 { high -= 1 }
    var isASCII = true
    var bytes: [UInt8] = []
    bytes.reserveCapacity(high - low)
    for index in low..<high {
      let byte = cell[index]
      if byte == 0 { return .fault(.controlCharacter) }
      isASCII = isASCII && byte < 0x80
      bytes.append(byte)
    }
    // Plain text needs neither a check nor one form of several: most ids and codes are.
    if isASCII { return .value(String(decoding: bytes, as: UTF8.self)) }
    guard let text = String(validating: bytes, as: UTF8.self) else { return .fault(.encoding) }
    return .value(trimmed(text.composed))
  }

  /// The place of the choice that a spelling names, from 0; a code that a program made a decimal
  /// number of, as `1.0`, is the code still.
  func place(of text: String) -> Int? {
    let key = matchKey(text)
    if let place = names.places[key] { return place }
    guard let whole = key.wholeMatch(of: /(-?[0-9]+)[.,]0+/) else { return nil }
    return names.places[String(whole.1)]
  }

  /// The place of the choice that a spelling names, from 1; 0 for an empty cell.
  func choice(_ text: String) -> Coded<Int> {
    if text.isEmpty { return .value(0) }
    if let place = place(of: text) { return .value(place + 1) }
    if question.isRated, let low = question.minimum, let high = question.maximum, isNumber {
      guard let number = numbers.number(text) else {
        let fault = notANumber(text)
        return .fault(
          fault == .notANumber(found: text, mark: nil)
            ? .offScale(found: text, low: low, high: high, isNumber: false) : fault)
      }
      guard number >= low, number <= high else {
        return .fault(.offScale(found: text, low: low, high: high, isNumber: true))
      }
      guard number == number.rounded() else { return .fault(.notAWholeNumber(found: text)) }
      return .value(Int(number - low) + 1)
    }
    return .fault(.unknownChoice(found: text, near: names.known.nearMisses(of: text)))
  }

  /// The places of the choices that one cell of a `select_multiple` names, from 1.
  func choices(_ text: String) -> Coded<[Int]> {
    if text.isEmpty { return .value([]) }
    if let whole = place(of: text) { return .value([whole + 1]) }
    let marked = text.split(whereSeparator: \.isNewline).joined(separator: ";")
    let key = matchKey(marked)
    for separators in [ChoiceReadings.Separators.marks, .blanks] {
      let readings = ChoiceReadings(key, spellings, separators).all
      if readings.count > 1 {
        return .fault(.ambiguousChoices(found: text, readings: readings.map(names)))
      }
      if let reading = readings.first { return .value(reading.sorted().map { $0 + 1 }) }
    }
    return parts(of: marked)
  }

  /// The choices of a cell that is no row of spellings: each part by itself, for `1.0` and to name
  /// the one that is unknown.
  private func parts(of text: String) -> Coded<[Int]> {
    let marks: Set<Character> = [";", "|", ","]
    let parts =
      text.contains(where: marks.contains)
      ? text.split(whereSeparator: marks.contains).map { trimmed($0) }
      : text.split(whereSeparator: \.isWhitespace).map(String.init)
    var places: [Int] = []
    for part in parts where !part.isEmpty {
      switch choice(part) {
      case .value(let place): places.append(place)
      case .fault(let fault): return .fault(fault)
      }
    }
    return .value(places)
  }

  private func names(_ reading: Set<Int>) -> String {
    reading.sorted().map { choices[$0].name }.joined(separator: " + ")
  }

  func number(_ text: String) -> Coded<Double> {
    if text.isEmpty {
      if question.roles.contains(.weight) { return .fault(.weightMissing) }
      return designRole.map { .fault(.designMissing(role: $0)) } ?? .value(.nan)
    }
    guard let number = numbers.number(text) else { return .fault(notANumber(text)) }
    return checked(number, text)
  }

  private func notANumber(_ text: String) -> RowFault {
    if numbers.read(text) == .ambiguous { return .ambiguousNumber(found: text) }
    return .notANumber(found: text, mark: numbers.misses(text) ? numbers.mark : nil)
  }

  /// The number where it is one that the question allows.
  private func checked(_ number: Double, _ text: String) -> Coded<Double> {
    if question.roles.contains(.weight), number < 0 {
      return .fault(.weightNegative(found: text))
    }
    if allows(number) { return .value(number) }
    if isInteger, number != number.rounded() { return .fault(.notAWholeNumber(found: text)) }
    return .fault(.outsideRange(found: text, low: question.minimum, high: question.maximum))
  }

  func seconds(_ text: String) -> Coded<Int64> {
    if text.isEmpty { return .value(.min) }
    guard let seconds = DateText.seconds(text, dates) else {
      let isMonthFirst = dates == .dayFirst && DateText.seconds(text, .monthFirst) != nil
      return .fault(.notADate(found: text, isMonthFirst: isMonthFirst))
    }
    return .value(seconds)
  }

  private var isNumber: Bool {
    switch question.type {
    case .integer, .range, .decimal: true
    default: false
    }
  }
}
