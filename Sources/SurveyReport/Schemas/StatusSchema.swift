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
        "required": ["import", "importedAt", "undoneAt", "replacedBy", "definitions", "file", "sha256", "bytes", "encoding",
          "delimiter", "lineEnds", "headerLine", "read", "accepted", "rejected", "duplicate",
          "blank", "superseded"],
        "properties": {
          "import": {"type": "integer"},
          "importedAt": {"type": "string", "format": "date-time"},
          "undoneAt": {"type": ["string", "null"], "format": "date-time"},
          "replacedBy": {"type": ["integer", "null"]},
          "read": {"$ref": "#/$defs/count"},
          "accepted": {"$ref": "#/$defs/count"},
          "rejected": {"$ref": "#/$defs/count"},
          "duplicate": {"$ref": "#/$defs/count"},
          "blank": {"$ref": "#/$defs/count"},
          "superseded": {"$ref": "#/$defs/count"}}}
    }
  }

  """##
