"""The twelve charts of a dashboard, asked of SQLite itself with GROUP BY: what one would do without a view in memory.

    python3 bench/activity/group_by.py DATABASE TODAY

Prints the median time of each question, in milliseconds, as JSON. It has less to do than the program: it leaves aside
the year before, the margins of workshops, the names of EPCI, and the hiding of small counts.
"""

import json
import sqlite3
import statistics
import sys
import time

ROUNDS = 3
THEMES = 30
MEANS = 5
SUPPORTS = "sum(case when kind < 2 then people else 0 end)"


def bits(column, count):
    return ", ".join(f"sum(case when {column} & {1 << bit} then people else 0 end)" for bit in range(count))


CHARTS = [
    f"select substr(day, 1, 7) month, {SUPPORTS}, sum(case when kind = 2 then people else 0 end) from activity where {{}} group by month",
    f"select kind, count(*), {SUPPORTS}, sum(minutes) from activity where {{}} group by kind",
    f"select {bits('themes', THEMES)} from activity where {{}} and kind < 2",
    f"select age, {SUPPORTS} from activity where {{}} group by age",
    f"select gender, {SUPPORTS} from activity where {{}} group by gender",
    f"select status, {SUPPORTS} from activity where {{}} group by status",
    f"select seen_again > 0 again, {SUPPORTS} from activity where {{}} group by again",
    f"select autonomy, {SUPPORTS} from activity where {{}} group by autonomy",
    f"select redirected, redirection, {SUPPORTS} from activity where {{}} group by redirected, redirection",
    f"select setting, {SUPPORTS} from activity where {{}} group by setting",
    f"select {bits('equipment', MEANS)} from activity where {{}} and kind < 2",
    f"select commune, {SUPPORTS} from activity where {{}} group by commune",
]


def questions(today, email, oldest):
    year = f"day > date('{today}', '-12 months') and day <= '{today}'"
    always = f"day <= '{today}'"
    return [
        ("twelve months", year),
        ("all years", always),
        ("all years, one theme", f"{always} and themes & {1 << email}"),
        ("all years, one département", f"{always} and commune like '13%'"),
        ("all years, workshops", f"{always} and kind = 1"),
        ("all years, one age", f"{always} and age = {oldest}"),
    ]


def seconds(database, where):
    begun = time.perf_counter()
    for chart in CHARTS:
        database.execute(chart.format(where)).fetchall()
    return time.perf_counter() - begun


def main():
    path, today = sys.argv[1:]
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    database.execute("pragma cache_size = -1000000")
    database.execute("pragma mmap_size = 8589934592")
    # Ranks in the closed lists of core/vocabulary: « Courriels », « 70 ans et plus ».
    answers = []
    for name, where in questions(today, email=5, oldest=6):
        seconds(database, where)
        times = [seconds(database, where) for _ in range(ROUNDS)]
        answers.append({"name": name, "milliseconds": statistics.median(times) * 1000})
    print(json.dumps({"version": sqlite3.sqlite_version, "questions": answers}))


main()
