/// The JSON Schema of one chart's data, written beside the charts.
package let chartSchema = ##"""
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "hailong chart data",
    "type": "object",
    "required": ["id", "kind", "title", "subtitle", "survey", "index", "wave", "method", "scheme",
      "unit", "base", "weighting", "interval", "confidence", "thresholds", "source", "synthetic",
      "reconstructed", "notices", "licence", "data"],
    "additionalProperties": false,
    "properties": {
      "id": {"type": "string", "minLength": 1},
      "kind": {"enum": ["domain-scores", "group-scores", "answer-distribution", "findings"]},
      "title": {"$ref": "#/$defs/text"},
      "subtitle": {"$ref": "#/$defs/text"},
      "survey": {"type": "string"},
      "index": {"type": "string"},
      "wave": {"type": "string"},
      "method": {"type": "string", "description": "Waves compare only within one method."},
      "scheme": {"type": "string"},
      "unit": {"$ref": "#/$defs/text"},
      "base": {"type": ["integer", "null"], "minimum": 1,
        "description": "Respondents under the whole chart; null where that may not be told."},
      "weighting": {"$ref": "#/$defs/text"},
      "interval": {"anyOf": [{"$ref": "#/$defs/text"}, {"type": "null"}]},
      "confidence": {"type": ["number", "null"], "exclusiveMinimum": 0, "exclusiveMaximum": 1},
      "thresholds": {"type": "array", "items": {
        "type": "object",
        "required": ["minimum", "warning", "basis"],
        "additionalProperties": false,
        "properties": {
          "minimum": {"type": "number"},
          "warning": {"type": ["number", "null"]},
          "basis": {"type": "string", "description": "Who decided it."}}}},
      "source": {"type": "string"},
      "synthetic": {"type": "boolean",
        "description": "True where the answers are invented: show the notices with the chart."},
      "reconstructed": {"type": "boolean"},
      "notices": {"type": "array", "items": {"$ref": "#/$defs/text"}},
      "licence": {"type": ["string", "null"]},
      "data": {
        "type": "object",
        "required": ["columns", "rows"],
        "additionalProperties": false,
        "properties": {
          "columns": {"type": "array", "minItems": 1, "items": {
            "type": "object",
            "required": ["name", "type", "label"],
            "additionalProperties": false,
            "properties": {
              "name": {"type": "string", "minLength": 1},
              "type": {"enum": ["string", "integer", "number", "boolean"]},
              "label": {"$ref": "#/$defs/text"}}}},
          "rows": {"type": "array", "items": {
            "type": "object",
            "properties": {
              "status": {"enum": ["shown", "suppressed", "unknown"]},
              "score": {"type": ["number", "null"]},
              "percent": {"type": ["number", "null"], "minimum": 0},
              "respondents": {"type": ["integer", "null"]}},
            "if": {"required": ["status"], "properties": {"status": {"const": "suppressed"}}},
            "then": {"properties": {
              "score": {"type": "null"}, "low": {"type": "null"}, "high": {"type": "null"},
              "percent": {"type": "null"}, "respondents": {"type": "null"}}},
            "additionalProperties": {"type": ["string", "number", "boolean", "null"]}}}}}
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
