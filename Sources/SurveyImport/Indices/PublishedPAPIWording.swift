package import SurveyModel

extension PublishedPAPI.Failure {
  /// What was found, what was expected, what to do.
  package var wording: LocalizedText {
    switch self {
    case .noComponents(let file):
      LocalizedText(
        vietnamese: "\(file): không thấy cột hay dòng nội dung PAPI (như `SC11`, `1.1 …`, "
          + "`Dimension 1`, `Chỉ số nội dung 1`); hãy lưu đúng trang tính của năm dạng CSV",
        english: "\(file): no column or row of PAPI components (such as `SC11`, `1.1 …`, "
          + "`Dimension 1`, `Chỉ số nội dung 1`); save the year's own sheet as CSV")
    case .noProvince(let file, let wanted, let met):
      LocalizedText(
        vietnamese: "\(file): không thấy tỉnh \(wanted.map { "`\($0)`" }.joined(separator: ", ")); "
          + "bảng có \(met.joined(separator: ", ")) …; ghi tên đúng như bảng bằng --province",
        english: "\(file): there is no province \(wanted.map { "`\($0)`" }.joined(separator: ", "))"
          + "; the table has \(met.joined(separator: ", ")) …; give its name there with --province")
    case .notANumber(let file, let line, let component, let found):
      LocalizedText(
        vietnamese: "\(file):\(line): \(component): cần một số, gặp `\(found)`",
        english: "\(file):\(line): \(component): a number is expected, found `\(found)`")
    case .outsideRange(let file, let line, let component, let found, let low, let high):
      LocalizedText(
        vietnamese:
          "\(file):\(line): \(component) = \(found), ngoài khoảng \(low)–\(high) của PAPI; "
          + "hãy xem bảng có phải là điểm gốc chưa quy đổi",
        english: "\(file):\(line): \(component) = \(found), outside PAPI's \(low) to \(high); see "
          + "whether the table holds the scores themselves, not rescaled ones")
    }
  }
}
