//! Instruments: questions that are asked as they are, and how their answers become indicators.
//!
//! | instrument | questions | indicators |
//! |---|---|---|
//! | [`digcomp`] self-check, 2.2 and 3.0 | 21 competences | mean level by area and of all |
//! | [`dsi`] Eurostat Digital Skills Indicator 2.0 | last use, activities of five areas | level by area, overall level |
//! | [`illectronisme`] 2021 | those of `dsi` | class of INSEE |
//! | [`illectronisme`] 2019 | none here: scored from areas | class of INSEE, another type |
//! | [`autonomy`] | five procedures, confidence | 0 to 100 each |
//! | [`tasks`] | two small tasks | right answers |
//!
//! What people say of themselves and what they do agree little (eHEALS and tasks: r = .18, van der Vaart 2011): put
//! tasks beside self-report.
//!
//! Not here, and why: **eHEALS** and its French validation were published in articles under CC BY, which says nothing of
//! the items of a scale and of its translations: ask their authors. **Internet Skills Scale**: no explicit licence.
//! **PIAAC**: confidential items. **Pix**: a test, under AGPL, not a survey.

pub mod autonomy;
pub mod digcomp;
pub mod dsi;
pub mod illectronisme;
pub mod tasks;
#[cfg(test)]
mod tests;

use crate::answers::Answers;
use crate::model::SectionDocument;

/// An instrument whose questions can be put into a questionnaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Instrument {
    /// DigComp self-check, in a version of the framework and a form of answers.
    DigComp(digcomp::Framework, digcomp::Levels),
    /// Eurostat Digital Skills Indicator 2.0.
    Dsi,
    /// INSEE illectronisme, edition 2021. Its questions are those of [`Instrument::Dsi`]: put one section for both.
    Illectronisme2021,
    /// Autonomy with procedures, and confidence. Our own words.
    Autonomy,
    /// Two small tasks. Our own words.
    Tasks,
}

/// How indicators were computed: kept with each figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Method {
    /// The instrument.
    pub instrument: &'static str,
    /// Its edition, and how it was answered.
    pub version: &'static str,
}

/// What an indicator says of one person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Measure {
    /// A number, in the unit of the indicator.
    Number(f64),
    /// A class of a closed list.
    Class(&'static str),
    /// Answers are missing: nothing is computed from the rest.
    Incomplete,
}

/// An indicator of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    /// Its stable name.
    pub name: String,
    /// What it says.
    pub measure: Measure,
}

impl Indicator {
    fn new(name: impl Into<String>, measure: Measure) -> Self {
        Self { name: name.into(), measure }
    }

    fn number(name: impl Into<String>, number: Option<f64>) -> Self {
        Self::new(name, number.map_or(Measure::Incomplete, Measure::Number))
    }

    fn class(name: impl Into<String>, class: Option<&'static str>) -> Self {
        Self::new(name, class.map_or(Measure::Incomplete, Measure::Class))
    }
}

impl Instrument {
    /// Every instrument.
    pub const ALL: [Self; 8] = {
        use digcomp::{Framework, Levels};
        [
            Self::DigComp(Framework::V2_2, Levels::Numbered),
            Self::DigComp(Framework::V2_2, Levels::Named),
            Self::DigComp(Framework::V3_0, Levels::Numbered),
            Self::DigComp(Framework::V3_0, Levels::Named),
            Self::Dsi,
            Self::Illectronisme2021,
            Self::Autonomy,
            Self::Tasks,
        ]
    };

    /// How its indicators are computed.
    pub fn method(self) -> Method {
        match self {
            Self::DigComp(framework, levels) => digcomp::method(framework, levels),
            Self::Dsi => dsi::METHOD,
            Self::Illectronisme2021 => illectronisme::edition_2021::METHOD,
            Self::Autonomy => autonomy::METHOD,
            Self::Tasks => tasks::METHOD,
        }
    }

    /// Its questions. Put them whole, and change neither names nor codes.
    pub fn section(self) -> SectionDocument {
        match self {
            Self::DigComp(framework, levels) => digcomp::section(framework, levels),
            Self::Dsi | Self::Illectronisme2021 => dsi::section(),
            Self::Autonomy => autonomy::section(),
            Self::Tasks => tasks::section(),
        }
    }

    /// Its indicators for one person. The names are always the same.
    pub fn score(self, answers: &Answers) -> Vec<Indicator> {
        match self {
            Self::DigComp(framework, _) => digcomp::score(framework, answers),
            Self::Dsi => dsi::score(answers),
            Self::Illectronisme2021 => illectronisme::edition_2021::score(answers),
            Self::Autonomy => autonomy::score(answers),
            Self::Tasks => tasks::score(answers),
        }
    }
}
