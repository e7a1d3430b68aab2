import GRDB
import SurveyModel

/// Batches of a file on their way into the store, put together until they fill one stored batch.
struct PendingBatch {
  /// The respondents of each batch that was added, in order.
  private(set) var pieces: [Int] = []
  private(set) var rows = 0
  private(set) var identities = BatchIdentities()
  private(set) var columns: [PendingColumn] = []
  private var bytes = 0

  /// Whether a batch may come in; the first always may.
  func hasRoom(for batch: ResponseBatch, bytes added: Int) -> Bool {
    pieces.isEmpty
      || rows + batch.count <= ResponseBatch.maximumCount
        && bytes + added <= ResponseBatch.maximumBytes
  }

  /// Whether a batch has the columns of those before it.
  func fits(_ stored: [(id: Int64, content: ColumnContent)], _ identities: BatchIdentities) -> Bool
  {
    pieces.isEmpty
      || columns.count == stored.count
        && zip(columns, stored).allSatisfy { $0.id == $1.id && $0.fits($1.content) }
        && self.identities.contents.isEmpty == identities.contents.isEmpty
        && self.identities.submitted.isEmpty == identities.submitted.isEmpty
        && self.identities.submittedColumn == identities.submittedColumn
  }

  /// Adds a batch whose codes are those of the wave.
  mutating func add(
    _ stored: [(id: Int64, content: ColumnContent)], _ identities: BatchIdentities, bytes: Int
  ) {
    if columns.isEmpty { columns = stored.map { PendingColumn(id: $0.id, like: $0.content) } }
    for index in columns.indices { columns[index].append(stored[index].content) }
    if pieces.isEmpty {
      self.identities = identities
    } else {
      self.identities.append(identities)
    }
    pieces.append(identities.count)
    rows += identities.count
    self.bytes += bytes
  }
}

/// What one column of a stored batch will hold.
struct PendingColumn: Sendable {
  let id: Int64
  private let kind: ColumnKind
  private var bytes: [UInt8] = []
  private var options: [[UInt8]] = []
  private var codes: [UInt32] = []
  private var numbers: [Double] = []
  private var seconds: [Int64] = []

  init(id: Int64, like content: ColumnContent) {
    self.id = id
    kind = content.kind
    let room = ResponseBatch.maximumCount
    switch content {
    case .answers: bytes.reserveCapacity(room)
    case .options(let options):
      self.options = options.map { _ in [] }
      for option in self.options.indices { self.options[option].reserveCapacity(room) }
    case .terms, .texts: codes.reserveCapacity(room)
    case .numbers: numbers.reserveCapacity(room)
    case .seconds: seconds.reserveCapacity(room)
    }
  }

  /// Whether a content can stand behind what is held.
  func fits(_ content: ColumnContent) -> Bool {
    if case .options(let options) = content, options.count != self.options.count { return false }
    if case .texts(let bytes, _) = content {
      return self.bytes.count + bytes.count < Int(UInt32.max)
    }
    return content.kind == kind
  }

  mutating func append(_ content: ColumnContent) {
    switch content {
    case .answers(let values): bytes += values
    case .options(let added):
      for option in added.indices { options[option] += added[option] }
    case .terms(let added): codes += added
    case .numbers(let added): numbers += added
    case .seconds(let added): seconds += added
    case .texts(let added, let ends):
      let start = UInt32(bytes.count)
      bytes += added
      for end in ends { codes.append(start + end) }
    }
  }

  var content: ColumnContent {
    switch kind {
    case .answers: .answers(bytes)
    case .options: .options(options)
    case .terms: .terms(codes)
    case .numbers: .numbers(numbers)
    case .seconds: .seconds(seconds)
    case .texts: .texts(bytes: bytes, ends: codes)
    }
  }
}
