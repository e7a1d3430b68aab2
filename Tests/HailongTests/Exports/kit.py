"""What the cases are made with: a questionnaire, respondents, writers of bytes, and the sums worked out independently."""
import csv, io, json, os, random, re, shutil, subprocess, sys, unicodedata

ROOT = os.path.abspath(sys.argv[1])
RATED = ["cung_cap", "gia_nuoc", "chat_luong", "niem_yet", "thai_do", "dung_han"]
DOMAIN = {"cung_cap": "nuoc", "gia_nuoc": "nuoc", "chat_luong": "nuoc", "niem_yet": "quy-dinh",
          "thai_do": "dich-vu", "dung_han": "dich-vu"}
WITHIN = {"nuoc": "quy-dinh", "quy-dinh": None, "dich-vu": None}
LABEL = {
    "ma_phieu": ("Mã phiếu", "Form number"), "ngay": ("Ngày trả lời", "Date of answer"),
    "huyen": ("Huyện, thị xã, thành phố", "District"), "gioi": ("Giới tính", "Sex"), "tuoi": ("Tuổi", "Age"),
    "trong_so": ("Trọng số", "Weight"),
    "kenh": ("Ông/bà biết các quy định qua kênh nào?", "Through which channels?"),
    "cung_cap": ("Cung cấp nước (đủ nước, liên tục)", "Water provision (enough, uninterrupted)"),
    "gia_nuoc": ("Giá tiền nước sinh hoạt", "Price of domestic water"),
    "chat_luong": ("Chất lượng nước sinh hoạt", "Quality of domestic water"),
    "niem_yet": ("Việc niêm yết công khai các quy định tại trụ sở", "Public posting of regulations"),
    "thai_do": ("Thái độ giao tiếp của công chức", "Courtesy of civil servants"),
    "dung_han": ("Kết quả được trả đúng hạn", "Results are returned on time"),
    "gop_y": ("Ý kiến góp ý khác", "Other comments"),
}
GROUPS = {"thong_tin": ("Thông tin người trả lời", "About the respondent"), "nuoc_sh": ("Nước sinh hoạt", "Domestic water")}
IN_GROUP = {"huyen": "thong_tin", "gioi": "thong_tin", "tuoi": "thong_tin", "trong_so": "thong_tin",
            "cung_cap": "nuoc_sh", "gia_nuoc": "nuoc_sh", "chat_luong": "nuoc_sh"}
CHOICE = {
    "huyen": [("hung-yen", "Thành phố Hưng Yên", "Hung Yen City", "Hưng Yên|TP. Hưng Yên"),
              ("an-thi", "Huyện Ân Thi", "An Thi District", "Ân Thi"),
              ("phu-cu", "Huyện Phù Cừ", "Phu Cu District", "Phù Cừ"),
              ("my-hao", "Thị xã Mỹ Hào", "My Hao Town", "Mỹ Hào")],
    "gioi": [("nam", "Nam", "Male", ""), ("nu", "Nữ", "Female", "")],
    "kenh": [("tt", "Trang thông tin điện tử của Sở", "The department's website", ""),
             ("loa", "Đài truyền thanh xã", "Commune loudspeakers", ""),
             ("bao", "Ti vi, báo chí", "Television, press", ""),
             ("mxh", "Mạng xã hội", "Social media", "")],
    "hai_long": [("1", "Rất không hài lòng", "Very dissatisfied", "1", "", "", ""),
                 ("2", "Không hài lòng", "Dissatisfied", "2", "", "", "Chưa hài lòng"),
                 ("3", "Bình thường", "Neutral", "3", "", "", ""),
                 ("4", "Hài lòng", "Satisfied", "4", "yes", "", ""),
                 ("5", "Rất hài lòng", "Very satisfied", "5", "yes", "", ""),
                 ("9", "Không có ý kiến", "No opinion", "", "", "no-opinion", "Không ý kiến|KYK")],
}
LIST = {"huyen": "huyen", "gioi": "gioi", "kenh": "kenh", **{q: "hai_long" for q in RATED}}
ORDER = ["ma_phieu", "ngay", "huyen", "gioi", "tuoi", "kenh"] + RATED + ["gop_y"]
BANDS = [("18-29", 18, 29), ("30-44", 30, 44), ("45-59", 45, 59), ("60-", 60, 110)]


def vi(q, code):
    return next(c[1] for c in CHOICE[LIST[q]] if c[0] == str(code)) if code not in (None, "") else ""


