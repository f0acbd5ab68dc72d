//! Drawing testers: the most wanting quota first, lots within it. The same seed over the same people gives the same draw.

use std::collections::BTreeMap;

use maillage_store::fingerprint;
use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::lists::trials::{QuotaOn, TrialPhase};

use super::{Cell, Profile, Sheet, cells_of};

/// Somebody of the panel, as a draw looks at them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panelist {
    /// Inner id.
    pub id: String,
    /// Brackets.
    pub profile: Profile,
    /// Phases that the person agrees to now.
    pub phases: ClosedSet<TrialPhase>,
    /// Invitations of the last three months.
    pub recent: u16,
}

/// Somebody who may be invited: there is no other way to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate<'a> {
    id: &'a str,
    cells: Vec<Cell>,
}

impl<'a> Candidate<'a> {
    /// Somebody who agrees to the phase, lives where testers are wanted, and was not invited too often; none otherwise.
    pub fn of(panelist: &'a Panelist, sheet: &Sheet, room: &Room, most: u16) -> Option<Self> {
        let agrees = panelist.phases.contains(sheet.phase);
        let near = panelist.profile.commune().is_some_and(|commune| sheet.takes_from(commune));
        let rested = panelist.recent < most;
        (agrees && near && rested).then(|| Self { id: &panelist.id, cells: room.cells_of(&panelist.profile) })
    }
}

/// Seats that are free, in all and in each cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    free: u16,
    cells: BTreeMap<Cell, Seats>,
}

/// The seats of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seats {
    /// How many there are.
    pub target: u16,
    /// How many are kept for somebody.
    pub taken: u16,
}

impl Seats {
    /// How many are free.
    pub const fn free(self) -> u16 {
        self.target.saturating_sub(self.taken)
    }
}

impl Room {
    /// From what is kept.
    pub fn new(free: u16, cells: impl IntoIterator<Item = (Cell, Seats)>) -> Self {
        Self { free, cells: cells.into_iter().collect() }
    }

    /// Seats that are free in all.
    pub const fn free(&self) -> u16 {
        self.free
    }

    /// The cells in which a person counts.
    pub fn cells_of(&self, profile: &Profile) -> Vec<Cell> {
        cells_of(profile, self.cells.keys().copied())
    }

    /// The quotas with their seats.
    pub fn quotas(&self) -> impl Iterator<Item = (QuotaOn, Seats)> + '_ {
        self.cells.iter().filter_map(|(cell, seats)| Some((cell.quota()?, *seats)))
    }

    fn is_free(&self, cell: Cell) -> bool {
        self.cells.get(&cell).is_none_or(|seats| seats.free() > 0)
    }

    fn fits(&self, candidate: &Candidate<'_>) -> bool {
        self.free > 0 && candidate.cells.iter().all(|cell| self.is_free(*cell))
    }

    fn take(&mut self, cells: &[Cell]) {
        self.free = self.free.saturating_sub(1);
        for cell in cells {
            if let Some(seats) = self.cells.get_mut(cell) {
                seats.taken = seats.taken.saturating_add(1);
            }
        }
    }

    /// Quotas with a free seat, the most wanting first: the one that is filled least for its size.
    fn wanting(&self) -> Vec<QuotaOn> {
        let mut wanting: Vec<_> = self.quotas().filter(|(_, seats)| seats.free() > 0).collect();
        wanting.sort_by(|(one, seats), (other, others)| {
            // free / target, compared without a fraction.
            let share = |a: &Seats, b: &Seats| u32::from(a.free()) * u32::from(b.target);
            share(others, seats).cmp(&share(seats, others)).then(one.cmp(other))
        });
        wanting.into_iter().map(|(on, _)| on).collect()
    }
}

/// Somebody who was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// Inner id.
    pub id: String,
    /// Where the person counts.
    pub cells: Vec<Cell>,
    /// The quota that asked for somebody; none for a seat that is anybody’s.
    pub asked_for: Option<QuotaOn>,
}

/// What a quota still lacks once everybody was drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The quota.
    pub on: QuotaOn,
    /// How many are wanted still.
    pub count: u16,
    /// How many of the panel could still be asked.
    pub left: usize,
}

/// A draw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draw {
    /// Who was drawn, in the order of the draw.
    pub picks: Vec<Pick>,
    /// What is wanting still.
    pub missing: Vec<Missing>,
}

/// Draws `people` testers at most.
pub fn draw(room: &Room, candidates: &[Candidate<'_>], people: u16, seed: u32) -> Draw {
    let mut room = room.clone();
    let mut left = lots(candidates, seed);
    let mut picks = Vec::new();
    while picks.len() < usize::from(people) {
        let Some((place, asked_for)) = next(&room, &left) else { break };
        let chosen = left.remove(place);
        room.take(&chosen.cells);
        picks.push(Pick { id: chosen.id.to_owned(), cells: chosen.cells.clone(), asked_for });
    }
    let could =
        |on: QuotaOn| left.iter().filter(|one| one.cells.contains(&Cell::Of(on)) && room.fits(one)).count();
    let missing = room
        .quotas()
        .filter(|(_, seats)| seats.free() > 0)
        .map(|(on, seats)| Missing { on, count: seats.free(), left: could(on) })
        .collect();
    Draw { picks, missing }
}

/// The candidates in the order of their lots: SHA-256 of the seed and of who they are, so that anyone can do it again.
fn lots<'a, 'b>(candidates: &'a [Candidate<'b>], seed: u32) -> Vec<&'a Candidate<'b>> {
    let mut lots: Vec<_> = candidates.iter().collect();
    lots.sort_by_cached_key(|one| (fingerprint(&format!("{seed}:{}", one.id)), one.id));
    lots.dedup_by_key(|one| one.id);
    lots
}

/// The next one: of the most wanting quota that somebody can fill, whoever fills most quotas, then the lot; where no quota wants
/// anybody, the lot alone.
fn next(room: &Room, left: &[&Candidate<'_>]) -> Option<(usize, Option<QuotaOn>)> {
    let wanting = room.wanting();
    let filled = |one: &Candidate<'_>| {
        one.cells.iter().filter_map(|cell| cell.quota()).filter(|on| wanting.contains(on)).count()
    };
    let fitting: Vec<_> = left.iter().enumerate().filter(|(_, one)| room.fits(one)).collect();
    for on in &wanting {
        let own = fitting.iter().filter(|(_, one)| one.cells.contains(&Cell::Of(*on)));
        // The first of those that fill as many: `max_by_key` would give the last.
        if let Some((place, _)) = own.min_by_key(|(_, one)| std::cmp::Reverse(filled(one))) {
            return Some((*place, Some(*on)));
        }
    }
    fitting.first().map(|(place, _)| (*place, None))
}

#[cfg(test)]
mod tests;
