import CSV
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport
import SurveyStore

extension Stop {
  /// What any stage's failure means to the person and to a calling program.
  init(_ error: any Error, _ language: Language) {
    switch error {
    case let stop as Stop: self = stop
    case is Interruption.Asked:
      self.init(
        .interrupted,
        LocalizedText(
          vietnamese: "đã dừng theo yêu cầu; tệp đang đọc chưa được ghi gì vào kho",
          english: "stopped as asked; of the file being read nothing is in the store")[language])
    case let failure as StoreFailure: self.init(failure.stopCode, failure.text(language))
    case let failure as AnalysisFailure: self.init(failure.stopCode, failure.text(language))
    case let failure as IdentityKey.Failure: self.init(.definitions, failure.text(language))
    case let failure as CSVFailure:
      self.init(.io, failure.message(vietnamese: language == .vietnamese))
    case let failure as WorkbookError: self.init(.cannotCreate, failure.text(language))
    case let failure as RenderingFailure: self.init(.cannotCreate, failure.text(language))
    case let failure as WriteError: self.init(.cannotCreate, failure.text(language))
    default:
      guard let reason = SystemError(error) else {
        self.init(.failed, "\(error)")
        return
      }
      self.init(.io, reason.message(vietnamese: language == .vietnamese))
    }
  }
}

extension StoreFailure {
  /// The contract's exit code for each reason.
  var stopCode: Stop.Code {
    switch self {
    case .noStore, .undoneBefore: .noResult
    case .unknownImport: .noInput
    case .cannotOpen, .io, .busy, .damaged, .diskFull: .io
    case .notAStore, .newerVersion, .wrongKey, .codesMissing, .tooManyChoices: .definitions
    case .needsSupersede, .secondFileWithoutIds: .data
    case .ledgerOutOfBalance, .unfinished: .failed
    }
  }
}

extension AnalysisFailure {
  /// The contract's exit code for each reason.
  var stopCode: Stop.Code {
    switch self {
    case .noRespondents: .noResult
    case .unknownVariable, .unknownValue, .unknownScheme, .tooManyValues, .comparedAndBrokenDown:
      .usage
    case .lackCalibrationVariable, .sampleLacks: .data
    case .lonelyStratum, .nothingRated, .noFraction, .unequalPopulation, .cannotCalibrate,
      .populationMissing, .populationRepeated, .poststratifiedTwice, .populationsDisagree,
      .populationLacks, .calibrationDiverged, .replicateScales:
      .definitions
    }
  }
}
