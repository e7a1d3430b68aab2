import Foundation

/// The columns of the terminal that a person looks at.
enum TerminalWidth {
  /// As `COLUMNS` says, else as the terminal does, else 80.
  static func columns(of descriptor: Int32) -> Int {
    let told = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init)
    // Off a terminal the width is always the same, so that the same inputs give the same bytes.
    let width = told ?? (isatty(descriptor) == 1 ? ofTerminal : nil) ?? 80
    return max(60, width)
  }

  /// `stty` asks the terminal: the system call for it is not to be had without unsafe code.
  private static var ofTerminal: Int? {
    guard let terminal = FileHandle(forReadingAtPath: "/dev/tty") else { return nil }
    let answer = Pipe()
    let stty = Process()
    stty.executableURL = URL(filePath: "/bin/stty")
    stty.arguments = ["size"]
    stty.standardInput = terminal
    stty.standardOutput = answer
    stty.standardError = FileHandle.nullDevice
    guard (try? stty.run()) != nil else { return nil }
    stty.waitUntilExit()
    let size = answer.fileHandleForReading.availableData
    let columns = String(decoding: size, as: UTF8.self).split(whereSeparator: \.isWhitespace).last
    // A terminal that does not know says 0.
    return columns.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }
}
