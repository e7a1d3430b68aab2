"""Draws Vega-Lite specifications, one JSON line each, into SVG and PNG, one JSON line each."""
import base64
import json
import sys

try:
    import vl_convert
except ImportError:
    sys.exit(69)

VERSION = "6.4"
print(json.dumps({"engine": f"vl-convert {vl_convert.__version__} (Vega-Lite {VERSION})"}))
for line in sys.stdin:
    asked = json.loads(line)
    answer = {"id": asked["id"]}
    try:
        svg = vl_convert.vegalite_to_svg(asked["spec"], vl_version=VERSION, allowed_base_urls=[])
        answer["svg"] = svg
        answer["png"] = base64.b64encode(vl_convert.svg_to_png(svg, scale=2)).decode()
    except Exception as error:  # what a specification does to the program is told beside its chart
        answer = {"id": asked["id"], "error": str(error)}
    print(json.dumps(answer))
