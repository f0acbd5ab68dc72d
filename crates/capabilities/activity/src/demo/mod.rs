//! Activity of the demonstration region: three years of plausible reports, invented from a seed. Nobody is in them.

mod draw;
mod invent;
mod own;

use chrono::{Datelike as _, Months, NaiveDate};
use maillage_places::view::Snapshot;
use maillage_shell::App;
use maillage_store::Actor;
use rand::SeedableRng as _;
use rand::rngs::StdRng;

use crate::PastAgenda;
use crate::model::Activity;
use crate::store;
use draw::Place;

/// Name of the delivery that fills the region.
const DELIVERY: &str = "demonstration";
/// Activities written in one transaction.
const BATCH: usize = 20_000;

/// Fills the region with that many years of activity, up to yesterday. A second time changes nothing.
pub async fn fill(app: &App, places: &Snapshot, seed: u64, years: u32) -> Result<(), anyhow::Error> {
    let until = app.local(app.now()).date().pred_opt().unwrap_or_default();
    let from = until - Months::new(12 * years);
    if years == 0 || !store::of_delivery_is_empty(app.db(), DELIVERY).await? {
        return Ok(());
    }
    let mut random = StdRng::seed_from_u64(seed ^ 0xAC71);
    let telling = draw::places(places, &mut random);
    let (mut batch, mut reports, mut visits) = (Vec::with_capacity(BATCH), 0, 0_u64);
    for month in months(from, until) {
        for place in &telling {
            let (first, last) = (month.max(from), last_day(month).min(until));
            invent::month(place, first, last, &mut random, &mut batch);
        }
        if batch.len() >= BATCH {
            (reports, visits) = write(app, &mut batch, (reports, visits)).await?;
        }
    }
    (reports, visits) = write(app, &mut batch, (reports, visits)).await?;
    tracing::info!(reports, visits, "the activity of the demonstration region is filled");
    Ok(())
}

/// Some months of reports of one professional, told under an account: of what the agenda holds, and of people whom the
/// place follows, too.
pub async fn fill_own(
    app: &App,
    (places, agenda): (&Snapshot, Option<&dyn PastAgenda>),
    seed: u64,
    author: &str,
    place: &str,
) -> Result<(), anyhow::Error> {
    let until = app.local(app.now()).date().pred_opt().unwrap_or_default();
    let Some(place) = places.by_id(place).map(|entry| Place::of(entry, 0.25)) else { return Ok(()) };
    if store::last_of(app.db(), author).await?.is_some() {
        return Ok(());
    }
    let mut random = StdRng::seed_from_u64(seed ^ 0x0517);
    let mut batch = Vec::new();
    for month in months(until - Months::new(9), until) {
        invent::month(&place, month, last_day(month).min(until), &mut random, &mut batch);
    }
    let at = place.id;
    if let Some(agenda) = agenda {
        own::appointments(app, agenda, (author, at), &mut random, &mut batch).await?;
    }
    let people = own::people((author, at), until, &mut random, &mut batch);
    own::follow(app, at, &people).await?;
    for activity in &mut batch {
        activity.author = Some(author.to_owned());
    }
    write(app, &mut batch, (0, 0)).await?;
    Ok(())
}

async fn write(
    app: &App,
    batch: &mut Vec<Activity>,
    (reports, visits): (u64, u64),
) -> Result<(u64, u64), anyhow::Error> {
    let came: u64 = batch.iter().map(|one| u64::from(one.visits())).sum();
    let mut tx = app.db().begin(&Actor::system("demo"), app.now()).await?;
    let written = store::insert_all(&mut tx, DELIVERY, batch).await?;
    tx.commit().await?;
    batch.clear();
    Ok((reports + written, visits + came))
}

/// The first days of the months of a period.
fn months(from: NaiveDate, until: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let first = from.with_day(1).unwrap_or(from);
    (0..).map(move |rank| first + Months::new(rank)).take_while(move |month| *month <= until)
}

fn last_day(month: NaiveDate) -> NaiveDate {
    (month + Months::new(1)).pred_opt().unwrap_or(month)
}
