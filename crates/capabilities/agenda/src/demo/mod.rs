//! The agenda of the demonstration region: invented workshops in invented places, and people who do not exist.
//!
//! The same seed, places and day always give the same agenda.

mod appointments;
mod dice;
mod invented;
mod training;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use maillage_places::model::{Line, PlaceId};
use maillage_places::store as places_store;
use maillage_shell::App;
use maillage_store::{Actor, Ids, StoreError};
use serde_json::json;

use crate::acts::SERIES_CHANGED;
use crate::model::{Capacity, EventState, Host, Sheet, Span};
use crate::store::events::{self, Event};
use crate::store::series::{self, Series};
pub use appointments::fill_own;
use dice::Dice;

/// Series announced.
const SERIES: u64 = 42;
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
        let series = invented_series(&mut dice, &ids, &places, today)?;
        let made = meetings(app, &mut dice, &ids, &series, today)?;
        series::insert(&mut tx, &series).await?;
        events::insert(&mut tx, &made).await?;
        tx.changed(SERIES_CHANGED, &series.id);
        for event in &made {
            invented::people(app, &mut tx, &mut dice, &ids, event, &series.sheet).await?;
        }
        count += made.len();
    }
    tx.audit("demo.agenda", "event", "all", json!({ "events": count }));
    tx.commit().await?;
    tracing::info!(events = count, "the agenda of the demonstration is filled");
    appointments::fill(app, seed, &places).await
}

fn wrong(reason: impl std::fmt::Display) -> StoreError {
    StoreError::Settings(format!("{reason}"))
}

fn invented_series(
    dice: &mut Dice,
    ids: &Ids,
    places: &[PlaceId],
    today: NaiveDate,
) -> Result<Series, StoreError> {
    let start = today - Days::new(AROUND - u64::from(dice.below(7)));
    let hour = NaiveTime::from_hms_opt(dice.pick(&[9, 10, 10, 14, 14, 15, 17]), 0, 0).unwrap_or_default();
    let begin: NaiveDateTime = start.and_time(hour);
    let first = Span::new(begin, begin + chrono::TimeDelta::minutes(dice.pick(&[90, 120, 120, 180])));
    let first = first.map_err(wrong)?;
    let place = dice.choose(places).ok_or_else(|| wrong("no place"))?;
    let told = invented::told(dice);
    let rule = invented::rule(dice, start, today + Days::new(AROUND)).map_err(wrong)?;
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
    let made_until = today + Days::new(AROUND);
    Ok(Series {
        id: ids.uuid(),
        author: AUTHOR.to_owned(),
        first,
        rule: Some(rule),
        made_until,
        sheet,
        calendar: None,
    })
}

fn meetings(
    app: &App,
    dice: &mut Dice,
    ids: &Ids,
    series: &Series,
    today: NaiveDate,
) -> Result<Vec<Event>, StoreError> {
    let until = today + Days::new(AROUND);
    let days = series.rule.as_ref().map(|rule| rule.days(series.first.day(), series.first.day(), until));
    let meeting = |day: NaiveDate| {
        let span = series.first.on(day);
        let cancelled = dice.below(100) < 4;
        Ok(Event {
            id: ids.public_id().parse().map_err(wrong)?,
            series: series.id.clone(),
            day,
            starts_at: app.moment(span.start()),
            ends_at: app.moment(span.end()),
            moved: false,
            state: if cancelled { EventState::Cancelled } else { EventState::Planned },
            capacity: series.sheet.capacity.map(Capacity::get),
            taken: 0,
            revision: u32::from(cancelled),
            came: None,
        })
    };
    days.unwrap_or_default().into_iter().map(meeting).collect()
}
