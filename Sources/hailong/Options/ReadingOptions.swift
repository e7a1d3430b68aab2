import ArgumentParser
import Foundation

/// How exports are read.
struct ReadingOptions: ParsableArguments {
  @Option(help: "Số luồng đọc (mặc định: số nhân máy). Threads to read with.")
  var threads: Int?

  @Option(help: "Báo tiến độ: auto, always, never. Progress on standard error.")
  var progress: ProgressMode = .auto

  var threadCount: Int { max(1, threads ?? ProcessInfo.processInfo.activeProcessorCount) }

  mutating func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads: 1, 2, …") }
  }
}

/// When progress is told.
enum ProgressMode: String, ExpressibleByArgument, CaseIterable { case auto, always, never }
