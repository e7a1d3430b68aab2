package import SurveyModel

/// The clusters of a sample by name, to see whether two samples share some.
package struct ClusterLabels: BatchAccumulator {
  package private(set) var labels: Set<String> = []
  private let strata: [String]
  private let clusters: [String]

  package var columns: Set<String>? { Set(strata + clusters) }

  package init(_ questionnaire: Questionnaire) {
    strata = questionnaire.questions(with: .stratum).map(\.name)
    clusters = questionnaire.questions(with: .cluster).map(\.name)
  }

  package mutating func add(_ batch: ResponseBatch) {
    if clusters.isEmpty { return }
    let joined = JoinedLabels(strata + clusters, batch)
    let joint = JointPlaces(joined.codes, count: batch.count)
    labels.formUnion(joint.firstRows.map { joined.name(Int($0)) })
  }

  package mutating func merge(_ other: ClusterLabels) { labels.formUnion(other.labels) }
}
