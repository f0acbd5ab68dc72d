//! Shares of a population.

use super::{Area, AreaLevel, Assessment, Overall};

/// Percentages of all persons, those who are not assessed included.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares {
    overall: [f64; 7],
    /// By area: basic, above basic.
    areas: [[f64; 2]; 5],
}

/// Shares of persons with their weights. None without persons, or where a weight is negative or no number.
pub fn shares(persons: &[(Assessment, f64)]) -> Option<Shares> {
    let total: f64 = persons.iter().map(|(_, weight)| weight).sum();
    let fit = persons.iter().all(|(_, weight)| weight.is_finite() && *weight >= 0.0);
    if !fit || !total.is_finite() || total <= 0.0 {
        return None;
    }
    let share = |of: &dyn Fn(&Assessment) -> bool| {
        // From +0: the sum of nothing is −0, which would be shown with its sign.
        let part = persons.iter().filter(|(one, _)| of(one)).fold(0.0, |sum, (_, weight)| sum + weight);
        100.0 * part / total
    };
    let overall = Overall::ALL.map(|level| share(&|one| one.overall() == level));
    let areas = Area::ALL.map(|area| {
        [AreaLevel::Basic, AreaLevel::Above].map(|level| share(&|one| one.area(area) == Some(level)))
    });
    Some(Shares { overall, areas })
}

impl Shares {
    /// The share of an overall level.
    pub fn overall(&self, level: Overall) -> f64 {
        Overall::ALL.iter().position(|one| *one == level).map_or(0.0, |rank| self.overall[rank])
    }

    /// The share of at least basic skills (`I_DSK2_BAB`).
    pub fn at_least_basic(&self) -> f64 {
        self.overall(Overall::AboveBasic) + self.overall(Overall::Basic)
    }

    /// The share of a level of an area. Of [`AreaLevel::None`]: what is left, those not assessed included.
    pub fn area(&self, area: Area, level: AreaLevel) -> f64 {
        let [basic, above] =
            Area::ALL.iter().position(|one| *one == area).map_or([0.0; 2], |rank| self.areas[rank]);
        match level {
            AreaLevel::None => 100.0 - basic - above,
            AreaLevel::Basic => basic,
            AreaLevel::Above => above,
        }
    }
}
