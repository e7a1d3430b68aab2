"""Polars, lazy and streaming: polars_peer.py CSV.

What was tried, on two cores and 2,000,000 rows: totals of `filter` took a fifth to a third longer,
`unpivot` three times, the in-memory engine twice. `when … then` is within the noise of the products
that stand here; wider types for answers are slower; group keys as Categorical save a little. Lazy,
it parses only the columns that the query needs.
"""
import os
import sys

os.environ["POLARS_MAX_THREADS"] = "2"

import polars

from schema import QUESTIONS, columns, write

TYPES = {"district": polars.Categorical, "commune": polars.Categorical, "weight": polars.Float64}


def breakdown(export):
    rows = polars.scan_csv(export, schema=columns(polars.String, TYPES, polars.Int8))
    weight, answer = polars.col("weight"), polars.col
    communes = (
        rows.select(
            "district", "commune",
            *((weight * answer(name).is_between(4, 5)).alias(f"satisfied {name}")
              for name in QUESTIONS),
            *((weight * answer(name).is_between(1, 5)).alias(f"valid {name}")
              for name in QUESTIONS))
        .group_by("district", "commune").agg(polars.all().sum())
        .collect(engine="streaming"))
    districts = communes.group_by("district").agg(
        expression for name in QUESTIONS for expression in shares(name))
    for district in districts.iter_rows(named=True):
        for name in QUESTIONS:
            yield (district["district"], name, district[f"share {name}"], district[f"error {name}"])


def shares(name):
    """The share of one question in a district, and its linearised standard error."""
    satisfied, valid = polars.col(f"satisfied {name}"), polars.col(f"valid {name}")
    share = satisfied.sum() / valid.sum()
    # var() divides by one less than the communes: times their number is C / (C - 1).
    spread = ((satisfied - share * valid) / valid.sum()).var() * polars.len()
    return (100 * share).alias(f"share {name}"), (100 * spread.sqrt()).alias(f"error {name}")


write(breakdown(sys.argv[1]))
