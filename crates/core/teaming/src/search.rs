//! Looking for better sets of complete teams: some are taken out, others come in.

use std::cmp::Reverse;

use crate::chance::Chance;
use crate::flow::Search;
use crate::teams::{Field, Teams};

/// After so many rounds without a better set, the search goes on from the best.
const PATIENCE: u32 = 100;

/// Ruin and recreate (Schrimpf et al., *Record breaking optimization results using the ruin and recreate principle*,
/// Journal of Computational Physics 159, 2000) over sets of complete teams.
pub(crate) struct RuinAndRecreate<'f> {
    field: &'f Field<'f>,
    chance: Chance,
    search: Search,
    current: Teams,
    trial: Teams,
    pub(crate) best: Teams,
    since: u32,
    /// Rounds since the last better set.
    stale: u32,
}

impl<'f> RuinAndRecreate<'f> {
    /// Starts from teams that were complete before, then adds those that are hardest to fill.
    pub(crate) fn new(field: &'f Field<'f>, seed: u64, before: &[usize]) -> Self {
        let mut search = Search::new(&field.graph);
        let mut best = Teams::new(field);
        best.add_each(field, &mut search, before);
        best.add_each(field, &mut search, &hardest_first(field));
        let (current, trial) = (best.clone(), best.clone());
        Self { field, chance: Chance::new(seed), search, current, trial, best, since: 0, stale: 0 }
    }

    /// Whether all teams that are possible are complete: nothing is better then.
    pub(crate) fn is_full(&self) -> bool {
        self.best.count() == self.field.possible.len()
    }

    /// So many rounds, or until so many passed without a better set. Whether a better one was found.
    pub(crate) fn rounds(&mut self, rounds: u32, patience: u32, may_go_on: &mut dyn FnMut() -> bool) -> bool {
        let before = self.best.score();
        self.stale = 0;
        for _ in 0..rounds {
            if self.is_full() || self.stale >= patience || !may_go_on() {
                break;
            }
            self.round();
        }
        self.best.score() > before
    }

    /// One round: a team that is missing comes in at the expense of one to three that compete with it, then a few
    /// others that are missing come in, and those taken out come back, as far as they can.
    fn round(&mut self) {
        self.trial.copy(&self.current);
        let mut missing = self.missing();
        let first = self.chance.take(&mut missing);
        let mut rivals = first.map(|project| self.rivals(project)).unwrap_or_default();
        let mut out = Vec::new();
        for _ in 0..=self.chance.below(3) {
            let Some(project) = self.chance.take(&mut rivals) else { break };
            self.trial.remove(self.field, &mut self.search, project);
            out.push(project);
        }
        let mut back = Vec::from_iter(first);
        for _ in 0..self.chance.below(6) {
            back.extend(self.chance.take(&mut missing));
        }
        while let Some(project) = self.chance.take(&mut out) {
            back.push(project);
        }
        self.trial.add_each(self.field, &mut self.search, &back);
        self.accept();
    }

    /// Takes other teams, found by someone else, as the best.
    pub(crate) fn adopt(&mut self, teams: &Teams) {
        if teams.score() > self.best.score() {
            self.best.copy(teams);
            self.current.copy(teams);
        }
    }

    fn missing(&self) -> Vec<usize> {
        let possible = self.field.possible.iter().copied();
        possible.filter(|&project| !self.current.complete[project]).collect()
    }

    /// Complete teams that compete with a missing one for the same people, or any when it competes with none.
    fn rivals(&mut self, project: usize) -> Vec<usize> {
        if self.chance.below(4) > 0 && !self.trial.add(self.field, &mut self.search, project) {
            let mut rivals: Vec<usize> =
                self.search.blocked.iter().map(|&slot| self.field.graph.project[slot]).collect();
            rivals.sort_unstable();
            rivals.dedup();
            rivals.retain(|&rival| self.trial.complete[rival]);
            return rivals;
        }
        let possible = self.field.possible.iter().copied();
        possible.filter(|&rival| self.trial.complete[rival]).collect()
    }

    /// Keeps what is not worse; now and then what is only as many teams, to come away from where it stands.
    fn accept(&mut self) {
        let (trial, current) = (self.trial.score(), self.current.score());
        if trial >= current || (trial.0 == current.0 && self.chance.below(8) == 0) {
            std::mem::swap(&mut self.trial, &mut self.current);
        }
        self.since += 1;
        self.stale += 1;
        if self.current.score() > self.best.score() {
            self.best.copy(&self.current);
            (self.since, self.stale) = (0, 0);
        } else if self.since > PATIENCE {
            self.current.copy(&self.best);
            self.since = 0;
        }
    }
}

/// Possible projects, those whose rarest slot has fewest candidates first.
fn hardest_first(field: &Field) -> Vec<usize> {
    let mut projects = field.possible.clone();
    let rarest = |project: usize| {
        let slots = field.problem.slots_of(project);
        slots.map(|slot| field.graph.arcs_of(slot).len()).min().unwrap_or(0)
    };
    projects.sort_by_key(|&project| (rarest(project), field.size(project), Reverse(field.priority[project])));
    projects
}
