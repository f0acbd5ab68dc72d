//! Who agreed to be proposed to teams, in memory: what a team may know of somebody, and nothing else.

use std::collections::BTreeMap;
use std::sync::Arc;

use arc_swap::ArcSwap;
use async_trait::async_trait;
use maillage_shell::{App, View};
use maillage_store::{Change, StoreError};
use maillage_territory::Point;
use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::lists::skills::{Level, Skill};

use crate::acts::DEVELOPER_CHANGED;
use crate::model::{Developer, DeveloperId};
use crate::store::developers;

/// What a team may know of somebody: no name, no address, no commune by its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// To write to her by [`relay::write_to`](crate::relay::write_to).
    pub id: DeveloperId,
    /// A point of her commune, the same for all who live there; none where the commune has none.
    pub place: Option<Point>,
    /// How far she travels, in kilometres; 0 where she works from afar only.
    pub radius_km: u8,
    /// Projects at once, at most: 1 to 3.
    pub slots_max: u8,
    /// What she can do.
    pub skills: BTreeMap<Skill, Level>,
    /// What she wants to learn.
    pub learns: ClosedSet<Skill>,
    /// Whether she works from afar too.
    pub remote: bool,
}

impl Offer {
    /// Of somebody who agreed; none otherwise.
    fn of(developer: &Developer) -> Option<Self> {
        let profile = &developer.profile;
        developer.is_proposed().then(|| Self {
            id: developer.id,
            place: developer.commune().and_then(|commune| commune.point),
            radius_km: profile.reach.radius().map_or(0, crate::model::Radius::km),
            slots_max: profile.projects_max,
            skills: profile.skills.can().clone(),
            learns: profile.skills.learns(),
            remote: profile.reach.remote(),
        })
    }
}

/// All offers at one moment, in the order of their ids.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offers(BTreeMap<DeveloperId, Arc<Offer>>);

impl Offers {
    /// The offers.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Offer>> {
        self.0.values()
    }

    /// The offer of somebody.
    pub fn by_id(&self, id: &DeveloperId) -> Option<&Arc<Offer>> {
        self.0.get(id)
    }

    /// How many there are. For those who form teams: a public page shows protected counts.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The view of offers.
#[derive(Default)]
pub struct SkillsView {
    current: ArcSwap<Offers>,
}

impl SkillsView {
    /// The present offers; none before the first load.
    pub fn snapshot(&self) -> Arc<Offers> {
        self.current.load_full()
    }
}

#[async_trait]
impl View for SkillsView {
    fn name(&self) -> &'static str {
        "skills"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[DEVELOPER_CHANGED]
    }

    /// No public page shows anybody.
    fn is_shown_on(&self, _: &str) -> bool {
        false
    }

    async fn load(&self, app: &App) -> Result<(), StoreError> {
        let active = developers::active(app.db()).await?;
        let offers = active.iter().filter_map(Offer::of).map(|offer| (offer.id, Arc::new(offer)));
        self.current.store(Arc::new(Offers(offers.collect())));
        Ok(())
    }

    async fn refresh(&self, app: &App, changes: &[Change]) -> Result<(), StoreError> {
        let mut offers = Offers::clone(&self.current.load());
        for id in changes.iter().filter_map(|change| change.id.parse().ok()) {
            match developers::by_id(app.db(), &id).await?.as_ref().and_then(Offer::of) {
                Some(offer) => offers.0.insert(id, Arc::new(offer)),
                None => offers.0.remove(&id),
            };
        }
        self.current.store(Arc::new(offers));
        Ok(())
    }
}
