#!/usr/bin/env python3
"""Makes exports as survey programs, offices and accidents write them, with what an import must make of each.

Usage: make.py FOLDER. All people, numbers and comments are SYNTHETIC: drawn from a seed, or invented.
"""
from kit import *

shutil.rmtree(ROOT, ignore_errors=True)
MADE, DOC, SRC = "made by us", "made by us after the exporter's documentation", "made by us after the writer's source or its own tests"
P = people(30)
VI = {c: LABEL[c][0] for c in ORDER}
EN = {c: LABEL[c][1] for c in ORDER}
BOM = b"\xef\xbb\xbf"
nfd = lambda s: unicodedata.normalize("NFD", s)
dmy = lambda d: "%d/%d/%s" % (int(d[8:]), int(d[5:7]), d[:4])
mdy = lambda d: "%d/%d/%s" % (int(d[5:7]), int(d[8:]), d[:4])
CODES = text(rows(P))
ALL = dict(read=30)
NONE = [{"absent": ["HY-0001"]}]


def whole(ps=P):
    return [breakdown(ps), breakdown(ps, by="kenh"), breakdown(ps, by="huyen"), breakdown(ps, by="tuoi")]


# ================= encodings: one logical file, one store =================
# (multiple choice by code: how labels are parted in one cell is the exporters' cases)
L = text(rows(P, head=VI, labels="vi"))
def enc(name, bytes_, note, flags=(), want=None, auto=None, **kw):
    if auto:
        case(name, note, MADE, {"a.csv": bytes_}, [
            either(imp("a.csv", exit=0, encoding=auto, **ALL), refused("a.csv", says="--encoding"))] + whole())
    else:
        case(name, note, MADE, {"a.csv": bytes_}, [imp("a.csv", *flags, encoding=want, **ALL)] + whole())


enc("e01-utf8", L.encode(), "labels in Vietnamese, no BOM", want="re:^utf-?8$")
enc("e02-utf8-bom", BOM + L.encode(), "with BOM", want="re:^utf-?8")
enc("e03-utf8-nfd", nfd(L).encode(), "a Mac's decomposed text", want="re:^utf-?8")
enc("e04-utf16le-bom-tab", ("\ufeff" + text(rows(P, head=VI, labels="vi"), sep="\t")).encode("utf-16-le"),
    "Excel's «Unicode Text»: UTF-16LE, BOM, tabs", want="re:^utf-?16")
enc("e05-utf16be-bom", ("\ufeff" + L).encode("utf-16-be"), "UTF-16BE, BOM", want="re:^utf-?16")
enc("e06-utf16le-named", L.encode("utf-16-le"), "no BOM, told utf-16le", ["--encoding", "utf-16le"], want="re:^utf-?16")
enc("e07-utf16le-nobom-auto", L.encode("utf-16-le"), "no BOM, told nothing: read right, or refused with the flag", auto="re:utf-?16")
enc("e08-utf16be-nobom-named", L.encode("utf-16-be"), "no BOM, told utf-16be", ["--encoding", "utf-16be"], want="re:^utf-?16")
enc("e09-utf16-named-bom", ("\ufeff" + L).encode("utf-16-le"), "BOM and told utf-16: the BOM is no part of the first header", ["--encoding", "utf-16"], want="re:^utf-?16")
enc("e10-cp1258-named", cp1258(L), "told windows-1258; composed after decoding", ["--encoding", "windows-1258"], want="re:1258")
enc("e11-cp1258-alias", cp1258(L), "told cp1258", ["--encoding", "CP1258"], want="re:1258")
enc("e12-cp1258-auto", cp1258(L), "told nothing", auto="re:1258")
enc("e13-tcvn3-abc", tcvn3(L), "ABC, told abc; toned capitals come as small letters", ["--encoding", "abc"], want="re:tcvn|abc")
enc("e14-tcvn3-named", tcvn3(L), "told tcvn3", ["--encoding", "tcvn3"], want="re:tcvn|abc")
enc("e15-tcvn3-auto", tcvn3(L), "told nothing", auto="re:tcvn|abc")
enc("e16-vni-named", vni(L), "two-byte font encoding, told vni", ["--encoding", "vni"], want="re:vni")
enc("e17-vni-auto", vni(L), "told nothing", auto="re:vni")
enc("e18-viscii-named", iconv(L, "VISCII"), "told viscii", ["--encoding", "viscii"], want="re:viscii")
enc("e19-viscii-auto", iconv(L, "VISCII"), "told nothing", auto="re:viscii")
# codes in headers and answers, Vietnamese only in the comments
LC = text(rows(P))
enc("e20-tcvn3-comments-only-auto", tcvn3(LC), "only comments are not ASCII: still read right or refused, never U+FFFD, never wrong letters", auto="re:tcvn|abc")
enc("e21-cp1258-comments-only-auto", cp1258(LC), "only comments are not ASCII", auto="re:1258")

fr = tables(also={"chat_luong": "Qualité de l’eau|Qualité de l'eau", "thai_do": "Politesse des employés"},
            choice_also={("hai_long", "1"): "Très mécontent", ("hai_long", "5"): "Très satisfait", ("hai_long", "4"): "Satisfait à peu près"})
FRC = {"1": "Très mécontent", "5": "Très satisfait", "4": "Satisfait à peu près"}
def french(quote="'"):
    q = people(30, comments=False)
    h = {"chat_luong": "Qualité de l" + quote + "eau", "thai_do": "Politesse des employés"}
    return text(rows(q, head=h, cell=lambda c, v, p: FRC.get(v) if c in RATED else None))
for nm, codec, flag in (("e22-latin1-named", "latin-1", "latin-1"), ("e23-latin1-iso", "latin-1", "iso-8859-1"), ("e24-macroman-named", "mac_roman", "macroman"), ("e25-cp1252-named", "cp1252", "windows-1252")):
    case(nm, "a colleague's French Excel, told " + flag, MADE,
         {"a.csv": french("’" if codec in ("mac_roman", "cp1252") else "'").encode(codec)},
         [imp("a.csv", "--encoding", flag, **ALL), breakdown(P)], ws=fr)
case("e26-latin1-auto", "told nothing: Latin-1 must be named, so refused (or read right), never as 1258 or ABC with other letters", MADE,
     {"a.csv": french().encode("latin-1")}, [either(imp("a.csv", **ALL), refused("a.csv", says="--encoding")), breakdown(P)], ws=fr)

oldtone = {"hoà": "hòa"}
HOA = tables(choice_also={("huyen", "hung-yen"): "Xã Hòa Bình|Thủy Nguyên", ("huyen", "an-thi"): "Khỏe Mạnh"})
spell = {"hung-yen": ["XÃ HOÀ BÌNH", "xã  hòa\u00a0bình", nfd("Thuỷ Nguyên"), "\u00a0Thủy Nguyên "], "an-thi": ["KHOẺ MẠNH", "Khỏe\u2003Mạnh", nfd("huyện ân thi")]}
def hoa(c, v, p):
    return spell[v][int(p["ma_phieu"][-1]) % len(spell[v])] if c == "huyen" and v in spell else None
mixed = dict(VI, cung_cap="CUNG CẤP\u00a0NƯỚC (ĐỦ NƯỚC,  LIÊN TỤC)", thai_do=nfd("thái độ giao tiếp của công chức "), gia_nuoc=" Giá tiền nước\u00a0sinh hoạt")
case("e27-forms-of-spelling", "old and new tone placement, NBSP, doubled and odd blanks, letter case, NFD, in headers and cells", MADE,
     {"a.csv": text(rows(P, head=mixed, labels="vi", cell=hoa))}, [imp("a.csv", unmatched=[], **ALL)] + whole(), ws=HOA)

big = people(300, seed=5)
def stray(ps, bad, where="gop_y"):
    """The rows of `bad` get a byte that is no UTF-8."""
    out = [",".join(ORDER).encode()]
    for i, r in enumerate(rows(ps)[1:]):
        b = text([r], last=False).encode()
        if i in bad:
            b = text([r[:-1]], last=False).encode() + b",c\xe1m on"
        out.append(b)
    return b"\r\n".join(out) + b"\r\n"
for p in big:
    p["gop_y"] = "Cần nước sạch"                # every row that is not plain ASCII counts
good = [p for i, p in enumerate(big) if i not in (17, 251)]
case("e28-stray-bytes-99-percent", "298 of 300 rows are valid UTF-8: the file is UTF-8 and two rows are rejected, by line and column", MADE,
     {"a.csv": stray(big, {17, 251})},
     [imp("a.csv", exit=2, read=300, rejected=2, encoding="re:utf-?8", problems=[[19, 18, "gop_y", "encoding"], [253, 252, "gop_y", "encoding"]]), breakdown(good)])
many = people(10000, seed=6)
case("e29-ten-thousand-one-bad-byte", "one bad byte harms one row of 10,000", MADE, {"a.csv": stray(many, {6999})},
     [imp("a.csv", exit=2, read=10000, rejected=1, problems=[[7001, 7000, "gop_y", "encoding"]]), breakdown([p for i, p in enumerate(many) if i != 6999])])
case("e30-half-1258", "half of the non-ASCII rows are no UTF-8: no encoding fits all; refused or read as the one it is, with the flag named", MADE,
     {"a.csv": b"\r\n".join([",".join(ORDER).encode()] + [(text([r], last=False).encode() if i % 2 else cp1258(text([r], last=False))) for i, r in enumerate(rows(big)[1:])]) + b"\r\n"},
     [{**refused("a.csv", says="--encoding")}] )
import zipfile
z = io.BytesIO()
with zipfile.ZipFile(z, "w") as f:
    f.writestr("[Content_Types].xml", "<Types/>"); f.writestr("xl/workbook.xml", "<workbook/>")
case("e31-xlsx", "a workbook: refused with how to save it as CSV UTF-8", MADE, {"a.csv": z.getvalue(), "b.xlsx": z.getvalue()},
     [refused("a.csv", says="CSV UTF-8"), refused("b.xlsx", says=["CSV UTF-8", "xlsx|Excel"])])
case("e32-xls", "the old binary workbook", MADE, {"a.xls": bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 504}, [refused("a.xls", says="CSV UTF-8")])
case("e33-wrong-encoding-named", "told utf-8, but it is ABC: refused, or every unreadable row rejected; an unknown name is a usage fault", MADE, {"a.csv": tcvn3(L)},
     [refused("a.csv", "--encoding", "utf-8", stop=False), refused("a.csv", "--encoding", "klingon", exit=64, says="klingon", stop=False)])
case("e34-mojibake", "UTF-8 once read as Windows-1252 and saved as UTF-8 (Ráº¥t hÃ i lÃ²ng): nothing is guessed, all rows with such labels are rejected", MADE,
     {"a.csv": text(rows(P, cell=lambda c, v, p: vi(c, v).encode().decode("cp1252", "ignore") if c in RATED and v == "5" else None))},
     [(lambda bad: imp("a.csv", exit=2, read=30, rejected=len(bad), problems=[[2 + i, 1 + i, None, "unknown-choice"] for i in bad]))([i for i, p in enumerate(P) if any(p[q] == "5" for q in RATED)]),
      breakdown([p for p in P if not any(p[q] == "5" for q in RATED)])])
case("e35-two-files-joined", "cat a.csv b.csv: a BOM and the header again amid the rows: that row is no person and harms no neighbour (rejected; the contract does not say)", MADE,
     {"a.csv": BOM + CODES.encode() + BOM + text(rows(people(5, seed=9, start=100))).encode()},
     [imp("a.csv", exit=2, read=36, rejected=1, problems=[[32, 31, None, None]]), breakdown(P + people(5, seed=9, start=100))])
