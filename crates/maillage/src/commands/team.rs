//! `maillage team solve`: people and slots of two files become teams.

use std::collections::HashMap;
use std::path::Path;
use std::str::FromStr;
use std::time::Instant;

use maillage_teaming::{Person, Problem, Project, Proof, Skill, Slot, SlotId, Solution};
use maillage_territory::Point;
use serde::Serialize;

use super::{Run, file_name};
use crate::Outcome;
use crate::cli::Solve;
use crate::told::{self, Told};

/// What the teams are worth.
#[derive(Serialize)]
struct Answer {
    complete_projects: usize,
    filled_slots: usize,
    total_km: f64,
    seconds: f64,
    proof: &'static str,
    /// No more teams than this can be complete.
    bound: usize,
}

/// Proposes teams. Needs no database.
pub fn solve(run: &Run<'_>, asked: &Solve) -> anyhow::Result<Outcome> {
    let begun = Instant::now();
    let mut skills = Skills::default();
    let people = People::read(&asked.people, &mut skills)?;
    let slots = Slots::read(&asked.slots, &mut skills)?;
    let problem = Problem::new(&people.all, &slots.projects);
    let options = maillage_teaming::Options { seed: asked.seed, ..maillage_teaming::Options::default() };
    let solution = maillage_teaming::solve(&problem, &options, &mut || begun.elapsed() < asked.time_limit);
    write(&asked.out, (&people, &slots), (&problem, &solution))?;
    let sum = solution.summary(&problem);
    let (proof, bound) = match solution.proof {
        Proof::Optimal => ("optimal", sum.complete_teams),
        Proof::Bound(bound) => ("bound", bound),
    };
    run.console.json(&Answer {
        complete_projects: sum.complete_teams,
        filled_slots: sum.slots + sum.other_slots,
        total_km: sum.km + sum.other_km,
        seconds: begun.elapsed().as_secs_f64(),
        proof,
        bound,
    })?;
    Ok(Outcome::Done)
}

/// Numbers of skills, by their names.
#[derive(Default)]
struct Skills(HashMap<String, u32>);

impl Skills {
    fn number(&mut self, name: &str) -> Skill {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        Skill(*self.0.entry(name.to_owned()).or_insert(next))
    }
}

/// A row, and where it stands.
struct Row<'a> {
    file: &'a Path,
    line: u64,
    cells: HashMap<String, String>,
}

impl Row<'_> {
    /// A cell, without spaces around; empty where there is no such column.
    fn cell(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    fn wrong(&self, column: &str) -> anyhow::Error {
        Told::failure(
            "cli-team-cell",
            [
                ("file", file_name(self.file)),
                ("line", self.line.to_string()),
                ("column", column.to_owned()),
                ("value", self.cell(column).to_owned()),
            ],
        )
    }

    fn number<T: FromStr>(&self, column: &str) -> anyhow::Result<T> {
        self.cell(column).parse().map_err(|_| self.wrong(column))
    }

    fn flag(&self, column: &str) -> anyhow::Result<bool> {
        match self.cell(column).to_ascii_lowercase().as_str() {
            "" | "0" | "false" | "no" | "non" => Ok(false),
            "1" | "true" | "yes" | "oui" => Ok(true),
            _ => Err(self.wrong(column)),
        }
    }

    /// Where it is; nowhere where both cells are empty.
    fn point(&self) -> anyhow::Result<Option<Point>> {
        if self.cell("lat").is_empty() && self.cell("lon").is_empty() {
            return Ok(None);
        }
        Point::new(self.number("lat")?, self.number("lon")?).map(Some).ok_or_else(|| self.wrong("lat"))
    }
}

/// The rows of a file that has certain columns.
fn rows<'a>(file: &'a Path, needed: &[&str]) -> anyhow::Result<Vec<Row<'a>>> {
    let bytes = std::fs::read(file).map_err(|error| told::unreadable(file, &error))?;
    let mut reader = csv::Reader::from_reader(&*bytes);
    let broken = |error: csv::Error| {
        Told::failure("cli-team-broken", [("file", file_name(file)), ("reason", error.to_string())])
    };
    let head: Vec<String> =
        reader.headers().map_err(broken)?.iter().map(|name| name.trim().to_owned()).collect();
    if let Some(missing) = needed.iter().find(|name| !head.iter().any(|known| known == *name)) {
        return Err(Told::failure(
            "cli-team-column",
            [("file", file_name(file)), ("column", (*missing).to_owned())],
        ));
    }
    let row = |record: Result<csv::StringRecord, csv::Error>| {
        let record = record.map_err(broken)?;
        let line = record.position().map_or(0, csv::Position::line);
        let cells = head.iter().cloned().zip(record.iter().map(str::to_owned)).collect();
        Ok(Row { file, line, cells })
    };
    reader.records().map(row).collect()
}

