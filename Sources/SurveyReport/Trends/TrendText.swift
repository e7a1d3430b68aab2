import SurveyAnalysis
import SurveyModel

/// What is to be said of two waves besides their figures.
struct TrendText {
  var report: TrendReport
  var language: Language

  private var vietnamese: Bool { language == .vietnamese }
  private var format: NumberFormat { NumberFormat(language) }

  func pair(_ pair: WavePair) -> [Document.Block] {
    [.heading(heading(pair), nil)] + [.paragraph(basis(pair))] + shared(pair)
      + decomposition(pair)
      + effects(pair)
  }

  private func heading(_ pair: WavePair) -> String {
    let names = [pair.from, pair.to].map { "\($0.wave) (\($0.survey), \($0.method))" }
    return vietnamese
      ? "Từ đợt \(names[0]) đến đợt \(names[1])" : "From wave \(names[0]) to wave \(names[1])"
  }

  /// On what the two are compared, or why they are not.
  private func basis(_ pair: WavePair) -> String {
    var parts: [String] = []
    if let reason = pair.reason {
      parts.append(capitalised(reason.words[language]) + ".")
      if !pair.unscorable.isEmpty {
        parts.append(
          (vietnamese
            ? "Đợt trước có câu hỏi nhưng phương án thiếu điểm hoặc mức hài lòng mà cách tính sau cần: "
            : "The earlier wave has the questions, but its choices lack the points or the satisfied "
              + "mark that the later method needs: ") + list(pair.unscorable) + ".")
      }
      let lacking = pair.onlyTo.filter { !pair.unscorable.contains($0) }
      if reason == .method, !lacking.isEmpty {
        parts.append(
          (vietnamese
            ? "Cách tính sau không chấm lại được đợt trước vì đợt trước thiếu câu hỏi: "
            : "The later method cannot score the earlier wave, which lacks the questions: ")
            + list(lacking) + ".")
      }
      return parts.joined(separator: " ")
    }
    let count = format.count(pair.shared)
    parts.append(
      vietnamese
        ? "So sánh trên \(count) câu hỏi chung."
        : "Compared on the \(count) questions that both have.")
    if !pair.onlyFrom.isEmpty {
      parts.append(
        (vietnamese ? "Chỉ đợt trước có: " : "Only the earlier wave has: ") + list(pair.onlyFrom)
          + ".")
    }
    if !pair.onlyTo.isEmpty {
      parts.append(
        (vietnamese ? "Chỉ đợt sau có: " : "Only the later wave has: ") + list(pair.onlyTo) + ".")
    }
    parts.append(drawing(pair))
    if pair.changes.count > 1 {
      parts.append(
        vietnamese
          ? "Kết luận xét mọi dòng cùng lúc (Benjamini–Hochberg), nên chặt hơn p của từng dòng."
          : "Verdicts judge all lines together (Benjamini–Hochberg), more strictly than each p.")
    }
    return parts.joined(separator: " ")
  }

  /// How the samples stand to one another.
  private func drawing(_ pair: WavePair) -> String {
    switch report.settings(of: pair.to)?.sample {
    case .census:
      return vietnamese
        ? "Điều tra toàn bộ: thay đổi là chính xác, không có sai số chọn mẫu."
        : "Everybody was asked: changes are exact, with no sampling error."
    case .convenience:
      return vietnamese
        ? "Mẫu thuận tiện: không suy rộng được, nên không có khoảng tin cậy."
        : "A convenience sample: nothing can be inferred beyond it, so there are no intervals."
    default:
      if pair.isJoint {
        return vietnamese
          ? "Hai đợt chung cụm mẫu nên được ước lượng chung."
          : "The waves share clusters, so they are estimated jointly."
      }
      return vietnamese
        ? "Hai mẫu độc lập: phương sai cộng lại."
        : "The samples were drawn apart: their variances add up."
    }
  }

  /// The scores that changes are made of, where they are not those of the table above.
  private func shared(_ pair: WavePair) -> [Document.Block] {
    if pair.onlyFrom.isEmpty && pair.onlyTo.isEmpty { return [] }
    let figure = { (score: Double?) in TextTable.Cell(score.map { format.decimal($0) } ?? "–") }
    return [
      .paragraph(
        vietnamese
          ? "Điểm của hai đợt khi chỉ tính các câu hỏi chung:"
          : "Both waves' scores on the shared questions alone:"),
      .table(
        TextTable(
          columns: [
            .words(vietnamese ? "Lĩnh vực" : "Domain"),
            .figures(vietnamese ? "Đợt trước" : "Earlier"),
            .figures(vietnamese ? "Đợt sau" : "Later"),
            .figures(vietnamese ? "Thay đổi" : "Change"),
          ],
          rows: pair.changes.map { change in
            .cells([
              TextTable.Cell(name(of: change.difference, pair)), figure(change.from?.score),
              figure(change.to?.score),
              TextTable.Cell(
                change.difference.difference.map { format.signed($0) } ?? "–"),
            ])
          })),
    ]
  }

