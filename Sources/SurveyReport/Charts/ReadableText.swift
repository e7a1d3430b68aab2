import SurveyModel

/// Text as it may be published: what a reader cannot see, and what would turn round or break the
/// text about it, is taken out; a break becomes a space.
func readable(_ text: String) -> String {
  // Nearly every text is readable as it is.
  if text.unicodeScalars.allSatisfy({ readable($0) == $0 }) { return text }
  return String(String.UnicodeScalarView(text.unicodeScalars.compactMap(readable)))
}

/// What stands in a scalar's place; nil where nothing does.
private func readable(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.value {
  case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
  // Controls, then marks and embeddings of direction, then invisible spaces and byte order marks.
  case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F,
    0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F, 0xFDD0...0xFDEF:
    nil
  default: scalar.value & 0xFFFE == 0xFFFE ? nil : scalar
  }
}

extension LocalizedText {
  fileprivate var readable: LocalizedText {
    LocalizedText(
      vietnamese: SurveyReport.readable(vietnamese), english: SurveyReport.readable(english))
  }
}

extension Chart {
  /// The chart with every text readable, whatever the office's tables and the exports hold.
  var readable: Chart {
    var chart = self
    chart.title = title.readable
    chart.subtitle = subtitle.readable
    chart.unit = unit.readable
    chart.weighting = weighting?.readable
    chart.interval = interval?.readable
    chart.provenance.source = SurveyReport.readable(provenance.source)
    chart.licence.name = SurveyReport.readable(licence.name)
    chart.cautions = cautions.map(\.readable)
    for place in limits.indices {
      chart.limits[place].basis = SurveyReport.readable(limits[place].basis)
    }
    for place in questions.indices { chart.questions[place].text = questions[place].text.readable }
    for place in columns.indices {
      chart.columns[place].label = columns[place].label.readable
      chart.columns[place].name = SurveyReport.readable(columns[place].name)
    }
    chart.rows = rows.map { row in
      row.map { value in
        if case .text(let text) = value { .text(SurveyReport.readable(text)) } else { value }
      }
    }
    return chart
  }
}
