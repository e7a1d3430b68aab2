import SurveyModel

extension Chart {
  /// What the CSV beside it means, in the words of CSV on the Web (W3C, 2015).
  var tableMetadata: JSONValue {
    let described: JSONValue = [
      "@context": ["http://www.w3.org/ns/csvw", ["@language": "vi"]],
      "url": .string(name(of: .csv)),
      "dc:title": title.tagged,
      "dc:description": caption.tagged,
      "dc:source": .string(provenance.source),
      "dialect": ["encoding": "utf-8", "delimiter": ",", "header": true],
      "tableSchema": ["columns": .array(recordColumns.enumerated().map(described(at:_:)))],
    ]
    return described.adding(
      licence.isStated
        ? ["dc:license": .string(licence.address.isEmpty ? licence.name : licence.address)] : [:])
  }

  private func described(at place: Int, _ column: Column) -> JSONValue {
    [
      // A name is part of addresses; what a variable is called may not be.
      "name": .string("c\(place + 1)"),
      "titles": ["und": .string(column.name)],
      "dc:description": column.label.tagged,
      "datatype": .string(column.type.datatype),
      "required": false,
    ]
  }
}

extension Chart.Column.ValueType {
  /// Its name among the datatypes of XML Schema that CSV on the Web takes.
  fileprivate var datatype: String {
    switch self {
    case .string: "string"
    case .integer: "integer"
    case .number: "decimal"
    case .boolean: "boolean"
    }
  }
}

extension LocalizedText {
  /// The text as JSON-LD has it in several languages; nothing where nobody wrote it.
  var tagged: JSONValue {
    .array(
      Language.allCases.filter { !self[$0].isEmpty }.map {
        ["@value": .string(self[$0]), "@language": .string($0.rawValue)]
      })
  }
}
