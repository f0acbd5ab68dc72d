//! What was counted in a consultation, protected: what a page draws, a file holds and a program reads alike.

mod build;
mod table;

pub use build::{Collected, Given};
pub use table::{OTHER, Row, Table};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::model::Uptake;

/// The smallest count that may be shown, whatever the settings say.
pub const LEAST_SHOWN: u64 = 5;

/// The counts of a consultation. Those that are null are hidden: they are small, or would give a small one back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Results {
    /// Counts from 1 up to this one less one are hidden.
    pub smallest: u64,
    /// Questionnaires that were filled.
    pub questionnaires: Option<u64>,
    /// How they were collected. Empty where one mode has so few that none is told apart.
    pub modes: Vec<ModeCount>,
    /// Answers to each question, in order.
    pub questions: Vec<Table>,
    /// How far people have made the matter their own; absent where it was not asked.
    pub uptake: Option<Table>,
    /// Age brackets of those who answered.
    pub ages: Table,
    /// Communes of those who answered; small ones together.
    pub communes: Table,
    /// Who asked.
    pub places: Vec<PlaceCount>,
    /// Questionnaires filled online, in no place.
    pub online_elsewhere: Option<u64>,
    /// Workshops.
    pub workshops: Gathered,
    /// Observations.
    pub observations: Gathered,
}

/// Questionnaires collected in one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ModeCount {
    /// `online`, `spoken`, `paper`.
    pub mode: String,
    /// How many.
    pub count: u64,
}

/// What one place brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PlaceCount {
    /// Public id of the place.
    pub id: String,
    /// Its name then.
    pub name: String,
    /// Questionnaires; null where they are few.
    pub questionnaires: Option<u64>,
    /// Workshops.
    pub workshops: u64,
    /// Observations.
    pub observations: u64,
}

/// Workshops or observations together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Gathered {
    /// How many there were.
    pub count: u64,
    /// People who came, or situations that were seen; null where they are few.
    pub people: Option<u64>,
    /// Ages of those who came.
    pub ages: Table,
}

impl Results {
    /// Whether nothing was brought at all.
    pub fn is_empty(&self) -> bool {
        self.questionnaires == Some(0) && self.workshops.count == 0 && self.observations.count == 0
    }

    /// Whether some count is hidden.
    pub fn hides(&self) -> bool {
        let told = self.workshops.ages.rows.first().map(|_| &self.workshops.ages);
        let mut tables = self.questions.iter().chain(&self.uptake).chain([&self.ages]).chain(told);
        self.questionnaires.is_none()
            || self.places.iter().any(|place| place.questionnaires.is_none())
            || tables.any(Table::hides)
    }

    /// How many people have made the matter their own at least up to a level; none where what is hidden would tell it.
    pub fn reached(&self, level: Uptake) -> Option<u64> {
        let table = self.uptake.as_ref()?;
        let whole = table.answered?;
        let is_above = |row: &&Row| row.key.parse::<Uptake>().is_ok_and(|one| one >= level);
        let sum = |above: bool| {
            let mut rows = table.rows.iter().filter(|row| is_above(row) == above);
            rows.try_fold(0_u64, |sum, row| Some(sum + row.count?))
        };
        sum(true).or_else(|| sum(false).map(|below| whole.saturating_sub(below)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn results(counts: [Option<u64>; 5]) -> Results {
        let row = |(level, count): (&Uptake, Option<u64>)| Row {
            key: level.code().to_owned(),
            count,
            by_mode: Vec::new(),
        };
        let rows = Uptake::ALL.iter().zip(counts).map(row).collect();
        let uptake = Table { answered: Some(100), by_mode: Vec::new(), rows };
        Results { questionnaires: Some(110), uptake: Some(uptake), ..Results::default() }
    }

    #[test]
    fn levels_add_up_from_above() {
        let all = results([Some(10), Some(20), Some(30), Some(25), Some(15)]);
        let reached = Uptake::REACHED.map(|level| all.reached(level));
        assert_eq!(reached, [Some(90), Some(70), Some(40), Some(15)]);
    }

    #[test]
    fn what_is_hidden_stays_hidden_and_what_can_be_computed_is_told() {
        let some = results([Some(10), Some(20), Some(30), None, None]);
        let reached = Uptake::REACHED.map(|level| some.reached(level));
        assert_eq!(reached, [Some(90), Some(70), Some(40), None]);
    }
}
