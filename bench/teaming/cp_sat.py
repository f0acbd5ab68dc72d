"""The peer of `maillage team solve`: OR-tools CP-SAT, and min-cost flow, on the same two CSV files.

    python3 -m venv venv && venv/bin/pip install ortools==9.15.6755
    venv/bin/python cp_sat.py people.csv slots.csv [seconds] [workers]

Three aims one after the other (teams; priorities; kilometres less 20 for each learner), each with what is left of the
seconds; the bound is that of the first. Prints JSON.
"""

import csv
import json
import math
import resource
import sys
import time
from collections import defaultdict

from ortools.graph.python import min_cost_flow
from ortools.sat.python import cp_model

RADIUS_KM = 6371.0088
LEARNER_KM = 20


def km(a, b):
    lat_a, lat_b = math.radians(a[0]), math.radians(b[0])
    h = math.sin((lat_b - lat_a) / 2) ** 2
    h += math.cos(lat_a) * math.cos(lat_b) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    return 2 * RADIUS_KM * math.asin(min(1, math.sqrt(h)))


def read(people_file, slots_file):
    people = []
    for row in csv.DictReader(open(people_file)):
        people.append({
            "place": (float(row["lat"]), float(row["lon"])), "radius": float(row["radius_km"]),
            "seats": int(row["slots_max"]), "remote": row["remote"] == "1",
            "skills": dict(map(int, part.split(":")) for part in row["skills"].split("|") if part),
            "learns": {int(part) for part in row["learns"].split("|") if part},
        })
    slots = []
    for row in csv.DictReader(open(slots_file)):
        slots.append({
            "project": int(row["project"]), "place": (float(row["lat"]), float(row["lon"])), "skill": int(row["skill"]),
            "level": int(row["level"]), "priority": int(row["priority"]), "remote": row["remote"] == "1",
            "learner": row["allow_learner"] == "1",
        })
    return people, slots


def pairs(people, slots):
    """For each slot: (person, travelled km, learner)."""
    found = []
    for slot in slots:
        own = []
        for number, person in enumerate(people):
            level = person["skills"].get(slot["skill"], 0)
            learner = level < slot["level"]
            if learner and not (slot["learner"] and slot["skill"] in person["learns"] and level + 1 == slot["level"]):
                continue
            if person["remote"] and slot["remote"]:
                own.append((number, 0.0, learner))
            elif (far := km(person["place"], slot["place"])) <= person["radius"]:
                own.append((number, far, learner))
        found.append(own)
    return found


def cost(far, learner):
    return round(far * 100) - (LEARNER_KM * 100 if learner else 0)


def cp_sat(people, slots, own, seconds, workers):
    model = cp_model.CpModel()
    projects = sorted({slot["project"] for slot in slots})
    formed = {project: model.new_bool_var(f"y{project}") for project in projects}
    seats, once, terms = defaultdict(list), defaultdict(list), []
    for number, slot in enumerate(slots):
        chosen = []
        for person, far, learner in own[number]:
            var = model.new_bool_var("")
            chosen.append(var)
            seats[person].append(var)
            once[person, slot["project"]].append(var)
            terms.append((var, far, learner))
        model.add(sum(chosen) == formed[slot["project"]])
    for person, taken in seats.items():
        model.add(sum(taken) <= people[person]["seats"])
    for taken in once.values():
        if len(taken) > 1:
            model.add_at_most_one(taken)
    weight = defaultdict(int)
    for slot in slots:
        weight[slot["project"]] += slot["priority"]
    teams = sum(formed.values())
    priority = sum(weight[project] * var for project, var in formed.items())
    travel = sum(cost(far, learner) * var for var, far, learner in terms)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = workers
    start, proved, best, first = time.monotonic(), [], None, {}
    for aim, sign in ((teams, 1), (priority, 1), (travel, -1)):
        left = seconds - (time.monotonic() - start)
        if left <= 0:
            break
        solver.parameters.max_time_in_seconds = left
        model.maximize(sign * aim)
        status = solver.solve(model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            break
        best = [(solver.value(var), far, learner) for var, far, learner in terms]
        size = sum(solver.value(var) for var in formed.values())
        weighs = sum(weight[project] * solver.value(var) for project, var in formed.items())
        first = first or {"bound": math.floor(solver.best_objective_bound + 1e-6), "teams_seconds": time.monotonic() - start}
        proved.append(status == cp_model.OPTIMAL)
        if not proved[-1]:
            break
        model.add(aim == round(sign * solver.objective_value))
        model.clear_hints()
        for var, (value, _, _) in zip([var for var, _, _ in terms], best):
            model.add_hint(var, value)
    taken = [(far, learner) for value, far, learner in best or [] if value]
    return {"complete_projects": size, "priority": weighs, "filled_slots": len(taken),
            "learners": sum(learner for _, learner in taken), "total_km": sum(far for far, _ in taken),
            "seconds": time.monotonic() - start, "aims_proved": proved.count(True), **first}


def flow(people, slots, own):
    """As many slots as can be, at the least cost: what an assignment alone makes of teams."""
    start = time.monotonic()
    network = min_cost_flow.SimpleMinCostFlow()
    source, sink, knots, arcs = 0, 1, {}, []
    knot = lambda key: knots.setdefault(key, len(knots) + 2)
    for number, slot in enumerate(slots):
        network.add_arc_with_capacity_and_unit_cost(source, knot(("s", number)), 1, 0)
        network.add_arc_with_capacity_and_unit_cost(knot(("s", number)), sink, 1, 10_000_000)
        for person, far, learner in own[number]:
            pair = ("q", person, slot["project"])
            if pair not in knots:
                network.add_arc_with_capacity_and_unit_cost(knot(pair), knot(("p", person)), 1, 0)
            arc = network.add_arc_with_capacity_and_unit_cost(knot(("s", number)), knot(pair), 1, cost(far, learner))
            arcs.append((arc, number, far))
    for person, content in enumerate(people):
        network.add_arc_with_capacity_and_unit_cost(knot(("p", person)), sink, content["seats"], 0)
    network.set_node_supply(source, len(slots))
    network.set_node_supply(sink, -len(slots))
    network.solve()
    used = [(number, far) for arc, number, far in arcs if network.flow(arc)]
    filled = {number for number, _ in used}
    incomplete = {slot["project"] for number, slot in enumerate(slots) if number not in filled}
    return {"complete_projects": len({slot["project"] for slot in slots} - incomplete), "filled_slots": len(used),
            "total_km": sum(far for _, far in used), "seconds": time.monotonic() - start}


def main():
    people, slots = read(*sys.argv[1:3])
    own = pairs(people, slots)
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 30
    workers = int(sys.argv[4]) if len(sys.argv) > 4 else 8
    answer = {"pairs": sum(map(len, own)), "flow": flow(people, slots, own)}
    if seconds > 0:
        answer["cp_sat"] = cp_sat(people, slots, own, seconds, workers)
    answer["cpu_seconds"] = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    print(json.dumps(answer))


main()
