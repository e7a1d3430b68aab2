"""Draws Vega-Lite specifications, one JSON line each, into SVG and PNG, one JSON line each."""
import base64
import concurrent.futures
import json
import os
import sys

try:
    import vl_convert
except ImportError:
    sys.exit(69)

VERSION = "6.4"


def drawn(line):
    asked = json.loads(line)
    try:
        svg = vl_convert.vegalite_to_svg(asked["spec"], vl_version=VERSION, allowed_base_urls=[])
        png = base64.b64encode(vl_convert.svg_to_png(svg, scale=2)).decode()
        return json.dumps({"id": asked["id"], "svg": svg, "png": png})
    except Exception as error:  # what a specification does to the program is told beside its chart
        return json.dumps({"id": asked["id"], "error": str(error)})


if __name__ == "__main__":
    print(json.dumps({"engine": f"vl-convert {vl_convert.__version__} (Vega-Lite {VERSION})"}))
    # The engine keeps to one core, so each core has one; answers come in the order of questions.
    with concurrent.futures.ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
        for answer in pool.map(drawn, sys.stdin.readlines(), chunksize=4):
            print(answer)
