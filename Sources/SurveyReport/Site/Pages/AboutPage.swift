import SurveyModel

extension PageWriter {
  /// How figures are made, what is hidden, on what terms they may be used, and where all of it lies.
  var aboutPage: Page {
    let licence = Licence(release.office)
    return Page(
      title: say("Cách tính, giấy phép, dữ liệu mở", "Methods, licence, open data"),
      description: say(
        "Số liệu trên trang này được tính và công bố thế nào.",
        "How the figures of this site are computed and published."),
      notices: notices(release.surveys), trail: [start],
      pieces: [
        .heading(say("Cách tính", "Methods"), id: "methods"),
        .paragraph(
          say(
            "Điểm được ước lượng theo thiết kế mẫu của từng cuộc khảo sát (trọng số, tầng, cụm), kèm "
              + "khoảng tin cậy; số làm tròn một lần, hai chữ số thập phân. Một nội dung chỉ được coi "
              + "là dưới ngưỡng khi cả khoảng tin cậy nằm dưới ngưỡng và kết luận vẫn đứng vững sau khi "
              + "tính đến việc so sánh nhiều nội dung cùng lúc.",
            "Scores are estimated within each survey's design (weights, strata, clusters), with their "
              + "intervals; figures are rounded once, at two decimals. Something counts as below its "
              + "threshold only where the whole interval lies below it and the verdict stands after "
              + "many comparisons at once are allowed for.")),
      ] + methods + [
        .heading(say("Những gì không công bố", "What is not published"), id: "disclosure")
      ] + hidden + [
        .heading(say("Giấy phép", "Licence"), id: "licence"),
        .paragraph(capitalised(licence.words[language])),
        .links(
          licence.address.isEmpty
            ? [] : [Link(href: licence.address, text: licence.address)]),
        .heading(say("Dữ liệu mở", "Open data"), id: "data"),
        .links([
          Link(
            href: data("index.json"), text: "index.json",
            note: say("danh sách biểu đồ", "the list of charts")),
          Link(
            href: data("catalogue.jsonld"), text: "catalogue.jsonld",
            note: say("danh mục dữ liệu (DCAT)", "the catalogue (DCAT)")),
          Link(
            href: data(Manifest.name), text: Manifest.name,
            note: say("mã băm SHA-256 của từng tệp", "SHA-256 of every file")),
        ]),
        .details(
          say("Kiểm tra lại những gì đã công bố", "Check what was published"),
          [.code("hailong verify out/site", label: say("Lệnh", "Command"))]),
      ])
  }

  private var methods: [Piece] {
    release.surveys.map { survey in
      .details(
        "\(survey.questionnaire.settings.title) (\(survey.questionnaire.settings.wave))",
        [.facts(facts(of: survey))])
    }
  }

  private var hidden: [Piece] {
    var rules: [String] = []
    for chart in bundle.charts {
      guard let words = chart.disclosure?.words[language], !rules.contains(words) else { continue }
      rules.append(words)
    }
    return rules.map { .paragraph(sentence($0)) }
  }
}
