import Foundation
import SurveyModel

/// Draws charts with vl-convert, all in one process.
package enum DrawingProgram {
  /// - Parameters:
  ///   - charts: What to draw, in both languages.
  ///   - files: The charts' files, with their specifications.
  /// - Returns: The pictures; none, with the reason, where Python or vl-convert is not installed.
  /// - Throws: `RenderingFailure` where a specification cannot be drawn.
  package static func draw(_ charts: [Chart], _ files: [OutputFile]) throws(RenderingFailure)
    -> Drawings
  {
    let answers: [Answer]
    do {
      answers = try run(charts, files)
    } catch .missingHelper(let program) {
      return .none(.missingHelper(program))
    }
    var drawings = Drawings()
    drawings.engine = answers.compactMap(\.engine).first
    let byID = Dictionary(
      answers.compactMap { answer in answer.id.map { ($0, answer) } },
      uniquingKeysWith: { first, _ in first })
    for (place, chart) in charts.enumerated() {
      for language in Language.allCases {
        guard let answer = byID[id(place, language)], let svg = answer.svg,
          let png = answer.png.flatMap({ Data(base64Encoded: $0) })
        else {
          throw .helper(
            program, "\(chart.id): \(byID[id(place, language)]?.error ?? "no answer")")
        }
        drawings[chart, language] = Drawings.Drawn(
          svg: Array(withDarkColours(svg).utf8), png: Array(png))
      }
    }
    return drawings
  }

  static let program = "vl-convert"

  /// A line that the program says.
  private struct Answer: Decodable {
    var engine: String?
    var missing: String?
    var id: String?
    var svg: String?
    var png: String?
    var error: String?
  }

  private static func id(_ place: Int, _ language: Language) -> String {
    "\(place).\(language.rawValue)"
  }

  /// Questions and answers go through files: neither side waits for the other's pipe.
  private static func run(_ charts: [Chart], _ files: [OutputFile]) throws(RenderingFailure)
    -> [Answer]
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String) -> URL { folder.appending(path: name) }
    let specifications = Dictionary(
      files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    var questions: [UInt8] = []
    for (place, chart) in charts.enumerated() {
      for language in Language.allCases {
        let specification = specifications[chart.name(of: .specification(language))] ?? []
        questions += "{\"id\": \"\(id(place, language))\", \"spec\": ".utf8
        // One line each: a line end within a text is written as two signs.
        questions += specification.lazy.map { $0 == 0x0A ? 0x20 : $0 }
        questions += "}\n".utf8
      }
    }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(PackageResources.draw_py).write(to: file("draw.py"))
      try Data(questions).write(to: file("questions"))
      try Data().write(to: file("answers"))
      try Data().write(to: file("messages"))
      let process = Process()
      let environment = ProcessInfo.processInfo.environment
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = [environment["HAILONG_PYTHON"] ?? "python3", file("draw.py").path]
      process.environment = environment.merging(["PYTHONUTF8": "1"]) { $1 }
      process.standardInput = try FileHandle(forReadingFrom: file("questions"))
      process.standardOutput = try FileHandle(forWritingTo: file("answers"))
      process.standardError = try FileHandle(forWritingTo: file("messages"))
      try process.run()
      process.waitUntilExit()
      let said = try String(contentsOf: file("messages"), encoding: .utf8)
      // 127 is what `env` says where there is no such program, 69 what ours says without vl-convert.
      if [127, 69].contains(process.terminationStatus) {
        throw RenderingFailure.missingHelper(program)
      }
      guard process.terminationStatus == 0 else { throw RenderingFailure.helper(program, said) }
      let decoder = JSONDecoder()
      return try Data(contentsOf: file("answers")).split(separator: UInt8(ascii: "\n")).map {
        try decoder.decode(Answer.self, from: Data($0))
      }
    } catch let failure as RenderingFailure {
      throw failure
    } catch {
      throw .helper(program, "\(error.localizedDescription)")
    }
  }
}

/// The drawing with a second set of colours for a reader who prefers dark.
private func withDarkColours(_ svg: String) -> String {
  guard let end = svg.firstIndex(of: ">") else { return svg }
  let rules = Palette.dark.map { light, dark in
    "[fill=\"\(light)\" i]{fill:\(dark)}[stroke=\"\(light)\" i]{stroke:\(dark)}"
  }.joined()
  return svg[...end] + "<style>@media (prefers-color-scheme:dark){\(rules)}</style>"
    + svg[svg.index(after: end)...]
}
