import Foundation
import SurveyModel
import Testing

@testable import SurveyImport

/// A workspace in a temporary folder, removed with the value.
final class TemporaryWorkspace {
  let path: String

  /// The smallest workspace that is sound, with these files over it.
  init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "hailong-" + UUID().uuidString
    let sound = [
      "domains.csv":
        "id,within,scheme,label::vi\nservice,,fields,Dịch vụ\nwater-supply,service,fields,Nước\n",
      "topics.csv": "id,label::vi\nprice,Giá\n",
      "surveys/s/survey.csv":
        "type,name,domain,role\nselect_one a,q1,service,\ntext,id,,respondent\n",
      "surveys/s/choices.csv": "list_name,name,label::vi,satisfied\na,1,Không,no\na,2,Có,yes\n",
      "surveys/s/settings.csv": "index,wave,scheme\nSIPAS,2023,fields\n",
    ]
    for (name, text) in sound.merging(files, uniquingKeysWith: { $1 }) {
      let place = URL(filePath: "\(path)/\(name)")
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The workspace's faults as `file:line:column: code`, the folder left out.
  var faults: [String] {
    Workspace(path: path).problems.map { problem in
      let file = problem.file.replacing(path + "/", with: "")
      let place = [problem.line, problem.column].compactMap { $0.map(String.init) }
      return ([file] + place).joined(separator: ":") + " " + problem.code
    }
  }
}

@Suite("The tables of a workspace")
struct TableTests {
  @Test("A sound workspace has no faults, and so has the sample")
  func sound() throws {
    #expect(try TemporaryWorkspace().faults == [])
    #expect(Workspace(path: sampleData).problems == [])
    #expect(Workspace(path: sampleData).questionnaires.count == 3)
  }

  @Test(
    "Each fault is told with its file, line and column",
    arguments: [
      ("domains.csv", "id,within\na,\na,\n", "domains.csv:3:1 repeated-name"),
      ("domains.csv", "id,within\nservice,srvice\n", "domains.csv:2:2 unknown-domain"),
      ("domains.csv", "id,within\nservice,b\nb,service\n", "domains.csv:2:2 domain-cycle"),
      ("domains.csv", "id\noverall\nservice\n", "domains.csv:2:1 reserved-name"),
      ("domains.csv", "name\nservice\n", "domains.csv:1 missing-column"),
      ("domains.csv", "id,weight\nservice,x\n", "domains.csv:2:2 not-a-number"),
      ("topics.csv", "id,label::vi\nprice\n", "topics.csv:2 width"),
      (
        "surveys/s/survey.csv", "type,name,domain\nselect_one a,q1,watr-supply\n",
        "surveys/s/survey.csv:2:3 unknown-domain"
      ),
      (
        "surveys/s/survey.csv", "type,name,domain,topics\nselect_one a,q1,service,prise\n",
        "surveys/s/survey.csv:2:4 unknown-topic"
      ),
      (
        "surveys/s/survey.csv", "type,name,domain\nselect_one b,q1,service\n",
        "surveys/s/survey.csv:2:1 unknown-choice-list"
      ),
      (
        "surveys/s/survey.csv", "type,name,domain\nselect_one a,q1,service\nbegin_repeat,r,\n",
        "surveys/s/survey.csv:3:1 repeat"
      ),
      (
        "surveys/s/survey.csv", "type,name,domain,role\nselect_one a,q1,service,wieght\n",
        "surveys/s/survey.csv:2:4 unknown-word"
      ),
      (
        "surveys/s/survey.csv",
        "type,name,domain,relevant\nselect_one a,q1,service,${q9} = '1'\n",
        "surveys/s/survey.csv:2:4 unknown-question"
      ),
      (
        "surveys/s/survey.csv", "type,name,domain\nselect_one a,q1,service water-supply\n",
        "surveys/s/survey.csv:2:3 two-domains"
      ),
      (
        "surveys/s/choices.csv", "list_name,name,label::vi,satisfied\na,1,Có,no\na,2,CÓ,yes\n",
        "surveys/s/choices.csv:3:2 shared-spelling"
      ),
      (
        "surveys/s/choices.csv", "list_name,name\na,1\na,2\n",
        "surveys/s/choices.csv none-satisfied"
      ),
      (
        "surveys/s/settings.csv", "index,wave,scheme,pooling\nSIPAS,2023,fields,anwers\n",
        "surveys/s/settings.csv:2:4 unknown-word"
      ),
      (
        "surveys/s/settings.csv", "index,wave,scheme\nSIPAS,2023,fields\nSIPAS,2024,fields\n",
        "surveys/s/settings.csv one-row"
      ),
      (
        "surveys/s/settings.csv", "index,wave,scheme,calibration\nSIPAS,2023,fields,rake\n",
        "surveys/s/settings.csv needs-also"
      ),
      (
        "surveys/s/survey.csv",
        "type,name,domain,role,bands\nselect_one a,q1,service,,\ninteger,age,,group,18-30 30-44\n",
        "surveys/s/survey.csv:3:5 bands-overlap"
      ),
      (
        "surveys/s/survey.csv",
        "type,name,domain,role,bands\nselect_one a,q1,service,,\ninteger,age,,group,18-29 35-\n",
        "surveys/s/survey.csv:3:5 bands-apart"
      ),
      (
        "surveys/s/survey.csv", "type,name,domain\nselect_one a,q1,service\nselct_one a,q2,\n",
        "surveys/s/survey.csv:3:1 unknown-word"
      ),
      (
        "surveys/s/survey.csv",
        "type,name,domain,relevant\nselect_one a,q1,service,\nselect_one a,q2,,${q1} = '7'\n",
        "surveys/s/survey.csv:3:4 unknown-choice"
      ),
      (
        "surveys/s/survey.csv",
        "type,name,domain,role\nselect_one a,q1,service,\ntext,h,,cluster-2\n",
        "surveys/s/survey.csv:3:4 needs-also"
      ),
      ("thresholds.csv", "survey,minimum,basis\nt,80%,x\n", "thresholds.csv:2 unknown-survey"),
      ("thresholds.csv", "question,minimum,basis\nq9,80%,x\n", "thresholds.csv:2 unknown-question"),
      ("thresholds.csv", "group,minimum,basis\nsex=m,80%,x\n", "thresholds.csv:2 unknown-question"),
      (
        "thresholds.csv", "minimum,warning,basis\n80%,70%,x\n",
        "thresholds.csv:2 warning-below-minimum"
      ),
      (
        "thresholds.csv", "domain,minimum,basis\nservice,120%,x\n",
        "thresholds.csv:2:2 out-of-range"
      ),
      (
        "thresholds.csv", "domain,minimum,basis\nsevice,80%,x\n",
        "thresholds.csv:2:1 unknown-domain"
      ),
      (
        "plan.csv", "id,clause,index,lead\nt,1,SIPAS,nobody\n", "plan.csv:2:4 unknown-unit"
      ),
      ("plan.csv", "id,clause,index,timing\nt,1,SIPAS,yearly\n", "plan.csv:2:4 unknown-word"),
      (
        "indices.csv", "index,year,value,maximum\nDTI,2023,1001,1000\n",
        "indices.csv:2:3 out-of-range"
      ),
    ])
  func fault(file: String, text: String, expected: String) throws {
    #expect(try TemporaryWorkspace([file: text]).faults.contains(expected))
  }

