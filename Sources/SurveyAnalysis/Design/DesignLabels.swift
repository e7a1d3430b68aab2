import SurveyModel

/// The strata and clusters met so far, and what is known of each.
struct DesignLabels: Sendable {
  struct Unit: Sendable {
    var stratum: Int
  }

  private(set) var strata: [String] = []
  /// The clusters sampled, or, where none is declared, one unit a stratum.
  private(set) var units: [Unit] = []
  /// Respondents of the whole sample by stratum.
  var respondents: [Int] = []
  /// The declared population by stratum; NaN where rows disagree.
  var populations: [Double?] = []
  private var stratumPlaces: [String: Int] = [:]
  private var unitPlaces: [UnitKey: Int] = [:]

  private struct UnitKey: Hashable {
    var stratum: Int
    var label: String
  }

  mutating func stratum(_ label: String) -> Int {
    if let place = stratumPlaces[label] { return place }
    stratumPlaces[label] = strata.count
    strata.append(label)
    respondents.append(0)
    populations.append(nil)
    return strata.count - 1
  }

  /// Cluster labels nest in strata.
  mutating func unit(_ stratum: Int, _ label: String) -> Int {
    let key = UnitKey(stratum: stratum, label: label)
    if let place = unitPlaces[key] { return place }
    unitPlaces[key] = units.count
    units.append(Unit(stratum: stratum))
    labels.append(label)
    return units.count - 1
  }

  private(set) var labels: [String] = []

  mutating func note(population: Double, in stratum: Int) {
    guard !population.isNaN else { return }
    if let known = populations[stratum], known != population {
      populations[stratum] = .nan
    } else {
      populations[stratum] = population
    }
  }

  /// Takes in what came later; returns where its strata and units now stand.
  mutating func merge(_ later: DesignLabels) -> (strata: [Int], units: [Int]) {
    let strata = later.strata.map { stratum($0) }
    for (index, place) in strata.enumerated() {
      respondents[place] += later.respondents[index]
      if let population = later.populations[index] {
        if population.isNaN {
          populations[place] = .nan
        } else {
          note(population: population, in: place)
        }
      }
    }
    let units = later.units.enumerated().map { index, unit in
      self.unit(strata[unit.stratum], later.labels[index])
    }
    return (strata, units)
  }

  /// The joined value of several columns for each respondent, as places of distinct labels.
  static func labels(_ columns: [String], _ batch: ResponseBatch) -> (
    places: [Int32], names: [String]
  ) {
    var places = [Int32](repeating: 0, count: batch.count)
    var names = [""]
    for column in columns {
      var seen: [Int64: Int32] = [:]
      var joined: [String] = []
      let (codes, labels) = codes(batch[column], batch.count)
      for row in 0..<batch.count {
        let key = Int64(places[row]) << 32 | Int64(codes[row])
        if let place = seen[key] {
          places[row] = place
        } else {
          let place = Int32(joined.count)
          joined.append(names[Int(places[row])] + "\u{1F}" + labels[Int(codes[row])])
          seen[key] = place
          places[row] = place
        }
      }
      names = joined
    }
    return (places, names)
  }

  private static func codes(_ column: ResponseColumn?, _ count: Int) -> ([Int32], [String]) {
    switch column?.content {
    case .answers(let codes):
      var labels = [String](repeating: "", count: 256)
      for (index, name) in (column?.names ?? []).enumerated() { labels[index + 1] = name }
      return (codes.map { Int32($0) }, labels)
    case .terms(let codes): return (codes.map { Int32($0) }, [""] + (column?.names ?? []))
    default: return ([Int32](repeating: 0, count: count), [""])
    }
  }
}
