"""What a spreadsheet finds in an XLSX, line by line, read with nothing but Python's own library."""
import json
import re
import sys
import xml.etree.ElementTree as xml
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def text(element):
    joined = "".join(part.text or "" for part in element.iter(MAIN + "t"))
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda code: chr(int(code.group(1), 16)), joined)


with zipfile.ZipFile(sys.argv[1]) as book:
    assert book.testzip() is None
    part = lambda name: xml.fromstring(book.read(name))
    # A workbook is no place for formulas or links, whatever the text says.
    for name in book.namelist():
        assert b"<f>" not in book.read(name) and b"hyperlink" not in book.read(name), name
    strings = [text(item) for item in part("xl/sharedStrings.xml")]
    styles = part("xl/styles.xml")
    codes = {format.get("numFmtId"): format.get("formatCode") for format in styles.iter(MAIN + "numFmt")}
    looks = [codes.get(xf.get("numFmtId"), "") for xf in styles.find(MAIN + "cellXfs")]
    bold = [font.find(MAIN + "b") is not None for font in styles.find(MAIN + "fonts")]
    fonts = [bold[int(xf.get("fontId"))] for xf in styles.find(MAIN + "cellXfs")]
    targets = {link.get("Id"): link.get("Target") for link in part("xl/_rels/workbook.xml.rels")}
    workbook = part("xl/workbook.xml")
    for sheet in workbook.iter(MAIN + "sheet"):
        print("#", sheet.get("name"))
        root = part("xl/" + targets[sheet.get(ID)])
        for pane in root.iter(MAIN + "pane"):
            print("frozen", pane.get("ySplit"), pane.get("state"))
        for filter in root.iter(MAIN + "autoFilter"):
            print("filter", filter.get("ref"))
        for page in root.iter(MAIN + "pageSetup"):
            print("page", page.get("paperSize"), page.get("orientation"))
        for merge in root.iter(MAIN + "mergeCell"):
            print("merged", merge.get("ref"))
        for cell in root.iter(MAIN + "c"):
            value = cell.find(MAIN + "v")
            if value is None:
                continue
            style = int(cell.get("s", 0))
            kind = {"s": "text", "b": "bool", None: "number"}[cell.get("t")]
            shown = json.dumps(strings[int(value.text)], ensure_ascii=False) if kind == "text" else value.text
            print(cell.get("r"), kind, shown, *([looks[style]] if looks[style] else []), *(["bold"] if fonts[style] else []))
    for name in workbook.iter(MAIN + "definedName"):
        print("name", name.get("name"), name.text)
