import CSV
import Foundation
import SurveyImport
import SurveyModel

/// What libFuzzer drives: each input that it makes up is an export, to be read and coded.
@main
enum FuzzImport {
  static func main() {
    var count = CommandLine.argc
    var arguments = unsafe CommandLine.unsafeArgv
    exit(unsafe drive(&count, &arguments, takeInput))
  }

  /// The first byte tells how large the pieces are, so that cuts fall everywhere.
  fileprivate static func take(_ input: [UInt8]) {
    guard input.count > 1 else { return }
    let survey = FuzzedSurvey.shared
    let bytes = Array(input.dropFirst())
    let whole = survey.read(bytes, threads: 1, pieceSize: 4 << 20)
    let cut = survey.read(bytes, threads: 2, pieceSize: 16 + Int(input[0]) * 3)
    if let text = String(validating: bytes, as: UTF8.self) {
      let once = PersonalText.masked(text).text
      precondition(PersonalText.masked(once).text == once, "a masked text is masked again: \(once)")
    }
    precondition(
      whole == cut,
      "the pieces change what is read: \(String(describing: whole)) \(String(describing: cut))")
  }
}

private typealias TakeInput = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

/// libFuzzer's own entrance, which has no header.
@_silgen_name("LLVMFuzzerRunDriver")
private func drive(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ take: TakeInput
) -> CInt

private let takeInput: TakeInput = { data, count in
  if let data = unsafe data {
    FuzzImport.take(unsafe Array(UnsafeBufferPointer(start: data, count: count)))
  }
  return 0
}

/// A small survey with a question of each kind, and what an export of it comes to.
final class FuzzedSurvey: Sendable {
  static let shared = FuzzedSurvey()

  private let questionnaire: Questionnaire
  private let names: HeaderNames
  private let path: String

  /// What must not hang on how a file is cut.
  struct Reading: Equatable {
    var read = 0
    var accepted = 0
    var rejected: [String] = []
    var blank = 0
    var kept: [UInt64] = []
  }

  private init() {
    let folder = NSTemporaryDirectory() + "fuzz-\(getpid())"
    path = folder + "/export.csv"
    let tables = [
      "survey.csv": """
      type,name,domain,role,minimum,maximum,relevant,also
      text,id,,respondent,,,,
      select_one a,rated,service,,,,,Mức hài lòng
      integer,mark,service,,1,10,,
      decimal,w,,weight,,,,
      select_multiple m,many,,group,,,,
      text,place,,group,,,,
      date,day,,submitted,,,,
      text,word,,comment,,,,
      select_one a,asked,,group,,,${rated} = '1',
      text,phone,,personal,,,,
      """,
      "choices.csv": """
      list_name,name,label::vi,label::en,also,satisfied,missing
      a,1,Không hài lòng,Dissatisfied,khong|KHL,no,
      a,2,Hài lòng,Satisfied,,yes,
      a,9,Không biết,Do not know,,,no-opinion
      m,tv,Ti vi,Television,,,
      m,web,Trang tin,Web site,,,
      """,
      "settings.csv": "index,wave\nSIPAS,2023\n",
    ]
    let survey = folder + "/surveys/s"
    try? FileManager.default.createDirectory(atPath: survey, withIntermediateDirectories: true)
    Self.write(Array("id,label::vi\nservice,Dịch vụ\n".utf8), to: folder + "/domains.csv")
    for (name, text) in tables { Self.write(Array(text.utf8), to: "\(survey)/\(name)") }
    let workspace = Workspace(path: folder)
    guard let found = workspace.questionnaire("s") else {
      fatalError("\(workspace.problems)")
    }
    questionnaire = found
    names = HeaderNames(found)
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    precondition(FileManager.default.createFile(atPath: path, contents: Data(bytes)))
  }

  /// Reads an export as an import does; nil where it is refused as a whole.
  func read(_ bytes: [UInt8], threads: Int, pieceSize: Int) -> Reading? {
    Self.write(bytes, to: path)
    guard
      let format = try? FileFormat.detect(path: path, score: names.scoring())
    else { return nil }
    let match = HeaderMatch(
      header: format.header, names: names, questionnaire: questionnaire, file: "x")
    guard match.problems.isEmpty else { return nil }
    let coder = ExportCoder(
      questionnaire: questionnaire, match: match, format: format,
      key: IdentityKey(bytes: Array(repeating: 7, count: 32)), fileMark: "file")
    var reading = Reading()
    var places = SourcePlaces(path: path, format: format)
    do {
      try RecordReader(
        path: path, format: format, threads: threads, pieceSize: pieceSize, recordLimit: 4096,
        portion: 1 + pieceSize % 97, blockSize: 1 + pieceSize / 5,
        isAnswer: { coder.isAnswer(column: $0, cell: $1) }
      ).read(
        onBytes: { _ in }, work: { coder.piece() },
        consume: { piece in
          let accepted = piece.batches.reduce(0) { $0 + $1.count }
          precondition(piece.read == accepted + piece.rejected.count + piece.blank)
          reading.read += piece.read
          reading.accepted += accepted
          reading.blank += piece.blank
          for row in piece.rejected {
            let place = try places.place(of: row.byte)
            precondition(place <= bytes.count && row.line > 0)
            reading.rejected.append("\(row.line):\(row.record):\(row.faults.map(\.fault.code))")
          }
          reading.kept += zip(piece.batches, piece.identities).flatMap { $1.contents(of: $0) }
        })
    } catch {
      fatalError("\(error)")
    }
    return reading
  }
}
