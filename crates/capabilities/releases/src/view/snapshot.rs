//! One immutable state of what is given away, taken up and achieved.

use std::collections::HashMap;
use std::sync::Arc;

use maillage_projects::model::ProjectId;
use maillage_search::{Index, IndexBuilder, Weight};
use maillage_vocabulary::ClosedList as _;

use crate::model::{
    Achievement, AchievementId, DatedKit, Deliverable, DeliverableId, Reuse, ReuseId, ReuseState,
};

/// What a project gives away.
#[derive(Clone, Debug, Default)]
pub struct Releases {
    /// Its deliverables, whatever their state, the first first.
    pub all: Vec<Arc<Deliverable>>,
    /// How it is taken up elsewhere.
    pub kit: Option<Arc<DatedKit>>,
}

impl Releases {
    /// Those that everybody may take.
    pub fn released(&self) -> impl Iterator<Item = &Arc<Deliverable>> {
        self.all.iter().filter(|one| one.is_released())
    }
}

/// The state at one moment.
#[derive(Clone, Default)]
pub struct Snapshot {
    releases: HashMap<ProjectId, Releases>,
    reuses: HashMap<ReuseId, Arc<Reuse>>,
    achievements: HashMap<AchievementId, Arc<Achievement>>,
    /// Projects of which something is released, the latest release first.
    out: Vec<ProjectId>,
    /// Reuses that everybody sees, the latest first.
    shown: Vec<Arc<Reuse>>,
    /// Achievements that everybody sees, the latest first.
    published: Vec<Arc<Achievement>>,
    /// Words of what is released, in the order of `given`.
    release_index: Arc<Index>,
    given: Vec<Arc<Deliverable>>,
    /// Words of achievements, in the order of `published`.
    achievement_index: Arc<Index>,
}

impl Snapshot {
    /// From all rows, in any order.
    pub fn of(
        (deliverables, kits): (Vec<Deliverable>, Vec<(ProjectId, DatedKit)>),
        reuses: Vec<Reuse>,
        achievements: Vec<Achievement>,
    ) -> Self {
        let mut releases: HashMap<ProjectId, Releases> = HashMap::new();
        for one in deliverables {
            releases.entry(one.project).or_default().all.push(Arc::new(one));
        }
        for (project, kit) in kits {
            releases.entry(project).or_default().kit = Some(Arc::new(kit));
        }
        let mut snapshot = Self {
            releases,
            reuses: reuses.into_iter().map(|one| (one.id, Arc::new(one))).collect(),
            achievements: achievements.into_iter().map(|one| (one.id, Arc::new(one))).collect(),
            ..Self::default()
        };
        snapshot.index();
        snapshot
    }

    /// What a project gives away now.
    pub(super) fn set_releases(&mut self, project: ProjectId, all: Vec<Deliverable>, kit: Option<DatedKit>) {
        let all = all.into_iter().map(Arc::new).collect();
        self.releases.insert(project, Releases { all, kit: kit.map(Arc::new) });
    }

    /// A reuse as it stands now; none where it was forgotten.
    pub(super) fn set_reuse(&mut self, id: ReuseId, reuse: Option<Reuse>) {
        match reuse {
            Some(reuse) => self.reuses.insert(id, Arc::new(reuse)),
            None => self.reuses.remove(&id),
        };
    }

    /// An achievement as it stands now.
    pub(super) fn set_achievement(&mut self, id: AchievementId, achievement: Option<Achievement>) {
        match achievement {
            Some(one) => self.achievements.insert(id, Arc::new(one)),
            None => self.achievements.remove(&id),
        };
    }

