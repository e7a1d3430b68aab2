package import SurveyModel

/// On what terms the office lets others use its data: its own decision, or not stated.
package struct Licence: Sendable, Equatable {
  package var name: String
  package var address: String

  package init(_ office: IssuingOffice) {
    name = office.licence
    address = office.licenceAddress
  }

  package var isStated: Bool { !name.isEmpty }

  package var words: LocalizedText {
    isStated
      ? LocalizedText(vietnamese: name, english: name)
      : LocalizedText(
        vietnamese: "cơ quan chưa nêu giấy phép sử dụng",
        english: "the office has stated no licence")
  }
}
