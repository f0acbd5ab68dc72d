//! One immutable state of the campaigns.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use maillage_search::{Index, IndexBuilder, Weight};
use maillage_statistics::{Rule, alone};
use maillage_territory::{CommuneCode, Territories, TerritoryCode};
use maillage_vocabulary::ClosedList as _;

use crate::model::{State, Trial, TrialId};
use crate::store::problems::Problem;
use crate::store::sessions::Session;

/// A campaign, ready to be shown.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The campaign.
    pub trial: Trial,
    /// Its sessions, in order.
    pub sessions: Vec<Session>,
    /// What testers met, as it was named.
    pub problems: Vec<Problem>,
    /// How many came.
    pub came: u64,
}

/// Where a campaign stands for everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Testers are looked for.
    Recruiting,
    /// Testers try, or the team reads what they said.
    Running,
    /// What changed is told, or it was stopped.
    Results,
}

impl Entry {
    /// Where it stands for everybody.
    pub const fn stage(&self) -> Stage {
        match self.trial.state {
            State::Proposed | State::Accepted | State::Recruiting => Stage::Recruiting,
            State::Running | State::Reporting => Stage::Running,
            State::Returned | State::Closed | State::Refused | State::Stopped => Stage::Results,
        }
    }

    /// The address of its page.
    pub fn href(&self) -> String {
        format!("/tests/{}", self.trial.id)
    }

    /// The sessions that are to come.
    pub fn coming(&self, now: DateTime<Utc>) -> impl Iterator<Item = &Session> {
        self.sessions.iter().filter(move |one| one.cancelled_at.is_none() && one.ends_at > now)
    }
}

/// The campaigns at one moment.
#[derive(Default)]
pub struct Snapshot {
    by_id: HashMap<TrialId, Arc<Entry>>,
    /// All of them, the latest first.
    all: Vec<Arc<Entry>>,
    /// Those that everybody sees, the last that moved first.
    shown: Vec<Arc<Entry>>,
    /// Their words, in the same order.
    index: Arc<Index>,
    /// Testers by commune.
    panel: HashMap<CommuneCode, u64>,
}

impl Snapshot {
    /// From all campaigns, the latest first, and testers by commune.
    pub fn of(entries: Vec<Entry>, panel: HashMap<CommuneCode, u64>) -> Self {
        let all: Vec<_> = entries.into_iter().map(Arc::new).collect();
        let mut shown: Vec<_> = all.iter().filter(|entry| entry.trial.is_public()).cloned().collect();
        shown.sort_by_key(|entry| (std::cmp::Reverse(entry.trial.changed_at), entry.trial.id));
        let mut builder = IndexBuilder::new();
        for entry in &shown {
            let sheet = &entry.trial.sheet;
            builder.push(&[
                (Weight::Title, sheet.title.as_str()),
                (Weight::Keyword, sheet.phase.label()),
                (Weight::Keyword, sheet.team_name.as_str()),
                (Weight::Body, sheet.tried.as_str()),
            ]);
        }
        let by_id = all.iter().map(|entry| (entry.trial.id, Arc::clone(entry))).collect();
        Self { by_id, all, shown, index: Arc::new(builder.build()), panel }
    }

    /// The same campaigns with another panel.
    #[must_use]
    pub fn with_panel(&self, panel: HashMap<CommuneCode, u64>) -> Self {
        Self {
            by_id: self.by_id.clone(),
            all: self.all.clone(),
            shown: self.shown.clone(),
            index: Arc::clone(&self.index),
            panel,
        }
    }

    /// A campaign that a team confirmed, seen by everybody or not.
    pub fn by_id(&self, id: &TrialId) -> Option<&Arc<Entry>> {
        self.by_id.get(id)
    }

    /// All that teams confirmed, the latest first.
    pub fn all(&self) -> &[Arc<Entry>] {
        &self.all
    }

    /// Those that everybody sees, the last that moved first.
    pub fn shown(&self) -> &[Arc<Entry>] {
        &self.shown
    }

    /// Those that answer to words, best first, with how well.
    pub fn find(&self, words: &str, limit: usize) -> Vec<(Arc<Entry>, f32)> {
        let found = self.index.find(words);
        let best = found.best(found.ids(), limit).into_iter();
        best.filter_map(|(document, score)| Some((Arc::clone(self.shown.get(document as usize)?), score)))
            .collect()
    }

    /// How many testers there are, or how many live in a territory; none where they are so few that it would tell of somebody.
    pub fn testers(&self, within: Option<TerritoryCode>, rule: Rule) -> Option<u64> {
        let lives = |code: &CommuneCode| {
            let commune = Territories::embedded().commune(code.as_str());
            within.is_none_or(|within| commune.is_some_and(|commune| commune.is_in(within)))
        };
        let count = self.panel.iter().filter(|(code, _)| lives(code)).map(|(_, count)| count).sum();
        alone(count, rule).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_testers_are_not_counted_aloud() {
        let panel = [("04112", 3), ("13055", 40)].map(|(code, count)| (code.parse().unwrap(), count));
        let snapshot = Snapshot::of(Vec::new(), panel.into_iter().collect());
        let within = |code: &str| snapshot.testers(Some(code.parse().unwrap()), Rule::default());
        assert_eq!(snapshot.testers(None, Rule::default()), Some(43));
        assert_eq!((within("D04"), within("D13"), within("D05")), (None, Some(40), Some(0)));
    }
}
