/// What an answer is written as: the XLSForm type.
package enum QuestionType: Sendable, Hashable {
  case selectOne(list: String)
  case selectMultiple(list: String)
  case integer, decimal, range, text, date
  /// Read and carrying no answers (notes, calculations, metadata of the form).
  case other(String)
}

/// What a column of the export is for.
package enum Role: String, Sendable, CaseIterable, Hashable {
  case respondent, weight, stratum, cluster, population
  case cluster2 = "cluster-2"
  case population2 = "population-2"
  case replicate, submitted, group, comment, personal, ignored
}

/// A band of numbers that makes one group, both ends included; no upper end is "and over".
package struct Band: Sendable, Hashable {
  package var label: String
  package var low: Double?
  package var high: Double?

  package init(label: String, low: Double?, high: Double?) {
    self.label = label
    self.low = low
    self.high = high
  }

  package func contains(_ value: Double) -> Bool {
    value >= low ?? -.infinity && value <= high ?? .infinity
  }
}

/// A group of a form that a question stands in.
package struct QuestionGroup: Sendable, Hashable {
  package var name: String
  package var label: LocalizedText

  package init(name: String, label: LocalizedText) {
    self.name = name
    self.label = label
  }
}

/// A column of the export and what it asks: one row of `survey.csv`.
package struct Question: Sendable {
  package var type: QuestionType
  package var name: String
  package var label: LocalizedText
  /// Every header that means this column by itself: its name, its labels and `also`.
  package var headers: [String]
  /// The groups round it, from the outermost.
  package var groups: [QuestionGroup]
  /// The domains it measures, at most one a scheme; empty where it is not rated.
  package var domains: [String]
  package var topics: [String]
  package var relevant: Relevance?
  package var roles: Set<Role>
  package var minimum: Double?
  package var maximum: Double?
  package var bands: [Band]
  /// The line of `survey.csv` that defines it.
  package var line: Int

  package init(
    type: QuestionType, name: String, label: LocalizedText, headers: [String],
    groups: [QuestionGroup] = [], domains: [String], topics: [String], relevant: Relevance?,
    roles: Set<Role>, minimum: Double?, maximum: Double?,
    bands: [Band], line: Int
  ) {
    self.type = type
    self.name = name
    self.label = label
    self.headers = headers
    self.groups = groups
    self.domains = domains
    self.topics = topics
    self.relevant = relevant
    self.roles = roles
    self.minimum = minimum
    self.maximum = maximum
    self.bands = bands
    self.line = line
  }

  /// Whether its answers are scored.
  package var isRated: Bool { !domains.isEmpty }

  /// Whether it asks for ethnic origin, which the law counts as sensitive personal data (Nghị định
  /// 356/2025/NĐ-CP, điều 4, in place of Nghị định 13/2023/NĐ-CP).
  package var isSensitive: Bool {
    if isRated || !roles.isDisjoint(with: [.comment, .ignored]) { return false }
    let words = ["dân tộc", "dan toc", "dan_toc", "dantoc", "ethnic"]
    // Policies and offices bear the word too.
    let others = [
      "đoàn kết", "ban dân tộc", "phòng dân tộc", "chính sách", "công tác", "policy", "policies",
    ]
    return ([name, label.vietnamese, label.english] + headers).contains { header in
      let text = header.lowercased()
      return words.contains { text.contains($0) } && !others.contains { text.contains($0) }
    }
  }

  /// How its answers are kept in a batch; nil where they are not kept.
  package var columnKind: ColumnKind? {
    if !roles.isDisjoint(with: [.respondent, .personal, .ignored]) { return nil }
    switch type {
    case .selectOne: return .answers
    case .selectMultiple: return .options
    case .integer, .range, .decimal:
      if isRated { return .answers }
      let labels: Set<Role> = [.stratum, .cluster, .cluster2]
      if !roles.isDisjoint(with: labels) || (roles.contains(.group) && bands.isEmpty) {
        return .terms
      }
      return .numbers
    case .text:
      if roles.contains(.submitted) { return .seconds }
      if roles.contains(.comment) { return .texts }
      return roles.isDisjoint(with: [.stratum, .cluster, .cluster2, .group]) ? nil : .terms
    case .date: return .seconds
    case .other: return nil
    }
  }
}
