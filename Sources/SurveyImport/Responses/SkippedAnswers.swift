import SurveyModel

extension ExportCoder {
  /// Marks the empty answers of respondents who were not to be asked.
  func skipIrrelevant(_ columns: inout [ResponseColumn]) {
    let coded = columns
    for index in columns.indices {
      guard let relevant = questionnaire.question(columns[index].name)?.relevant,
        case .answers(var codes) = columns[index].content
      else { continue }
      let test = RelevanceTest(relevant, columns: coded)
      for row in codes.indices where codes[row] == ColumnKind.empty {
        if !test.passes(row, coded) { codes[row] = ColumnKind.notApplicable }
      }
      columns[index].content = .answers(codes)
    }
  }
}
