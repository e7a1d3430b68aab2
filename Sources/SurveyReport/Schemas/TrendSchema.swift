/// The JSON Schema of what `trend --format json` gives.
package let trendSchema = ##"""
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "hailong trend",
    "type": "object",
    "required": ["waves", "pairs", "effects"],
    "properties": {
      "waves": {
        "type": "array",
        "items": {
          "type": "object",
          "required": [
            "survey", "wave", "method", "respondents", "firstDay", "lastDay", "synthetic",
            "reconstructed", "estimates"
          ],
          "properties": {
            "survey": {"type": "string"},
            "wave": {"type": "string"},
            "method": {"type": "string"},
            "respondents": {"type": "integer"},
            "firstDay": {"type": ["string", "null"], "format": "date"},
            "lastDay": {"type": ["string", "null"], "format": "date"},
            "synthetic": {"type": "boolean"},
            "reconstructed": {"type": "boolean"},
            "estimates": {"type": "array", "items": {"type": "object"}}
          }
        }
      },
      "pairs": {
        "type": "array",
        "items": {
          "type": "object",
          "required": [
            "from", "to", "domain", "question", "group", "comparable", "reason", "sharedQuestions",
            "onlyFrom", "onlyTo", "unscorable", "joint", "change", "standardError",
            "degreesOfFreedom", "interval", "pValue", "direction", "fromScore", "toScore", "ownScore", "totalChange",
            "methodEffect", "notes"
          ],
          "properties": {
            "from": {"$ref": "#/$defs/wave"},
            "to": {"$ref": "#/$defs/wave"},
            "domain": {"type": "string"},
            "question": {"type": ["string", "null"]},
            "group": {"type": "object", "additionalProperties": {"type": ["string", "null"]}},
            "comparable": {"type": "boolean"},
            "reason": {"enum": ["method", "no-shared-question", "other-coding", null]},
            "sharedQuestions": {"type": "integer"},
            "onlyFrom": {"type": "array", "items": {"type": "string"}},
            "onlyTo": {"type": "array", "items": {"type": "string"}},
            "unscorable": {"type": "array", "items": {"type": "string"}},
            "joint": {"type": "boolean"},
            "change": {"type": ["number", "null"]},
            "standardError": {"type": ["number", "null"]},
            "degreesOfFreedom": {"type": ["integer", "null"]},
            "interval": {
              "anyOf": [
                {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
                {"type": "null"}
              ]
            },
            "pValue": {"type": ["number", "null"]},
            "direction": {"enum": ["up", "down", "none", null]},
            "fromScore": {"type": ["number", "null"]},
            "toScore": {"type": ["number", "null"]},
            "ownScore": {"type": ["number", "null"]},
            "totalChange": {"type": ["number", "null"]},
            "methodEffect": {"type": ["number", "null"]},
            "notes": {"type": "array", "items": {"type": "string"}}
          }
        }
      },
      "effects": {
        "type": "array",
        "items": {
          "type": "object",
          "required": [
            "from", "to", "tasks", "questions", "own", "ownInterval", "others",
            "othersInterval", "difference", "standardError",
            "degreesOfFreedom", "interval", "pValue", "verdict"
          ],
          "properties": {
            "from": {"$ref": "#/$defs/wave"},
            "to": {"$ref": "#/$defs/wave"},
            "tasks": {"type": "array", "items": {"type": "string"}},
            "questions": {"type": "array", "items": {"type": "string"}},
            "own": {"type": ["number", "null"]},
            "ownInterval": {"$ref": "#/$defs/interval"},
            "othersInterval": {"$ref": "#/$defs/interval"},
            "others": {"type": ["number", "null"]},
            "difference": {"type": ["number", "null"]},
            "standardError": {"type": ["number", "null"]},
            "degreesOfFreedom": {"type": ["integer", "null"]},
            "interval": {
              "anyOf": [
                {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
                {"type": "null"}
              ]
            },
            "pValue": {"type": ["number", "null"]},
            "verdict": {"enum": ["improved", "no-detectable-change", "worse", "cannot-tell"]}
          }
        }
      }
    },
    "$defs": {
      "interval": {
        "anyOf": [
          {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
          {"type": "null"}
        ]
      },
      "wave": {
        "type": "object",
        "required": ["survey", "wave", "method", "respondents", "firstDay", "lastDay"],
        "properties": {
          "survey": {"type": "string"},
          "wave": {"type": "string"},
          "method": {"type": "string"},
          "respondents": {"type": "integer"},
          "firstDay": {"type": ["string", "null"], "format": "date"},
          "lastDay": {"type": ["string", "null"], "format": "date"}
        }
      }
    }
  }

  """##
