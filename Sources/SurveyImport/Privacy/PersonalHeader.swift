import Foundation

/// What the header of a column says of the people in it.
struct PersonalHeader: Sendable, Equatable {
  /// The kinds that it speaks of.
  let kinds: Set<PersonalKind>
  /// Whether it says plainly that people's names follow, so that any name is one.
  let isOfPeople: Bool
  /// Whether it speaks of places or offices, which bear people's names and are nobody.
  let isOfPlaces: Bool

  init(_ header: String) {
    let words = PlainLetters.table.plainWords(header)
    func says(_ phrases: [String]) -> Bool {
      phrases.contains { phrase in
        let parts = phrase.split(separator: " ").map(String.init)
        return words.indices.contains { words[$0...].starts(with: parts) }
      }
    }
    isOfPlaces = says(Self.places)
    isOfPeople = says(Self.people)
    var kinds: Set<PersonalKind> = []
    if says(Self.emails) { kinds.insert(.email) }
    if !says(Self.times), says(Self.telephones) || words.joined().contains("phonenum") {
      kinds.insert(.telephone)
    }
    if says(Self.citizenIDs) { kinds.insert(.citizenID) }
    if isOfPeople || (!isOfPlaces && says(["ten", "name", "nguoi"])) { kinds.insert(.name) }
    if !says(["ip"]), !kinds.contains(.email), says(Self.addresses) { kinds.insert(.address) }
    self.kinds = kinds
  }

  // All in lower case and without marks.
  private static let emails = ["email", "e mail", "mail", "thu dien tu", "hop thu"]
  private static let telephones = [
    "dien thoai", "sdt", "so dt", "phone", "mobile", "tel", "telephone", "di dong", "zalo",
    "hotline", "lien he", "lien lac", "contact", "cell",
  ]
  private static let citizenIDs = [
    "cccd", "cmnd", "cmt", "cmtnd", "can cuoc", "chung minh", "dinh danh", "citizen id",
    "national id", "identity card", "id card",
  ]
  private static let people = [
    "ho va ten", "ho ten", "hoten", "hovaten", "ho dem", "ten day du", "ten nguoi", "ten chu ho",
    "ten ong", "ten cua ong", "full name", "fullname", "first name", "firstname", "last name",
    "lastname", "surname", "given name", "family name", "respondent name", "name of respondent",
    "your name", "recipient name", "contact name", "participant name", "respondents name",
  ]
  private static let addresses = [
    "dia chi", "address", "noi o", "cho o", "thuong tru", "tam tru", "ho khau", "residence",
  ]
  private static let times = ["ngay", "date", "time", "thoi gian"]
  private static let places = [
    "xa", "phuong", "huyen", "quan", "tinh", "thon", "xom", "ap", "commune", "district", "ward",
    "province", "village", "city", "thanh pho", "don vi", "co quan", "chuc vu", "chuc danh", "unit",
    "office", "agency", "department", "phong ban", "nghe nghiep", "job", "occupation", "truong",
    "cong ty", "organization", "organisation", "dia ban", "khu vuc", "thu tuc", "dich vu", "duong",
    "file", "user", "username", "device", "form", "project", "survey", "school", "company",
  ]
}