nul = text(rows(P)).encode().split(b"\r\n"); nul[5] = nul[5] + b"x\0y" if not nul[5].endswith(b'"') else nul[5][:-1] + b"x\0y\""
case("e36-nul-byte", "a NUL in one cell", MADE, {"a.csv": b"\r\n".join(nul)}, [imp("a.csv", exit=2, read=30, rejected=1, problems=[[6, 5, "gop_y", "control-character"]]), breakdown(P[:4] + P[5:])])
odd = people(6)
for p, t in zip(odd, ["👩‍👩‍👧 tốt", "中文，意見", "مياه", "a\u200bb", "Đ Ð đ ð", "e\u0301\u0323 ắ"]):
    p["gop_y"] = t
case("e37-other-scripts", "emoji with joiners, ideographs, right-to-left, zero width, look-alikes in comments", MADE, {"a.csv": text(rows(odd))}, [imp("a.csv", read=6, unmatched=[]), breakdown(odd)])
case("e38-zero-width-in-headers", "a zero-width space, a left-to-right mark, a second BOM in headers (web forms paste them; the contract is silent)", MADE,
     {"a.csv": BOM * 2 + text(rows(P, head={"thai_do": "thai_do\u200b", "dung_han": "\u200edung_han"})).encode()}, [imp("a.csv", unmatched=[], **ALL), breakdown(P)])
case("e39-three-of-300", "297 of 300 are exactly 99 %: UTF-8, three rejected: a Latin-1 byte, a surrogate, an overlong", MADE,
     {"a.csv": (lambda l: b"\r\n".join([x.replace(b",c\xe1m on", {11: b",c\xe1m on", 101: b",x\xed\xa0\x80y", 201: b",x\xc0\x80y"}[i]) if b"c\xe1m on" in x else x for i, x in enumerate(l)]))(stray(big, {10, 100, 200}).split(b"\r\n"))},
     [imp("a.csv", exit=2, read=300, rejected=3, problems=[[12, 11, "gop_y", "encoding"], [102, 101, "gop_y", "encoding"], [202, 201, "gop_y", "encoding"]]), breakdown([p for i, p in enumerate(big) if i not in (10, 100, 200)])])
case("e40-five-of-300", "295 of 300 are less than the 99 % of the issue: refused with the flag, or UTF-8 with five rejected (the issue does not say what is below)", MADE, {"a.csv": stray(big, {10, 50, 100, 200, 250})}, [either(refused("a.csv", says="--encoding"), imp("a.csv", exit=2, read=300, rejected=5)), breakdown([p for i, p in enumerate(big) if i not in (10, 50, 100, 200, 250)])])
case("e41-truncated-at-the-end", "the file ends within a letter (a broken download): the last row is rejected, the others stand", MADE, {"a.csv": text(rows(P[:29] + [dict(P[29], gop_y="Tạm được, cảm ơn ạ")]), last=False).encode()[:-3]},
     [imp("a.csv", exit=2, read=30, rejected=1, problems=[[31, 30, None, None]]), breakdown(P[:29])])
case("e42-unicode-line-ends", "U+2028, U+0085, form feed, vertical tab within cells end no line", MADE, {"a.csv": text(rows([dict(p, gop_y="a\u2028b\u0085c\x0cd\x0be") for p in P]))}, [imp("a.csv", **ALL), breakdown(P)])

# ================= dialects =================
W = tables(weight=True)
COLW = ORDER[:5] + ["trong_so"] + ORDER[5:]
comma = lambda c, v, p: v.replace(".", ",") if c == "trong_so" else None
weights = [breakdown(P), breakdown(P, weighted=True)]
case("d01-sep-line", "Excel's sep=; line, semicolons, decimal comma, day first", MADE, {"a.csv": BOM + b"sep=;\r\n" + text(rows(P, COLW, cell=comma, date=dmy), ";").encode()},
     [imp("a.csv", delimiter=";", headerLine=2, **ALL)] + weights, ws=W)
case("d02-sep-line-quoted", '"sep=," quoted as some exporters write it', MADE, {"a.csv": '"sep=,"\r\n' + CODES}, [imp("a.csv", headerLine=2, delimiter=",", **ALL), breakdown(P)])
OFFICE = ["ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN;;;;;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SỞ NÔNG NGHIỆP VÀ PTNT;;;;;Độc lập - Tự do - Hạnh phúc", ";;;;;", "BẢNG TỔNG HỢP KẾT QUẢ KHẢO SÁT NĂM 2023;;;;;", ";;;;;Hưng Yên, ngày 05 tháng 10 năm 2023", ""]
FOOT = ["Tổng cộng;30 phiếu;;;;", ";;;;;", ";;;;;Người lập biểu", ";;;;;(Ký, ghi rõ họ tên)", "Ghi chú: số liệu tính đến ngày 05/10/2023;;;;;"]
width = len(COLW) + 1
pad = lambda s: s + ";" * (width - 1 - s.count(";")) if s else s
office_rows = rows(P, COLW, head=dict(VI, trong_so="Trọng số"), labels="vi", cell=comma, date=dmy)
office_rows = [["STT"] + office_rows[0]] + [[str(i)] + r for i, r in enumerate(office_rows[1:], 1)]
BODY = text(office_rows, ";")
office = "\r\n".join(map(pad, OFFICE)) + "\r\n" + BODY + "\r\n".join(map(pad, FOOT)) + "\r\n"
case("d03-office-excel", "a Vietnamese office's Excel: title lines, blank, date, STT, footer with total and signature; ; and decimal comma", MADE, {"a.csv": BOM + office.encode()},
     [imp("a.csv", delimiter=";", headerLine=7, unmatched=["STT"], **ALL)] + whole() + [breakdown(P, weighted=True)], ws=W)
case("d04-office-utf16-tab", "the same as Excel's Unicode Text", MADE, {"a.csv": ("\ufeff" + "\r\n".join(map(pad, OFFICE)).replace(";", "\t") + "\r\n" + text(office_rows, "\t") + "\r\n".join(map(pad, FOOT)).replace(";", "\t") + "\r\n").encode("utf-16-le")},
     [imp("a.csv", headerLine=7, **ALL)] + whole(), ws=W)
case("d05-office-abc", "the same in ABC, told so", MADE, {"a.csv": tcvn3(office)}, [imp("a.csv", "--encoding", "abc", headerLine=7, **ALL)] + whole(), ws=W)
case("d06-office-flags", "header row and footer told", MADE, {"a.csv": office}, [imp("a.csv", "--header-row", "7", "--header-rows", "1", "--footer-rows", "5", "--delimiter", ";", headerLine=7, **ALL), breakdown(P)], ws=W)
case("d07-footer-zero", "told that there is no footer: four lines are rejected and one is blank, none vanishes", MADE, {"a.csv": office},
     [imp("a.csv", "--footer-rows", "0", exit=2, read=35, rejected=4, blank=1, problems=[[38, None, None, None], [40, None, None, None], [41, None, None, None], [42, None, None, None]]), breakdown(P)], ws=W)
case("d08-short-footer", "footer lines without the delimiters (typed below the table in a text editor), a blank line before", MADE, {"a.csv": CODES + "\r\nTổng cộng: 30 phiếu\r\nNgười lập biểu: Phòng KH-TC\r\n"},
     [either(imp("a.csv", **ALL), imp("a.csv", read=31, blank=1), imp("a.csv", exit=2, read=33, blank=1, rejected=2)), breakdown(P)])
q = [dict(p) for p in P]
q[3]["gop_y"] = 'nước "sạch" yếu'; q[7]["gop_y"] = '"mất nước'; q[9]["gop_y"] = 'ống 5" hỏng'; q[11]["ma_phieu"] = P[11]["ma_phieu"]
case("d09-tsv-never-quotes", 'tabs, never quoted, stray " within and at the start of cells', MADE, {"a.tsv": text(rows(q), "\t", quote="none")}, [imp("a.tsv", delimiter="re:tab|\t", **ALL), breakdown(q)])
case("d10-tsv-quote-none", "the same, told --quote none --delimiter tab", MADE, {"a.tsv": text(rows(q), "\t", quote="none")}, [imp("a.tsv", "--quote", "none", "--delimiter", "tab", **ALL), breakdown(q)])
case("d11-trailing-delimiter", "every line ends with the delimiter (Qualtrics legacy, old systems)", MADE, {"a.csv": "\r\n".join(l + "," for l in text(rows(people(30, comments=False))).split("\r\n")[:-1]) + "\r\n"}, [imp("a.csv", unmatched=[], **ALL), breakdown(P)])
case("d12-trailing-in-rows-only", "rows end with a delimiter, the header does not", MADE, {"a.csv": (lambda l: "\r\n".join([l[0]] + [x + "," for x in l[1:-1]]) + "\r\n")(text(rows(people(30, comments=False))).split("\r\n"))}, [imp("a.csv", **ALL), breakdown(P)])
cl = text(rows(P)).split("\r\n")
case("d13-blank-lines", "blank lines, lines of delimiters only, of blanks only, at the end too", MADE, {"a.csv": "\r\n".join(cl[:4] + ["", "," * 12, "   "] + cl[4:-1] + ["", ""]) + "\r\n"}, [imp("a.csv", exit=0, read=35, blank=5), breakdown(P)])
case("d14-ctrl-z", "DOS end of file", MADE, {"a.csv": CODES.encode() + b"\x1a"}, [imp("a.csv", **ALL), breakdown(P)])
case("d15-cr-only", "old Macintosh line ends", MADE, {"a.csv": text(rows(P), eol="\r")}, [imp("a.csv", lineEnds="re:cr", **ALL), breakdown(P)])
case("d16-lf", "LF", MADE, {"a.csv": text(rows(P), eol="\n")}, [imp("a.csv", lineEnds="LF", **ALL), breakdown(P)])
mx = CODES.split("\r\n")
case("d17-mixed-ends", "CRLF, LF and CR in turns, a CRLF within a quoted comment", MADE, {"a.csv": "".join(l + ["\r\n", "\n"][i % 2] for i, l in enumerate(mx[:-1])).replace("Cán bộ nhiệt tình.", '"Cán bộ\r\nnhiệt tình."')}, [imp("a.csv", **ALL), breakdown(P)])
case("d18-bar", "bars", MADE, {"a.csv": text(rows(P), "|")}, [imp("a.csv", delimiter="re:bar|\\|", **ALL), breakdown(P)])
sq = [dict(p, gop_y="nước, yếu; d'accord" if i % 3 == 0 else p["gop_y"]) for i, p in enumerate(P)]
case("d19-single-quote", "' as the quote, told --quote '", MADE, {"a.csv": text(rows(sq), q="'", quote="all")}, [imp("a.csv", "--quote", "'", **ALL), breakdown(sq)])
case("d20-single-quote-auto", "' as the quote, told nothing: read right or refused, never half", MADE, {"a.csv": text(rows(sq), q="'", quote="all")}, [either(imp("a.csv", **ALL), refused("a.csv", says="--quote|--delimiter|header")), breakdown(sq)])
case("d21-header-with-newlines", "headers in several lines, quoted", MADE, {"a.csv": text(rows(P, head=dict(VI, cung_cap="Cung cấp nước\n(đủ nước, liên tục)", niem_yet="Việc niêm yết công khai\r\ncác quy định tại trụ sở"), labels="vi"))},
     [imp("a.csv", headerLine=1, unmatched=[], **ALL)] + whole())
run = CODES.split("\r\n")
runaway = [dict(p) for p in P]
def broken(i, cellv):
    r = rows(P)[1:][i]
    return ",".join(r[:-1] + [cellv])
