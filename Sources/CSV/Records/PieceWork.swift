/// What is made of one piece of a file, some records at a time, while their bytes are at hand.
package protocol PieceWork: SendableMetatype {
  associatedtype Product: Sendable

  /// Takes records; each block follows the one before it.
  ///
  /// How a piece falls into blocks tells nothing, and must make no difference.
  mutating func add(_ block: RecordBlock)

  /// What came of all blocks; called once, at the piece's end.
  mutating func finish() -> Product
}

/// What is made of each block by itself.
struct BlockByBlock<Part: Sendable>: PieceWork {
  private let transform: @Sendable (RecordBlock) -> Part
  private var parts: [Part] = []

  init(_ transform: @escaping @Sendable (RecordBlock) -> Part) { self.transform = transform }

  mutating func add(_ block: RecordBlock) { parts.append(transform(block)) }

  func finish() -> [Part] { parts }
}