/// Parts of a cell between vertical bars.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split('|').map(str::trim).filter(|part| !part.is_empty())
}

/// People, and what they are called.
struct People {
    names: Vec<String>,
    all: Vec<Person>,
}

impl People {
    fn read(file: &Path, skills: &mut Skills) -> anyhow::Result<Self> {
        let (mut names, mut all) = (Vec::new(), Vec::new());
        for row in rows(file, &["id", "lat", "lon", "radius_km", "slots_max", "skills"])? {
            names.push(row.cell("id").to_owned());
            all.push(person(&row, skills)?);
        }
        Ok(Self { names, all })
    }
}

fn person(row: &Row<'_>, skills: &mut Skills) -> anyhow::Result<Person> {
    let mut held = Vec::new();
    for part in parts(row.cell("skills")) {
        let (name, level) = part.split_once(':').ok_or_else(|| row.wrong("skills"))?;
        held.push((skills.number(name.trim()), level.trim().parse().map_err(|_| row.wrong("skills"))?));
    }
    let radius_km: f64 = row.number("radius_km")?;
    if !(0.0..=25_000.0).contains(&radius_km) {
        return Err(row.wrong("radius_km"));
    }
    Ok(Person {
        skills: held,
        learns: parts(row.cell("learns")).map(|name| skills.number(name)).collect(),
        place: row.point()?,
        radius_km,
        slots_max: row.number("slots_max")?,
        remote: row.flag("remote")?,
    })
}

/// Slots by project, and what both are called.
struct Slots {
    names: Vec<(String, Vec<String>)>,
    projects: Vec<Project>,
}

impl Slots {
    fn read(file: &Path, skills: &mut Skills) -> anyhow::Result<Self> {
        let (mut names, mut projects): (Vec<(String, Vec<String>)>, Vec<Project>) = Default::default();
        let mut known: HashMap<String, usize> = HashMap::new();
        for row in rows(file, &["project", "slot", "lat", "lon", "skill", "level", "priority"])? {
            let name = row.cell("project").to_owned();
            let number = *known.entry(name.clone()).or_insert_with(|| {
                names.push((name, Vec::new()));
                projects.push(Project { slots: Vec::new() });
                projects.len() - 1
            });
            names[number].1.push(row.cell("slot").to_owned());
            projects[number].slots.push(slot(&row, skills)?);
        }
        Ok(Self { names, projects })
    }

    fn name(&self, id: SlotId) -> (&str, &str) {
        let (project, slots) = &self.names[id.project];
        (project, &slots[id.slot])
    }
}

fn slot(row: &Row<'_>, skills: &mut Skills) -> anyhow::Result<Slot> {
    Ok(Slot {
        skill: skills.number(row.cell("skill")),
        level: row.number("level")?,
        priority: row.number("priority")?,
        place: row.point()?,
        remote: row.flag("remote")?,
        allow_learner: row.flag("allow_learner")?,
    })
}

/// Writes who fills what.
fn write(
    out: &Path,
    (people, slots): (&People, &Slots),
    (problem, solution): (&Problem, &Solution),
) -> anyhow::Result<()> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["project", "slot", "person", "km"])?;
    for assignment in &solution.assignments {
        let (project, slot) = slots.name(assignment.slot);
        let km =
            problem.why(*assignment).and_then(|why| why.km).map_or_else(String::new, |km| format!("{km:.1}"));
        writer.write_record([project, slot, &people.names[assignment.person], &km])?;
    }
    let bytes = writer.into_inner().map_err(|error| anyhow::anyhow!("{error}"))?;
    std::fs::write(out, bytes).map_err(|error| told::unwritable(out, &error))
}