rr = [run[0]] + [text([r], last=False) for r in rows(P)[1:]]
r2 = list(rr); r2[10] = broken(9, '"Nước yếu')
case("d22-runaway-quote", "a quote opened on line 11 and never closed there: only that row is lost", MADE, {"a.csv": "\r\n".join(r2) + "\r\n"},
     [imp("a.csv", exit=2, read=30, rejected=1, problems=[[11, 10, None, "re:quote|unterminated"]]), breakdown(P[:9] + P[10:])])
r3 = list(rr); r3[30] = broken(29, '"chưa đóng')
case("d23-runaway-at-the-end", "the last row's quote is never closed", MADE, {"a.csv": "\r\n".join(r3) + "\r\n"}, [imp("a.csv", exit=2, read=30, rejected=1, problems=[[31, 30, None, "re:quote|unterminated"]]), breakdown(P[:29])])
quiet = people(30, comments=False); qr = [text([r], last=False) for r in rows(quiet)]
r4 = list(qr); r4[10] = ",".join(rows(quiet)[10][:-1] + ['"Nước yếu']); r4[20] = ",".join(rows(quiet)[20][:-1] + ['yếu"'])
case("d24-runaway-closed-ten-rows-on", "a quote opened in one row and closed ten rows on: it swallows nine sound rows; two are harmed", MADE, {"a.csv": "\r\n".join(r4) + "\r\n"},
     [imp("a.csv", exit=2, read=30, rejected=2, problems=[[11, None, None, None], [21, None, None, None]]), breakdown(quiet[:9] + quiet[10:19] + quiet[20:])])
r5 = list(qr); r5[10] = ",".join(rows(quiet)[10][:-1] + ['"Nước yếu']); r5[20] = ",".join(rows(quiet)[20][:-1] + ['"'])
case("d25-runaway-closed-by-a-lone-quote", 'opened in row 10, and row 20 ends in a lone ": the swallowed record even parses with the right width; ten people must not become one comment', MADE, {"a.csv": "\r\n".join(r5) + "\r\n"},
     [imp("a.csv", exit=2, read=30, rejected=2, problems=[[11, None, None, None], [21, None, None, None]]), breakdown(quiet[:9] + quiet[10:19] + quiet[20:])])
multi = [dict(p) for p in P]; multi[4]["gop_y"] = "Đề nghị:\n- nước;\n- điện, đường.\n\nXin cảm ơn"; multi[8]["gop_y"] = 'a\r\n"b"\r\n,,,\r\n'; multi[12]["gop_y"] = rr[3]
case("d26-honest-long-comments", "quoted comments of many lines, with delimiters, quotes, blank lines, and a whole row pasted into one: nothing is harmed", MADE, {"a.csv": text(rows(multi))}, [imp("a.csv", **ALL), breakdown(multi)])
sh = list(qr); sh[5] = ",".join(rows(quiet)[5][:-3]); sh[9] = qr[9] + ",thừa,thừa nữa"
case("d27-short-and-long-rows", "a row cut short, a row with cells too many: width", MADE, {"a.csv": "\r\n".join(sh) + "\r\n"},
     [imp("a.csv", exit=2, read=30, rejected=2, problems=[[6, 5, None, "width"], [10, 9, None, "width"]]), breakdown(quiet[:4] + quiet[5:8] + quiet[9:])])
codeslabels = rows(P); codeslabels.insert(1, [VI[c] for c in ORDER])
case("d28-code-row-label-row", "a row of codes and below it a row of labels", MADE, {"a.csv": text(codeslabels)}, [imp("a.csv", headerLine=1, unmatched=[], **ALL), breakdown(P)])
lc = rows(P); lc.insert(0, [VI[c] for c in ORDER])
case("d29-label-row-code-row", "labels above codes, told --header-row 1 --header-rows 2", MADE, {"a.csv": text(lc)}, [imp("a.csv", "--header-row", "1", "--header-rows", "2", **ALL), breakdown(P)])
h3 = rows(P); h3.insert(1, [VI[c] for c in ORDER]); h3.insert(2, ["String"] * 2 + ["Numeric"] * (len(ORDER) - 2))
case("d30-three-header-rows", "codes, labels, types, told three", MADE, {"a.csv": text(h3)}, [imp("a.csv", "--header-rows", "3", **ALL), breakdown(P)])
case("d31-shuffled-upper-case", "columns in another order, headers in capitals, blanks about", MADE, {"a.csv": text(rows(P, ORDER[::-1], head=lambda c: "  " + c.upper() + " "))}, [imp("a.csv", unmatched=[], **ALL), breakdown(P)])
semi = [dict(p, gop_y="a, b, c; d, e") for p in P]
case("d32-semicolons-many-commas", "semicolons, with more commas than semicolons in the text", MADE, {"a.csv": text(rows(semi, head=VI, labels="vi"), ";", quote="none").replace("; d, e", " d, e")}, [imp("a.csv", delimiter=";", **ALL)] + whole(semi))
case("d33-comma-blank", "', ' between cells, unquoted", MADE, {"a.csv": text(rows(quiet), ", ", quote="none")}, [imp("a.csv", **ALL), breakdown(P)])
bs = list(qr); bs[6] = ",".join(rows(quiet)[6][:-1] + ['"nước \\"sạch\\", yếu"'])
case("d34-backslash-escape", 'a backslash before quotes (MySQL, old PHP): that row is rejected, no neighbour harmed', MADE, {"a.csv": "\r\n".join(bs) + "\r\n"}, [imp("a.csv", exit=2, read=30, rejected=1, problems=[[7, 6, None, None]]), breakdown(quiet[:5] + quiet[6:])])
case("d35-header-only", "an export before the first answer", MADE, {"a.csv": ",".join(ORDER) + "\r\n"}, [imp("a.csv", exit=0, read=0)])
case("d36-empty-file", "no byte at all; only blank lines; only a BOM", MADE, {"a.csv": "", "b.csv": "\r\n\r\n", "c.csv": BOM}, [refused(f, stop=False) for f in ("a.csv", "b.csv", "c.csv")])
case("d37-one-row-no-final-newline", "one person, no line end after", MADE, {"a.csv": text(rows(P[:1]), last=False)}, [imp("a.csv", read=1), breakdown(P[:1])])
case("d38-every-cell-quoted", "QUOTE_ALL, LF", MADE, {"a.csv": text(rows(P), eol="\n", quote="all")}, [imp("a.csv", **ALL), breakdown(P)])
case("d39-delimiter-named", "an odd delimiter, told --delimiter ^", MADE, {"a.csv": text(rows(P), "^")}, [imp("a.csv", "--delimiter", "^", **ALL), breakdown(P)])
case("d40-header-twice-same-answers", "two columns of one header (pandas join): equal or blank beside full is one answer; two different answers reject the row (contract silent: a refusal that names the header also holds)", MADE,
     {"a.csv": text([r + [r[6] if i % 2 or i == 0 else ""] for i, r in enumerate(rows(P))][:-1] + [rows(P)[-1] + ["1" if P[-1]["cung_cap"] != "1" else "2"]])},
     [either(imp("a.csv", exit=2, read=30, rejected=1, problems=[[31, 30, None, None]]), refused("a.csv", says="cung_cap")), breakdown(P[:-1])])
case("d41-no-header", "the rows without any header: refused, the flag named", MADE, {"a.csv": CODES.split("\r\n", 1)[1]}, [refused("a.csv")])
case("d42-float-codes", "codes made floats by pandas or R (4.0): the same codes, or all rejected by name; never something else", MADE,
     {"a.csv": text(rows(P, cell=lambda c, v, p: v + ".0" if c in RATED and v else None))}, [either(imp("a.csv", **ALL), dict(imp("a.csv", exit=2, read=30, rejected=sum(any(p[q] for q in RATED) for p in P), problems=None) if False else imp("a.csv", exit=2), stop=True)), breakdown(P)])
case("d43-large-comment", "a quoted comment of 300 kB", MADE, {"a.csv": text(rows([dict(p, gop_y="nước, " * 40000) if i == 5 else p for i, p in enumerate(P)]))}, [imp("a.csv", **ALL), breakdown(P)])
A0 = CODES.encode()
case("d44-decimal-point-told", "commas between cells, decimal comma quoted, told --decimal comma", MADE, {"a.csv": text(rows(P, COLW, cell=comma))}, [imp("a.csv", "--decimal", "comma", **ALL)] + weights, ws=W)
amb = [dict(p, trong_so="1.234" if i % 2 else "2.500") for i, p in enumerate(P)]
case("d45-decimal-thousands", "1.234 amid ; : thousands or decimals? told --decimal point it is 1.234", MADE, {"a.csv": text(rows(amb, COLW), ";")}, [imp("a.csv", "--decimal", "point", **ALL), breakdown(amb, weighted=True)], ws=W)

torture = ['""', '"', ' đầu', 'cuối ', '=1+1', "'", '\\', ',', ';', '\t', '\r\n', '"\r\n"', '""\n""', '#N/A', '-', '@a', '", "', '"",""', 'a""b', '\\"', '{"loại": "điểm", "tọa độ": [20.6, 106.05]}', '<b>nước</b> &amp; điện', "O'Brien", '|', '\n\n\n', '1,5', 'NULL', 'nan', 'true', '']
case("t01-cells-of-torture", "csv-spectrum's and others' cells as comments, all rightly quoted", MADE, {"a.csv": text(rows([dict(p, gop_y=t) for p, t in zip(P, torture)]))}, [imp("a.csv", **ALL), breakdown(P)])
tb = list(qr); base = lambda i: ",".join(rows(quiet)[i][:-1])
tb[3] = base(3) + ',"abc"def'; tb[7] = base(7) + ',nước "sạch" yếu'; tb[12] = base(12) + ',"a" b"'
case("t02-quotes-out-of-place", 'text after a closing quote, quotes within an unquoted cell: each such row is rejected alone', MADE, {"a.csv": "\r\n".join(tb) + "\r\n"},
     [imp("a.csv", exit=2, read=30, rejected=3, problems=[[4, 3, None, "quote"], [8, 7, None, "quote"], [13, 12, None, "re:quote"]]), breakdown([p for i, p in enumerate(quiet) if i not in (2, 6, 11)])])
case("t03-file-names", "blanks and Vietnamese letters, decomposed, in the file's name", MADE, {nfd("Khảo sát 2023 (bản cuối).csv"): A0}, [imp(nfd("Khảo sát 2023 (bản cuối).csv"), **ALL), breakdown(P)])
case("t04-not-a-table", "HTML saved as .xls or .csv, JSON, a PDF, a zip, a picture, a missing file, a folder", MADE, {"a.xls": "<html><head><meta charset=utf-8></head><body><table><tr><td>ma_phieu</td></tr></table></body></html>", "b.csv": '[{"ma_phieu": "1", "thai_do": "4"}]', "c.csv": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "d.csv": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "e.csv": b"PK\x05\x06" + b"\0" * 18},
     [refused(f, stop=False) for f in ("a.xls", "b.csv", "c.csv", "d.csv", "e.csv")] + [refused("khong-co.csv", exit=66, stop=False), refused("../exports", exit=[65, 66], stop=False)])
