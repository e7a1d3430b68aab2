import SurveyModel

/// The facts of every clause of plan 18/KH-SNN, read from the plan itself a second time.
///
/// `lines` are those of the plan as published (the file that `source_lines` counts in): the time
/// and the units of a clause stand in them.
struct PlanFact: Sendable {
  var id: String
  var clause: String
  var timing: [Timing]
  var lead: [String] = []
  var support: [String] = []
  /// In percent.
  var target: Double?
  var sameAs: [String] = []
  var lines: String

  init(
    _ id: String, clause: String, timing: [Timing], lead: [String] = [], support: [String] = [],
    target: Double? = nil, sameAs: [String] = [], lines: String
  ) {
    self.id = id
    self.clause = clause
    self.timing = timing
    self.lead = lead
    self.support = support
    self.target = target
    self.sameAs = sameAs
    self.lines = lines
  }

  static let all: [PlanFact] = [
    PlanFact(
      "18-1.2.1", clause: "1.2.1", timing: [.continuous, .event],
      lead: ["van-phong-so", "cac-don-vi-truc-thuoc"], support: ["cac-phong-ban-don-vi-truc-thuoc"],
      lines: "15-23"),
    PlanFact(
      "18-1.2.2-a", clause: "1.2.2", timing: [.continuous],
      lead: ["phong-kh-tc-ttnn", "cac-don-vi-truc-thuoc"],
      support: ["cac-phong-ban-don-vi-truc-thuoc"], lines: "27-33"),
    PlanFact(
      "18-1.2.2-b", clause: "1.2.2", timing: [.continuous],
      lead: ["cac-phong-ban-don-vi-truc-thuoc"], support: ["van-phong-so"], lines: "35-41"),
    PlanFact(
      "18-1.2.2-c", clause: "1.2.2", timing: [.continuous], lead: ["van-phong-so", "thanh-tra-so"],
      support: ["cac-phong-don-vi-truc-thuoc"], lines: "43-49"),
    PlanFact(
      "18-1.2.3-a", clause: "1.2.3", timing: [.continuous],
      lead: ["phong-kh-tc-ttnn", "cac-don-vi-truc-thuoc"], support: ["van-phong-so"], lines: "53-59"
    ),
    PlanFact(
      "18-1.2.3-b", clause: "1.2.3", timing: [.continuous], lead: ["van-phong-so"],
      support: ["cac-phong-don-vi-truc-thuoc"], lines: "61-67"),
    PlanFact(
      "18-2.2.1", clause: "2.2.1", timing: [.statutory], lead: ["don-vi-phoi-hop-duoc-giao"],
      support: ["van-phong-so"], lines: "79-87"),
    PlanFact(
      "18-2.2.2", clause: "2.2.2", timing: [.beforeEvent], lead: ["don-vi-xay-dung-vbqppl"],
      support: ["thanh-tra-so"], lines: "89-97"),
    PlanFact(
      "18-2.2.3", clause: "2.2.3", timing: [.statutory], lead: ["don-vi-xu-ly-ho-so-tthc"],
      support: ["van-phong-so"], lines: "99-107"),
    PlanFact(
      "18-2.2.4", clause: "2.2.4", timing: [.continuous, .event],
      lead: ["can-bo-mot-cua", "cac-phong-ban-don-vi-truc-thuoc"], support: ["van-phong-so"],
      lines: "109-117"),
    PlanFact(
      "18-2.2.5", clause: "2.2.5", timing: [.year], lead: ["van-phong-so"],
      support: ["cac-phong-ban-don-vi-lien-quan"], lines: "119-127"),
    PlanFact(
      "18-2.2.6", clause: "2.2.6", timing: [.year], lead: ["don-vi-von-dau-tu-cong"],
      support: ["phong-kh-tc-ttnn"], target: 100, lines: "129-137"),
    PlanFact(
      "18-2.2.7", clause: "2.2.7", timing: [.statutory],
      lead: ["don-vi-co-kien-nghi-sau-thanh-tra"], support: ["phong-kh-tc-ttnn"], target: 100,
      lines: "139-147"),
    PlanFact(
      "18-2.2.8", clause: "2.2.8", timing: [.year], lead: ["cac-phong-ban-don-vi-truc-thuoc"],
      support: ["van-phong-so"], target: 80, lines: "149-157"),
    PlanFact(
      "18-3.2.1", clause: "3.2.1", timing: [.unstated], lead: ["van-phong-so"],
      support: ["cac-phong-ban-don-vi-truc-thuoc"], lines: "169-175"),
    PlanFact(
      "18-3.2.2", clause: "3.2.2", timing: [.year], lead: ["van-phong-so", "phong-kh-tc-ttnn"],
      support: ["cac-phong-ban-don-vi-truc-thuoc"], lines: "177-185"),
    PlanFact(
      "18-3.2.3", clause: "3.2.3", timing: [.continuous], lead: ["cac-phong-ban-don-vi"],
      support: ["cac-phong-ban-don-vi-truc-thuoc"], lines: "187-195"),
    PlanFact(
      "18-3.3.4", clause: "3.3.4", timing: [.unstated], sameAs: ["18-2.2.3", "18-2.2.4"],
      lines: "197"),
    PlanFact(
      "18-3.3.5", clause: "3.3.5", timing: [.unstated],
      sameAs: ["18-6.2-a", "18-6.2-b", "18-6.2-c", "18-6.2-d", "18-6.2-e"], lines: "199"),
    PlanFact(
      "18-4.2", clause: "4.2", timing: [.year], lead: ["phong-kh-tc-ttnn", "van-phong-so"],
      support: ["cac-phong-ban-don-vi-truc-thuoc"], lines: "207-215"),
    PlanFact(
      "18-5.2-a", clause: "5.2", timing: [.year], lead: ["cac-phong-ban-don-vi"], target: 100,
      lines: "229|233-235"),
    PlanFact(
      "18-5.2-b", clause: "5.2", timing: [.year], lead: ["cac-phong-ban-don-vi"], lines: "231-235"),
    PlanFact(
      "18-6.2-a", clause: "6.2", timing: [.year], lead: ["cac-phong-ban-don-vi-truc-thuoc"],
      support: ["van-phong-so"], target: 100, lines: "255|265-269"),
    PlanFact(
      "18-6.2-b", clause: "6.2", timing: [.year], lead: ["cac-phong-ban-don-vi-truc-thuoc"],
      support: ["van-phong-so"], target: 60, lines: "257|265-269"),
    PlanFact(
      "18-6.2-c", clause: "6.2", timing: [.year], lead: ["cac-phong-ban-don-vi-truc-thuoc"],
      support: ["van-phong-so"], target: 100, lines: "259|265-269"),
    PlanFact(
      "18-6.2-d", clause: "6.2", timing: [.year], lead: ["cac-phong-ban-don-vi-truc-thuoc"],
      support: ["van-phong-so"], lines: "261|265-269"),
    PlanFact(
      "18-6.2-e", clause: "6.2", timing: [.year], lead: ["cac-phong-ban-don-vi-truc-thuoc"],
      support: ["van-phong-so"], lines: "263-269"),
  ]
}
