//! `maillage import activities` and `maillage export activities`.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufWriter, Cursor, Write};
use std::time::Instant;

use futures::TryStreamExt as _;
use maillage_activity::bring::{Counts, Finder, Plan};
use maillage_activity::exchange::{self, Format, Options, Report, coop_xlsx, csv};
use maillage_activity::model::{Activity, Bounds, EARLIEST};
use maillage_activity::store;
use maillage_places::model::PlaceId;
use maillage_places::view::Snapshot;
use maillage_shell::View as _;
use maillage_store::Actor;
use serde::Serialize;

use super::{Run, coop, file_name, read_named};
use crate::assemble::House;
use crate::cli::{ActivityFormat, ActivityTable, ExportActivities, ImportActivities};
use crate::console::Console;
use crate::told::Told;
use crate::{Outcome, config};

/// Problems that are shown one by one.
const SHOWN: usize = 5;
/// Most rows of a file.
const MOST_ROWS: u64 = 5_000_000;

/// The result, for a program.
#[derive(Serialize)]
struct Imported<'a> {
    file: &'a str,
    rows: u64,
    refused: u64,
    file_refused: bool,
    /// What was done; with `dry_run`, what would be.
    counts: Option<Counts>,
    /// Acts of help that the file counts, one a person.
    supports: u64,
    /// How often each problem was met.
    problems: BTreeMap<&'static str, u64>,
    dry_run: bool,
    /// From the file to figures; none where nothing was written.
    seconds: Option<f64>,
}

/// Reads a file of activities.
pub async fn import(run: Run<'_>, asked: &ImportActivities) -> anyhow::Result<Outcome> {
    if let (Some(address), Some(key)) = (&asked.from_coop, &asked.token_file) {
        return coop::import(run, asked, address, key).await;
    }
    let started = Instant::now();
    let console = run.console;
    let path = asked.file.clone().unwrap_or_default();
    let bytes = read_named(&path)?;
    let name = file_name(&path);
    let house = run.house().await?;
    house.places.view().load(&house.app).await?;
    let finder = Finder::new(&house.places.view().snapshot(), &Bounds::network());
    let read = read(&house, asked.format, &name, &bytes, &finder)?;
    if let Some(path) = &asked.report {
        save_report(&read.report, path)?;
    }
    tell_problems(console, &read.report);
    let mut told = Imported {
        file: &name,
        rows: read.report.rows,
        refused: read.report.refused,
        file_refused: read.report.is_refused(),
        counts: None,
        supports: read.report.supports,
        problems: read.report.counts.iter().map(|(reason, count)| (reason.code(), *count)).collect(),
        dry_run: asked.dry_run,
        seconds: None,
    };
    let has_errors = read.report.is_refused() || read.report.refused > 0;
    let mut agreed = true;
    if !read.report.is_refused() {
        let gone: Vec<String> = read.gone.iter().map(ToString::to_string).collect();
        let plan = Plan::new(&house.app, read.activities, &gone, &finder).await?;
        told.counts = Some(plan.counts);
        tell_counts(console, plan.counts);
        agreed = asked.dry_run || bring_in(&house, console, asked, plan).await?;
        if agreed && !asked.dry_run {
            let seconds = started.elapsed().as_secs_f64();
            told.seconds = Some(seconds);
            console.say("cli-activities-done", &[("seconds", (&format!("{seconds:.2}")).into())]);
        }
    }
    if asked.json {
        console.json(&told)?;
    }
    house.app.db().close().await;
    Ok(if has_errors || !agreed { Outcome::Refused } else { Outcome::Done })
}

fn read(
    house: &House,
    format: Option<ActivityFormat>,
    name: &str,
    bytes: &[u8],
    finder: &Finder,
) -> anyhow::Result<exchange::Import> {
    let ids = house.app.ids();
    let new_id = move || {
        // The source of ids makes nothing but UUIDs.
        ids.uuid().parse().unwrap_or(maillage_activity::model::ActivityId::from_bits(0))
    };
    let options = Options {
        file: name.to_owned(),
        today: config::today(house.app.settings(), house.app.now())?,
        author: None,
        most_rows: MOST_ROWS,
        places: finder,
        new_id: &new_id,
    };
    let format = match format {
        Some(ActivityFormat::CoopXlsx) => Format::CoopXlsx,
        Some(ActivityFormat::CoopV1) => Format::CoopV1,
        Some(ActivityFormat::Csv) => Format::Csv,
        None => Format::of(bytes),
    };
    Ok(format.read(bytes, &options))
}

