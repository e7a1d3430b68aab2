import ArgumentParser
import Foundation

/// How exports are read.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: help(
      "Số luồng đọc (mặc định: số nhân máy).",
      "Threads to read with (default: the machine's cores)."))
  var threads: Int?

  @Option(
    help: help(
      "Báo tiến độ: auto, always, never.", "Tell progress: auto, always, never."))
  var progress: ProgressMode = .auto

  @Option(
    help: help(
      "Cách đọc CSV: auto (dòng không có dấu ngoặc kép tách thẳng) hoặc libcsv (mọi dòng).",
      "How CSV is read: auto (records without quotes are split straight) or libcsv (all)."))
  var reader: ReaderChoice = .auto

  @Flag(
    name: .customLong("drop-personal"),
    help: help(
      "Bỏ các cột ngoài survey.csv có thông tin cá nhân thay vì dừng.",
      "Drop columns outside survey.csv that tell who people are, instead of stopping."))
  var dropPersonal = false

  @OptionGroup var format: FormatOptions

  var threadCount: Int { max(1, threads ?? ProcessInfo.processInfo.activeProcessorCount) }

  mutating func validate() throws {
    if let threads, threads < 1 {
      throw ValidationError(
        spoken(
          "--threads \(threads): cần số nguyên từ 1 trở lên",
          "--threads \(threads): a whole number from 1 is expected"))
    }
  }
}

/// When progress is told.
enum ProgressMode: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

/// Who reads the records of an export; the cells are the same.
enum ReaderChoice: String, ExpressibleByArgument, CaseIterable { case auto, libcsv }
