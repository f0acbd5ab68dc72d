//! An achievement as it is told, and what it means.

use chrono::NaiveDate;
use maillage_projects::model::ProjectId;
use maillage_release::{Licence, Nature};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::needs::NeedAudience;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Fault, Faults};
use crate::model::{AchievementSheet, Counting, MOST_COUNTED, MOST_RESULTS};

/// What was told, as it came.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(default)]
pub struct ToldAchievement {
    /// A word of the sender: sent twice, it is one achievement.
    pub key: String,
    /// Public id of the place.
    pub place: String,
    /// Title, 120 characters.
    pub title: String,
    /// What was done, 3,000 characters.
    pub done: String,
    /// Slug of an audience; everyone where it is empty.
    pub audience: String,
    /// With whom, 300 characters; may be empty.
    pub partners: String,
    /// Results in numbers, four at most.
    pub results: Vec<ToldCount>,
    /// The day, or the last day: `2026-11-24`.
    pub day: String,
    /// Address of a page about it; may be empty.
    pub link: String,
    /// Licence of the sheet, by its SPDX identifier; CC-BY-4.0 where it is empty.
    pub licence: String,
    /// Public id of the project that it comes from; may be empty.
    pub project: String,
}

/// A number, as it came.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(default)]
pub struct ToldCount {
    /// The number.
    pub value: String,
    /// What it counts, 80 characters.
    pub what: String,
}

impl ToldAchievement {
    /// Reads it; `is_known` tells whether everybody sees a project.
    pub fn read(
        &self,
        today: NaiveDate,
        is_known: impl Fn(&ProjectId) -> bool,
    ) -> Result<AchievementSheet, Vec<Fault>> {
        let mut faults = Faults::default();
        let title =
            faults.required("title", &self.title, ("achievement-error-title", "release-error-title-long"));
        let done =
            faults.required("done", &self.done, ("achievement-error-done", "release-error-about-long"));
        let audience = match self.audience.trim() {
            "" => Some(NeedAudience::Everyone),
            slug => NeedAudience::from_slug(slug),
        };
        if audience.is_none() {
            faults.add("audience", "release-error-choose");
        }
        let partners = faults.maybe("partners", &self.partners, "achievement-error-partners");
        let results = self.results(&mut faults);
        let day = faults.day("day", &self.day);
        if day.is_some_and(|day| day > today) {
            faults.add("day", "release-error-future");
        }
        let link = faults.address("link", &self.link);
        let licence = match self.licence.trim() {
            "" => Some(Licence::CcBy4),
            text => Licence::read(text).filter(|licence| licence.suits(Nature::Content)),
        };
        if licence.is_none() {
            faults.add("licence", "release-error-licence");
        }
        let project = match self.project.trim() {
            "" => None,
            text => {
                let known = text.parse().ok().filter(|id| is_known(id));
                if known.is_none() {
                    faults.add("project", "release-error-choose");
                }
                known
            }
        };
        let sheet = || {
            Some(AchievementSheet {
                title: title?,
                done: done?,
                audience: audience?,
                partners,
                results,
                day: day?,
                link,
                licence: licence?,
                project,
            })
        };
        let sheet = sheet();
        faults.end(sheet)
    }

    fn results(&self, faults: &mut Faults) -> Vec<Counting> {
        let mut results = Vec::new();
        for (rank, one) in self.results.iter().enumerate().take(MOST_RESULTS) {
            let (value, what) = (one.value.trim(), one.what.trim());
            if value.is_empty() && what.is_empty() {
                continue;
            }
            let digits: String = value.chars().filter(|c| !c.is_whitespace()).collect();
            let value = digits.parse().ok().filter(|value| *value <= MOST_COUNTED);
            if value.is_none() {
                faults.add(format!("value-{rank}"), "achievement-error-value");
            }
            let what = what.parse();
            if what.is_err() {
                faults.add(format!("what-{rank}"), "achievement-error-what");
            }
            if let (Some(value), Ok(what)) = (value, what) {
                results.push(Counting { value, what });
            }
        }
        results
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_read_and_its_licence_lets_others_take_it() {
        let told = ToldAchievement {
            title: "Cent familles équipées".to_owned(),
            done: "Des ordinateurs remis en état.".to_owned(),
            results: vec![
                ToldCount { value: "1 200".to_owned(), what: "ordinateurs".to_owned() },
                ToldCount::default(),
            ],
            day: "2026-10-01".to_owned(),
            ..ToldAchievement::default()
        };
        let sheet = told.read("2026-11-24".parse().unwrap(), |_| true).unwrap();
        assert_eq!((sheet.licence, sheet.results[0].value), (Licence::CcBy4, 1_200));
        let wrong = ToldAchievement {
            licence: "GPL-3.0-only".to_owned(),
            results: vec![ToldCount { value: "beaucoup".to_owned(), what: String::new() }],
            ..told
        };
        let faults = wrong.read("2026-11-24".parse().unwrap(), |_| true).unwrap_err();
        let fields: Vec<_> = faults.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["value-0", "what-0", "licence"]);
    }
}
