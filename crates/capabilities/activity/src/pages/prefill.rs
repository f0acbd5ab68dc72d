//! A report of a workshop begins with what the agenda knows of it.

use chrono::{DateTime, Duration, Utc};
use maillage_places::view::Entry;
use maillage_shell::{Ctx, Failure, text};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::activity::ActivityKind;

use super::State;
use crate::model::Told;
use crate::{Held, acts, store};

/// Workshops are proposed for that long.
const DAYS: i64 = 21;
/// Most of them on the screen.
const SHOWN: usize = 4;

/// A workshop without a report, as a link to its form.
pub struct Door {
    /// The form, filled in.
    pub href: String,
    /// Title of the workshop.
    pub title: String,
    /// When, and how many came.
    pub detail: String,
}

/// The workshops of a place that nobody has told yet, the latest first.
pub async fn doors(ctx: &Ctx, state: &State, place: &Entry) -> Result<Vec<Door>, Failure> {
    let mut held = untold(ctx, state, place, ctx.now()).await?;
    held.reverse();
    let door = |one: &Held| Door {
        href: format!("/activite?atelier={}&lieu={}", one.event, one.place),
        title: one.title.clone(),
        detail: format!(
            "{}, {}",
            text::date(one.day, ctx.lang()),
            ctx.tx("activity-people", &[("count", one.people.into())])
        ),
    };
    Ok(held.iter().take(SHOWN).map(door).collect())
}

/// The workshops of a place that nobody has told yet, those that begin until a moment.
pub async fn untold(
    ctx: &Ctx,
    state: &State,
    place: &Entry,
    until: DateTime<Utc>,
) -> Result<Vec<Held>, Failure> {
    let Some(workshops) = &state.workshops else { return Ok(Vec::new()) };
    let from = ctx.now() - Duration::days(DAYS);
    let mut held = workshops.held(ctx.app(), place.place.id, from, until).await?;
    if !held.is_empty() {
        let told =
            store::events_told(ctx.app().db(), ctx.local_now().date() - Duration::days(DAYS + 1)).await?;
        held.retain(|one| !told.contains(&one.event));
    }
    Ok(held)
}

/// Fills in what the agenda knows of a workshop of the place; nothing where it knows none under that id.
pub async fn with_workshop(ctx: &Ctx, state: &State, event: &str, told: &mut Told) -> Result<(), Failure> {
    let Some(place) = acts::find_place(ctx, &state.places.snapshot(), &told.place) else { return Ok(()) };
    let held = untold(ctx, state, &place, ctx.now()).await?;
    let Some(one) = held.into_iter().find(|one| one.event == event) else { return Ok(()) };
    ActivityKind::Workshop.slug().clone_into(&mut told.kind);
    told.day = one.day.to_string();
    told.minutes = one.minutes.to_string();
    told.title = one.title;
    told.themes = one.themes.iter().map(|theme| theme.slug().to_owned()).collect();
    told.total = if one.people == 0 { String::new() } else { one.people.to_string() };
    told.event = one.event;
    Ok(())
}
