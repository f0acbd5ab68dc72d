//! A report begins with what the agenda knows of a workshop or an appointment.

use chrono::{DateTime, Duration, Utc};
use maillage_places::view::Entry;
use maillage_shell::{Ctx, Failure, text};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::activity::Setting;

use super::State;
use super::choices::short;
use super::report::icon;
use crate::model::Told;
use crate::{Held, Meeting, acts, store};

/// What took place is proposed for that long.
const DAYS: i64 = 21;
/// Most of it on the screen.
const SHOWN: usize = 5;

/// Something without a report, as a link to its form.
pub struct Door {
    /// The form, filled in.
    pub href: String,
    /// Its drawing.
    pub icon: &'static str,
    /// Title of the workshop, or what the appointment was about.
    pub title: String,
    /// When, and how many came.
    pub detail: String,
}

/// What is still to be told, the latest first, and how much more than fits on the screen.
pub async fn doors(ctx: &Ctx, state: &State, place: &Entry) -> Result<(Vec<Door>, usize), Failure> {
    let held = untold(ctx, state, place, ctx.now()).await?;
    let doors = held.iter().rev().take(SHOWN).map(|one| door(ctx, one)).collect();
    Ok((doors, held.len().saturating_sub(SHOWN)))
}

fn door(ctx: &Ctx, one: &Held) -> Door {
    let day = text::date(one.day, ctx.lang());
    let (title, detail) = match &one.what {
        Meeting::Workshop { title, people } => {
            let people = ctx.tx("activity-people", &[("count", (*people).into())]);
            (title.clone(), format!("{day}, {people}"))
        }
        Meeting::Appointment { time, .. } => {
            let themes: Vec<_> = one.themes.iter().map(|theme| short(theme, ctx.lang())).collect();
            let about = themes.join(", ");
            let title = match about.as_str() {
                "" => ctx.t("report-appointment").to_owned(),
                about => ctx.tx("report-appointment-about", &[("about", about.into())]),
            };
            (title, format!("{day}, {}", text::clock_time(one.day.and_time(*time), ctx.lang())))
        }
    };
    Door { href: form(&one.event, one.place.as_str()), icon: icon(one.kind()), title, detail }
}

/// The form of the report of something that took place.
pub fn form(event: &str, place: &str) -> String {
    format!("/activite?agenda={event}&lieu={place}")
}

/// What took place lately in a place, or begins until a moment, is for this person to tell, and that nobody has told
/// yet, in order.
pub async fn untold(
    ctx: &Ctx,
    state: &State,
    place: &Entry,
    until: DateTime<Utc>,
) -> Result<Vec<Held>, Failure> {
    let Some(agenda) = &state.agenda else { return Ok(Vec::new()) };
    let (from, person) = (ctx.now() - Duration::days(DAYS), &ctx.signed_in()?.person);
    let mut held = agenda.held(ctx.app(), place.place.id, from, until).await?;
    held.retain(|one| one.is_told_by(person));
    let ids: Vec<_> = held.iter().map(|one| one.event.clone()).collect();
    let told = store::told_events(ctx.app().db(), &ids).await?;
    held.retain(|one| !told.contains(&one.event));
    Ok(held)
}

/// Fills in what the agenda knows of something that took place in the place; nothing where it knows nothing under that
/// id, where it was told, or where it is for somebody else to tell.
pub async fn from_agenda(ctx: &Ctx, state: &State, event: &str, told: &mut Told) -> Result<(), Failure> {
    let Some(agenda) = &state.agenda else { return Ok(()) };
    let Some(place) = acts::find_place(ctx, &state.places.snapshot(), &told.place) else { return Ok(()) };
    let one = agenda.one(ctx.app(), event).await?;
    let person = &ctx.signed_in()?.person;
    let Some(one) = one.filter(|one| one.place == place.place.id && one.is_told_by(person)) else {
        return Ok(());
    };
    let known = store::told_events(ctx.app().db(), std::slice::from_ref(&one.event)).await?;
    if known.is_empty() {
        begin(&one, told);
    }
    Ok(())
}

/// Begins a report with what took place.
pub fn begin(one: &Held, told: &mut Told) {
    one.kind().slug().clone_into(&mut told.kind);
    Setting::Place.slug().clone_into(&mut told.setting);
    told.day = one.day.to_string();
    told.place = one.place.to_string();
    told.minutes = one.minutes.to_string();
    told.themes = one.themes.iter().map(|theme| theme.slug().to_owned()).collect();
    told.event.clone_from(&one.event);
    if let Meeting::Workshop { title, people } = &one.what {
        told.title.clone_from(title);
        told.total = if *people == 0 { String::new() } else { people.to_string() };
    }
}