  @Test(
    "A table that cannot be read is told of once, not again by all that refer to it",
    arguments: [
      ("domains.csv", "id;within\n\"a;b\n", "domains.csv"),
      ("surveys/s/choices.csv", "list,code\na,1\n", "surveys/s/choices.csv"),
    ])
  func noCascade(file: String, text: String, told: String) throws {
    let faults = try TemporaryWorkspace([file: text]).faults
    #expect(!faults.isEmpty)
    #expect(faults.allSatisfy { $0.hasPrefix(told) }, "\(faults)")
  }

  @Test("A near miss is suggested in both languages")
  func nearMiss() throws {
    let workspace = try TemporaryWorkspace([
      "surveys/s/survey.csv": "type,name,domain\nselect_one a,q1,water-suply\n"
    ])
    let problem = try #require(Workspace(path: workspace.path).problems.first)
    #expect(problem.reason.english.contains("no domain `water-suply` in domains.csv"))
    #expect(problem.reason.english.contains("did you mean `water-supply`?"))
    #expect(problem.reason.vietnamese.contains("có phải là `water-supply`?"))
  }

  @Test("Headers may come in any order, case and Unicode form, with a BOM and semicolons")
  func headers() throws {
    let decomposed = "label::Tiếng Việt (vi)".decomposedStringWithCanonicalMapping
    let workspace = try TemporaryWorkspace([
      "domains.csv":
        "\u{FEFF}\(decomposed);ID;Within\nDịch vụ;service;\nNước;water-supply;service\n"
    ])
    let read = Workspace(path: workspace.path)
    #expect(read.definitions.domains["service"]?.label.vietnamese == "Dịch vụ")
    #expect(read.definitions.domains["water-supply"]?.within == "service")
  }
}
