/// The JSON Schema of what `status --format json` gives.
package let statusSchema = ##"""
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "hailong status",
    "type": "object",
    "required": ["surveys"],
    "properties": {"surveys": {"type": "array", "items": {"$ref": "#/$defs/survey"}}},
    "$defs": {
      "count": {"type": "integer", "minimum": 0},
      "survey": {
        "type": "object",
        "required": ["survey", "title", "index", "method", "synthetic", "reconstructed", "waves"],
        "properties": {
          "survey": {"type": "string"},
          "title": {"type": "string"},
          "index": {"type": "string"},
          "method": {"type": "string"},
          "synthetic": {"type": "boolean"},
          "reconstructed": {"type": "boolean"},
          "waves": {"type": "array", "items": {
            "type": "object",
            "required": ["wave", "respondents", "imports"],
            "properties": {
              "wave": {"type": "string"},
              "respondents": {"$ref": "#/$defs/count"},
              "imports": {"type": "array", "items": {"$ref": "#/$defs/import"}}}}}}},
      "import": {
        "type": "object",
        "required": ["import", "importedAt", "undoneAt", "replacedBy", "definitions", "file", "sha256",
          "bytes", "encoding", "encodingConfidence", "delimiter", "quote", "lineEnds", "headerLine",
          "headerRows", "footer", "decimal", "dates", "read", "accepted", "rejected", "duplicate",
          "blank", "superseded"],
        "properties": {
          "import": {"type": "integer"},
          "importedAt": {"type": "string", "format": "date-time"},
          "undoneAt": {"type": ["string", "null"], "format": "date-time"},
          "replacedBy": {"type": ["integer", "null"]},
          "definitions": {"type": "string"},
          "file": {"type": "string"},
          "sha256": {"type": "string"},
          "bytes": {"$ref": "#/$defs/count"},
          "encoding": {"type": "string"},
          "encodingConfidence": {"type": "number"},
          "delimiter": {"type": "string"},
          "quote": {"type": "string"},
          "lineEnds": {"type": "string"},
          "headerLine": {"$ref": "#/$defs/count"},
          "headerRows": {"$ref": "#/$defs/count"},
          "footer": {"type": "array", "items": {"type": "string"}},
          "decimal": {"enum": ["point", "comma"]},
          "dates": {"enum": ["day-first", "month-first"]},
          "read": {"$ref": "#/$defs/count"},
          "accepted": {"$ref": "#/$defs/count"},
          "rejected": {"$ref": "#/$defs/count"},
          "duplicate": {"$ref": "#/$defs/count"},
          "blank": {"$ref": "#/$defs/count"},
          "superseded": {"$ref": "#/$defs/count"}}}
    }
  }

  """##
