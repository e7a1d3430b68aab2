import SurveyModel

extension ExportCoder {
  /// Whether a cell is an answer that its column knows; nil where any text may stand.
  package func isAnswer(column: Int, cell: Span<UInt8>) -> Bool? {
    if ids.contains(where: { $0.position == column }) { return false }
    guard let coder = coders.first(where: { $0.position == column }) else { return nil }
    let coded = coder.text(cell)
    switch coder.question.columnKind {
    case .answers: return coded.flatMap { coder.choice($0) }.isSound
    case .options: return coded.flatMap { coder.choices($0) }.isSound
    case .numbers: return coded.flatMap { coder.number($0) }.isSound
    case .seconds: return coded.flatMap { coder.seconds($0) }.isSound
    case .terms, .texts, nil: return nil
    }
  }
}

extension ColumnCoder.Coded {
  fileprivate var isSound: Bool {
    if case .value = self { true } else { false }
  }
}
