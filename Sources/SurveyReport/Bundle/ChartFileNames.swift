package import SurveyModel

extension Chart {
  /// The files of one chart, beside each other.
  package enum File: Sendable, Equatable, CaseIterable {
    case json, csv, tableMetadata
    case specification(Language)
    case svg(Language)
    case png(Language)

    package static let allCases: [Self] =
      [.json, .csv, .tableMetadata]
      + Language.allCases.flatMap { [.specification($0), .svg($0), .png($0)] }

    var ending: String {
      switch self {
      case .json: "json"
      case .csv: "csv"
      case .tableMetadata: "csv-metadata.json"
      case .specification(let language): "\(language.rawValue).vl.json"
      case .svg(let language): "\(language.rawValue).svg"
      case .png(let language): "\(language.rawValue).png"
      }
    }

    var isDrawn: Bool {
      switch self {
      case .svg, .png: true
      default: false
      }
    }
  }

  /// The name of one of its files, within the bundle's folder.
  package func name(of file: File) -> String { "\(addressName(id)).\(file.ending)" }

  /// What a file of figures holds; nil for a drawing.
  package func bytes(of file: File) -> [UInt8]? {
    switch file {
    case .json: json.bytes
    case .csv: records.csv(byteOrderMark: true)
    case .tableMetadata: tableMetadata.bytes
    case .specification(let language): drawing(in: language).bytes
    case .svg, .png: nil
    }
  }
}
