"""Runs programs in turn, and measures each from outside: wall and processor time, peak memory."""
import dataclasses
import os
import pathlib
import random
import statistics
import time
import typing


@dataclasses.dataclass
class Contestant:
    """A program with what must be done before each run; `most` is for what takes too long."""

    name: str
    command: list
    output: pathlib.Path
    prepare: typing.Callable[[], None] = lambda: None
    environment: dict = dataclasses.field(default_factory=dict)
    most: int = 1_000_000


class CannotRun(Exception):
    """A contestant that failed: its name, and what it said."""


@dataclasses.dataclass
class Measured:
    """All runs of one contestant."""

    name: str
    seconds: list = dataclasses.field(default_factory=list)
    processor: list = dataclasses.field(default_factory=list)
    peaks: list = dataclasses.field(default_factory=list)

    @property
    def median(self):
        return statistics.median(self.seconds)

    @property
    def peak(self):
        """The most memory that any of the runs held, in bytes."""
        return max(self.peaks)


def run(contestant, into):
    """One run. The peak is the child's own, though it starts as a copy of this process: that is why
    nothing large is ever imported here."""
    said = contestant.output.with_suffix(".said")
    with open(contestant.output, "wb") as output, open(said, "wb") as messages:
        redirected = [(os.POSIX_SPAWN_DUP2, output.fileno(), 1),
                      (os.POSIX_SPAWN_DUP2, messages.fileno(), 2)]
        command = [str(part) for part in contestant.command]
        since = time.perf_counter()
        process = os.posix_spawnp(command[0], command, {**os.environ, **contestant.environment},
                                  file_actions=redirected)
        _, status, usage = os.wait4(process, 0)
        seconds = time.perf_counter() - since
    if os.waitstatus_to_exitcode(status) != 0:
        raise CannotRun(f"{contestant.name} ended with {os.waitstatus_to_exitcode(status)}:\n"
                        f"{' '.join(command)}\n{said.read_text(errors='replace')[-2000:]}")
    into.seconds.append(seconds)
    into.processor.append(usage.ru_utime + usage.ru_stime)
    into.peaks.append(usage.ru_maxrss * 1024)


def in_turn(contestants, runs):
    """Each once, then each once more, and so on: what slows the machine slows all of them.

    Each turn has an order of its own, drawn from a seed: whoever always came after the one that
    takes most memory would find less of what it needs at hand.
    """
    results = [Measured(contestant.name) for contestant in contestants]
    both = list(zip(contestants, results))
    for turn in range(runs):
        for contestant, result in random.Random(turn).sample(both, len(both)):
            if turn < contestant.most:
                contestant.prepare()
                # Nobody waits for what somebody before wrote.
                os.sync()
                run(contestant, result)
    return results


def warm(path):
    """Everybody finds the file in memory."""
    with open(path, "rb") as file:
        while file.read(1 << 20):
            pass
