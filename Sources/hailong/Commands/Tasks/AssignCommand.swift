import ArgumentParser
import SurveyImport
import SurveyModel

/// `hailong tasks assign ID --unit U`: who holds a role's task.
struct AssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: spoken(
      "Phân công đơn vị cho vai trò, tập thể mà kế hoạch nêu.",
      "Names units for a role or collective of the plan."))
  @Option(
    help: help(
      "Vai trò hoặc tập thể của kế hoạch; bỏ trống khi chỉ có một.",
      "The plan's role or collective; may be left out where there is one."))
  var role: String?
  @Option(help: help("Đơn vị được phân công; lặp lại được.", "The unit named; repeatable."))
  var unit: [String]
  @OptionGroup var entry: EntryOptions

  func run() throws {
    try entry.record(.assign) { event, task, office in
      let kinds = Dictionary(
        office.workspace.definitions.units.map { ($0.id, $0.kind) }, uniquingKeysWith: { $1 })
      let roles = (task.lead + task.support).filter { kinds[$0] == .role }
      if let role {
        event.role = try office.unit(role, on: event.on)
      } else if roles.count == 1 {
        event.role = roles[0]
      }
      event.units = try unit.map { spelling in
        let id = try office.unit(spelling, on: event.on)
        guard kinds[id] == .unit else {
          throw Stop(
            .data,
            spoken(
              "--unit \(spelling): `\(id)` là vai trò, tập thể hay địa bàn; hãy phân công một đơn vị",
              "--unit \(spelling): `\(id)` is a role, a collective or an area; name a unit"))
        }
        return id
      }
    }
  }
}
