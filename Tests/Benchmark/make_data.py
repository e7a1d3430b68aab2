"""Makes a synthetic workspace for the benchmark: make_data.py WORKSPACE district|national ROWS.

`district` is what grows, to any number of rows: ten districts, 160 communes, 30 questions, 43
columns. `national` is one wave of the size of Việt Nam's: 63 provinces, 385 communes, 60 questions.
Everything in them is synthetic, and says so. Rows are made a portion at a time, each from a seed of
its own, so that the first rows are the same however many follow.
"""
import concurrent.futures
import csv
import itertools
import os
import pathlib
import shutil
import sys

import numpy
import polars

PORTION = 500_000
CHOICES = {
    "sex": ["nam", "nu"],
    "area": ["thanh-thi", "nong-thon"],
    "education": ["tieu-hoc", "thcs", "thpt", "trung-cap", "dai-hoc"],
    "occupation": ["nong-dan", "cong-nhan", "can-bo", "buon-ban", "hoc-sinh", "huu-tri", "khac"],
    "channels": ["trang-tin", "truyen-thanh", "tru-so", "hop-thon"],
}
SINGLE = [name for name in CHOICES if name != "channels"]
BANDS = "18-29 30-44 45-59 60-"
DOMAINS = ["regulations", "water-supply", "public-service-delivery", "governance"]
# Commas and quotes are in some, as in what people write.
COMMENTS = ["Nước yếu vào giờ cao điểm", "Cần thông báo sớm hơn, nhất là ở thôn",
            "Hài lòng", "Thủ tục còn chậm; mong rút ngắn", "Cán bộ bảo \"đợi thêm\" nhiều lần"]
SYNTHETIC = "giả lập"
SOURCE = "DỮ LIỆU GIẢ LẬP do Scripts/benchmark sinh ra; không có phiếu trả lời thật nào."
FIRST = numpy.datetime64("2023-09-01T07:00:00", "us")


class Shape:
    """Places, questions and seed of one survey."""

    def __init__(self, survey, title, seed, places, communes, questions):
        self.survey, self.title, self.seed = survey, title, seed
        self.places = places
        self.communes = communes  # how many in each place
        self.first = numpy.concatenate([[0], numpy.cumsum(communes)])
        self.questions = [f"cau_{number:02}" for number in range(1, questions + 1)]

    def commune_names(self):
        """Two provinces may have a commune of one name: it is told apart by the province."""
        return [f"{name[:2].upper()}-{commune + 1:02}"
                for place, name in enumerate(self.places) for commune in range(self.communes[place])]


SHAPES = {
    "district": Shape(
        "benchmark", "Đo tốc độ (dữ liệu giả lập)", 20240108,
        ["hung-yen", "my-hao", "an-thi", "khoai-chau", "kim-dong", "phu-cu", "tien-lu", "van-giang",
         "van-lam", "yen-my"], [16] * 10, 30),
    # 385 communes in 63 provinces: seven in seven of them, six in all others. The provinces have
    # numbers for names: nothing here is about any of them.
    "national": Shape(
        "national", "Đợt khảo sát cả nước (dữ liệu giả lập)", 20240109,
        [f"tinh-{number:02}" for number in range(1, 64)], [7] * 7 + [6] * 56, 60),
}


def named(names, codes):
    """The name of each code; one that is past the last has none."""
    return polars.Series(names + [None], dtype=polars.String).gather(codes.astype(numpy.uint32))


def portion(shape, number, rows):
    """The rows of one portion."""
    draw = numpy.random.default_rng([shape.seed, number])
    first = number * PORTION
    place = draw.integers(len(shape.places), size=rows)
    if len(set(shape.communes)) == 1:
        commune = draw.integers(shape.communes[0], size=rows)
    else:
        commune = (draw.random(rows) * numpy.array(shape.communes)[place]).astype(int)
    seconds = draw.integers(60 * 86_400, size=rows)
    columns = {
        "respondent_id": polars.select(
            "B" + polars.int_range(first + 1, first + rows + 1).cast(polars.String).str.zfill(8)
        ).to_series(),
        "submitted": polars.Series(FIRST + seconds.astype("timedelta64[s]")),
        "district": named(shape.places, place),
        "commune": named(shape.commune_names(), shape.first[place] + commune),
        "weight": numpy.exp(draw.normal(5, 0.4, size=rows)),
    }
    for name in SINGLE:
        columns[name] = named(CHOICES[name], draw.integers(len(CHOICES[name]), size=rows))
    columns["age"] = draw.integers(18, 90, size=rows, dtype=numpy.uint8)
    picks = [" ".join(itertools.compress(CHOICES["channels"], (code >> bit & 1 for bit in range(4))))
             or None for code in range(16)]
    columns["channels"] = named(picks, draw.integers(16, size=rows))
    lean = 0.7 * (draw.standard_normal(rows, dtype=numpy.float32) + 0.3 * numpy.sin(place)
                  + 0.2 * numpy.cos(commune)).astype(numpy.float32)
    # What is drawn from nought to 255 decides who has no opinion (3 %) and who skipped (4 %).
    odd = numpy.frombuffer(draw.bytes(rows * len(shape.questions)), numpy.uint8)
    for order, name in enumerate(shape.questions):
        feeling = draw.standard_normal(rows, dtype=numpy.float32)
        feeling += lean
        feeling += numpy.float32(3.4 - 0.02 * order)
        answer = numpy.rint(numpy.clip(feeling, 1, 5)).astype(numpy.uint8)
        luck = odd[order * rows:(order + 1) * rows]
        answer[luck < 8] = 9
        answer[luck > 245] = 0
        columns[name] = answer
    comment = numpy.where(draw.random(rows) < 0.05, draw.integers(len(COMMENTS), size=rows),
                          len(COMMENTS))
    columns["gop_y"] = named(COMMENTS, comment)
    columns["ghi_chu_du_lieu"] = polars.repeat(SYNTHETIC, rows, eager=True)
    # Nought stood for what was skipped; an empty text would be written as two quotes.
    return polars.DataFrame(columns).with_columns(polars.col(shape.questions).replace(0, None))


