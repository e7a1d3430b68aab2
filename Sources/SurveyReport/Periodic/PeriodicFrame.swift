import SurveyModel

/// What stands round a report: the head and the foot of an administrative document (Nghị định
/// 30/2020/NĐ-CP, phụ lục I); what is not known is left to be filled in by hand.
struct PeriodicFrame {
  var report: PeriodicReport
  var language: Language

  private var vietnamese: Bool { language == .vietnamese }
  private var office: IssuingOffice { report.office }
  private var unit: String? { report.unit.map { report.labels.unit($0)[language] } }

  /// A unit reports under the office, the office under the body above it.
  private var agencies: (above: String, own: String) {
    unit.map { (office.name, $0) } ?? (office.parent, office.name)
  }

  private static let blank = "…………………"

  var head: [Document.Block] {
    let (above, own) = agencies
    let place = office.place.isEmpty ? Self.blank : office.place
    let number =
      "Số:\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}/BC"
      + (office.symbol.isEmpty || unit != nil ? "" : "-\(office.symbol)")
    return [
      .columns(
        [
          .init((above.isEmpty ? Self.blank : above).uppercased(), .agencyAbove),
          .init((own.isEmpty ? Self.blank : own).uppercased(), .agency),
          .init(vietnamese ? number : "No.\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}/BC", .number),
        ],
        [
          .init(
            vietnamese
              ? "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" : "SOCIALIST REPUBLIC OF VIET NAM", .nation),
          .init(
            vietnamese ? "Độc lập - Tự do - Hạnh phúc" : "Independence - Freedom - Happiness",
            .motto),
          .init("\(place), " + DateWords(language).inFull(report.day), .placeAndDay),
        ]),
      .centred(.init(vietnamese ? "BÁO CÁO" : "REPORT", .kind)),
      .centred(.init(about, .about)),
    ] + notices + [.paragraph(opening)]
  }

  /// What stands over a passage that is pasted into another report.
  var passageHead: [Document.Block] {
    [.heading(about, nil)] + notices + [.paragraph(opening)]
  }

  private var about: String {
    let period = report.period.words[language]
    let whose = report.isSection ? unit.map { (vietnamese ? " của " : ", ") + $0 } ?? "" : ""
    return vietnamese
      ? "Kết quả thực hiện Kế hoạch số \(report.plan)\(whose) \(period)"
      : "Progress of plan \(report.plan)\(whose), \(period)"
  }

  private var notices: [Document.Block] {
    var told: [String] = []
    let settings = report.surveys.map(\.settings) + report.fieldwork.map(\.settings)
    guard report.unit == nil else { return [] }
    for notice in settings.flatMap({ Provenance($0).notices })
    where !told.contains(notice[language]) {
      told.append(notice[language])
    }
    return told.map { .notice($0) }
  }

  private var opening: String {
    let days = DateWords(language).days(report.days)
    let early =
      report.day < report.days.upperBound
      ? (vietnamese
        ? "; số liệu tính đến ngày \(DateWords(language).day(report.day)), kỳ báo cáo chưa kết thúc"
        : "; as of \(DateWords(language).day(report.day)), before the period ends") : ""
    return vietnamese
      ? "Kỳ báo cáo \(report.period.words[language]) (\(days)\(early))."
      : "Reporting period: \(report.period.words[language]) (\(days)\(early))."
  }

  var foot: [Document.Block] {
    let recipients =
      unit == nil
      ? office.recipients : [office.name + (vietnamese ? " (qua Văn phòng Sở)" : "")]
    let known = recipients.filter { !$0.isEmpty }
    let lines = (known.isEmpty ? [Self.blank] : known).map { "- \($0);" }
    let ending = vietnamese ? "- Lưu: VT." : "- File."
    let title = unit == nil ? office.signerTitle : ""
    return [
      .columns(
        [.init(vietnamese ? "Nơi nhận:" : "Recipients:", .recipientsHead)]
          + (lines + [ending]).map { .init($0, .recipient) },
        [
          .init((title.isEmpty ? Self.blank : title).uppercased(), .signerTitle),
          .init(unit == nil && !office.signer.isEmpty ? office.signer : Self.blank, .signer),
        ])
    ]
  }
}
