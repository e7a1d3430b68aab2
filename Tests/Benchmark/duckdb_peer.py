"""DuckDB: duckdb_peer.py export CSV | import CSV DATABASE | store DATABASE.

What was tried for the tally, on two cores and 2,000,000 rows: `filter (where …)` took 1.6 times as
long, rows of `unpivot` and `unnest` 1.6 to 2.5 times, answers as text twice. `case … else 0` is what
stands here; `case` without `else`, the answer as a number to multiply by, weights as DECIMAL, ENUM
groups, `strict_mode = false` and smaller buffers are within the noise of it. What is read is only
what the query needs. For the table, `preserve_insertion_order = false` saves a fifth of the time and
costs a thirtieth in size; DECIMAL or FLOAT weights save neither. From the table the same form is the
fastest: `filter` takes three times as long there, products a fifth longer.
"""
import sys

import duckdb

from schema import QUESTIONS, columns, write

TYPES = {"submitted": "TIMESTAMP", "weight": "DOUBLE", "age": "UTINYINT"}


def source(export):
    names = ", ".join(f"'{name}': '{kind}'"
                      for name, kind in columns("VARCHAR", TYPES, "TINYINT").items())
    return (f"read_csv('{export}', auto_detect = false, header = true, delim = ',', quote = '\"', "
            f"escape = '\"', columns = {{{names}}})")


def breakdown(rows):
    """Totals by commune, one column a question; then lines; then the linearised standard error of
    a ratio by stratum, where every group is a stratum."""
    totals = ", ".join(
        f"sum(case when {name} between 4 and 5 then weight else 0 end) as satisfied_{name}, "
        f"sum(case when {name} between 1 and 5 then weight else 0 end) as valid_{name}"
        for name in QUESTIONS)

    def lines(kind):
        return f"unnest([{', '.join(f'{kind}_{name}' for name in QUESTIONS)}])"

    return f"""
        with communes as materialized (
            select district, commune, {totals} from {rows} group by district, commune),
        answers as (
            select district, unnest({QUESTIONS}) as question,
                {lines('satisfied')} as satisfied, {lines('valid')} as valid
            from communes),
        shares as (
            select *, sum(satisfied) over domain / sum(valid) over domain as share,
                sum(valid) over domain as weight
            from answers window domain as (partition by district, question))
        -- var_samp divides by one less than the communes: times their number is C / (C - 1).
        select district, question, 100 * any_value(share),
            100 * sqrt(count(*) * var_samp((satisfied - share * valid) / weight))
        from shares group by district, question"""


def main(job, *paths):
    connection = duckdb.connect(paths[-1] if job != "export" else ":memory:",
                                read_only=job == "store")
    connection.execute("set threads = 2")
    connection.execute("set preserve_insertion_order = false")
    if job == "import":
        connection.execute(f"create table responses as from {source(paths[0])}")
        connection.execute("checkpoint")
    else:
        rows = source(paths[0]) if job == "export" else "responses"
        write(connection.execute(breakdown(rows)).fetchall())
    connection.close()


main(*sys.argv[1:])
