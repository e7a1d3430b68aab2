package import SurveyModel

/// Which indices a fall of one reaches, as their publishers name causes.
package struct IndexReach: Sendable, Equatable {
  /// One step: the index that is reached, and the one that reaches it.
  package struct Link: Sendable, Hashable {
    package var index: String
    package var via: String
  }

  package var from: String
  /// Nearest first, each index once.
  package var links: [Link]

  /// Follows the causes from an index to every index that names it, or one that it reaches.
  package init(from index: String, in results: [IndexResult]) {
    from = index
    var links: [Link] = []
    var met: Set<String> = [index]
    var next = [index]
    while !next.isEmpty {
      var found: [Link] = []
      for result in results {
        for cause in result.dependsOn where next.contains(cause) {
          if met.insert(result.index).inserted {
            found.append(Link(index: result.index, via: cause))
          }
        }
      }
      links += found
      next = found.map(\.index)
    }
    self.links = links
  }
}
