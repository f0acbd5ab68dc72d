//! Activity over the parts of a territory, for a thousand inhabitants: what a map shows.

use std::collections::BTreeMap;

use maillage_territory::{Commune, Level, Scope, Territories, TerritoryCode};

use super::asked::{Question, Whose};
use super::dashboard::Dashboard;
use super::table::Count;

/// Classes of the map.
pub const CLASSES: usize = 4;

/// A part of the territory.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// Its code.
    pub code: TerritoryCode,
    /// Supports.
    pub count: Count,
    /// People who live there; none where it is not known.
    pub population: Option<u64>,
}

impl Area {
    /// Supports for a thousand inhabitants, where both are known.
    pub fn rate(&self) -> Option<f64> {
        let (count, people) = (self.count.shown()?, self.population.filter(|people| *people > 0)?);
        #[expect(
            clippy::cast_precision_loss,
            reason = "counts of people are exact as floating-point numbers"
        )]
        let rate = (count * 1_000) as f64 / people as f64;
        Some(rate)
    }
}

/// The parts of a territory, and the classes of their rates.
#[derive(Clone, Debug, PartialEq)]
pub struct Areas {
    /// The parts, in the order of their codes; those where nothing was told too.
    pub all: Vec<Area>,
    /// The highest rate of each class, in growing order; the last is that of the highest part.
    pub limits: Vec<f64>,
}

impl Areas {
    /// Of a question and its answer; none where it has no parts.
    pub fn new(question: &Question, dashboard: &Dashboard, scope: &Scope) -> Option<Self> {
        let level = question.parts()?;
        let table = dashboard.table("territories")?;
        let mut all: BTreeMap<TerritoryCode, Option<u64>> = BTreeMap::new();
        for commune in Territories::embedded().communes() {
            let inside = match question.whose {
                Whose::Territory(code) => commune.is_in(code),
                _ => scope.contains(commune),
            };
            if let Some(part) = part_of(commune, level).filter(|_| inside) {
                let people = all.entry(part).or_default();
                if let Some(own) = commune.population {
                    *people = Some(people.unwrap_or(0) + u64::from(own));
                }
            }
        }
        let areas = all.into_iter().map(|(code, population)| {
            let key = code.to_string();
            let row = table.rows.iter().find(|row| row.key == key);
            Area { code, count: row.map_or(Count::Shown(0), |row| row.now), population }
        });
        let all: Vec<Area> = areas.collect();
        let limits = limits(all.iter().filter_map(Area::rate).filter(|rate| *rate > 0.0).collect());
        Some(Self { all, limits })
    }

    /// The class of a rate, from 1; 0 where nothing was told.
    pub fn class(&self, rate: f64) -> usize {
        if rate <= 0.0 {
            return 0;
        }
        1 + self.limits.iter().filter(|limit| rate > **limit).count().min(CLASSES - 1)
    }
}

/// Limits that divide the rates into classes with as many parts each, rounded up to what people can keep in mind.
fn limits(mut rates: Vec<f64>) -> Vec<f64> {
    rates.sort_by(f64::total_cmp);
    let count = rates.len();
    let limit =
        |class: usize| rates.get((count * class).div_ceil(CLASSES).max(1) - 1).map(|rate| round_up(*rate));
    let mut limits: Vec<f64> = (1..=CLASSES).filter_map(limit).collect();
    limits.dedup();
    limits
}

/// Up to two digits that count, and to whole numbers from ten.
fn round_up(rate: f64) -> f64 {
    let step = if rate >= 100.0 {
        10.0
    } else if rate >= 10.0 {
        1.0
    } else {
        0.1
    };
    // A rate that is whole already stays: what division adds is no step.
    ((rate / step - 1e-9).ceil() * step * 10.0).round() / 10.0
}

/// The part of a level in which a commune stands.
pub fn part_of(commune: &Commune, level: Level) -> Option<TerritoryCode> {
    match level {
        Level::Commune => Some(TerritoryCode::Commune(commune.code)),
        Level::Epci => commune.epci.map(TerritoryCode::Epci),
        Level::Departement => Some(TerritoryCode::Departement(commune.departement)),
        Level::Region => Some(TerritoryCode::Region(commune.region)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_hold_as_many_parts_and_limits_are_plain() {
        let rates = vec![0.42, 1.0, 3.3, 7.9, 12.3, 25.0, 99.1, 431.0];
        let areas = Areas { all: Vec::new(), limits: limits(rates.clone()) };
        assert_eq!(areas.limits, [1.0, 7.9, 25.0, 440.0]);
        let mut held = [0; CLASSES + 1];
        for rate in rates {
            held[areas.class(rate)] += 1;
        }
        assert_eq!((held, areas.class(0.0)), ([0, 2, 2, 2, 2], 0));
    }

    #[test]
    fn few_parts_make_few_classes() {
        assert!(limits(Vec::new()).is_empty());
        let areas = Areas { all: Vec::new(), limits: limits(vec![8.0, 8.0, 8.0]) };
        assert_eq!((areas.limits.as_slice(), areas.class(8.0)), (&[8.0][..], 1));
    }
}
