//! Draws people and projects of an invented region into two CSV files, from a seed:
//! `cargo run --release -p maillage-teaming --example generate -- 1000 150 1 people.csv slots.csv`.
//!
//! A region of 200 km by 200 km, 30 towns whose weights fall as 1/rank. People live around a town drawn by weight (normal,
//! σ 6 km) and have 1 to 5 of 40 skills, which are drawn with weights 1/rank^0.9. Projects stand around a town drawn evenly
//! (σ 8 km) and have 2 to 5 slots. A sixth argument, `mixed`, adds what a network has beside: priorities, remote work and
//! people who want to learn.
#![expect(clippy::unwrap_used, clippy::panic, reason = "an example stops at the first error")]

use std::f64::consts::TAU;

const SIDE_KM: f64 = 200.0;
const SOUTH: f64 = 43.0;
const WEST: f64 = 4.5;
const KM_IN_A_DEGREE: f64 = 111.195;

/// SplitMix64.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to 1, without 1.
    fn share(&mut self) -> f64 {
        f64::from(u32::try_from(self.next() >> 32).unwrap()) / (f64::from(u32::MAX) + 1.0)
    }

    fn between(&mut self, least: u32, most: u32) -> u32 {
        least + u32::try_from(self.next() % u64::from(most - least + 1)).unwrap()
    }

    fn weighted(&mut self, weights: &[f64]) -> usize {
        let mut left = self.share() * weights.iter().sum::<f64>();
        weights
            .iter()
            .position(|weight| {
                (left < *weight) || {
                    left -= weight;
                    false
                }
            })
            .unwrap_or(0)
    }

    /// Box and Muller.
    fn normal(&mut self) -> f64 {
        let (a, b) = (1.0 - self.share(), self.share());
        (-2.0 * a.ln()).sqrt() * (TAU * b).cos()
    }
}

fn weights(count: u32, power: f64) -> Vec<f64> {
    (1..=count).map(|rank| f64::from(rank).powf(-power)).collect()
}

/// Kilometres from the south-west corner become degrees, six decimals.
fn degrees(x: f64, y: f64) -> (String, String) {
    let lat = SOUTH + y / KM_IN_A_DEGREE;
    let lon = WEST + x / (KM_IN_A_DEGREE * lat.to_radians().cos());
    (format!("{lat:.6}"), format!("{lon:.6}"))
}

struct Region {
    chance: Chance,
    towns: Vec<(f64, f64)>,
    skills: Vec<f64>,
    mixed: bool,
}

impl Region {
    fn new(seed: u64, mixed: bool) -> Self {
        let mut chance = Chance(seed);
        let towns = (0..30).map(|_| (chance.share() * SIDE_KM, chance.share() * SIDE_KM)).collect();
        Self { chance, towns, skills: weights(40, 0.9), mixed }
    }

    fn near(&mut self, town: usize, sigma: f64) -> (String, String) {
        let (x, y) = self.towns[town];
        degrees(x + sigma * self.chance.normal(), y + sigma * self.chance.normal())
    }

    fn yes(&mut self, share: f64) -> u8 {
        u8::from(self.mixed && self.chance.share() < share)
    }

    fn person(&mut self, id: usize) -> Vec<String> {
        let town = self.chance.weighted(&weights(30, 1.0));
        let (lat, lon) = self.near(town, 6.0);
        let radius = [15, 30, 60, 90][self.chance.weighted(&[0.20, 0.35, 0.30, 0.15])];
        let seats = [1, 1, 1, 2][self.chance.weighted(&[1.0; 4])];
        let count = self.chance.between(1, 5);
        let mut skills: Vec<(usize, u32)> = Vec::new();
        while skills.len() < count as usize {
            let skill = self.chance.weighted(&self.skills);
            if skills.iter().all(|&(known, _)| known != skill) {
                skills.push((skill, self.chance.between(1, 4)));
            }
        }
        let skills: Vec<String> = skills.iter().map(|(skill, level)| format!("{skill}:{level}")).collect();
        let wants =
            if self.yes(0.4) == 1 { self.chance.weighted(&self.skills).to_string() } else { String::new() };
        let remote = self.yes(0.2);
        let row = [id.to_string(), lat, lon, radius.to_string(), seats.to_string(), skills.join("|"), wants];
        row.into_iter().chain([remote.to_string()]).collect()
    }

    fn project(&mut self, id: usize) -> Vec<Vec<String>> {
        let town = self.chance.weighted(&[1.0; 30]);
        let (lat, lon) = self.near(town, 8.0);
        let slots = self.chance.between(2, 5);
        let slot = |slot| {
            let skill = self.chance.weighted(&self.skills);
            let level = self.chance.between(1, 3);
            let priority = if self.mixed { self.chance.between(1, 3) } else { 1 };
            let (remote, learner) = (self.yes(0.15), self.yes(0.4));
            let place = [lat.clone(), lon.clone()];
            let asked = [skill.to_string(), level.to_string(), priority.to_string()];
            let first = [id.to_string(), u32::to_string(&slot)];
            let accepts = [remote.to_string(), learner.to_string()];
            first.into_iter().chain(place).chain(asked).chain(accepts).collect()
        };
        (0..slots).map(slot).collect()
    }
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [people, projects, seed, people_file, slots_file, rest @ ..] = words.as_slice() else {
        panic!("people, projects, seed, file of people, file of slots [mixed]");
    };
    let mut region = Region::new(seed.parse().unwrap(), rest.first().is_some_and(|word| word == "mixed"));
    let mut file = csv::Writer::from_path(people_file).unwrap();
    file.write_record(["id", "lat", "lon", "radius_km", "slots_max", "skills", "learns", "remote"]).unwrap();
    for id in 0..people.parse().unwrap() {
        file.write_record(region.person(id)).unwrap();
    }
    let mut file = csv::Writer::from_path(slots_file).unwrap();
    let head = ["project", "slot", "lat", "lon", "skill", "level", "priority", "remote", "allow_learner"];
    file.write_record(head).unwrap();
    for id in 0..projects.parse().unwrap() {
        for row in region.project(id) {
            file.write_record(row).unwrap();
        }
    }
}
