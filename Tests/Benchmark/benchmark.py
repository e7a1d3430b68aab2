"""Measures hailong beside its peers: benchmark.py HAILONG FOLDER [options]; see Scripts/benchmark.

Only the standard library is imported: see measure.run.
"""
import argparse
import os
import pathlib
import platform
import subprocess
import sys

import compare
from contestants import HERE, Contestants
from measure import CannotRun, in_turn, warm
from report import Summary, measured, megabytes, rows, say, seconds

NATIONAL = 36_525
JOBS = ["breakdown", "import", "store", "run", "growth", "startup"]


class Benchmark:
    def __init__(self, options):
        self.options = options
        self.runs = options.runs or (3 if options.quick else 5)
        self.all = Contestants(options.hailong, options.folder)
        self.summary = Summary()
        self.notes = []
        self.is_stored = False

    # The jobs.

    def run_breakdown(self):
        """Straight from the export: every district, every question."""
        export = self.data("district", self.options.rows)
        contestants = [self.all.breakdown(export), self.all.duckdb("export", export),
                       self.all.polars(export), self.all.libcsv(export)]
        if not self.options.quick:
            contestants.append(self.all.pandas(export))
        results = in_turn(contestants, self.runs)
        measured(f"breakdown straight from the export, {size(export, self.options.rows)}", results)
        self.agree(contestants)
        job = f"`breakdown` of the export, {rows(self.options.rows)}"
        self.summary.times(job, results, [4, 3.5, 1.5])
        self.summary.peaks(job, results, 100)

    def run_import(self):
        """Into a fresh store each; then what both stores say, compared."""
        export = self.data("district", self.options.rows)
        results = in_turn(self.all.imports(export), self.runs)
        measured(f"import into the store, {size(export, self.options.rows)}", results)
        self.is_stored = True
        ours, theirs = stored(self.all.store), stored(self.all.database)
        say(f"the stores: hailong {megabytes(ours)}, DuckDB {megabytes(theirs)}", indent="  ")
        asked = self.all.stores()
        in_turn(asked, 1)
        self.agree(asked)
        job = f"`import` of {rows(self.options.rows)}"
        self.summary.times(job, results, [2])
        for result, held in zip(results, [ours, theirs]):
            self.summary.line(f"{job}, size of the store", result.name, megabytes(held))
        self.summary.aim(f"{job}, store over {results[1].name}’s", ours / theirs, 1)

    def run_store(self):
        """From what `import` stored, each from its own."""
        if not self.is_stored:
            in_turn(self.all.imports(self.data("district", self.options.rows)), 1)
        contestants = self.all.stores()
        in_turn(contestants, 1)
        results = in_turn(contestants, self.runs)
        measured(f"breakdown from the store, {rows(self.options.rows)}", results)
        self.agree(contestants)
        self.summary.times(f"`breakdown` from the store, {rows(self.options.rows)}", results, [5])

    def run_run(self):
        """A national wave from its export to the site."""
        export = self.data("national", NATIONAL)
        contestants = [self.all.run()]
        if not self.options.quick:
            contestants.append(self.all.survey(export))
        results = in_turn(contestants, self.runs)
        measured(f"run, a national wave of {NATIONAL:,} respondents and 60 questions", results)
        out = self.all.national / "out"
        for peer in results[1:]:
            self.summary.agreed(peer.name, compare.difference(
                compare.tables(out / "national"), compare.survey(self.all.tables)))
        self.summary.times("`run` of a national wave", results, [10])
        self.summary.aim("`run` of a national wave, seconds", results[0].median, 1)
        written = sum(path.is_file() for path in out.rglob("*"))
        self.notes.append(
            f"`run`: {NATIONAL:,} synthetic respondents, 60 questions, 63 provinces, from cold. R "
            "computes the same tables and no more; `run` also checks and stores every answer, "
            "hides small bases, compares with thresholds, and writes "
            f"{written} files: tables, data, and a site in two languages, without its pictures, "
            "which another program draws.")

    def run_growth(self):
        """Ten times the rows: hailong against itself, its peers beside it."""
        few, many = self.options.rows, 10 * self.options.rows
        tenth, export = self.data("district", few), self.data("district", many)
        contestants = [self.all.breakdown(export), self.all.breakdown(tenth, label=" on a tenth"),
                       self.all.duckdb("export", export), self.all.polars(export),
                       self.all.libcsv(export)]
        results = in_turn(contestants, min(self.runs, 3))
        measured(f"growth: breakdown straight from the export, {size(export, many)}", results)
        self.agree([contestants[0], *contestants[2:]])
        job = f"`breakdown` of the export, {rows(many)}"
        whole = [results[0], *results[2:]]
        self.summary.times(job, whole)
        self.summary.peaks(job, whole, 150)
        self.summary.aim(f"{job}, over {rows(few)}", results[0].median / results[1].median, 10.5)

    def run_startup(self):
        """Starting up: beside C that is linked to the same libraries, and to those in C alone."""
        contestants = [self.all.hailong("--version"),
                       self.all.program("C, the same libraries", "startup_peer_same"),
                       self.all.program("C, libcsv, SQLite, libxlsxwriter", "startup_peer_c")]
        in_turn(contestants, 2)
        results = in_turn(contestants, self.runs * 6)
        measured("start-up: hailong --version", results)
        linked = (self.options.folder / "startup_peer_same.libraries").read_text().split()
        ours, same, least = (seconds(result.median) for result in results)
        self.notes.append(
            f"Start-up (`--version`): {ours}; a C program linked to the same {len(linked)} "
            f"libraries {same}, to libcsv, SQLite and libxlsxwriter alone {least}. The libraries: "
            f"{', '.join(linked)}.")

    # What they share.

    def data(self, kind, count):
        """The export, made unless it is there, and read once."""
        workspace = self.options.folder / "data" / kind
        workspace.mkdir(parents=True, exist_ok=True)
        made = subprocess.run(
            [sys.executable, HERE / "make_data.py", workspace, kind, str(count)], check=True,
            stdout=subprocess.PIPE, text=True)
        export = pathlib.Path(made.stdout.strip())
        warm(export)
        return export

    def agree(self, contestants):
        mine = compare.ours(contestants[0].output)
        for peer in contestants[1:]:
            self.summary.agreed(peer.name, compare.difference(mine, compare.theirs(peer.output)))

    def measure(self):
        # Everybody has the same two processors, however many there are.
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])
        say(f"Synthetic data; {machine()}. Medians of {self.runs} runs, all in turn; ratio: how "
            "many times as long as hailong; peak: memory of the whole process. What peers’ figures "
            "differ by is relative.")
        load = os.getloadavg()[0]
        if load > 0.5:
            say(f"Other work runs here (load {load:.1f}): ratios hold better than times.")
        usual = [job for job in JOBS if not self.options.quick or job != "growth"]
        for job in self.options.only or usual:
            getattr(self, f"run_{job}")()
        self.summary.print([
            f"Synthetic data of one seed, made by `Scripts/benchmark`; {machine()}.",
            f"Medians of {self.runs} runs in turn, whole processes, files in memory; peers are "
            "given the types of all columns. Their figures are ours: scores to 1e-12, standard errors to "
            "1e-9.", *self.notes])


def machine():
    names = [line.split(":")[1].strip() for line in open("/proc/cpuinfo")
             if line.startswith("model name")]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return (f"two of {os.cpu_count()} processors ({names[0] if names else platform.machine()}), "
            f"{memory / 1e9:.0f} GB, {platform.freedesktop_os_release()['PRETTY_NAME']}")


def size(export, count):
    return f"{rows(count)}, {megabytes(export.stat().st_size)}"


def stored(path):
    """A store with the journals beside it."""
    return sum(part.stat().st_size for part in path.parent.glob(f"{path.name}*"))


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
