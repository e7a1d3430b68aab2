"""Who is measured: the commands, and what must be gone before each run of them."""
import functools
import pathlib
import shutil
import subprocess
import sys
import time
from importlib.metadata import version

from measure import Contestant

HERE = pathlib.Path(__file__).parent


class Contestants:
    """All of them, by the folder that holds data, programs and what they print."""

    def __init__(self, hailong, folder):
        self.tool = hailong
        self.folder = folder
        self.output = folder / "output"
        self.output.mkdir(parents=True, exist_ok=True)
        remove(self.folder, "aside")
        self.workspace = folder / "data" / "district"
        self.national = folder / "data" / "national"
        self.store = self.workspace / "hailong.sqlite"
        self.database = folder / "peer.duckdb"
        self.tables = self.output / "survey.csv"

    def hailong(self, *arguments, label="", prepare=lambda: None):
        # Pictures are drawn by another program, in Python, and so by none here.
        return Contestant(f"hailong{label}", [self.tool, *arguments],
                          self.output / f"hailong{label}", prepare, {"LC_ALL": "C.UTF-8", "HAILONG_PYTHON": "no-drawing-here"})

    def breakdown(self, *export, label=""):
        return self.hailong("breakdown", "benchmark", *export, "--workspace", self.workspace, "--by",
                            "district", "--questions", "--format", "json", "--progress", "never",
                            label=label)

    def imports(self, export):
        """Into no store but a new one, on both sides."""
        return [self.hailong("import", "benchmark", export, "--workspace", self.workspace,
                             "--progress", "never",
                             prepare=functools.partial(remove, self.workspace, "hailong.*")),
                self.duckdb("import", export, self.database,
                            prepare=functools.partial(remove, self.folder, "peer.duckdb*"))]

    def stores(self):
        return [self.breakdown(), self.duckdb("store", self.database)]

    def run(self):
        """From cold: neither store nor output. What an earlier run wrote is moved aside: ext4 looks
        for room at length where hundreds of files have just been deleted, which is no part of it."""
        def prepare():
            remove(self.national, "hailong.*", "disclosure.csv")
            if (self.national / "out").exists():
                aside = self.folder / "aside" / str(time.monotonic_ns())
                aside.parent.mkdir(exist_ok=True)
                (self.national / "out").rename(aside)
        return self.hailong("run", self.national, "--progress", "never", prepare=prepare)

    def duckdb(self, job, *paths, prepare=lambda: None):
        return self.python(f"DuckDB {version('duckdb')}", "duckdb_peer.py", job, *paths,
                           prepare=prepare)

    def polars(self, export):
        return self.python(f"Polars {version('polars')}", "polars_peer.py", export)

    def pandas(self, export):
        return self.python(f"pandas {version('pandas')}", "pandas_peer.py", export, most=3)

    def python(self, name, script, *arguments, **rest):
        return Contestant(name, [sys.executable, HERE / script, *arguments],
                          self.output / script.removesuffix(".py"), **rest)

    def libcsv(self, export):
        return self.program("libcsv in C, twice", "libcsv_peer", export)

    def program(self, name, program, *arguments):
        return Contestant(name, [self.folder / program, *arguments], self.output / program)

    def survey(self, export):
        said = subprocess.run(
            ["Rscript", "--vanilla", "-e", "cat(format(packageVersion('survey')))"], check=True,
            stdout=subprocess.PIPE, text=True)
        return Contestant(f"R survey {said.stdout}",
                          ["Rscript", "--vanilla", HERE / "survey_peer.R", export, self.tables],
                          self.output / "survey", most=3)


def remove(folder, *patterns):
    for pattern in patterns:
        for path in folder.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
