/// The strata, clusters and second-stage clusters met so far, with what is known of each.
///
/// Cluster labels nest in strata, second-stage labels in clusters.
struct DesignLabels: Sendable {
  /// The smallest declared part of the sample: a second-stage cluster, else a cluster, else a
  /// stratum.
  struct Unit: Sendable {
    var stratum: Int
    /// The cluster's place; nil where none is declared.
    var cluster: Int?
    /// Respondents, zero weights and all groups included.
    var respondents = 0
  }

  /// A stratum or a cluster: a frame from which units were drawn.
  struct Frame: Sendable {
    var label: String
    /// The stratum that a cluster lies in; a stratum's own place.
    var stratum: Int
    /// How many units it holds; nil where not declared, NaN where rows disagree.
    var population: Double?

    mutating func note(_ found: Double) {
      if let population, population != found {
        self.population = .nan
      } else {
        population = found
      }
    }
  }

  private(set) var strata: [Frame] = []
  private(set) var clusters: [Frame] = []
  private(set) var units: [Unit] = []
  private var labels: [String] = []
  private var stratumPlaces: [String: Int] = [:]
  private var clusterPlaces: [NestedLabel: Int] = [:]
  private var unitPlaces: [NestedLabel: Int] = [:]

  private struct NestedLabel: Hashable {
    var outer: Int
    var label: String
  }

  /// Makes room for as many units, so that those of a first batch are not moved.
  mutating func reserve(units count: Int) {
    guard units.isEmpty else { return }
    units.reserveCapacity(count)
    labels.reserveCapacity(count)
    unitPlaces.reserveCapacity(count)
    clusterPlaces.reserveCapacity(count)
  }

  mutating func stratum(_ label: String) -> Int {
    if let place = stratumPlaces[label] { return place }
    stratumPlaces[label] = strata.count
    strata.append(Frame(label: label, stratum: strata.count))
    return strata.count - 1
  }

  mutating func cluster(_ label: String, in stratum: Int) -> Int {
    let key = NestedLabel(outer: stratum, label: label)
    if let place = clusterPlaces[key] { return place }
    clusterPlaces[key] = clusters.count
    clusters.append(Frame(label: label, stratum: stratum))
    return clusters.count - 1
  }

  /// The unit of this label in a cluster, or in a stratum where no cluster is declared.
  mutating func unit(_ label: String, in cluster: Int?, of stratum: Int) -> Int {
    let key = NestedLabel(outer: cluster ?? stratum, label: label)
    if let place = unitPlaces[key] { return place }
    unitPlaces[key] = units.count
    units.append(Unit(stratum: stratum, cluster: cluster))
    labels.append(label)
    return units.count - 1
  }

  mutating func count(_ respondents: Int, in unit: Int) { units[unit].respondents += respondents }

  mutating func note(population: Double, ofStratum stratum: Int) {
    strata[stratum].note(population)
  }

  mutating func note(population: Double, ofCluster cluster: Int) {
    clusters[cluster].note(population)
  }

  /// Takes in those of another tally; returns where its units now stand.
  mutating func merge(_ other: DesignLabels) -> [Int] {
    let strata = other.strata.map { frame in
      let place = stratum(frame.label)
      if let population = frame.population { note(population: population, ofStratum: place) }
      return place
    }
    let clusters = other.clusters.map { frame in
      let place = cluster(frame.label, in: strata[frame.stratum])
      if let population = frame.population { note(population: population, ofCluster: place) }
      return place
    }
    return other.units.enumerated().map { index, unit in
      let place = self.unit(
        other.labels[index], in: unit.cluster.map { clusters[$0] }, of: strata[unit.stratum])
      count(unit.respondents, in: place)
      return place
    }
  }
}
