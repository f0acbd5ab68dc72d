//! Bringing a delivery of activities in: what is new is kept, what changed is changed, what was brought before counts once.

use std::collections::HashMap;

use maillage_places::model::PlaceId;
use maillage_places::view::Snapshot;
use maillage_shell::App;
use maillage_store::{Actor, StoreError};
use maillage_territory::{CommuneCode, Territories};
use maillage_vocabulary::reading_key;

use crate::exchange::{FindPlace, NamedPlace};
use crate::model::{Activity, ActivityId, Source};
use crate::store;

/// Activities written in one transaction: one is half done at most, and bringing the file in again goes on.
const BATCH: usize = 20_000;

/// What bringing a delivery in changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// Not known before.
    pub added: u64,
    /// Known, and different now.
    pub changed: u64,
    /// Known, and the same.
    pub unchanged: u64,
    /// Taken away at the source.
    pub gone: u64,
}

/// What would change, and how.
#[derive(Debug, Default)]
pub struct Plan {
    added: Vec<Activity>,
    changed: Vec<Activity>,
    gone: Vec<ActivityId>,
    /// How much of each.
    pub counts: Counts,
}

impl Plan {
    /// Compares a delivery with what is there. An activity without identifier at its source is new each time.
    pub async fn new(app: &App, activities: Vec<Activity>, gone: &[String]) -> Result<Self, StoreError> {
        let mut plan = Self::default();
        let mut known: HashMap<Source, HashMap<String, Activity>> = HashMap::new();
        for activity in activities {
            let source = activity.origin.source;
            if let std::collections::hash_map::Entry::Vacant(slot) = known.entry(source) {
                slot.insert(store::of_source(app.db(), source).await?);
            }
            let id = activity.origin.id.as_ref().map(ToString::to_string);
            let before = id.and_then(|id| known.get_mut(&source)?.remove(&id));
            plan.place(activity, before);
        }
        for id in gone {
            let found = known.values_mut().find_map(|of_source| of_source.remove(id));
            if let Some(activity) = found {
                plan.counts.gone += 1;
                plan.gone.push(activity.id);
            }
        }
        Ok(plan)
    }

    fn place(&mut self, mut activity: Activity, before: Option<Activity>) {
        let Some(before) = before else {
            self.counts.added += 1;
            self.added.push(activity);
            return;
        };
        activity.id = before.id;
        // Who brought it first stays its author; a remark is not brought back once it is forgotten.
        activity.author.clone_from(&before.author);
        activity.note.clone_from(&before.note);
        if activity == before {
            self.counts.unchanged += 1;
        } else {
            self.counts.changed += 1;
            self.changed.push(activity);
        }
    }

    /// Activities that will be written or taken away.
    pub fn writes(&self) -> u64 {
        self.counts.added + self.counts.changed + self.counts.gone
    }

    /// Does it, a transaction a batch; `progress` hears how many are done.
    pub async fn run(
        self,
        app: &App,
        actor: &Actor,
        delivery: &str,
        mut progress: impl FnMut(u64),
    ) -> Result<Counts, StoreError> {
        let mut done = 0;
        for some in self.added.chunks(BATCH) {
            let mut tx = app.db().begin(actor, app.now()).await?;
            store::insert_all(&mut tx, delivery, some).await?;
            tx.audit(
                "activity.import",
                "activity_delivery",
                delivery,
                serde_json::json!({ "count": some.len() }),
            );
            tx.commit().await?;
            done += some.len() as u64;
            progress(done);
        }
        for some in self.changed.chunks(BATCH) {
            let mut tx = app.db().begin(actor, app.now()).await?;
            for activity in some {
                store::change(&mut tx, activity).await?;
            }
            tx.commit().await?;
            done += some.len() as u64;
            progress(done);
        }
        let mut tx = app.db().begin(actor, app.now()).await?;
        for id in &self.gone {
            store::delete_one(&mut tx, *id).await?;
        }
        tx.commit().await?;
        Ok(self.counts)
    }
}

/// Finds the places that files name: by our id, or by the name in its commune.
pub struct Finder {
    ids: HashMap<String, PlaceId>,
    names: HashMap<(String, Option<CommuneCode>), Option<PlaceId>>,
}

impl Finder {
    /// Over a directory.
    pub fn new(places: &Snapshot) -> Self {
        let mut finder = Self { ids: HashMap::new(), names: HashMap::new() };
        for entry in &places.places {
            let id = entry.place.id;
            finder.ids.insert(id.to_string(), id);
            let name = reading_key(entry.place.sheet.name.as_str());
            let commune = entry.commune.map(|commune| commune.code);
            for key in [(name.clone(), commune), (name, None)] {
                // Two places of one name: neither is meant.
                finder.names.entry(key).and_modify(|found| *found = None).or_insert(Some(id));
            }
        }
        finder
    }
}

impl FindPlace for Finder {
    fn find(&self, named: NamedPlace<'_>) -> Option<PlaceId> {
        let by_id = named.id.and_then(|id| self.ids.get(id.trim()).copied());
        let by_name = || {
            let name = reading_key(named.name?);
            let commune = named.commune.and_then(|code| Territories::embedded().commune(code.as_str()));
            self.names.get(&(name, commune.map(|commune| commune.code))).copied().flatten()
        };
        by_id.or_else(by_name)
    }
}
