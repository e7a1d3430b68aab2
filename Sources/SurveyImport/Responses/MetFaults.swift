/// The faults met in one column of a piece, so that a cell cached by its spelling can stand for one:
/// what is near to an unknown answer is worked out once a spelling, not once a row.
struct MetFaults {
  private var faults: [RowFault] = []

  /// Codes from here on, and below `end`, are faults; no answer, date or term has such a code.
  private static let start = Int64.min + 1
  private static let end = start + 1 << 40

  /// The code itself, or one that stands for the fault.
  mutating func code(_ coded: ColumnCoder.Coded<Int64>) -> Int64 {
    switch coded {
    case .value(let value): return value
    case .fault(let fault):
      faults.append(fault)
      return Self.start + Int64(faults.count - 1)
    }
  }

  /// The fault that a code stands for; nil for a value.
  func fault(_ code: Int64) -> RowFault? {
    code >= Self.start && code < Self.end ? faults[Int(code - Self.start)] : nil
  }
}
