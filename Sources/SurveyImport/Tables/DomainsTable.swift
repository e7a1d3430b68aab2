import SurveyModel

/// `domains.csv`: id, within, scheme, weight, label::vi, label::en.
enum DomainsTable {
  static let columns = ["id", "within", "scheme", "weight", "label::vi", "label::en", "label"]

  static func read(path: String, file: String, log: ProblemLog) -> DomainTree {
    guard
      let table = Table(path: path, file: file, known: columns, required: ["id"], log: log)
    else { return DomainTree([]) }
    var names = UniqueNames()
    var domains: [Domain] = []
    var rows: [RowReader] = []
    for row in table.rows.map({ RowReader(table: table, row: $0) }) {
      guard let id = row.required("id"), names.insert(id, row, "id") else { continue }
      if id == Domain.overall {
        row.report(.reservedName(id), "id")
        continue
      }
      let weight = row.number("weight") ?? 1
      if weight < 0 { row.report(.outsideRange(row.text("weight"), expected: "≥ 0"), "weight") }
      domains.append(
        Domain(
          id: id, within: row.optional("within"), scheme: row.text("scheme"),
          weight: max(0, weight), label: row.label()))
      rows.append(row)
    }
    checkParents(&domains, rows)
    return DomainTree(domains)
  }

  private static func checkParents(_ domains: inout [Domain], _ rows: [RowReader]) {
    let byId = Dictionary(domains.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = Set(byId.keys)
    for index in domains.indices {
      guard let parent = domains[index].within else { continue }
      let row = rows[index]
      let found = row.known([parent], among: ids, .domain, "within").first
      guard let above = found.flatMap({ byId[$0] }) else {
        domains[index].within = nil
        continue
      }
      if above.scheme != domains[index].scheme {
        row.report(.parentOfOtherScheme(domain: domains[index].id, parent: parent), "scheme")
      }
      var seen: Set<String> = [domains[index].id]
      var next: String? = parent
      while let current = next {
        if !seen.insert(current).inserted {
          row.report(.domainCycle(domains[index].id), "within")
          domains[index].within = nil
          break
        }
        next = byId[current]?.within
      }
    }
  }
}
