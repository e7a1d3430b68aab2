/// What a Vietnamese word may be in or beside a name, a number or an address.
struct WordRoles: OptionSet, Sendable {
  let rawValue: UInt16

  /// A family name that is hardly anything else.
  static let family = WordRoles(rawValue: 1)
  /// A family name that is an everyday word too, or begins the names of places.
  static let weakFamily = WordRoles(rawValue: 2)
  /// The same two, written without marks.
  static let plainFamily = WordRoles(rawValue: 4)
  static let weakPlainFamily = WordRoles(rawValue: 8)
  /// The second syllable of many names.
  static let middle = WordRoles(rawValue: 16)
  /// What stands before a given name.
  static let honorific = WordRoles(rawValue: 32)
  /// What follows bears somebody's name, and is nobody: a street, a school, a commune.
  static let place = WordRoles(rawValue: 64)
  /// Begins an office or a body, not a given name.
  static let office = WordRoles(rawValue: 128)
  /// Ends a name, even with a capital letter.
  static let stop = WordRoles(rawValue: 256)
  /// A part of an address smaller than a commune.
  static let addressPart = WordRoles(rawValue: 512)
  static let lane = WordRoles(rawValue: 1024)
  /// A unit of measure, which makes the number before it one of things.
  static let unit = WordRoles(rawValue: 2048)
  /// Announces a citizen id number.
  static let citizenID = WordRoles(rawValue: 4096)
  /// Announces a telephone number.
  static let telephone = WordRoles(rawValue: 8192)

  /// The roles of each word, in lower case.
  static let vocabulary: [String: WordRoles] = {
    let lists: [(WordRoles, String)] = [
      (
        .family,
        "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ ngô đinh trịnh trương phùng"
      ),
      (
        .weakFamily,
        "hồ dương đoàn lương đào tạ tô quách lưu vương mai cao thái hà chu tống lý lâm đàm kiều tăng "
          + "thân bạch triệu nghiêm doãn khuất lã hứa mạc khổng nông ninh từ giang lò giàng sùng thào"
      ),
      (.plainFamily, "nguyen tran pham huynh"),
      (
        .weakPlainFamily,
        "hoang phan vu vo dang bui do ngo dinh trinh le ho ly duong doan luong dao truong phung ta to "
          + "luu vuong mai cao thai ha chu lam dam"
      ),
      (
        .middle,
        "thị văn đức hữu đình xuân ngọc minh quang thanh thu hồng kim công trọng quốc mạnh tiến duy bá "
          + "thế viết như phương hoàng anh đăng khắc sỹ sĩ tuấn hải thùy thuỳ bích mỹ diệu trung gia "
          + "bảo khánh diễm tuyết lan mai hà nhật nam thành việt hoài phú tấn vĩnh phúc thái quý chí "
          + "thi van duc huu dinh xuan ngoc quang thu hong cong trong quoc manh tien duy ba the viet "
          + "nhu phuong hoang dang khac sy tuan hai thuy bich my dieu"
      ),
      (
        .honorific,
        "ông bà anh chị cô chú bác cháu em thầy cụ dì cậu mợ thím mr mrs ms ong"
      ),
      (
        .place,
        "xã phường trấn tt huyện quận tỉnh phố tp đường thôn làng xóm trường chợ cầu chùa đình viên "
          + "khu ấp trạm sông kênh viện thpt thcs th đền quảng ty máy hồ đảo bến ga bản buôn tổ ngõ "
          + "ngách hẻm miếu tượng giải quỹ quán hãng lộ ngã "
          + "xa phuong huyen quan tinh pho duong thon lang xom cho cau chua khu ap tram truong"
      ),
      (
        .office,
        "chủ bí trưởng phó giám cán hiệu thủ tổ lãnh sở ủy uỷ ubnd hđnd mttq trạm phòng ban hội đội thôn "
          + "xóm ấp khu xã phường huyện tỉnh tôi dân đảng chánh chuyên kỹ giáo cựu đại viên kiểm thuế "
          + "nhà ông bà anh chị cô chú bác em cháu"
      ),
      (
        .stop,
        "thôn xã phường huyện tỉnh xóm ấp tổ ở là tại và có bị đề kính xin số nhà trú sđt đt tel cccd "
          + "cmnd ông không được cho của với thì mà rất nên cần đã đang sẽ"
      ),
      (
        .addressPart,
        "đường phố ngõ ngách hẻm kiệt thôn xóm tổ ấp làng đội duong pho thon xom"
      ),
      (.lane, "ngõ ngách hẻm kiệt ngach hem"),
      (
        .unit,
        "đồng đ vnđ vnd tỷ tỉ triệu nghìn ngàn m m2 m3 mét met km cm kg ha hộ người khối lít cái nhà "
          + "phiếu hồ dong trieu"
      ),
      (.citizenID, "cmnd cmt cmtnd cccd cước minh danh cuoc"),
      (.telephone, "sđt sdt đt dt tel zalo phone mobile thoại thoai động alo hotline"),
    ]
    var roles: [String: WordRoles] = [:]
    for (role, words) in lists {
      for word in words.split(separator: " ") { roles[String(word), default: []].insert(role) }
    }
    return roles
  }()
}
