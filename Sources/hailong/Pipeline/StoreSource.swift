import SurveyAnalysis
import SurveyModel
import SurveyStore

/// The answers that the store holds of one wave, batch by batch.
struct StoreSource: BatchSource {
  let store: SurveyStore
  let survey: String
  let wave: String
  var threads = 1

  func pass<A: BatchAccumulator>(_ empty: A) throws -> A {
    let sums = OrderedSums(empty, threads: threads)
    try store.forEachStoredBatch(survey: survey, wave: wave, columns: empty.columns) { stored in
      try Interruption.check()
      for piece in 0..<stored.count {
        try sums.add { try stored.batch(piece) }
      }
    }
    return try sums.total()
  }
}
