//! What a place brings beside questionnaires: a workshop, or what its mediators saw.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use maillage_vocabulary::lists::activity::AgeBracket;
use maillage_vocabulary::{ClosedList as _, Text, TextError, codes};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Fault, Method, of_text};

/// People of a workshop, situations of an observation, at most.
const MOST: u32 = 2_000;

/// A message of a place to the body that asks.
pub type Message = Text<1_000>;

codes! {
    /// What a place brings.
    pub enum ContributionKind("kind of contribution") {
        /// A workshop.
        Workshop = "workshop",
        /// What mediators saw.
        Observation = "observation",
    }
}

impl ContributionKind {
    /// The method that it belongs to.
    pub const fn method(self) -> Method {
        match self {
            Self::Workshop => Method::Workshop,
            Self::Observation => Method::Observation,
        }
    }
}

/// How many people of each age: margins, never people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ages(BTreeMap<String, u32>);

impl Ages {
    /// How many of an age.
    pub fn of(&self, age: AgeBracket) -> u32 {
        self.0.get(age.slug()).copied().unwrap_or_default()
    }

    /// As it is told.
    pub const fn told(&self) -> &BTreeMap<String, u32> {
        &self.0
    }
}

/// What a place brings, as it was told.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct ToldContribution {
    /// `workshop` or `observation`.
    pub kind: String,
    /// The day of the workshop, or on which the observation ended: `2026-11-24`.
    pub day: String,
    /// How many people came, or how many situations were seen.
    pub count: String,
    /// How many people of each age bracket came to a workshop, by slug; what is missing is not known.
    pub ages: BTreeMap<String, u32>,
    /// What was said, or seen, 4,000 characters.
    pub said: String,
    /// What was proposed, 2,000 characters; may be empty.
    pub proposals: String,
}

/// What a place brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// What it is.
    pub kind: ContributionKind,
    /// Its day.
    pub day: NaiveDate,
    /// People, or situations.
    pub count: u32,
    /// Their ages.
    pub ages: Ages,
    /// What was said, or seen.
    pub said: Text<4_000>,
    /// What was proposed.
    pub proposals: Option<Text<2_000>>,
}

impl ToldContribution {
    /// What it means.
    pub fn read(&self, today: NaiveDate) -> Result<Contribution, Vec<Fault>> {
        let whole = || {
            let kind = self.kind()?;
            let count = self.count(kind)?;
            Ok(Contribution {
                kind,
                day: self.day(today)?,
                count,
                ages: self.ages(kind, count)?,
                said: self.said()?,
                proposals: self.proposals()?,
            })
        };
        whole().map_err(|_: Fault| self.faults(today))
    }

    fn faults(&self, today: NaiveDate) -> Vec<Fault> {
        let kind = self.kind();
        let known = kind.unwrap_or(ContributionKind::Observation);
        let count = self.count(known);
        let ages = count.and_then(|count| self.ages(known, count));
        let faults = [
            kind.err(),
            self.day(today).err(),
            count.err(),
            ages.err().filter(|_| count.is_ok()),
            self.said().err(),
            self.proposals().err(),
        ];
        faults.into_iter().flatten().collect()
    }

    fn kind(&self) -> Result<ContributionKind, Fault> {
        self.kind.parse().map_err(|_| ("kind", "consultation-error-choose"))
    }

    fn day(&self, today: NaiveDate) -> Result<NaiveDate, Fault> {
        let day: Option<NaiveDate> = self.day.trim().parse().ok();
        day.filter(|day| *day <= today && (today - *day).num_days() <= 366)
            .ok_or(("day", "consultation-error-day"))
    }

    fn count(&self, kind: ContributionKind) -> Result<u32, Fault> {
        let key = match kind {
            ContributionKind::Workshop => "consultation-error-people",
            ContributionKind::Observation => "consultation-error-situations",
        };
        let count: Option<u32> = self.count.trim().parse().ok();
        count.filter(|count| (1..=MOST).contains(count)).ok_or(("count", key))
    }

    fn ages(&self, kind: ContributionKind, count: u32) -> Result<Ages, Fault> {
        if kind == ContributionKind::Observation {
            return Ok(Ages::default());
        }
        let told = self.ages.iter().filter(|(_, people)| **people > 0);
        let known = |slug: &str| AgeBracket::from_slug(slug).is_some_and(|age| age != AgeBracket::Unknown);
        if told.clone().any(|(slug, _)| !known(slug)) {
            return Err(("ages", "consultation-error-choose"));
        }
        let sum = told.clone().fold(0_u32, |sum, (_, people)| sum.saturating_add(*people));
        if sum > count {
            return Err(("ages", "consultation-error-ages"));
        }
        Ok(Ages(told.map(|(slug, people)| (slug.clone(), *people)).collect()))
    }

    fn said(&self) -> Result<Text<4_000>, Fault> {
        Text::new(&self.said).map_err(|error| {
            ("said", of_text(error, "consultation-error-said", "consultation-error-long-4000"))
        })
    }

    fn proposals(&self) -> Result<Option<Text<2_000>>, Fault> {
        match Text::new(&self.proposals) {
            Ok(text) => Ok(Some(text)),
            Err(TextError::Empty) => Ok(None),
            Err(TextError::TooLong { .. }) => Err(("proposals", "consultation-error-long-2000")),
        }
    }
}

impl Contribution {
    /// As it is told.
    pub fn told(&self) -> ToldContribution {
        ToldContribution {
            kind: self.kind.code().to_owned(),
            day: self.day.to_string(),
            count: self.count.to_string(),
            ages: self.ages.told().clone(),
            said: self.said.to_string(),
            proposals: self.proposals.as_ref().map(ToString::to_string).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told() -> ToldContribution {
        ToldContribution {
            kind: "workshop".to_owned(),
            day: "2026-11-20".to_owned(),
            count: "12".to_owned(),
            ages: [("soixante-dix-plus".to_owned(), 7), ("douze-dix-huit".to_owned(), 0)].into(),
            said: "Personne ne reçoit le code.".to_owned(),
            ..ToldContribution::default()
        }
    }

    fn read(told: &ToldContribution) -> Result<Contribution, Vec<Fault>> {
        told.read("2026-11-24".parse().unwrap())
    }

    #[test]
    fn a_workshop_reads_back() {
        let workshop = read(&told()).unwrap();
        assert_eq!((workshop.count, workshop.ages.of(AgeBracket::From70)), (12, 7));
        assert_eq!(read(&workshop.told()), Ok(workshop));
    }

    #[test]
    fn ages_are_margins_of_those_who_came() {
        let more = ToldContribution { ages: [("soixante-dix-plus".to_owned(), 13)].into(), ..told() };
        assert_eq!(read(&more), Err(vec![("ages", "consultation-error-ages")]));
        let other = ToldContribution { ages: [("lune".to_owned(), 1)].into(), ..told() };
        assert_eq!(read(&other), Err(vec![("ages", "consultation-error-choose")]));
        let seen = ToldContribution { kind: "observation".to_owned(), ..more };
        assert_eq!(read(&seen).unwrap().ages, Ages::default(), "situations have no age");
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let fields = |told: &ToldContribution| {
            read(told).unwrap_err().into_iter().map(|one| one.0).collect::<Vec<_>>()
        };
        assert_eq!(fields(&ToldContribution::default()), ["kind", "day", "count", "said"]);
        let tomorrow = ToldContribution { day: "2026-11-25".to_owned(), count: "0".to_owned(), ..told() };
        assert_eq!(fields(&tomorrow), ["day", "count"]);
    }
}
