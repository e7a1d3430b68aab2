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
    var total = empty
    try store.forEachBatch(survey: survey, wave: wave) { batch in
      var sum = empty
      sum.add(batch)
      total.merge(sum)
    }
    return total
  }
}
