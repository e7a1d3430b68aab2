/// A published result of one index (kết quả chỉ số) on its own scale: one row of `indices.csv`.
package struct IndexResult: Sendable, Equatable {
  package var index: String
  package var level: String
  package var unit: String
  package var year: Int
  /// A part of the index; nil for its total.
  package var component: String?
  package var value: Double?
  package var maximum: Double?
  package var unitLabel: String
  package var low: Double?
  package var high: Double?
  package var rank: Int?
  package var outOf: Int?
  package var classification: String
  package var changeStated: Double?
  package var method: String
  package var source: String
  /// The indices that its publisher names as a cause.
  package var dependsOn: [String]

  package init(
    index: String, level: String, unit: String, year: Int, component: String?, value: Double?,
    maximum: Double?, unitLabel: String, low: Double?, high: Double?, rank: Int?, outOf: Int?,
    classification: String, changeStated: Double?, method: String, source: String,
    dependsOn: [String]
  ) {
    self.index = index
    self.level = level
    self.unit = unit
    self.year = year
    self.component = component
    self.value = value
    self.maximum = maximum
    self.unitLabel = unitLabel
    self.low = low
    self.high = high
    self.rank = rank
    self.outOf = outOf
    self.classification = classification
    self.changeStated = changeStated
    self.method = method
    self.source = source
    self.dependsOn = dependsOn
  }
}
