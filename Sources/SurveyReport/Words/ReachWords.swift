import SurveyAnalysis

extension IndexReach {
  /// `SIPAS → CCHC, DDCI; CCHC → DTI`; the index itself where it reaches none.
  var words: String {
    var groups: [(via: String, indices: [String])] = []
    for link in links {
      if groups.last?.via == link.via {
        groups[groups.count - 1].indices.append(link.index)
      } else {
        groups.append((link.via, [link.index]))
      }
    }
    if groups.isEmpty { return from }
    return groups.map { "\($0.via) → \($0.indices.joined(separator: ", "))" }
      .joined(separator: "; ")
  }
}