case("t05-another-survey", "a sound export of another survey", MADE, {"a.csv": "record_id,name,height,weight\n1,Valdez,154,52\n2,Rich,184,92\n"}, [refused("a.csv", stop=False)])
case("t06-wide", "four hundred columns that no question names", MADE, {"a.csv": text([r + [("x%d" % j if i == 0 else str((i * j) % 7)) for j in range(400)] for i, r in enumerate(rows(P))])}, [imp("a.csv", **ALL), breakdown(P)])
case("t07-excel-formula-text", 'cells that Excel was made to keep as text: ="0012" ids, leading apostrophes: two ids, not one; the cells mean nothing else (contract silent: rejected rows also hold)', MADE, {"a.csv": text(rows([dict(P[0], ma_phieu='="0012"'), dict(P[1], ma_phieu='="012"'), dict(P[2], ma_phieu="'13")]))}, [imp("a.csv", read=3), breakdown(P[:3])])
case("t08-parallel-pieces", "10,000 rows with quoted comments of many lines, read on 1 and 2 threads alike", MADE, {"a.csv": text(rows([dict(p, gop_y='dòng 1\n"dòng" 2,\n%s' % p["ma_phieu"]) for p in many]))}, [imp("a.csv", "--threads", "2", read=10000), imp("a.csv", "--threads", "1", read=10000, accepted=0, duplicate=10000), breakdown(many)])
rb = [text([r], last=False) for r in rows([dict(p, gop_y="ý kiến") for p in many])]; rb[5000] = rb[5000][:-len("ý kiến")] + '"ý kiến'
case("t09-runaway-in-ten-thousand", "a quote opened in the middle of 10,000 rows and never closed", MADE, {"a.csv": "\r\n".join(rb) + "\r\n"}, [imp("a.csv", exit=2, read=10000, rejected=1, problems=[[5001, 5000, None, "re:quote|too-long|unterminated"]]), breakdown(many[:4999] + many[5000:])])

# ================= exporters =================
uu = lambda p: "%08x-1c2d-4e5f-8a9b-%012x" % (hash_(p), hash_(p) * 977)
def hash_(p):
    return sum(ord(c) * 31 ** i for i, c in enumerate(p["ma_phieu"])) % 0xffffffff
X = [dict(p) for p in P]
iso = lambda p, h=9: p["ngay"] + "T%02d:12:33" % h
KOBO = tables(also={"ma_phieu": "_uuid", "ngay": "_submission_time"})
def grid(cols, ps):
    """cols: (header, function of a person)"""
    return [[h for h, _ in cols]] + [["" if (v := f(p)) is None else str(v) for _, f in cols] for p in ps]
code = lambda q: (lambda p: p[q])
lab = lambda q: (lambda p: vi(q, p[q]))
path = lambda q: (IN_GROUP[q] + "/" if q in IN_GROUP else "") + q
def kobo(labelled, details=True, summary=True, extra=[]):
    f = lab if labelled else code
    name = (lambda q: (GROUPS[IN_GROUP[q]][0] + "/" if q in IN_GROUP else "") + LABEL[q][0]) if labelled else path
    cols = [("start", lambda p: iso(p) + ".512+07:00"), ("end", lambda p: iso(p, 10) + ".004+07:00")]
    for q_ in ["huyen", "gioi", "tuoi"]:
        cols.append((name(q_), code(q_) if q_ == "tuoi" else f(q_)))
    if summary:
        cols.append((name("kenh"), lambda p: " ".join(vi("kenh", k) if labelled else k for k in p["kenh"])))
    if details:
        for c in CHOICE["kenh"]:
            cols.append((name("kenh") + "/" + (c[1] if labelled else c[0]), lambda p, k=c[0]: "1" if k in p["kenh"] else "0" if p["kenh"] else ""))
    cols += [(name(q_), f(q_)) for q_ in RATED] + [(name("gop_y"), code("gop_y"))] + extra
    cols += [("__version__", lambda p: "vKx2c9T"), ("_id", lambda p: 4000000 + int(p["ma_phieu"][-4:])), ("_uuid", uu), ("_submission_time", iso),
             ("_validation_status", lambda p: ""), ("_notes", lambda p: ""), ("_status", lambda p: "submitted_via_web"), ("_submitted_by", lambda p: "khaosat_hy"), ("_tags", lambda p: ""), ("_index", lambda p: int(p["ma_phieu"][-4:]))]
    return cols
META = ["start", "end", "__version__", "_id", "_validation_status", "_notes", "_status", "_submitted_by", "_tags", "_index"]
case("x01-kobo-codes", "KoboToolbox: XML values, groups in headers, multiple choice both in one cell and 0/1", SRC, {"a.csv": BOM + text(grid(kobo(False), X), ";", quote="all").encode()}, [imp("a.csv", delimiter=";", unmatched=META, **ALL)] + whole(), ws=KOBO)
case("x02-kobo-labels", "KoboToolbox: labels in Vietnamese, group labels in headers; one-cell multiple choice is labels parted by blanks", SRC, {"a.csv": text(grid(kobo(True), X), ";", quote="all")}, [imp("a.csv", unmatched=META, **ALL)] + whole(), ws=KOBO)
case("x03-kobo-details-only", "KoboToolbox: 0/1 columns alone", SRC, {"a.csv": text(grid(kobo(False, summary=False), X), ";", quote="all")}, [imp("a.csv", unmatched=META, **ALL)] + whole(), ws=KOBO)
case("x04-kobo-labels-details", "KoboToolbox: labels, 0/1 columns alone, headers Question/Choice, one choice with a comma", SRC, {"a.csv": text(grid(kobo(True, summary=False), X), ";", quote="all")}, [imp("a.csv", unmatched=META, **ALL)] + whole(), ws=KOBO)
g = grid(kobo(False), X)
hxl = ["#date+start", "#date+end", "#adm2+name", "#respondee+sex", "#respondee+age", "#indicator+kenh"] + [""] * (len(g[0]) - 6)
case("x05-kobo-hxl", "KoboToolbox: a row of HXL tags beneath the header is no person", SRC, {"a.csv": text([g[0], hxl] + g[1:], ";", quote="all")}, [imp("a.csv", unmatched=META, **ALL)] + whole(), ws=KOBO)
case("x06-kobo-hxl-first-only", "only one tag in the HXL row", SRC, {"a.csv": text([g[0], ["", "", "#adm2+name"] + [""] * (len(g[0]) - 3)] + g[1:], ";", quote="all")}, [imp("a.csv", unmatched=META, **ALL)] + whole(), ws=KOBO)
def merged(p, new):
    return (p["gia_nuoc"] if (int(p["ma_phieu"][-1]) % 2 == 0) == new else "")
cols = [(h, (lambda p: merged(p, True)) if h == "nuoc_sh/gia_nuoc" else f) for h, f in kobo(False)]
k = next(i for i, (h, _) in enumerate(cols) if h == "gop_y")
cols.insert(k, ("gia_nuoc", lambda p: merged(p, False)))
case("x07-kobo-versions-merged", "all versions in one file: a question that moved into a group has two columns, each row fills one", SRC, {"a.csv": text(grid(cols, X), ";", quote="all")}, [imp("a.csv", unmatched=META, **ALL)] + whole(), ws=KOBO)
cols2 = [(h, (lambda p: p["gia_nuoc"]) if h == "nuoc_sh/gia_nuoc" else (lambda p: ("1" if p["gia_nuoc"] != "1" else "2") if p["ma_phieu"].endswith("0007") else p["gia_nuoc"]) if h == "gia_nuoc" else f) for h, f in cols]
case("x08-kobo-versions-conflict", "both columns are filled: equal is one answer, different rejects the row; nothing is guessed", SRC, {"a.csv": text(grid(cols2, X), ";", quote="all")}, [imp("a.csv", exit=2, read=30, rejected=1, problems=[[8, 7, None, None]]), breakdown(P[:6] + P[7:])], ws=KOBO)
ODK = tables(also={"ma_phieu": "KEY", "ngay": "SubmissionDate"})
cpath = lambda q: (IN_GROUP[q] + "-" if q in IN_GROUP else "") + q
def odk(split):
    cols = [("SubmissionDate", lambda p: iso(p) + ".525Z"), ("start", lambda p: iso(p) + ".000+07:00"), ("end", lambda p: iso(p) + ".000+07:00")]
    cols += [(cpath(q), code(q)) for q in ("huyen", "gioi", "tuoi")] + [("kenh", lambda p: " ".join(p["kenh"]))]
    if split:
        cols += [("kenh/" + c[0], lambda p, k=c[0]: "1" if k in p["kenh"] else "0") for c in CHOICE["kenh"]]
    cols += [(cpath(q), code(q)) for q in RATED] + [("gop_y", code("gop_y")), ("meta-instanceID", lambda p: "uuid:" + uu(p)), ("KEY", lambda p: "uuid:" + uu(p)), ("SubmitterID", lambda p: "118"), ("SubmitterName", lambda p: "ĐTV 03"),
             ("AttachmentsPresent", lambda p: "0"), ("AttachmentsExpected", lambda p: "0"), ("Status", lambda p: ""), ("ReviewState", lambda p: ""), ("DeviceID", lambda p: "collect:8fPzUK0bKxYwQm2s"), ("Edits", lambda p: "0"), ("FormVersion", lambda p: "2023091501")]
    return cols
OM = ["start", "end", "meta-instanceID", "SubmitterID", "SubmitterName", "AttachmentsPresent", "AttachmentsExpected", "Status", "ReviewState", "DeviceID", "Edits", "FormVersion"]
case("x09-odk-central", "ODK Central: group-name headers, LF", SRC, {"a.csv": text(grid(odk(False), X), eol="\n")}, [imp("a.csv", unmatched=OM, **ALL)] + whole(), ws=ODK)
case("x10-odk-central-split", "ODK Central: splitSelectMultiples", SRC, {"a.csv": text(grid(odk(True), X), eol="\n")}, [imp("a.csv", unmatched=OM, **ALL)] + whole(), ws=ODK)
ODKREAL = {**ODK}
ODKREAL["surveys/s/survey.csv"] = "type,name,label::vi,also,domain,role\ntext,id,Mã,KEY,,respondent\nselect_multiple a,q1,Một,,,group\nbegin_group,g1,Nhóm,,,\nselect_multiple b,q2,Hai,,,group\nend_group,,,,,\nselect_one c,q3,Ba,,nuoc,\n"
ODKREAL["surveys/s/choices.csv"] = "list_name,name,label::vi,points,satisfied,missing\na,a,A,,,\na,b,B,,,\nb,x,X,,,\nb,y,Y,,,\nb,z,Z,,,\nc,1,Tốt,1,yes,\nc,0,Xấu,0,,\n"
case("x11-odk-central-tests", "the header and rows that ODK Central's own tests expect of splitSelectMultiples (a rated column q3 added by us before KEY)", SRC,
     {"a.csv": "SubmissionDate,meta-instanceID,q1,q1/a,q1/b,g1-q2,g1-q2/x,g1-q2/y,g1-q2/z,q3,KEY,SubmitterID,SubmitterName,AttachmentsPresent,AttachmentsExpected,Status,ReviewState,DeviceID,Edits,FormVersion\n2018-01-01T00:00:00.000Z,one,a b,1,1,x y z,1,1,1,1,one,5,Alice,0,0,,,,0,2\n2018-01-01T00:00:00.000Z,two,b,0,1,x,1,0,0,0,two,5,Alice,0,0,,,,0,\n"},
     [either(imp("a.csv", read=2), refused("a.csv", says=["SubmitterName", "--drop-personal"])),
      {"cmd": ["breakdown", "s", "--workspace", "ws", "--format", "json", "--unweighted", "--by", "q2"], "exit": 0, "respondents": 2, "estimates": [
          {"domain": d, "question": None, "group": {"q2": o}, "respondents": n, "answers": n, "score": s, "missing": {}} for d in ("overall", "quy-dinh", "nuoc") for o, n, s in (("x", 2, 50.0), ("y", 1, 100.0), ("z", 1, 100.0))]}], ws=ODKREAL)
