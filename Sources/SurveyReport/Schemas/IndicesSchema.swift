/// The JSON Schema of what `indices --format json` gives.
package let indicesSchema = ##"""
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "hailong indices",
    "type": "object",
    "required": ["indices", "chains"],
    "properties": {
      "indices": {
        "type": "array",
        "items": {
          "type": "object",
          "required": [
            "index", "level", "unit", "year", "component", "value", "maximum", "unitLabel", "low",
            "high", "rank", "outOf", "classification", "changeStated", "changeCheck",
            "previousValue", "previousImplied", "previousMethod", "change", "comparable", "method",
            "source", "dependsOn", "name", "reaches", "shortcomings", "tasks"
          ],
          "properties": {
            "index": {"type": "string"},
            "level": {"type": "string"},
            "unit": {"type": "string"},
            "year": {"type": "integer"},
            "component": {"type": ["string", "null"]},
            "value": {"type": ["number", "null"]},
            "maximum": {"type": ["number", "null"]},
            "unitLabel": {"type": "string"},
            "low": {"type": ["number", "null"]},
            "high": {"type": ["number", "null"]},
            "rank": {"type": ["integer", "null"]},
            "outOf": {"type": ["integer", "null"]},
            "classification": {"type": ["string", "null"]},
            "changeStated": {"type": ["number", "null"]},
            "changeCheck": {"enum": ["none", "confirmed", "contradicted", "unchecked"]},
            "previousValue": {"type": ["number", "null"]},
            "previousImplied": {"type": "boolean"},
            "previousMethod": {"type": ["string", "null"]},
            "change": {"type": ["number", "null"]},
            "comparable": {"type": ["boolean", "null"]},
            "method": {"type": "string"},
            "source": {"type": "string"},
            "dependsOn": {"type": "array", "items": {"type": "string"}},
            "name": {"type": "object", "required": ["vi", "en"]},
            "reaches": {"type": "array", "items": {"$ref": "#/$defs/link"}},
            "shortcomings": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["year", "clause", "text", "topics", "sourceLines"],
                "properties": {
                  "year": {"type": "integer"},
                  "clause": {"type": "string"},
                  "text": {"type": "object", "required": ["vi", "en"]},
                  "topics": {"type": "array", "items": {"type": "string"}},
                  "sourceLines": {"type": "string"}
                }
              }
            },
            "tasks": {"type": "array", "items": {"type": "string"}}
          }
        }
      },
      "chains": {
        "type": "array",
        "items": {
          "type": "object",
          "required": ["survey", "wave", "domain", "question", "verdict", "score", "index", "reaches"],
          "properties": {
            "survey": {"type": "string"},
            "wave": {"type": "string"},
            "domain": {"type": "string"},
            "question": {"type": ["string", "null"]},
            "verdict": {"type": "string"},
            "score": {"type": ["number", "null"]},
            "index": {"type": "string"},
            "reaches": {"type": "array", "items": {"$ref": "#/$defs/link"}}
          }
        }
      }
    },
    "$defs": {
      "link": {
        "type": "object",
        "required": ["index", "via"],
        "properties": {"index": {"type": "string"}, "via": {"type": "string"}}
      }
    }
  }

  """##
