/// Why a file cannot be read or written as a whole.
package enum CSVFailure: Error, Sendable, Equatable {
  case cannotOpen(reason: SystemError)
  case cannotRead(reason: SystemError)
  case cannotWrite(path: String, reason: SystemError)
  case empty
  case workbook
  case webPage
  case noConverter(name: String)
  case nulByte(at: Int)
  case encodingUnknown(at: Int)
  case noHeader(line: Int)
  case headerNotText(line: Int, column: Int)
  case headerQuote(line: Int, byte: Int)
  case headerTooLong(line: Int)
  case noMemory

  package var code: String {
    switch self {
    case .cannotOpen: "cannot-open"
    case .cannotRead: "cannot-read"
    case .cannotWrite: "cannot-write"
    case .empty: "empty-file"
    case .workbook: "workbook"
    case .webPage: "web-page"
    case .noConverter: "no-converter"
    case .nulByte: "nul-byte"
    case .encodingUnknown: "encoding-unknown"
    case .noHeader: "no-header"
    case .headerNotText: "header-not-text"
    case .headerQuote: "header-quote"
    case .headerTooLong: "header-too-long"
    case .noMemory: "no-memory"
    }
  }

  /// What, where, why and what to do; the caller puts the name of the file that was read before it.
  package func message(vietnamese: Bool) -> String {
    let (vi, en) = wording
    return vietnamese ? vi : en
  }

  private var wording: (vi: String, en: String) {
    switch self {
    case .cannotOpen(let reason):
      (
        "không mở được tệp: \(reason.message(vietnamese: true)); hãy kiểm tra đường dẫn và quyền đọc",
        "the file cannot be opened: \(reason); check its path and that you may read it"
      )
    case .cannotRead(let reason):
      (
        "lỗi khi đọc tệp: \(reason.message(vietnamese: true)); hãy chép tệp về máy này rồi chạy lại",
        "the file cannot be read to its end: \(reason); copy it to this machine and run again"
      )
    case .cannotWrite(let path, let reason):
      (
        "không ghi được \(path): \(reason.message(vietnamese: true)); hãy kiểm tra thư mục, quyền ghi và dung lượng đĩa",
        "\(path) cannot be written: \(reason); check its folder, that you may write there, "
          + "and free disk space"
      )
    case .empty:
      (
        "tệp không có dòng tiêu đề vì tệp trống; hãy xuất lại dữ liệu từ phần mềm khảo sát",
        "there is no header because the file is empty; export the data again"
      )
    case .workbook:
      (
        "đây là sổ tính Excel, không phải CSV; trong Excel hãy chọn Lưu thành, "
          + "\"CSV UTF-8 (Comma delimited)\", rồi dùng tệp đó",
        "this is an Excel workbook, not CSV; in Excel choose Save As, "
          + "\"CSV UTF-8 (Comma delimited)\", and use that file"
      )
    case .webPage:
      (
        "đây là trang web hoặc tệp XML, không phải CSV (phần mềm hay đặt tên .xls cho tệp như vậy); "
          + "hãy mở bằng Excel, chọn Lưu thành, \"CSV UTF-8 (Comma delimited)\", rồi dùng tệp đó",
        "this is a web page or XML, not CSV (programs often name such a file .xls); open it in "
          + "Excel, choose Save As, \"CSV UTF-8 (Comma delimited)\", and use that file"
      )
    case .noConverter(let name):
      (
        "máy này không có bộ chuyển mã \(name) (iconv); hãy cài đủ gói libc, hoặc lưu lại tệp thành "
          + "\"CSV UTF-8\"",
        "this machine has no converter for \(name) (iconv); install libc's conversion modules, or "
          + "save the file as \"CSV UTF-8\""
      )
    case .nulByte(let byte):
      (
        "có byte NUL trong dòng tiêu đề, tại byte \(byte): tệp hỏng hoặc không phải văn bản; "
          + "hãy xuất lại thành \"CSV UTF-8\"",
        "the header holds a NUL at byte \(byte): the file is damaged or no text; "
          + "export it again as \"CSV UTF-8\""
      )
    case .encodingUnknown(let byte):
      (
        "không rõ bảng mã: tệp không phải UTF-8 (sai từ byte \(byte)) và đọc theo Windows-1258, "
          + "TCVN3, VNI, VISCII đều không rõ là tiếng Việt; hãy nêu bảng mã bằng --encoding "
          + "(windows-1258, tcvn3, vni, viscii, latin-1, macroman…), hoặc lưu lại thành \"CSV UTF-8\"",
        "the encoding is unclear: the file is not UTF-8 (wrong from byte \(byte)), and read as "
          + "Windows-1258, TCVN3, VNI or VISCII it is not plainly Vietnamese; name it with "
          + "--encoding (windows-1258, tcvn3, vni, viscii, latin-1, macroman…), or save the file "
          + "as \"CSV UTF-8\""
      )
    case .noHeader(let line):
      (
        "không có dòng tiêu đề ở dòng \(line) (--header-row): dòng trống, hoặc ngoài 40 dòng đầu; "
          + "hãy mở tệp xem tiêu đề ở dòng nào",
        "there is no header on line \(line) (--header-row): it is blank or not among the first 40 "
          + "records; look at which line the header is on"
      )
    case .headerNotText(let line, let column):
      (
        "tiêu đề cột \(column) (dòng \(line)) có byte không thuộc bảng mã của tệp; hãy sửa ô đó, "
          + "hoặc nêu bảng mã bằng --encoding",
        "the header of column \(column) (line \(line)) has bytes that are not in the file's "
          + "encoding; mend that cell, or name the encoding with --encoding"
      )
    case .headerQuote(let line, let byte):
      (
        "dòng tiêu đề (dòng \(line)) có dấu nháy kép sai chỗ tại byte \(byte); "
          + "hãy sửa hoặc bỏ dấu nháy đó",
        "the header (line \(line)) has a misplaced quote at byte \(byte); mend or remove it"
      )
    case .headerTooLong(let line):
      (
        "dòng tiêu đề (dòng \(line)) dài hơn 1 MiB: thiếu dấu nháy đóng hoặc tệp không phải CSV; "
          + "hãy mở tệp xem dòng đầu",
        "the header (line \(line)) is longer than 1 MiB: a closing quote is missing or the file is "
          + "not CSV; look at its first line"
      )
    case .noMemory:
      (
        "không đủ bộ nhớ để đọc tệp; hãy đóng bớt chương trình hoặc giảm --threads",
        "there is not enough memory to read the file; close other programs or lower --threads"
      )
    }
  }
}
