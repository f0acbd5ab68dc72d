//! Which cells are hidden: the confidential ones, and others that keep them.
//!
//! A confidential cell is kept by another table that agrees with all that is published, and in which it is as high (or as low)
//! as it must be believed. Such tables are made of changes: in each dimension some codes go up and some down so that all sums
//! stay right; the product of one change a dimension, taken any number of times, is a change of the whole publication. It may
//! touch hidden cells only. So the cheapest changes are taken until the need is met, and what they touch is hidden: a greedy
//! heuristic, after J. P. Kelly, B. L. Golden and A. A. Assad, *Cell suppression: disclosure protection for sensitive tabular
//! data*, Networks 22, 1992. Then each neighbour that is not needed is shown again, the dearest first.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::dimension::Change;
use super::layer::{Layer, Need, layers, needs, real};
use super::{DisclosureError, Draft, Publication, Rules, Status};

/// Changes that one need takes at most.
const ROUNDS: usize = 400;
/// Products of changes that are weighed at most each time.
const MOST_PRODUCTS: usize = 1 << 20;
/// Less than this is nothing.
const NOTHING: f64 = 1e-9;

/// Another table: how much each cell differs.
pub(super) type Other = BTreeMap<usize, f64>;

/// Hides what the rules ask for and what keeps it. What comes back is not to be published before it was attacked.
pub fn protect(publication: Publication, rules: Rules) -> Result<Draft, DisclosureError> {
    let layers = layers(&publication, &rules);
    let reasons = publication.cells.iter().map(|cell| rules.reason(cell));
    // Zeros that sums imply are no cells that anybody reads: they stay.
    let implied = |cell: usize| cell >= publication.len();
    let reasons: Vec<_> =
        reasons.enumerate().map(|(cell, reason)| reason.filter(|_| !implied(cell))).collect();
    let status = |reason: &Option<_>| if reason.is_some() { Status::Primary } else { Status::Published };
    let mut pattern = Pattern {
        status: reasons.iter().map(status).collect(),
        costs: publication.cells.iter().map(|cell| 1.0 + (1.0 + real(cell.count)).log2()).collect(),
        changes: publication.dimensions().iter().map(|one| vec![None; one.codes().len()]).collect(),
        zero_shown: rules.zero_shown,
        publication: &publication,
        layers: &layers,
        kept: Vec::new(),
    };
    let mut all: Vec<Need> = Vec::new();
    for (cell, reason) in reasons.iter().enumerate() {
        all.extend(reason.iter().flat_map(|&reason| needs(&publication, &rules, &layers, cell, reason)));
    }
    // What lacks most first: its neighbours serve the others.
    all.sort_by(|one, other| other.amount.total_cmp(&one.amount).then(one.cell.cmp(&other.cell)));
    for need in all {
        pattern.keep(need)?;
    }
    pattern.show_again();
    let (status, kept) = (pattern.status, pattern.kept);
    Ok(Draft { publication, rules, layers, status, kept })
}

/// Half of the changes: those that go up alone, for there always is a way up, then the smallest.
fn half(list: &[Change]) -> Vec<Change> {
    let goes_up = |change: &&Change| change.iter().all(|&(_, sign)| sign > 0);
    let (up, other): (Vec<&Change>, Vec<&Change>) = list.iter().partition(goes_up);
    up.into_iter().chain(other).take(list.len().div_ceil(2)).cloned().collect()
}

struct Pattern<'p> {
    publication: &'p Publication,
    layers: &'p [Layer],
    status: Vec<Status>,
    /// What it costs to hide a cell: about its number of digits, so that few and small ones are hidden.
    costs: Vec<f64>,
    /// Changes by dimension and code, once they were asked for.
    changes: Vec<Vec<Option<Rc<Vec<Change>>>>>,
    zero_shown: bool,
    /// Each need, and the other table that meets it.
    kept: Vec<(Need, Other)>,
}

/// A change of the publication, found while looking.
struct Found {
    score: f64,
    bears: f64,
    /// Cells that go up (1) or down (-1) when the need is upwards.
    cells: Vec<(usize, f64)>,
}

