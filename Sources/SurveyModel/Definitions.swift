/// Everything that a workspace's tables decide, the surveys aside.
package struct Definitions: Sendable {
  package var domains: DomainTree
  package var topics: [Topic]
  package var units: [Unit]
  package var thresholds: [Threshold]
  package var tasks: [RemedialTask]
  package var indices: [IndexResult]
  package var shortcomings: [Shortcoming]
  package var office: IssuingOffice

  package init(
    domains: DomainTree, topics: [Topic] = [], units: [Unit] = [], thresholds: [Threshold] = [],
    tasks: [RemedialTask] = [], indices: [IndexResult] = [], shortcomings: [Shortcoming] = [],
    office: IssuingOffice = IssuingOffice()
  ) {
    self.domains = domains
    self.topics = topics
    self.units = units
    self.thresholds = thresholds
    self.tasks = tasks
    self.indices = indices
    self.shortcomings = shortcomings
    self.office = office
  }
}
