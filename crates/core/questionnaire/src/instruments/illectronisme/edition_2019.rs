//! Edition 2019 (Insee Première 1780): four areas, a year. No questions here: the areas come scored, to take up what was
//! published or kept from then.

use crate::instruments::Method;

/// How it is computed.
pub const METHOD: Method = Method { instrument: "insee-illectronisme", version: "2019" };

/// The score of an area: 0, 1 or 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u8);

impl Score {
    /// A score; none above 2.
    pub fn new(score: u8) -> Option<Self> {
        (score <= 2).then_some(Self(score))
    }
}

/// What is known of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Person {
    /// No use of the internet in the year.
    NonUser,
    /// Scores in information, communication, software and problem solving. There was no area of privacy.
    User([Score; 4]),
}

/// The class of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// No use of the internet in the year: illectronisme.
    NonUser,
    /// 0 in all four areas: illectronisme.
    Unskilled,
    /// 0 in one area at least: “incapacité numérique”.
    Incapacity,
    /// 1 at least in all four areas.
    Able,
}

impl Class {
    /// Its stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::NonUser => "non_user",
            Self::Unskilled => "unskilled",
            Self::Incapacity => "incapacity",
            Self::Able => "able",
        }
    }

    /// Whether it is illectronisme.
    pub fn is_illectronisme(self) -> bool {
        matches!(self, Self::NonUser | Self::Unskilled)
    }

    /// Whether a user has an “incapacité numérique”: whoever has 0 everywhere has one too.
    pub fn is_incapacity(self) -> bool {
        matches!(self, Self::Unskilled | Self::Incapacity)
    }
}

/// The class of a person.
pub fn class(person: &Person) -> Class {
    let Person::User(scores) = person else { return Class::NonUser };
    match scores.iter().filter(|score| score.0 == 0).count() {
        0 => Class::Able,
        4 => Class::Unskilled,
        _ => Class::Incapacity,
    }
}
