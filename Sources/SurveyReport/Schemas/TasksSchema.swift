/// The JSON Schema of what `tasks --format json` and `tasks log --format json` gives.
package let tasksSchema = ##"""
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "hailong tasks",
    "type": "object",
    "required": ["tasks"],
    "properties": {
      "tasks": {"type": "array", "items": {"$ref": "#/$defs/task"}},
      "entries": {"type": "array", "items": {"$ref": "#/$defs/entry"}}
    },
    "$defs": {
      "task": {
        "type": "object",
        "required": [
          "id", "plan", "year", "clause", "index", "domain", "topics", "task", "timing",
          "timingText", "due", "target", "targetUnit", "targetBase", "lead", "support", "sameAs",
          "sourceLines", "state", "startedOn", "doneOn", "verifiedOn", "doneLate", "targetStatus",
          "measures", "lastEvidence", "overdue", "cases", "leadHolders", "supportHolders",
          "reports", "refersTo", "events"
        ],
        "properties": {
          "id": {"type": "string"},
          "plan": {"type": "string"},
          "year": {"type": "integer"},
          "clause": {"type": "string"},
          "index": {"type": "array", "items": {"type": "string"}},
          "domain": {"type": "array", "items": {"type": "string"}},
          "topics": {"type": "array", "items": {"type": "string"}},
          "task": {"type": "object", "required": ["vi", "en"]},
          "timing": {
            "type": "array",
            "items": {"enum": ["continuous", "event", "before-event", "year", "statutory", "unstated"]}
          },
          "timingText": {"type": ["string", "null"]},
          "due": {"type": ["string", "null"], "format": "date"},
          "target": {"type": ["number", "null"]},
          "targetUnit": {"type": ["string", "null"]},
          "targetBase": {"type": ["string", "null"]},
          "lead": {"type": "array", "items": {"type": "string"}},
          "support": {"type": "array", "items": {"type": "string"}},
          "sameAs": {"type": "array", "items": {"type": "string"}},
          "sourceLines": {"type": "string"},
          "state": {"enum": ["not-started", "in-progress", "done", "verified"]},
          "startedOn": {"type": ["string", "null"], "format": "date"},
          "doneOn": {"type": ["string", "null"], "format": "date"},
          "verifiedOn": {"type": ["string", "null"], "format": "date"},
          "doneLate": {"type": "boolean"},
          "targetStatus": {"enum": ["met", "missed", "unmeasured", null]},
          "measures": {
            "type": "array",
            "items": {
              "type": "object",
              "required": ["on", "value", "by"],
              "properties": {
                "on": {"type": "string", "format": "date"}, "value": {"type": "number"},
                "by": {"type": "string"}
              }
            }
          },
          "lastEvidence": {"type": ["string", "null"], "format": "date"},
          "overdue": {
            "type": "array",
            "items": {
              "type": "object",
              "required": ["reason", "since", "last"],
              "properties": {
                "reason": {"enum": ["without-evidence", "past-due", "open-case"]},
                "since": {"type": "string", "format": "date"},
                "last": {"type": ["string", "null"], "format": "date"}
              }
            }
          },
          "cases": {
            "type": "array",
            "items": {
              "type": "object",
              "required": ["case", "by", "note", "openedOn", "due", "closedOn", "daysLate"],
              "properties": {
                "case": {"type": "integer"},
                "by": {"type": "string"},
                "daysLate": {"type": "integer", "minimum": 0},
                "note": {"type": "string"},
                "openedOn": {"type": "string", "format": "date"},
                "due": {"type": "string", "format": "date"},
                "closedOn": {"type": ["string", "null"], "format": "date"}
              }
            }
          },
          "reports": {
            "type": "array",
            "items": {
              "type": "object",
              "required": ["unit", "state", "last", "measure"],
              "properties": {
                "unit": {"type": "string"},
                "state": {"enum": ["not-started", "in-progress", "done", "verified"]},
                "last": {"type": ["string", "null"], "format": "date"},
                "measure": {"type": ["number", "null"]}
              }
            }
          },
          "leadHolders": {"type": "array", "items": {"$ref": "#/$defs/holder"}},
          "supportHolders": {"type": "array", "items": {"$ref": "#/$defs/holder"}},
          "refersTo": {
            "type": "array",
            "items": {
              "type": "object",
              "required": ["id", "state"],
              "properties": {
                "id": {"type": "string"},
                "state": {"enum": ["not-started", "in-progress", "done", "verified"]}
              }
            }
          },
          "events": {"type": "array", "items": {"$ref": "#/$defs/entry"}}
        }
      },
      "entry": {
        "type": "object",
        "required": [
          "number", "task", "kind", "on", "by", "note", "evidence", "measure", "due", "refersTo",
          "role", "units", "difficulty", "proposal", "author", "recordedAt"
        ],
        "properties": {
          "number": {"type": "integer"},
          "task": {"type": "string"},
          "kind": {
            "enum": [
              "start", "progress", "done", "verify", "reopen", "case", "close", "assign",
              "retract"
            ]
          },
          "on": {"type": "string", "format": "date"},
          "by": {"type": "string"},
          "note": {"type": "string"},
          "evidence": {
            "type": "array",
            "items": {
              "type": "object",
              "required": ["place", "sha256"],
              "properties": {"place": {"type": "string"}, "sha256": {"type": ["string", "null"]}}
            }
          },
          "measure": {"type": ["number", "null"]},
          "due": {"type": ["string", "null"], "format": "date"},
          "refersTo": {"type": ["integer", "null"]},
          "role": {"type": ["string", "null"]},
          "units": {"type": "array", "items": {"type": "string"}},
          "difficulty": {"type": "string"},
          "proposal": {"type": "string"},
          "author": {"type": "string"},
          "recordedAt": {"type": "string", "format": "date-time"}
        }
      },
      "holder": {
        "type": "object",
        "required": ["named", "kind", "units"],
        "properties": {
          "named": {"type": "string"},
          "kind": {"enum": ["unit", "collective", "unlisted", "assigned", "unassigned"]},
          "units": {"type": "array", "items": {"type": "string"}}
        }
      }
    }
  }

  """##
