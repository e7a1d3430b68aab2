"""Every figure of a chart is one string: in its drawing, its words, its table, its CSV and its JSON."""
import csv
import io
import re
import xml.etree.ElementTree as ET

import html5lib

from data import charts

NUMBER = re.compile(r"(?<![\w.,])[-−]?\d[\d.,]*\d|(?<![\w.,])[-−]?\d")


def plain(text, language):
    """Numbers of a text, decimal comma and grouping undone."""
    group, mark = (".", ",") if language == "vi" else (",", ".")
    for found in NUMBER.findall(text):
        yield found.replace("−", "-").replace(group, "").replace(mark, ".")


def words(folder, entry):
    """What the files of a chart hold, as text."""
    return (folder / entry["csv"]).read_text(encoding="utf-8-sig") + (folder / entry["json"]).read_text()


def drawn(path):
    """Texts of a drawing, those of axes aside."""
    def walk(node, inside):
        kind = node.get("class", "")
        inside = inside or "role-axis" in kind or "role-title" in kind
        if node.tag.endswith("}text") and not inside:
            # Lines of one text stand in tspans.
            yield " ".join(node.itertext())
        for child in node:
            yield from walk(child, inside)

    yield from walk(ET.parse(path).getroot(), False)


def same(folder, language):
    """Numbers in drawings, captions and alternative texts that the files do not have."""
    for entry, chart in charts(folder):
        known = words(folder, entry)
        known = {*re.findall(r"-?\d+(?:\.\d+)?", known), *re.findall(r"\d+(?:\.\d+)?", known)}
        shown = [("alt", chart["alt"][language]), ("caption", chart["caption"][language])]
        if entry["svg"]:
            shown += [("drawing", text) for text in drawn(folder / entry["svg"][language])]
        for place, text in shown:
            for number in plain(text, language):
                if number not in known:
                    yield f"{chart['id']} {place}: {number} in {text[:60]!r}"


def cells(folder, site, language):
    """Figures in the table of a chart's page against the CSV, cell by cell."""
    prefix = "" if language == "vi" else "en/"
    for entry, chart in charts(folder):
        name = entry["json"].removesuffix(".json")
        page = html5lib.parse((site / f"{prefix}charts/{name}.html").read_text(), namespaceHTMLElements=False)
        table = next((t for t in page.iter("table") if t.get("data-chart") == chart["id"]), None)
        if table is None:
            yield f"{chart['id']}: no table"
            continue
        rows = list(csv.DictReader(io.StringIO((folder / entry["csv"]).read_text(encoding="utf-8-sig"))))
        heads = ["".join(th.itertext()).strip() for th in table.find("thead").iter("th")]
        columns = {c["label"][language]: c["name"] for c in chart["data"]["columns"]}
        lines = list(table.find("tbody").iter("tr"))
        if len(lines) != len(rows):
            yield f"{chart['id']}: {len(lines)} rows, CSV {len(rows)}"
        for line, row in zip(lines, rows):
            for head, cell in zip(heads, list(line)):
                if "figure" not in cell.get("class", "") or head not in columns:
                    continue
                text = "".join(cell.itertext()).strip()
                wanted = row[columns[head]]
                got = "" if text == "–" else next(iter(plain(text, language)), text)
                if got != wanted:
                    yield f"{chart['id']} {head}: {text!r}, CSV {wanted!r}"
