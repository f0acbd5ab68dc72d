//! DigComp self-check: 21 competences, a level for each.
//!
//! Source: DigComp 2.2 (Vuorikari, Kluzer, Punie, JRC128415, 2022), DigComp 3.0 (JRC144121, 2025), CC BY 4.0. Ids stay
//! from 2.2 to 3.0: competence by competence, the way from one to the other is the identity. Levels do not bear the
//! same names, and titles changed: figures keep their framework.

mod section;
mod titles;

pub use section::section;
pub use titles::{AREAS, COMPETENCES, Entry, Standing, Title};

use super::{Indicator, Method};
use crate::answers::{Answers, Value};

/// A version of the framework.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Framework {
    /// 2022.
    V2_2,
    /// November 2025.
    V3_0,
}

impl Framework {
    /// `2.2`, `3.0`.
    pub fn version(self) -> &'static str {
        match self {
            Self::V2_2 => "2.2",
            Self::V3_0 => "3.0",
        }
    }

    /// What names of questions and indicators begin with.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::V2_2 => "dc22",
            Self::V3_0 => "dc30",
        }
    }
}

/// How levels are answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Levels {
    /// From 1 to 8.
    Numbered,
    /// Four names, of two numbers each.
    Named,
}

/// A named level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level {
    /// Code of the option.
    pub code: &'static str,
    /// In French. Usual for 2.2; ours for 3.0, which has no official French text.
    pub fr: &'static str,
    /// In English, official.
    pub en: &'static str,
    /// The numbered levels that it holds.
    pub numbers: [u8; 2],
}

const fn level(code: &'static str, fr: &'static str, en: &'static str, first: u8) -> Level {
    Level { code, fr, en, numbers: [first, first + 1] }
}

impl Framework {
    /// The named levels.
    pub fn levels(self) -> [Level; 4] {
        match self {
            Self::V2_2 => [
                level("foundation", "Fondamental", "Foundation", 1),
                level("intermediate", "Intermédiaire", "Intermediate", 3),
                level("advanced", "Avancé", "Advanced", 5),
                level("highly_specialised", "Hautement spécialisé", "Highly specialised", 7),
            ],
            Self::V3_0 => [
                level("basic", "De base", "Basic", 1),
                level("intermediate", "Intermédiaire", "Intermediate", 3),
                level("advanced", "Avancé", "Advanced", 5),
                level("highly_advanced", "Très avancé", "Highly advanced", 7),
            ],
        }
    }
}

/// How the self-check is scored.
pub(super) fn method(framework: Framework, levels: Levels) -> Method {
    let version = match (framework, levels) {
        (Framework::V2_2, Levels::Numbered) => "2.2-levels-8",
        (Framework::V2_2, Levels::Named) => "2.2-levels-4",
        (Framework::V3_0, Levels::Numbered) => "3.0-levels-8",
        (Framework::V3_0, Levels::Named) => "3.0-levels-4",
    };
    Method { instrument: "digcomp-self-check", version }
}

/// Name of the question of a competence: `dc22_1_1` for 1.1.
pub fn question_name(framework: Framework, id: &str) -> String {
    format!("{}_{}", framework.prefix(), id.replace('.', "_"))
}

/// Mean level, from 1 to 8, of each area and of the 21 competences: the plain mean, each competence alike. A named level
/// counts as the middle of its two numbers (1.5, 3.5, 5.5, 7.5). An area with a competence unanswered is incomplete.
pub fn score(framework: Framework, answers: &Answers) -> Vec<Indicator> {
    let levels: Vec<(&str, Option<f64>)> =
        COMPETENCES.iter().map(|one| (one.id, answered(framework, answers, one.id))).collect();
    let prefix = framework.prefix();
    let area =
        |id: &str| mean(levels.iter().filter(|(one, _)| one.split('.').next() == Some(id)).map(|one| one.1));
    let mut indicators: Vec<Indicator> = AREAS
        .iter()
        .map(|one| Indicator::number(format!("{prefix}_area_{}", one.id), area(one.id)))
        .collect();
    indicators.push(Indicator::number(format!("{prefix}_overall"), mean(levels.iter().map(|one| one.1))));
    indicators
}

fn answered(framework: Framework, answers: &Answers, id: &str) -> Option<f64> {
    match answers.get(&question_name(framework, id))? {
        Value::Point(point) => Some(f64::from(*point)),
        Value::One(code) => {
            let levels = framework.levels();
            let level = levels.iter().find(|one| one.code == code.as_str())?;
            Some(f64::from(level.numbers[0] + level.numbers[1]) / 2.0)
        }
        _ => None,
    }
}

/// The mean, where nothing is missing.
#[expect(clippy::cast_precision_loss, reason = "21 competences")]
fn mean(levels: impl Iterator<Item = Option<f64>>) -> Option<f64> {
    let levels: Vec<f64> = levels.collect::<Option<_>>()?;
    (!levels.is_empty()).then(|| levels.iter().sum::<f64>() / levels.len() as f64)
}
