"""Checks of the pages: what they hold, and what a browser makes of them."""
import contextlib
import functools
import http.server
import pathlib
import threading

import html5lib

CSP = "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'"


def all_pages(site):
    return sorted(p for p in site.rglob("*.html"))


def static(site):
    """Of every page: parses, one h1, headings in steps, links that lead somewhere, nothing that runs."""
    parsed = {}
    ids = {}
    for path in all_pages(site):
        parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
        parsed[path] = parser.parse(path.read_text())
        ids[path.resolve()] = {n.get("id") for n in parsed[path].iter() if n.get("id")}
        for place, code, details in parser.errors:
            yield f"{path.relative_to(site)}:{place[0]}: {code} {details}"
    titles = {}
    for path, page in parsed.items():
        name = str(path.relative_to(site))
        nodes = [n for n in page.iter() if isinstance(n.tag, str)]
        policy = [n.get("content") for n in nodes if n.get("http-equiv") == "Content-Security-Policy"]
        if policy != [CSP]:
            yield f"{name}: policy {policy}"
        for node in nodes:
            if node.tag in ("script", "iframe", "object", "embed", "style", "form"):
                yield f"{name}: <{node.tag}>"
            for key in node.attrib:
                if key.lower().startswith("on") or key == "style":
                    yield f"{name}: attribute {key}"
            if node.tag == "img" and not (node.get("alt") or "").strip():
                yield f"{name}: picture without alternative text"
        levels = [int(n.tag[1]) for n in nodes if n.tag in ("h1", "h2", "h3", "h4")]
        if levels.count(1) != 1 or any(b > a + 1 for a, b in zip(levels, levels[1:])):
            yield f"{name}: headings {levels}"
        for anchor in ids[path.resolve()]:
            if sum(n.get("id") == anchor for n in nodes) > 1:
                yield f"{name}: id {anchor} twice"
        title = next("".join(n.itertext()) for n in nodes if n.tag == "title")
        language = next(n.get("lang") for n in nodes if n.tag == "html")
        if "embed/" not in name:
            if (language, title) in titles:
                yield f"{name}: title as {titles[language, title]}"
            titles[language, title] = name
        yield from links(site, path, nodes, ids)


def links(site, path, nodes, ids):
    name = str(path.relative_to(site))
    for node in nodes:
        for key in ("href", "src"):
            target = node.get(key)
            if target is None or target.startswith(("https://", "http://")):
                continue
            file, _, fragment = target.partition("#")
            place = (path.parent / file).resolve() if file else path.resolve()
            if not place.is_file() or site.resolve() not in place.parents:
                yield f"{name}: leads nowhere: {target}"
            elif fragment and fragment not in ids.get(place, {fragment} if place.suffix != ".html" else set()):
                yield f"{name}: no place {target}"
        if node.tag == "a" and node.get("hreflang"):
            other = path.parent / node.get("href")
            back = f"{path.relative_to(site)}".removeprefix("en/")
            if not str(other.resolve()).endswith(back):
                yield f"{name}: the other language is {node.get('href')}"


def kinds(site, rank=1.0):
    """Of each kind of page in each language one, by its rank in size: 1 is the largest."""
    groups = {}
    for path in all_pages(site):
        parts = list(path.relative_to(site).parts)
        language = parts.pop(0) if parts[0] == "en" else "vi"
        kind = parts[0] if len(parts) > 1 else parts[-1]
        groups.setdefault((language, kind, len(parts)), []).append(path)
    ordered = [sorted(pages, key=lambda p: p.stat().st_size) for _, pages in sorted(groups.items())]
    return [pages[int(rank * (len(pages) - 1))] for pages in ordered]


@contextlib.contextmanager
def served(folder):
    """The folder's parent over HTTP on this machine, so that the site lies in a sub-path."""
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    handler = functools.partial(Quiet, directory=str(folder.parent))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{folder.name}/"
    server.shutdown()


def browse(browser, site, chosen):
    """No message, no request outside, no sideways scroll, every picture there; file: and a sub-path."""
    with served(site) as address:
        for base in (site.resolve().as_uri() + "/", address):
            context = browser.new_context()
            page = context.new_page()
            met = []
            page.on("console", lambda m: met.append(f"console: {m.text[:120]}"))
            page.on("pageerror", lambda e: met.append(f"error: {e}"))
            page.on("request", lambda r: r.url.startswith(base) or met.append(f"outside: {r.url}"))
            page.on("response", lambda r: r.status < 400 or met.append(f"{r.status}: {r.url}"))
            for path in chosen:
                name = str(path.relative_to(site))
                page.set_viewport_size({"width": 1024, "height": 800})
                page.goto(base + name, wait_until="load")
                for picture in page.query_selector_all("img"):
                    if not picture.evaluate("i => i.complete && i.naturalWidth > 0"):
                        yield f"{name}: picture {picture.get_attribute('src')}"
                if base.startswith("file"):
                    yield from widths(page, name)
                yield from (f"{name}: {fault}" for fault in met)
                met.clear()
            context.close()


