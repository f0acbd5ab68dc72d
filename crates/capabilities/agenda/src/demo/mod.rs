//! The agenda of the demonstration region: invented workshops in invented places, and people who do not exist.
//!
//! The same seed, places and day always give the same agenda.

mod appointments;
mod dice;
mod invented;
mod training;

use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use maillage_places::model::PlaceId;
use maillage_places::store as places_store;
use maillage_shell::App;
use maillage_store::{Actor, Ids, StoreError, Tx};
use maillage_vocabulary::Line;
use serde_json::json;

use crate::acts::SERIES_CHANGED;
use crate::model::{Capacity, EventState, Host, Sheet, Span};
use crate::store::events::{self, Event};
use crate::store::series::{self, Series};
pub use appointments::fill_own;
use dice::Dice;

/// Series announced.
const SERIES: u64 = 42;
/// Series of the demonstration's professional.
const OWN_SERIES: u64 = 3;
/// Days behind and ahead of today.
const AROUND: u64 = 92;
/// Who announces them: nobody in particular.
const AUTHOR: &str = "demo";

/// Fills the demonstration region, where there is no event yet.
pub async fn fill(app: &App, seed: u64) -> anyhow::Result<()> {
    if !events::since(app.db(), chrono::DateTime::UNIX_EPOCH).await?.is_empty() {
        return Ok(());
    }
    let mut places: Vec<PlaceId> = Vec::new();
    for stored in places_store::all(app.db()).await? {
        places.push(stored.place.id);
    }
    places.sort_unstable();
    anyhow::ensure!(!places.is_empty(), "the demonstration of the agenda needs places");
    // Their own identifiers: the addresses of the events are the same in every region of a seed.
    let ids = Ids::seeded(std::sync::Arc::clone(app.clock()), seed ^ 0xa9e4);
    let today = app.local(app.now()).date();
    let mut tx = app.db().begin(&Actor::system("demo"), app.now()).await?;
    let mut count = 0;
    for rank in 0..SERIES {
        let mut dice = Dice::of(seed, rank);
        let start = today - Days::new(AROUND - u64::from(dice.below(7)));
        let whose = Whose { author: AUTHOR, places: &places, start };
        count += announce(app, &mut tx, (&mut dice, &ids), &whose).await?;
    }
    tx.audit("demo.agenda", "event", "all", json!({ "events": count }));
    tx.commit().await?;
    tracing::info!(events = count, "the agenda of the demonstration is filled");
    appointments::fill(app, seed, &places).await
}

/// Workshops of the demonstration's professional, from tomorrow on.
async fn announce_own(
    app: &App,
    (dice, ids): (&mut Dice, &Ids),
    author: &str,
    place: PlaceId,
) -> Result<(), StoreError> {
    let today = app.local(app.now()).date();
    let mut tx = app.db().begin(&Actor::system("demo"), app.now()).await?;
    for later in 1..=OWN_SERIES {
        let mut start = today + Days::new(later);
        while is_weekend(start) {
            start = start + Days::new(2);
        }
        let whose = Whose { author, places: &[place], start };
        announce(app, &mut tx, (dice, ids), &whose).await?;
    }
    tx.commit().await.map(drop)
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Who announces a series, in one of which places, from which day on.
struct Whose<'a> {
    author: &'a str,
    places: &'a [PlaceId],
    start: NaiveDate,
}

/// Announces a series, with people in its meetings; how many meetings.
async fn announce(
    app: &App,
    tx: &mut Tx,
    (dice, ids): (&mut Dice, &Ids),
    whose: &Whose<'_>,
) -> Result<usize, StoreError> {
    let until = app.local(app.now()).date() + Days::new(AROUND);
    let series = invented_series(dice, ids, whose, until)?;
    let made = meetings(app, dice, ids, &series)?;
    series::insert(tx, &series).await?;
    events::insert(tx, &made).await?;
    tx.changed(SERIES_CHANGED, &series.id);
    for event in &made {
        invented::people(app, tx, dice, ids, event, &series.sheet).await?;
    }
    Ok(made.len())
}

fn wrong(reason: impl std::fmt::Display) -> StoreError {
    StoreError::Settings(format!("{reason}"))
}

fn invented_series(
    dice: &mut Dice,
    ids: &Ids,
    whose: &Whose<'_>,
    until: NaiveDate,
) -> Result<Series, StoreError> {
    let start = whose.start;
    let hour = NaiveTime::from_hms_opt(dice.pick(&[9, 10, 10, 14, 14, 15, 17]), 0, 0).unwrap_or_default();
    let begin: NaiveDateTime = start.and_time(hour);
    let first = Span::new(begin, begin + chrono::TimeDelta::minutes(dice.pick(&[90, 120, 120, 180])));
    let first = first.map_err(wrong)?;
    let place = dice.choose(whose.places).ok_or_else(|| wrong("no place"))?;
    let told = invented::told(dice);
    let rule = invented::rule(dice, start, until).map_err(wrong)?;
    let sheet = Sheet {
        title: Line::new(told.title).map_err(wrong)?,
        kind: told.kind,
        description: crate::model::Description::new(told.description).ok(),
        host: Host::Place(place),
        venue: told.venue,
        link: told.link(),
        joining: told.joining,
        capacity: Capacity::try_from(told.seats).ok(),
        phone: None,
        price: None,
        languages: invented::Told::languages(dice),
        welcome: invented::welcome(dice),
        themes: told.themes.iter().copied().collect(),
        audience: told.audience(dice),
    };
    Ok(Series {
        id: ids.uuid(),
        author: whose.author.to_owned(),
        first,
        rule: Some(rule),
        made_until: until,
        sheet,
        calendar: None,
    })
}

fn meetings(app: &App, dice: &mut Dice, ids: &Ids, series: &Series) -> Result<Vec<Event>, StoreError> {
    let days =
        series.rule.as_ref().map(|rule| rule.days(series.first.day(), series.first.day(), series.made_until));
    let meeting = |day: NaiveDate| {
        let planned = meeting(app, ids, series, day)?;
        let cancelled = dice.below(100) < 4;
        Ok(if cancelled { Event { state: EventState::Cancelled, revision: 1, ..planned } } else { planned })
    };
    days.unwrap_or_default().into_iter().map(meeting).collect()
}

/// A meeting of a series, as it is announced.
fn meeting(app: &App, ids: &Ids, series: &Series, day: NaiveDate) -> Result<Event, StoreError> {
    let span = series.first.on(day);
    Ok(Event {
        id: ids.public_id().parse().map_err(wrong)?,
        series: series.id.clone(),
        day,
        starts_at: app.moment(span.start()),
        ends_at: app.moment(span.end()),
        moved: false,
        state: EventState::Planned,
        capacity: series.sheet.capacity.map(Capacity::get),
        taken: 0,
        revision: 0,
        came: None,
    })
}
