//! What is done with followed people, by pages and API alike. Everything here asks first whose they are.

use std::collections::HashSet;
use std::sync::Arc;

use maillage_places::model::PlaceId;
use maillage_places::view::{Entry, Snapshot};
use maillage_shell::permission::Right;
use maillage_shell::{Ctx, Failure};
use maillage_store::{Actor, StoreError};

use crate::model::{Activity, Followed, FollowedId, FollowedTold, Refusal, Refused, own_places};
use crate::store;

/// A place of the person who asks.
pub struct OwnPlace {
    /// The place.
    pub entry: Arc<Entry>,
    /// Whether it follows people.
    pub follows: bool,
    /// Whether the person may say so.
    pub may_switch: bool,
}

fn actor(ctx: &Ctx) -> Result<Actor, Failure> {
    Ok(Actor::person(&ctx.signed_in()?.person))
}

fn own_ids(ctx: &Ctx) -> Result<Vec<PlaceId>, Failure> {
    Ok(own_places(ctx.signed_in()?, Right::ReportActivity))
}

/// The places whose people the person may follow.
pub async fn places(ctx: &Ctx, places: &Snapshot) -> Result<Vec<OwnPlace>, Failure> {
    let own = own_ids(ctx)?;
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let following: HashSet<PlaceId> = store::following_places(ctx.app().db()).await?.into_iter().collect();
    let keeps = own_places(ctx.signed_in()?, Right::EditPlaces);
    let entries = own.iter().filter_map(|id| places.by_id(id.as_str()));
    Ok(entries
        .map(|entry| OwnPlace {
            follows: following.contains(&entry.place.id),
            may_switch: keeps.contains(&entry.place.id),
            entry: Arc::clone(entry),
        })
        .collect())
}

/// A place begins to follow people, or follows nobody any more; false where somebody is left.
pub async fn switch(ctx: &Ctx, place: &str, on: bool) -> Result<bool, Failure> {
    let place: PlaceId = place.parse().map_err(|_| Failure::NotFound)?;
    if !own_places(ctx.signed_in()?, Right::EditPlaces).contains(&place) {
        return Err(Failure::Forbidden);
    }
    let mut tx = ctx.app().db().begin(&actor(ctx)?, ctx.now()).await?;
    let done = if on {
        store::switch_on(&mut tx, place).await?;
        true
    } else {
        store::switch_off(&mut tx, place).await?
    };
    match (done, on) {
        (true, true) => {
            tx.audit("activity.follow.on", "followed_place", place.as_str(), serde_json::Value::Null);
        }
        (true, false) => {
            tx.audit("activity.follow.off", "followed_place", place.as_str(), serde_json::Value::Null);
        }
        (false, _) => {}
    }
    tx.commit().await?;
    Ok(done)
}

/// The people whom the places of the person follow, by name.
pub async fn people(ctx: &Ctx) -> Result<Vec<Followed>, Failure> {
    let mut people = store::followed_of(ctx.app().db(), &own_ids(ctx)?).await?;
    people.sort_by_cached_key(|one| maillage_search::fold(one.sheet.name.as_str()));
    Ok(people)
}

/// A followed person of one of the places of whoever asks; to all others there is none.
pub async fn find(ctx: &Ctx, id: &str) -> Result<Followed, Failure> {
    let id: FollowedId = id.parse().map_err(|_| Failure::NotFound)?;
    let own = own_ids(ctx)?;
    let found = store::followed(ctx.app().db(), id).await?;
    found.filter(|one| one.places.iter().any(|place| own.contains(place))).ok_or(Failure::NotFound)
}

/// Why a person could not be kept.
pub enum SaveError {
    /// Fields.
    Refused(Vec<Refused>),
    /// Something else.
    Failure(Failure),
}

