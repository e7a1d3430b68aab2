/// The JSON Schema of what `verify` gives.
package let verificationSchema = ##"""
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "hailong verify",
    "type": "object",
    "required": ["folder", "asOf", "files", "holds", "faults"],
    "additionalProperties": false,
    "properties": {
      "folder": {"type": "string"},
      "asOf": {"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$"},
      "files": {"type": "integer", "minimum": 0, "description": "Files looked at."},
      "holds": {"type": "boolean"},
      "faults": {"type": "array", "items": {
        "type": "object",
        "required": ["path", "fault", "line", "published", "now"],
        "additionalProperties": false,
        "properties": {
          "path": {"type": "string"},
          "fault": {"enum": ["missing", "unlisted", "changed", "differs", "no-more", "new"]},
          "line": {"type": ["integer", "null"], "minimum": 1},
          "published": {"type": ["string", "null"]},
          "now": {"type": ["string", "null"]}}}}
    }
  }

  """##
