import SurveyAnalysis
import SurveyModel

/// The steps of an explanation in words and tables, with as many digits as it takes to compute the
/// number again.
struct ExplanationText {
  var report: ExplanationReport
  var language: Language

  private var explanation: Explanation { report.explanation }
  private var estimate: Estimate { report.estimate }
  private var vietnamese: Bool { language == .vietnamese }
  private var format: NumberFormat { NumberFormat(language) }

  private func say(_ vietnamese: String, _ english: String) -> String {
    self.vietnamese ? vietnamese : english
  }

  private func precise(_ value: Double) -> String { format.decimal(value, places: 6) }

  var blocks: [Document.Block] {
    [.heading(subject, nil)] + files + people + answers + score + variance + interval + verdict
  }

  private var subject: String {
    let name =
      estimate.question.map { report.labels.question($0, of: report.survey)[language] }
      ?? report.labels.domain(estimate.domain)[language]
    let groups = estimate.group.parts.map {
      report.labels.value($0.value, of: $0.variable, in: report.survey)[language]
    }
    return ([name] + groups).joined(separator: " – ") + ": "
      + (estimate.score.map { format.decimal($0) } ?? say("không tính được", "cannot be known"))
  }

  private var files: [Document.Block] {
    let rows = report.imports.map { record in
      let ledger = record.ledger
      return TextTable.Row.cells(
        [record.file.name, String(record.file.sha256.prefix(12))].map { TextTable.Cell($0) }
          + [ledger.read, ledger.accepted, ledger.rejected, ledger.duplicate, ledger.blank].map {
            TextTable.Cell(format.count($0))
          })
    }
    return [
      .paragraph(say("1. Tệp đã nhập", "1. Files imported")),
      .table(
        TextTable(
          columns: [.words(say("Tệp", "File")), .words("SHA-256")]
            + [
              say("Đọc", "Read"), say("Nhận", "Accepted"), say("Từ chối", "Rejected"),
              say("Trùng", "Duplicate"), say("Trống", "Blank"),
            ].map { .figures($0) }, rows: rows)),
    ]
  }

  private var people: [Document.Block] {
    [
      .paragraph(say("2. Người trả lời", "2. Respondents")),
      .facts([
        .init(say("Trong kho", "Stored"), format.count(report.stored)),
        .init(say("Khớp điều kiện", "In the filters"), format.count(explanation.respondents)),
        .init(say("Thuộc nhóm", "In the group"), format.count(explanation.members)),
        .init(say("Có câu trả lời", "With an answer"), format.count(estimate.respondents)),
      ]),
    ]
  }

  private var answers: [Document.Block] {
    var rows: [TextTable.Row] = []
    for found in explanation.questions {
      rows.append(
        .section(report.labels.question(found.question.name, of: report.survey)[language]))
      for answer in found.answers where answer.count > 0 {
        rows.append(
          .cells([
            TextTable.Cell(label(answer)),
            TextTable.Cell(answer.fraction.map { format.plain($0) } ?? "–"),
            TextTable.Cell(format.count(answer.count)), TextTable.Cell(precise(answer.weight)),
          ]))
      }
    }
    return [
      .paragraph(say("3. Câu trả lời và giá trị tính điểm s", "3. Answers and what they count, s")),
      .table(
        TextTable(
          columns: [
            .words(say("Phương án", "Choice")), .figures("s"), .figures(say("Số phiếu", "Count")),
            .figures("Σw"),
          ], rows: rows)),
    ]
  }

  private func label(_ answer: Explanation.Answer) -> String {
    switch answer.kind {
    case .choice(let choice):
      let label = choice.label[language]
      return label.isEmpty ? choice.name : "\(choice.name) \(label)"
    case .empty: return say("(bỏ trống)", "(empty)")
    case .notAsked: return say("(không phải trả lời)", "(not asked)")
    }
  }

