/// Makes the codes that answers are added up by: two questions' put together, then turned from columns to
/// rows, each once a respondent and set of answers.
enum AnswerCodes {
  /// So many sets filled up to whole words of eight.
  static func whole(_ sets: Int) -> Int { (sets + 7) / 8 * 8 }

  /// Set by set, by row, the first question's answer, and the second's times the set's step; zeros fill
  /// it up to whole words of sets.
  static func joint(
    _ sets: [JointAnswers.AnswerSet], of answers: [CodedAnswers], count: Int
  ) -> [UInt8] {
    let size = whole(sets.count) * count
    return unsafe [UInt8](unsafeUninitializedCapacity: size) { joint, filled in
      for (index, set) in sets.enumerated() {
        let own = unsafe UnsafeMutableBufferPointer(
          rebasing: joint[index * count..<(index + 1) * count])
        let first = answers[set.first.place]
        let second = set.second.map { answers[$0.place] }
        precondition(first.codes.count == count && second?.codes.count ?? count == count)
        // Whoever looks codes up by them makes sure of the sets' sizes alone.
        precondition(first.width == set.first.width && second?.width == set.second?.width)
        // The code of a question not asked is brought down to the choices'.
        let last = UInt8(first.width - 1)
        let codes = first.codes.span
        guard let second else {
          for row in 0..<count { unsafe own[row] = min(codes[unchecked: row], last) }
          continue
        }
        let (others, otherLast) = (second.codes.span, UInt8(second.width - 1))
        let factor = UInt8(truncatingIfNeeded: set.step)
        for row in 0..<count {
          unsafe own[row] =
            min(codes[unchecked: row], last) &+ min(others[unchecked: row], otherLast) &* factor
        }
      }
      unsafe joint[(sets.count * count)...].initialize(repeating: 0)
      filled = size
    }
  }

  /// By position, a byte for each set, filled up to whole words.
  static func turned(_ answers: JointAnswers, _ rows: RowsByPlace) -> [UInt8] {
    let (count, width) = (answers.count, whole(answers.sets.count))
    precondition(answers.codes.count == width * count && rows.positions.count == count)
    precondition(rows.ranges.last.map { $0.upperBound == count } ?? (count == 0))
    return unsafe [UInt8](unsafeUninitializedCapacity: count * width) { turned, filled in
      unsafe answers.codes.withUnsafeBufferPointer { codes in
        unsafe rows.positions.withUnsafeBufferPointer { positions in
          guard let codes = codes.baseAddress, let positions = positions.baseAddress,
            let turned = turned.baseAddress
          else { return }
          for set in stride(from: 0, to: width, by: 8) {
            unsafe turn(codes + set * count, count, positions, to: turned + set, width)
          }
          // Each row has a position of its own, so that all have been put.
          filled = count * width
        }
      }
    }
  }

  /// Turns eight sets, each a column of `count` codes, to eight bytes a row, which lie `step` bytes behind
  /// those of the position before it.
  private static func turn(
    _ codes: UnsafePointer<UInt8>, _ count: Int, _ positions: UnsafePointer<UInt32>,
    to rows: UnsafeMutablePointer<UInt8>, _ step: Int
  ) {
    let rows = UnsafeMutableRawPointer(rows)
    let squares = count / 16 * 16
    for row in stride(from: 0, to: squares, by: 16) {
      // Two squares of eight by eight bytes, each turned by exchanging halves, quarters, and bytes.
      func column(_ set: Int) -> SIMD2<UInt64> {
        unsafe UnsafeRawPointer(codes + (set * count + row)).loadUnaligned(as: SIMD2<UInt64>.self)
      }
      func exchange(
        _ a: inout SIMD2<UInt64>, _ b: inout SIMD2<UInt64>, _ shift: SIMD2<UInt64>, _ mask: UInt64
      ) {
        let different = (a &>> shift ^ b) & SIMD2(repeating: mask)
        b ^= different
        a ^= different &<< shift
      }
      var (a, b, c, d) = (column(0), column(1), column(2), column(3))
      var (e, f, g, h) = (column(4), column(5), column(6), column(7))
      let halves = SIMD2<UInt64>(repeating: 32)
      exchange(&a, &e, halves, 0xffff_ffff)
      exchange(&b, &f, halves, 0xffff_ffff)
      exchange(&c, &g, halves, 0xffff_ffff)
      exchange(&d, &h, halves, 0xffff_ffff)
      let quarters = SIMD2<UInt64>(repeating: 16)
      exchange(&a, &c, quarters, 0xffff_0000_ffff)
      exchange(&b, &d, quarters, 0xffff_0000_ffff)
      exchange(&e, &g, quarters, 0xffff_0000_ffff)
      exchange(&f, &h, quarters, 0xffff_0000_ffff)
      let bytes = SIMD2<UInt64>(repeating: 8)
      exchange(&a, &b, bytes, 0xff_00ff_00ff_00ff)
      exchange(&c, &d, bytes, 0xff_00ff_00ff_00ff)
      exchange(&e, &f, bytes, 0xff_00ff_00ff_00ff)
      exchange(&g, &h, bytes, 0xff_00ff_00ff_00ff)
      func put(_ both: SIMD2<UInt64>, _ row: Int) {
        unsafe rows.storeBytes(
          of: both.x, toByteOffset: Int(positions[row]) &* step, as: UInt64.self)
        unsafe rows.storeBytes(
          of: both.y, toByteOffset: Int(positions[row &+ 8]) &* step, as: UInt64.self)
      }
      put(a, row)
      put(b, row &+ 1)
      put(c, row &+ 2)
      put(d, row &+ 3)
      put(e, row &+ 4)
      put(f, row &+ 5)
      put(g, row &+ 6)
      put(h, row &+ 7)
    }
    for row in squares..<count {
      for set in 0..<8 {
        unsafe rows.storeBytes(
          of: codes[set * count + row], toByteOffset: Int(positions[row]) &* step &+ set,
          as: UInt8.self)
      }
    }
  }
}

extension PlacedAnswers {
  /// Goes through some respondents, for four sets at a time and then for each that is left.
  ///
  /// - Parameters:
  ///   - sets: Which sets.
  ///   - positions: Which respondents.
  ///   - four: Takes the respondent, and where the codes of four sets stand in tables of `tableSize` each.
  ///   - one: The same of one set.
  @inline(__always)
  func walk(
    _ sets: Range<Int>, _ positions: Range<Int>,
    four: (Int, (Int, Int, Int, Int)) -> Void, one: (Int, Int) -> Void
  ) {
    let size = joint.tableSize
    precondition(sets.lowerBound >= 0 && sets.upperBound <= joint.sets.count)
    precondition(positions.lowerBound >= 0 && positions.upperBound <= count)
    unsafe codes.withUnsafeBufferPointer { codes in
      guard let base = codes.baseAddress else { return }
      let codes = unsafe base + positions.lowerBound * width
      var set = sets.lowerBound
      while set + 4 <= sets.upperBound {
        let tables = (set * size, (set + 1) * size, (set + 2) * size, (set + 3) * size)
        var own = unsafe codes + set
        for index in 0..<positions.count {
          unsafe four(
            index,
            (
              tables.0 &+ Int(own[0]), tables.1 &+ Int(own[1]), tables.2 &+ Int(own[2]),
              tables.3 &+ Int(own[3])
            ))
          unsafe own += width
        }
        set += 4
      }
      while set < sets.upperBound {
        var own = unsafe codes + set
        for index in 0..<positions.count {
          one(index, unsafe set &* size &+ Int(own[0]))
          unsafe own += width
        }
        set += 1
      }
    }
  }
}
