//! A training of last week in the place of the demonstration’s professional: its certificates can be given.

use chrono::{Days, NaiveTime, TimeDelta};
use maillage_places::model::PlaceId;
use maillage_shell::App;
use maillage_store::{Actor, Ids};
use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::Line;
use maillage_vocabulary::lists::activity::Theme;
use maillage_vocabulary::lists::agenda::{AgendaKind, Joining, SpokenLanguage, Venue, Welcome};

use super::dice::Dice;
use super::invented::person;
use super::{is_weekend, meeting, wrong};
use crate::acts::SERIES_CHANGED;
use crate::model::{Capacity, Description, Host, Seat, Sheet, Span};
use crate::store::events;
use crate::store::invented;
use crate::store::series::{self, Series};

/// Days since then.
const AGO: u64 = 8;
/// People who had a seat; the last of them did not come.
const PEOPLE: u32 = 7;
const SEATS: u16 = 12;

/// Announces it in the past, with who came.
pub async fn fill(
    app: &App,
    (dice, ids): (&mut Dice, &Ids),
    author: &str,
    place: PlaceId,
) -> anyhow::Result<()> {
    let mut day = app.local(app.now()).date() - Days::new(AGO);
    while is_weekend(day) {
        day = day - Days::new(1);
    }
    let start = day.and_time(NaiveTime::from_hms_opt(9, 30, 0).unwrap_or_default());
    let span = Span::new(start, start + TimeDelta::minutes(180)).map_err(wrong)?;
    let series = Series {
        id: ids.uuid(),
        author: author.to_owned(),
        first: span,
        rule: None,
        made_until: day,
        sheet: sheet(place)?,
        calendar: None,
    };
    let event = meeting(app, ids, &series, day)?;
    let mut tx = app.db().begin(&Actor::system("demo"), app.now()).await?;
    series::insert(&mut tx, &series).await?;
    events::insert(&mut tx, std::slice::from_ref(&event)).await?;
    tx.changed(SERIES_CHANGED, &series.id);
    for rank in 0..PEOPLE {
        let id = person(&mut tx, dice, ids, &event, rank, Seat::Seated).await?;
        if rank + 1 < PEOPLE {
            invented::present(&mut tx, &id, event.starts_at).await?;
        }
    }
    invented::taken(&mut tx, &event.id, PEOPLE).await?;
    tx.commit().await?;
    Ok(())
}

fn sheet(place: PlaceId) -> anyhow::Result<Sheet> {
    let text = "Une matinée pour les bénévoles et les agents d’accueil : aider sans faire à la place.";
    Ok(Sheet {
        title: Line::new("Accompagner une démarche en ligne").map_err(wrong)?,
        kind: AgendaKind::Training,
        description: Description::new(text).ok(),
        host: Host::Place(place),
        venue: Venue::OnSite,
        link: None,
        joining: Joining::Registration,
        capacity: Capacity::try_from(SEATS).ok(),
        phone: None,
        price: None,
        languages: [SpokenLanguage::French].into_iter().collect(),
        welcome: [Welcome::Beginners].into_iter().collect(),
        themes: [Theme::Procedures].into_iter().collect(),
        audience: ClosedSet::new(),
    })
}
