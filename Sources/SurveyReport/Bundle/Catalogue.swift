import SurveyModel

extension ChartBundle {
  /// The bundle as a catalogue of data sets (DCAT 3, W3C 2024) in JSON-LD that needs no other file.
  var catalogue: JSONValue {
    let office = readable(release.office.name)
    let sizes = Dictionary(
      figures.map { ($0.name, $0.bytes.count) }, uniquingKeysWith: { first, _ in first })
    let head: JSONValue = [
      "@context": context,
      "@id": .string(address("catalogue.jsonld")),
      "@type": "Catalog",
      "title": LocalizedText(
        vietnamese: "Kết quả khảo sát sự hài lòng và thực hiện kế hoạch – \(office)",
        english: "Satisfaction surveys and the plan's progress – \(office)"
      ).tagged,
      "description": LocalizedText(
        vietnamese:
          "Dữ liệu biểu đồ của \(office), tính bằng hailong, đã áp dụng quy tắc không làm "
          + "lộ người trả lời",
        english: "Chart data of \(office), computed with hailong, disclosure rules applied"
      ).tagged,
      "publisher": publisher,
      "issued": ["@value": .string(release.day.iso), "@type": "xsd:date"],
      "language": .array(languages),
      "dataset": .array(charts.map { dataset($0, sizes) }),
    ]
    return head.adding(terms(Licence(release.office)))
  }

  private var publisher: JSONValue {
    let name = readable(release.office.name)
    return [
      "@type": "foaf:Agent",
      "name": .string(name.isEmpty ? "–" : name),
    ]
  }

  private func dataset(_ chart: Chart, _ sizes: [String: Int]) -> JSONValue {
    let described: JSONValue = [
      "@id": .string(address(chart.name(of: .json)) + "#data"),
      "@type": "Dataset",
      "identifier": .string(chart.id),
      "title": chart.title.tagged,
      "description": chart.caption.tagged,
      "publisher": publisher,
      "issued": ["@value": .string(release.day.iso), "@type": "xsd:date"],
      "language": .array(languages),
      "distribution": [
        distribution(chart, .csv, "text/csv", sizes),
        distribution(chart, .json, "application/json", sizes),
      ],
    ]
    return described.adding(terms(chart.licence))
  }

  private func distribution(
    _ chart: Chart, _ file: Chart.File, _ type: String, _ sizes: [String: Int]
  ) -> JSONValue {
    let name = chart.name(of: file)
    let described: JSONValue = [
      "@id": .string(address(name)),
      "@type": "Distribution",
      "title": .string(name),
      "accessURL": ["@id": .string(address(name))],
      "downloadURL": ["@id": .string(address(name))],
      "mediaType": ["@id": .string("https://www.iana.org/assignments/media-types/\(type)")],
      "byteSize": [
        "@value": .string("\(sizes[name] ?? 0)"),
        "@type": "xsd:nonNegativeInteger",
      ],
    ]
    return described.adding(terms(chart.licence))
  }

  private func terms(_ licence: Licence) -> [String: JSONValue] {
    guard licence.isStated else { return [:] }
    return [
      "license": licence.address.isEmpty
        ? ["@type": "dct:LicenseDocument", "title": .string(licence.name)]
        : ["@id": .string(licence.address)]
    ]
  }

  /// Where a file is found: below the office's site where that is known, else beside the catalogue.
  private func address(_ name: String) -> String {
    let site = release.office.website
    if site.isEmpty { return name }
    return (site.hasSuffix("/") ? site : site + "/") + "data/" + name
  }

  private var languages: [JSONValue] {
    ["VIE", "ENG"].map {
      ["@id": .string("http://publications.europa.eu/resource/authority/language/\($0)")]
    }
  }

  private var context: JSONValue {
    [
      "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
      "foaf": "http://xmlns.com/foaf/0.1/", "xsd": "http://www.w3.org/2001/XMLSchema#",
      "Catalog": "dcat:Catalog", "Dataset": "dcat:Dataset", "Distribution": "dcat:Distribution",
      "dataset": "dcat:dataset", "distribution": "dcat:distribution",
      "accessURL": "dcat:accessURL", "downloadURL": "dcat:downloadURL",
      "mediaType": "dcat:mediaType", "byteSize": "dcat:byteSize", "title": "dct:title",
      "description": "dct:description", "publisher": "dct:publisher",
      "identifier": "dct:identifier", "issued": "dct:issued", "language": "dct:language",
      "license": "dct:license", "name": "foaf:name",
    ]
  }
}
