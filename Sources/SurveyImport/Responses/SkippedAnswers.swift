import SurveyModel

extension ExportCoder {
  /// The questions that have to be known for the answers to some, themselves included: those that tell
  /// who was to be asked.
  func needed(_ wanted: Set<String>) -> Set<String> {
    wanted.union(wanted.flatMap { questionnaire.question($0)?.relevant?.questions ?? [] })
  }

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
