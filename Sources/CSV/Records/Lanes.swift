import Foundation

/// Pieces on their way through several workers and back in file order.
///
/// A piece counts only when all before it are sound: what a worker has made of it waits here until
/// it is asked for.
final class Lanes<Product: Sendable>: @unchecked Sendable {
  // Everything below is touched with `condition` locked.
  private let condition = NSCondition()
  private var waiting: [Piece] = []
  private var isClosed = false
  private var brokenPiece = Int.max
  private var failure: CSVFailure?
  private var products: [Int: Product] = [:]

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

  /// The next piece for a worker; nil when there will be none, or none that counts.
  func take() -> Piece? {
    locked {
      while waiting.isEmpty, !isClosed, brokenPiece == .max { condition.wait() }
      return waiting.isEmpty || brokenPiece < .max ? nil : waiting.removeFirst()
    }
  }

  func finish(_ piece: Piece, with product: Product) {
    locked { products[piece.index] = product }
  }

  /// Neither this piece counts nor any behind it.
  func breakOff(at piece: Piece, for failure: CSVFailure? = nil) {
    locked {
      brokenPiece = min(brokenPiece, piece.index)
      self.failure = self.failure ?? failure
    }
  }

  /// Waits for what became of a piece; nil where it is broken.
  func product(of piece: Piece) throws(CSVFailure) -> Product? {
    let result: Result<Product?, CSVFailure> = locked {
      while products[piece.index] == nil, brokenPiece > piece.index { condition.wait() }
      if brokenPiece <= piece.index, let failure { return .failure(failure) }
      return .success(brokenPiece > piece.index ? products.removeValue(forKey: piece.index) : nil)
    }
    return try result.get()
  }

  /// Sends the workers home.
  func close() {
    locked {
      isClosed = true
      waiting = []
    }
  }
}
