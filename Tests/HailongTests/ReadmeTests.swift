import Foundation
import Testing

@Suite("The README's session")
struct ReadmeTests {
  /// One command of the README with the lines it shows and the exit code it names.
  struct Step {
    var command: String
    var shown: [String] = []
    var status: Int32 = 0
  }

  @Test("Every command runs on a copy of SampleData and prints what the README shows, in order")
  func session() throws {
    let copy = try SampleCopy()
    let readme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "README.md")
    let steps = Self.steps(try String(contentsOf: readme, encoding: .utf8))
    #expect(steps.count >= 8)
    for step in steps {
      let result = try copy.tool(step.command)
      #expect(result.status == step.status, "\(step.command): \(result.messages)")
      var rest = Substring(result.messages + result.output)
      for line in step.shown {
        let found = rest.firstRange(of: line)
        #expect(found != nil, "\(step.command) does not print: \(line)")
        if let found { rest = rest[found.upperBound...] }
      }
    }
  }

  /// The commands of the `console` blocks.
  private static func steps(_ readme: String) -> [Step] {
    var steps: [Step] = []
    var isInside = false
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ hailong ") {
        steps.append(Step(command: String(line.dropFirst("$ hailong ".count))))
      } else if isInside, !steps.isEmpty {
        if line.hasPrefix("[exit ") {
          steps[steps.count - 1].status = Int32(line.dropFirst(6).dropLast()) ?? -1
        } else {
          steps[steps.count - 1].shown.append(String(line))
        }
      }
    }
    return steps
  }
}
