//! Which activities a dashboard is about.

use chrono::{Datelike as _, Months, NaiveDate};
use maillage_territory::{Territories, TerritoryCode};
use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::lists::activity::{ActivityKind, AgeBracket, Gender, Setting, SocialStatus, Theme};

/// Days, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
}

impl Period {
    /// Twelve months up to a day: eleven whole ones, and that of the day so far.
    pub fn year_until(day: NaiveDate) -> Self {
        let first = day.with_day(1).unwrap_or(day);
        Self { from: first - Months::new(11), until: day }
    }

    /// The same days a year earlier.
    #[must_use]
    pub fn year_before(self) -> Self {
        Self { from: self.from - Months::new(12), until: self.until - Months::new(12) }
    }

    /// Whether all the days of another are among its own.
    pub fn holds(self, other: Self) -> bool {
        self.from <= other.from && other.until <= self.until
    }

    /// Months that it touches.
    pub fn months(self) -> usize {
        let months = month_number(self.until) - month_number(self.from) + 1;
        usize::try_from(months).unwrap_or(0)
    }

    /// First day of the month of that rank, from 0.
    pub fn month(self, rank: usize) -> NaiveDate {
        let first = self.from.with_day(1).unwrap_or(self.from);
        first + Months::new(u32::try_from(rank).unwrap_or_default())
    }
}

/// Months since the year 0.
pub fn month_number(day: NaiveDate) -> i32 {
    day.year() * 12 + i32::try_from(day.month0()).unwrap_or_default()
}

/// One bit a number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits(Vec<u64>);

impl Bits {
    /// The set of those numbers.
    pub fn of(numbers: impl IntoIterator<Item = usize>) -> Self {
        let mut bits = Self::default();
        for number in numbers {
            bits.insert(number);
        }
        bits
    }

    /// Adds a number.
    pub fn insert(&mut self, number: usize) {
        if self.0.len() <= number / 64 {
            self.0.resize(number / 64 + 1, 0);
        }
        self.0[number / 64] |= 1 << (number % 64);
    }

    /// Adds the numbers of another set.
    pub fn join(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (own, more) in self.0.iter_mut().zip(&other.0) {
            *own |= more;
        }
    }

    /// How many numbers it holds.
    pub fn len(&self) -> u64 {
        self.0.iter().map(|word| u64::from(word.count_ones())).sum()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// Whether it holds a number.
    pub fn has(&self, number: usize) -> bool {
        self.0.get(number / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    /// The communes of a territory, by rank among those of France.
    pub fn communes_in(code: TerritoryCode) -> Self {
        let communes = Territories::embedded().communes();
        Self::of(communes.iter().enumerate().filter(|(_, commune)| commune.is_in(code)).map(|(rank, _)| rank))
    }
}

/// Which people: at most one value an axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Public {
    /// Gender.
    pub gender: Option<Gender>,
    /// Age.
    pub age: Option<AgeBracket>,
    /// Situation.
    pub status: Option<SocialStatus>,
}

impl Public {
    /// Axes that are asked for. A group is told by its margins: it can answer to one of them, not to two at once.
    pub fn axes(self) -> usize {
        usize::from(self.gender.is_some())
            + usize::from(self.age.is_some())
            + usize::from(self.status.is_some())
    }
}

/// The part of the network that a dashboard shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slice {
    /// Communes, by rank; all where none.
    pub communes: Option<Bits>,
    /// Places, by number; all where none.
    pub places: Option<Bits>,
    /// One author, by number; all where none.
    pub author: Option<u32>,
}

/// What a dashboard is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// When.
    pub period: Period,
    /// Where, and whose.
    pub slice: Slice,
    /// Kinds; all where empty.
    pub kinds: ClosedSet<ActivityKind>,
    /// Settings; all where empty.
    pub settings: ClosedSet<Setting>,
    /// One of these themes; all where empty.
    pub themes: ClosedSet<Theme>,
    /// Who was helped.
    pub public: Public,
}

impl Filter {
    /// Everything in a period.
    pub fn all(period: Period) -> Self {
        Self {
            period,
            slice: Slice::default(),
            kinds: ClosedSet::new(),
            settings: ClosedSet::new(),
            themes: ClosedSet::new(),
            public: Public::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_year_ends_on_its_day() {
        let year = Period::year_until(day("2026-11-24"));
        assert_eq!(year.from, day("2025-12-01"));
        assert_eq!(
            (year.months(), year.month(0), year.month(11)),
            (12, day("2025-12-01"), day("2026-11-01"))
        );
        assert_eq!(year.year_before(), Period { from: day("2024-12-01"), until: day("2025-11-24") });
    }

    #[test]
    fn a_leap_day_compares_with_the_end_of_february() {
        let february = Period { from: day("2024-02-01"), until: day("2024-02-29") };
        assert_eq!(february.year_before().until, day("2023-02-28"));
    }

    #[test]
    fn communes_of_a_territory_are_known_by_rank() {
        let communes = Territories::embedded().communes();
        let bits = Bits::communes_in("D04".parse().unwrap());
        for (rank, commune) in communes.iter().enumerate() {
            assert_eq!(bits.has(rank), commune.departement.as_str() == "04");
        }
    }
}
