import SurveyModel

/// One export in words: how it was read, what became of its rows, what to do next.
struct LedgerText {
  var report: FileReport
  var language: Language

  private var format: NumberFormat { NumberFormat(language) }
  private var vietnamese: Bool { language == .vietnamese }

  var blocks: [Document.Block] {
    [.heading(report.file.name, nil), .facts(facts)] + faults + next
  }

  private var facts: [Document.Fact] {
    var facts = FormatText(file: report.file, language: language).facts
    facts.append(Document.Fact(vietnamese ? "Đọc" : "Read", sum))
    facts.append(
      Document.Fact(
        vietnamese ? "Cột khớp" : "Columns matched", format.count(report.matched.count)))
    if report.ledger.superseded > 0 {
      let count = format.count(report.ledger.superseded)
      facts.append(
        Document.Fact(
          vietnamese ? "Thay thế" : "Superseded",
          vietnamese ? "\(count) phiếu thay cho phiếu cũ" : "\(count) in place of older answers"))
    }
    let names = { (names: [String]) in names.joined(separator: ", ") }
    if !report.unmatched.isEmpty {
      facts.append(
        Document.Fact(
          vietnamese ? "Cột không dùng" : "Columns left aside", names(report.unmatched)))
    }
    if !report.missing.isEmpty {
      facts.append(
        Document.Fact(vietnamese ? "Cột còn thiếu" : "Columns missing", names(report.missing)))
    }
    if !report.personal.isEmpty {
      facts.append(
        Document.Fact(
          vietnamese ? "Cột cá nhân" : "Personal",
          report.personal.map { "\($0.header) (\($0.words[language]))" }.joined(separator: ", ")
            + (vietnamese ? "; không lưu" : "; not stored")))
    }
    if report.masked > 0 {
      let count = format.count(report.masked)
      facts.append(
        Document.Fact(
          vietnamese ? "Đã ẩn" : "Masked",
          vietnamese
            ? "\(count) chỗ có thông tin cá nhân trong ý kiến"
            : "\(count) places in comments that tell who somebody is"))
    }
    if !report.sensitive.isEmpty {
      facts.append(
        Document.Fact(vietnamese ? "Cột nhạy cảm" : "Sensitive", names(report.sensitive)))
    }
    if !report.near.isEmpty {
      let lines = report.near.map { "“\($0.header)” → \($0.names.joined(separator: ", "))" }
      facts.append(
        Document.Fact(
          vietnamese ? "Có phải là" : "Perhaps",
          lines.joined(separator: "; ")
            + (vietnamese
              ? "? Nếu đúng, ghi tiêu đề vào cột also của survey.csv"
              : "? If so, put the header into the column also of survey.csv")))
    }
    return facts
  }

  /// The rows read as the sum of what became of them.
  private var sum: String {
    let ledger = report.ledger
    let parts: [(Int, String, String)] = [
      (ledger.accepted, "nhận", "accepted"), (ledger.rejected, "từ chối", "rejected"),
      (ledger.duplicate, "trùng", "duplicate"), (ledger.blank, "trống", "blank"),
    ]
    let right = parts.map { "\(format.count($0)) \(vietnamese ? $1 : $2)" }
    return "\(format.count(ledger.read)) = " + right.joined(separator: " + ")
  }

  /// Each kind of fault with its count and the first line.
  private var faults: [Document.Block] {
    if report.problems.isEmpty { return [] }
    var order: [String] = []
    var kinds: [String: [FileReport.Problem]] = [:]
    for problem in report.problems {
      if kinds[problem.code] == nil { order.append(problem.code) }
      kinds[problem.code, default: []].append(problem)
    }
    let head = vietnamese ? "Lỗi tìm thấy:" : "Faults found:"
    return [.paragraph(head)]
      + order.compactMap { code in
        guard let problems = kinds[code], let first = problems.first else { return nil }
        let place = first.line.map { line in
          (vietnamese ? ", dòng đầu tiên " : ", first on line ") + "\(line)"
        }
        return .item(
          marker: "-", "\(code): \(format.count(problems.count))\(place ?? "")\(columns(problems))",
          details: [first.reason[language]])
      }
  }

  /// The columns in which a kind of fault was met.
  private func columns(_ problems: [FileReport.Problem]) -> String {
    var names: [String] = []
    for name in problems.compactMap(\.column) where !names.contains(name) { names.append(name) }
    if names.isEmpty { return "" }
    return (vietnamese ? "; cột " : "; column ") + names.joined(separator: ", ")
  }

  /// The survey's folder, which a command takes in place of its id from wherever it is run.
  private func folder(of quarantine: String) -> String {
    quarantine.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
      .joined(separator: "/")
  }

  private func quoted(_ path: String) -> String { path.contains(" ") ? "'\(path)'" : path }

  /// What was rejected then waits in quarantine, whatever has been mended in the tables since.
  private var stillRejected: [Document.Block] {
    guard let earlier = report.earlier, earlier.ledger.rejected > 0 else { return [] }
    let count = format.count(earlier.ledger.rejected)
    return [
      .paragraph(
        vietnamese
          ? "\(count) dòng của tệp bị từ chối khi đó còn trong quarantine: sửa ô hoặc sửa bảng rồi "
            + "nhập lại tệp quarantine với --fix; hoặc bỏ lần nhập ấy để nhập lại từ đầu:"
          : "\(count) of its rows were rejected then and wait in quarantine: mend their cells, or the "
            + "tables, and import the quarantine file with --fix; or take that import back and begin "
            + "anew:"),
      .command("hailong undo \(earlier.id)"),
    ]
  }

  private var next: [Document.Block] {
    if let path = report.quarantine {
      let count = format.count(report.ledger.rejected)
      return [
        .paragraph(
          vietnamese
            ? "\(count) dòng bị từ chối được giữ riêng. Sửa các ô mà tệp dưới đây nêu, rồi chạy:"
            : "\(count) rejected rows are set aside. Mend the cells that the file below names, then "
              + "run:"),
        .command("hailong import \(quoted(folder(of: path))) --fix \(quoted(path))"),
      ]
    }
    if report.seenBefore {
      return [
        .paragraph(
          vietnamese
            ? "Tệp này đã được nhập trước đây; không thêm phiếu nào."
            : "This file had been imported before; nothing was added.")
      ] + stillRejected
    }
    if report.ledger.rejected > 0 {
      return [
        .paragraph(
          vietnamese
            ? "Chưa ghi gì. Khi nhập, các dòng bị từ chối sẽ được giữ riêng để sửa."
            : "Nothing was written. At import the rejected rows will be set aside to be mended.")
      ]
    }
    return []
  }
}
