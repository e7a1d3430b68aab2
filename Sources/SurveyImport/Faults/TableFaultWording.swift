import SurveyModel

extension TableFault {
  /// A stable word for the kind of fault.
  var code: String { wording.code }

  /// What was found, what was expected, what to do.
  var reason: LocalizedText { LocalizedText(vietnamese: wording.vi, english: wording.en) }

  private var wording: (code: String, vi: String, en: String) {
    switch self {
    case .unreadable(let text): ("unreadable", text.vietnamese, text.english)
    case .missingTable:
      (
        "missing-table", "không có tệp này; hãy tạo nó (mẫu: hailong init)",
        "there is no such file; make it (hailong init gives a model)"
      )
    case .missingColumn(let name, let near):
      (
        "missing-column", "thiếu cột `\(name)`\(suggestion(near).vietnamese)",
        "no column `\(name)`\(suggestion(near).english)"
      )
    case .repeatedColumn(let name):
      (
        "repeated-column", "cột `\(name)` có hai lần; hãy bỏ hoặc đổi tên một cột",
        "column `\(name)` stands twice; remove or rename one"
      )
    case .wrongWidth(let found, let expected):
      (
        "width", "dòng có \(found) ô, tiêu đề có \(expected); hãy xem dấu phân cách và ngoặc kép",
        "the row has \(found) cells, the header \(expected); look at its delimiters and quotes"
      )
    case .brokenQuote:
      (
        "quote", "ngoặc kép không đúng chỗ; ô chứa ngoặc kép phải nằm trong ngoặc kép, viết \"\"",
        "a quote out of place; a cell with quotes stands in quotes, and writes them twice"
      )
    case .badText:
      (
        "encoding", "dòng có byte không phải UTF-8; hãy lưu lại tệp dạng CSV UTF-8",
        "the row has bytes that are not UTF-8; save the file as CSV UTF-8"
      )
    case .empty: ("empty", "ô trống; cần có giá trị", "an empty cell; a value is needed")
    case .unknownWord(let found, let expected, let near):
      (
        "unknown-word",
        "`\(found)` không thuộc: \(expected.joined(separator: ", "))"
          + suggestion(near).vietnamese,
        "`\(found)` is none of: \(expected.joined(separator: ", "))\(suggestion(near).english)"
      )
    case .unitOfOtherYear(let found, let id, let year, let successors):
      (
        "unit-of-other-year",
        "`\(found)` (\(id)) không tồn tại cuối năm \(year); "
          + (successors.isEmpty
            ? "hãy xem valid_from, valid_to trong units.csv"
            : "đơn vị kế thừa: \(successors.joined(separator: ", ")), là một chuỗi số liệu khác"),
        "`\(found)` (\(id)) does not exist at the end of \(year); "
          + (successors.isEmpty
            ? "look at valid_from, valid_to in units.csv"
            : "succeeded by: \(successors.joined(separator: ", ")), which is another series")
      )
    case .unknownReference(let referent, let found, let near):
      (
        "unknown-\(referent.label.english.replacing(" ", with: "-"))",
        "không có \(referent.label.vietnamese) `\(found)` trong \(referent.table)"
          + suggestion(near).vietnamese,
        "no \(referent.label.english) `\(found)` in \(referent.table)\(suggestion(near).english)"
      )
    case .repeatedName(let name, let line):
      (
        "repeated-name", "`\(name)` đã có ở dòng \(line); mỗi mã chỉ dùng một lần",
        "`\(name)` stands at line \(line) already; a code is used once"
      )
    case .reservedName(let name):
      (
        "reserved-name", "`\(name)` là mã dành riêng cho điểm chung; hãy đặt mã khác",
        "`\(name)` is reserved for the overall score; choose another id"
      )
    case .notANumber(let found, let comma):
      (
        "not-a-number",
        "`\(found)` không phải là số"
          + (comma ? "; phần thập phân viết bằng dấu chấm (tệp phân cách bằng dấu phẩy)" : ""),
        "`\(found)` is not a number"
          + (comma ? "; write the decimals after a point (the file is split by commas)" : "")
      )
    case .notAWholeNumber(let found):
      ("not-a-whole-number", "`\(found)` không phải số nguyên", "`\(found)` is not a whole number")
    case .notADate(let found):
      (
        "not-a-date", "`\(found)` không phải ngày; viết 2024-12-31 hoặc 31/12/2024",
        "`\(found)` is not a date; write 2024-12-31 or 31/12/2024"
      )
    case .notABand(let found):
      (
        "not-a-band", "`\(found)` không phải khoảng số; viết như 18-29 hoặc 60-",
        "`\(found)` is not a band; write as in 18-29 or 60-"
      )
    case .outsideRange(let found, let expected):
      ("out-of-range", "`\(found)`: cần \(expected)", "`\(found)`: expected \(expected)")
    case .sharedSpelling(let spelling, let first, let second, let line):
      (
        "shared-spelling",
        "`\(spelling)` chỉ cả hai phương án `\(first)` (dòng \(line)) và `\(second)`; "
          + "mỗi cách ghi chỉ thuộc một phương án",
        "`\(spelling)` names both `\(first)` (line \(line)) and `\(second)`; "
          + "a spelling belongs to one choice"
      )
    case .tooManyChoices(let list, let count, let most):
      (
        "too-many-choices", "danh sách `\(list)` có \(count) phương án, nhiều nhất \(most)",
        "list `\(list)` has \(count) choices, at most \(most) are possible"
      )
    case .emptyList(let list):
      (
        "empty-list", "danh sách `\(list)` chưa có phương án nào",
        "list `\(list)` has no choices yet"
      )
    case .noneSatisfied(let list):
      (
        "none-satisfied",
        "danh sách `\(list)` được chấm theo tỷ lệ hài lòng nhưng không phương án nào có "
          + "satisfied = yes",
        "list `\(list)` is scored by its satisfied share, but no choice has satisfied = yes"
      )
    case .withoutPoints(let choice, let list):
      (
        "without-points",
        "phương án `\(choice)` của `\(list)` thiếu points (hoặc missing) mà điểm trung bình cần",
        "choice `\(choice)` of `\(list)` lacks the points (or missing) that a mean needs"
      )
    case .ratedWithoutBounds(let question):
      (
        "without-bounds",
        "câu hỏi `\(question)` được chấm điểm bằng số: cần minimum, maximum, nhiều nhất 250 giá trị",
        "question `\(question)` is rated by number: it needs minimum and maximum, at most 250 values"
      )
    case .ratedType(let question, let type):
      (
        "rated-type", "câu hỏi `\(question)` có domain nhưng kiểu `\(type)` không chấm điểm được",
        "question `\(question)` has a domain, but type `\(type)` cannot be rated"
      )
    case .numberNotSatisfied(let question):
      (
        "number-not-satisfied",
        "câu hỏi `\(question)` là số, không nói ai hài lòng, nên score = satisfied-share không tính "
          + "được; đặt score = mean-of-range hoặc mean-of-maximum trong settings.csv, hoặc bỏ domain",
        "question `\(question)` is a number, which says nobody is satisfied, so score = "
          + "satisfied-share cannot be; set score to mean-of-range or mean-of-maximum in settings.csv, "
          + "or take its domain away"
      )
    case .twoDomainsOfOneScheme(let first, let second, let scheme):
      (
        "two-domains",
        "`\(first)` và `\(second)` cùng thuộc hệ `\(scheme)`; mỗi hệ chỉ một lĩnh vực",
        "`\(first)` and `\(second)` are both of scheme `\(scheme)`; at most one a scheme"
      )
    case .domainCycle(let id):
      (
        "domain-cycle", "lĩnh vực `\(id)` nằm trong chính nó qua cột within",
        "domain `\(id)` lies within itself"
      )
    case .parentOfOtherScheme(let domain, let parent):
      (
        "other-scheme", "`\(domain)` và `\(parent)` phải cùng một hệ (scheme)",
        "`\(domain)` and `\(parent)` must be of one scheme"
      )
    case .repeatGroup:
      (
        "repeat", "nhóm lặp (begin_repeat) chưa đọc được: mỗi phiếu phải là một dòng",
        "repeats (begin_repeat) cannot be read: a response must be one row"
      )
    case .unbalancedGroup(let name):
      (
        "unbalanced-group", "begin_group và end_group không khớp: `\(name)`",
        "begin_group and end_group do not match: `\(name)`"
      )
    case .relevance(let found):
      (
        "relevant",
        "điều kiện `\(found)` không hiểu được; dùng ${câu} = 'mã', selected(), so sánh số, and, or, "
          + "not()",
        "condition `\(found)` is not understood; use ${question} = 'code', selected(), comparisons "
          + "of numbers, and, or, not()"
      )
    case .roleNeedsType(let role, let expected):
      (
        "role-type", "vai trò `\(role)` cần kiểu \(expected)",
        "role `\(role)` needs type \(expected)"
      )
    case .roleTwice(let role, let line):
      (
        "role-twice", "vai trò `\(role)` đã có ở dòng \(line); chỉ một cột mang vai trò này",
        "role `\(role)` stands at line \(line) already; one column bears it"
      )
    case .oneRow(let found):
      ("one-row", "cần đúng một dòng, có \(found)", "exactly one row is needed, found \(found)")
    case .bandsOverlap(let first, let second):
      (
        "bands-overlap",
        "dải `\(first)` và `\(second)` chồng lên nhau; một số chỉ được thuộc một dải",
        "bands `\(first)` and `\(second)` overlap; a number may lie in one band only"
      )
    case .bandsApart(let first, let second):
      (
        "bands-apart", "giữa dải `\(first)` và `\(second)` còn hở; hãy kéo cho liền nhau",
        "between bands `\(first)` and `\(second)` there is a gap; let them meet"
      )
    case .warningBelowMinimum:
      (
        "warning-below-minimum",
        "mức cảnh báo (warning) thấp hơn ngưỡng (minimum) thì không bao giờ "
          + "báo; hãy đổi hai số",
        "a warning below the minimum never warns; look at the two numbers"
      )
    case .needsAlso(let found, let needed):
      (
        "needs-also", "`\(found)` cần có thêm `\(needed)`; hãy thêm, hoặc bỏ `\(found)`",
        "`\(found)` needs `\(needed)` too; add it, or leave `\(found)` out"
      )
    case .noDomainScored(let scheme):
      (
        "no-domain", "không câu hỏi nào thuộc hệ `\(scheme)`; hãy điền cột domain",
        "no question belongs to scheme `\(scheme)`; fill in the column domain"
      )
    }
  }
}
