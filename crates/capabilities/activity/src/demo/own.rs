//! What the professional of the demonstration tells beside the many: of appointments, and of people whom the place
//! follows. Their names are those of novels: nobody takes them for somebody.

use maillage_vocabulary::Line;
use std::collections::HashSet;

use chrono::{Days, Duration, NaiveDate};
use maillage_places::model::PlaceId;
use maillage_shell::App;
use maillage_store::{Actor, StoreError};
use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::lists::activity::Setting;
use rand::Rng;
use uuid::Uuid;

use crate::model::{Activity, ActivityId, Followed, FollowedSheet, Manner, Minutes, What};
use crate::store;
use crate::{Held, Meeting, PastAgenda};

/// First name, year of birth, how they agreed, acts of help told of them.
const PEOPLE: [(&str, Option<u16>, Manner, usize); 7] = [
    ("Cosette", Some(1948), Manner::Spoken, 6),
    ("Gavroche", Some(2001), Manner::Written, 4),
    ("Passepartout", Some(1986), Manner::Spoken, 3),
    ("Quasimodo", Some(1957), Manner::Spoken, 2),
    ("Esmeralda", Some(1992), Manner::Written, 2),
    ("Candide", None, Manner::Spoken, 1),
    ("Cunégonde", Some(1951), Manner::Written, 0),
];
/// Days of appointments, of which the last few wait for their report.
const APPOINTMENTS: i64 = 20;
const UNTOLD: i64 = 4;

/// Tells of the appointments that somebody came to, save the last ones: each report is like one of those of the batch.
pub async fn appointments(
    app: &App,
    agenda: &dyn PastAgenda,
    (author, place): (&str, PlaceId),
    random: &mut impl Rng,
    batch: &mut Vec<Activity>,
) -> Result<(), StoreError> {
    let (from, to) = (app.now() - Duration::days(APPOINTMENTS), app.now() - Duration::days(UNTOLD));
    let held = agenda.held(app, place, from, to).await?;
    let own = held.iter().filter(|one| matches!(one.what, Meeting::Appointment { .. }));
    let like: Vec<Activity> = batch.iter().filter(|one| is_alone(one)).cloned().collect();
    let told = own.filter(|one| one.is_told_by(author)).zip(like.iter().cycle());
    batch.extend(told.map(|(one, like)| report(one, like, random)).collect::<Vec<_>>());
    Ok(())
}

fn report(one: &Held, like: &Activity, random: &mut impl Rng) -> Activity {
    let minutes = u16::try_from(one.minutes).ok().and_then(|minutes| Minutes::new(minutes).ok());
    let themes: ClosedSet<_> = if one.themes.is_empty() { like.themes } else { one.themes };
    Activity {
        id: ActivityId::from_bits(random.random()),
        day: one.day,
        minutes: minutes.or(like.minutes),
        themes,
        setting: Setting::Place,
        event: Some(one.event.clone()),
        ..like.clone()
    }
}

const fn is_alone(one: &Activity) -> bool {
    matches!(one.what, What::Individual(_))
}

/// People of the place, and which acts of the batch were for them, the latest first.
pub fn people(
    (author, place): (&str, PlaceId),
    until: NaiveDate,
    random: &mut impl Rng,
    batch: &mut [Activity],
) -> Vec<Followed> {
    let mut acts: Vec<&mut Activity> =
        batch.iter_mut().filter(|one| is_alone(one) && one.setting == Setting::Place).collect();
    acts.sort_by_key(|one| (std::cmp::Reverse(one.day), one.id));
    // Not all of the last days: somebody comes back from time to time.
    let mut acts = acts.into_iter().step_by(3);
    PEOPLE
        .into_iter()
        .filter_map(|(name, birth_year, consent_how, count)| {
            let uuid = Uuid::from_u128(random.random()).to_string();
            let id = uuid.parse().ok()?;
            let own: Vec<&mut Activity> = acts.by_ref().take(count).collect();
            let first = own.iter().map(|one| one.day).min().unwrap_or(until - Days::new(20));
            for one in own {
                one.followed = Some(id);
            }
            let sheet = FollowedSheet {
                name: Line::new(name).ok()?,
                birth_year,
                commune: None,
                phone: None,
                email: None,
                consent_on: first,
                consent_how,
            };
            Some(Followed { id, sheet, consent_actor: author.to_owned(), places: vec![place] })
        })
        .collect()
}

/// The place follows people, and these are there.
pub async fn follow(app: &App, place: PlaceId, people: &[Followed]) -> Result<(), StoreError> {
    let known: HashSet<PlaceId> = store::following_places(app.db()).await?.into_iter().collect();
    let mut tx = app.db().begin(&Actor::system("demo"), app.now()).await?;
    if !known.contains(&place) {
        store::switch_on(&mut tx, place).await?;
    }
    for person in people {
        store::save_followed(&mut tx, person).await?;
    }
    tx.commit().await?;
    Ok(())
}
