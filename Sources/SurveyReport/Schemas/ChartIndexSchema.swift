/// The JSON Schema of the list of charts, `index.json`, written beside it.
let chartIndexSchema = ##"""
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
          "reconstructed", "alt", "caption", "json", "csv", "specification", "svg", "png"],
        "additionalProperties": false,
        "properties": {
          "id": {"type": "string", "minLength": 1},
          "kind": {"enum": ["domain-scores", "dimension-radar", "group-scores", "heat-map",
            "answer-distribution", "choice-shares", "findings", "trend", "index-shares",
            "task-states"]},
          "title": {"$ref": "#/$defs/text"},
          "subtitle": {"$ref": "#/$defs/text"},
          "survey": {"type": ["string", "null"]},
          "wave": {"type": ["string", "null"]},
          "synthetic": {"type": "boolean",
            "description": "True where the answers are invented: say so with the chart."},
          "reconstructed": {"type": "boolean"},
          "alt": {"$ref": "#/$defs/text"},
          "caption": {"$ref": "#/$defs/text"},
          "specification": {"$ref": "#/$defs/text"},
          "svg": {"anyOf": [{"$ref": "#/$defs/text"}, {"type": "null"}],
            "description": "Null where the pictures were not drawn."},
          "png": {"anyOf": [{"$ref": "#/$defs/text"}, {"type": "null"}]},
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
