package import SurveyModel

/// Something that adds up over batches: sums of two batches add up to the sum of both.
package protocol BatchAccumulator: Sendable {
  /// The columns that it looks at; nil where that may be any.
  var columns: Set<String>? { get }
  mutating func add(_ batch: ResponseBatch)
  /// Adds what others came to, of batches that it has not seen.
  mutating func merge(_ other: Self)
}

/// Answers that can be passed over, more than once and in the same order, without being held.
package protocol BatchSource {
  /// Runs an accumulator over every batch; what comes of it is the same at every pass.
  func pass<A: BatchAccumulator>(_ empty: A) throws -> A
}
