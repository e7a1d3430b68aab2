"""Whether the peers' figures are ours: a benchmark of a wrong answer counts for nothing."""
import csv
import json
import math

# Sums of two million numbers in another order differ in their last digits; a standard error is a
# difference of such sums.
NEAR = {"score": 1e-12, "standardError": 1e-9, "low": 1e-9, "high": 1e-9}
# Limits of an interval rest on Student's quantile, which R and Boost compute each their own way.


def ours(path):
    """Figures of each group and question in the JSON of `breakdown --by … --questions`."""
    figures = {}
    for row in json.loads(path.read_text())["estimates"]:
        if row["question"]:
            (group,) = row["group"].values()
            figures[group, row["question"]] = figures_of(row)
    return figures


def figures_of(row):
    low, high = row["interval"] or (math.nan, math.nan)
    return {"score": row["score"], "standardError": row["standardError"], "low": low, "high": high}


def theirs(path):
    """The same of a peer, from the lines that it printed."""
    with open(path, encoding="utf-8", newline="") as file:
        return {(row["group"], row["question"]):
                {name: float(row[name]) for name in NEAR if name in row}
                for row in csv.DictReader(file)}


def tables(folder):
    """Figures of all tables that `run` wrote, by variable, group, and domain or question."""
    figures = {}
    for path in folder.glob("breakdown*.json"):
        table = json.loads(path.read_text())
        by = "".join(table["by"])
        for row in table["estimates"]:
            group = row["group"][by] if by else ""
            figures[by, group or "", row["question"] or row["domain"]] = figures_of(row)
    return figures


def survey(path):
    """The same of R."""
    with open(path, encoding="utf-8", newline="") as file:
        return {(row["by"], row["group"], row["name"]): {name: float(row[name]) for name in NEAR}
                for row in csv.DictReader(file)}


def difference(mine, peer):
    """The largest relative difference by figure, and what is wrong, if anything."""
    faults = [f"only in hailong: {key}" for key in mine.keys() - peer.keys()]
    faults += [f"not in hailong: {key}" for key in peer.keys() - mine.keys()]
    largest = {}
    for key in mine.keys() & peer.keys():
        for name, value in peer[key].items():
            one = mine[key][name]
            apart = 0 if one == value else abs(one - value) / max(abs(one), abs(value))
            if not apart <= NEAR[name]:
                faults.append(f"{name} of {key}: {one!r} is not {value!r}")
            largest[name] = max(largest.get(name, 0), apart if not math.isnan(apart) else math.inf)
    if not mine:
        faults.append("nothing to compare")
    return largest, sorted(faults)
