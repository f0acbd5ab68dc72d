//! Chooses where new places open, and prints what that is worth as JSON.
//!
//! `cargo run --release -p maillage-siting --example siting -- generate demand.csv existing.csv [scope] [inhabitants] [fragile]`
//! writes the communes of a scope (`R93`) with their inhabitants, and a place in each that has so many (10000; `none` for no
//! place at all). With `fragile`, inhabitants count for more in some communes than in others, by an invented share.
//!
//! `... -- solve demand.csv existing.csv coverage|p-median NEW [radius in km] [seconds]` chooses among all points with a
//! deadline (20 km, 60 s). Columns: `id,lat,lon,weight` and `lat,lon`.
#![expect(clippy::unwrap_used, clippy::panic, reason = "an example stops at the first error")]
#![expect(clippy::print_stdout, reason = "the answer is for reading")]

use std::time::{Duration, Instant};

use maillage_siting::{Demand, Objective, Options, Problem, Proof, solve};
use maillage_territory::{Point, Scope, Territories};
use serde_json::{Value, json};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["generate", demand, existing, rest @ ..] => generate(demand, existing, rest),
        ["solve", demand, existing, objective, new, rest @ ..] => {
            let number = |at: usize, usual: f64| rest.get(at).map_or(usual, |word| word.parse().unwrap());
            let objective = match *objective {
                "coverage" => Objective::Coverage { radius_km: number(0, 20.0) },
                "p-median" => Objective::PMedian,
                other => panic!("{other} is neither coverage nor p-median"),
            };
            let limit = Duration::from_secs_f64(number(1, 60.0));
            println!("{}", answer(&read(demand), &places(existing), objective, new.parse().unwrap(), limit));
        }
        _ => {
            panic!("generate or solve, two files of points and places, then what the head of this file says")
        }
    }
}

fn generate(demand: &str, existing: &str, rest: &[&str]) {
    let scope: Scope = rest.first().unwrap_or(&"R93").parse().unwrap();
    let least: u32 = rest.get(1).map_or(10_000, |word| word.parse().unwrap_or(u32::MAX));
    let is_fragile = rest.contains(&"fragile");
    let (mut points, mut places) =
        (csv::Writer::from_path(demand).unwrap(), csv::Writer::from_path(existing).unwrap());
    points.write_record(["id", "lat", "lon", "weight"]).unwrap();
    places.write_record(["lat", "lon"]).unwrap();
    for (number, commune) in scope.communes(Territories::embedded()).enumerate() {
        let (Some(point), Some(population)) = (commune.point, commune.population) else { continue };
        let (lat, lon) = (point.lat().to_string(), point.lon().to_string());
        // From one to two, as if by chance: steps of the golden section.
        let share = if is_fragile {
            1.0 + (f64::from(u32::try_from(number).unwrap()) * 0.618_034).fract()
        } else {
            1.0
        };
        let weight = (f64::from(population) * share).to_string();
        points.write_record([commune.code.to_string(), lat.clone(), lon.clone(), weight]).unwrap();
        if population >= least {
            places.write_record([lat, lon]).unwrap();
        }
    }
}

fn rows(path: &str) -> Vec<csv::StringRecord> {
    csv::Reader::from_path(path).unwrap().records().map(Result::unwrap).collect()
}

fn read(path: &str) -> Vec<Demand> {
    let number = |row: &csv::StringRecord, at: usize| row[at].parse().unwrap();
    rows(path)
        .iter()
        .map(|row| Demand::new(number(row, 1), number(row, 2), number(row, 3)).unwrap())
        .collect()
}

fn places(path: &str) -> Vec<Point> {
    rows(path)
        .iter()
        .map(|row| Point::new(row[0].parse().unwrap(), row[1].parse().unwrap()).unwrap())
        .collect()
}

fn answer(demand: &[Demand], existing: &[Point], objective: Objective, new: usize, limit: Duration) -> Value {
    let start = Instant::now();
    let every: Vec<usize> = (0..demand.len()).collect();
    let problem = Problem::new(demand, existing, &every).unwrap();
    let solution =
        solve(&problem, objective, new, &Options::default(), &mut || start.elapsed() < limit).unwrap();
    let seconds = start.elapsed().as_secs_f64();
    json!({
        "points": demand.len(), "existing": existing.len(), "before": solution.before, "value": solution.value,
        "bound": solution.bound, "gap": solution.gap(), "gap_of_gain": solution.gap_of_gain(),
        "proof": if solution.proof == Proof::Optimal { "optimal" } else { "bound" }, "seconds": seconds,
        "stops": solution.stops.iter().map(|stop| json!({
            "point": stop.point, "value": stop.value, "weight": stop.weight(), "points": stop.served.len(),
            "mean_km_before": stop.mean_km_before(), "mean_km_after": stop.mean_km_after(),
        })).collect::<Vec<_>>(),
    })
}
