//! `maillage observatory import`: a file of indicators, read as a stream.

use std::fs::File;
use std::path::Path;

use maillage_observatory::bring::Plan;
use maillage_observatory::exchange::indicators::{FileProblem, Options, Reading, read};
use maillage_observatory::model::Period;
use maillage_observatory::store::imports::Counts;
use maillage_store::{Actor, Clock as _, SystemClock};
use serde::Serialize;

use super::{Run, file_name};
use crate::assemble::House;
use crate::cli::ImportIndicators;
use crate::console::Console;
use crate::told::{self, Told};
use crate::{Outcome, config};

/// Remarks that are shown one by one.
const SHOWN: usize = 10;

/// The result, for a program.
#[derive(Serialize)]
struct Imported<'a> {
    file: &'a str,
    source: &'a str,
    rows: u64,
    /// Rows of other networks.
    elsewhere: u64,
    unknown_columns: &'a [String],
    counts: Counts,
    /// Whether it was brought in.
    done: bool,
}

/// Reads a file, says what it would change, and brings it in.
pub async fn import(run: Run<'_>, asked: &ImportIndicators) -> anyhow::Result<Outcome> {
    let console = run.console;
    let today = config::today(&run.settings, SystemClock.now())?;
    let period = period(asked, today)?;
    let house = run.house().await?;
    let reading = open(&house, &asked.file, period).await?;
    if let Some(problem) = reading.problem {
        return Err(refused(&asked.file, problem));
    }
    let name = file_name(&asked.file);
    let source = asked.source.clone().unwrap_or_else(|| name.clone());
    let plan = Plan::new(house.app.db(), &reading).await?;
    tell(console, &house, &reading, plan.counts);
    let done = plan.writes.is_empty() || agreed(console, asked)?;
    if done {
        let bar = console.progress("cli-indicators-writing", plan.writes.len() as u64);
        plan.run(&house.app, &Actor::system("command-line"), &source, |count| bar.set_position(count as u64))
            .await?;
        bar.finish_and_clear();
    }
    if asked.json {
        console.json(&Imported {
            file: &name,
            source: &source,
            rows: reading.rows,
            elsewhere: reading.elsewhere,
            unknown_columns: &reading.unknown,
            counts: plan.counts,
            done,
        })?;
    }
    house.app.db().close().await;
    Ok(if done { Outcome::Done } else { Outcome::Refused })
}

/// The period that is said; this year otherwise.
fn period(asked: &ImportIndicators, today: chrono::NaiveDate) -> anyhow::Result<Period> {
    let text = asked.period.clone().unwrap_or_else(|| today.format("%Y").to_string());
    text.parse().map_err(|_| Told::wrong_use("cli-indicators-period", [("period", text)]))
}

async fn open(house: &House, path: &Path, period: Period) -> anyhow::Result<Reading> {
    let file = File::open(path).map_err(|error| told::unreadable(path, &error))?;
    let (scope, named) = (house.app.scope().clone(), path.to_owned());
    let work = move || {
        read(file, Options { scope: &scope, period }).map_err(|error| told::unreadable(&named, &error))
    };
    tokio::task::spawn_blocking(work).await?
}

fn refused(path: &Path, problem: FileProblem) -> anyhow::Error {
    let key = match problem {
        FileProblem::Empty => "cli-indicators-empty",
        FileProblem::Columns => "cli-indicators-columns",
        FileProblem::TooLong(_) => "cli-indicators-too-long",
        FileProblem::TooMany => "cli-indicators-too-many",
    };
    Told::failure(key, [("file", file_name(path))])
}

/// What would change, and what was noticed.
fn tell(console: &Console, house: &House, reading: &Reading, counts: Counts) {
    let words = |key: &str| house.app.words().plain(console.lang(), key).to_owned();
    for one in reading.remarks.first.iter().take(SHOWN) {
        let reason = words(one.reason.key());
        let args = [
            ("line", one.line.into()),
            ("column", (&one.column).into()),
            ("cell", (&one.cell).into()),
            ("reason", (&reason).into()),
        ];
        console.say("cli-indicators-remark", &args);
    }
    if !reading.unknown.is_empty() {
        console.say("cli-indicators-unknown", &[("names", (&reading.unknown.join(", ")).into())]);
    }
    let args = [
        ("rows", reading.rows.into()),
        ("added", counts.added.into()),
        ("changed", counts.changed.into()),
        ("unchanged", counts.unchanged.into()),
        ("remarks", counts.remarks.into()),
    ];
    console.say("cli-indicators-counts", &args);
}

fn agreed(console: &Console, asked: &ImportIndicators) -> anyhow::Result<bool> {
    if asked.yes {
        return Ok(true);
    }
    let agreed =
        console.confirm("cli-indicators-ask").ok_or_else(|| Told::wrong_use("cli-import-needs-yes", []))?;
    if !agreed {
        console.say("cli-import-declined", &[]);
    }
    Ok(agreed)
}
