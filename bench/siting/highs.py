"""The peer of `maillage siting`: HiGHS, as OR-tools brings it, on the same two CSV files.

    python3 -m venv venv && venv/bin/pip install ortools==9.15.6755
    venv/bin/python highs.py demand.csv existing.csv coverage|p-median NEW [radius in km] [seconds]

Every point with a column `id,lat,lon,weight` is a candidate; places that stand (`lat,lon`) stay. The usual programs: a point
is covered only by what is open (Church and ReVelle 1974); a point goes to one place that is open (ReVelle and Swain 1970),
and only pairs that are nearer than what stands have a variable. Distances are whole metres. Prints JSON.
"""

import csv
import datetime
import json
import sys
import time

import numpy as np
from ortools.math_opt.python import mathopt

RADIUS_KM = 6371.0088


def read(path):
    with open(path) as file:
        return [{name: float(cell) for name, cell in row.items() if name != "id"} for row in csv.DictReader(file)]


def metres(some, others):
    """Whole metres between each of some and each of others (haversine)."""
    lat, lon = (np.radians([[row[name] for row in some]]).T for name in ("lat", "lon"))
    to_lat, to_lon = (np.radians([[row[name] for row in others]]) for name in ("lat", "lon"))
    h = np.sin((to_lat - lat) / 2) ** 2 + np.cos(lat) * np.cos(to_lat) * np.sin((to_lon - lon) / 2) ** 2
    return np.rint(2000 * RADIUS_KM * np.arcsin(np.sqrt(np.minimum(1, h)))).astype(np.int64)


def coverage(model, opened, weights, nearest, far, radius):
    """The weight within the radius."""
    sure = sum(weight for weight, near in zip(weights, nearest) if near <= radius)
    terms = []
    for point, weight in enumerate(weights):
        if weight > 0 and nearest[point] > radius:
            covered = model.add_variable(lb=0, ub=1)
            model.add_linear_constraint(covered <= mathopt.fast_sum([opened[site] for site in np.flatnonzero(far[point] <= radius)]))
            terms.append(weight * covered)
    model.maximize(sure + mathopt.fast_sum(terms))


def p_median(model, opened, weights, nearest, far):
    """Weight times kilometres to the nearest place."""
    fixed, terms = 0.0, []
    for point, weight in enumerate(weights):
        if weight == 0:
            continue
        stands = nearest[point] < np.iinfo(np.int64).max
        sites = np.flatnonzero(far[point] < nearest[point])
        goes = [model.add_variable(lb=0, ub=1) for _ in sites]
        for site, way in zip(sites, goes):
            model.add_linear_constraint(way <= opened[site])
        base = nearest[point] if stands else 0
        fixed += weight * base / 1000
        terms += [weight * (far[point][site] - base) / 1000 * way for site, way in zip(sites, goes)]
        if goes:
            one = mathopt.fast_sum(goes)
            model.add_linear_constraint(one <= 1 if stands else one == 1)
    model.minimize(fixed + mathopt.fast_sum(terms))


def main():
    demand, existing = read(sys.argv[1]), read(sys.argv[2])
    objective, new = sys.argv[3], int(sys.argv[4])
    radius = float(sys.argv[5]) * 1000 if len(sys.argv) > 5 else 20_000
    seconds = float(sys.argv[6]) if len(sys.argv) > 6 else 60
    start = time.monotonic()
    weights = [row["weight"] for row in demand]
    far = metres(demand, demand)
    none = np.full(len(demand), np.iinfo(np.int64).max)
    nearest = metres(demand, existing).min(axis=1) if existing else none
    model = mathopt.Model()
    opened = [model.add_binary_variable() for _ in demand]
    model.add_linear_constraint(mathopt.fast_sum(opened) == new)
    if objective == "coverage":
        coverage(model, opened, weights, nearest, far, radius)
    else:
        p_median(model, opened, weights, nearest, far)
    made = time.monotonic() - start
    limit = datetime.timedelta(seconds=seconds)
    # Relative gap 0: a proof, not the ten thousandth that is usual.
    params = mathopt.SolveParameters(time_limit=limit, relative_gap_tolerance=0.0)
    result = mathopt.solve(model, mathopt.SolverType.HIGHS, params=params)
    found = result.has_primal_feasible_solution()
    value, bound = result.objective_value() if found else None, result.best_objective_bound()
    print(json.dumps({
        "value": value, "bound": bound, "gap": abs(value - bound) / max(value, bound) if found else None,
        "proof": "optimal" if result.termination.reason == mathopt.TerminationReason.OPTIMAL else "bound",
        "model_seconds": made, "seconds": time.monotonic() - start,
        "points": [point for point, one in enumerate(opened) if found and result.variable_values(one) > 0.5],
    }))


main()
