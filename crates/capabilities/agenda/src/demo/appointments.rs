//! When the professionals of the demonstration region receive, and who comes. None of them exists.

use chrono::{Days, NaiveDate};
use maillage_places::model::PlaceId;
use maillage_shell::App;
use maillage_shell::words::Lang;
use maillage_store::{Actor, Ids, StoreError, Tx};
use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::Line;
use maillage_vocabulary::lists::activity::Theme;
use serde_json::json;

use super::dice::Dice;
use super::invented::somebody;
use super::{announce_own, training, wrong};
use crate::acts::OPENING_CHANGED;
use crate::model::{DayClock, Equipment, Hours, Opening, PersonName, Weekdays, grain, moment};
use crate::store::appointments::{self, Appointment, Who};
use crate::store::openings;
use crate::words;

/// Professionals with hours.
const PROFESSIONALS: u64 = 24;
/// Days behind and ahead of today with appointments.
const AROUND: u32 = 21;
/// Items of this part of the demonstration: apart from those of the events.
const FIRST_RANK: u64 = 10_000;

const NAMES: [&str; 12] = [
    "Adèle", "Bilal", "Camille", "Dorian", "Estelle", "Fanny", "Gaël", "Hanna", "Ismaël", "Jade", "Kévin",
    "Louane",
];
const THEMES: [&[Theme]; 6] = [
    &[Theme::Procedures, Theme::Papers],
    &[Theme::Email, Theme::Browsing],
    &[Theme::Devices, Theme::Maintenance],
    &[Theme::Health, Theme::Procedures],
    &[Theme::Employment, Theme::Office],
    &[],
];
const THINGS: [&str; 4] = ["Bureau d’accueil", "Petite salle", "Poste avec scanner", "Tablette"];

/// Who receives, where.
struct Host {
    person: String,
    name: String,
    place: PlaceId,
}

/// Invented professionals of invented places.
pub async fn fill(app: &App, seed: u64, places: &[PlaceId]) -> anyhow::Result<()> {
    let ids = Ids::seeded(std::sync::Arc::clone(app.clock()), seed ^ 0x5107);
    let mut tx = app.db().begin(&Actor::system("demo"), app.now()).await?;
    let mut count = 0;
    for rank in 0..PROFESSIONALS {
        let mut dice = Dice::of(seed, FIRST_RANK + rank);
        let name = format!("{}, médiation numérique", dice.pick(&NAMES));
        let place = dice.choose(places).ok_or_else(|| wrong("no place"))?;
        let host = Host { person: format!("demo-{rank}"), name, place };
        count += week(app, &mut tx, &mut dice, &ids, &host).await?;
    }
    tx.audit("demo.appointments", "appointment", "all", json!({ "rows": count }));
    tx.commit().await?;
    tracing::info!(appointments = count, "the appointments of the demonstration are filled");
    Ok(())
}

/// Hours and appointments under the account of the demonstration’s professional, a training that she gave, and what she announces.
pub async fn fill_own(app: &App, seed: u64, person: &str, name: &str, place: PlaceId) -> anyhow::Result<()> {
    if !openings::of_person(app.db(), person).await?.is_empty() {
        return Ok(());
    }
    let ids = Ids::seeded(std::sync::Arc::clone(app.clock()), seed ^ 0x0517);
    let mut dice = Dice::of(seed, FIRST_RANK + PROFESSIONALS);
    let host = Host { person: person.to_owned(), name: name.to_owned(), place };
    let mut tx = app.db().begin(&Actor::system("demo"), app.now()).await?;
    week(app, &mut tx, &mut dice, &ids, &host).await?;
    tx.commit().await?;
    training::fill(app, (&mut dice, &ids), person, place).await?;
    Ok(announce_own(app, (&mut dice, &ids), person, place).await?)
}

