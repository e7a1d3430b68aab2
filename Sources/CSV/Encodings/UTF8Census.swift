/// How many of the lines that are not plain ASCII are UTF-8.
struct UTF8Census {
  /// Lines that are not empty.
  private(set) var lines = 0
  private(set) var foreignLines = 0
  private(set) var badLines = 0
  /// Where the first byte that is none stands.
  private(set) var firstFault: Int?
  /// The first lines that are not plain ASCII: what there is to judge other encodings by.
  private(set) var evidence: [UInt8] = []

  private static let mostEvidence = 64 << 10
  private var place = 0
  private var line: [UInt8] = []
  private var lineIsForeign = false

  /// The share of good lines among those that tell anything; 1 where none does.
  var goodShare: Double {
    foreignLines == 0 ? 1 : Double(foreignLines - badLines) / Double(foreignLines)
  }

  /// Whether bad lines are stray among many good or plain ones.
  var isRarelyBad: Bool { badLines <= 2 || badLines * 100 <= lines }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte == 0x0A || byte == 0x0D {
        endLine()
      } else {
        lineIsForeign = lineIsForeign || byte >= 0x80
        line.append(byte)
      }
      place += 1
    }
  }

  /// Ends the last line; one that a sample cuts off is left out.
  mutating func finish(isWhole: Bool) {
    if isWhole { endLine() }
  }

  private mutating func endLine() {
    defer {
      line.removeAll(keepingCapacity: true)
      lineIsForeign = false
    }
    if !line.isEmpty { lines += 1 }
    guard lineIsForeign else { return }
    foreignLines += 1
    if evidence.count < Self.mostEvidence {
      evidence += line
      evidence.append(0x0A)
    }
    guard let fault = Self.fault(in: line) else { return }
    badLines += 1
    firstFault = firstFault ?? place - line.count + fault
  }

  /// The place of the first byte that is no UTF-8.
  private static func fault(in line: [UInt8]) -> Int? {
    if String(validating: line, as: UTF8.self) != nil { return nil }
    var good = 0
    var bad = line.count
    // The longest good beginning, give or take the letter that is cut in two.
    while good < bad {
      let middle = (good + bad + 1) / 2
      let isGood = (max(0, middle - 3)...middle).contains {
        String(validating: line[..<$0], as: UTF8.self) != nil
      }
      if isGood { good = middle } else { bad = middle - 1 }
    }
    return (max(0, good - 3)...good).last {
      String(validating: line[..<$0], as: UTF8.self) != nil
    }
  }
}
