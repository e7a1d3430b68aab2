import SurveyModel

/// A table on a page: the first cell of a row names it.
struct PageTable {
  struct Column {
    var text: String
    var isFigure = false
  }

  struct Cell {
    var text: String
    var href: String?

    init(_ text: String, href: String? = nil) {
      self.text = text
      self.href = href
    }
  }

  /// Unique on its page.
  var id: String
  /// The chart whose data it shows.
  var chart: String?
  var caption: String
  var columns: [Column]
  var rows: [[Cell]]

  /// Without the columns that tell nothing in any row.
  var told: PageTable {
    let shown = columns.indices.filter { place in
      place == 0 || rows.contains { !["", "–"].contains($0[place].text) }
    }
    var table = self
    table.columns = shown.map { columns[$0] }
    table.rows = rows.map { row in shown.map { row[$0] } }
    return table
  }

  var context: TemplateValue {
    [
      "id": .string(id), "chart": TemplateValue(chart), "caption": .string(caption),
      "columns": .array(
        columns.map { ["text": .string($0.text), "figure": .bool($0.isFigure)] }),
      "rows": .markup(rows.map(markup).joined()),
    ]
  }

  /// A row as the page has it: a page may have thousands of cells, and a template fills each tag by
  /// looking for its name in all that surrounds it.
  private func markup(_ row: [Cell]) -> String {
    var markup = "<tr>"
    for (place, cell) in row.enumerated() {
      let text = "<bdi>" + pageText(cell.text) + "</bdi>"
      if place > 0 {
        markup += columns[place].isFigure ? "<td class=\"figure\">" : "<td>"
        markup += text + "</td>"
      } else if let href = cell.href {
        markup += "<th scope=\"row\"><a href=\"" + pageText(href) + "\">" + text + "</a></th>"
      } else {
        markup += "<th scope=\"row\">" + text + "</th>"
      }
    }
    return markup + "</tr>\n"
  }
}

extension PageTable {
  /// The data of a chart, as a reader of one language meets them: columns that tell nothing are left
  /// out.
  init(_ chart: Chart, in language: Language) {
    let shown = chart.readersColumns(in: language)
    self.init(
      id: "table-\(addressName(chart.id))", chart: chart.id, caption: chart.title[language],
      columns: shown.map { place in
        let column = chart.columns[place]
        return Column(
          text: column.label[language], isFigure: [.integer, .number].contains(column.type))
      },
      rows: chart.rows.map { row in
        shown.map { place in
          let text = row[place].words(in: language)
          let isFigure = [.integer, .number].contains(chart.columns[place].type)
          return Cell(text.isEmpty && isFigure ? "–" : text)
        }
      })
  }
}
