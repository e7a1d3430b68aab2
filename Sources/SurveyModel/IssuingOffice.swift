/// Who issues reports, and how: the row of `office.csv`.
///
/// What is not known is empty, and left blank in the report.
package struct IssuingOffice: Sendable, Equatable {
  /// The body above (cơ quan chủ quản).
  package var parent = ""
  /// The body that issues (cơ quan ban hành).
  package var name = ""
  /// What follows the number of a report (ký hiệu), as in `BC-SNN`.
  package var symbol = ""
  /// Where it is signed (địa danh).
  package var place = ""
  package var signerTitle = ""
  package var signer = ""
  /// Nơi nhận.
  package var recipients: [String] = []
  /// The day of the month on which reporting periods begin, 1 to 28.
  package var periodFirstDay = 15
  /// Within how many months a continuous task needs evidence.
  package var evidenceMonths = 3
  /// On what terms others may use its data (giấy phép), and where the terms stand.
  package var licence = ""
  package var licenceAddress = ""
  /// The address at which its site is published; empty where it is not known.
  package var website = ""

  package init() {}
}
