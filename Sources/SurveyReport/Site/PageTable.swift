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

  var context: JSONValue {
    [
      "id": .string(id), "chart": JSONValue(chart), "caption": .string(caption),
      "columns": .array(
        columns.map { ["text": .string($0.text), "figure": .bool($0.isFigure)] }),
      "rows": .array(
        rows.map { row in
          [
            "cells": .array(
              zip(columns, row).enumerated().map { place, pair in
                [
                  "text": .string(pair.1.text), "href": JSONValue(pair.1.href),
                  "figure": .bool(pair.0.isFigure && place > 0), "head": .bool(place == 0),
                ]
              })
          ]
        }),
    ]
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
