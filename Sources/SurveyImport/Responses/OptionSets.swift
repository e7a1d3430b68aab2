import CSV
import Synchronization

/// The sets of options that the cells of an export name, each worked out once for all its pieces.
final class OptionSets: Sendable {
  private struct Cell: Hashable {
    var position: Int
    var bytes: [UInt8]
  }

  private let known = Mutex<[Cell: ColumnCoder.Coded<Set<Int>>]>([:])
  /// More than this are not kept.
  private static let most = 65_536

  /// The set that a cell of a column names, or what `make` says of it.
  func set(
    of cell: Span<UInt8>, at position: Int,
    make: (Span<UInt8>) -> ColumnCoder.Coded<Set<Int>>
  ) -> ColumnCoder.Coded<Set<Int>> {
    let key = Cell(position: position, bytes: cell.indices.map { cell[$0] })
    if let found = known.withLock({ $0[key] }) { return found }
    let made = make(cell)
    known.withLock { if $0.count < Self.most { $0[key] = made } }
    return made
  }
}
