package import SurveyModel

/// A finding with the tasks that serve it, and why each does (nhiệm vụ, giải pháp đề xuất).
package struct Recommendation: Sendable {
  /// Why a task matches.
  package enum Reason: Sendable, Hashable {
    case topic(String)
    case domain(String)

    /// As in `topic:water-price`.
    package var code: String {
      switch self {
      case .topic(let id): "topic:\(id)"
      case .domain(let id): "domain:\(id)"
      }
    }
  }

  package struct Match: Sendable {
    package var task: RemedialTask
    package var matchedBy: [Reason]
  }

  package var finding: Finding
  /// Tasks of the survey's own index, best match first; empty says that no task serves it.
  package var tasks: [Match]
  /// Tasks of other indices that share a topic.
  package var related: [Match]
}
