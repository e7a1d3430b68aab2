/// All domains, in the order of `domains.csv`, with their parents looked up.
package struct DomainTree: Sendable {
  package let domains: [Domain]
  private let positions: [String: Int]

  package init(_ domains: [Domain]) {
    self.domains = domains
    positions = Dictionary(
      domains.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(id: String) -> Domain? { positions[id].map { domains[$0] } }

  /// The place of a domain in the order of `domains.csv`.
  package func position(of id: String) -> Int? { positions[id] }

  /// The domain itself and those above it, nearest first.
  package func path(from id: String) -> [String] {
    var path: [String] = []
    var next: String? = id
    while let current = next, let domain = self[current], !path.contains(current) {
      path.append(current)
      next = domain.within
    }
    return path
  }

  /// The domains directly within one, in order.
  package func parts(of id: String) -> [Domain] { domains.filter { $0.within == id } }

  /// The top domains of a scheme, in order.
  package func top(of scheme: String) -> [Domain] {
    domains.filter { $0.scheme == scheme && $0.within == nil }
  }

  /// Every domain of a scheme, in order.
  package func domains(of scheme: String) -> [Domain] { domains.filter { $0.scheme == scheme } }
}
