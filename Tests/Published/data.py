"""Checks of the bundle: every file by the standard that it claims."""
import csv
import hashlib
import io
import json
import pathlib
import struct
import warnings
import xml.etree.ElementTree as ET
from decimal import Decimal

import jsonschema
import rdflib
from pyshacl import validate as shacl


def charts(folder):
    """The charts by id, with figures as the very text that stands in the file."""
    index = json.loads((folder / "index.json").read_text())
    return [
        (entry, json.loads((folder / entry["json"]).read_text(), parse_float=Decimal))
        for entry in index["charts"]
    ]


def manifest(folder):
    """Files that are missing, unlisted or others than the manifest says."""
    listed = {f["path"]: f for f in json.loads((folder / "manifest.json").read_text())["files"]}
    there = {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}
    yield from sorted(f"missing {p}" for p in listed.keys() - there)
    yield from sorted(f"unlisted {p}" for p in there - listed.keys() - {"manifest.json"})
    for path in sorted(there & listed.keys()):
        content = (folder / path).read_bytes()
        if hashlib.sha256(content).hexdigest() != listed[path]["sha256"]:
            yield f"hash {path}"
        if len(content) != listed[path]["bytes"]:
            yield f"size {path}"


def schemas(folder):
    """JSON against the shipped schemas, and these against their own."""
    def faults(instance, schema, name):
        validator = jsonschema.validators.validator_for(schema)
        validator.check_schema(schema)
        for error in validator(schema).iter_errors(instance):
            yield f"{name} {error.json_path}: {error.message[:100]}"

    read = lambda path: json.loads((folder / path).read_text())
    yield from faults(read("index.json"), read("schemas/index.schema.json"), "index.json")
    yield from faults(read("manifest.json"), read("schemas/manifest.schema.json"), "manifest.json")
    chart = read("schemas/chart.schema.json")
    for entry in read("index.json")["charts"]:
        yield from faults(read(entry["json"]), chart, entry["json"])


def specifications(folder):
    """Specifications against Vega-Lite's own schema, their data within them."""
    import altair

    place = pathlib.Path(altair.__file__).parent / "vegalite/v6/schema/vega-lite-schema.json"
    schema = json.loads(place.read_text())
    validator = jsonschema.validators.validator_for(schema)(schema)
    # The two languages differ in words alone.
    for path in sorted(folder.glob("*.vi.vl.json")) + sorted(folder.glob("*-2023-*s.en.vl.json")):
        spec = json.loads(path.read_text())
        for error in validator.iter_errors(spec):
            yield f"{path.name}: {jsonschema.exceptions.best_match([error]).message[:100]}"
        if '"url"' in path.read_text():
            yield f"{path.name}: data from elsewhere"


def tables(folder):
    """CSV: the byte order mark, the header, and the very values of the JSON."""
    for entry, chart in charts(folder):
        content = (folder / entry["csv"]).read_bytes()
        if not content.startswith(b"\xef\xbb\xbf"):
            yield f"{entry['csv']}: no byte order mark"
        rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
        names = [c["name"] for c in chart["data"]["columns"]]
        if len(rows) != len(chart["data"]["rows"]):
            yield f"{entry['csv']}: {len(rows)} rows, JSON {len(chart['data']['rows'])}"
        for place, (row, wanted) in enumerate(zip(rows, chart["data"]["rows"])):
            for name in names:
                value = wanted[name]
                text = {None: "", True: "true", False: "false"}.get(
                    value if value is None or isinstance(value, bool) else "", None)
                text = str(value) if text is None or not (value is None or isinstance(value, bool)) else text
                cell = row.get(name)
                # A cell that a spreadsheet would run has an apostrophe in front.
                if cell != text and not (cell or "").startswith("'") :
                    yield f"{entry['csv']}:{place + 2} {name}: {cell!r}, JSON {text!r}"


def formulas(folder):
    """Cells that a spreadsheet would run."""
    for path in sorted(folder.rglob("*.csv")):
        text = path.read_text(encoding="utf-8-sig")
        delimiter = ";" if text.splitlines() and text.splitlines()[0].count(";") > text.splitlines()[0].count(",") else ","
        for number, row in enumerate(csv.reader(io.StringIO(text), delimiter=delimiter), 1):
            for cell in row:
                if cell[:1] in "=+-@\t\r" and cell[:1]:
                    try:
                        float(cell.replace(",", "."))
                    except ValueError:
                        yield f"{path.name}:{number}: {cell[:40]!r}"


