package import SurveyModel

/// What tells who somebody is.
package enum PersonalKind: String, Sendable, CaseIterable {
  case email, telephone
  case citizenID = "citizen-id"
  case name, address

  package var words: LocalizedText {
    switch self {
    case .email: LocalizedText(vietnamese: "địa chỉ thư điện tử", english: "e-mail addresses")
    case .telephone: LocalizedText(vietnamese: "số điện thoại", english: "telephone numbers")
    case .citizenID:
      LocalizedText(vietnamese: "số căn cước công dân", english: "citizen id numbers")
    case .name: LocalizedText(vietnamese: "họ tên", english: "names of people")
    case .address: LocalizedText(vietnamese: "địa chỉ nhà", english: "home addresses")
    }
  }
}

/// A place in a text that tells who somebody is, as offsets of its UTF-8 bytes.
struct PersonalFind: Equatable {
  var kind: PersonalKind
  var range: Range<Int>
}
