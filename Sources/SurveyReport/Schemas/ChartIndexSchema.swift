/// The JSON Schema of the list of charts, `index.json`, written beside it.
package let chartIndexSchema = ##"""
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "hailong chart index",
    "type": "object",
    "required": ["schema", "charts"],
    "additionalProperties": false,
    "properties": {
      "schema": {"type": "string", "description": "The file that holds the schema of each chart."},
      "charts": {"type": "array", "items": {
        "type": "object",
        "required": ["id", "kind", "title", "subtitle", "survey", "wave", "synthetic",
          "reconstructed", "json", "csv"],
        "additionalProperties": false,
        "properties": {
          "id": {"type": "string", "minLength": 1},
          "kind": {"enum": ["domain-scores", "group-scores", "answer-distribution", "findings"]},
          "title": {"$ref": "#/$defs/text"},
          "subtitle": {"$ref": "#/$defs/text"},
          "survey": {"type": "string"},
          "wave": {"type": "string"},
          "synthetic": {"type": "boolean",
            "description": "True where the answers are invented: say so with the chart."},
          "reconstructed": {"type": "boolean"},
          "json": {"type": "string", "pattern": "\\.json$"},
          "csv": {"type": "string", "pattern": "\\.csv$"}}}}
    },
    "$defs": {
      "text": {
        "type": "object",
        "required": ["vi", "en"],
        "additionalProperties": false,
        "properties": {"vi": {"type": "string"}, "en": {"type": "string"}}}
    }
  }

  """##
