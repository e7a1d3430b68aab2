"""What the benchmark says: lines for a terminal of 80 columns, and the README's table in Markdown."""
import resource
import textwrap

WORDS = {"score": "scores", "standardError": "standard errors", "low": "lower limits",
         "high": "upper limits"}


def say(text="", indent=""):
    print("\n".join(textwrap.wrap(text, 80, initial_indent=indent, subsequent_indent=indent)),
          flush=True)


def seconds(value):
    return f"{value * 1000:.1f} ms" if value < 0.1 else f"{value:.2f} s"


def megabytes(value):
    return f"{value / 1e6:,.0f} MB"


def rows(count):
    return f"{count / 1e6:g} M rows" if count >= 1e6 else f"{count:,} rows"


def peak(result):
    """A child starts as a copy of this process: less than this one holds cannot be told."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return f"≤ {megabytes(own)}" if result.peak <= own else megabytes(result.peak)


def measured(title, results):
    """One table a job: every contestant against the first, which is hailong."""
    say()
    say(title)
    print(f"  {'':34}{'median':>9}{'least':>9}{'most':>9}{'peak':>10}{'ratio':>7}")
    for result in results:
        print(f"  {result.name:34}{seconds(result.median):>9}{seconds(min(result.seconds)):>9}"
              f"{seconds(max(result.seconds)):>9}{peak(result):>10}"
              f"{result.median / results[0].median:>7.2f}", flush=True)


class Summary:
    """The table for the README, whether the aims were met, and whether all peers agreed."""

    def __init__(self):
        self.table = {}
        self.columns = ["hailong"]
        self.aims = []
        self.faults = 0

    def times(self, job, results, aims=()):
        """A line of medians, peers' with the ratio to ours, that no aim may be above."""
        self.line(job, results[0].name, seconds(results[0].median))
        for place, peer in enumerate(results[1:]):
            ratio = peer.median / results[0].median
            self.line(job, peer.name, f"{seconds(peer.median)}, {ratio:.1f} ×")
            if place < len(aims):
                self.aim(f"{job}: {peer.name}", ratio, aims[place], least=True)

    def peaks(self, job, results, most):
        for result in results:
            self.line(f"{job}, peak memory", result.name, peak(result))
        self.aim(f"{job}, peak memory, MB", results[0].peak / 1e6, most)

    def line(self, job, column, cell):
        if column not in self.columns:
            self.columns.append(column)
        self.table.setdefault(job, {})[column] = cell

    def aim(self, what, value, bound, least=False):
        is_met = value >= bound if least else value <= bound
        self.aims.append((is_met, f"{value:.2f} ({'≥' if least else '≤'} {bound})", what))

    def agreed(self, peer, compared):
        """What a comparison of results found."""
        largest, faults = compared
        self.faults += len(faults)
        say(f"{peer}: " + ", ".join(
            f"{WORDS[name]} within {apart:.0e}" for name, apart in largest.items()), indent="  ")
        for fault in faults[:5]:
            say(f"DIFFERENT: {fault}", indent="    ")

    def print(self, notes):
        say()
        say("Aims; those with a peer's name are its time over ours:")
        for is_met, value, what in self.aims:
            print(f"  {'met   ' if is_met else 'MISSED'} {value:>15}  {what.replace('`', '')}")
        if self.faults:
            say(f"{self.faults} figures are others than a peer's: nothing above counts.")
        say()
        print(f"| | {' | '.join(self.columns)} |")
        print(f"|---|{'---:|' * len(self.columns)}")
        for job, cells in self.table.items():
            print(f"| {job} | {' | '.join(cells.get(column, '') for column in self.columns)} |")
        say()
        for note in notes:
            print(f"- {note}")
