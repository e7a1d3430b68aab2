#!/usr/bin/env python3
"""Runs hailong on the cases that make.py has made, and prints one line a case that does not hold.

Usage: run.py BINARY FOLDER [NAME or its beginning…] [-v]; -v prints those that hold too, and all that differs.
"""
import glob, json, math, os, re, shutil, subprocess, sys, tempfile
from concurrent.futures import ThreadPoolExecutor

BIN, ROOT = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
LEDGER = ["read", "accepted", "rejected", "duplicate", "blank", "superseded"]


def same(want, got):
    if isinstance(want, str) and want.startswith("re:"):
        return got is not None and re.search(want[3:], str(got), re.I) is not None
    if isinstance(want, float) and isinstance(got, (int, float)):
        return math.isclose(want, got, rel_tol=1e-9, abs_tol=1e-7)
    return want == got


def check_file(want, got, out):
    if got.get("read") != sum(got.get(k) or 0 for k in ("accepted", "rejected", "duplicate", "blank")):
        out.append("identity broken: " + str({k: got.get(k) for k in LEDGER}))
    ledger = {k: want[k] for k in LEDGER if k in want}
    bad = {k: (v, got.get(k)) for k, v in ledger.items() if not same(v, got.get(k))}
    if bad:
        out.append("ledger (want, got): %s" % bad)
    for k in ("encoding", "delimiter", "headerLine", "lineEnds"):
        if k in want and not same(want[k], got.get(k)):
            out.append("%s: want %r, got %r" % (k, want[k], got.get(k)))
    for k in ("unmatched", "missing", "matched"):
        if k in want:
            g = [c["name"] if isinstance(c, dict) and "name" in c else c for c in got["columns"][k]]
            if sorted(map(str, want[k])) != sorted(map(str, g)):
                out.append("%s: want only-here %s, got only-there %s" % (
                    k, sorted(set(want[k]) - set(map(str, g))), sorted(set(map(str, g)) - set(want[k]))))
    if "problems" in want:
        g = [(p.get("line"), p.get("record"), p.get("column"), p.get("code")) for p in got["problems"]]
        def fits(w, p):
            return all(a is None or a == "*" or same(a, b) for a, b in zip(w, p))
        left = list(g)
        for w in want["problems"]:
            hit = next((p for p in left if fits(w, p)), None)
            if hit is None:
                out.append("no problem like %s" % (w,))
            else:
                left.remove(hit)
        # several problems of one rejected row are allowed
        lines = {w[0] for w in want["problems"]}
        extra = [p for p in left if p[0] not in lines]
        if extra:
            out.append("problems not expected: %s" % extra[:4])
    if "\ufffd" in json.dumps(got, ensure_ascii=False):
        out.append("U+FFFD in the output")


def check_estimates(want, doc, out):
    if "respondents" in want and doc.get("respondents") != want["respondents"]:
        out.append("respondents: want %s, got %s" % (want["respondents"], doc.get("respondents")))
    def key(e):
        return (e["domain"] if e.get("question") is None else "", e.get("question"),
                json.dumps(e["group"], sort_keys=True, ensure_ascii=False))
    got = {key(e): e for e in doc["estimates"]}
    n = 0
    for w in want["estimates"]:
        g = got.pop(key(w), None)
        where = "%s/%s %s" % key(w)
        if g is None:
            if w["answers"]:
                out.append("no estimate " + where); n += 1
            continue
        diff = []
        for k in ("respondents", "answers", "score"):
            if not same(w[k], g[k]):
                diff.append("%s want %s got %s" % (k, w[k], g[k]))
        m = {a: b for a, b in (g["missing"] or {}).items() if b}
        if m != {a: b for a, b in w["missing"].items() if b}:
            diff.append("missing want %s got %s" % (w["missing"], m))
        if diff:
            n += 1
            if n <= 5:
                out.append(where + ": " + "; ".join(diff))
    for k, e in got.items():
        if e["answers"] or e["respondents"]:
            n += 1
            if n <= 5:
                out.append("estimate not expected: %s/%s %s" % k)
    if n > 5:
        out.append("… %d estimates differ" % n)


def check(step, proc, dir, out):
    text = (proc.stdout + proc.stderr).decode("utf-8", "replace")
    wants = step["exit"] if isinstance(step["exit"], list) else [step["exit"]]
    if proc.returncode not in wants:
        out.append("exit: want %s, got %s: %s" % (step["exit"], proc.returncode, " / ".join(
            l for l in text.splitlines() if l.strip())[:400] if proc.returncode not in (0, 2) else ""))
    for p in step.get("says", []):
        if not re.search(p, text, re.I | re.S):
            out.append("does not say /%s/" % p)
    for p in step.get("says_not", []):
        if re.search(p, text, re.I | re.S):
            out.append("says /%s/" % p)
    if "\ufffd" in text:
        out.append("U+FFFD on the terminal")
    if "files" in step or "estimates" in step or "respondents" in step:
        try:
            doc = json.loads(proc.stdout)
        except ValueError:
            if proc.returncode in wants:
                out.append("no JSON on stdout")
            return
        if "files" in step:
            if len(doc.get("files", [])) != len(step["files"]):
                out.append("files: want %d, got %d" % (len(step["files"]), len(doc.get("files", []))))
            for w, g in zip(step["files"], doc.get("files", [])):
                check_file(w, g, out)
        if "estimates" in step:
            check_estimates(step, doc, out)


