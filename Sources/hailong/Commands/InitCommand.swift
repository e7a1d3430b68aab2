import ArgumentParser
import CSV
import Foundation
import SurveyModel
import SurveyReport

/// `hailong init DIR`: a new workspace to fill in.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: spoken("Tạo thư mục làm việc mới.", "A new workspace to fill in."))

  @Argument(help: help("Thư mục sẽ tạo.", "The folder to make."))
  var directory: String

  @OptionGroup var languageOptions: LanguageOptions

  func run() throws {
    try Outcome.run(languageOptions.language) {
      let language = languageOptions.language
      let files = FileManager.default
      let present = (try? files.contentsOfDirectory(atPath: directory)) ?? []
      guard present.isEmpty else {
        throw Stop(
          .cannotCreate,
          LocalizedText(
            vietnamese: "\(directory): thư mục đã có tệp; hãy chọn thư mục mới hoặc thư mục trống",
            english: "\(directory): the folder holds files; choose a new or an empty one")[language]
        )
      }
      do {
        for (path, bytes) in Self.files {
          let full = URL(filePath: "\(directory)/\(path)")
          try files.createDirectory(
            at: full.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(bytes).write(to: full, options: .atomic)
        }
        for survey in Self.surveys {
          try files.createDirectory(
            atPath: "\(directory)/surveys/\(survey)/exports", withIntermediateDirectories: true)
        }
      } catch let error as CocoaError {
        throw WriteError.folder(path: directory, reason: SystemError(error))
      }
      let text =
        LocalizedText(
          vietnamese: """
            Đã tạo \(directory) với \(Self.files.count) bảng. Việc tiếp theo:
              1. Mở thresholds.csv và ghi ngưỡng của đơn vị (các ngưỡng có sẵn chỉ để minh họa).
              2. Sửa surveys/*/survey.csv, choices.csv, settings.csv theo phiếu khảo sát của đơn vị.
                 Cột source của settings.csv ghi nguồn phiếu và số liệu: còn chữ "giả lập" hay
                 "phục dựng" thì mọi kết quả còn mang cảnh báo đó.
              3. Chép tệp CSV đã xuất vào surveys/MÃ/exports/.
              4. hailong check --workspace \(directory)   rồi   hailong run \(directory)
            """,
          english: """
            Made \(directory) with \(Self.files.count) tables. Next:
              1. Open thresholds.csv and write your office's thresholds (those there are examples).
              2. Edit surveys/*/survey.csv, choices.csv, settings.csv after your own form.
                 The column source of settings.csv says where form and answers come from: while it
                 says "giả lập" (synthetic) or "phục dựng" (reconstructed), so does every result.
              3. Copy the exported CSV files into surveys/ID/exports/.
              4. hailong check --workspace \(directory)   and then   hailong run \(directory)
            """)[language]
      try Outcome.say(Array((text + "\n").utf8), language)
    }
  }

  private static let surveys = ["papi-2023", "sipas-2022", "sipas-2023"]

  /// The tables of `SampleData`, carried inside the binary; its synthetic exports stay behind.
  private static var files: [(path: String, bytes: [UInt8])] {
    [
      ("domains.csv", PackageResources.domains_csv),
      ("topics.csv", PackageResources.topics_csv),
      ("units.csv", PackageResources.units_csv),
      ("office.csv", PackageResources.office_csv),
      ("thresholds.csv", PackageResources.thresholds_csv),
      ("plan.csv", PackageResources.plan_csv),
      ("indices.csv", PackageResources.indices_csv),
      ("shortcomings.csv", PackageResources.shortcomings_csv),
      ("surveys/papi-2023/survey.csv", PackageResources.papi_2023_survey_csv),
      ("surveys/papi-2023/choices.csv", PackageResources.papi_2023_choices_csv),
      ("surveys/papi-2023/settings.csv", PackageResources.papi_2023_settings_csv),
      ("surveys/sipas-2022/survey.csv", PackageResources.sipas_2022_survey_csv),
      ("surveys/sipas-2022/choices.csv", PackageResources.sipas_2022_choices_csv),
      ("surveys/sipas-2022/settings.csv", PackageResources.sipas_2022_settings_csv),
      ("surveys/sipas-2023/survey.csv", PackageResources.sipas_2023_survey_csv),
      ("surveys/sipas-2023/choices.csv", PackageResources.sipas_2023_choices_csv),
      ("surveys/sipas-2023/settings.csv", PackageResources.sipas_2023_settings_csv),
    ]
  }
}
