/// By row where its block begins in the sums; negative for rows that are left out.
struct BlockStarts {
  let rows: [Int32]
  fileprivate let most: Int

  /// - Parameters:
  ///   - blocks: By row the place of its block, or −1.
  ///   - stride: The slots of a block; so many sums as an `Int32` cannot count would take 34 GB.
  init(_ blocks: [Int32], stride: Int) {
    rows = blocks.map { $0 < 0 ? -1 : $0 * Int32(stride) }
    most = Int(rows.max() ?? -1)
  }
}

/// The innermost loops of all, once a respondent and question: the only unsafe code of the analysis.
/// What they do not check at each step is made sure of before.
extension CodedAnswers {
  /// Adds each respondent, and the weight, to the slot of the answer.
  ///
  /// - Parameters:
  ///   - weights: By row.
  ///   - offset: Where the question's slots begin in a block.
  ///   - starts: Where the rows' blocks begin in the sums.
  ///   - sums: Gets how many, and their weight.
  func add(
    _ weights: [Double], offset: Int, _ starts: BlockStarts, to sums: inout [SIMD2<Double>]
  ) {
    unsafe walk(weights, offset: offset, starts, sums.count) {
      slots, codes, weights, starts, rows in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        for row in 0..<rows {
          let start = unsafe Int(starts[row])
          if start < 0 { continue }
          unsafe sums[start &+ slots[Int(codes[row])]] += SIMD2(1, weights[row])
        }
      }
    }
  }

  /// The same of something else than weights, without how many.
  func add(_ worth: [Double], offset: Int, _ starts: BlockStarts, to sums: inout [Double]) {
    unsafe walk(worth, offset: offset, starts, sums.count) { slots, codes, worth, starts, rows in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        for row in 0..<rows {
          let start = unsafe Int(starts[row])
          if start < 0 { continue }
          unsafe sums[start &+ slots[Int(codes[row])]] += worth[row]
        }
      }
    }
  }

  @inline(__always)
  private func walk(
    _ weights: [Double], offset: Int, _ starts: BlockStarts, _ count: Int,
    _ body: (
      UnsafePointer<Int>, UnsafePointer<UInt8>, UnsafePointer<Double>, UnsafePointer<Int32>, Int
    ) -> Void
  ) {
    // Where nobody is in any block there may be no sums at all.
    if starts.most < 0 { return }
    let slots = slots.map { offset + Int($0) }
    precondition(weights.count == codes.count && starts.rows.count == codes.count)
    precondition(slots.count == 256 && starts.most + (slots.max() ?? 0) < count)
    unsafe slots.withUnsafeBufferPointer { slots in
      unsafe codes.withUnsafeBufferPointer { codes in
        unsafe weights.withUnsafeBufferPointer { weights in
          unsafe starts.rows.withUnsafeBufferPointer { starts in
            guard let table = slots.baseAddress, let first = codes.baseAddress,
              let weight = weights.baseAddress, let start = starts.baseAddress
            else { return }
            unsafe body(table, first, weight, start, codes.count)
          }
        }
      }
    }
  }

  /// Adds the values of some rows' answers to sums of their own.
  ///
  /// - Parameters:
  ///   - values: By code.
  ///   - rows: Which rows.
  ///   - sums: By row from the first of them.
  func add(_ values: [SIMD2<Double>], of rows: Range<Int>, to sums: inout [SIMD2<Double>]) {
    precondition(values.count == 256 && rows.count <= sums.count)
    unsafe values.withUnsafeBufferPointer { values in
      unsafe codes[rows].withUnsafeBufferPointer { codes in
        unsafe sums.withUnsafeMutableBufferPointer { sums in
          guard let values = values.baseAddress, let codes = codes.baseAddress,
            let sums = sums.baseAddress
          else { return }
          for row in 0..<rows.count { unsafe sums[row] += values[Int(codes[row])] }
        }
      }
    }
  }
}
