//! Those who work in the demonstration region: counted, never named.

use chrono::{Days, NaiveDate};
use maillage_shell::App;
use maillage_store::{Actor, StoreError};

use super::dice::Dice;
use super::generate::SOURCE;
use crate::model::{PlaceId, Professional, Shown, Trade};
use crate::store;

/// Professionals of a region.
pub const PROFESSIONALS: usize = 500;

/// What the numbers of a seed are for.
const WORK: u64 = 3;

/// Trades, as often as they are met: three hundred places have more mediators than fab managers.
const TRADES: [Trade; 20] = [
    Trade::Mediator,
    Trade::Mediator,
    Trade::Mediator,
    Trade::Mediator,
    Trade::Mediator,
    Trade::Mediator,
    Trade::DigitalAdviser,
    Trade::DigitalAdviser,
    Trade::DigitalAdviser,
    Trade::DigitalAdviser,
    Trade::Facilitator,
    Trade::Facilitator,
    Trade::Facilitator,
    Trade::Librarian,
    Trade::Librarian,
    Trade::Trainer,
    Trade::Trainer,
    Trade::Coordinator,
    Trade::Coordinator,
    Trade::FabManager,
];

/// Puts people to work in the places of the region.
pub async fn fill(app: &App, actor: &Actor, today: NaiveDate, seed: u64) -> Result<(), StoreError> {
    let mut places: Vec<(String, PlaceId)> = Vec::new();
    for (source_id, known) in store::known_of(app.db(), SOURCE).await? {
        if known.absent_since.is_none() {
            let id = known
                .id
                .parse()
                .map_err(|_| StoreError::Settings(format!("{} is no public id", known.id)))?;
            places.push((source_id, id));
        }
    }
    places.sort_unstable();
    let places: Vec<PlaceId> = places.into_iter().map(|(_, id)| id).collect();
    let people = professionals(&places, today, seed);
    let mut tx = app.db().begin(actor, app.now()).await?;
    store::replace_of_source(&mut tx, SOURCE, &people).await?;
    tx.audit(
        "demo.professionals",
        "professional",
        SOURCE,
        serde_json::json!({ "professionals": people.len() }),
    );
    tx.commit().await?;
    Ok(())
}

/// Those who work in places, in their order: five in six places have somebody, and some have a team.
fn professionals(places: &[PlaceId], today: NaiveDate, seed: u64) -> Vec<Professional> {
    if places.is_empty() {
        return Vec::new();
    }
    let mut dice = Dice::of(seed, WORK, 0);
    let mut staffed: Vec<PlaceId> = places.iter().copied().filter(|_| dice.chance(84)).collect();
    if staffed.is_empty() {
        staffed.push(places[0]);
    }
    let team = (0..PROFESSIONALS.saturating_sub(staffed.len())).filter_map(|_| dice.choose(&staffed));
    let team: Vec<PlaceId> = team.collect();
    let posts = staffed.into_iter().chain(team).take(PROFESSIONALS);
    (0..).zip(posts).map(|(rank, place)| professional(rank, place, today, seed)).collect()
}

fn professional(rank: u64, place: PlaceId, today: NaiveDate, seed: u64) -> Professional {
    let mut dice = Dice::of(seed, WORK, rank + 1);
    let since = Days::new(dice.between(20, 3_600).into());
    let hours = dice.pick(&[35, 35, 35, 35, 28, 24, 21, 17, 14, 7]);
    // One in four has a contract that ends.
    let until = if dice.chance(25) { Some(Days::new(dice.between(60, 700).into())) } else { None };
    Professional {
        id: format!("demo-{rank:03}"),
        place,
        trade: dice.pick(&TRADES),
        hours_per_week: hours,
        active_from: today.checked_sub_days(since).unwrap_or(today),
        active_until: until.and_then(|days| today.checked_add_days(days)),
        shown: Shown::Counted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_work_now_and_are_not_named() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let places: Vec<PlaceId> = (0..300).map(PlaceId::from_bits).collect();
        let people = professionals(&places, today, 1);
        assert_eq!(people.len(), PROFESSIONALS);
        assert!(people.iter().all(|one| one.shown == Shown::Counted && one.active_from < today));
        assert!(people.iter().all(|one| one.active_until.is_none_or(|day| day > today)));
        assert!(Trade::ALL.iter().all(|trade| people.iter().any(|one| one.trade == *trade)));
        assert_eq!(people, professionals(&places, today, 1));
        assert_ne!(people, professionals(&places, today, 2));
    }

    #[test]
    fn even_one_place_gets_its_team() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        assert!(professionals(&[], today, 1).is_empty());
        for seed in 0..20 {
            assert_eq!(professionals(&[PlaceId::from_bits(1)], today, seed).len(), PROFESSIONALS);
        }
    }
}
