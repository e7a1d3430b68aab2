"""Makes a hostile workspace of a sound one: markup, formulas, controls in all that is shown."""
import csv
import pathlib
import sys

POISON = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{secret}} {{{raw}}} {{> page}}",
    "=HYPERLINK(\"http://x\")", "+1+1", "-2+3", "@SUM(A1)", "]]></svg>", "&amp;&lt;", "javascript:alert(1)",
    "\"\u0301 onmouseover=alert(1) x=\"", "<\u0338b>", "\u202egnp.exe", "\u2066x\u2069", "\u200b\u200f",
    "\u05e9\u05dc\u05d5\u05dd \u0633\u0644\u0627\u0645", "\u0007\u001b[31m", "\ufffe", "\u0300\u0301",
    "😀👩‍🔬", "W" * 300, "</title></style>", "a\tb", "x\ny", "' OR 1=1 --", "%2e%2e/%00", "\\u003cscript\\u003e",
    "datum['x']; alert(1)",
]
# What people read, by table.
SHOWN = ("label::vi", "label::en", "task::vi", "task::en", "text::vi", "text::en", "basis", "source",
         "form_title", "name", "timing::vi", "target_base::vi", "parent", "classification")
IDS = {"survey.csv", "choices.csv"}


def poison(folder):
    turn = 0
    for path in sorted(pathlib.Path(folder).rglob("*.csv")):
        if "exports" in path.parts or "quarantine" in path.parts:
            continue
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        head = rows[0]
        for row in rows[1:]:
            for place, name in enumerate(head[: len(row)]):
                # The name of a question or a choice is its code; what an index rests on is a code too.
                if name not in SHOWN or (name == "name" and path.name in IDS) or not row[place]:
                    continue
                # Exports may say the label: it stays a spelling.
                if name == "label::vi" and path.name in IDS and "also" in head:
                    also = head.index("also")
                    row[also] = "|".join(filter(None, [row[also], row[place]]))
                # Labels are spellings too and stay apart: the old one with poison about it.
                row[place] = f"{POISON[turn % len(POISON)]} {row[place]} {POISON[(turn * 7 + 3) % len(POISON)]}"
                turn += 1
        with open(path, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)


if __name__ == "__main__":
    poison(sys.argv[1])