CTO = tables(also={"ma_phieu": "KEY", "ngay": "SubmissionDate"})
MON = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
ctodate = lambda p: "%s %d, %s 9:12:33 AM" % (MON[int(p["ngay"][5:7]) - 1], int(p["ngay"][8:]), p["ngay"][:4])
cto = [("SubmissionDate", ctodate), ("starttime", ctodate), ("endtime", ctodate), ("deviceid", lambda p: "357890123456789"), ("subscriberid", lambda p: "452040000000000"), ("simid", lambda p: "8984040000000000000"), ("devicephonenum", lambda p: ""), ("username", lambda p: "dtv03"), ("duration", lambda p: "845")]
cto += [(q, code(q)) for q in ("huyen", "gioi", "tuoi")] + [("kenh", lambda p: " ".join(p["kenh"]))] + [("kenh_" + c[0], lambda p, k=c[0]: ("1" if k in p["kenh"] else "0") if p["kenh"] else "") for c in CHOICE["kenh"]]
cto += [(q, code(q)) for q in RATED] + [("gop_y", code("gop_y")), ("instanceID", lambda p: "uuid:" + uu(p)), ("formdef_version", lambda p: "2309151030"), ("review_quality", lambda p: ""), ("review_status", lambda p: "APPROVED"), ("KEY", lambda p: "uuid:" + uu(p))]
CM = ["starttime", "endtime", "deviceid", "subscriberid", "simid", "devicephonenum", "username", "duration", "instanceID", "formdef_version", "review_quality", "review_status"]
case("x12-surveycto-wide", "SurveyCTO: «Oct 5, 2023 9:12:33 AM», kenh and kenh_tt 0/1, device numbers that are no citizen ids", DOC, {"a.csv": text(grid(cto, X), quote="text")}, [imp("a.csv", unmatched=CM, **ALL)] + whole(), ws=CTO)
LS = tables(also={"ma_phieu": "id|Response ID|ID câu trả lời", "ngay": "submitdate|Date submitted|Ngày gửi"})
lsmeta = [("lastpage", "Trang cuối", lambda p: "4"), ("startlanguage", "Ngôn ngữ bắt đầu", lambda p: "vi"), ("seed", "Hạt giống", lambda p: str(hash_(p))), ("startdate", "Ngày bắt đầu", lambda p: p["ngay"] + " 09:01:10"), ("datestamp", "Ngày thao tác", lambda p: p["ngay"] + " 09:12:33"), ("ipaddr", "Địa chỉ IP", lambda p: "113.160.0.7")]
def lime(mode):
    pick = {"code": 0, "full": 1, "both": 2}[mode]
    def h(q):
        if q in ("cung_cap", "gia_nuoc", "chat_luong"):
            return ["nuoc_sh[%s]" % q, "Nước sinh hoạt [%s]" % LABEL[q][0], "nuoc_sh[%s]. Nước sinh hoạt [%s]" % (q, LABEL[q][0])][pick]
        return [q, LABEL[q][0], q + ". " + LABEL[q][0]][pick]
    long = mode != "code"
    f = lab if long else code
    cols = [(["id", "ID câu trả lời", "id. ID câu trả lời"][pick], code("ma_phieu")), (["submitdate", "Ngày gửi", "submitdate. Ngày gửi"][pick], lambda p: p["ngay"] + " 09:12:33")]
    cols += [([a, b, a + ". " + b][pick], fn) for a, b, fn in lsmeta]
    cols += [(h("huyen"), f("huyen")), (h("gioi"), f("gioi")), (h("tuoi"), code("tuoi"))]
    for c in CHOICE["kenh"]:
        cols.append((["kenh[%s]" % c[0], LABEL["kenh"][0] + " [%s]" % c[1], "kenh[%s]. %s [%s]" % (c[0], LABEL["kenh"][0], c[1])][pick],
                     lambda p, k=c[0]: ("Có" if long else "Y") if k in p["kenh"] else ("Không" if long else "")))
    cols += [(h(q), f(q)) for q in RATED] + [(h("gop_y"), code("gop_y"))]
    return cols
def limecsv(mode, sep):
    return BOM + (text(grid(lime(mode), X), sep, quote="all") + "\r\n").encode()
case("x13-limesurvey-codes", "LimeSurvey: question codes, answer codes, array nuoc_sh[gia_nuoc], Y or blank; the writer ends with an empty line", SRC, {"a.csv": limecsv("code", ";")}, [either(imp("a.csv", read=31, blank=1, unmatched=[a for a, _, _ in lsmeta]), imp("a.csv", read=30, unmatched=[a for a, _, _ in lsmeta]))] + whole(), ws=LS)
case("x14-limesurvey-full", "LimeSurvey: full question text, full answers, Có/Không for multiple choice", SRC, {"a.csv": limecsv("full", ",")}, [either(imp("a.csv", read=31, blank=1, unmatched=[b for _, b, _ in lsmeta]), imp("a.csv", read=30))] + whole(), ws=LS)
case("x15-limesurvey-code-and-text", "LimeSurvey: «code. text» headings (a doubt: no rule of the contract names them, but both halves are the questionnaire's own)", SRC, {"a.csv": limecsv("both", ";")}, [either(imp("a.csv", read=31, blank=1), imp("a.csv", read=30))] + whole(), ws=LS)
NOID = tables(drop=("ma_phieu",), also={"ngay": "Dấu thời gian|Timestamp|Hora de inicio|Thời gian hoàn tất|Completion time"})
def gform(sep, stamp):
    cols = [("Dấu thời gian", stamp), (LABEL["huyen"][0], lab("huyen")), (LABEL["gioi"][0], lab("gioi")), (LABEL["tuoi"][0], code("tuoi")), (LABEL["kenh"][0], lambda p: sep.join(vi("kenh", k) for k in p["kenh"]))]
    cols += [(("Nước sinh hoạt [%s]" if q in IN_GROUP else "%s") % LABEL[q][0], lab(q)) for q in RATED] + [(LABEL["gop_y"][0], code("gop_y"))]
    return cols
case("x16-google-forms", "Google Forms' own CSV in Vietnamese: all quoted, «2023/10/05 9:12:33 SA GMT+7», choices parted by ;, grid [row]; no id", DOC, {"a.csv": text(grid(gform(";", lambda p: p["ngay"].replace("-", "/") + " 9:12:33 SA GMT+7"), X), eol="\n", quote="all")}, [imp("a.csv", unmatched=[], **ALL)] + whole(), ws=NOID)
case("x17-google-sheets", "Google Sheets of the same: d/m/Y H:M:S, choices parted by «, » though labels hold commas", DOC, {"a.csv": text(grid(gform(", ", lambda p: dmy(p["ngay"]) + " 9:12:33"), X), last=False)}, [imp("a.csv", unmatched=[], **ALL)] + whole(), ws=NOID)
gr = grid(gform(", ", lambda p: dmy(p["ngay"]) + " 9:12:33"), X)
ar = [list(r) for r in gr]; ar[4][4] = "Ti vi, báo chí, Bạn bè giới thiệu"
case("x18-google-other", "an «Other» typed into a multiple choice: the row is rejected by name, not the comma's pieces counted", DOC, {"a.csv": text(ar)}, [imp("a.csv", exit=2, read=30, rejected=1, problems=[[5, 4, LABEL["kenh"][0], "unknown-choice"]]), breakdown(P[:3] + P[4:])], ws=NOID)
MS = tables(also={"ma_phieu": "ID", "ngay": "Completion time"})
def ms(date):
    cols = [("ID", lambda p: str(int(p["ma_phieu"][-4:]))), ("Start time", date), ("Completion time", date), ("Email", lambda p: "anonymous"), ("Name", lambda p: ""), ("Last modified time", lambda p: "")]
    return cols + [(LABEL["huyen"][0], lab("huyen")), (LABEL["gioi"][0], lab("gioi")), (LABEL["tuoi"][0], code("tuoi")), (LABEL["kenh"][0], lambda p: "".join(vi("kenh", k) + ";" for k in p["kenh"]))] + [(("Nước sinh hoạt.%s" if False else "%s") % LABEL[q][0], lab(q)) for q in RATED] + [(LABEL["gop_y"][0], code("gop_y"))]
mdy2 = lambda p: mdy(p["ngay"])[:-4] + p["ngay"][2:4] + " 9:12:33"
case("x19-ms-forms-month-first", "Microsoft Forms: «10/5/23 9:12:33» is month first with two-figure years, told so; choices end with ;; Email «anonymous» is nobody's", DOC, {"a.csv": BOM + text(grid(ms(mdy2), X)).encode()}, [imp("a.csv", "--dates", "month-first", unmatched=["Start time", "Email", "Name", "Last modified time"], **ALL)] + whole(), ws=MS)
bad = [i for i, p in enumerate(P) if int(p["ngay"][8:]) > 12]
mdy4 = lambda p: mdy(p["ngay"]) + " 9:12:33"
case("x20-ms-forms-not-told", "the same with years of four figures, not told: month-first days past 12 are no dates and are rejected; nothing is turned round in silence (a stop that names --dates also holds)", DOC, {"a.csv": BOM + text(grid(ms(mdy4), X)).encode()},
     [either(imp("a.csv", exit=2, read=30, rejected=len(bad), problems=[[i + 2, i + 1, "Completion time", "not-a-date"] for i in bad]), refused("a.csv", says="--dates")), breakdown([p for i, p in enumerate(P) if i not in bad])], ws=MS)
SM = tables(also={"ma_phieu": "Respondent ID", "ngay": "End Date"})
def monkey(mode):
    top = ["Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address", "First Name", "Last Name", "Custom Data 1"]; sub = [""] * 9
    fs = [lambda p: "1180522190%02d" % int(p["ma_phieu"][-2:]), lambda p: "446111201", lambda p: "%02d/%02d/%s 09:01:10 AM" % (int(p["ngay"][5:7]), int(p["ngay"][8:]), p["ngay"][:4]), lambda p: "%02d/%02d/%s 09:12:33 AM" % (int(p["ngay"][5:7]), int(p["ngay"][8:]), p["ngay"][:4]), lambda p: "163.116.162.124"] + [lambda p: ""] * 4
    for q in ("huyen", "gioi"):
        top.append(LABEL[q][0]); sub.append("Response"); fs.append(lab(q))
    top.append(LABEL["tuoi"][0]); sub.append("Open-Ended Response"); fs.append(code("tuoi"))
    for i, c in enumerate(CHOICE["kenh"]):
        top.append("" if i else LABEL["kenh"][0]); sub.append(c[1]); fs.append(lambda p, k=c[0]: ({"text": vi("kenh", k), "one": "1"}[mode]) if k in p["kenh"] else {"text": "", "one": "0"}[mode])
    for i, q in enumerate(["cung_cap", "gia_nuoc", "chat_luong"]):
        top.append("" if i else "Nước sinh hoạt"); sub.append(LABEL[q][0]); fs.append(lab(q))
    for q in ("niem_yet", "thai_do", "dung_han"):
        top.append(LABEL[q][0]); sub.append("Response"); fs.append(lab(q))
    top.append(LABEL["gop_y"][0]); sub.append("Open-Ended Response"); fs.append(code("gop_y"))
    return [top, sub] + [[str(f(p)) for f in fs] for p in X]
