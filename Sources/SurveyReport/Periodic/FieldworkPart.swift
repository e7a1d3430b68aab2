package import SurveyModel

/// The forms of one survey: issued, returned, and valid in the store (phiếu phát ra, thu về, hợp lệ).
package struct FieldworkPart: Sendable {
  package struct Row: Sendable, Equatable {
    package var value: String
    package var issued: Int
    package var collected: Int
    package var valid: Int

    package init(value: String, issued: Int, collected: Int, valid: Int) {
      self.value = value
      self.issued = issued
      self.collected = collected
      self.valid = valid
    }
  }

  package var survey: String
  package var settings: SurveySettings
  /// The variable that the rows are the values of.
  package var variable: String
  package var rows: [Row]
  /// Valid responses of no value that a row names.
  package var elsewhere: Int

  package init(
    survey: String, settings: SurveySettings, variable: String, rows: [Row], elsewhere: Int
  ) {
    self.survey = survey
    self.settings = settings
    self.variable = variable
    self.rows = rows
    self.elsewhere = elsewhere
  }

  package var total: Row {
    rows.reduce(Row(value: "", issued: 0, collected: 0, valid: elsewhere)) { sum, row in
      Row(
        value: "", issued: sum.issued + row.issued, collected: sum.collected + row.collected,
        valid: sum.valid + row.valid)
    }
  }

  var json: JSONValue {
    func object(_ row: Row) -> JSONValue {
      [
        "value": row.value.isEmpty ? .null : .string(row.value), "issued": .integer(row.issued),
        "collected": .integer(row.collected), "valid": .integer(row.valid),
        "responseRate": JSONValue(row.responseRate), "validRate": JSONValue(row.validRate),
      ]
    }
    return [
      "survey": .string(survey), "wave": .string(settings.wave), "variable": .string(variable),
      "synthetic": .bool(Provenance(settings).isSynthetic), "rows": .array(rows.map(object)),
      "elsewhere": .integer(elsewhere), "total": object(total),
    ]
  }
}

extension FieldworkPart.Row {
  /// Returned of issued, 0…1.
  var responseRate: Double? { issued > 0 ? Double(collected) / Double(issued) : nil }
  /// Valid of returned, 0…1; nil where more are valid than were returned, which cannot be.
  var validRate: Double? {
    collected > 0 && valid <= collected ? Double(valid) / Double(collected) : nil
  }
}
