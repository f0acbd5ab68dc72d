//! A part of all choices: what is decided, and what is left to choose.

use crate::field::Field;
use crate::greedy::serve;

/// What is decided about a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    Open,
    In,
    Out,
}

/// Some sites are in, some are out, and so many of the open ones are still to be chosen.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    pub(crate) states: Vec<State>,
    /// For each row, the units of the best site that is in.
    pub(crate) floor: Vec<u32>,
    pub(crate) left: usize,
}

impl Part {
    /// All choices of so many sites.
    pub(crate) fn whole(field: &Field, count: usize) -> Self {
        Self { states: vec![State::Open; field.sites], floor: vec![0; field.weights.len()], left: count }
    }

    /// The sites in a state.
    pub(crate) fn sites(&self, state: State) -> impl Iterator<Item = usize> {
        (0..self.states.len()).filter(move |&site| self.states[site] == state)
    }

    /// What is left of a field: the open sites, where they are better than those that are in.
    pub(crate) fn rest(&self, field: &Field) -> Field {
        let is_open = |site: u32| self.states[site as usize] == State::Open;
        field.rest(|row, offer| is_open(offer.site) && offer.units > self.floor[row])
    }

    /// Decides that an open site is in.
    pub(crate) fn take(&mut self, field: &Field, site: usize) {
        self.states[site] = State::In;
        self.left = self.left.saturating_sub(1);
        serve(field, site, &mut self.floor, |_| {});
    }

    /// Decides that an open site is out.
    pub(crate) fn drop(&mut self, site: usize) {
        self.states[site] = State::Out;
    }
}