def en(q, code):
    return next(c[2] for c in CHOICE[LIST[q]] if c[0] == str(code)) if code not in (None, "") else ""


def people(n, seed=1, start=1, prefix="HY-", comments=True):
    r = random.Random(seed)
    says = ["", "", "", "Nước yếu, hay mất nước", "Đề nghị công khai giá nước; cảm ơn", "Cán bộ nhiệt tình.",
            'Nên bỏ giấy "xác nhận"', "Thủ tục còn rườm rà"]
    out = []
    for i in range(start, start + n):
        p = {"ma_phieu": "%s%04d" % (prefix, i), "ngay": "2023-%02d-%02d" % (r.choice([9, 10]), r.randint(1, 28)),
             "huyen": r.choice([c[0] for c in CHOICE["huyen"]]), "gioi": r.choice(["nam", "nu"]),
             "tuoi": r.randint(18, 85), "trong_so": "%.3f" % r.uniform(0.4, 3),
             "kenh": [c[0] for c in CHOICE["kenh"] if r.random() < .4],
             "gop_y": r.choice(says)}
        if not comments:
            p["gop_y"] = ""
        for q in RATED:
            p[q] = r.choice("1223344444455559") if r.random() > .05 else ""
        out.append(p)
    return out


# ---- the tables ----
def table(rows):
    s = io.StringIO()
    csv.writer(s, lineterminator="\n").writerows(rows)
    return s.getvalue()


def tables(also={}, weight=False, drop=(), types={}, roles={}, extra=[], choices=[], choice_also={}, list_rows={}, settings={}, labels={}):
    head = ["type", "name", "label::vi", "label::en", "also", "domain", "role", "minimum", "maximum", "bands"]
    rows, open_group = [head], None
    for name in ["ma_phieu", "ngay", "huyen", "gioi", "tuoi", "trong_so", "kenh"] + RATED + ["gop_y"]:
        if name in drop or (name == "trong_so" and not weight):
            continue
        g = IN_GROUP.get(name)
        if g != open_group:
            if open_group:
                rows.append(["end_group"] + [""] * 9)
            if g:
                rows.append(["begin_group", g, *GROUPS[g]] + [""] * 6)
            open_group = g
        type = types.get(name) or {"ma_phieu": "text", "ngay": "date", "tuoi": "integer", "trong_so": "decimal",
                "gop_y": "text", "kenh": "select_multiple kenh"}.get(name) or "select_one " + LIST[name]
        role = roles.get(name) or {"ma_phieu": "respondent", "ngay": "submitted", "huyen": "group", "gioi": "group", "tuoi": "group",
                "trong_so": "weight", "kenh": "group", "gop_y": "comment"}.get(name, "")
        low, high, bands = ("18", "110", "18-29 30-44 45-59 60-") if name == "tuoi" else ("", "", "")
        l = labels.get(name, LABEL[name])
        rows.append([type, name, *l, also.get(name, ""), DOMAIN.get(name, ""), role, low, high, bands])
    if open_group:
        rows.append(["end_group"] + [""] * 9)
    for e in extra:
        rows.append((list(e) + [""] * 10)[:10])
    ch = [["list_name", "name", "label::vi", "label::en", "also", "points", "satisfied", "missing"]]
    for l, cs in CHOICE.items():
        for c in list_rows.get(l, cs):
            a = choice_also.get((l, c[0]), c[6] if l == "hai_long" else c[3])
            ch.append([l, c[0], c[1], c[2], a] + (list(c[3:6]) if l == "hai_long" else ["", "", ""]))
    ch += choices
    st = {"form_id": "thu", "form_title": "Phiếu thử", "version": "1", "default_language": "vi", "index": "SIPAS", "wave": "2023",
          "method": "thu-2023", "scheme": "fields", "score": "satisfied-share", "range": "0 100", "pooling": "answers", "add": "mean",
          "sample": "convenience", "minimum_respondents": "1", "publish_minimum": "1", "source": "made for tests", **settings}
    return {"domains.csv": table([["id", "within", "scheme", "weight", "label::vi", "label::en"],
                                  ["quy-dinh", "", "fields", "", "Ban hành, tổ chức thực hiện các quy định", "Regulations"],
                                  ["nuoc", "quy-dinh", "fields", "", "Nước sinh hoạt", "Domestic water"],
                                  ["dich-vu", "", "fields", "", "Cung ứng dịch vụ", "Services"]]),
            "surveys/s/survey.csv": table(rows), "surveys/s/choices.csv": table(ch),
            "surveys/s/settings.csv": table([list(st), list(st.values())])}


