//! One immutable state of the projects.

use std::collections::HashMap;
use std::sync::Arc;

use maillage_needs::model::NeedId;
use maillage_search::{Index, IndexBuilder, Weight};
use maillage_vocabulary::ClosedList as _;

use crate::model::{Project, ProjectId, State};

/// The projects at one moment.
#[derive(Default)]
pub struct Snapshot {
    by_id: HashMap<ProjectId, Arc<Project>>,
    /// Those that everybody sees, the latest first.
    shown: Vec<Arc<Project>>,
    /// Their words, in the same order.
    index: Index,
}

impl Snapshot {
    /// From all projects, in any order.
    pub fn of(projects: Vec<Project>) -> Self {
        Self::from_shared(projects.into_iter().map(|one| (one.id, Arc::new(one))).collect())
    }

    fn from_shared(by_id: HashMap<ProjectId, Arc<Project>>) -> Self {
        let mut shown: Vec<_> = by_id.values().filter(|one| one.state.is_public()).cloned().collect();
        shown.sort_unstable_by_key(|one| (std::cmp::Reverse(one.proposed_at), one.id));
        let mut index = IndexBuilder::new();
        for project in &shown {
            index.push(&[
                (Weight::Title, project.title.as_str()),
                (Weight::Territory, project.commune().map_or("", |commune| commune.name)),
                (Weight::Body, project.makes.label()),
                (Weight::Body, project.pitch.as_str()),
            ]);
        }
        Self { index: index.build(), by_id, shown }
    }

    /// With some projects changed.
    #[must_use]
    pub fn with(&self, fresh: Vec<Project>) -> Self {
        let mut by_id = self.by_id.clone();
        by_id.extend(fresh.into_iter().map(|one| (one.id, Arc::new(one))));
        Self::from_shared(by_id)
    }

    /// A project, whatever its state.
    pub fn by_id(&self, id: &ProjectId) -> Option<&Arc<Project>> {
        self.by_id.get(id)
    }

    /// A project that everybody sees.
    pub fn public(&self, id: &ProjectId) -> Option<&Arc<Project>> {
        self.by_id(id).filter(|one| one.state.is_public())
    }

    /// Those that everybody sees, the latest first.
    pub fn shown(&self) -> &[Arc<Project>] {
        &self.shown
    }

    /// Those that wait for the network to decide, the oldest first.
    pub fn proposed(&self) -> Vec<Arc<Project>> {
        let mut waiting: Vec<_> =
            self.by_id.values().filter(|one| one.state == State::Proposed).cloned().collect();
        waiting.sort_unstable_by_key(|one| (one.proposed_at, one.id));
        waiting
    }

    /// Those that an account leads, the latest first.
    pub fn led_by(&self, person: &str) -> Vec<Arc<Project>> {
        let mut led: Vec<_> =
            self.by_id.values().filter(|one| one.lead.as_deref() == Some(person)).cloned().collect();
        led.sort_unstable_by_key(|one| (std::cmp::Reverse(one.proposed_at), one.id));
        led
    }

    /// Those that answer a need and that everybody sees.
    pub fn of_need(&self, need: &NeedId) -> impl Iterator<Item = &Arc<Project>> {
        self.shown.iter().filter(move |one| one.need.as_ref() == Some(need))
    }

    /// Those that answer to words, best first, with how well.
    pub fn find(&self, words: &str, limit: usize) -> Vec<(Arc<Project>, f32)> {
        let found = self.index.find(words);
        let best = found.best(found.ids(), limit).into_iter();
        best.filter_map(|(number, score)| Some((Arc::clone(self.shown.get(number as usize)?), score)))
            .collect()
    }
}
