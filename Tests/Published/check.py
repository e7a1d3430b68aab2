"""Checks a published site: check.py SITE [--hostile WORKBOOK]."""
import pathlib
import shutil
import sys
import tempfile

from playwright.sync_api import sync_playwright

import data
import figures
import pages
from outcome import Outcome


def main():
    site = pathlib.Path(sys.argv[1])
    is_hostile = "--hostile" in sys.argv
    folder = site / "data"
    outcome = Outcome()
    check = outcome.check
    check("the site's manifest", data.manifest(site))
    check("the bundle's manifest", data.manifest(folder))
    check("JSON by the shipped schemas", data.schemas(folder))
    check("specifications by Vega-Lite's schema", data.specifications(folder))
    check("CSV as JSON", data.tables(folder))
    check("CSV on the Web", data.descriptions(folder))
    check("the catalogue by DCAT", data.catalogue(folder))
    check("drawings", data.drawings(folder))
    check("no cell that a spreadsheet runs", data.formulas(site))
    check("no sign that nobody sees", data.unseen(site))
    check("every page as text", pages.static(site))
    if is_hostile:
        check("no formula in a workbook", data.workbook(sys.argv[-1]))
    else:
        for language in ("vi", "en"):
            check(f"one string a figure ({language})", figures.same(folder, language))
            check(f"tables as CSV ({language})", figures.cells(folder, site, language))
    check("synthetic data are called so", pages.told(site))
    chosen = pages.kinds(site)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        check("in the browser, as files and in a sub-path", pages.browse(browser, site, chosen))
        schemes = ["light"] if is_hostile else ["light", "dark"]
        middling = pages.kinds(site, rank=0.5)
        check(f"axe-core, {schemes}", pages.accessible(browser, site, middling, schemes))
        check("by keyboard", pages.keyboard(browser, site, chosen))
        # Right-to-left letters and joined signs are not read back from a PDF as they went in.
        if not is_hostile:
            check("printed", pages.printed(browser, site, chosen))
        check("in a frame", pages.embedded(browser, site))
        browser.close()
    print(f"{outcome.passed} passed, {outcome.failed} failed")
    sys.exit(1 if outcome.failed else 0)


main()
