/// Which comes first in a date such as 5/10/2023, where its figures leave the choice.
package enum DateOrder: String, Sendable, CaseIterable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"
}
