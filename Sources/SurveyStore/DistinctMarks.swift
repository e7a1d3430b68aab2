import Foundation
import SurveyModel
import Synchronization

/// Finds out whether any two of very many marks are equal, with little memory: they are put into
/// parts by their first bits, and full parts go into a private temporary file.
package final class DistinctMarks {
  private static let partBits = 8
  /// Marks of one part that are held in memory: two million of all parts, mostly, and 17 MB.
  private static let most = 8192
  private static let parts = 1 << partBits
  /// The parts that are looked through side by side.
  private static let together = 16

  /// By part: room for `most` marks, of which no memory is touched before it is needed.
  private var marks = (0..<parts).map { _ in
    var part: [UInt64] = []
    part.reserveCapacity(most)
    return part
  }
  /// By part, which blocks of `most` marks in the file are its own.
  private var blocks = [[Int]](repeating: [], count: parts)
  private var blockCount = 0
  private var file: FileHandle?

  package init() {}

  package func add(_ added: [UInt64]) throws {
    // Sorted by part first, so that each part takes all of its own at once.
    func part(_ mark: UInt64) -> Int {
      Int(truncatingIfNeeded: mark &>> UInt64(64 - Self.partBits))
    }
    var ends = [Int](repeating: 0, count: Self.parts)
    for mark in added { ends[part(mark)] &+= 1 }
    var places: [Int] = []
    for index in ends.indices {
      places.append(index == 0 ? 0 : ends[index - 1])
      ends[index] += places[index]
    }
    var sorted = added
    for mark in added {
      sorted[places[part(mark)]] = mark
      places[part(mark)] &+= 1
    }
    var start = 0
    for (part, end) in ends.enumerated() {
      while start < end {
        let count = min(end - start, Self.most - marks[part].count)
        marks[part] += sorted[start..<start + count]
        start += count
        if marks[part].count == Self.most {
          try putAway(marks[part], of: part)
          marks[part].removeAll(keepingCapacity: true)
        }
      }
    }
  }

  /// Whether all marks added so far are different.
  package func areDistinct() throws -> Bool {
    for first in stride(from: 0, to: Self.parts, by: Self.together) {
      let parts = try (first..<first + Self.together).map { try marks(of: $0) }
      let found = Mutex(true)
      DispatchQueue.concurrentPerform(iterations: parts.count) { part in
        if !Self.isDistinct(parts[part]) { found.withLock { $0 = false } }
      }
      if !found.withLock({ $0 }) { return false }
    }
    return true
  }

  private func putAway(_ marks: [UInt64], of part: Int) throws {
    try Self.naming {
      let file = try self.file ?? Self.temporary()
      self.file = file
      try file.write(contentsOf: BatchCodec.data(of: marks))
    }
    blocks[part].append(blockCount)
    blockCount += 1
  }

  private func marks(of part: Int) throws -> [UInt64] {
    var marks = marks[part]
    guard let file else { return marks }
    try Self.naming {
      let size = Self.most * MemoryLayout<UInt64>.size
      for block in blocks[part] {
        try file.seek(toOffset: UInt64(block * size))
        let content = try file.read(upToCount: size) ?? Data()
        guard content.count == size else { throw CocoaError(.fileReadCorruptFile) }
        marks += BatchCodec.words(of: content).prefix(Self.most)
      }
    }
    return marks
  }

  /// A file that nobody else can open and that goes with the program.
  private static func temporary() throws -> FileHandle {
    let place = FileManager.default.temporaryDirectory.appending(
      path: "hailong-\(UUID().uuidString)")
    _ = FileManager.default.createFile(
      atPath: place.path, contents: nil, attributes: [.posixPermissions: 0o600])
    defer { try? FileManager.default.removeItem(at: place) }
    return try FileHandle(forUpdating: place)
  }

  private static func naming(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
      throw StoreFailure.diskFull(needed: nil, free: nil)
    } catch {
      throw StoreFailure.io(
        path: FileManager.default.temporaryDirectory.path,
        reason: LocalizedText(
          vietnamese: "không ghi hoặc đọc được tệp tạm: \(error.localizedDescription)",
          english: "a temporary file cannot be written or read: \(error.localizedDescription)"))
    }
  }

  /// Open addressing; 0 is free, and the mark 0 stands apart.
  private static func isDistinct(_ marks: [UInt64]) -> Bool {
    var size = 64
    while size < 2 * marks.count { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    var zeros = 0
    for mark in marks {
      if mark == 0 {
        zeros += 1
        continue
      }
      var slot = Int(truncatingIfNeeded: mark) & (size - 1)
      while slots[slot] != 0 {
        if slots[slot] == mark { return false }
        slot = (slot + 1) & (size - 1)
      }
      slots[slot] = mark
    }
    return zeros < 2
  }
}
