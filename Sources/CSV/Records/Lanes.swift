import Foundation

/// Pieces on their way through several workers and back in file order.
///
/// A piece counts only when all before it are sound, and its lines and rows get their numbers when
/// its turn comes; what the worker then makes of it waits here until it is asked for.
final class Lanes<Product: Sendable>: @unchecked Sendable {
  // Everything below is touched with `condition` locked.
  private let condition = NSCondition()
  private var waiting: [Piece] = []
  private var isClosed = false
  private var turn = 0
  private var start: RecordBlock.Start
  private var brokenPiece: Int?
  private var failure: CSVFailure?
  private var products: [Int: Product] = [:]

  init(start: RecordBlock.Start) { self.start = start }

  private func locked<R>(_ body: () -> R) -> R {
    condition.lock()
    defer {
      condition.broadcast()
      condition.unlock()
    }
    return body()
  }

  func add(_ piece: Piece) {
    locked { waiting.append(piece) }
  }

  /// The next piece for a worker; nil when there will be none.
  func take() -> Piece? {
    locked {
      while waiting.isEmpty, !isClosed { condition.wait() }
      return waiting.isEmpty ? nil : waiting.removeFirst()
    }
  }

  /// Waits until all pieces before this one are parsed, and says what stands before it; nil where
  /// one of them, or this one, is broken.
  func start(of piece: Piece, lines: Int, rows: Int, isSound: Bool) -> RecordBlock.Start? {
    locked {
      while turn != piece.index, !isClosed, brokenPiece == nil { condition.wait() }
      guard turn == piece.index, brokenPiece == nil, !isClosed else { return nil }
      guard isSound else {
        brokenPiece = piece.index
        return nil
      }
      let before = start
      start.lines += lines
      start.rows += rows
      turn += 1
      return before
    }
  }

  func finish(_ piece: Piece, with product: Product) {
    locked { products[piece.index] = product }
  }

  func fail(_ failure: CSVFailure) {
    locked {
      self.failure = self.failure ?? failure
      brokenPiece = brokenPiece ?? turn
    }
  }

  /// Waits for what became of a piece; nil where it is broken.
  func product(of piece: Piece) throws(CSVFailure) -> Product? {
    let result: Result<Product?, CSVFailure> = locked {
      while products[piece.index] == nil, (brokenPiece ?? .max) > piece.index, failure == nil {
        condition.wait()
      }
      if let failure { return .failure(failure) }
      return .success(products.removeValue(forKey: piece.index))
    }
    return try result.get()
  }

  /// What stands before the piece whose turn it is.
  var reached: RecordBlock.Start { locked { start } }

  /// Sends the workers home.
  func close() {
    locked {
      isClosed = true
      waiting = []
    }
  }
}
