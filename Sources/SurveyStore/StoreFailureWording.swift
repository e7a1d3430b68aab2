package import SurveyModel

extension StoreFailure {
  /// What, where, why and what to do.
  package func text(_ language: Language) -> String { wording[language] }

  private var wording: LocalizedText {
    switch self {
    case .noStore(let path):
      LocalizedText(
        vietnamese: "\(path): chưa có dữ liệu; hãy nhập trước (hailong import)",
        english: "\(path): nothing is stored yet; import first (hailong import)")
    case .cannotOpen(let path, let reason):
      LocalizedText(
        vietnamese: "\(path): không mở được (\(reason.vietnamese)); hãy xem thư mục và quyền, "
          + "hoặc chỉ tệp khác bằng --database",
        english:
          "\(path): cannot be opened (\(reason.english)); look at its folder and permissions, "
          + "or name another with --database")
    case .notAStore(let path):
      LocalizedText(
        vietnamese: "\(path): không phải kho của hailong; hãy chỉ đúng tệp bằng --database",
        english: "\(path): is not a store of hailong; name the right file with --database")
    case .newerVersion(let path):
      LocalizedText(
        vietnamese: "\(path): do bản hailong mới hơn ghi; hãy dùng bản mới đó",
        english: "\(path): was written by a newer hailong; use that version")
    case .busy(let path):
      LocalizedText(
        vietnamese: "\(path): một lệnh khác đang ghi; hãy đợi lệnh đó xong rồi chạy lại",
        english: "\(path): another command is writing; wait for it to end, then run again")
    case .damaged(let path, let what):
      LocalizedText(
        vietnamese: "\(path): dữ liệu hỏng (\(what)); hãy lấy lại bản sao của tệp, "
          + "hoặc xóa tệp rồi nhập lại",
        english: "\(path): damaged (\(what)); restore a copy of the file, "
          + "or remove the file and import again")
    case .io(let path, let reason):
      LocalizedText(
        vietnamese:
          "\(path): không đọc hoặc ghi được (\(reason.vietnamese)); hãy xem đĩa và quyền ghi",
        english:
          "\(path): cannot be read or written (\(reason.english)); look at the disk and permissions"
      )
    case .diskFull(let needed, let free):
      LocalizedText(
        vietnamese: "đĩa không đủ chỗ\(Self.room(needed, free, "cần", "còn")); hãy dọn bớt đĩa, "
          + "hoặc đặt kho ở đĩa khác bằng --database",
        english: "the disk has too little room\(Self.room(needed, free, "needed", "free")); "
          + "make room, or put the store on another disk with --database")
    case .wrongKey:
      LocalizedText(
        vietnamese: "hailong.key không phải khóa đã dùng khi nhập: phiếu cũ sẽ không được nhận ra; "
          + "hãy chép lại khóa cũ",
        english: "hailong.key is not the key of earlier imports, so stored responses would not be "
          + "recognised; restore the earlier key")
    case .ledgerOutOfBalance(let ledger):
      LocalizedText(
        vietnamese: "sổ nhập không cân: \(Self.sum(ledger)); chưa nhập gì; hãy báo lỗi này",
        english: "the ledger does not balance: \(Self.sum(ledger)); nothing was imported; "
          + "please report this")
    case .unfinished:
      LocalizedText(
        vietnamese: "lần nhập chưa kết thúc; chưa nhập gì; hãy báo lỗi này",
        english: "the import was not brought to its end; nothing was imported; please report this")
    case .tooManyChoices(let column, let count):
      LocalizedText(
        vietnamese: "câu `\(column)` đã có \(count) phương án qua các lần nhập, nhiều nhất là "
          + "\(ColumnKind.maximumChoices); hãy dùng câu mới với tên khác",
        english: "question `\(column)` has come to \(count) choices over its imports, the most is "
          + "\(ColumnKind.maximumChoices); make a new question under another name")
    case .needsSupersede(let conflicting, let count, let examples):
      LocalizedText(
        vietnamese: "\(conflicting) trong \(count) mã phiếu đã có trong kho với câu trả lời khác"
          + Self.list(examples, "bản ghi", "là") + "; nếu là bản sửa hãy thêm --supersede, nếu là "
          + "người khác hãy thêm một cột role respondent",
        english: "\(conflicting) of \(count) ids are stored with different answers"
          + Self.list(examples, "record", "meets") + "; add --supersede if they are corrections, "
          + "or one more column with role respondent if they are other people")
    case .secondFileWithoutIds(let survey, let wave, let earlier):
      LocalizedText(
        vietnamese: "\(survey), đợt \(wave): đã nhập \(earlier), và không có cột mã phiếu để biết "
          + "ai đã có; thêm --append nếu là người khác, --replace nếu tệp này thay tệp trước",
        english: "\(survey), wave \(wave): \(earlier) is imported, and no id column tells who is "
          + "there already; add --append for other people, --replace if this file takes its place")
    case .unknownImport(let id, let known):
      LocalizedText(
        vietnamese: "không có lần nhập số \(id); các lần nhập: \(Self.list(known)); "
          + "xem bằng: hailong status",
        english: "there is no import \(id); there are: \(Self.list(known)); "
          + "see them with: hailong status")
    case .undoneBefore(let id, let time):
      LocalizedText(
        vietnamese: "lần nhập \(id) đã được hoàn tác lúc \(time); không có gì thay đổi",
        english: "import \(id) was taken back at \(time) already; nothing has changed")
    case .codesMissing(let codes):
      LocalizedText(
        vietnamese: "phương án còn phiếu dùng đã bị bỏ hoặc đổi tên: \(Self.list(codes)); "
          + "hãy để lại `name` cũ trong choices.csv (nhãn thì đổi được)",
        english: "choices that stored responses hold are removed or renamed: \(Self.list(codes)); "
          + "put their `name` back into choices.csv (labels may change)")
    }
  }

  private static func room(_ needed: Int?, _ free: Int?, _ need: String, _ have: String) -> String {
    guard let needed, let free else { return "" }
    let short = (needed + 999_999) / 1_000_000
    return " (\(need) \(short) MB, \(have) \(free / 1_000_000) MB)"
  }

  private static func sum(_ ledger: Ledger) -> String {
    "\(ledger.read) ≠ \(ledger.accepted) + \(ledger.rejected) + \(ledger.duplicate) + "
      + "\(ledger.blank)"
  }

  private static func list(_ clashes: [Clash], _ record: String, _ meets: String) -> String {
    guard !clashes.isEmpty else { return "" }
    let items = clashes.map {
      "\(record) \($0.record) \(meets) \($0.storedFile):\($0.storedRecord)"
    }
    return " (\(items.joined(separator: ", ")))"
  }

  private static func list(_ imports: [ImportRecord]) -> String {
    imports.isEmpty ? "–" : imports.map { "\($0.id) (\($0.file.name))" }.joined(separator: ", ")
  }

  private static func list(_ codes: [StoredCode]) -> String {
    codes.map { "\($0.column)=\($0.name) (\($0.count))" }.joined(separator: ", ")
  }
}