  private var score: [Document.Block] {
    let rows = explanation.ratios.map { ratio in
      TextTable.Row.cells([
        TextTable.Cell(ratio.questions.joined(separator: ", ")),
        TextTable.Cell(precise(ratio.coefficient)), TextTable.Cell(precise(ratio.score)),
        TextTable.Cell(precise(ratio.weight)),
      ])
    }
    let low = format.plain(estimate.range.lowerBound)
    let width = format.plain(estimate.range.upperBound - estimate.range.lowerBound)
    return [
      .paragraph(
        say("4. Điểm", "4. Score") + " = \(low) + \(width) × Σ a·Σws/Σw "
          + say("(công thức bản ", "(formula version ") + Explanation.formulaVersion + ")"),
      .table(
        TextTable(
          columns: [
            .words(say("Câu hỏi", "Questions")), .figures("a"), .figures("Σws"), .figures("Σw"),
          ], rows: rows)),
    ]
  }

  private var variance: [Document.Block] {
    guard let error = estimate.standardError else { return [] }
    let title = say("5. Sai số chuẩn", "5. Standard error") + " \(precise(error)) = √ "
    if !explanation.replicates.isEmpty {
      let mean =
        explanation.replicates.reduce(0) { $0 + $1.score } / Double(explanation.replicates.count)
      return [
        .paragraph(title + say("hệ số × Σ r (θ − trung bình)²", "scale × Σ r (θ − mean)²")),
        .facts([
          .init(say("Hệ số", "Scale"), precise(explanation.replicateScale ?? 0)),
          .init(say("Lần lặp", "Replicates"), format.count(explanation.replicates.count)),
          .init(say("Trung bình", "Mean"), precise(mean)),
        ]),
      ]
    }
    let frames = explanation.strata + explanation.clusters
    if frames.isEmpty { return [] }
    return [
      .paragraph(title + "Σ k (1 − f) n/(n − 1) (Σz² − (Σz)²/n)"),
      .table(
        TextTable(
          columns: [.words(say("Tầng, cụm", "Stratum, cluster"))]
            + ["n", "f", "Σz", "Σz²", "k"].map { .figures($0) },
          rows: frames.map { frame in
            .cells(
              [TextTable.Cell(frame.label.isEmpty ? say("(cả mẫu)", "(the sample)") : frame.label)]
                + [
                  format.count(frame.count), precise(frame.fraction), precise(frame.sum),
                  precise(frame.squares), precise(frame.factor),
                ].map { TextTable.Cell($0) })
          })),
    ]
  }

  private var interval: [Document.Block] {
    let words = capitalised(intervalWords(explanation.settings.confidence)[language])
    var facts = [
      Document.Fact(words, estimate.interval.map(format.range) ?? "–"),
      Document.Fact(say("Phương pháp", "Method"), estimate.intervalMethod?.rawValue ?? "–"),
      Document.Fact(
        say("Bậc tự do", "Degrees of freedom"), estimate.degreesOfFreedom.map(format.count) ?? "–"),
      Document.Fact("t", explanation.studentT.map(precise) ?? "–"),
    ]
    if let effect = estimate.designEffect {
      facts.append(.init(say("Hiệu ứng thiết kế", "Design effect"), precise(effect)))
    }
    facts += estimate.notes.map { .init(say("Lưu ý", "Note"), $0.words[language]) }
    return [.paragraph(say("6. Khoảng tin cậy", "6. Interval")), .facts(facts)]
  }

  private var verdict: [Document.Block] {
    guard let finding = report.finding else { return [] }
    var facts = [Document.Fact(say("Kết luận", "Verdict"), finding.verdict.words[language])]
    if let minimum = finding.minimum, let threshold = finding.threshold {
      facts.append(
        .init(
          say("Ngưỡng", "Threshold"),
          "\(format.decimal(minimum)) (thresholds.csv:\(threshold.line); \(threshold.basis))"))
    }
    if let p = finding.pValue, let size = finding.familySize {
      facts.append(
        .init("p", precise(p) + say(" trong \(size) so sánh", " among \(size) comparisons")))
    }
    return [.paragraph(say("7. So với ngưỡng", "7. Against the threshold")), .facts(facts)]
  }
}
