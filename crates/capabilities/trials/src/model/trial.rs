//! A campaign of tests.

use chrono::{DateTime, Utc};
use maillage_territory::{Commune, Territories, TerritoryCode};
use maillage_vocabulary::lists::trials::{TrialPhase, TrialTeam, TrialThanks};
use maillage_vocabulary::{Line, Text};

use super::{State, TrialId};

/// Name of an organisation, or of a person.
pub type Name = Line<120>;
/// What a campaign is called.
pub type Title = Line<120>;
/// What is tried; what happens to data.
pub type Words = Text<1_500>;
/// What a tester tries to do.
pub type Task = Line<140>;
/// Why the network refuses or stops; what moderation says.
pub type Reason = Line<300>;
/// What changed thanks to testers.
pub type Changes = Text<3_000>;

/// Tasks of a campaign, at most.
pub const MOST_TASKS: usize = 8;

/// A campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// Public id.
    pub id: TrialId,
    /// Inner id of the team.
    pub team: String,
    /// What the campaign says of itself.
    pub sheet: Sheet,
    /// Version of the charter that the team accepted when it proposed.
    pub charter: u16,
    /// Seats that are kept for somebody.
    pub taken: u16,
    /// Where it stands.
    pub state: State,
    /// When it was proposed.
    pub proposed_at: DateTime<Utc>,
    /// When the team opened the link of its mail; nobody reads it before.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// Since when everybody sees it.
    pub public_at: Option<DateTime<Utc>>,
    /// When it last moved.
    pub changed_at: DateTime<Utc>,
    /// What the team told the testers.
    pub changes: Option<Changes>,
    /// Why moderation hides it.
    pub hidden: Option<Reason>,
}

/// What a campaign says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Name of the team.
    pub team_name: Name,
    /// What it is.
    pub team_kind: TrialTeam,
    /// Who answers for it: for the network alone.
    pub contact_name: Name,
    /// What the campaign is called.
    pub title: Title,
    /// What is tried.
    pub tried: Words,
    /// In which phase.
    pub phase: TrialPhase,
    /// What testers try to do, in order: one at least.
    pub tasks: Vec<Task>,
    /// How long it takes a tester, in minutes.
    pub minutes: u16,
    /// Sessions that the team would like.
    pub sessions_wanted: u16,
    /// Where testers live; the whole network otherwise.
    pub territory: Option<TerritoryCode>,
    /// Testers wanted.
    pub seats: u16,
    /// What testers are thanked with.
    pub thanks: TrialThanks,
    /// What it is worth, in euros; 0 for a word.
    pub thanks_euros: u16,
    /// Which data are taken.
    pub data_taken: Words,
    /// What happens to them.
    pub data_fate: Words,
}

impl Trial {
    /// Whether everybody sees it.
    pub const fn is_public(&self) -> bool {
        self.public_at.is_some() && self.hidden.is_none()
    }

    /// Whether it concerns a territory, or a part of it.
    pub fn concerns(&self, code: TerritoryCode) -> bool {
        let Some(own) = self.sheet.territory else { return true };
        overlaps(own, code)
    }
}

impl Sheet {
    /// Whether somebody who lives in a commune can take part.
    pub fn takes_from(&self, commune: &Commune) -> bool {
        self.territory.is_none_or(|code| commune.is_in(code))
    }
}

/// Whether one of two territories is in the other.
fn overlaps(one: TerritoryCode, two: TerritoryCode) -> bool {
    let within = |inner: TerritoryCode, outer: TerritoryCode| {
        let found = Territories::embedded().territory(inner);
        found.is_some_and(|found| found.communes().all(|commune| commune.is_in(outer)))
    };
    one == two || within(one, two) || within(two, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn territories_overlap_where_one_is_in_the_other() {
        let code = |text: &str| text.parse::<TerritoryCode>().unwrap();
        assert!(overlaps(code("D04"), code("04112")) && overlaps(code("04112"), code("R93")));
        assert!(!overlaps(code("D13"), code("04112")) && !overlaps(code("D13"), code("D04")));
    }
}
