/// The JSON Schema of what `import --format json` and `check --format json` give.
package let filesSchema = ##"""
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "hailong files",
    "type": "object",
    "required": ["files"],
    "properties": {"files": {"type": "array", "items": {"$ref": "#/$defs/file"}}},
    "$defs": {
      "count": {"type": "integer", "minimum": 0},
      "place": {"type": ["integer", "null"], "minimum": 0},
      "names": {"type": "array", "items": {"type": "string"}},
      "file": {
        "type": "object",
        "required": ["survey", "file", "sha256", "bytes", "encoding", "encodingConfidence",
          "delimiter", "quote", "lineEnds", "headerLine", "headerRows", "footer", "decimal",
          "dates", "read", "accepted", "rejected", "duplicate", "blank", "superseded",
          "seenBefore", "columns", "masked", "personal", "problems", "quarantine"],
        "properties": {
          "survey": {"type": "string"},
          "file": {"type": "string"},
          "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
          "bytes": {"$ref": "#/$defs/count"},
          "encoding": {"type": "string"},
          "encodingConfidence": {"type": "number", "minimum": 0, "maximum": 1},
          "delimiter": {"type": "string"},
          "quote": {"type": "string", "maxLength": 1},
          "lineEnds": {"type": "string"},
          "headerLine": {"$ref": "#/$defs/count"},
          "headerRows": {"$ref": "#/$defs/count"},
          "footer": {"$ref": "#/$defs/names"},
          "decimal": {"enum": ["point", "comma"]},
          "dates": {"enum": ["day-first", "month-first"]},
          "read": {"$ref": "#/$defs/count",
            "description": "accepted + rejected + duplicate + blank"},
          "accepted": {"$ref": "#/$defs/count"},
          "rejected": {"$ref": "#/$defs/count"},
          "duplicate": {"$ref": "#/$defs/count"},
          "blank": {"$ref": "#/$defs/count"},
          "superseded": {"$ref": "#/$defs/count"},
          "seenBefore": {"type": "boolean"},
          "columns": {
            "type": "object",
            "required": ["matched", "unmatched", "missing", "sensitive", "near"],
            "properties": {
              "matched": {"$ref": "#/$defs/names"},
              "unmatched": {"$ref": "#/$defs/names"},
              "missing": {"$ref": "#/$defs/names"},
              "sensitive": {"$ref": "#/$defs/names"},
              "near": {"type": "array", "items": {
                "type": "object", "required": ["header", "names"],
                "properties": {
                  "header": {"type": "string"}, "names": {"$ref": "#/$defs/names"}}}}}},
          "masked": {"$ref": "#/$defs/count"},
          "personal": {"type": "array", "items": {"$ref": "#/$defs/personal"}},
          "problems": {"type": "array", "items": {"$ref": "#/$defs/problem"}},
          "quarantine": {"type": ["string", "null"]}}},
      "personal": {
        "type": "object",
        "required": ["header", "letter", "kind", "cells", "looked", "line"],
        "properties": {
          "header": {"type": "string"},
          "letter": {"type": "string"},
          "kind": {"enum": ["email", "telephone", "citizen-id", "name", "address"]},
          "cells": {"$ref": "#/$defs/count"},
          "looked": {"$ref": "#/$defs/count"},
          "line": {"$ref": "#/$defs/count"}}},
      "problem": {
        "type": "object",
        "required": ["line", "record", "byte", "column", "letter", "cell", "mend", "code",
          "reason"],
        "properties": {
          "line": {"$ref": "#/$defs/place"},
          "record": {"$ref": "#/$defs/place"},
          "byte": {"$ref": "#/$defs/place"},
          "column": {"type": ["string", "null"]},
          "letter": {"type": ["string", "null"]},
          "cell": {"type": ["string", "null"]},
          "mend": {"type": ["string", "null"]},
          "code": {"type": "string"},
          "reason": {"type": "object", "required": ["vi", "en"]}}}
    }
  }

  """##