case("x21-surveymonkey", "SurveyMonkey: two header rows, blanks carried on to the right, a column a choice holding its label; month first, told; Collector ID of nine figures is nobody's citizen number", DOC, {"a.csv": BOM + text(monkey("text"), eol="\n").encode()}, [imp("a.csv", "--dates", "month-first", headerLine=1, **ALL)] + whole(), ws=SM)
case("x22-surveymonkey-numbers", "SurveyMonkey condensed: 0/1 in the columns of choices", DOC, {"a.csv": text(monkey("one"), eol="\n")}, [imp("a.csv", "--dates", "month-first", **ALL)] + whole(), ws=SM)
QT = tables(also={"ma_phieu": "ResponseId", "ngay": "RecordedDate", "huyen": "Q1", "gioi": "Q2", "tuoi": "Q3", "kenh": "Q4", "cung_cap": "Q5_1", "gia_nuoc": "Q5_2", "chat_luong": "Q5_3", "niem_yet": "Q6", "thai_do": "Q7", "dung_han": "Q8", "gop_y": "Q9"})
def qual(labelled, split):
    f = lab if labelled else code
    cols = [(h, t, i, fn) for h, t, i, fn in [("StartDate", "Start Date", "startDate", lambda p: p["ngay"] + " 09:01:10"), ("EndDate", "End Date", "endDate", lambda p: p["ngay"] + " 09:12:33"), ("Status", "Response Type", "status", lambda p: "IP Address" if labelled else "0"), ("IPAddress", "IP Address", "ipAddress", lambda p: "113.160.0.7"), ("Progress", "Progress", "progress", lambda p: "100"), ("Duration (in seconds)", "Duration (in seconds)", "duration", lambda p: "683"), ("Finished", "Finished", "finished", lambda p: "True" if labelled else "1"), ("RecordedDate", "Recorded Date", "recordedDate", lambda p: p["ngay"] + " 09:12:34"), ("ResponseId", "Response ID", "_recordId", lambda p: "R_2YPOQ602ER1j%s" % p["ma_phieu"][-4:]), ("RecipientLastName", "Recipient Last Name", "recipientLastName", lambda p: ""), ("RecipientFirstName", "Recipient First Name", "recipientFirstName", lambda p: ""), ("RecipientEmail", "Recipient Email", "recipientEmail", lambda p: ""), ("ExternalReference", "External Data Reference", "externalDataReference", lambda p: ""), ("LocationLatitude", "Location Latitude", "locationLatitude", lambda p: "20.646"), ("LocationLongitude", "Location Longitude", "locationLongitude", lambda p: "106.051"), ("DistributionChannel", "Distribution Channel", "distributionChannel", lambda p: "anonymous"), ("UserLanguage", "User Language", "userLanguage", lambda p: "VI")]]
    cols += [("Q1", LABEL["huyen"][0], "QID1", f("huyen")), ("Q2", LABEL["gioi"][0], "QID2", f("gioi")), ("Q3", LABEL["tuoi"][0], "QID3_TEXT", code("tuoi"))]
    if split:
        cols += [("Q4_" + c[0], LABEL["kenh"][0] + " - Selected Choice - " + c[1], "QID4_" + c[0], lambda p, k=c[0]: (vi("kenh", k) if labelled else "1") if k in p["kenh"] else "") for c in CHOICE["kenh"]]
    else:
        cols += [("Q4", LABEL["kenh"][0] + " - Selected Choice", "QID4", lambda p: ",".join((vi("kenh", k) if labelled else k) for k in p["kenh"]))]
    for n, q in enumerate(["cung_cap", "gia_nuoc", "chat_luong"], 1):
        cols.append(("Q5_%d" % n, "Xin cho biết mức độ hài lòng về nước sinh hoạt - " + LABEL[q][0], "QID5_%d" % n, f(q)))
    cols += [("Q%d" % n, LABEL[q][0], "QID%d" % n, f(q)) for n, q in ((6, "niem_yet"), (7, "thai_do"), (8, "dung_han"))] + [("Q9", LABEL["gop_y"][0], "QID9_TEXT", code("gop_y"))]
    return [[c[0] for c in cols], [c[1] for c in cols], ['{"ImportId":"%s"}' % c[2] for c in cols]] + [[str(c[3](p)) for c in cols] for p in X]
case("x23-qualtrics-labels", "Qualtrics: three header rows, choice text, several answers in one cell with commas though a label holds one; empty recipient columns stop nothing", SRC, {"a.csv": BOM + text(qual(True, False), eol="\n").encode()}, [imp("a.csv", headerLine=1, **ALL)] + whole(), ws=QT)
case("x24-qualtrics-split", "Qualtrics: numeric values, multiple choice split into Q4_tt", SRC, {"a.csv": text(qual(False, True), eol="\n")}, [imp("a.csv", headerLine=1, **ALL)] + whole(), ws=QT)
case("x25-qualtrics-tsv", "Qualtrics' TSV: UTF-16LE with BOM and tabs", DOC, {"a.tsv": ("\ufeff" + text(qual(True, True), "\t", eol="\n")).encode("utf-16-le")}, [imp("a.tsv", **ALL)] + whole(), ws=QT)
one = lambda q, l="hai_long": tables(also={"ma_phieu": "ResponseId|ResponseID", "cung_cap": q}, drop=("ngay", "huyen", "gioi", "tuoi", "kenh", "gia_nuoc", "chat_luong", "niem_yet", "thai_do", "dung_han", "gop_y"))
def single(sat, miss, answers=1, n=1, k=0):
    return {"cmd": ["breakdown", "s", "--workspace", "ws", "--format", "json", "--unweighted", "--questions"], "exit": 0, "respondents": n, "estimates": [{"domain": d, "question": q, "group": {}, "respondents": answers, "answers": answers, "score": 100.0 * sat / answers if answers else None, "missing": miss} for d, q in (("overall", None), ("quy-dinh", None), ("nuoc", None), ("nuoc", "cung_cap"))]}
RC = tables(also={"ma_phieu": "record_id|Record ID", "ngay": "khao_sat_timestamp|Survey Timestamp"})
def redcap(labelled):
    f = lab if labelled else code
    cols = [("Record ID" if labelled else "record_id", code("ma_phieu")), ("Survey Identifier" if labelled else "redcap_survey_identifier", lambda p: ""), ("Survey Timestamp" if labelled else "khao_sat_timestamp", lambda p: p["ngay"] + " 09:12:33")]
    h = (lambda q: LABEL[q][0]) if labelled else (lambda q: q)
    cols += [(h("huyen"), f("huyen")), (h("gioi"), f("gioi")), (h("tuoi"), code("tuoi"))]
    cols += [("%s (choice=%s)" % (LABEL["kenh"][0], c[1]) if labelled else "kenh___" + c[0], lambda p, k=c[0]: ("Checked" if labelled else "1") if k in p["kenh"] else ("Unchecked" if labelled else "0")) for c in CHOICE["kenh"]]
    return cols + [(h(q), f(q)) for q in RATED] + [(h("gop_y"), code("gop_y")), ("Complete?" if labelled else "khao_sat_complete", lambda p: "Complete" if labelled else "2")]
case("x28-redcap-raw", "REDCap raw: checkboxes kenh___tt 0/1, LF", SRC, {"a.csv": text(grid(redcap(False), X), eol="\n")}, [imp("a.csv", unmatched=["redcap_survey_identifier", "khao_sat_complete"], **ALL)] + whole(), ws=RC)
case("x29-redcap-labels", "REDCap labels: «question (choice=label)», Checked/Unchecked", SRC, {"a.csv": text(grid(redcap(True), X), eol="\n", quote="all")}, [imp("a.csv", unmatched=["Survey Identifier", "Complete?"], **ALL)] + whole(), ws=RC)
rs = {**tables(), "surveys/s/survey.csv": "type,name,label::vi,label::en,also,domain,role\ntext,participant_id,Mã,Participant ID,,,respondent\nselect_one yn,has_diabetes,Tiểu đường,Diabetes,,nuoc,\n", "surveys/s/choices.csv": "list_name,name,label::vi,points,satisfied,missing\nyn,1,Có,1,yes,\nyn,0,Không,0,,\n"}
rsb = {"cmd": ["breakdown", "s", "--workspace", "ws", "--format", "json", "--unweighted"], "exit": 0, "respondents": 2, "estimates": [{"domain": d, "question": None, "group": {}, "respondents": 2, "answers": 2, "score": 50.0, "missing": {}} for d in ("overall", "quy-dinh", "nuoc")]}
rd = {**tables(), "surveys/s/survey.csv": "type,name,label::vi,also,domain,role,minimum,maximum\ntext,record_id,Mã,,,respondent,,\nselect_one f,demographics_complete,Xong,,nuoc,,,\ndecimal,weight,Cân nặng,,,weight,,\ndecimal,bmi,BMI,,,,,\ntext,name,Tên,,,personal,,\n", "surveys/s/choices.csv": "list_name,name,label::vi,points,satisfied,missing\nf,2,Xong,1,yes,\nf,0,Chưa,0,,\n"}
SS = tables(also={"ma_phieu": "interview__key"}, drop=("ngay",), choice_also={("hai_long", "9"): "-999999999|##N/A##"})
ss = [("interview__key", lambda p: "12-34-56-%s" % p["ma_phieu"][-2:]), ("interview__id", lambda p: uu(p).replace("-", "")), ("huyen", code("huyen")), ("gioi", code("gioi")), ("tuoi", code("tuoi"))] + [("kenh__" + c[0], lambda p, k=c[0]: "1" if k in p["kenh"] else "0") for c in CHOICE["kenh"]] + [(q, lambda p, q=q: "-999999999" if p[q] == "9" else p[q]) for q in RATED] + [("gop_y", lambda p: p["gop_y"] or "##N/A##"), ("ssSys_IRnd", lambda p: "0.%d" % hash_(p)), ("has__errors", lambda p: "0"), ("interview__status", lambda p: "120"), ("assignment__id", lambda p: "7")]
case("x32-survey-solutions", "Survey Solutions: tabs, kenh__tt 0/1, -999999999 told by the choices table", DOC, {"a.tab": BOM + text(grid(ss, X), "\t", quote="none").replace('"', "'").encode()}, [imp("a.tab", **ALL), breakdown(P), breakdown(P, by="kenh")], ws=SS)
M9 = [("-99", "Từ chối trả lời", "Refused", "", "", "refused", ""), ("n/a", "Không áp dụng", "Not applicable", "", "", "not-applicable", "N/A|NA"), ("0", "Không sử dụng", "Not used", "", "", "not-applicable", "")]
kinds = people(40, seed=11)
r = random.Random(3)
for p in kinds:
    for q_ in RATED:
        if r.random() < .4:
            p[q_] = r.choice(["", "-99", "n/a", "0", "9"])
MK = dict(MISS, **{"-99": "refused", "n/a": "not-applicable", "0": "not-applicable"})
alias = {"9": "Không ý kiến", "n/a": "N/A", "0": "0", "-99": "-99"}
case("x33-kinds-of-missing", "blank, 0, n/a, -99 and «Không ý kiến» are told apart by the choices table", MADE, {"a.csv": text(rows(kinds, cell=lambda c, v, p: alias.get(v) if c in RATED else None))}, [imp("a.csv", read=40), breakdown(kinds, miss=MK)], ws=tables(list_rows={"hai_long": CHOICE["hai_long"] + M9}))
case("x34-missing-not-declared", "-99 and n/a that no table names reject their rows, by name", MADE, {"a.csv": text(rows([dict(P[0], thai_do="-99"), dict(P[1], thai_do="n/a"), dict(P[2], thai_do="0"), dict(P[3], thai_do="-"), P[4]]))},
     [imp("a.csv", exit=2, read=5, rejected=4, problems=[[i, i - 1, "thai_do", "unknown-choice"] for i in (2, 3, 4, 5)]), breakdown(P[4:5])])
