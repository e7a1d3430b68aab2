package import SurveyModel

/// Why a survey cannot be computed as asked.
package enum AnalysisFailure: Error, Sendable, Equatable {
  case lonelyStratum(name: String)
  case unknownVariable(String, groups: [String])
  case unknownValue(String, variable: String, values: [String])
  case tooManyValues(variable: String, count: Int)
  case unknownScheme(String, schemes: [String])
  case nothingRated(scheme: String)
  case noRespondents
  case noFraction(question: String)
  case unequalPopulation(stratum: String)
  case comparedAndBrokenDown(String)
  case cannotCalibrate(by: String)
  case populationMissing
  case populationRepeated([String], values: [String])
  case poststratifiedTwice([String], [String])
  case populationsDisagree([String], Double, [String], Double)
  case populationLacks(String)
  case sampleLacks(String)
  case lackCalibrationVariable(count: Int, variables: [String])
  case calibrationDiverged(misfit: Double)
  case replicateScales(found: Int, replicates: Int)

  package func text(_ language: Language) -> String { wording[language] }

  private var wording: LocalizedText {
    switch self {
    case .lonelyStratum(let name):
      LocalizedText(
        vietnamese: "tầng `\(name)` chỉ có một cụm trong mẫu nên không tính được sai số chuẩn; "
          + "chọn --lonely remove | adjust | average | certainty (hoặc cột lonely của settings.csv)",
        english:
          "stratum `\(name)` has a single cluster in the sample, so no standard error can be "
          + "computed; choose --lonely remove | adjust | average | certainty (or settings.csv)")
    case .unknownVariable(let name, let groups):
      LocalizedText(
        vietnamese: "`\(name)` không phải biến phân nhóm (role group) trong survey.csv; có: "
          + groups.joined(separator: ", "),
        english: "`\(name)` is no breakdown variable (role group) of survey.csv; there are: "
          + groups.joined(separator: ", "))
    case .unknownValue(let value, let variable, let values):
      LocalizedText(
        vietnamese: "biến `\(variable)` không có giá trị `\(value)`; có: "
          + values.joined(separator: ", "),
        english: "variable `\(variable)` has no value `\(value)`; there are: "
          + values.joined(separator: ", "))
    case .tooManyValues(let variable, let count):
      LocalizedText(
        vietnamese:
          "`\(variable)` có \(count) giá trị, nhiều nhất 4096; hãy chọn biến khác hoặc gộp "
          + "giá trị bằng bands",
        english: "`\(variable)` has \(count) values, at most 4096 can be broken down by; choose "
          + "another variable or make bands")
    case .unknownScheme(let name, let schemes):
      LocalizedText(
        vietnamese: "không có hệ lĩnh vực `\(name)` trong domains.csv; có: "
          + schemes.joined(separator: ", "),
        english: "no scheme `\(name)` in domains.csv; there are: "
          + schemes.joined(separator: ", "))
    case .nothingRated(let scheme):
      LocalizedText(
        vietnamese: "không câu hỏi nào của khảo sát thuộc hệ `\(scheme)`",
        english: "no question of the survey belongs to scheme `\(scheme)`")
    case .noRespondents:
      LocalizedText(
        vietnamese: "không có phiếu nào khớp điều kiện --where",
        english: "no response matches --where")
    case .noFraction(let question):
      LocalizedText(
        vietnamese: "câu hỏi `\(question)`: các phương án thiếu points nên không tính được điểm",
        english: "question `\(question)`: its choices lack the points that its score needs")
    case .unequalPopulation(let stratum):
      LocalizedText(
        vietnamese: "cột population phải như nhau và không nhỏ hơn số cụm trong tầng `\(stratum)`",
        english: "the population must be one number, no less than the clusters, in stratum "
          + "`\(stratum)`")
    case .comparedAndBrokenDown(let name):
      LocalizedText(
        vietnamese:
          "`\(name)` không thể vừa so sánh (--compare) vừa chia nhóm (--by); hãy bỏ ở --by",
        english: "`\(name)` cannot be compared and broken down by at once; leave it out of --by")
    case .cannotCalibrate(let name):
      LocalizedText(
        vietnamese: "population.csv: biến `\(name)` phải là câu hỏi chọn một, số có bands, hay chữ "
          + "có vai trò group, stratum hoặc cluster",
        english:
          "population.csv: variable `\(name)` must be a select_one, a number with bands, or a "
          + "text with role group, stratum or cluster")
    case .populationMissing:
      LocalizedText(
        vietnamese: "settings.csv đặt calibration nhưng khảo sát chưa có population.csv; hãy lập "
          + "bảng variable, value, population hoặc ghi calibration = none",
        english: "settings.csv asks for calibration, but there is no population.csv; write it "
          + "(variable, value, population), or set calibration to none")
    case .populationRepeated(let variables, let values):
      LocalizedText(
        vietnamese: "population.csv: \(named(variables, values)) có hai dòng; hãy bỏ một dòng",
        english: "population.csv: \(named(variables, values)) stands twice; remove one row")
    case .poststratifiedTwice(let first, let second):
      LocalizedText(
        vietnamese: "calibration = poststratify cần một bảng duy nhất, population.csv có cả "
          + "\(joined(first)) và \(joined(second)); hãy ghép chéo (a*b) hoặc dùng rake",
        english: "calibration = poststratify takes one table, population.csv has \(joined(first)) "
          + "and \(joined(second)); cross them (a*b), or use rake")
    case .populationsDisagree(let first, let a, let second, let b):
      LocalizedText(
        vietnamese: "population.csv: tổng theo \(joined(first)) là \(plain(a)), theo "
          + "\(joined(second)) là \(plain(b)); hai tổng phải bằng nhau",
        english: "population.csv: the totals by \(joined(first)) make \(plain(a)), those by "
          + "\(joined(second)) \(plain(b)); they must agree")
    case .populationLacks(let cell):
      LocalizedText(
        vietnamese:
          "population.csv chưa có số dân của \(cell), mà mẫu có phiếu ở đó; hãy thêm dòng",
        english: "population.csv says nothing of \(cell), where there are responses; add the row")
    case .sampleLacks(let cell):
      LocalizedText(
        vietnamese:
          "mẫu không có phiếu nào của \(cell), nên không hiệu chỉnh theo số dân được; hãy "
          + "gộp nhóm này với nhóm khác trong population.csv và choices.csv",
        english:
          "the sample has no response of \(cell), so weights cannot be fitted to it; merge it "
          + "with another group in population.csv and choices.csv")
    case .lackCalibrationVariable(let count, let variables):
      LocalizedText(
        vietnamese: "\(count) phiếu thiếu \(joined(variables)) nên không hiệu chỉnh được; hãy bổ "
          + "sung, hoặc ghi calibration_missing = keep để các phiếu đó giữ nguyên trọng số",
        english: "\(count) responses lack \(joined(variables)), so they cannot be calibrated; fill "
          + "them in, or set calibration_missing to keep, and they hold their weight")
    case .calibrationDiverged(let misfit):
      LocalizedText(
        vietnamese: "hiệu chỉnh trọng số không hội tụ (còn lệch \(plain(misfit * 100)) %); hãy nới "
          + "bounds, gộp nhóm nhỏ, hoặc dùng rake",
        english: "the calibration does not converge (\(plain(misfit * 100)) % off); widen bounds, "
          + "merge small groups, or use rake")
    case .replicateScales(let found, let replicates):
      LocalizedText(
        vietnamese:
          "replicate_rscales có \(found) số, còn trọng số lặp có \(replicates) cột; ghi một "
          + "số chung hoặc đủ \(replicates) số",
        english:
          "replicate_rscales has \(found) numbers for \(replicates) replicate weights; write "
          + "one for all, or \(replicates)")
    }
  }

  private func joined(_ names: [String]) -> String { names.joined(separator: " × ") }

  private func named(_ variables: [String], _ values: [String]) -> String {
    zip(variables, values).map { "\($0) = \($1)" }.joined(separator: ", ")
  }

  private func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
  }
}
