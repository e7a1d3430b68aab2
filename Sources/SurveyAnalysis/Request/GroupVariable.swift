import SurveyModel

/// A variable to break down by, and how its column tells a respondent's value.
struct GroupVariable: Sendable {
  let name: String
  /// The values in the order of choices.csv or of the bands; values met beyond them follow, sorted.
  let known: [String]
  let bands: [Band]
  /// Whether one respondent may have several values.
  let isMultiple: Bool
  /// Choices that stand for having no value.
  private let missing: Set<String>

  init(_ name: String, _ questionnaire: Questionnaire) throws(AnalysisFailure) {
    let groups = questionnaire.questions(with: .group)
    guard let question = groups.first(where: { $0.name == name }) else {
      throw .unknownVariable(name, groups: groups.map(\.name))
    }
    self.init(question, questionnaire)
  }

  /// A variable of `population.csv`: one value a respondent, whatever its role.
  init(calibrating name: String, _ questionnaire: Questionnaire) throws(AnalysisFailure) {
    guard let question = questionnaire.question(name) else {
      throw .cannotCalibrate(by: name)
    }
    switch question.columnKind {
    case .answers, .terms: break
    case .numbers where !question.bands.isEmpty: break
    default: throw .cannotCalibrate(by: name)
    }
    self.init(question, questionnaire)
  }

  private init(_ question: Question, _ questionnaire: Questionnaire) {
    name = question.name
    bands = question.bands
    isMultiple = question.columnKind == .options
    let choices = questionnaire.choices(of: question)
    missing = Set(choices.filter { $0.missing != nil }.map(\.name))
    known =
      bands.isEmpty
      ? choices.filter { $0.missing == nil }.map(\.name) : bands.map(\.label)
  }

  /// Refuses a value that no respondent can have.
  func check(_ value: String) throws(AnalysisFailure) {
    if !known.isEmpty, !known.contains(value) {
      throw .unknownValue(value, variable: name, values: known)
    }
  }

  /// The values of each respondent: one layer, or one an option, each with a place in `values` or
  /// −1 for nobody; place 0 is "did not say".
  func layers(_ batch: ResponseBatch, _ values: inout ValueTable) -> [RowValues] {
    let nobodySaid = RowValues(codes: .none, values: [0])
    guard let column = batch[name] else { return [nobodySaid] }
    switch column.content {
    case .answers(let codes):
      // Not asked is brought down to the choices, so that there are few codes.
      let last = UInt8(column.names.count + 1)
      var places = [Int32](repeating: 0, count: column.names.count + 2)
      for (index, name) in column.names.enumerated() where !missing.contains(name) {
        places[index + 1] = values.place(name)
      }
      return [RowValues(codes: .bytes(codes.map { min($0, last) }), values: places)]
    case .terms(let codes):
      return [
        RowValues(codes: .words(codes), values: [0] + column.names.map { values.place($0) })
      ]
    case .numbers(let numbers):
      let codes = numbers.map { number in
        UInt32(bands.firstIndex { $0.contains(number) }.map { $0 + 1 } ?? 0)
      }
      return [
        RowValues(codes: .words(codes), values: [0] + bands.map { values.place($0.label) })
      ]
    case .options(let options):
      var layers: [RowValues] = []
      var none = [UInt8](repeating: 0, count: batch.count)
      for (index, flags) in options.enumerated() {
        // An empty answer chooses as little as one that chose others.
        let chosen = flags.map { $0 == 1 ? 1 : 0 as UInt8 }
        layers.append(
          RowValues(codes: .bytes(chosen), values: [-1, values.place(column.names[index])]))
        for row in chosen.indices { none[row] |= chosen[row] }
      }
      return layers + [RowValues(codes: .bytes(none), values: [0, -1])]
    case .seconds, .texts: return [nobodySaid]
    }
  }
}

/// The values of one variable met so far; place 0 is "did not say".
struct ValueTable: Sendable {
  private(set) var names: [String] = []
  private var places: [String: Int32] = [:]

  init(known: [String]) { for name in known { _ = place(name) } }

  mutating func place(_ name: String) -> Int32 {
    if let place = places[name] { return place }
    names.append(name)
    places[name] = Int32(names.count)
    return Int32(names.count)
  }

  func name(_ place: Int32) -> String? { place == 0 ? nil : names[Int(place) - 1] }
}
