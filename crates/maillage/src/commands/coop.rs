//! `maillage import activities --from-coop`.

use std::path::Path;
use std::time::Instant;

use chrono::NaiveTime;
use maillage_activity::bring::Counts;
use maillage_activity::coop::{Client, Key};
use maillage_activity::pull;
use maillage_shell::View as _;
use serde::Serialize;

use super::activities::tell_counts;
use super::{Run, read_named};
use crate::Outcome;
use crate::cli::ImportActivities;
use crate::told::Told;

/// The result, for a program.
#[derive(Serialize)]
struct Pulled {
    /// Activities that La Coop told, those that were taken away included.
    read: u64,
    refused: u64,
    counts: Counts,
    seconds: f64,
}

/// Asks La Coop for what changed, and brings it in.
pub async fn import(
    run: Run<'_>,
    asked: &ImportActivities,
    address: &str,
    key: &Path,
) -> anyhow::Result<Outcome> {
    let started = Instant::now();
    let console = run.console;
    let text = String::from_utf8(read_named(key)?).ok();
    let file = || [("file", key.display().to_string())];
    let key =
        text.and_then(|text| Key::read(&text)).ok_or_else(|| Told::wrong_use("cli-coop-key", file()))?;
    let client = Client::new(address, key)
        .map_err(|error| Told::wrong_use("cli-coop-address", [("reason", error.to_string())]))?;
    let house = run.house().await?;
    house.places.view().load(&house.app).await?;
    let since = asked.since.map(|day| house.app.moment(day.and_time(NaiveTime::MIN)));
    let brought = pull::bring(&house.app, &house.places.view().snapshot(), &client, since).await?;
    tell_counts(console, brought.counts);
    let seconds = started.elapsed().as_secs_f64();
    console.say("cli-activities-done", &[("seconds", (&format!("{seconds:.2}")).into())]);
    if asked.json {
        let (read, refused, counts) = (brought.read, brought.refused, brought.counts);
        console.json(&Pulled { read, refused, counts, seconds })?;
    }
    house.app.db().close().await;
    Ok(if brought.refused > 0 { Outcome::Refused } else { Outcome::Done })
}
