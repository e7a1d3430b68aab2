/// How many people a group holds in the population: one row of `population.csv`.
package struct PopulationCell: Sendable, Equatable {
  /// The variables, crossed where there are several, and as many values.
  package var variables: [String]
  package var values: [String]
  package var population: Double

  package init(variables: [String], values: [String], population: Double) {
    self.variables = variables
    self.values = values
    self.population = population
  }
}

/// Forms given out and returned (phiếu phát ra, thu về): one row of `fieldwork.csv`.
package struct FieldworkCell: Sendable, Equatable {
  package var group: String
  package var value: String
  package var issued: Int
  package var collected: Int

  package init(group: String, value: String, issued: Int, collected: Int) {
    self.group = group
    self.value = value
    self.issued = issued
    self.collected = collected
  }
}
