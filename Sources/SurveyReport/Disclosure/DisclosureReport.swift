import SurveyAnalysis
package import SurveyModel

/// What a release hides and why: for the office's own staff, never to be published.
package struct DisclosureReport: Report, Sendable {
  package var hidden: [HiddenCell]
  package var labels: Labels

  package init(_ hidden: [HiddenCell], labels: Labels) {
    self.hidden = hidden
    self.labels = labels
  }

  package func document(in language: Language) -> Document {
    let vietnamese = language == .vietnamese
    return Document([
      .title(vietnamese ? "Số liệu không công bố" : "Figures not published"),
      .notice(
        vietnamese
          ? "TÀI LIỆU NỘI BỘ – không công bố, vì lý do ẩn cũng cho biết về số đã ẩn"
          : "FOR THE OFFICE ALONE – not to be published: the reasons tell of what is hidden"),
      .table(
        TextTable(
          columns: [
            .words(vietnamese ? "Khảo sát" : "Survey"),
            .words(vietnamese ? "Nội dung" : "Line"), .words(vietnamese ? "Nhóm" : "Group"),
            .words(vietnamese ? "Vì sao" : "Why"),
          ],
          rows: hidden.map { cell in
            .cells(
              [
                "\(cell.survey) (\(cell.wave))", line(cell)[language], group(cell)[language],
                cell.reason.words[language],
              ].map { TextTable.Cell($0) })
          })),
    ])
  }

  package var records: RecordTable {
    RecordTable(
      columns: [
        "internal", "survey", "wave", "domain", "question", "group", "lineVi", "lineEn", "groupVi",
        "groupEn", "reason", "reasonVi", "reasonEn",
      ],
      rows: hidden.map { cell in
        let (line, group) = (line(cell), group(cell))
        return [
          .bool(true), .text(cell.survey), .text(cell.wave), .init(cell.domain),
          .init(cell.question),
          .init(cell.group.parts.map { "\($0.variable)=\($0.value ?? "null")" }),
          .text(line[.vietnamese]), .text(line[.english]), .text(group[.vietnamese]),
          .text(group[.english]), .text(cell.reason.rawValue),
          .text(cell.reason.words[.vietnamese]), .text(cell.reason.words[.english]),
        ]
      })
  }

  package var json: JSONValue {
    let table = records
    return [
      "hidden": .array(
        table.rows.map { row in
          .object(
            Dictionary(
              zip(table.columns, row.map(\.json)), uniquingKeysWith: { first, _ in first }))
        })
    ]
  }

  private func line(_ cell: HiddenCell) -> LocalizedText {
    cell.question.map { labels.question($0, of: cell.survey) }
      ?? cell.domain.map { labels.domain($0) } ?? LocalizedText(vietnamese: "", english: "")
  }

  private func group(_ cell: HiddenCell) -> LocalizedText {
    func joined(_ language: Language) -> String {
      cell.group.parts.map { labels.value($0.value, of: $0.variable, in: cell.survey)[language] }
        .joined(separator: ", ")
    }
    return LocalizedText(vietnamese: joined(.vietnamese), english: joined(.english))
  }
}
