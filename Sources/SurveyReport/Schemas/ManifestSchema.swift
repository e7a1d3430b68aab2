/// The JSON Schema of `manifest.json`.
let manifestSchema = ##"""
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "hailong manifest",
    "type": "object",
    "required": ["schema", "asOf", "only", "drawings", "surveys", "files"],
    "additionalProperties": false,
    "properties": {
      "schema": {"type": "string"},
      "asOf": {"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$",
        "description": "The day as of which tasks and indices are told."},
      "only": {"type": ["string", "null"], "description": "The survey asked for; null for all."},
      "drawings": {"type": ["string", "null"],
        "description": "The program that drew the pictures; null where there are none."},
      "surveys": {"type": "array", "items": {
        "type": "object",
        "required": ["survey", "wave", "definitions"],
        "additionalProperties": false,
        "properties": {
          "survey": {"type": "string"},
          "wave": {"type": "string"},
          "definitions": {"type": "string",
            "description": "Digest of the tables that gave the answers their meaning."}}}},
      "files": {"type": "array", "items": {
        "type": "object",
        "required": ["path", "bytes", "sha256"],
        "additionalProperties": false,
        "properties": {
          "path": {"type": "string", "minLength": 1},
          "bytes": {"type": "integer", "minimum": 0},
          "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}}}}
    }
  }

  """##
