import ArgumentParser
import CSV
import Foundation
import SurveyImport
import SurveyModel

/// Where the tables and the store lie.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    help: help(
      "Thư mục làm việc.", "The workspace's folder."))
  var workspace: String?

  @Option(
    help: help(
      "Tệp lưu trữ (mặc định: hailong.sqlite trong thư mục làm việc).",
      "The store's file (default: hailong.sqlite in the workspace)."))
  var database: String?

  @Option(
    help: help(
      "Đợt khảo sát (mặc định: của settings.csv).", "The wave (default: that of settings.csv)."))
  var wave: String?

  @OptionGroup var languageOptions: LanguageOptions

  var language: Language { languageOptions.language }

  /// The options as they were given, for a command that is to follow.
  var words: String {
    [("--workspace", workspace), ("--database", database), ("--wave", wave)].compactMap {
      name, value in value.map { " \(name) \($0.contains(" ") ? "'\($0)'" : $0)" }
    }.joined()
  }

  /// The workspace and the survey's id that an argument means: an id in the workspace, or the path
  /// of a survey's folder.
  func locate(_ survey: String) throws -> (workspace: String, survey: String) {
    guard survey.contains("/") || (workspace == nil && isSurveyFolder(survey)) else {
      return (workspace ?? ".", survey)
    }
    let folder = URL(filePath: survey, directoryHint: .isDirectory).standardizedFileURL
    guard isSurveyFolder(folder.path) else {
      throw Stop(
        .noInput,
        LocalizedText(
          vietnamese: "\(survey): không có survey.csv ở đây; ghi mã khảo sát hoặc thư mục của nó",
          english: "\(survey): there is no survey.csv here; give a survey's id or its folder"
        )[language])
    }
    let root = workspace ?? folder.deletingLastPathComponent().deletingLastPathComponent().path
    return (root, folder.lastPathComponent)
  }

  func databasePath(_ workspace: String) -> String { database ?? "\(workspace)/hailong.sqlite" }

  private func isSurveyFolder(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/survey.csv")
  }

  /// Reads the workspace's tables, and stops where they cannot be used.
  func load(_ path: String, surveys: [String]? = nil) throws -> Workspace {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Stop(
        .noInput,
        LocalizedText(
          vietnamese: "\(path): không có thư mục này; tạo mới bằng: hailong init \(path)",
          english: "\(path): there is no such folder; make one with: hailong init \(path)"
        )[language])
    }
    let read = Workspace(path: path, surveys: surveys, wave: wave)
    let problems =
      read.problems.isEmpty ? try ThresholdCheck(workspace: read).problems : read.problems
    guard problems.isEmpty else {
      throw Stop(
        problems.contains { $0.code == "unknown-survey" && $0.line == nil }
          ? .noInput : .definitions,
        (problems.map { $0.line(in: language) }
          + [
            LocalizedText(
              vietnamese: "\(problems.count) lỗi trong các bảng; sửa xong hãy chạy lại",
              english: "\(problems.count) problems in the tables; mend them and run again"
            )[language]
          ]).joined(separator: "\n"))
    }
    return read
  }
}

extension WorkspaceOptions {
  /// The workspace, read, for a command that reads no exports.
  func office() throws -> Office { try office(at: workspace ?? ".") }

  func office(at path: String) throws -> Office {
    Office(
      workspace: try load(path), database: databasePath(path),
      pipeline: Pipeline(
        threads: 1, progress: .never, language: language, stated: StatedFormat(),
        conventions: StatedConventions(), usesPlainLane: true, dropsPersonal: false))
  }

  /// The workspace, read, with its store and the way to read exports.
  ///
  /// - Parameters:
  ///   - path: The workspace's folder.
  ///   - surveys: The surveys that are wanted; nil wants all.
  ///   - reading: How exports are read.
  ///   - opensStore: Whether the store is opened meanwhile, since it will be read.
  /// - Returns: The office.
  /// - Throws: `Stop` where the tables cannot be used.
  func office(
    _ path: String, surveys: [String]? = nil, _ reading: ReadingOptions, opensStore: Bool = false
  ) throws -> Office {
    let opening = opensStore ? OpeningStore(path: databasePath(path)) : nil
    return Office(
      workspace: try load(path, surveys: surveys), database: databasePath(path), opening: opening,
      pipeline: Pipeline(
        threads: reading.threadCount, progress: reading.progress, language: language,
        stated: reading.format.stated, conventions: reading.format.conventions,
        usesPlainLane: reading.reader == .auto, dropsPersonal: reading.dropPersonal))
  }
}