impl From<Failure> for SaveError {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl From<StoreError> for SaveError {
    fn from(error: StoreError) -> Self {
        Self::Failure(error.into())
    }
}

/// Keeps a person, new or changed. Places of others, to which the person agreed before, stay.
pub async fn save(ctx: &Ctx, known: Option<&Followed>, told: &FollowedTold) -> Result<FollowedId, SaveError> {
    let today = ctx.local_now().date();
    let open = open_places(ctx).await?;
    let chosen: Vec<PlaceId> = told.places.iter().filter_map(|place| place.parse().ok()).collect();
    let fits = !chosen.is_empty() && chosen.iter().all(|place| open.contains(place));
    let sheet = match (told.read(today), fits) {
        (Ok(sheet), true) => sheet,
        (read, fits) => {
            let mut refused = read.err().unwrap_or_default();
            if !fits {
                refused.push(Refused { field: "places", why: Refusal::Missing });
            }
            return Err(SaveError::Refused(refused));
        }
    };
    let own = own_ids(ctx)?;
    let others = known.into_iter().flat_map(|known| &known.places).filter(|place| !own.contains(place));
    let mut places: Vec<PlaceId> = chosen.iter().chain(others).copied().collect();
    places.sort_unstable_by(|a, b| a.as_str().cmp(b.as_str()));
    places.dedup();
    let person = ctx.signed_in()?.person.clone();
    // Whoever hears a new consent answers for it; a change of telephone is no new consent.
    let same = known.filter(|known| {
        (known.sheet.consent_on, known.sheet.consent_how) == (sheet.consent_on, sheet.consent_how)
    });
    let consent_actor = same.map_or(person, |known| known.consent_actor.clone());
    let id = match known {
        Some(known) => known.id,
        None => ctx.app().ids().uuid().parse().map_err(Failure::internal)?,
    };
    let followed = Followed { id, sheet, consent_actor, places };
    let mut tx = ctx.app().db().begin(&actor(ctx)?, ctx.now()).await?;
    store::save_followed(&mut tx, &followed).await?;
    if known.is_some() {
        tx.audit("activity.follow.change", "followed", &id.to_string(), serde_json::Value::Null);
    } else {
        tx.audit("activity.follow.add", "followed", &id.to_string(), serde_json::Value::Null);
    }
    tx.commit().await?;
    Ok(id)
}

/// Those of one’s own places that follow people.
async fn open_places(ctx: &Ctx) -> Result<Vec<PlaceId>, Failure> {
    let own = own_ids(ctx)?;
    let mut following = store::following_places(ctx.app().db()).await?;
    following.retain(|place| own.contains(place));
    Ok(following)
}

/// A person goes at their request, with all that names them.
pub async fn erase(ctx: &Ctx, id: FollowedId) -> Result<(), Failure> {
    let mut tx = ctx.app().db().begin(&actor(ctx)?, ctx.now()).await?;
    if store::forget_followed(&mut tx, id).await? {
        tx.audit("activity.follow.erase", "followed", &id.to_string(), serde_json::Value::Null);
    }
    let version = tx.commit().await?;
    ctx.app().settle(version).await;
    Ok(())
}

/// Whether an activity names a followed person whom its author may name: one who agreed to its place.
pub async fn check(ctx: &Ctx, activity: &Activity) -> Result<Result<(), Vec<Refused>>, Failure> {
    let Some(id) = activity.followed else { return Ok(Ok(())) };
    let refused = || Ok(Err(vec![Refused { field: "followed", why: Refusal::Unknown }]));
    let Some(place) = activity.place.filter(|_| ctx.signed_in().is_ok()) else { return refused() };
    if !own_ids(ctx)?.contains(&place) {
        return refused();
    }
    match store::followed(ctx.app().db(), id).await? {
        Some(person) if person.places.contains(&place) => Ok(Ok(())),
        _ => refused(),
    }
}

/// The people whom a place follows, for who tells an act in it: id and name.
pub async fn choices(ctx: &Ctx, place: &str) -> Result<Vec<(FollowedId, String)>, Failure> {
    let Ok(place) = place.parse::<PlaceId>() else { return Ok(Vec::new()) };
    if !own_ids(ctx)?.contains(&place) {
        return Ok(Vec::new());
    }
    let mut people = store::followed_of(ctx.app().db(), &[place]).await?;
    people.sort_by_cached_key(|one| maillage_search::fold(one.sheet.name.as_str()));
    Ok(people.into_iter().map(|one| (one.id, one.sheet.name.to_string())).collect())
}

/// Whether the person works in a place at all: else following is not for them.
pub fn concerns(ctx: &Ctx) -> bool {
    own_ids(ctx).is_ok_and(|own| !own.is_empty())
}
