//! How activities are shared out among the parts of a question.

use chrono::Datelike as _;

use super::chunk::{Chunk, day_number, day_of};
use super::filter::{Bits, Period, Slice, month_number};

const ONE_DAY: chrono::Days = chrono::Days::new(1);

/// How activities are shared out: by the days that count for the same periods, and by the slices that hold them.
pub(super) struct Split<'a> {
    slices: Vec<&'a Slice>,
    days: Vec<Days>,
    /// For each day that can be, which days it is among; [`NO_DAYS`] for none.
    by_day: Vec<u8>,
    /// The slices that hold every row, one bit each.
    open: usize,
    /// The others.
    narrow: Vec<(usize, &'a Slice)>,
}

/// Days that a number of sixteen bits can tell.
const EVERY_DAY: usize = 1 << 16;

/// A day that no period holds.
const NO_DAYS: u8 = u8::MAX;

impl<'a> Split<'a> {
    pub fn new(parts: &[(Period, &'a Slice)]) -> Self {
        let mut slices: Vec<&Slice> = Vec::new();
        for (_, slice) in parts {
            if !slices.iter().any(|known| std::ptr::eq(*known, *slice)) {
                slices.push(slice);
            }
        }
        let mut edges: Vec<_> =
            parts.iter().flat_map(|(period, _)| [period.from, period.until + ONE_DAY]).collect();
        edges.sort_unstable();
        edges.dedup();
        let between = edges.windows(2).map(|edge| Period { from: edge[0], until: edge[1] - ONE_DAY });
        let days: Vec<_> = between
            .filter(|days| parts.iter().any(|(period, _)| period.holds(*days)))
            .map(Days::new)
            .collect();
        let mut by_day = vec![NO_DAYS; EVERY_DAY];
        for (rank, days) in (0..NO_DAYS).zip(&days) {
            by_day[usize::from(days.first)..=usize::from(days.last)].fill(rank);
        }
        let bits = slices.iter().enumerate().map(|(bit, slice)| (1 << bit, *slice));
        let (open, narrow): (Vec<_>, Vec<_>) = bits.partition(|(_, slice)| **slice == Slice::default());
        Self { open: open.iter().map(|(bit, _)| bit).sum(), slices, days, by_day, narrow }
    }

    /// One for each of the days and each set of slices.
    pub fn shares(&self) -> usize {
        self.days.len() << self.slices.len()
    }

    /// The days of a share.
    pub fn days_of(&self, share: usize) -> &Days {
        &self.days[share >> self.slices.len()]
    }

    /// The share of those of the days and of the slices that have a bit.
    pub const fn share(&self, days: usize, slices: usize) -> usize {
        days << self.slices.len() | slices
    }

    /// Whether a share counts for a part.
    pub fn is_of(&self, share: usize, period: Period, slice: &Slice) -> bool {
        let own = self.slices.iter().position(|known| std::ptr::eq(*known, slice));
        own.is_some_and(|bit| share >> bit & 1 == 1) && period.holds(self.days_of(share).period)
    }

    /// The days that a day is among.
    pub fn of_day(&self, day: u16) -> Option<usize> {
        self.by_day.get(usize::from(day)).filter(|known| **known != NO_DAYS).map(|known| usize::from(*known))
    }

    /// The slices that hold a row, one bit each.
    pub fn of_row(&self, chunk: &Chunk, row: usize) -> usize {
        self.narrow.iter().fold(
            self.open,
            |held, (bit, slice)| {
                if is_in(slice, chunk, row) { held | bit } else { held }
            },
        )
    }
}

/// Days that follow one another, and the month and the day of the week of each.
pub(super) struct Days {
    /// From when to when.
    pub period: Period,
    /// Number of the first.
    pub first: u16,
    last: u16,
    /// For each, its month, counted from that of the first.
    pub months: Vec<u16>,
    /// For each, its day of the week, from Monday.
    pub weekdays: Vec<u8>,
}

impl Days {
    pub(super) fn new(period: Period) -> Self {
        let (first, last) = (day_number(period.from), day_number(period.until));
        let base = month_number(period.from);
        let month = |day| u16::try_from(month_number(day_of(day)) - base).unwrap_or_default();
        let weekday = |day| u8::try_from(day_of(day).weekday().num_days_from_monday()).unwrap_or_default();
        let (months, weekdays) = (first..=last).map(|day| (month(day), weekday(day))).unzip();
        Self { period, first, last, months, weekdays }
    }
}

fn is_in(slice: &Slice, chunk: &Chunk, row: usize) -> bool {
    within(slice.communes.as_ref(), usize::from(chunk.communes[row]))
        && within(slice.places.as_ref(), chunk.places[row] as usize)
        && slice.author.is_none_or(|author| author == chunk.authors[row])
}

fn within(bits: Option<&Bits>, number: usize) -> bool {
    bits.is_none_or(|bits| bits.has(number))
}
