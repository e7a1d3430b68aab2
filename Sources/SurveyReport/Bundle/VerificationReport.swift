package import SurveyModel

/// Whether what was published still holds, as `verify` gives it.
package struct VerificationReport: Report, Sendable {
  package var folder: String
  package var asOf: String
  /// Files looked at.
  package var files: Int
  package var faults: [Verification]

  package init(folder: String, asOf: String, files: Int, faults: [Verification]) {
    self.folder = folder
    self.asOf = asOf
    self.files = files
    self.faults = faults
  }

  package func document(in language: Language) -> Document {
    let vietnamese = language == .vietnamese
    let count = NumberFormat(language).count(files)
    let told = NumberFormat(language).count(faults.count)
    let verdict =
      faults.isEmpty
      ? (vietnamese
        ? "Mọi tệp còn nguyên, và kho tính ra đúng các số đã công bố."
        : "Every file is as it was published, and the store gives the same figures.")
      : (vietnamese
        ? "\(told) tệp không còn khớp." : "\(told) files no longer hold.")
    return Document(
      [
        .title(vietnamese ? "Kiểm tra nội dung đã công bố" : "What was published, checked"),
        .facts([
          .init(vietnamese ? "Thư mục" : "Folder", folder),
          .init(vietnamese ? "Tính đến ngày" : "As of", asOf),
          .init(vietnamese ? "Số tệp" : "Files", count),
        ]), .paragraph(verdict),
      ] + faults.prefix(Self.most).map { .item(marker: "-", $0.text(language), details: []) }
        + further(in: language))
  }

  /// How many faults a person is told one by one.
  private static let most = 20

  private func further(in language: Language) -> [Document.Block] {
    guard faults.count > Self.most else { return [] }
    let rest = NumberFormat(language).count(faults.count - Self.most)
    return [
      .paragraph(
        language == .vietnamese
          ? "… và \(rest) tệp nữa; xem đủ bằng: hailong verify --format csv"
          : "… and \(rest) more; see all with: hailong verify --format csv")
    ]
  }

  package var records: RecordTable {
    RecordTable(
      columns: ["path", "fault", "line", "published", "now"],
      rows: faults.map { fault in
        let base: [RecordTable.Value] = [.text(fault.path), .text(fault.fault.code)]
        guard case .differs(let line, let published, let now) = fault.fault else {
          return base + [.none, .none, .none]
        }
        return base + [.integer(line), .text(published), .text(now)]
      })
  }

  package var json: JSONValue {
    let table = records
    return [
      "folder": .string(folder), "asOf": .string(asOf), "files": .integer(files),
      "holds": .bool(faults.isEmpty),
      "faults": .array(
        table.rows.map { row in
          .object(
            Dictionary(
              zip(table.columns, row.map(\.json)), uniquingKeysWith: { first, _ in first }))
        }),
    ]
  }
}