NEUTRAL = tables(list_rows={"hai_long": [c if c[0] != "3" else ("3", "Không ý kiến", "Neutral", "3", "", "", "Phân vân") for c in CHOICE["hai_long"][:5]]})
nn = [dict(p, **{q: "3" if p[q] == "9" else p[q] for q in RATED}) for p in P]
case("x35-no-opinion-is-neutral", "a form where «Không ý kiến» is level 3: the table decides", MADE, {"a.csv": text(rows(nn, cell=lambda c, v, p: "Không ý kiến" if c in RATED and v == "3" else None))}, [imp("a.csv", **ALL), breakdown(nn)], ws=NEUTRAL)
AMB = tables(also={"thai_do": "Đánh giá chung", "dung_han": "Đánh giá chung"})
case("x36-ambiguous-header", "a header that two questions claim: a problem, not a guess", MADE, {"a.csv": text(rows(P, head={"thai_do": "Đánh giá chung"}))}, [{**imp("a.csv", exit=[65, 78], says="Đánh giá chung")}], ws=AMB)
case("x37-ambiguous-choice", "a label that two choices share is a fault of the table", MADE, {"a.csv": CODES}, [{**imp("a.csv", exit=78, says="choices.csv")}], ws=tables(choice_also={("hai_long", "1"): "Kém", ("hai_long", "2"): "kém"}))
case("x38-near-miss-header", "a header with a typing slip: reported on both sides with its near miss, nothing guessed; the other answers go in", MADE, {"a.csv": text(rows(P, head={"gia_nuoc": "gia_nuocc"}))}, [imp("a.csv", unmatched=["gia_nuocc"], missing=["gia_nuoc"], **ALL), breakdown([dict(p, gia_nuoc="") for p in P], cmd=())])
case("x39-labels-english", "labels in English, headers too", MADE, {"a.csv": text(rows(P, head=EN, labels="en", multi="; ".join))}, [imp("a.csv", unmatched=[], **ALL)] + whole())
case("x40-mixed-codes-and-labels", "codes, Vietnamese and English labels in turns within one column", MADE, {"a.csv": text(rows(P, cell=lambda c, v, p: (None, vi(c, v), en(c, v))[int(p["ma_phieu"][-1]) % 3] if c in RATED + ["huyen", "gioi"] else None))}, [imp("a.csv", **ALL)] + whole())
case("x41-x-or-blank-columns", "columns of choices marked x or left blank (a doubt: the contract names 0/1 only)", MADE, {"a.csv": text(grid([(c, code(c)) for c in ORDER if c != "kenh"] + [("kenh/" + c[0], lambda p, k=c[0]: ("x" if k in p["kenh"] else "")) for c in CHOICE["kenh"]], P))}, [imp("a.csv", **ALL)] + whole())
case("x42-01-against-the-cell", "one-cell and 0/1 columns that disagree in one row: that row is rejected", SRC, {"a.csv": text([r if i != 5 else [("0" if v == "1" and h.startswith("kenh/") else "1" if v in ("0", "") and h.startswith("kenh/") else v) for h, v in zip(g[0], r)] for i, r in enumerate(g)], ";", quote="all")},
     [imp("a.csv", exit=2, read=30, rejected=1, problems=[[6, 5, None, None]]), breakdown(P[:4] + P[5:])], ws=KOBO)
case("x43-select-one-many-spellings", "capitals, blanks about, final stops, numbers before the label («4. Hài lòng», «4 - Hài lòng»): the last two are not in the table and reject their rows", MADE, {"a.csv": text(rows([dict(P[0], thai_do=" HÀI LÒNG "), dict(P[1], thai_do="hài  lòng"), dict(P[2], thai_do="4. Hài lòng"), dict(P[3], thai_do="Hơi hài lòng")]))},
     [either(imp("a.csv", exit=2, read=4, rejected=2, problems=[[4, 3, "thai_do", "unknown-choice"], [5, 4, "thai_do", "unknown-choice"]])), breakdown([dict(P[0], thai_do="4"), dict(P[1], thai_do="4")])])

mm = [("Nước sinh hoạt." + h if h in (LABEL["cung_cap"][0], LABEL["gia_nuoc"][0], LABEL["chat_luong"][0]) else h, f) for h, f in ms(lambda p: dmy(p["ngay"]) + " 9:12")]
mm = [({"Start time": "Thời gian bắt đầu", "Completion time": "Thời gian hoàn tất", "Last modified time": "Thời gian sửa đổi lần cuối", "Name": "Tên"}.get(h, h), f) for h, f in mm]
case("x44-ms-forms-vietnamese", "Microsoft Forms in Vietnamese, a matrix as «Nước sinh hoạt.Giá tiền…», d/m/Y H:M, via Excel with ;", DOC, {"a.csv": BOM + text(grid(mm, X), ";").encode()}, [imp("a.csv", **ALL)] + whole(), ws=tables(also={"ma_phieu": "ID", "ngay": "Thời gian hoàn tất"}))
DF = ["2023-10-05", "5/10/2023", "05/10/2023 08:30", "2023-10-05T08:30:15.123Z", "2023-10-05T08:30:15.123+07:00", "2023/10/05 8:30:15 SA GMT+7", "2023/10/05 8:30:15 CH GMT+7", "10/5/2023 8:30:15", "5-10-2023", "2023-10-05 08:30:15", "Oct 5, 2023 8:30:15 AM", "5.10.2023", "1980-01-01 00:00:00", "2023-10-05T08:30:15.123456+0700", ""]
dd = people(len(DF), seed=77)
case("x45-forms-of-dates", "the forms in which the exporters write one day", DOC, {"a.csv": text(rows(dd, cell=lambda c, v, p: DF[int(p["ma_phieu"][-4:]) - 1] if c == "ngay" else None))}, [imp("a.csv", read=len(DF)), breakdown(dd)])
BD = ["2023-02-30", "31/4/2023", "hôm qua", "2023", "00/00/0000", "10/25/2023"]
bd = people(7, seed=78)
case("x46-no-dates", "what is no date: 30 February, 31 April, words, a year alone, zeros, month first", MADE, {"a.csv": text(rows(bd, cell=lambda c, v, p: (BD + ["2023-10-05"])[int(p["ma_phieu"][-4:]) - 1] if c == "ngay" else None))},
     [either(imp("a.csv", exit=2, read=7, rejected=6, problems=[[i + 2, i + 1, "ngay", "not-a-date"] for i in range(6)])), breakdown(bd[6:])])
REL = tables(extra=[["select_one co", "da_dung", "Có làm thủ tục không?", "Used?", "", "", "group"]], choices=[["co", "co", "Có", "Yes", "", "", "", ""], ["co", "khong", "Không", "No", "", "", "", ""]])
REL["surveys/s/survey.csv"] = "\n".join(l + (",relevant" if i == 0 else ",${da_dung} = 'co'" if l.startswith("select_one hai_long,thai_do") or l.startswith("select_one hai_long,dung_han") else ",") for i, l in enumerate(REL["surveys/s/survey.csv"].strip("\n").split("\n"))) + "\n"
rp = [dict(p, da_dung="khong" if i % 3 == 0 else "co", **({"thai_do": "na", "dung_han": "na"} if i % 3 == 0 else {})) for i, p in enumerate(P)]
case("x47-skipped-and-not-applicable", "empty because the form did not ask is not-applicable, otherwise skipped", MADE, {"a.csv": text(rows(rp, ORDER + ["da_dung"], cell=lambda c, v, p: "" if v == "na" else None))}, [imp("a.csv", **ALL), breakdown(rp, miss=dict(MISS, na="not-applicable"))], ws=REL)
legacy = tcvn3(text(rows(P, head=VI, labels="vi", date=dmy), "|", quote="none").replace('"', "") )
case("x48-legacy-system", "an old system: ABC, bars, a report's title and ruled line above, count of records below, Ctrl-Z", MADE, {"KETQUA.TXT": tcvn3("BÁO CÁO KẾT QUẢ KHẢO SÁT\r\nNgày in: 05/10/2023\r\n") + b"-" * 60 + b"\r\n" + legacy + b"-" * 60 + b"\r\n" + tcvn3("Tổng số bản ghi: 30\r\n") + b"\x1a"},
     [imp("KETQUA.TXT", "--encoding", "tcvn3", delimiter="re:bar|\\|", headerLine=4, **ALL)] + whole())
case("x49-qualtrics-html-headers", "question text with HTML and entities in the second row, names in the first", DOC, {"a.csv": text((lambda t: [t[0], ["<strong>%s</strong>&nbsp;" % v if j > 19 else v for j, v in enumerate(t[1])]] + t[2:])(qual(True, True)), eol="\n")}, [imp("a.csv", headerLine=1, **ALL)] + whole(), ws=QT)
case("x50-kobo-cumulative", "KoboToolbox again a week later: 20 more, one edited on the server (its uuid stays, its time is later)", SRC,
     {"a.csv": text(grid(kobo(False), X), ";", quote="all"), "b.csv": text(grid(kobo(False), [dict(p, thai_do="2" if p["thai_do"] != "2" else "1", ngay="2023-11-20") if i == 4 else p for i, p in enumerate(X)] + people(20, seed=21, start=31)), ";", quote="all")},
     [imp("a.csv", **ALL), imp("b.csv", read=50, duplicate=29, superseded=1), breakdown([dict(p, thai_do="2" if p["thai_do"] != "2" else "1") if i == 4 else p for i, p in enumerate(P)] + people(20, seed=21, start=31))], ws=KOBO)

# ================= personal data =================
def withcol(h, f, at=2):
    g = rows(P)
    return text([r[:at] + [h if i == 0 else f(i)] + r[at:] for i, r in enumerate(g)])
NAMES = ["Nguyễn Văn An", "Trần Thị Bích", "Lê Hoàng Cường", "Phạm Thị Dung", "Vũ Đức Em", "Đỗ Thị Phương"]
for nm, h, f, secret in [("p01-email", "Thư điện tử", lambda i: "an%d@hungyen.gov.vn" % i, "an7@hungyen.gov.vn"), ("p02-telephone", "Liên hệ", lambda i: "0912 345 %03d" % i, "0912 345 007"), ("p03-names", "Họ và tên", lambda i: NAMES[i % 6], "Trần Thị Bích"), ("p04-citizen-id", "Mã định danh", lambda i: "0330990%05d" % (i * 7), "033099000049"), ("p05-address", "Địa chỉ", lambda i: "Số %d, thôn Đông, xã Tân Việt, huyện Yên Mỹ" % i, "thôn Đông")]:
    case(nm, "an unlisted column of " + nm[4:] + " stops the import with what was found where; told to drop, nothing of it is kept", MADE, {"a.csv": withcol(h, f)},
         [refused("a.csv", says=[h, "--drop-personal"], stop=False), {"absent": [secret]}, imp("a.csv", "--drop-personal", unmatched=[h], **ALL), breakdown(P), {"absent": [secret, nfd(secret)]}])
case("p06-telephone-odd-header", "+84 numbers without a telling header", MADE, {"a.csv": withcol("ghi_chu_2", lambda i: "+84 912.345.%03d" % i if i % 3 == 0 else "")}, [refused("a.csv", says=["ghi_chu_2", "--drop-personal"], stop=False)])
masked = [dict(p) for p in P]
masked[3]["gop_y"] = "Gọi tôi 0912345678 nhé"; masked[5]["gop_y"] = "Thư: be.tran@gmail.com"; masked[7]["gop_y"] = "CCCD 033099001234 của tôi"; masked[9]["gop_y"] = "Năm 2023 trả 15.000 đồng/m3, họp 05/10/2023"
case("p07-comments-masked", "telephone, e-mail and citizen numbers in comments are masked; prices, years and dates are not", MADE, {"a.csv": text(rows(masked))},
     [imp("a.csv", **ALL), breakdown(P), {"absent": ["0912345678", "be.tran@gmail.com", "033099001234"], "present": ["[đã ẩn]", "15.000 đồng/m3"]}])