  private func list(_ names: [String]) -> String {
    let most = 8
    let more = names.count - most
    return names.prefix(most).joined(separator: ", ")
      + (more > 0 ? (vietnamese ? " và \(more) câu khác" : " and \(more) more") : "")
  }

  /// The whole distance told apart: what the method changed, and what the answers did.
  private func decomposition(_ pair: WavePair) -> [Document.Block] {
    let told = pair.changes.filter { $0.methodEffect != nil }
    if told.isEmpty { return [] }
    let figure = { (value: Double?) in TextTable.Cell(value.map { format.signed($0) } ?? "–") }
    return [
      .paragraph(
        vietnamese
          ? "Chênh lệch được tách làm hai: do đổi cách tính, và thay đổi thực khi cả hai đợt cùng "
            + "tính theo cách của đợt sau."
          : "The distance told apart: what the change of method made, and the real change with both "
            + "waves by the later method."),
      .table(
        TextTable(
          columns: [
            .words(vietnamese ? "Lĩnh vực" : "Domain"),
            .figures(vietnamese ? "Đợt trước, cách cũ" : "Earlier, own method"),
            .figures(vietnamese ? "Tổng chênh lệch" : "Whole distance"),
            .figures(vietnamese ? "Do đổi cách tính" : "By the method"),
            .figures(vietnamese ? "Thay đổi thực" : "Real change"),
            .figures(
              capitalised(
                intervalWords(report.settings(of: pair.to)?.confidence ?? 0.95)[language])),
          ],
          rows: told.map { change in
            .cells([
              TextTable.Cell(name(of: change.difference, pair)),
              TextTable.Cell(change.ownScore.map { format.decimal($0) } ?? "–"),
              figure(change.total), figure(change.methodEffect),
              figure(change.difference.difference),
              TextTable.Cell(change.difference.interval.map(format.range) ?? "–"),
            ])
          })),
    ]
  }

  private func name(of difference: Difference, _ pair: WavePair) -> String {
    let name =
      difference.question.map { report.labels.question($0, of: pair.to.survey)[language] }
      ?? report.labels.domain(difference.domain)[language]
    let groups = difference.group.parts.map {
      report.labels.value($0.value, of: $0.variable, in: pair.to.survey)[language]
    }
    return ([name] + groups).joined(separator: " – ")
  }

  /// Why nothing is said of what followed the tasks.
  private func withoutEffects(_ pair: WavePair) -> String {
    guard let before = pair.from.days?.upperBound, let after = pair.to.days?.lowerBound else {
      return vietnamese
        ? "Không có cột ngày trả lời nên không biết nhiệm vụ nào hoàn thành giữa hai đợt."
        : "No column tells the days of answers, so it is not known which tasks were done in between."
    }
    let dates = DateWords(language)
    if before >= after {
      return vietnamese
        ? "Hai đợt chồng ngày nhau (đến \(dates.day(before)), từ \(dates.day(after))) nên không xét "
          + "được nhiệm vụ hoàn thành ở giữa."
        : "The waves overlap in time (to \(dates.day(before)), from \(dates.day(after))), so no task "
          + "was done in between."
    }
    return vietnamese
      ? "Giữa hai đợt (\(dates.day(before)) – \(dates.day(after))) không có nhiệm vụ nào được báo hoàn "
        + "thành mà chủ đề gặp câu hỏi chung."
      : "Between the waves (\(dates.day(before)) to \(dates.day(after))) no task was done whose topics "
        + "meet a shared question."
  }

  /// What became of the questions whose tasks were done in between.
  private func effects(_ pair: WavePair) -> [Document.Block] {
    if pair.effects.isEmpty {
      return pair.reason == nil ? [.paragraph(withoutEffects(pair))] : []
    }
    return [
      .paragraph(
        vietnamese
          ? "Câu hỏi thuộc chủ đề của các nhiệm vụ đã báo hoàn thành giữa hai đợt, so với các câu "
            + "hỏi khác. So sánh này không chứng minh nguyên nhân."
          : "Questions with the topics of tasks done between the waves, against the others. This "
            + "comparison proves no cause."),
      .table(
        TextTable(
          columns: [
            .words(vietnamese ? "Nhiệm vụ" : "Tasks"),
            .figures(vietnamese ? "Số câu" : "Questions"),
            .figures(vietnamese ? "Thay đổi" : "Change"),
            .figures(vietnamese ? "Các câu khác" : "The others"),
            .figures(vietnamese ? "Chênh lệch" : "Difference"),
            .words(vietnamese ? "Nhận xét" : "Verdict"),
          ],
          rows: pair.effects.map { effect in
            let figure = { (difference: Difference?) in
              guard let difference, let change = difference.difference else {
                return TextTable.Cell("–")
              }
              let range = difference.interval.map { " (\(format.range($0)))" } ?? ""
              return TextTable.Cell(format.signed(change) + range)
            }
            return .cells([
              TextTable.Cell(effect.tasks.joined(separator: ", ")),
              TextTable.Cell(format.count(effect.questions.count)), figure(effect.own),
              figure(effect.others), figure(effect.difference),
              TextTable.Cell(effect.words[language]),
            ])
          })),
    ]
  }
}
