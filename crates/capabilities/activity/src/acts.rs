//! What is done with reports, by pages and API alike.

use std::sync::Arc;

use maillage_places::view::{Entry, Snapshot};
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure};
use maillage_store::{Actor, Version};
use maillage_vocabulary::lists::activity::{ActivityKind, Setting};

use crate::follow;
use crate::model::{Activity, ActivityId, ClientKey, Field, Provenance, Refusal, Refused, Teller, Told};
use crate::state::State;
use crate::store::{self, Kept, Saved};

/// Reads what is told by whoever asks, and places it.
///
/// The place must be one for which the person may tell activity; help given elsewhere counts for the place and stands in
/// the commune that is told, or in that of the place, which is then an estimate.
pub fn read(ctx: &Ctx, places: &Snapshot, told: &Told, id: ActivityId) -> Result<Activity, Vec<Refused>> {
    let author = ctx.identity().map(|who| who.person.clone()).unwrap_or_default();
    let teller = Teller { author: &author, today: ctx.local_now().date() };
    let read = told.read(id, teller);
    let place = find_place(ctx, places, &told.place);
    let needed = told.kind != "coordination";
    match (read, place) {
        (Ok(activity), Some(entry)) => Ok(placed(activity, &entry)),
        (Ok(activity), None) if !needed && told.place.trim().is_empty() => Ok(activity),
        (read, place) => {
            let mut refused = read.err().unwrap_or_default();
            if place.is_none() && (needed || !told.place.trim().is_empty()) {
                refused.retain(|one| one.field != "place");
                refused.insert(0, Refused { field: "place", why: Refusal::Unknown });
            }
            Err(refused)
        }
    }
}

/// The same, and the followed person that it names is one who agreed to its place, the appointment one’s own.
pub async fn read_whole(
    ctx: &Ctx,
    state: &State,
    told: &Told,
    id: ActivityId,
) -> Result<Result<Activity, Vec<Refused>>, Failure> {
    Ok(match read(ctx, &state.places.snapshot(), told, id) {
        Ok(activity) if is_for_another(ctx, state, &activity).await? => {
            Err(vec![Refused { field: "event", why: Refusal::Unknown }])
        }
        Ok(activity) => follow::check(ctx, &activity).await?.map(|()| activity),
        Err(refused) => Err(refused),
    })
}

/// Whether it tells of something in the agenda that is for somebody else to tell.
async fn is_for_another(ctx: &Ctx, state: &State, activity: &Activity) -> Result<bool, Failure> {
    let (Some(event), Some(agenda)) = (&activity.event, &state.agenda) else { return Ok(false) };
    let held = agenda.one(ctx.app(), event).await?;
    Ok(held.is_some_and(|held| !held.is_told_by(ctx.identity().map_or("", |who| &who.person))))
}

/// A place for which the person may tell activity.
pub fn find_place(ctx: &Ctx, places: &Snapshot, id: &str) -> Option<Arc<Entry>> {
    let entry = places.by_id(&id.trim().to_ascii_lowercase())?;
    may_tell(ctx, entry).then(|| Arc::clone(entry))
}

/// Whether the person may tell activity for a place.
pub fn may_tell(ctx: &Ctx, entry: &Entry) -> bool {
    let target = Target::Place { id: entry.place.id.as_str(), commune: entry.commune, organization: None };
    ctx.can(Right::ReportActivity, target)
}

fn placed(mut activity: Activity, entry: &Entry) -> Activity {
    activity.place = Some(entry.place.id);
    let own = entry.commune.map(|commune| commune.code);
    if activity.setting == Setting::Place || activity.kind() == ActivityKind::OpenAccess {
        activity.setting = Setting::Place;
        activity.commune = own;
    } else if activity.commune.is_none() {
        activity.commune = own;
        activity.provenance = activity.provenance.with(Field::Place, Provenance::Estimated);
    }
    activity
}

fn actor(ctx: &Ctx) -> Result<Actor, Failure> {
    Ok(Actor::person(&ctx.signed_in()?.person))
}

/// A new id.
pub fn new_id(ctx: &Ctx) -> ActivityId {
    // The source of ids makes nothing but UUIDs.
    ctx.app().ids().uuid().parse().unwrap_or(ActivityId::from_bits(0))
}

/// Keeps several activities at once, each under the key of its client: all, or none.
pub async fn keep(ctx: &Ctx, told: &[(Activity, Option<ClientKey>)]) -> Result<Vec<Saved>, Failure> {
    let mut tx = ctx.app().db().begin(&actor(ctx)?, ctx.now()).await?;
    let mut saved = Vec::with_capacity(told.len());
    for (activity, key) in told {
        saved.push(store::save(&mut tx, activity, key.as_ref()).await?);
    }
    tx.commit().await?;
    Ok(saved)
}

/// One's own activity.
pub async fn own(ctx: &Ctx, id: &str) -> Result<Kept, Failure> {
    let id: ActivityId = id.parse().map_err(|_| Failure::NotFound)?;
    let kept = store::by_id(ctx.app().db(), id).await?;
    let person = &ctx.signed_in()?.person;
    // What others told is nobody's business: it is not even there.
    kept.filter(|kept| kept.activity.author.as_ref() == Some(person)).ok_or(Failure::NotFound)
}

/// Puts a new version in the stead of one's own activity.
pub async fn change(ctx: &Ctx, activity: &Activity) -> Result<Version, Failure> {
    let mut tx = ctx.app().db().begin(&actor(ctx)?, ctx.now()).await?;
    if !store::change(&mut tx, activity).await? {
        return Err(Failure::NotFound);
    }
    tx.audit("activity.change", "activity", &activity.id.to_string(), serde_json::Value::Null);
    Ok(tx.commit().await?)
}

/// Takes one's own activity back.
pub async fn take_back(ctx: &Ctx, id: ActivityId) -> Result<Version, Failure> {
    let mut tx = ctx.app().db().begin(&actor(ctx)?, ctx.now()).await?;
    store::delete_one(&mut tx, id).await?;
    tx.audit("activity.delete", "activity", &id.to_string(), serde_json::Value::Null);
    Ok(tx.commit().await?)
}
