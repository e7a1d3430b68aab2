/// The JSON Schema of what `report --format json` gives; its tasks are those of `tasks.schema.json`.
package let periodicReportSchema = ##"""
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "hailong report",
    "type": "object",
    "required": ["report"],
    "properties": {
      "report": {
        "type": "object",
        "required": [
          "period", "from", "to", "asOf", "plan", "unit", "section", "tasks", "entries",
          "fieldwork", "indices", "findings"
        ],
        "properties": {
          "period": {"type": "string", "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$"},
          "from": {"type": "string", "format": "date"},
          "to": {"type": "string", "format": "date"},
          "asOf": {"type": "string", "format": "date"},
          "plan": {"type": "string"},
          "unit": {"type": ["string", "null"]},
          "section": {"type": "boolean"},
          "tasks": {"type": "array", "items": {"$ref": "tasks.schema.json#/$defs/task"}},
          "entries": {"type": "array", "items": {"$ref": "tasks.schema.json#/$defs/entry"}},
          "fieldwork": {
            "type": "array",
            "items": {
              "type": "object",
              "required": ["survey", "wave", "variable", "synthetic", "rows", "elsewhere", "total"],
              "properties": {
                "survey": {"type": "string"},
                "wave": {"type": "string"},
                "variable": {"type": "string"},
                "synthetic": {"type": "boolean"},
                "rows": {"type": "array", "items": {"$ref": "#/$defs/forms"}},
                "elsewhere": {"type": "integer"},
                "total": {"$ref": "#/$defs/forms"}
              }
            }
          },
          "indices": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "index", "level", "unit", "year", "component", "value", "maximum", "unitLabel",
                "low", "high", "rank", "outOf", "classification", "changeStated", "changeCheck",
                "previousValue", "previousImplied", "previousMethod", "change", "comparable",
                "method", "source", "dependsOn"
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
                "dependsOn": {"type": "array", "items": {"type": "string"}}
              }
            }
          },
          "findings": {"type": "array", "items": {"type": "object"}}
        }
      }
    },
    "$defs": {
      "forms": {
        "type": "object",
        "required": ["value", "issued", "collected", "valid", "responseRate", "validRate"],
        "properties": {
          "value": {"type": ["string", "null"]},
          "issued": {"type": "integer"},
          "collected": {"type": "integer"},
          "valid": {"type": "integer"},
          "responseRate": {"type": ["number", "null"]},
          "validRate": {"type": ["number", "null"]}
        }
      }
    }
  }

  """##
