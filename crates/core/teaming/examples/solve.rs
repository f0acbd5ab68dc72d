//! Forms teams out of two CSV files and prints what they are worth, as JSON:
//! `cargo run --release -p maillage-teaming --example solve -- people.csv slots.csv [complete] [seed] [effort]`.
//! With `complete`, only slots of complete teams are given out, as the peer in `bench/teaming` does.
#![expect(clippy::unwrap_used, clippy::panic, reason = "an example stops at the first error")]
#![expect(clippy::print_stdout, reason = "the answer is for reading")]

use std::collections::BTreeMap;
use std::time::Instant;

use maillage_teaming::{Options, Person, Problem, Project, Proof, Skill, Slot, solve};
use maillage_territory::Point;

/// A row by the names of its columns.
type Row = BTreeMap<String, String>;

fn rows(path: &str) -> Vec<Row> {
    csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect()
}

fn place(row: &Row) -> Option<Point> {
    Point::new(row["lat"].parse().ok()?, row["lon"].parse().ok()?)
}

fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split('|').filter(|part| !part.is_empty())
}

fn person(row: &Row) -> Person {
    let skill = |part: &str| {
        let (skill, level) = part.split_once(':').unwrap();
        (Skill(skill.parse().unwrap()), level.parse().unwrap())
    };
    Person {
        skills: list(&row["skills"]).map(skill).collect(),
        learns: list(&row["learns"]).map(|part| Skill(part.parse().unwrap())).collect(),
        place: place(row),
        radius_km: row["radius_km"].parse().unwrap(),
        slots_max: row["slots_max"].parse().unwrap(),
        remote: row["remote"] == "1",
    }
}

fn slot(row: &Row) -> Slot {
    Slot {
        skill: Skill(row["skill"].parse().unwrap()),
        level: row["level"].parse().unwrap(),
        priority: row["priority"].parse().unwrap(),
        place: place(row),
        remote: row["remote"] == "1",
        allow_learner: row["allow_learner"] == "1",
    }
}

fn projects(rows: &[Row]) -> Vec<Project> {
    let mut projects: BTreeMap<usize, Project> = BTreeMap::new();
    for row in rows {
        let number = row["project"].parse().unwrap();
        projects.entry(number).or_insert_with(|| Project { slots: Vec::new() }).slots.push(slot(row));
    }
    projects.into_values().collect()
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [people, slots, rest @ ..] = words.as_slice() else {
        panic!("file of people, file of slots [complete] [seed] [effort]");
    };
    let complete = rest.first().is_some_and(|word| word == "complete");
    let rest = &rest[usize::from(complete)..];
    let mut options = Options { fill_incomplete: !complete, ..Options::default() };
    if let Some(seed) = rest.first() {
        options.seed = seed.parse().unwrap();
    }
    if let Some(effort) = rest.get(1) {
        options.effort = effort.parse().unwrap();
    }
    let (people, projects): (Vec<_>, _) = (rows(people).iter().map(person).collect(), projects(&rows(slots)));
    let start = Instant::now();
    let problem = Problem::new(&people, &projects);
    let prepared = start.elapsed();
    let solution = solve(&problem, &options, &mut || true);
    let seconds = start.elapsed().as_secs_f64();
    let sum = solution.summary(&problem);
    let (proof, bound) = match solution.proof {
        Proof::Optimal => ("optimal", sum.complete_teams),
        Proof::Bound(bound) => ("bound", bound),
    };
    let answer = serde_json::json!({
        "pairs": problem.pairs(), "complete_projects": sum.complete_teams, "priority": sum.priority,
        "filled_slots": sum.slots, "learners": sum.learners, "total_km": sum.km, "other_slots": sum.other_slots,
        "other_km": sum.other_km, "prepare_seconds": prepared.as_secs_f64(), "seconds": seconds,
        "proof": proof, "bound": bound, "exhaustive": solution.exhaustive,
    });
    println!("{answer}");
}
