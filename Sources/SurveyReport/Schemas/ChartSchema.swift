/// The JSON Schema of one chart's data, written beside the charts.
let chartSchema = ##"""
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "hailong chart data",
    "type": "object",
    "required": ["id", "kind", "title", "subtitle", "survey", "index", "wave", "method", "scheme",
      "unit", "base", "weighting", "interval", "confidence", "thresholds", "disclosure", "questions",
      "caption", "alt", "source", "synthetic", "reconstructed", "notices", "licence", "data"],
    "additionalProperties": false,
    "properties": {
      "id": {"type": "string", "minLength": 1},
      "kind": {"enum": ["domain-scores", "dimension-radar", "group-scores", "heat-map",
        "answer-distribution", "choice-shares", "findings", "trend", "index-shares",
        "task-states"]},
      "title": {"$ref": "#/$defs/text"},
      "subtitle": {"$ref": "#/$defs/text"},
      "survey": {"type": ["string", "null"],
        "description": "Null where a chart is not of one survey alone; so with what follows."},
      "index": {"type": ["string", "null"]},
      "wave": {"type": ["string", "null"]},
      "method": {"type": ["string", "null"],
        "description": "Waves compare only within one method."},
      "scheme": {"type": ["string", "null"]},
      "unit": {"$ref": "#/$defs/text"},
      "base": {"type": ["integer", "null"], "minimum": 1,
        "description": "Respondents under the whole chart; null where that may not be told."},
      "weighting": {"anyOf": [{"$ref": "#/$defs/text"}, {"type": "null"}]},
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
      "disclosure": {"anyOf": [{"type": "null"}, {
        "type": "object",
        "required": ["minimum", "rule", "hidden"],
        "additionalProperties": false,
        "properties": {
          "minimum": {"type": "integer", "minimum": 0,
            "description": "Bases under this are hidden, and what would give them away."},
          "rule": {"$ref": "#/$defs/text"},
          "hidden": {"type": "integer", "minimum": 0, "description": "Rows hidden in this chart."}}}]},
      "questions": {"type": "array", "items": {
        "type": "object",
        "required": ["question", "text"],
        "additionalProperties": false,
        "properties": {"question": {"type": "string"}, "text": {"$ref": "#/$defs/text"}}}},
      "caption": {"$ref": "#/$defs/text"},
      "alt": {"$ref": "#/$defs/text", "description": "Alternative text of the drawing."},
      "source": {"type": "string"},
      "synthetic": {"type": "boolean",
        "description": "True where the answers are invented: show the notices with the chart."},
      "reconstructed": {"type": "boolean"},
      "notices": {"type": "array", "items": {"$ref": "#/$defs/text"}},
      "licence": {"anyOf": [{"type": "null"}, {
        "type": "object",
        "required": ["name", "url"],
        "additionalProperties": false,
        "properties": {"name": {"type": "string"}, "url": {"type": "string"}}}]},
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