# ---- the sums, from the people and not from any bytes ----
MISS = {"": "skipped", None: "skipped", "9": "no-opinion"}
SAT = {"4", "5"}


def estimates(ps, by=None, weighted=False, questions=True, miss=MISS, sat=SAT, rated=RATED, valid="12345"):
    def groups(p):
        if by is None:
            return [None]
        if by == "kenh":
            return p["kenh"] or [None]
        if by == "tuoi":
            return [next((b for b, lo, hi in BANDS if p["tuoi"] not in ("", None) and lo <= int(p["tuoi"]) <= hi), None)]
        return [p[by] or None]
    def of(d):
        if d == "overall":
            return rated
        return [q for q in rated if DOMAIN[q] == d or WITHIN.get(DOMAIN[q]) == d]
    rows = [("overall", None)] + [(d, None) for d in ("quy-dinh", "nuoc", "dich-vu")]
    if questions:
        rows += [(DOMAIN[q], q) for q in rated]
    out = []
    for g in sorted({g for p in ps for g in groups(p)}, key=str):
        for d, q in rows:
            n = a = 0
            top = bottom = 0.0
            m = {}
            for p in ps:
                if g not in groups(p):
                    continue
                w = float(p["trong_so"]) if weighted else 1.0
                any = False
                for x in ([q] if q else of(d)):
                    v = p.get(x)
                    if v not in ("", None) and str(v) in valid:
                        any = True; a += 1; bottom += w; top += w * (str(v) in sat)
                    else:
                        m[miss[v]] = m.get(miss[v], 0) + 1
                n += any
            out.append({"domain": d, "question": q, "group": {} if by is None else {by: g}, "respondents": n, "answers": a,
                        "score": 100 * top / bottom if bottom else None, "missing": m})
    return out


def breakdown(ps, by=None, weighted=False, exit=0, cmd=(), **more):
    c = ["breakdown", "s", *cmd, "--workspace", "ws", "--format", "json", "--lang", "en", "--questions"]
    if not weighted:
        c.append("--unweighted")
    if by:
        c += ["--by", by]
    return {"cmd": c, "exit": exit, "respondents": len(ps), "estimates": estimates(ps, by, weighted, **more)}


def ledger(read, accepted=None, rejected=0, duplicate=0, blank=0, superseded=0, **more):
    if accepted is None:
        accepted = read - rejected - duplicate - blank
    return {"read": read, "accepted": accepted, "rejected": rejected, "duplicate": duplicate, "blank": blank,
            "superseded": superseded, **more}


def imp(file, *flags, exit=0, says=None, says_not=None, **l):
    """An import; exit 65 and the like need no ledger."""
    c = ["import", "s"] + (["exports/" + f for f in ([file] if isinstance(file, str) else file)]) + list(flags)
    s = {"cmd": c + ["--workspace", "ws", "--format", "json", "--lang", "en"], "exit": exit}
    if l:
        s["files"] = [ledger(**l)]
    if says:
        s["says"] = [says] if isinstance(says, str) else says
    if says_not:
        s["says_not"] = [says_not] if isinstance(says_not, str) else says_not
    return s


def either(*alts):
    """One command, several outcomes a careful officer may accept; stop=True ends the case there."""
    return {"cmd": alts[0]["cmd"], "any_of": [{k: v for k, v in a.items() if k != "cmd"} for a in alts]}


def refused(file, *flags, says=None, exit=65, stop=True):
    s = imp(file, *flags, exit=exit, says=says)
    if stop:
        s["stop"] = True
    return s


# ---- bytes ----
def rows(ps, cols=ORDER, head=None, cell=None, multi=None, date=lambda d: d, labels=None):
    """The header and the records as text."""
    lab = {"vi": vi, "en": en}.get(labels)
    out = [[head.get(c, c) if isinstance(head, dict) else head(c) if head else c for c in cols]]
    for p in ps:
        r = []
        for c in cols:
            v = p.get(c, "")
            if cell and (x := cell(c, v, p)) is not None:
                v = x
            elif c == "kenh":
                v = multi([lab("kenh", k) if lab else k for k in v]) if multi else " ".join(v)
            elif c == "ngay":
                v = date(v)
            elif lab and c in LIST:
                v = lab(c, v)
            r.append("" if v is None else str(v))
        out.append(r)
    return out


