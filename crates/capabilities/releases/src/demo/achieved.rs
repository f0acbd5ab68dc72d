//! What places of the demonstration achieved.

use std::collections::HashSet;

use chrono::TimeDelta;
use maillage_places::model::{Place, PlaceId};
use maillage_store::Tx;
use maillage_territory::{CommuneCode, Territories};

use super::invented::{ACHIEVED, Achieved};
use super::{Making, Out, read};
use crate::acts::ACHIEVEMENT_CHANGED;
use crate::model::{Achievement, AchievementState, ByWhom, Step, ToldAchievement, ToldCount};
use crate::store::achievements;

/// Tells them, each by the nearest place that told nothing yet; how many.
pub async fn tell(making: &Making<'_>, tx: &mut Tx, places: &[Place], out: &[Out]) -> anyhow::Result<usize> {
    let mut told = HashSet::new();
    let mut count = 0;
    for one in &ACHIEVED {
        let free = nearest(places, one.commune, |id| !told.contains(id));
        let Some(place) = free.or_else(|| nearest(places, one.commune, |_| true)) else { continue };
        told.insert(place.id);
        write(making, tx, place, (one, out)).await?;
        count += 1;
    }
    Ok(count)
}

async fn write(
    making: &Making<'_>,
    tx: &mut Tx,
    place: &Place,
    (one, out): (&Achieved, &[Out]),
) -> anyhow::Result<()> {
    let app = making.app;
    let at = app.now() - TimeDelta::days(one.ago);
    let project = one.project.and_then(|rank| out.get(rank)).map(|out| out.project.id.to_string());
    let results = one.results.iter();
    let sheet = ToldAchievement {
        key: String::new(),
        place: place.id.to_string(),
        title: one.title.into(),
        done: one.done.into(),
        audience: one.audience.into(),
        partners: one.partners.into(),
        results: results
            .map(|(value, what)| ToldCount { value: value.to_string(), what: (*what).into() })
            .collect(),
        day: app.local(at).date().to_string(),
        link: String::new(),
        licence: String::new(),
        project: project.unwrap_or_default(),
    };
    let achievement = Achievement {
        id: making.ids.public_id().parse()?,
        place: place.id,
        commune: place
            .sheet
            .location
            .commune
            .as_ref()
            .map(ToString::to_string)
            .map(|code| code.parse())
            .transpose()?,
        sheet: read(sheet.read(making.today(), |_| true))?,
        state: AchievementState::Published,
        told_at: at,
    };
    let id = achievement.id.to_string();
    achievements::insert(tx, &achievement, &format!("demo-{id}")).await?;
    making.note(tx, &id, (at, Step::Published, ByWhom::Team), None).await?;
    tx.changed(ACHIEVEMENT_CHANGED, &id);
    Ok(())
}

/// The place that is nearest to a commune, among some.
fn nearest<'a>(places: &'a [Place], commune: &str, among: impl Fn(&PlaceId) -> bool) -> Option<&'a Place> {
    let territories = Territories::embedded();
    let here = territories.commune(commune)?.point?;
    let point = |place: &Place| {
        let code: &CommuneCode = place.sheet.location.commune.as_ref()?;
        territories.commune(code.as_str())?.point
    };
    let found = places.iter().filter(|place| among(&place.id));
    let measured = found.filter_map(|place| Some((here.distance_km(point(place)?), place)));
    measured.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, place)| place)
}
