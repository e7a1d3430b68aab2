#!/usr/bin/env python3
"""Writes well-formed CSV files at random, and beside each what Python's csv module reads in it.

Usage: well-formed.py FOLDER COUNT SEED
"""
import csv
import io
import json
import pathlib
import random
import sys

folder, count, seed = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
draw = random.Random(seed)
LETTERS = ["a", "B", "7", "ế", "đ", "e\u0301", "😀", "'", "_", "-", "ngõ", " x ", "\t", "."]
BREAKS = ["\n", "\r\n", "\r"]


def cell(delimiter, quote):
    kind = draw.random()
    if kind < 0.15:
        return ""
    text = "".join(draw.choice(LETTERS) for _ in range(draw.randint(1, 8)))
    if kind > 0.75:
        text += draw.choice([delimiter, quote, quote * 2, *BREAKS, delimiter + quote])
        text += draw.choice(["", "z", quote, *BREAKS])
    return text


def written(text, delimiter, quote):
    must = any(mark in text for mark in (delimiter, quote, "\n", "\r"))
    # libcsv, unlike Python, passes over blanks round an unquoted cell.
    if must or text != text.strip(" \t") or draw.random() < 0.2:
        return quote + text.replace(quote, quote * 2) + quote
    return text


for number in range(count):
    delimiter, quote = draw.choice([",", ";", "\t", "|"]), draw.choice(['"', '"', "'"])
    width = draw.randint(2, 9)
    end = draw.choice([*BREAKS, "mixed"])
    lines = [delimiter.join(f"c{column}" for column in range(width))]
    for _ in range(draw.choice([0, 1, 30, 200])):
        if draw.random() < 0.05:
            lines.append(draw.choice(["", "  "]) if delimiter != "\t" else "")
            continue
        row = [cell(delimiter, quote) for _ in range(width)]
        lines.append(delimiter.join(written(text, delimiter, quote) for text in row))
    ends = [draw.choice(BREAKS) if end == "mixed" else end for _ in lines]
    # A CR before a line that begins with a LF would be one line end.
    ends = ["\n" if mark == "\r" and not line else mark for mark, line in zip(ends, lines[1:] + ["x"])]
    if draw.random() < 0.5:
        ends[-1] = ""
    text = "".join(line + mark for line, mark in zip(lines, ends))
    rows = csv.reader(
        io.StringIO(text, newline=""), delimiter=delimiter, quotechar=quote, strict=True)
    read = [row for row in rows if row and any(text.strip(" \t") or len(row) > 1 for text in row)]
    (folder / f"{number}.csv").write_bytes(text.encode("utf-8"))
    (folder / f"{number}.json").write_text(
        json.dumps({"delimiter": delimiter, "quote": quote, "rows": read}), encoding="utf-8")
