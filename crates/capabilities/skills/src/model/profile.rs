//! What somebody offers: skills, time, how far, under which name.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use maillage_shell::words::Lang;
use maillage_territory::{Commune, CommuneCode, Territories};
use maillage_vocabulary::lists::skills::{Level, Skill};
use maillage_vocabulary::{ClosedSet, Email, Line, codes};

use super::{Consent, DeveloperId, State};

/// How to call somebody: a name, or a pseudonym.
pub type Name = Line<60>;

/// Skills that one person can have, and can want to learn, at most.
pub const MOST_SKILLS: usize = 30;

codes! {
    /// Time in a month, in hours.
    pub enum Hours("bracket of hours") {
        /// A little.
        UpTo5 = "1-5",
        /// An afternoon a fortnight.
        UpTo10 = "6-10",
        /// An afternoon a week.
        UpTo20 = "11-20",
        /// More.
        Over20 = "20-plus",
    }
}

codes! {
    /// How far somebody travels from her commune, in kilometres as the crow flies.
    pub enum Radius("radius") {
        /// On foot, by bicycle.
        Km5 = "5",
        /// In the next town.
        Km15 = "15",
        /// Half an hour.
        Km30 = "30",
        /// An hour.
        Km60 = "60",
        /// In the whole region, nearly.
        Km90 = "90",
    }
}

impl Radius {
    /// In kilometres.
    pub const fn km(self) -> u8 {
        match self {
            Self::Km5 => 5,
            Self::Km15 => 15,
            Self::Km30 => 30,
            Self::Km60 => 60,
            Self::Km90 => 90,
        }
    }

    /// The radius of so many kilometres.
    pub fn of_km(km: u8) -> Option<Self> {
        Self::ALL.iter().copied().find(|radius| radius.km() == km)
    }
}

/// How somebody takes part: on the spot, from afar, or both; never neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    radius: Option<Radius>,
    remote: bool,
}

impl Reach {
    /// None where nobody could meet her.
    pub const fn new(radius: Option<Radius>, remote: bool) -> Option<Self> {
        if radius.is_none() && !remote { None } else { Some(Self { radius, remote }) }
    }

    /// How far she travels; none where she works from afar only.
    pub const fn radius(self) -> Option<Radius> {
        self.radius
    }

    /// Whether she works from afar too.
    pub const fn remote(self) -> bool {
        self.remote
    }
}

/// What somebody can do, and wants to learn; never nothing. A skill may be in both: one learns further.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skills {
    can: BTreeMap<Skill, Level>,
    learns: ClosedSet<Skill>,
}

impl Skills {
    /// None where both are empty, or one is beyond [`MOST_SKILLS`].
    pub fn new(can: BTreeMap<Skill, Level>, learns: ClosedSet<Skill>) -> Option<Self> {
        let empty = can.is_empty() && learns.is_empty();
        let long = can.len() > MOST_SKILLS || learns.len() > MOST_SKILLS;
        if empty || long { None } else { Some(Self { can, learns }) }
    }

    /// What she can do, in the order of the list.
    pub const fn can(&self) -> &BTreeMap<Skill, Level> {
        &self.can
    }

    /// What she wants to learn.
    pub const fn learns(&self) -> ClosedSet<Skill> {
        self.learns
    }
}

/// What somebody offers, as she told it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// How to call her.
    pub name: Name,
    /// Where she reads her mail. It never leaves this crate.
    pub email: Email,
    /// Language of her letters.
    pub lang: Lang,
    /// Her commune: nothing finer is asked.
    pub commune: CommuneCode,
    /// How far, and from afar.
    pub reach: Reach,
    /// How much time.
    pub hours: Hours,
    /// How many projects at once, at most: from 1 to 3.
    pub projects_max: u8,
    /// Skills.
    pub skills: Skills,
}

/// Projects at once that one person can choose.
pub const PROJECTS: std::ops::RangeInclusive<u8> = 1..=3;

/// What she agreed to, and since when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Consents {
    /// To be counted.
    pub counted: Option<DateTime<Utc>>,
    /// To be proposed to teams.
    pub proposed: Option<DateTime<Utc>>,
    /// To receive letters.
    pub letters: Option<DateTime<Utc>>,
}

impl Consents {
    /// Those, given at that moment.
    pub fn given(consents: &[Consent], at: DateTime<Utc>) -> Self {
        let since = |consent| consents.contains(&consent).then_some(at);
        Self {
            counted: since(Consent::Counted),
            proposed: since(Consent::Proposed),
            letters: since(Consent::Letters),
        }
    }

    /// Since when one of them is given.
    pub const fn since(&self, consent: Consent) -> Option<DateTime<Utc>> {
        match consent {
            Consent::Counted => self.counted,
            Consent::Proposed => self.proposed,
            Consent::Letters => self.letters,
        }
    }
}

/// Somebody who offers her time, and where her profile stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Developer {
    /// Her identifier.
    pub id: DeveloperId,
    /// What she offers.
    pub profile: Profile,
    /// Where it stands.
    pub state: State,
    /// What she agreed to.
    pub consents: Consents,
    /// When she sent it.
    pub joined_at: DateTime<Utc>,
    /// When she last said that it holds; none before her address is confirmed.
    pub renewed_at: Option<DateTime<Utc>>,
}

impl Developer {
    /// Her commune.
    pub fn commune(&self) -> Option<&'static Commune> {
        Territories::embedded().commune(self.profile.commune.as_str())
    }

    /// Whether she counts on the map.
    pub fn counts(&self) -> bool {
        self.state == State::Active && self.consents.counted.is_some()
    }

    /// Whether she may be proposed to teams, and written to for them.
    pub fn is_proposed(&self) -> bool {
        self.state == State::Active && self.consents.proposed.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_offers_nothing() {
        assert!(Skills::new(BTreeMap::new(), ClosedSet::new()).is_none());
        assert!(Skills::new(BTreeMap::new(), ClosedSet::all()).is_none(), "nobody learns all at once");
        let python = BTreeMap::from([(Skill::Python, Level::Notions)]);
        let further = Skills::new(python, [Skill::Python].into_iter().collect()).unwrap();
        assert!(further.learns().contains(Skill::Python) && further.can().len() == 1);
        assert!(Reach::new(None, false).is_none() && Reach::new(None, true).is_some());
        for radius in Radius::ALL {
            assert_eq!(Radius::of_km(radius.km()), Some(*radius));
            assert_eq!(radius.km().to_string(), radius.code());
        }
    }
}