def widths(page, name):
    for width in (320, 375, 768, 1440, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            yield f"{name}: {wide} px too wide at {width}"
    page.set_viewport_size({"width": 1280, "height": 800})
    # Twice the size of letters, as a reader may set it.
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setEmulatedMedia", {"media": "screen"})
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
    session.detach()
    if wide > 0:
        yield f"{name}: {wide} px too wide with letters of twice the size"


def accessible(browser, site, chosen, schemes):
    """What axe-core finds, by colour scheme."""
    import axe_playwright_python

    axe = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
    for scheme in schemes:
        context = browser.new_context(color_scheme=scheme, bypass_csp=True)
        page = context.new_page()
        for path in chosen:
            page.goto(path.resolve().as_uri())
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            page.evaluate(axe)
            for found in page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]:
                yield f"{path.relative_to(site)} ({scheme}): {found['id']}: {found['nodes'][0]['html'][:90]}"
        context.close()


def keyboard(browser, site, chosen):
    """Tab comes to the skip link first, then to all that can be used, each with a visible outline."""
    context = browser.new_context()
    page = context.new_page()
    for path in chosen:
        name = str(path.relative_to(site))
        page.goto(path.resolve().as_uri())
        wanted = page.evaluate("""() => [...document.querySelectorAll('a[href],summary,[tabindex="0"]')]
            .filter(e => e.checkVisibility()).length""")
        reached = []
        for _ in range(wanted + 2):
            page.keyboard.press("Tab")
            state = page.evaluate("""() => { const e = document.activeElement;
                if (!e || e === document.body) return null;
                if (!e.dataset.seen) e.dataset.seen = Math.random();
                return [e.dataset.seen, getComputedStyle(e).outlineStyle, e.className]; }""")
            if state is None or state[0] in [r[0] for r in reached]:
                break
            reached.append(state)
        if len(reached) < wanted:
            yield f"{name}: {len(reached)} of {wanted} reached"
        if "embed/" not in name and (not reached or reached[0][2] != "skip"):
            yield f"{name}: no skip link first"
        yield from (f"{name}: no outline on {r[2]}" for r in reached if r[1] == "none")
    context.close()


def printed(browser, site, chosen):
    """A PDF of A4 holds every heading and every cell."""
    import io
    import re
    import unicodedata

    from pypdf import PdfReader

    def letters(text):
        # Some versions of the browser tell the ligature of two letters as one.
        return re.sub(r"[\s­]+", "", unicodedata.normalize("NFKC", text))

    context = browser.new_context()
    page = context.new_page()
    for path in chosen:
        page.goto(path.resolve().as_uri())
        wanted = page.evaluate("[...document.querySelectorAll('h1,h2,td,tbody th')].map(e => e.textContent)")
        content = page.pdf(format="A4", print_background=False)
        text = letters("".join(p.extract_text() for p in PdfReader(io.BytesIO(content)).pages))
        lost = [w for w in wanted if letters(w) and letters(w) not in text]
        # Cells are broken over pages and columns in the order of drawing.
        lost = [w for w in lost if any(letters(part) not in text for part in w.split())]
        if lost:
            yield f"{path.relative_to(site)}: {len(lost)} of {len(wanted)} not printed: {lost[:3]}"
    context.close()


def embedded(browser, site):
    """An embedded chart shows in the frame of another site's page, without scripts."""
    chart = sorted((site / "embed").glob("*.html"))[0]
    with served(site) as address:
        context = browser.new_context()
        page = context.new_page()
        page.set_content(f'<iframe sandbox="" width="800" height="700" src="{address}embed/{chart.name}"></iframe>')
        page.wait_for_timeout(800)
        frame = page.frames[1]
        if not frame.query_selector("h1") or not frame.query_selector("table, img"):
            yield f"{chart.name}: nothing in the frame"
        context.close()


def told(site):
    """Where figures are synthetic the page and its drawings say so."""
    import json

    entries = json.loads((site / "data/index.json").read_text())["charts"]
    synthetic = {e["id"]: e for e in entries if e["synthetic"]}
    for path in all_pages(site):
        text = path.read_text()
        words = "DỮ LIỆU GIẢ LẬP" if 'lang="vi"' in text[:60] else "SYNTHETIC DATA"
        if any(f'data-chart="{name}"' in text for name in synthetic) and words not in text:
            yield f"{path.relative_to(site)}: does not say {words}"
    for entry in synthetic.values():
        for language, words in (("vi", "GIẢ LẬP"), ("en", "SYNTHETIC")):
            if entry["svg"] and words not in (site / "data" / entry["svg"][language]).read_text():
                yield f"{entry['svg'][language]}: does not say {words}"