PT = tables(extra=[["text", "dien_thoai", "Số điện thoại", "Telephone", "SĐT", "", "personal"]])
g2 = [r + ["SĐT" if i == 0 else "0987%06d" % (i * 311)] for i, r in enumerate(rows(P))]; g2[4][9] = "Tạm được"
case("p08-listed-personal", "a column with role personal is never stored, not even in quarantine", MADE, {"a.csv": text(g2)}, [imp("a.csv", exit=2, read=30, rejected=1, problems=[[5, 4, ORDER[9], "unknown-choice"]]), {"absent": ["0987000311", "0987001244", "0987000622"]}], ws=PT)
case("p09-ids-are-hashed", "citizen numbers as respondent ids: in no file made by the tool", MADE, {"a.csv": text(rows(P, cell=lambda c, v, p: "0330990%05d" % int(v[-4:]) if c == "ma_phieu" else None))}, [imp("a.csv", **ALL), {"absent": ["033099000007"]}])

# ================= again and again =================
A = text(rows(P)); more = people(20, seed=21, start=31)
case("a01-same-twice", "the same file twice changes nothing", MADE, {"a.csv": A}, [imp("a.csv", **ALL), imp("a.csv", read=30, accepted=0, duplicate=30), breakdown(P)])
case("a02-cumulative", "a cumulative export adds what is new", MADE, {"a.csv": A, "b.csv": text(rows(P + more))}, [imp("a.csv", **ALL), imp("b.csv", read=50, duplicate=30), breakdown(P + more)])
edited = [dict(p) for p in P]; edited[4].update(thai_do="1" if P[4]["thai_do"] != "1" else "2", ngay="2023-11-20")
case("a03-edited", "one of thirty edited later: superseded", MADE, {"a.csv": A, "b.csv": text(rows(edited + more))}, [imp("a.csv", **ALL), imp("b.csv", read=50, duplicate=29, superseded=1), breakdown(edited + more)])
flip = lambda v: {"1": "5", "2": "4", "3": "1", "4": "2", "5": "3", "9": "4", "": "4"}[v]
half = [dict(p, **{q: flip(p[q]) for q in RATED}, ngay="2023-11-21") if i % 2 else p for i, p in enumerate(P)]
case("a04-many-edited", "half the ids meet other answers: stop, and ask for --supersede; nothing changed; with it 15 are superseded", MADE, {"a.csv": A, "b.csv": text(rows(half))},
     [imp("a.csv", **ALL), refused("b.csv", says="--supersede", stop=False), breakdown(P), imp("b.csv", "--supersede", read=30, duplicate=15, superseded=15), breakdown(half)])
twins = [dict(P[0], ma_phieu="HY-%04d" % i) for i in range(1, 11)]
case("a05-equal-answers", "ten people with equal answers are ten", MADE, {"a.csv": text(rows(twins))}, [imp("a.csv", read=10), breakdown(twins)])
c1 = people(30, seed=31, prefix=""); c2 = people(30, seed=32, prefix="")
case("a06-numbered-per-commune", "two communes both number from 1: the second stops, naming the ways out; the first stands", MADE, {"tan-viet.csv": text(rows(c1)), "yen-my.csv": text(rows(c2))},
     [imp("tan-viet.csv", **ALL), refused("yen-my.csv", says="--supersede", stop=False), breakdown(c1)])
two = tables(extra=[["text", "xa", "Xã", "Commune", "", "", "respondent"]])
addxa = lambda ps, x: text([r + ["xa" if i == 0 else x] for i, r in enumerate(rows(ps))])
case("a07-two-id-columns", "with the commune as a second id column both go in", MADE, {"tan-viet.csv": addxa(c1, "Tân Việt"), "yen-my.csv": addxa(c2, "Yên Mỹ")}, [imp("tan-viet.csv", **ALL), imp("yen-my.csv", **ALL), breakdown(c1 + c2)], ws=two)
case("a08-conflict-within", "one id with different answers within a file rejects all its rows; equal rows of an id are duplicates", MADE, {"a.csv": text(rows(P + [dict(P[2], thai_do=flip(P[2]["thai_do"])), P[6]]))},
     [imp("a.csv", exit=2, read=32, rejected=2, duplicate=1, problems=[[4, 3, None, "id-conflict"], [32, 31, None, "id-conflict"]]), breakdown(P[:2] + P[3:])])
NI = tables(drop=("ma_phieu",))
cols_noid = [c for c in ORDER if c != "ma_phieu"]
f1, f2 = text(rows(P, cols_noid)), text(rows(more, cols_noid))
case("a09-no-id", "no id: a second, other file is refused; --append adds people; the same again is all duplicate", MADE, {"a.csv": f1, "b.csv": f2}, [imp("a.csv", **ALL), refused("b.csv", says=["--append", "--replace"], stop=False), imp("b.csv", "--append", read=20), imp("a.csv", read=30, accepted=0, duplicate=30), breakdown(P + more)], ws=NI)
case("a10-no-id-replace", "--replace puts the second in place of the first", MADE, {"a.csv": f1, "b.csv": f2}, [imp("a.csv", **ALL), imp("b.csv", "--replace", read=20), breakdown(more)], ws=NI)
case("a11-no-id-equal-rows", "no id: equal rows of one file are different people", MADE, {"a.csv": text(rows([P[0]] * 6, cols_noid))}, [imp("a.csv", read=6), breakdown([P[0]] * 6)], ws=NI)
undo = lambda n, exit=0: {"cmd": ["undo", "{import:%d}" % n, "--workspace", "ws", "--lang", "en"], "exit": exit}
case("a12-undo", "undo takes the import back; the same file can come again", MADE, {"a.csv": A, "b.csv": text(rows(more))}, [imp("a.csv", **ALL), imp("b.csv", read=20), undo(2), breakdown(P), imp("b.csv", read=20), breakdown(P + more)])
case("a13-undo-keeps-claims", "undoing the first loses nobody whom a later, cumulative file brought too", MADE, {"a.csv": A, "b.csv": text(rows(P + more))}, [imp("a.csv", **ALL), imp("b.csv", read=50, duplicate=30), undo(1), breakdown(P + more), undo(2), imp("a.csv", **ALL), breakdown(P)])
case("a14-undo-supersede", "undoing an edit brings the older answers back", MADE, {"a.csv": A, "b.csv": text(rows(edited))}, [imp("a.csv", **ALL), imp("b.csv", read=30, duplicate=29, superseded=1), breakdown(edited), undo(2), breakdown(P)])
later = [dict(p) for p in P]; later[4].update(thai_do=flip(P[4]["thai_do"]), ngay="2023-03-04")
first = [dict(p) for p in P]; first[4]["ngay"] = "2023-04-03"
case("a15-later-submitted-wins", "an older answer that comes in a later file does not win; dates are d/m/Y: 3/4 is 3 April, after 4/3", MADE, {"a.csv": text(rows(first, date=dmy)), "b.csv": text(rows(later, date=dmy))}, [imp("a.csv", **ALL), imp("b.csv"), breakdown(P)])
case("a16-month-first", "the same files told month-first: then 3/4 is 4 March, and the second is the later", MADE, {"a.csv": text(rows([dict(p, ngay="2023-04-03") if i == 4 else dict(p, ngay=p["ngay"][:8] + "05") for i, p in enumerate(first)], date=dmy)), "b.csv": text(rows([dict(p, ngay="2023-03-04") if i == 4 else dict(p, ngay=p["ngay"][:8] + "05") for i, p in enumerate(later)], date=dmy))},
     [imp("a.csv", "--dates", "month-first", **ALL), imp("b.csv", "--dates", "month-first", superseded=1, read=30, duplicate=29), breakdown(later)])
case("a17-same-in-another-dress", "the same people in another encoding, delimiter, order, by label: all duplicate", MADE, {"a.csv": A, "b.csv": ("\ufeff" + text(rows(P[::-1], ORDER[::-1], head=VI, labels="vi", date=dmy), "\t")).encode("utf-16-le")}, [imp("a.csv", **ALL), imp("b.csv", read=30, accepted=0, duplicate=30), breakdown(P)])
zero = [dict(P[0], ma_phieu="1"), dict(P[1], ma_phieu="01"), dict(P[2], ma_phieu="001"), dict(P[3], ma_phieu="1.0"), dict(P[4], ma_phieu="")]
case("a18-ids-are-text", "1, 01, 001 and 1.0 are four; a blank id is rejected", MADE, {"a.csv": text(rows(zero))}, [imp("a.csv", exit=2, read=5, rejected=1, problems=[[6, 5, None, "id-missing"]]), breakdown(zero[:4])])
fixme = [dict(p) for p in P]; fixme[4]["thai_do"] = "Tạm được"; fixme[8]["tuoi"] = "150"
fx = [imp("a.csv", exit=2, read=30, rejected=2, problems=[[6, 5, "thai_do", "unknown-choice"], [10, 9, "tuoi", "out-of-range"]]), breakdown([p for i, p in enumerate(P) if i not in (4, 8)]),
      {"edit": "ws/surveys/s/quarantine/*.csv", "replace": [[",Tạm được,", ",%s," % (P[4]["thai_do"] or "4")], [",150,", ",%d," % P[8]["tuoi"]]]}]
fixed = [dict(p) for p in P]; fixed[4]["thai_do"] = P[4]["thai_do"] or "4"
fixit = {"cmd": ["import", "s", "exports/a.csv", "--fix", "--workspace", "ws", "--format", "json", "--lang", "en"], "exit": 0}
fixit2 = {"cmd": ["import", "s", "--fix", "{edited}", "--workspace", "ws", "--format", "json", "--lang", "en"], "exit": 0}
case("a19-fix", "quarantine mended, import --fix takes it back (the contract does not say which file --fix names: here the quarantine file)", MADE, {"a.csv": text(rows(fixme))}, fx + [fixit2, breakdown(fixed)])
case("a20-fix-half", "only one of two mended: it goes in, the other stays", MADE, {"a.csv": text(rows(fixme))}, fx[:2] + [{"edit": "ws/surveys/s/quarantine/*.csv", "replace": [[",150,", ",%d," % P[8]["tuoi"]]]}, {**fixit2, "exit": 2}, breakdown([p for i, p in enumerate(P) if i != 4]), {"edit": "ws/surveys/s/quarantine/*.csv", "replace": [[",Tạm được,", ",%s," % fixed[4]["thai_do"]]]}, {**fixit2, "exit": 0}, breakdown(fixed)])
case("a21-two-files-one-call", "two files in one call", MADE, {"a.csv": A, "b.csv": text(rows(P[:10] + more))}, [{**imp(["a.csv", "b.csv"]), "files": [ledger(30), ledger(30, duplicate=10)]}, breakdown(P + more)])
case("a22-dry-run", "a trial writes nothing", MADE, {"a.csv": A}, [imp("a.csv", "--dry-run", **ALL), {"absent": ["HY-0001"]}, imp("a.csv", **ALL), breakdown(P)])
case("a23-check-writes-nothing", "check tells the same and stores nothing", MADE, {"a.csv": text(rows(fixme))}, [{"cmd": ["check", "s", "exports/a.csv", "--workspace", "ws", "--lang", "en"], "exit": 2, "says": ["a.csv:6", "unknown-choice", "a.csv:10"]}, imp("a.csv", exit=2, read=30, rejected=2)])
case("a24-straight-from-export", "breakdown straight from an export counts as an import would", MADE, {"a.csv": BOM + office.encode()}, [breakdown(P, cmd=("exports/a.csv",))], ws=W)
print(len(os.listdir(ROOT)), "cases")
