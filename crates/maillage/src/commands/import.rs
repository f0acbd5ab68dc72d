//! `maillage import places`.

use std::collections::BTreeMap;
use std::time::Instant;

use maillage_places::exchange::national::{self, Options};
use maillage_places::import::{Before, Delivery, Importer, Plan, source_name};
use maillage_places::model::Sheet;
use maillage_places::store::Counts;
use maillage_store::Actor;
use serde::Serialize;

use super::{Run, check, file_name, problems, read_named};
use crate::assemble::House;
use crate::cli::ImportPlaces;
use crate::console::Console;
use crate::told::Told;
use crate::{Outcome, config};

/// Problems of each kind that are shown one by one: `check` shows more.
const SHOWN: usize = 2;

/// The result, for a program.
#[derive(Serialize)]
struct Imported<'a> {
    file: &'a str,
    source: &'a str,
    rows: u64,
    refused: u64,
    file_refused: bool,
    /// What was done; with `dry_run`, what would be.
    counts: Option<Counts>,
    /// How often each problem was met.
    problems: BTreeMap<&'static str, u64>,
    dry_run: bool,
    /// From the file to the last place written; none where nothing was. A server that runs finds them within two
    /// seconds.
    seconds: Option<f64>,
}

/// Reads a file of places into the directory.
pub async fn run(run: Run<'_>, asked: &ImportPlaces) -> anyhow::Result<Outcome> {
    let started = Instant::now();
    let console = run.console;
    let bytes = read_named(&asked.file)?;
    let name = file_name(&asked.file);
    let source = asked.source.clone().unwrap_or_else(|| source_name(&name));
    let house = run.house().await?;
    let today = config::today(house.app.settings(), house.app.now())?;
    let options = Options::new(&name, today).within(house.app.scope());
    let read = national::read_bytes(&bytes, &options);
    if let Some(path) = &asked.report {
        check::save_report(&read.report, path)?;
    }
    console.stream_messages(|output| problems::write(&read.report, SHOWN, console, output));
    let sheets: Vec<Sheet> = read.sheets.into_iter().map(|(_, sheet)| sheet).collect();
    let refused = usize::try_from(read.report.refused).unwrap_or(usize::MAX);
    let delivery = Delivery {
        source: &source,
        file_name: &name,
        file: &bytes,
        sheets: &sheets,
        refused_ids: &read.refused_ids,
        refused,
        complete: read.complete && !asked.partial,
    };
    let mut told = Imported {
        file: &name,
        source: &source,
        rows: read.report.rows,
        refused: read.report.refused,
        file_refused: read.report.is_refused(),
        counts: None,
        problems: problems::counts(&read.report),
        dry_run: asked.dry_run,
        seconds: None,
    };
    let has_errors = problems::has_errors(&read.report);
    let agreed = read.report.is_refused() || bring_in(&house, console, asked, &delivery, &mut told).await?;
    if told.counts.is_some() && !asked.dry_run && agreed {
        let seconds = started.elapsed().as_secs_f64();
        told.seconds = Some(seconds);
        console.say("cli-import-done", &[("seconds", (&format!("{seconds:.2}")).into())]);
    }
    if asked.json {
        console.json(&told)?;
    }
    house.app.db().close().await;
    Ok(if has_errors || !agreed { Outcome::Refused } else { Outcome::Done })
}

/// Plans, tells, asks and writes; whether the person agreed.
async fn bring_in(
    house: &House,
    console: &Console,
    asked: &ImportPlaces,
    delivery: &Delivery<'_>,
    told: &mut Imported<'_>,
) -> anyhow::Result<bool> {
    let plan = Plan::new(delivery, &Before::load(house.app.db(), delivery).await?)?;
    told.counts = Some(plan.counts);
    tell_counts(console, delivery.source, plan.counts);
    if asked.dry_run {
        console.say("cli-import-dry-run", &[]);
        return Ok(true);
    }
    if plan.writes() == 0 {
        console.say("cli-import-nothing", &[]);
    } else if !asked.yes && !agreed(console)? {
        console.say("cli-import-declined", &[]);
        told.counts = None;
        return Ok(false);
    }
    let importer = Importer {
        db: house.app.db(),
        ids: house.app.ids(),
        clock: house.app.clock().as_ref(),
        actor: Actor::system("command-line"),
        today: config::today(house.app.settings(), house.app.now())?,
    };
    let bar = console.progress("cli-import-writing", plan.writes() as u64);
    importer.run(delivery, &plan, |done, _| bar.set_position(done as u64)).await?;
    bar.finish_and_clear();
    Ok(true)
}

fn agreed(console: &Console) -> anyhow::Result<bool> {
    console.confirm("cli-import-ask").ok_or_else(|| Told::wrong_use("cli-import-needs-yes", []))
}

fn tell_counts(console: &Console, source: &str, counts: Counts) {
    console.say("cli-import-source", &[("source", source.into())]);
    for (key, count) in [
        ("cli-import-added", counts.added),
        ("cli-import-changed", counts.changed),
        ("cli-import-unchanged", counts.unchanged),
        ("cli-import-returned", counts.returned),
        ("cli-import-absent", counts.absent),
        ("cli-import-refused", counts.refused),
    ] {
        if count > 0 {
            console.say(key, &[("count", count.into())]);
        }
    }
}
