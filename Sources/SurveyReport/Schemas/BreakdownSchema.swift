/// The JSON Schema of what `breakdown --format json` gives.
package let breakdownSchema = ##"""
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "hailong breakdown",
    "type": "object",
    "required": ["survey", "index", "wave", "method", "scheme", "score", "pooling", "add", "sample",
      "lonely", "interval", "unweighted", "public", "confidence", "by", "where", "respondents", "definitions", "source", "synthetic", "reconstructed",
      "estimates"],
    "properties": {
      "survey": {"type": "string"},
      "index": {"type": "string"},
      "wave": {"type": "string"},
      "method": {"type": "string"},
      "scheme": {"type": "string"},
      "score": {"enum": ["satisfied-share", "mean-of-range", "mean-of-maximum"]},
      "pooling": {"enum": ["answers", "questions", "parts"]},
      "sample": {"enum": ["random", "convenience", "census"]},
      "add": {"enum": ["mean", "sum"]},
      "lonely": {"enum": ["fail", "remove", "adjust", "average", "certainty"]},
      "interval": {"enum": ["logit", "wilson", "exact", "mean", "census"]},
      "unweighted": {"type": "boolean"},
      "public": {"type": "boolean"},
      "confidence": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
      "by": {"type": "array", "items": {"type": "string"}},
      "where": {"type": "array", "items": {"type": "string"}},
      "respondents": {"type": ["integer", "null"], "minimum": 1},
      "definitions": {"type": "string"},
      "source": {"type": "string"},
      "synthetic": {"type": "boolean"},
      "reconstructed": {"type": "boolean"},
      "estimates": {"type": "array", "items": {"$ref": "#/$defs/estimate"}}
    },
    "$defs": {
      "figure": {"type": ["number", "null"]},
      "count": {"type": ["integer", "null"], "minimum": 0},
      "pair": {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
      "estimate": {
        "type": "object",
        "required": ["domain", "question", "group", "range", "respondents", "answers", "weight",
          "missing", "score", "unweightedScore", "standardError", "degreesOfFreedom", "interval",
          "intervalMethod", "designEffect", "effectiveBase", "status", "note"],
        "properties": {
          "domain": {"type": "string"},
          "question": {"type": ["string", "null"]},
          "group": {"type": "object", "additionalProperties": {"type": ["string", "null"]}},
          "range": {"$ref": "#/$defs/pair"},
          "respondents": {"$ref": "#/$defs/count"},
          "answers": {"$ref": "#/$defs/count"},
          "weight": {"$ref": "#/$defs/figure"},
          "missing": {"type": ["object", "null"],
            "propertyNames": {"enum": ["no-opinion", "not-applicable", "refused", "skipped"]},
            "additionalProperties": {"type": "integer", "minimum": 0}},
          "score": {"$ref": "#/$defs/figure"},
          "unweightedScore": {"$ref": "#/$defs/figure"},
          "standardError": {"$ref": "#/$defs/figure"},
          "degreesOfFreedom": {"$ref": "#/$defs/count"},
          "interval": {"anyOf": [{"$ref": "#/$defs/pair"}, {"type": "null"}]},
          "intervalMethod": {"type": ["string", "null"]},
          "designEffect": {"$ref": "#/$defs/figure"},
          "effectiveBase": {"$ref": "#/$defs/figure"},
          "status": {"enum": ["shown", "suppressed", "unknown"]},
          "note": {"type": ["string", "null"], "description": "Codes split by spaces."}},
        "if": {"properties": {"status": {"const": "suppressed"}}},
        "then": {"properties": {
          "respondents": {"type": "null"}, "answers": {"type": "null"}, "weight": {"type": "null"},
          "missing": {"type": "null"}, "score": {"type": "null"}, "interval": {"type": "null"}}}}
    }
  }

  """##
