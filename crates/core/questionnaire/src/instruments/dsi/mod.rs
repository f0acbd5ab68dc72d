//! Eurostat Digital Skills Indicator 2.0 (dataset `isoc_sk_dskl_i21`).
//!
//! Population: individuals aged 16–74. Whoever did not use the internet in the last three months is *not assessed*,
//! and stays in the denominator. Levels of areas: CBS, Statistics Netherlands, 2023; overall levels: Eurostat.

mod section;
mod shares;

pub use section::{ACTIVITIES, Activity, section};
pub use shares::{Shares, shares};

use super::{Indicator, Method};
use crate::answers::Answers;

/// How it is computed.
pub(super) const METHOD: Method = Method { instrument: "eurostat-dsi", version: "2.0" };

/// Name of the question about the last use of the internet.
pub const USE: &str = "dsi_use";
/// The answer of those who are assessed: within the last three months.
pub const RECENT: &str = "months_3";
/// The option of an area that goes with no activity.
pub const NONE: &str = "none";

/// An area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// Information and data literacy.
    Information,
    /// Communication and collaboration.
    Communication,
    /// Digital content creation.
    Content,
    /// Safety.
    Safety,
    /// Problem solving.
    Problems,
}

impl Area {
    /// All five, in the order of Eurostat.
    pub const ALL: [Self; 5] =
        [Self::Information, Self::Communication, Self::Content, Self::Safety, Self::Problems];

    /// Its code at Eurostat.
    pub fn code(self) -> &'static str {
        match self {
            Self::Information => "IL",
            Self::Communication => "CC",
            Self::Content => "DCC",
            Self::Safety => "SF",
            Self::Problems => "PS",
        }
    }

    /// Name of its question: `dsi_il`.
    pub fn question(self) -> &'static str {
        match self {
            Self::Information => "dsi_il",
            Self::Communication => "dsi_cc",
            Self::Content => "dsi_dcc",
            Self::Safety => "dsi_sf",
            Self::Problems => "dsi_ps",
        }
    }

    /// The least number of activities above basic: two, or three.
    fn above(self) -> usize {
        match self {
            Self::Information | Self::Communication => 2,
            Self::Content | Self::Safety | Self::Problems => 3,
        }
    }

    /// The level that so many activities make.
    pub fn level(self, activities: usize) -> AreaLevel {
        match activities {
            0 => AreaLevel::None,
            done if done >= self.above() => AreaLevel::Above,
            _ => AreaLevel::Basic,
        }
    }
}

/// The level of an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AreaLevel {
    /// No activity.
    None,
    /// Basic.
    Basic,
    /// Above basic.
    Above,
}

impl AreaLevel {
    /// What stands behind the code of its area at Eurostat.
    pub fn code(self) -> &'static str {
        match self {
            Self::None => "X",
            Self::Basic => "B",
            Self::Above => "AB",
        }
    }
}

/// What is known of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assessment {
    /// No use of the internet in the last three months.
    NotAssessed,
    /// The level of each area, in the order of [`Area::ALL`].
    Assessed([AreaLevel; 5]),
}

/// The overall level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Overall {
    /// All five areas above basic.
    AboveBasic,
    /// All five at basic or above, not all above.
    Basic,
    /// Four of five at basic or above.
    Low,
    /// Three of five.
    Narrow,
    /// Two of five.
    Limited,
    /// One or none of five.
    NoSkills,
    /// Not assessed.
    NotAssessed,
}

impl Overall {
    /// Every level, the best first.
    pub const ALL: [Self; 7] = [
        Self::AboveBasic,
        Self::Basic,
        Self::Low,
        Self::Narrow,
        Self::Limited,
        Self::NoSkills,
        Self::NotAssessed,
    ];

    /// Its code at Eurostat.
    pub fn code(self) -> &'static str {
        match self {
            Self::AboveBasic => "I_DSK2_AB",
            Self::Basic => "I_DSK2_B",
            Self::Low => "I_DSK2_LW",
            Self::Narrow => "I_DSK2_N",
            Self::Limited => "I_DSK2_LM",
            Self::NoSkills => "I_DSK2_X",
            Self::NotAssessed => "I_DSK2_NA",
        }
    }

    /// Whether it counts as at least basic (`I_DSK2_BAB`).
    pub fn at_least_basic(self) -> bool {
        matches!(self, Self::AboveBasic | Self::Basic)
    }
}

impl Assessment {
    /// From the answers; none where one of them is missing.
    pub fn of(answers: &Answers) -> Option<Self> {
        if answers.get(USE)?.one()? != RECENT {
            return Some(Self::NotAssessed);
        }
        let mut levels = [AreaLevel::None; 5];
        for (level, area) in levels.iter_mut().zip(Area::ALL) {
            let chosen = answers.get(area.question())?.several()?;
            *level = area.level(chosen.iter().filter(|code| code.as_str() != NONE).count());
        }
        Some(Self::Assessed(levels))
    }

    /// The overall level.
    pub fn overall(&self) -> Overall {
        let Self::Assessed(levels) = self else { return Overall::NotAssessed };
        let basic = levels.iter().filter(|level| **level >= AreaLevel::Basic).count();
        match basic {
            5 if levels.iter().all(|level| *level == AreaLevel::Above) => Overall::AboveBasic,
            5 => Overall::Basic,
            4 => Overall::Low,
            3 => Overall::Narrow,
            2 => Overall::Limited,
            _ => Overall::NoSkills,
        }
    }

    /// The level of an area; none where not assessed.
    pub fn area(&self, area: Area) -> Option<AreaLevel> {
        let Self::Assessed(levels) = self else { return None };
        Area::ALL.iter().position(|one| *one == area).and_then(|rank| levels.get(rank).copied())
    }
}

/// The level of each area (`X`, `B`, `AB`, or `NA`) and the overall one.
pub fn score(answers: &Answers) -> Vec<Indicator> {
    let found = Assessment::of(answers);
    let area = |area: Area| found.map(|found| found.area(area).map_or("NA", AreaLevel::code));
    let mut indicators: Vec<Indicator> =
        Area::ALL.iter().map(|one| Indicator::class(one.question(), area(*one))).collect();
    indicators.push(Indicator::class("dsi_overall", found.map(|found| found.overall().code())));
    indicators
}
