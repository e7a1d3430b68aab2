package import CSV
package import SurveyModel

/// Turns the records of an export into coded batches, hashed identities and rejected rows.
package struct ExportCoder: Sendable {
  let questionnaire: Questionnaire
  let match: HeaderMatch
  let key: IdentityKey
  /// Says which rows are meant where the survey has no id column: the file's SHA-256.
  package var fileMark: String
  let header: [String]
  let coders: [ColumnCoder]
  /// The columns that make up the respondent's id.
  let ids: [ColumnCoder]
  /// Known where the file is a quarantine that is being imported again.
  let quarantine: QuarantineLayout?
  let delimiter: UInt8
  /// Whether unlisted columns are left out of quarantine too.
  let dropsPersonal: Bool
  /// How the file writes numbers and dates.
  package let conventions: CellConventions
  /// What stands in the columns of options, by the place of their question.
  let optionWords: [Int: OptionCell.Words]
  let optionSets = OptionSets()
  /// The columns of answers that stand as they are, and may be of one byte.
  let shortCoders: [ColumnCoder]
  /// What their cells of one byte mean.
  let shortCells: ShortCells
  /// The columns that no question claims, of which nothing has been seen yet.
  let unlisted: [UnlistedColumn]

  package init(
    questionnaire: Questionnaire, match: HeaderMatch, format: FileFormat, key: IdentityKey,
    fileMark: String, stated: StatedConventions = StatedConventions(), dropsPersonal: Bool = false
  ) {
    self.questionnaire = questionnaire
    self.match = match
    self.key = key
    self.fileMark = fileMark
    self.dropsPersonal = dropsPersonal
    header = format.header.titles
    quarantine = QuarantineLayout(header: header)
    delimiter = format.dialect.delimiter
    let conventions = CellConventions(
      stated: stated, format: format, questionnaire: questionnaire, match: match)
    self.conventions = conventions
    var places: [Int: [Int]] = [:]
    for column in match.columns where column.option == nil {
      places[column.question, default: []].append(column.position)
    }
    var lists: [QuestionType: ChoiceSpellings] = [:]
    let all = match.columns.map { column in
      let question = questionnaire.questions[column.question]
      let own = places[column.question] ?? []
      let choices = lists[question.type] ?? ChoiceSpellings(questionnaire.choices(of: question))
      switch question.type {
      case .selectOne, .selectMultiple: lists[question.type] = choices
      // Their choices are numbers of their own.
      default: break
      }
      return ColumnCoder(
        question: question, position: column.position, others: Array(own.dropFirst()),
        title: format.header.titles[column.position],
        choices: choices, numbers: conventions.numbers, dates: conventions.dates)
    }
    optionWords = OptionCell.words(in: format, match.columns, all)
    let coders = all.filter { $0.question.columnKind != nil }
    self.coders = coders
    var asked: Set<String> = []
    ids = all.filter {
      $0.question.roles.contains(.respondent) && asked.insert($0.question.name).inserted
    }
    let isOriginal = quarantine == nil
    shortCoders = coders.filter {
      $0.question.columnKind == .answers && isOriginal && $0.isAlone && $0.position > 0
        && $0.knownSpellings.hasShortCodes
    }
    shortCells = ShortCells(shortCoders, delimiter: delimiter)
    let listed = Set(match.columns.map(\.position))
    let own = quarantine?.original ?? header.indices
    unlisted = own.filter { !listed.contains($0) }.map { [header] position in
      UnlistedColumn(position: position, header: header[position])
    }
  }

  /// How the respondents of a piece are told apart.
  package enum Identifying: Sendable {
    /// Who they are is known already.
    case none
    /// By hashes under the workspace's key, as the store keeps them.
    case keyed
    /// By marks that are good for one run and quickly made.
    case marked(TextMarks)
  }

  /// Begins one piece; what comes of it depends on nothing but the piece, so pieces may be coded side
  /// by side.
  ///
  /// - Parameters:
  ///   - identifying: How its respondents are to be told apart.
  ///   - wanted: The questions whose answers are wanted; nil wants all. A row is accepted or
  ///     rejected for all of its cells in any case.
  /// - Returns: What takes the piece's blocks.
  package func piece(
    identifying: Identifying = .keyed, columns wanted: Set<String>? = nil
  ) -> PieceCoder {
    PieceCoder(self, identifying, wanted)
  }

  /// A record of empty cells is blank, however many it has.
  func isBlank(_ fault: RecordFault) -> Bool {
    guard case .width = fault.kind else { return false }
    return fault.raw.allSatisfy { $0 <= 0x20 || $0 == delimiter || $0 == UInt8(ascii: "\"") }
  }

  /// The columns of the export itself.
  package var originalHeader: [String] { quarantine.map { Array(header[$0.original]) } ?? header }

  /// Where a cell stands in the block, without the guard that quarantine puts before formulas.
  func range(_ block: RecordBlock, _ row: Int, _ column: Int) -> Range<Int> {
    let range = block.range(row, column)
    if quarantine == nil || range.isEmpty { return range }
    return (range.lowerBound + guardLength(block.bytes.span.extracting(range)))..<range.upperBound
  }
}