    /// Puts lists and words in order again.
    pub(super) fn index(&mut self) {
        let latest = |releases: &Releases| releases.released().map(|one| (one.sheet.day, one.made_at)).max();
        let mut out: Vec<_> =
            self.releases.iter().filter_map(|(id, releases)| Some((latest(releases)?, *id))).collect();
        out.sort_unstable_by(|one, other| other.cmp(one));
        self.out = out.into_iter().map(|(_, id)| id).collect();
        self.shown = self.reuses.values().filter(|one| one.is_shown()).cloned().collect();
        self.shown
            .sort_unstable_by_key(|one| (std::cmp::Reverse((one.sheet.since, one.declared_at)), one.id));
        self.published = self.achievements.values().filter(|one| one.is_published()).cloned().collect();
        self.published.sort_unstable_by_key(|one| (std::cmp::Reverse((one.sheet.day, one.told_at)), one.id));
        let given = self.out.iter().filter_map(|id| self.releases.get(id));
        self.given = given.flat_map(|one| one.released().cloned().collect::<Vec<_>>()).collect();
        let mut words = IndexBuilder::new();
        for one in &self.given {
            let sheet = &one.sheet;
            let licence = sheet.licence.code();
            words.push(&[
                (Weight::Title, sheet.title.as_str()),
                (Weight::Body, sheet.about.as_str()),
                (Weight::Body, licence),
            ]);
        }
        self.release_index = Arc::new(words.build());
        let mut words = IndexBuilder::new();
        for one in &self.published {
            let sheet = &one.sheet;
            words.push(&[
                (Weight::Title, sheet.title.as_str()),
                (Weight::Territory, one.commune().map_or("", |commune| commune.name)),
                (Weight::Body, sheet.done.as_str()),
                (Weight::Body, sheet.audience.label()),
                (Weight::Body, sheet.partners.as_ref().map_or("", |partners| partners.as_str())),
            ]);
        }
        self.achievement_index = Arc::new(words.build());
    }

    /// What a project gives away.
    pub fn releases(&self, project: &ProjectId) -> Option<&Releases> {
        self.releases.get(project)
    }

    /// A deliverable of a project, whatever its state.
    pub fn deliverable(&self, project: &ProjectId, id: &DeliverableId) -> Option<&Arc<Deliverable>> {
        self.releases.get(project)?.all.iter().find(|one| one.id == *id)
    }

    /// Projects of which something is released, the latest release first.
    pub fn out(&self) -> &[ProjectId] {
        &self.out
    }

    /// What is released, by project.
    pub fn given(&self) -> &[Arc<Deliverable>] {
        &self.given
    }

    /// A reuse, whatever its state.
    pub fn reuse(&self, id: &ReuseId) -> Option<&Arc<Reuse>> {
        self.reuses.get(id)
    }

    /// Reuses that everybody sees, the latest first.
    pub fn shown(&self) -> &[Arc<Reuse>] {
        &self.shown
    }

    /// Those of a project, the latest first.
    pub fn shown_of(&self, project: &ProjectId) -> Vec<Arc<Reuse>> {
        self.shown.iter().filter(|one| one.project == *project).cloned().collect()
    }

    /// All reuses of a project, whatever their state.
    pub fn all_of(&self, project: &ProjectId) -> impl Iterator<Item = &Arc<Reuse>> {
        self.reuses.values().filter(move |one| one.project == *project)
    }

    /// Reuses that wait to be read, the oldest first.
    pub fn waiting(&self) -> Vec<Arc<Reuse>> {
        let mut waiting: Vec<_> =
            self.reuses.values().filter(|one| one.state == ReuseState::Waiting).cloned().collect();
        waiting.sort_unstable_by_key(|one| (one.declared_at, one.id));
        waiting
    }

    /// An achievement, whatever its state.
    pub fn achievement(&self, id: &AchievementId) -> Option<&Arc<Achievement>> {
        self.achievements.get(id)
    }

    /// Achievements that everybody sees, the latest first.
    pub fn published(&self) -> &[Arc<Achievement>] {
        &self.published
    }

    /// All achievements, whatever their state, the latest first.
    pub fn achievements(&self) -> Vec<Arc<Achievement>> {
        let mut all: Vec<_> = self.achievements.values().cloned().collect();
        all.sort_unstable_by_key(|one| (std::cmp::Reverse((one.sheet.day, one.told_at)), one.id));
        all
    }

    /// What is released that answers to words, best first, with how well.
    pub fn find_given(&self, words: &str, limit: usize) -> Vec<(Arc<Deliverable>, f32)> {
        best(&self.release_index, &self.given, words, limit)
    }

    /// Achievements that answer to words, best first, with how well.
    pub fn find_published(&self, words: &str, limit: usize) -> Vec<(Arc<Achievement>, f32)> {
        best(&self.achievement_index, &self.published, words, limit)
    }
}

fn best<T>(index: &Index, all: &[Arc<T>], words: &str, limit: usize) -> Vec<(Arc<T>, f32)> {
    let found = index.find(words);
    let best = found.best(found.ids(), limit).into_iter();
    best.filter_map(|(number, score)| Some((Arc::clone(all.get(number as usize)?), score))).collect()
}