impl Pattern<'_> {
    /// Hides what keeps a need.
    fn keep(&mut self, need: Need) -> Result<(), DisclosureError> {
        let Some(other) = self.other(need, false) else {
            return Err(DisclosureError::Unprotected { cell: self.publication.called(need.cell) });
        };
        for &cell in other.keys() {
            if self.status[cell] == Status::Published {
                self.status[cell] = Status::Secondary;
            }
        }
        self.kept.push((need, other));
        Ok(())
    }

    /// Another table that meets a need, by hidden cells alone or by the cheapest.
    fn other(&mut self, need: Need, hidden_only: bool) -> Option<Other> {
        let lists = self.lists(need.cell);
        let mut other = Other::new();
        let mut left = need.amount;
        for _ in 0..ROUNDS {
            let found = self.cheapest(&lists, need, left, &other, hidden_only)?;
            for (cell, sign) in found.cells {
                *other.entry(cell).or_insert(0.0) += sign * need.sign * found.bears;
            }
            left -= found.bears;
            if left <= NOTHING {
                other.retain(|_, change| change.abs() > NOTHING);
                return Some(other);
            }
        }
        None
    }

    /// The changes of each dimension that touch a cell.
    fn lists(&mut self, cell: usize) -> Vec<Rc<Vec<Change>>> {
        let publication = self.publication;
        let key = publication.key(cell).iter().enumerate();
        let lists = key.map(|(dimension, &code)| {
            let known = &mut self.changes[dimension][code as usize];
            Rc::clone(known.get_or_insert_with(|| Rc::new(publication.dimensions()[dimension].changes(code))))
        });
        let mut lists: Vec<_> = lists.collect();
        let products = |lists: &[Rc<Vec<Change>>]| {
            lists.iter().fold(1, |all: usize, list| all.saturating_mul(list.len()))
        };
        while products(&lists) > MOST_PRODUCTS {
            let Some(longest) = lists.iter_mut().max_by_key(|list| list.len()) else { break };
            *longest = Rc::new(half(longest));
        }
        lists
    }

    /// Every product of one change a dimension: the one that costs least for what it bears, the smallest among equals.
    fn cheapest(
        &self,
        lists: &[Rc<Vec<Change>>],
        need: Need,
        left: f64,
        other: &Other,
        hidden_only: bool,
    ) -> Option<Found> {
        let mut best: Option<Found> = None;
        let mut turns = vec![0; lists.len()];
        if lists.iter().any(|list| list.is_empty()) {
            return None;
        }
        let mut cells = Vec::new();
        loop {
            let most = best.as_ref().map_or(f64::INFINITY, |best| best.score);
            cells.clear();
            if let Some((score, bears)) =
                self.weigh(lists, &turns, (need, left, other), (most, hidden_only), &mut cells)
                && best.as_ref().is_none_or(|best| (score, cells.len()) < (best.score, best.cells.len()))
            {
                best = Some(Found { score, bears, cells: cells.clone() });
                if score == 0.0 && bears >= left - NOTHING {
                    break;
                }
            }
            let Some(dimension) = (0..turns.len()).find(|&one| turns[one] + 1 < lists[one].len()) else {
                break;
            };
            turns[dimension] += 1;
            turns[..dimension].fill(0);
        }
        best
    }

    /// What a product of changes costs for what it bears; none where it may not be, or costs more than what is known.
    fn weigh(
        &self,
        lists: &[Rc<Vec<Change>>],
        turns: &[usize],
        (need, left, other): (Need, f64, &Other),
        (most, hidden_only): (f64, bool),
        cells: &mut Vec<(usize, f64)>,
    ) -> Option<(f64, f64)> {
        let layer = &self.layers[need.layer];
        let (mut cost, mut bears) = (0.0, left);
        let mut chosen = vec![0; turns.len()];
        loop {
            let (mut place, mut sign) = (0, 1.0);
            for (dimension, &turn) in turns.iter().enumerate() {
                let (code, one) = lists[dimension][turn][chosen[dimension]];
                place += code as usize * self.publication.stride(dimension);
                sign *= f64::from(one);
            }
            if let Some(cell) = self.publication.at(place) {
                if self.status[cell] == Status::Published {
                    // A zero that were hidden would give itself away.
                    if hidden_only
                        || self.zero_shown && self.layers[0].numbers[cell] == 0.0
                        || cell >= self.publication.len()
                    {
                        return None;
                    }
                    if !other.contains_key(&cell) {
                        cost += self.costs[cell];
                    }
                    if cost > most * left {
                        return None;
                    }
                }
                if sign * need.sign < 0.0 {
                    let room = layer.numbers[cell] + other.get(&cell).copied().unwrap_or(0.0) - layer.floor;
                    bears = f64::min(bears, room);
                    if bears <= NOTHING {
                        return None;
                    }
                }
                cells.push((cell, sign));
            }
            let next = (0..turns.len()).find(|&one| chosen[one] + 1 < lists[one][turns[one]].len());
            let Some(dimension) = next else { break };
            chosen[dimension] += 1;
            chosen[..dimension].fill(0);
        }
        Some((cost / bears, bears))
    }

    /// Shows neighbours again that others can stand in for, the dearest first; then those that keep nothing.
    fn show_again(&mut self) {
        let mut users: Vec<Vec<usize>> = vec![Vec::new(); self.status.len()];
        for (rank, (_, other)) in self.kept.iter().enumerate() {
            for &cell in other.keys() {
                users[cell].push(rank);
            }
        }
        let mut neighbours: Vec<_> =
            (0..self.status.len()).filter(|&cell| self.status[cell] == Status::Secondary).collect();
        neighbours
            .sort_by(|&one, &other| self.costs[other].total_cmp(&self.costs[one]).then(one.cmp(&other)));
        for cell in neighbours {
            self.show_if_useless(cell, &mut users);
        }
    }

    fn show_if_useless(&mut self, cell: usize, users: &mut [Vec<usize>]) {
        self.status[cell] = Status::Published;
        let mut others = Vec::new();
        for &rank in &users[cell] {
            if !self.kept[rank].1.contains_key(&cell) {
                continue;
            }
            let Some(other) = self.other(self.kept[rank].0, true) else {
                self.status[cell] = Status::Secondary;
                return;
            };
            others.push((rank, other));
        }
        for (rank, other) in others {
            for &touched in other.keys() {
                users[touched].push(rank);
            }
            self.kept[rank].1 = other;
        }
    }
}
