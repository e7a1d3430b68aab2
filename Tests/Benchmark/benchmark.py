"""Measures hailong beside its peers: benchmark.py HAILONG FOLDER [options]; see Scripts/benchmark.

Only the standard library is imported: see measure.run.
"""
import argparse
import functools
import os
import pathlib
import platform
import shutil
import subprocess
import sys
from importlib.metadata import version

import compare
from measure import CannotRun, Contestant, in_turn, warm
from report import Summary, measured, megabytes, rows, say, seconds

HERE = pathlib.Path(__file__).parent
NATIONAL = 36_525
JOBS = ["breakdown", "import", "store", "run", "growth", "startup"]


class Benchmark:
    def __init__(self, options):
        self.options = options
        self.tool = options.hailong
        self.folder = options.folder
        self.runs = options.runs or (3 if options.quick else 5)
        self.output = self.folder / "output"
        self.output.mkdir(parents=True, exist_ok=True)
        self.workspace = self.folder / "data" / "district"
        self.database = self.folder / "peer.duckdb"
        self.summary = Summary()
        self.notes = []
        self.is_stored = False

    # The contestants.

    def ours(self, *arguments, label="", **rest):
        return Contestant(f"hailong{label}", [self.tool, *arguments], self.output / f"hailong{label}",
                          environment={"LC_ALL": "C.UTF-8", **rest.pop("environment", {})}, **rest)

    def python(self, name, script, *arguments, **rest):
        return Contestant(name, [sys.executable, HERE / script, *arguments],
                          self.output / script.split("_")[0], **rest)

    def breakdown(self, *export, label=""):
        return self.ours("breakdown", "benchmark", *export, "--workspace", self.workspace, "--by",
                         "district", "--questions", "--format", "json", "--progress", "never",
                         label=label)

    def duckdb(self, job, *paths, **rest):
        return self.python(f"DuckDB {version('duckdb')}", "duckdb_peer.py", job, *paths, **rest)

    def polars(self, export):
        return self.python(f"Polars {version('polars')}", "polars_peer.py", export)

    def libcsv(self, export):
        return Contestant("libcsv in C, twice", [self.folder / "libcsv_peer", export],
                          self.output / "libcsv")

    # The jobs.

    def run_breakdown(self):
        """Straight from the export: every district, every question."""
        export = self.data("district", self.options.rows)
        contestants = [self.breakdown(export), self.duckdb("export", export), self.polars(export),
                       self.libcsv(export)]
        if not self.options.quick:
            contestants.append(self.python(f"pandas {version('pandas')}", "pandas_peer.py", export,
                                           most=3))
        results = in_turn(contestants, self.runs)
        measured(f"breakdown straight from the export, {self.size(export, self.options.rows)}",
                 results)
        self.agree(contestants)
        job = f"`breakdown` of the export, {rows(self.options.rows)}"
        self.summary.times(job, results, [4, 3.5, 1.5])
        self.summary.peaks(job, results, 100)

    def run_import(self):
        """Into a fresh store each; then what both stores say, compared."""
        export = self.data("district", self.options.rows)
        results = in_turn(self.importers(export), self.runs)
        measured(f"import into the store, {self.size(export, self.options.rows)}", results)
        self.is_stored = True
        sizes = [self.stored(self.workspace / "hailong.sqlite"), self.stored(self.database)]
        say(f"the stores: hailong {megabytes(sizes[0])}, DuckDB {megabytes(sizes[1])}", indent="  ")
        asked = [self.breakdown(), self.duckdb("store", self.database)]
        in_turn(asked, 1)
        self.agree(asked)
        job = f"`import` of {rows(self.options.rows)}"
        self.summary.times(job, results, [2])
        for result, size in zip(results, sizes):
            self.summary.line(f"{job}, size of the store", result.name, megabytes(size))
        self.summary.aim(f"{job}, store over {results[1].name}’s", sizes[0] / sizes[1], 1)

    def run_store(self):
        """From what `import` stored, each from its own."""
        if not self.is_stored:
            in_turn(self.importers(self.data("district", self.options.rows)), 1)
        contestants = [self.breakdown(), self.duckdb("store", self.database)]
        in_turn(contestants, 1)
        results = in_turn(contestants, self.runs)
        measured(f"breakdown from the store, {rows(self.options.rows)}", results)
        self.agree(contestants)
        self.summary.times(f"`breakdown` from the store, {rows(self.options.rows)}", results, [5])

    def run_run(self):
        """A national wave from its export to the site, with neither store nor output there."""
        export = self.data("national", NATIONAL)
        workspace = self.folder / "data" / "national"

        def clear():
            for path in [*workspace.glob("hailong.*"), workspace / "disclosure.csv"]:
                path.unlink(missing_ok=True)
            shutil.rmtree(workspace / "out", ignore_errors=True)

        # Pictures are drawn by another program, in Python, and so by none here.
        contestants = [self.ours("run", workspace, "--progress", "never", prepare=clear,
                                 environment={"HAILONG_PYTHON": "no-drawing-here"})]
        tables = self.output / "survey.csv"
        if not self.options.quick:
            contestants.append(Contestant(
                f"R survey {self.survey_version()}",
                ["Rscript", "--vanilla", HERE / "survey_peer.R", export, tables],
                self.output / "survey", most=3))
        results = in_turn(contestants, self.runs)
        measured(f"run, a national wave of {NATIONAL:,} respondents and 60 questions", results)
        for peer in results[1:]:
            self.summary.agreed(peer.name, compare.difference(
                compare.tables(workspace / "out" / "national"), compare.survey(tables)))
        self.summary.times("`run` of a national wave", results, [10])
        self.summary.aim("`run` of a national wave, seconds", results[0].median, 1)
        written = sum(path.is_file() for path in (workspace / "out").rglob("*"))
        self.notes.append(
            f"`run`: {NATIONAL:,} synthetic respondents, 60 questions, 63 provinces, from cold. R "
            "computes the same tables and no more; `run` also checks and stores every answer, "
            "hides small bases, compares with thresholds, and writes "
            f"{written} files: tables, data, and a site in two languages, without its pictures, "
            "which another program draws.")

    def run_growth(self):
        """Ten times the rows: hailong against itself, its peers beside it."""
        few, many = self.options.rows, 10 * self.options.rows
        exports = [self.data("district", count) for count in (few, many)]
        contestants = [self.breakdown(exports[1]), self.breakdown(exports[0], label=" on a tenth"),
                       self.duckdb("export", exports[1]), self.polars(exports[1]),
                       self.libcsv(exports[1])]
        results = in_turn(contestants, min(self.runs, 3))
        measured(f"growth: breakdown straight from the export, {self.size(exports[1], many)}",
                 results)
        self.agree([contestants[0], *contestants[2:]])
        job = f"`breakdown` of the export, {rows(many)}"
        whole = [results[0], *results[2:]]
        self.summary.times(job, whole)
        self.summary.peaks(job, whole, 150)
        self.summary.aim(f"{job}, over {rows(few)}", results[0].median / results[1].median, 10.5)

    def run_startup(self):
        """Starting up: beside C that is linked to the same libraries, and to those in C alone."""
        contestants = [self.ours("--version")]
        for name in ("same", "c"):
            label = {"same": "C, the same libraries", "c": "C, libcsv, SQLite, libxlsxwriter"}[name]
            contestants.append(Contestant(label, [self.folder / f"startup_peer_{name}"],
                                          self.output / f"startup_{name}"))
        in_turn(contestants, 2)
        results = in_turn(contestants, self.runs * 6)
        measured("start-up: hailong --version", results)
        linked = (self.folder / "startup_peer_same.libraries").read_text().split()
        ours, same, least = (seconds(result.median) for result in results)
        self.notes.append(
            f"Start-up (`--version`): {ours}; a C program linked to the same {len(linked)} libraries "
            f"{same}, to libcsv, SQLite and libxlsxwriter alone {least}. The libraries: "
            f"{', '.join(linked)}.")

    # What they share.

    def data(self, kind, count):
        """The export, made unless it is there, and read once."""
        workspace = self.folder / "data" / kind
        workspace.mkdir(parents=True, exist_ok=True)
        made = subprocess.run(
            [sys.executable, HERE / "make_data.py", workspace, kind, str(count)], check=True,
            stdout=subprocess.PIPE, text=True)
        export = pathlib.Path(made.stdout.strip())
        warm(export)
        return export

    def importers(self, export):
        def clear(*patterns):
            for pattern in patterns:
                for path in pattern.parent.glob(pattern.name):
                    path.unlink()

        return [self.ours("import", "benchmark", export, "--workspace", self.workspace, "--progress",
                          "never", prepare=functools.partial(clear, self.workspace / "hailong.*")),
                self.duckdb("import", export, self.database,
                            prepare=functools.partial(clear, self.database.with_name("peer.duckdb*")))]

    def agree(self, contestants):
        mine = compare.ours(contestants[0].output)
        for peer in contestants[1:]:
            self.summary.agreed(peer.name, compare.difference(mine, compare.theirs(peer.output)))

    @staticmethod
    def stored(path):
        return sum(part.stat().st_size for part in path.parent.glob(f"{path.name}*"))

    @staticmethod
    def size(export, count):
        return f"{rows(count)}, {megabytes(export.stat().st_size)}"

    @staticmethod
    @functools.cache
    def survey_version():
        said = subprocess.run(["Rscript", "--vanilla", "-e", "cat(format(packageVersion('survey')))"],
                              check=True, stdout=subprocess.PIPE, text=True)
        return said.stdout

    def machine(self):
        names = [line.split(":")[1].strip() for line in open("/proc/cpuinfo")
                 if line.startswith("model name")]
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
        return (f"two of {os.cpu_count()} processors ({names[0] if names else platform.machine()}), "
                f"{memory / 1e9:.0f} GB, {platform.freedesktop_os_release()['PRETTY_NAME']}")

    def measure(self):
        # Everybody has the same two processors, however many there are.
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])
        say(f"Synthetic data. {self.machine()}. Medians of {self.runs} runs, all in turn; "
            "ratio: how many times as long as hailong; peak: memory of the whole process. What peers' figures differ by is relative.")
        load = os.getloadavg()[0]
        if load > 0.5:
            say(f"Other work runs here (load {load:.1f}): ratios hold better than times.")
        jobs = self.options.only or [job for job in JOBS if job != "growth" or not self.options.quick]
        for job in jobs:
            getattr(self, f"run_{job}")()
        self.summary.print([
            f"Synthetic data of one seed, made by `Scripts/benchmark`; {self.machine()}.",
            f"Medians of {self.runs} runs in turn, whole processes on two processors, files in memory; "
            "peers are given the types of all columns. Their figures are ours: scores to 1e-12, "
            "standard errors to 1e-9.", *self.notes])


def main():
    parser = argparse.ArgumentParser(prog="Scripts/benchmark")
    parser.add_argument("hailong", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--runs", type=int)
    parser.add_argument("--rows", type=int, default=2_000_000)
    parser.add_argument("--only", action="append", choices=JOBS)
    benchmark = Benchmark(parser.parse_args())
    try:
        benchmark.measure()
    except (CannotRun, subprocess.CalledProcessError) as failure:
        sys.exit(f"cannot run: {failure}")
    sys.exit(1 if benchmark.summary.faults else 0)


main()
