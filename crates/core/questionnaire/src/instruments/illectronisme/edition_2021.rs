//! Edition 2021 (Insee Première 1953, June 2023): five areas, three months.

use crate::answers::Answers;
use crate::instruments::dsi::{AreaLevel, Assessment};
use crate::instruments::{Indicator, Method};

/// How it is computed.
pub const METHOD: Method = Method { instrument: "insee-illectronisme", version: "2021" };

/// The class of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// No use of the internet in the last three months: illectronisme.
    NonUser,
    /// Used it, without a basic skill in any of the five areas: illectronisme.
    Unskilled,
    /// Lacks skills in four areas. The published text does not say which class holds these people: told apart.
    LacksFour,
    /// Lacks skills in one, two or three areas: “capacités faibles”.
    Weak,
    /// Basic skills at least in all five areas.
    Able,
}

impl Class {
    /// Every class.
    pub const ALL: [Self; 5] = [Self::NonUser, Self::Unskilled, Self::LacksFour, Self::Weak, Self::Able];

    /// Its stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::NonUser => "non_user",
            Self::Unskilled => "unskilled",
            Self::LacksFour => "lacks_four",
            Self::Weak => "weak",
            Self::Able => "able",
        }
    }

    /// Whether it is illectronisme.
    pub fn is_illectronisme(self) -> bool {
        matches!(self, Self::NonUser | Self::Unskilled)
    }
}

/// The class that skills in the five areas make. The areas are those of the Digital Skills Indicator 2.0, which INSEE
/// measures with the same survey.
pub fn class(assessment: &Assessment) -> Class {
    let Assessment::Assessed(levels) = assessment else { return Class::NonUser };
    match levels.iter().filter(|level| **level == AreaLevel::None).count() {
        0 => Class::Able,
        1..=3 => Class::Weak,
        4 => Class::LacksFour,
        _ => Class::Unskilled,
    }
}

/// The class of a person.
pub fn score(answers: &Answers) -> Vec<Indicator> {
    let class = Assessment::of(answers).map(|found| class(&found).code());
    vec![Indicator::class("illectronisme_2021", class)]
}
