import SurveyModel

/// `settings.csv`, the XLSForm settings sheet: one row.
enum SettingsSheet {
  static let columns = [
    "form_id", "form_title", "version", "default_language", "index", "wave", "method", "scheme",
    "score", "range", "pooling", "add", "sample", "calibration", "bounds", "calibration_missing",
    "replicates", "replicate_scale", "replicate_rscales", "fay_rho", "lonely", "interval",
    "confidence", "minimum_respondents", "publish_minimum", "source",
  ]

  /// The settings, and the language of the form's bare labels; nil where they are unusable.
  static func read(path: String, file: String, domains: DomainTree, log: ProblemLog)
    -> (settings: SurveySettings, language: Language)?
  {
    guard
      let table = Table(
        path: path, file: file, known: columns, required: ["index", "wave"], log: log)
    else { return nil }
    guard table.rows.count == 1, let cells = table.rows.first else {
      log.add(.oneRow(found: table.rows.count), file: file)
      return nil
    }
    let row = RowReader(table: table, row: cells)
    guard let index = row.required("index"), let wave = row.required("wave") else { return nil }
    let calibration = row.word("calibration", CalibrationMethod.self) ?? .none
    let scheme = row.text("scheme")
    let schemes = Set(domains.domains.map(\.scheme))
    if !schemes.isEmpty, !schemes.contains(scheme) {
      row.report(
        .unknownWord(
          found: scheme, expected: schemes.sorted(), near: nearMisses(of: scheme, among: schemes)),
        "scheme")
    }
    let score = row.word("score", Scoring.self) ?? .satisfiedShare
    let settings = SurveySettings(
      title: row.text("form_title"), version: row.text("version"), index: index, wave: wave,
      method: row.text("method"), scheme: scheme, score: score, range: range(row),
      pooling: row.word("pooling", Pooling.self) ?? .answers,
      add: row.word("add", Addition.self) ?? .mean,
      sample: row.word("sample", SampleKind.self) ?? .random, calibration: calibration,
      bounds: bounds(row, calibration),
      calibrationMissing: row.word("calibration_missing", CalibrationMissing.self) ?? .stop,
      replicates: replicates(row),
      lonely: row.word("lonely", LonelyPolicy.self) ?? .fail,
      interval: row.word("interval", IntervalMethod.self)
        ?? (score == .satisfiedShare ? .logit : .mean),
      confidence: confidence(row),
      minimumRespondents: row.wholeNumber("minimum_respondents") ?? 30,
      publishMinimum: row.wholeNumber("publish_minimum") ?? 10, source: row.text("source"))
    let language: Language =
      matchKey(row.text("default_language")).contains("en") ? .english : .vietnamese
    return (settings, language)
  }

  private static func range(_ row: RowReader) -> ClosedRange<Double> {
    guard let text = row.optional("range") else { return 0...100 }
    let ends = text.split(whereSeparator: \.isWhitespace)
      .compactMap { row.table.numbers.number($0) }
    guard ends.count == 2, ends[0] < ends[1] else {
      row.report(.outsideRange(text, expected: "0 100, 1 10"), "range")
      return 0...100
    }
    return ends[0]...ends[1]
  }

  /// The bounds of a logit calibration, which has to have them.
  private static func bounds(_ row: RowReader, _ calibration: CalibrationMethod)
    -> ClosedRange<Double>?
  {
    guard let ends = row.numbers("bounds") else { return nil }
    let isUsable = ends.count == 2 && ends[0] >= 0 && ends[0] < 1 && ends[1] > 1
    if isUsable, calibration == .logit { return ends[0]...ends[1] }
    if calibration == .logit {
      row.report(.outsideRange(row.text("bounds"), expected: "0.5 2 (0 ≤ L < 1 < U)"), "bounds")
    } else if !ends.isEmpty {
      row.report(.needsAlso(found: "bounds", needed: "calibration = logit"), "bounds")
    }
    return nil
  }

  private static func replicates(_ row: RowReader) -> Replicates? {
    guard let text = row.optional("replicates"), text.lowercased() != "none",
      let method = row.word("replicates", ReplicateMethod.self)
    else { return nil }
    let rscales = row.numbers("replicate_rscales") ?? []
    let rho = row.number("fay_rho")
    if method == .jkn, rscales.isEmpty {
      row.report(.needsAlso(found: "replicates = JKn", needed: "replicate_rscales"), "replicates")
    }
    if method == .fay, rho == nil || !(0..<1).contains(rho ?? 0) {
      row.report(.outsideRange(row.text("fay_rho"), expected: "0 ≤ fay_rho < 1"), "fay_rho")
    }
    let scale = row.number("replicate_scale")
    if let scale, scale <= 0 {
      row.report(.outsideRange(row.text("replicate_scale"), expected: "> 0"), "replicate_scale")
    }
    return Replicates(method: method, scale: scale, rscales: rscales, rho: rho ?? 0)
  }

  private static func confidence(_ row: RowReader) -> Double {
    guard let value = row.number("confidence") else { return 0.95 }
    if value > 0.5, value < 1 { return value }
    row.report(.outsideRange(row.text("confidence"), expected: "0.5 < … < 1"), "confidence")
    return 0.95
  }
}
