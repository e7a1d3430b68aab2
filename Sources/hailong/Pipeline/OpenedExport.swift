import CSV
import Crypto
import Foundation
import SurveyImport
import SurveyModel

/// An export whose header has been understood, ready to be read.
struct OpenedExport {
  let path: String
  let name: String
  let format: FileFormat
  let match: HeaderMatch
  let coder: ExportCoder
  /// Whether the file holds rejected rows of other exports.
  let isQuarantine: Bool
  /// SHA-256 of the file as it was when opened, in hexadecimal.
  let sha256: String

  /// Understands an export, or stops with what is wrong and what to do.
  init(
    path: String, stated: StatedFormat, conventions: StatedConventions,
    origin: (_ sha256: String) throws -> SourceFile?, dropsPersonal: Bool,
    questionnaire: Questionnaire, key: IdentityKey,
    language: Language
  ) throws {
    self.path = path
    name = URL(filePath: path).lastPathComponent
    let names = HeaderNames(questionnaire)
    do {
      format = try FileFormat.detect(path: path, stated: stated) {
        names.score($0)
      }
    } catch {
      throw Stop(
        FileManager.default.fileExists(atPath: path) ? .data : .noInput,
        "\(path): \(error.message(vietnamese: language == .vietnamese))")
    }
    let layout = QuarantineLayout(header: format.header.titles)
    isQuarantine = layout != nil
    match = HeaderMatch(
      header: layout?.withoutOwn(format.header) ?? format.header, names: names,
      questionnaire: questionnaire, file: path)
    guard match.problems.isEmpty else {
      throw Stop(.data, match.problems.map { $0.line(in: language) }.joined(separator: "\n"))
    }
    sha256 = try Self.hash(path)
    var conventions = conventions
    if let export = format.sample.first.flatMap({ layout?.export(of: $0) }),
      let file = try origin(export), let decimal = DecimalMark(rawValue: file.decimal),
      let dates = DateOrder(rawValue: file.dates)
    {
      conventions.origin = (decimal, dates)
    }
    coder = ExportCoder(
      questionnaire: questionnaire, match: match, format: format, key: key, fileMark: sha256,
      stated: conventions, dropsPersonal: dropsPersonal)
    try checkNumbers(language)
  }

  /// Stops where nobody can know what the numbers mean, before any of them is kept.
  private func checkNumbers(_ language: Language) throws {
    guard let number = coder.conventions.ambiguous else { return }
    let fault = RowFault.ambiguousNumber(found: number)
    throw Stop(.data, "\(path): \(fault.code): \(fault.reason[language])")
  }

  /// What reads the export's records.
  func reader(threads: Int) -> RecordReader {
    let coder = coder
    return RecordReader(path: path, format: format, threads: threads) {
      coder.isAnswer(column: $0, cell: $1)
    }
  }

  /// The file as it was read, once `sha256` of the bytes parsed is known.
  var source: SourceFile {
    SourceFile(
      name: name, sha256: sha256, bytes: format.bytes, encoding: format.encoding.name,
      encodingConfidence: format.encoding.confidence,
      delimiter: String(Unicode.Scalar(format.dialect.delimiter)),
      quote: format.dialect.quote == Dialect.noQuote
        ? "" : String(Unicode.Scalar(format.dialect.quote)),
      lineEnds: format.lineEnds.rawValue, headerLine: format.header.line,
      headerRows: format.header.rows,
      footer: format.footer.rows.map {
        // Who drew up the list signs it below.
        PersonalText.masked($0.split(whereSeparator: \.isNewline).joined(separator: " ")).text
      }, decimal: coder.conventions.decimal.rawValue, dates: coder.conventions.dates.rawValue)
  }

  private static func hash(_ path: String) throws -> String {
    let handle = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? handle.close() }
    var hash = SHA256()
    while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty {
      try Interruption.check()
      hash.update(data: data)
    }
    return hexadecimal(hash.finalize())
  }
}
