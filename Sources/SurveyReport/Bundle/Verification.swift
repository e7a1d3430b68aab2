package import SurveyModel

/// What became of a published file since it was made, or since the store or the tables changed.
package struct Verification: Sendable, Equatable {
  package enum Fault: Sendable, Equatable {
    /// Listed, and not there.
    case missing
    /// There, and not listed: from elsewhere, or left behind.
    case unlisted
    /// Its bytes are not those that the manifest names.
    case changed
    /// The store and the tables give another figure today.
    case differs(line: Int, published: String, now: String)
    /// Published, and not made from the store and the tables of today.
    case noMore
    /// Made from the store and the tables of today, and not published.
    case new

    var code: String {
      switch self {
      case .missing: "missing"
      case .unlisted: "unlisted"
      case .changed: "changed"
      case .differs: "differs"
      case .noMore: "no-more"
      case .new: "new"
      }
    }
  }

  package var path: String
  package var fault: Fault

  package init(path: String, fault: Fault) {
    self.path = path
    self.fault = fault
  }

  /// Where a file that is made today differs from the one that was published; nil where it does not.
  package init?(path: String, published: [UInt8], now: [UInt8]) {
    guard published != now else { return nil }
    let old = String(decoding: published, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let new = String(decoding: now, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    var line = 0
    while line < min(old.count, new.count), old[line] == new[line] { line += 1 }
    let (before, after) = (
      line < old.count ? String(old[line]) : "", line < new.count ? String(new[line]) : ""
    )
    let common = zip(before, after).prefix { $0 == $1 }.count
    /// What stands about the first difference.
    func text(_ line: String) -> String {
      let start = max(0, common - 24)
      return (start > 0 ? "…" : "")
        + String(line.dropFirst(start).prefix(72).trimmingPrefix { $0 == " " })
        + (line.count > start + 72 ? "…" : "")
    }
    self.init(
      path: path, fault: .differs(line: line + 1, published: text(before), now: text(after)))
  }
}

extension Verification {
  /// What, where, and what to do.
  package func text(_ language: Language) -> String { wording[language] }

  private var wording: LocalizedText {
    switch fault {
    case .missing:
      LocalizedText(
        vietnamese: "\(path): không còn tệp này; công bố lại bằng hailong site hoặc hailong charts",
        english: "\(path): the file is gone; publish again with hailong site or hailong charts")
    case .unlisted:
      LocalizedText(
        vietnamese:
          "\(path): không có trong manifest.json; xóa đi nếu không phải do cơ quan đặt vào",
        english: "\(path): not in manifest.json; delete it unless the office put it there")
    case .changed:
      LocalizedText(
        vietnamese: "\(path): nội dung không còn như lúc công bố (mã băm SHA-256 khác)",
        english: "\(path): no longer what was published (its SHA-256 differs)")
    case .differs(let line, let published, let now):
      LocalizedText(
        vietnamese: "\(path):\(line): đã công bố `\(published)`, nay tính ra `\(now)`",
        english: "\(path):\(line): published `\(published)`, now computed `\(now)`")
    case .noMore:
      LocalizedText(
        vietnamese: "\(path): nay không còn tính ra tệp này từ kho và các bảng",
        english: "\(path): the store and the tables no longer give this file")
    case .new:
      LocalizedText(
        vietnamese: "\(path): nay có thêm tệp này, lúc công bố chưa có",
        english: "\(path): a file that was not there when it was published")
    }
  }
}