def write_portion(kind, number, rows, path):
    """Writes one portion to a file of its own; only the first has the header."""
    portion(SHAPES[kind], number, rows).write_csv(
        path, include_header=number == 0, float_precision=3, datetime_format="%Y-%m-%dT%H:%M:%S")
    return path


def table(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def define(folder, shape):
    """The tables that tell hailong what the export holds."""
    survey = folder / "surveys" / shape.survey
    survey.mkdir(parents=True, exist_ok=True)
    table(folder / "domains.csv", ["id", "scheme", "label::vi", "label::en"],
          [[name, "fields", f"{name} (giả lập)", f"{name} (synthetic)"] for name in DOMAINS])
    header = ["type", "name", "label::vi", "label::en", "domain", "role", "minimum", "maximum",
              "bands"]
    plain = [("text", "respondent_id", "respondent"), ("date", "submitted", "submitted"),
             ("text", "district", "group stratum"), ("text", "commune", "cluster"),
             ("decimal", "weight", "weight"),
             *((f"select_one {name}", name, "group") for name in SINGLE),
             ("integer", "age", "group"), ("select_multiple channels", "channels", "group")]
    lines = [[kind, name, name, name, "", role,
              *(["18", "110", BANDS] if name == "age" else ["", "", ""])]
             for kind, name, role in plain]
    lines += [["select_one hai_long", name, name, name,
               DOMAINS[order * len(DOMAINS) // len(shape.questions)], "", "", "", ""]
              for order, name in enumerate(shape.questions)]
    lines += [[kind, name, name, name, "", role, "", "", ""] for kind, name, role in
              [("text", "gop_y", "comment"), ("text", "ghi_chu_du_lieu", "ignored")]]
    table(survey / "survey.csv", header, lines)
    choices = [["hai_long", str(points), f"Mức {points}", f"Level {points}", str(points),
                "yes" if points >= 4 else "no", ""] for points in range(1, 6)]
    choices.append(["hai_long", "9", "Không có ý kiến", "No opinion", "", "", "no-opinion"])
    choices += [[list_name, name, name, name, "", "", ""]
                for list_name, names in CHOICES.items() for name in names]
    table(survey / "choices.csv",
          ["list_name", "name", "label::vi", "label::en", "points", "satisfied", "missing"],
          choices)
    table(survey / "settings.csv",
          ["form_id", "form_title", "version", "default_language", "index", "wave", "method",
           "scheme", "score", "range", "pooling", "sample", "source"],
          [[shape.survey, shape.title, "1", "vi", "SIPAS", "2023", "benchmark", "fields",
            "satisfied-share", "0 100", "answers", "random", SOURCE]])


def make(folder, kind, rows):
    """The workspace, and the export of so many rows: in the survey's own folder if `run` is to
    find it, beside the tables if not."""
    shape = SHAPES[kind]
    define(folder, shape)
    export = folder / f"export-{rows}.csv"
    if kind == "national":
        export = folder / "surveys" / shape.survey / "exports" / f"{shape.survey}-SYNTHETIC.csv"
    if export.exists():
        return export
    export.parent.mkdir(exist_ok=True)
    unfinished = export.with_suffix(".part")
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as workers, \
            open(unfinished, "wb") as file:
        made = [workers.submit(write_portion, kind, number, min(PORTION, rows - number * PORTION),
                               folder / f"portion-{number}.part")
                for number in range((rows + PORTION - 1) // PORTION)]
        for portion_made in made:
            with open(portion_made.result(), "rb") as part:
                shutil.copyfileobj(part, file, 1 << 20)
            os.unlink(part.name)
    unfinished.rename(export)
    return export


if __name__ == "__main__":
    # Forking under Polars' threads is no good; nor do two of these need two threads each.
    os.environ["POLARS_MAX_THREADS"] = "1"
    import multiprocessing
    multiprocessing.set_start_method("spawn")
    print(make(pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