def text(rs, sep=",", eol="\r\n", quote="min", q='"', last=True):
    lines = []
    for r in rs:
        cells = []
        for v in r:
            if quote == "all" or (quote == "min" and any(c in v for c in (sep, q, "\n", "\r"))) or (quote == "text" and not re.fullmatch(r"-?[\d.]+", v) and v):
                v = q + v.replace(q, q + q) + q
            cells.append(v)
        lines.append(sep.join(cells))
    return eol.join(lines) + (eol if last else "")


TCVN3 = dict(zip("àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
    bytes.fromhex("B5B6B7B8B9A8BBBCBDBEC6A9C7C8C9CACBAECCCECFD0D1AAD2D3D4D5D6D7D8DCDDDEDFE1E2E3E4ABE5E6E7E8E9ACEAEBECEDEEEFF1F2F3F4ADF5F6F7F8F9FAFBFCFDFEA1A2A3A4A5A6A7")))


def tcvn3(s):
    """ABC fonts have no toned capitals: a typist writes the small letter (in a font of capitals)."""
    out = bytearray()
    for c in unicodedata.normalize("NFC", s):
        out.append(ord(c) if ord(c) < 128 else TCVN3[c] if c in TCVN3 else TCVN3[c.lower()])
    return bytes(out)


def _vni():
    t = {}
    marks = {"": {"\u0300": 0xF8, "\u0301": 0xF9, "\u0309": 0xFB, "\u0303": 0xF5, "\u0323": 0xEF},
             "\u0302": {"": 0xE2, "\u0300": 0xE0, "\u0301": 0xE1, "\u0309": 0xE5, "\u0303": 0xE3, "\u0323": 0xE4},
             "\u0306": {"": 0xEA, "\u0300": 0xE8, "\u0301": 0xE9, "\u0309": 0xFA, "\u0303": 0xFC, "\u0323": 0xEB}}
    single = {"ì": 0xEC, "í": 0xED, "ỉ": 0xE6, "ĩ": 0xF3, "ị": 0xF2, "ỵ": 0xEE, "đ": 0xF1, "ơ": 0xF4, "ư": 0xF6}
    for c, b in single.items():
        t[c] = bytes([b]); t[c.upper()] = bytes([b - 32])
    for base, shape in [(x, "") for x in "aeouy"] + [("a", "\u0302"), ("e", "\u0302"), ("o", "\u0302"), ("a", "\u0306")]:
        for tone, b in marks[shape].items():
            c = unicodedata.normalize("NFC", base + shape + tone)
            if c not in t:
                t[c] = bytes([ord(base), b]); t[c.upper()] = bytes([ord(base.upper()), b - 32])
    for base in "ơư":
        for tone, b in marks[""].items():
            c = unicodedata.normalize("NFC", base + tone)
            t[c] = t[base] + bytes([b]); t[c.upper()] = t[base.upper()] + bytes([b - 32])
    return t


VNI = _vni()


def vni(s):
    return b"".join(c.encode() if ord(c) < 128 else VNI[c] for c in unicodedata.normalize("NFC", s))


def cp1258(s):
    out = b""
    for c in unicodedata.normalize("NFC", s):
        try:
            out += c.encode("cp1258")
        except UnicodeEncodeError:
            d = unicodedata.normalize("NFD", c)
            tone = "".join(x for x in d if x in "\u0300\u0301\u0303\u0309\u0323")
            out += unicodedata.normalize("NFC", "".join(x for x in d if x not in tone)).encode("cp1258") + tone.encode("cp1258")
    return out


def iconv(s, to):
    return subprocess.run(["iconv", "-f", "UTF-8", "-t", to], input=unicodedata.normalize("NFC", s).encode(), capture_output=True, check=True).stdout


def case(name, note, source, files, steps, ws=None):
    d = ROOT + "/" + name
    assert not os.path.exists(d), name
    for path, body in (ws or tables()).items():
        os.makedirs(os.path.dirname(d + "/ws/" + path), exist_ok=True)
        open(d + "/ws/" + path, "w", encoding="utf-8", newline="").write(body)
    os.makedirs(d + "/exports")
    for f, b in files.items():
        open(d + "/exports/" + f, "wb").write(b.encode() if isinstance(b, str) else b)
    json.dump({"name": name, "note": note, "source": source, "steps": steps}, open(d + "/expect.json", "w"), ensure_ascii=False, indent=1)