def descriptions(folder):
    """CSV on the Web: the W3C's rules, as the package csvw has them, without the network."""
    import socket

    from csvw import CSVW

    connect = socket.socket.connect
    socket.socket.connect = lambda *_: (_ for _ in ()).throw(OSError("no network"))
    try:
        for path in sorted(folder.glob("*.csv-metadata.json")):
            with warnings.catch_warnings(record=True) as met:
                warnings.simplefilter("always")
                read = CSVW(str(path), validate=True)
                if not read.is_valid:
                    yield f"{path.name}: {[str(w.message) for w in read.warnings][:2]}"
            del met
    finally:
        socket.socket.connect = connect


# DCAT 3 with what DCAT-AP makes mandatory.
SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
[] a sh:NodeShape ; sh:targetClass dcat:Catalog ;
  sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:uniqueLang true ] ,
    [ sh:path dct:description ; sh:minCount 1 ; sh:uniqueLang true ] ,
    [ sh:path dct:publisher ; sh:minCount 1 ; sh:class foaf:Agent ] ,
    [ sh:path dcat:dataset ; sh:minCount 1 ; sh:class dcat:Dataset ] ,
    [ sh:path dct:language ; sh:minCount 1 ; sh:nodeKind sh:IRI ] .
[] a sh:NodeShape ; sh:targetClass dcat:Dataset ;
  sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:uniqueLang true ] ,
    [ sh:path dct:description ; sh:minCount 1 ; sh:uniqueLang true ] ,
    [ sh:path dct:identifier ; sh:minCount 1 ; sh:maxCount 1 ] ,
    [ sh:path dcat:distribution ; sh:minCount 1 ; sh:class dcat:Distribution ] .
[] a sh:NodeShape ; sh:targetClass dcat:Distribution ;
  sh:property [ sh:path dcat:accessURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
    [ sh:path dcat:downloadURL ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
    [ sh:path dcat:mediaType ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] .
[] a sh:NodeShape ; sh:targetClass foaf:Agent ;
  sh:property [ sh:path foaf:name ; sh:minCount 1 ] .
"""


def catalogue(folder):
    """The catalogue as RDF, by shapes; every file that it names is there."""
    graph = rdflib.Graph()
    base = folder.resolve().as_uri() + "/"
    graph.parse(data=(folder / "catalogue.jsonld").read_text(), format="json-ld", publicID=base)
    shapes = rdflib.Graph().parse(data=SHAPES, format="turtle")
    conforms, _, text = shacl(graph, shacl_graph=shapes)
    if not conforms:
        yield text[:600]
    dcat = rdflib.Namespace("http://www.w3.org/ns/dcat#")
    found = list(graph.objects(None, dcat.downloadURL))
    if not found:
        yield "no downloadURL"
    for target in found:
        if str(target).startswith(base) and not (folder / str(target)[len(base):]).is_file():
            yield f"no file {target}"


def drawings(folder):
    """SVG is well formed and runs nothing; PNG is it at scale 2."""
    for path in sorted(folder.glob("*.svg")):
        root = ET.parse(path).getroot()
        for node in root.iter():
            tag = node.tag.split("}")[-1]
            if tag in ("script", "foreignObject", "a", "image", "iframe"):
                yield f"{path.name}: <{tag}>"
            for key, value in node.attrib.items():
                name = key.split("}")[-1].lower()
                if name.startswith("on") or (name == "href" and not value.startswith("#")):
                    yield f"{path.name}: {name}={value[:40]}"
        png = path.with_suffix(".png").read_bytes()
        size = struct.unpack(">II", png[16:24])
        wanted = tuple(2 * int(float(root.get(name))) for name in ("width", "height"))
        if png[:8] != b"\x89PNG\r\n\x1a\n" or any(abs(a - b) > 2 for a, b in zip(size, wanted)):
            yield f"{path.name}: {size} instead of {wanted}"


# Controls, and marks that turn text round.
UNSEEN = {*range(0x00, 0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), 0x200B, 0x200E,
          0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFFFE, 0xFFFF}


def unseen(folder):
    """Signs that nobody sees, in anything that is published."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".html", ".svg", ".json", ".jsonld", ".csv"):
            text = path.read_text(encoding="utf-8-sig")
            met = {hex(ord(c)) for c in set(text) if ord(c) in UNSEEN}
            if met:
                yield f"{path.relative_to(folder)}: {sorted(met)}"


def workbook(path):
    """A workbook opens, and has no formula."""
    import openpyxl

    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield f"{sheet.title}!{cell.coordinate}: {str(cell.value)[:40]}"
