/// Which of the appended rows do not stand, and why.
package struct Resolution: Sendable, Equatable {
  /// A record whose id stands in its file with different answers.
  package struct Conflict: Sendable, Equatable {
    package var record: Int
    /// The first other record of the file that bears the id.
    package var firstRecord: Int
  }

  /// Records that say what the file or the store says already, and those that an answer submitted
  /// later has outdated.
  package internal(set) var duplicates = RecordSet()
  /// In the order of their records.
  package internal(set) var conflicts: [Conflict] = []
  /// How many stored answers gave way to newer ones of this file.
  package internal(set) var superseded = 0
  /// The rows left out, by the place of the stored batch; none where there is no entry.
  var excluded: [Int: RowSet] = [:]
  /// Where each appended batch stands: in which stored batch, from which row on.
  var places: [Place] = []

  struct Place: Equatable {
    var batch: Int
    var start: Int
  }

  /// One flag a row of an appended batch: true where the row was accepted.
  package func kept(batch: Int, rows: Int) -> [Bool] {
    guard let excluded = excluded[places[batch].batch] else {
      return Array(repeating: true, count: rows)
    }
    let start = places[batch].start
    return (start..<start + rows).map { !excluded[$0] }
  }
}
