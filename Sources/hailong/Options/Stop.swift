import ArgumentParser

/// Ends a command with a message and one of the contract's exit codes.
struct Stop: Error, CustomStringConvertible {
  enum Code: Int32 {
    case failed = 1
    case quarantined = 2
    case thresholdMissed = 3
    case noResult = 4
    case usage = 64
    case data = 65
    case noInput = 66
    case cannotCreate = 73
    case io = 74
    case definitions = 78
    case interrupted = 130
  }

  let code: Code
  let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  var description: String { message }

  var exit: ExitCode { ExitCode(code.rawValue) }
}
