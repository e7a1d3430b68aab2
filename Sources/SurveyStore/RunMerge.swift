import GRDB

/// An entry with the place of its batch among those that are merged.
struct MergedEntry {
  var run: Int
  var entry: IdentityEntry
}

/// Many sorted runs as one, a key at a time.
struct RunMerge {
  private let db: Database
  private var readers: [IdentityRunReader]
  /// A binary heap: the least key first.
  private var heap: [MergedEntry] = []

  init(batches: [Int64], _ db: Database) throws {
    self.db = db
    readers = batches.map { IdentityRunReader(batch: $0) }
    for run in readers.indices {
      guard let entry = try readers[run].next(db) else { continue }
      heap.append(MergedEntry(run: run, entry: entry))
    }
    for place in (0..<heap.count / 2).reversed() { sink(place) }
  }

  /// Fills `group` with all the entries of the next key; false when there is none left.
  mutating func next(into group: inout [MergedEntry]) throws -> Bool {
    group.removeAll(keepingCapacity: true)
    guard let first = heap.first else { return false }
    while let top = heap.first, top.entry.key == first.entry.key {
      group.append(top)
      if let entry = try readers[top.run].next(db) {
        guard entry.key >= top.entry.key else { throw DamagedStore(what: "identity_part") }
        heap[0].entry = entry
      } else {
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
      }
      sink(0)
    }
    return true
  }

  private mutating func sink(_ start: Int) {
    var place = start
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < heap.count && heap[child].entry.key < heap[least].entry.key {
        least = child
      }
      guard least != place else { return }
      heap.swapAt(place, least)
      place = least
    }
  }
}