async fn bring_in(
    house: &House,
    console: &Console,
    asked: &ImportActivities,
    plan: Plan,
) -> anyhow::Result<bool> {
    if plan.writes() == 0 {
        console.say("cli-import-nothing", &[]);
        return Ok(true);
    }
    if !asked.yes {
        let agreed = console
            .confirm("cli-activities-ask")
            .ok_or_else(|| Told::wrong_use("cli-import-needs-yes", []))?;
        if !agreed {
            console.say("cli-import-declined", &[]);
            return Ok(false);
        }
    }
    let bar = console.progress("cli-activities-writing", plan.writes());
    let delivery = house.app.ids().uuid();
    plan.run(&house.app, &Actor::system("command-line"), &delivery, |done| bar.set_position(done)).await?;
    bar.finish_and_clear();
    Ok(true)
}

fn save_report(report: &Report, path: &std::path::Path) -> anyhow::Result<()> {
    let file = File::create(path).map_err(|error| unwritable(path, &error))?;
    exchange::write_report(report, BufWriter::new(file)).map_err(|error| unwritable(path, &error))?;
    Ok(())
}

fn unwritable(path: &std::path::Path, error: &io::Error) -> anyhow::Error {
    let named = [("file", path.display().to_string()), ("reason", error.to_string())];
    Told::wrong_use("cli-file-unwritable", named)
}

/// The first problems, then how often each was met.
fn tell_problems(console: &Console, report: &Report) {
    console.stream_messages(|output| {
        for problem in report.problems.iter().take(SHOWN) {
            let sentence = if console.lang().is_french() { problem.french() } else { problem.english() };
            writeln!(output, "{}: {}: {sentence}", report.file, problem.line)?;
        }
        Ok(())
    });
    let more = report.problems.len().saturating_sub(SHOWN);
    if more > 0 {
        console.say("cli-activities-more", &[("count", more.into())]);
    }
}

pub(super) fn tell_counts(console: &Console, counts: Counts) {
    for (key, count) in [
        ("cli-activities-added", counts.added),
        ("cli-activities-changed", counts.changed),
        ("cli-activities-unchanged", counts.unchanged),
        ("cli-activities-gone", counts.gone),
        ("cli-activities-elsewhere", counts.elsewhere),
    ] {
        if count > 0 {
            console.say(key, &[("count", count.into())]);
        }
    }
}

/// Writes the activities of a period: no remark, no author. They are the network's, and the file may travel.
pub async fn export(run: Run<'_>, asked: &ExportActivities) -> anyhow::Result<Outcome> {
    let console = run.console;
    let place: Option<PlaceId> =
        asked.place.as_deref().map(str::parse).transpose().map_err(|_| {
            Told::wrong_use("cli-no-place", [("place", asked.place.clone().unwrap_or_default())])
        })?;
    let house = run.existing_house().await?;
    house.places.view().load(&house.app).await?;
    let until = asked.to.unwrap_or(store::LAST_DAY);
    let stream = store::of_period(house.app.db(), asked.from.unwrap_or(EARLIEST), until)?;
    let wanted = |activity: &Activity| place.is_none_or(|place| activity.place == Some(place));
    let activities: Vec<Activity> = stream
        .map_ok(|kept| Activity { note: None, author: None, ..kept.activity })
        .try_filter(|activity| std::future::ready(wanted(activity)))
        .try_collect()
        .await?;
    let snapshot = house.places.view().snapshot();
    match &asked.output {
        None => console.stream(|output| write(&activities, asked.format, &snapshot, output))?,
        Some(path) => {
            let mut file = BufWriter::new(File::create(path).map_err(|error| unwritable(path, &error))?);
            write(&activities, asked.format, &snapshot, &mut file).and_then(|()| file.flush())?;
            console.say("cli-export-activities-done", &[("count", activities.len().into())]);
        }
    }
    Ok(Outcome::Done)
}

fn write(
    activities: &[Activity],
    format: ActivityTable,
    places: &Snapshot,
    output: &mut dyn Write,
) -> io::Result<()> {
    match format {
        ActivityTable::Csv => csv::write(activities, output),
        ActivityTable::CoopXlsx => {
            let mut bytes = Cursor::new(Vec::new());
            coop_xlsx::write(activities, places, &mut bytes).map_err(io::Error::other)?;
            output.write_all(bytes.get_ref())
        }
        #[cfg(feature = "parquet")]
        ActivityTable::Parquet => {
            let mut bytes = Vec::new();
            csv::write_parquet(activities, &mut bytes).map_err(io::Error::other)?;
            output.write_all(&bytes)
        }
    }
}
