//! What is asked: to do what, for whom, with how many new places, where.

use maillage_shell::parameter;
use maillage_territory::{Scope, TerritoryCode};
use serde::Deserialize;

use crate::reach::covered;

/// New places that may be asked for, at most.
pub const MOST_NEW: usize = 20;
/// Radii to choose from, in kilometres.
pub const RADII_KM: [u32; 5] = [5, 10, 15, 20, 30];

/// What new places should do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Aim {
    /// As many people as can be within a radius of a place.
    Coverage {
        /// In metres.
        radius_m: u32,
    },
    /// As few kilometres as can be from each to the nearest place.
    PMedian,
}

impl Aim {
    /// Its name in addresses, in the API and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Coverage { .. } => "coverage",
            Self::PMedian => "p-median",
        }
    }
}

/// How much each person counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weights {
    /// The same.
    Population,
    /// By the index of digital fragility of their commune: with an index of 75, half as much again as the average. Where no
    /// index is known, as the average.
    Fragility,
}

impl Weights {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Population, Self::Fragility];

    /// Its name in addresses, in the API and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Population => "population",
            Self::Fragility => "fragility",
        }
    }

    /// The one of that name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// A question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Question {
    /// What new places should do.
    pub aim: Aim,
    /// How much each person counts.
    pub weights: Weights,
    /// How many new places.
    pub new: usize,
    /// Where: whom they are for, and where they may open. The whole network otherwise.
    pub territory: Option<TerritoryCode>,
}

impl Default for Question {
    fn default() -> Self {
        let aim = Aim::Coverage { radius_m: 20_000 };
        Self { aim, weights: Weights::Population, new: 3, territory: None }
    }
}

/// What is asked, as it came.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// `coverage` or `p-median`.
    pub objective: String,
    /// `population` or `fragility`.
    pub weights: String,
    /// How many new places.
    pub new: String,
    /// Of coverage, in kilometres.
    pub radius_km: String,
    /// Code of a territory.
    pub territory: String,
}

impl Question {
    /// What is asked, and the parameters that are not understood: those are as usual.
    pub fn read(asked: &Asked, scope: &Scope) -> (Self, Vec<&'static str>) {
        let (mut wrong, usual) = (Vec::new(), Self::default());
        let radius =
            |text: &str| text.parse().ok().filter(|km| RADII_KM.contains(km)).map(|km: u32| km * 1_000);
        let radius_m = parameter(&asked.radius_km, radius, || wrong.push("radius_km")).unwrap_or(20_000);
        let coverage = Aim::Coverage { radius_m };
        let aim = |text: &str| [coverage, Aim::PMedian].into_iter().find(|aim| aim.code() == text);
        let number = |text: &str| text.parse().ok().filter(|new| (1..=MOST_NEW).contains(new));
        let question = Self {
            aim: parameter(&asked.objective, aim, || wrong.push("objective")).unwrap_or(coverage),
            weights: parameter(&asked.weights, Weights::from_code, || wrong.push("weights"))
                .unwrap_or(usual.weights),
            new: parameter(&asked.new, number, || wrong.push("new")).unwrap_or(usual.new),
            territory: parameter(&asked.territory, |text| covered(text, scope), || wrong.push("territory")),
        };
        (question, wrong)
    }

    /// The radius in kilometres, where there is one.
    pub fn radius_km(self) -> Option<f64> {
        match self.aim {
            Aim::Coverage { radius_m } => Some(f64::from(radius_m) / 1_000.0),
            Aim::PMedian => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_question_is_the_usual_one() {
        assert_eq!(Question::read(&Asked::default(), &Scope::default()), (Question::default(), Vec::new()));
    }

    #[test]
    fn a_question_is_read_and_what_is_wrong_is_named() {
        let asked = |objective: &str, weights: &str, new: &str, radius: &str, territory: &str| {
            let [objective, weights, new, radius_km, territory] =
                [objective, weights, new, radius, territory].map(str::to_owned);
            Question::read(&Asked { objective, weights, new, radius_km, territory }, &Scope::default())
        };
        let (question, wrong) = asked("coverage", "fragility", "20", "5", "D04");
        assert!(wrong.is_empty());
        assert_eq!((question.radius_km(), question.new), (Some(5.0), 20));
        assert_eq!(question.weights, Weights::Fragility);
        assert_eq!(asked("p-median", "", "", "", "").0.aim, Aim::PMedian);
        let (question, wrong) = asked("x", "x", "21", "7", "D75");
        assert_eq!(question, Question::default());
        assert_eq!(wrong, ["radius_km", "objective", "weights", "new", "territory"]);
        assert_eq!(asked("", "", "0", "", "").1, ["new"]);
    }
}
