import CSV
import Crypto
import Foundation
import SurveyImport
import SurveyModel
import Synchronization

/// An export whose header has been understood, ready to be read.
struct OpenedExport {
  let path: String
  let name: String
  let format: FileFormat
  let match: HeaderMatch
  private(set) var coder: ExportCoder
  /// Whether the file holds rejected rows of other exports.
  let isQuarantine: Bool
  /// The hash of the file as it was when opened, where somebody has needed it.
  private var early = EarlyHash()
  /// Whether the bytes are to be hashed as they are read.
  private(set) var isHashed: Bool
  /// What the file's directory entry said when it was opened.
  private var version: FileVersion

  /// Understands an export, or stops with what is wrong and what to do.
  init(
    path: String, stated: StatedFormat, conventions: StatedConventions,
    hashing: Hashing, origin: (_ sha256: String) throws -> SourceFile?, dropsPersonal: Bool,
    questionnaire: Questionnaire, key: IdentityKey,
    language: Language
  ) throws {
    self.path = path
    version = FileVersion(path)
    isHashed = hashing != .none
    name = URL(filePath: path).lastPathComponent
    let names = HeaderNames(questionnaire)
    do {
      format = try FileFormat.detect(path: path, stated: stated, score: names.scoring())
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
    let sha256 = hashing == .before || isQuarantine ? try early.found(in: path) : ""
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

  /// When the bytes of an export are hashed.
  enum Hashing {
    /// Not at all: nothing that is made of them names them.
    case none
    /// While they are read.
    case meanwhile
    /// Before they are read, and again while they are.
    case before
  }

  /// SHA-256 of the file as it was when opened, in hexadecimal; empty until somebody needs it.
  var sha256: String { early.told }

  /// As `sha256`, made where nobody has needed it yet: the bytes that are read are held against it.
  func identified() throws -> String { try early.found(in: path) }

  /// The export with its hash, for a store that has to tell it from others.
  func hashed() throws -> OpenedExport {
    var copy = self
    copy.early = EarlyHash()
    copy.coder.fileMark = try copy.identified()
    copy.isHashed = true
    copy.version = FileVersion(path)
    return copy
  }

  /// Whether the bytes read are those of the file as it was opened.
  func isUnchanged(sha256: String) throws -> Bool {
    self.sha256.isEmpty || !isHashed ? FileVersion(path) == version : sha256 == self.sha256
  }

  /// What reads the export's records.
  func reader(threads: Int, usesPlainLane: Bool) -> RecordReader {
    let coder = coder
    return RecordReader(
      path: path, format: format, threads: threads, usesPlainLane: usesPlainLane
    ) {
      coder.isAnswer(column: $0, cell: $1)
    }
  }

  /// The file as it was read, with the hash of the very bytes.
  func source(sha256: String) -> SourceFile {
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
}

/// SHA-256 of a file before it is read, found out once.
private final class EarlyHash: Sendable {
  private let hash = Mutex("")

  /// Empty where nobody has needed it.
  var told: String { hash.withLock { $0 } }

  func found(in path: String) throws -> String {
    try hash.withLock { hash in
      if hash.isEmpty { hash = try Self.hash(path) }
      return hash
    }
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

/// What a directory entry tells of a file's content: it changes when the content does.
struct FileVersion: Equatable {
  let size: Int?
  private let changed: Date?
  private let number: Int?

  /// Of the file itself, where the path is a link to it.
  init(_ path: String) {
    let place = URL(filePath: path).resolvingSymlinksInPath().path
    let facts = try? FileManager.default.attributesOfItem(atPath: place)
    size = facts?[.size] as? Int
    changed = facts?[.modificationDate] as? Date
    number = facts?[.systemFileNumber] as? Int
  }
}