/// A morning and an afternoon on some days, with people in them; how many.
async fn week(app: &App, tx: &mut Tx, dice: &mut Dice, ids: &Ids, host: &Host) -> anyhow::Result<usize> {
    let today = app.local(app.now()).date();
    let thing = Equipment {
        id: ids.uuid(),
        place: host.place,
        name: Line::new(dice.pick(&THINGS)).map_err(wrong)?,
        units: 1,
    };
    openings::insert_equipment(tx, &thing).await?;
    let themes: ClosedSet<Theme> = dice.pick(&THEMES).iter().copied().collect();
    let (mornings, afternoons) =
        (dice.pick(&[0b1_0101, 0b0_1010, 0b0_0101]), dice.pick(&[0b0_1010, 0b0_0101, 0b1_0000]));
    let length = dice.pick(&[30, 30, 45, 60]);
    let mut count = 0;
    for (days, from, to, equipment) in
        [(mornings, 540, 720, Some(thing.id.clone())), (afternoons, 840, 1_020, None)]
    {
        let opening = Opening {
            id: ids.public_id(),
            person: host.person.clone(),
            shown_name: Line::new(&host.name).map_err(wrong)?,
            place: host.place,
            days: Weekdays::new(days).ok_or_else(|| wrong("no day"))?,
            hours: Hours::new(from, to, length).map_err(wrong)?,
            equipment,
            themes,
            first_day: today - Days::new(AROUND.into()),
            last_day: None,
        };
        openings::insert(tx, &opening).await?;
        tx.changed(OPENING_CHANGED, &opening.id);
        count += people(app, tx, dice, ids, &opening, today).await?;
    }
    Ok(count)
}

async fn people(
    app: &App,
    tx: &mut Tx,
    dice: &mut Dice,
    ids: &Ids,
    opening: &Opening,
    today: NaiveDate,
) -> Result<usize, StoreError> {
    let mut count = 0;
    let (first, last) = (today - Days::new(AROUND.into()), today + Days::new(AROUND.into()));
    for day in first.iter_days().take_while(|day| *day < last) {
        // The nearer, the fuller.
        let full = if day < today {
            75
        } else {
            80_u32.saturating_sub(u32::try_from((day - today).num_days()).unwrap_or(0) * 3)
        };
        for span in DayClock::new(day, app.zone()).slots(opening) {
            if dice.below(100) >= full {
                continue;
            }
            let own = Appointment {
                id: ids.uuid(),
                person: opening.person.clone(),
                shown_name: opening.shown_name.as_str().to_owned(),
                place: opening.place,
                equipment: opening.equipment.clone().map(|id| (id, 0)),
                theme: opening.themes.iter().next(),
                starts_at: moment(span.start),
                ends_at: moment(span.end),
                booked: true,
                came: None,
                name: String::new(),
                email: None,
                phone: None,
                lang: Lang::Fr,
                by_team: dice.below(100) < 40,
                revision: 0,
            };
            come(tx, dice, &own).await?;
            if span.end > grain(app.now()) {
                appointments::hold(tx, &format!("person:{}", own.person), 0, &span, &own.id).await?;
                if let Some((id, unit)) = &own.equipment {
                    appointments::hold(tx, &format!("equipment:{id}"), *unit, &span, &own.id).await?;
                }
            } else {
                appointments::mark(tx, &own.id, Some(dice.below(100) < 88)).await?;
            }
            count += 1;
        }
    }
    Ok(count)
}

/// Somebody who does not exist: no mail can ever reach an address that ends in `.invalid`.
async fn come(tx: &mut Tx, dice: &mut Dice, own: &Appointment) -> Result<(), StoreError> {
    let name = somebody(dice);
    let email = format!("{}@demo.invalid", words::slug(&name));
    let key = name.parse::<PersonName>().map(|name| name.key()).unwrap_or_default();
    let who = Who { name: &name, name_key: &key, email: Some(&email), phone: None, contact: &email };
    appointments::insert(tx, own, &who).await
}
