/// One code for each row of a batch, as narrow as it lies there.
enum RowCodes {
  case bytes([UInt8])
  case words([UInt32])
  /// The same in all rows.
  case none

  subscript(row: Int) -> Int {
    switch self {
    case .bytes(let codes): Int(codes[row])
    case .words(let codes): Int(codes[row])
    case .none: 0
    }
  }
}

/// Codes and what each of them stands for.
struct RowValues {
  let codes: RowCodes
  /// By code.
  let values: [Int32]

  subscript(row: Int) -> Int32 { values[codes[row]] }
}