def made(dir):
    for base, _, names in os.walk(dir + "/ws"):
        for n in names:
            if n in ("survey.csv", "choices.csv", "settings.csv", "domains.csv", "hailong.key"):
                continue
            yield os.path.join(base, n)


def run(name):
    src = ROOT + "/" + name
    case = json.load(open(src + "/expect.json"))
    dir = tempfile.mkdtemp(prefix="corpus.")
    out, imports, edited = [], [], None
    shutil.copytree(src + "/ws", dir + "/ws"); shutil.copytree(src + "/exports", dir + "/exports")
    try:
        for i, step in enumerate(case["steps"], 1):
            found = []
            if "edit" in step:
                held = [f for f in glob.glob(dir + "/" + step["edit"])
                        if all(a.encode() in open(f, "rb").read() for a, _ in step["replace"])]
                path = edited = max(held, key=os.path.getmtime, default=None)
                if path is None:
                    found.append("no file %s that holds %s" % (step["edit"], [a for a, _ in step["replace"]]))
                else:
                    b = open(path, "rb").read()
                    for a, c in step["replace"]:
                        b = b.replace(a.encode(), c.encode())
                    open(path, "wb").write(b)
            elif "absent" in step:
                for f in made(dir):
                    b = open(f, "rb").read()
                    for t in step["absent"]:
                        if t.encode() in b or t.encode("utf-16-le") in b:
                            found.append("%s holds %r" % (os.path.relpath(f, dir), t))
                for t in step.get("present", []):
                    if not any(t.encode() in open(f, "rb").read() for f in made(dir)):
                        found.append("nothing made holds %r" % t)
            else:
                cmd = []
                for a in step["cmd"]:
                    m = re.fullmatch(r"\{import:(\d+)\}", a)
                    if a == "{edited}":
                        a = os.path.relpath(edited, dir) if edited else a
                    cmd.append(str(imports[int(m[1]) - 1]) if m and len(imports) >= int(m[1]) else a)
                try:
                    proc = subprocess.run([BIN] + cmd, cwd=dir, capture_output=True, timeout=120,
                                          stdin=subprocess.DEVNULL,
                                          env=dict(os.environ, LC_ALL="C.UTF-8", TZ="Asia/Ho_Chi_Minh"))
                except subprocess.TimeoutExpired:
                    found.append("no end after 120 s")
                    proc = None
                if proc:
                    if "any_of" in step:
                        tries = []
                        for alt in step["any_of"]:
                            o = []
                            check(alt, proc, dir, o)
                            tries.append(o)
                        if all(tries):
                            best = min(tries, key=len)
                            found += ["(nearest of %d) %s" % (len(tries), x) for x in best]
                        elif step["any_of"][tries.index([])].get("stop"):
                            out += found
                            return case, out
                    else:
                        check(step, proc, dir, found)
                    if cmd[0] == "import" and "--dry-run" not in cmd and proc.returncode in (0, 2):
                        try:
                            for f in json.loads(proc.stdout).get("files", []):
                                v = f.get("import", f.get("id", len(imports) + 1))
                                imports.append(v)
                        except ValueError:
                            imports.append(len(imports) + 1)
                    label = " ".join(cmd)
            if found:
                tag = step.get("edit") or ("absent" if "absent" in step else " ".join(step["cmd"]))
                out += ["step %d (%s): %s" % (i, tag[:90], x) for x in found]
    finally:
        shutil.rmtree(dir, ignore_errors=True)
    return case, out


def main():
    args = sys.argv[3:]
    verbose = "-v" in args
    names = [a for a in args if not a.startswith("-")]
    every = [e for e in sorted(os.listdir(ROOT)) if not names or any(e.startswith(n) for n in names)]
    good = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, (case, out) in zip(every, pool.map(run, every)):
            good += not out
            if out:
                print("FAIL %s: %s" % (name, case["note"]))
            elif verbose:
                print("ok   %s" % name)
            for o in out if verbose else out[:2]:
                print("     " + o.replace("\n", " ")[:400])
    print("%d of %d cases hold" % (good, len(every)))
    sys.exit(0 if good == len(every) else 1)


if __name__ == "__main__":
    main()
