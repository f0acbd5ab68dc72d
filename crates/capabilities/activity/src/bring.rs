//! Bringing a delivery of activities in: what is new is kept, what changed is changed, what was brought before counts once.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use maillage_places::model::PlaceId;
use maillage_places::view::{Entry, Snapshot};
use maillage_shell::App;
use maillage_shell::permission::Target;
use maillage_store::{Actor, StoreError};
use maillage_territory::{CommuneCode, Territories};
use maillage_vocabulary::reading_key;

use crate::exchange::{FindPlace, NamedPlace};
use crate::model::{Activity, ActivityId, Bounds, Source};
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
    /// Known, and of a place that is not in the care of whoever brings it: left as it is.
    pub elsewhere: u64,
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
    /// Compares a delivery with what is there. `places` says of which places activities may be changed.
    pub async fn new(
        app: &App,
        activities: Vec<Activity>,
        gone: &[String],
        places: &(dyn FindPlace + Sync),
    ) -> Result<Self, StoreError> {
        let mut plan = Self::default();
        let mut known = Known::load(app, &activities, gone).await?;
        for activity in activities {
            let before = known.take(&activity);
            plan.place(activity, before, places);
        }
        for activity in gone.iter().filter_map(|id| known.of_source.get_mut(&Source::Coop)?.remove(id)) {
            plan.counts.gone += 1;
            plan.gone.push(activity.id);
        }
        Ok(plan)
    }

    fn place(&mut self, mut activity: Activity, before: Option<Activity>, places: &(dyn FindPlace + Sync)) {
        let Some(before) = before else {
            self.counts.added += 1;
            self.added.push(activity);
            return;
        };
        if !places.is_open(before.place) {
            self.counts.elsewhere += 1;
            return;
        }
        // What was told here is mended here: a file that comes back changes none of it.
        if before.origin.source == Source::Own {
            self.counts.unchanged += 1;
            return;
        }
        activity.id = before.id;
        // Who brought it first stays its author; a remark is not brought back once it is forgotten.
        activity.author.clone_from(&before.author);
        activity.note.clone_from(&before.note);
        activity.followed = before.followed;
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
        mut progress: impl FnMut(u64) + Send,
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

/// The activities that a delivery may be about.
#[derive(Default)]
struct Known {
    of_source: HashMap<Source, HashMap<String, Activity>>,
    own: HashMap<ActivityId, Activity>,
}

impl Known {
    async fn load(app: &App, activities: &[Activity], gone: &[String]) -> Result<Self, StoreError> {
        let mut asked: HashMap<Source, Vec<String>> = HashMap::new();
        let mut ids = Vec::new();
        for activity in activities {
            match &activity.origin.id {
                Some(id) => asked.entry(activity.origin.source).or_default().push(id.to_string()),
                None => ids.push(activity.id),
            }
        }
        asked.entry(Source::Coop).or_default().extend_from_slice(gone);
        let mut known = Self { own: store::own(app.db(), &ids).await?, ..Self::default() };
        for (source, ids) in asked {
            known.of_source.insert(source, store::known(app.db(), source, &ids).await?);
        }
        Ok(known)
    }

    /// What an activity was before: found by its identifier at its source, else by its own.
    fn take(&mut self, activity: &Activity) -> Option<Activity> {
        match &activity.origin.id {
            Some(id) => self.of_source.get_mut(&activity.origin.source)?.remove(id.as_str()),
            None => self.own.remove(&activity.id),
        }
    }
}

/// Finds the places that files name: by our id, or by the name in its commune.
pub struct Finder {
    ids: HashMap<String, PlaceId>,
    communes: HashMap<PlaceId, CommuneCode>,
    names: HashMap<(String, Option<CommuneCode>), Option<PlaceId>>,
    /// The places whose activities may be brought in; none: all, and what is of no place.
    open: Option<HashSet<PlaceId>>,
}

impl Finder {
    /// Over a directory, within bounds.
    pub fn new(places: &Snapshot, bounds: &Bounds) -> Self {
        let open = (!bounds.cover(Target::Network)).then(|| {
            let inside = |entry: &&Arc<Entry>| {
                let (id, commune) = (entry.place.id.as_str(), entry.commune);
                bounds.cover(Target::Place { id, commune, organization: None })
            };
            places.places.iter().filter(inside).map(|entry| entry.place.id).collect()
        });
        let mut finder = Self { ids: HashMap::new(), communes: HashMap::new(), names: HashMap::new(), open };
        for entry in &places.places {
            let id = entry.place.id;
            finder.ids.insert(id.to_string(), id);
            let name = reading_key(entry.place.sheet.name.as_str());
            let commune = entry.commune.map(|commune| commune.code);
            finder.communes.extend(commune.map(|commune| (id, commune)));
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

    fn commune(&self, place: PlaceId) -> Option<CommuneCode> {
        self.communes.get(&place).copied()
    }

    fn is_open(&self, place: Option<PlaceId>) -> bool {
        self.open.as_ref().is_none_or(|open| place.is_some_and(|place| open.contains(&place)))
    }
}
