/// How a spreadsheet shows a number; the marks are those of the reader's own machine.
struct NumberLook: Sendable, Hashable {
  var decimals = 0
  /// Whether thousands stand apart.
  var grouped = true
  /// Whether the sign is always written, except of nothing.
  var signed = false
  /// Whether a hundredth is shown as 1%.
  var percent = false

  /// The look in a spreadsheet's own code.
  var code: String {
    let fraction = decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
    let figure = (grouped ? "#,##0" : "0") + fraction + (percent ? "%" : "")
    return signed ? "+\(figure);-\(figure);\(figure)" : figure
  }
}
