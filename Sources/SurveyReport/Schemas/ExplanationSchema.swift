/// The JSON Schema of what `explain --format json` gives.
package let explanationSchema = ##"""
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "hailong explain",
    "type": "object",
    "required": ["steps"],
    "properties": {
      "steps": {
        "type": "array",
        "prefixItems": [
          {"type": "object", "required": ["step", "definitions", "files"],
            "properties": {"step": {"const": "files"}}},
          {"type": "object",
            "required": ["step", "group", "stored", "inFilters", "members", "respondents", "missing"],
            "properties": {"step": {"const": "respondents"}}},
          {"type": "object", "required": ["step", "score", "questions"],
            "properties": {"step": {"const": "answers"}}},
          {"type": "object",
            "required": ["step", "formula", "formulaVersion", "pooling", "add", "range", "ratios",
              "value", "unweighted"],
            "properties": {"step": {"const": "score"}}},
          {"type": "object",
            "required": ["step", "column", "expandsBySampling", "calibration", "sumWeight"],
            "properties": {"step": {"const": "weights"}}},
          {"type": "object",
            "required": ["step", "formula", "strataColumns", "clusterColumns", "lonely", "strata",
              "clusters", "scale", "replicates", "standardError", "designEffect", "effectiveBase"],
            "properties": {"step": {"const": "variance"}}},
          {"type": "object",
            "required": ["step", "confidence", "method", "degreesOfFreedom", "studentT", "interval",
              "note"],
            "properties": {"step": {"const": "interval"}}},
          {"type": "object",
            "required": ["step", "minimum", "warning", "thresholdLine", "basis", "pValue",
              "familySize", "verdict", "verdictBasis"],
            "properties": {"step": {"const": "verdict"}}}
        ],
        "items": false
      }
    }
  }

  """##
