//! A project as it is told in a form or by a program, and what it means.

use maillage_needs::model::{Area, NeedId};
use maillage_places::model::PlaceId;
use maillage_territory::{CommuneCode, Scope, Territories, TerritoryCode};
use maillage_vocabulary::lists::projects::Makes;
use maillage_vocabulary::lists::skills::{Level, Skill};
use maillage_vocabulary::{ClosedList as _, TextError};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{Asks, Cohort, CohortName, MOST_SLOTS, Pitch, Project, Test, Title, Tutor, Verdict};

/// A field that is not right, and the key of the sentence that says what to do.
pub type Fault = (String, &'static str);

/// A seat, as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct ToldSlot {
    /// Slug of a skill; a seat without one is none.
    pub skill: String,
    /// Slug of a level.
    pub level: String,
    /// Hours a month, from 1 to 80.
    pub hours: String,
    /// Its weight among seats, from 1 to 3; 2 where it is empty.
    pub priority: String,
    /// `yes` where somebody who wants to learn may take it.
    pub learner: String,
    /// `yes` where it can be done from afar.
    pub remote: String,
}

/// A project, as it came.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct Told {
    /// A word of the sender: sent twice, it is one project.
    pub key: String,
    /// Public id of the need that it answers; may be empty.
    pub need: String,
    /// What is made, 120 characters.
    pub title: String,
    /// For whom, and why, 3,000 characters.
    pub pitch: String,
    /// Slug of what is made.
    pub makes: String,
    /// Slug of a policy area, or the id of one of the network.
    pub area: String,
    /// Code or name of a commune; the whole network where it is empty.
    pub commune: String,
    /// Public id of the place that hosts it; may be empty.
    pub place: String,
    /// Who accompanies it, in a few words; may be empty.
    pub tutor: String,
    /// `gen`, `infolab`, `school`; may be empty.
    pub cohort_kind: String,
    /// Name of the cohort.
    pub cohort_name: String,
    /// The eligibility test.
    #[serde(flatten)]
    pub test: Test,
    /// Seats.
    #[serde(skip)]
    #[schema(ignore)]
    pub slots: Vec<ToldSlot>,
}

/// What is told of a project, and can be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What is made.
    pub title: Title,
    /// For whom, and why.
    pub pitch: Pitch,
    /// Of what kind.
    pub makes: Makes,
    /// Policy area.
    pub area: Area,
    /// Where.
    pub commune: Option<CommuneCode>,
    /// The place that hosts it.
    pub place: Option<PlaceId>,
    /// Who accompanies it.
    pub tutor: Option<Tutor>,
    /// Learners who take it as their work.
    pub cohort: Option<Cohort>,
}

/// A project that can be proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The need that it answers.
    pub need: Option<NeedId>,
    /// What is told.
    pub sheet: Sheet,
    /// The test that it passed.
    pub test: Test,
    /// What its seats ask for.
    pub slots: Vec<Asks>,
}

/// What is known around a project.
pub struct Around<'a> {
    /// Territory of the network.
    pub scope: &'a Scope,
    /// Whether an area can be chosen.
    pub offers: &'a dyn Fn(Area) -> bool,
    /// Whether a place is in the directory.
    pub has_place: &'a dyn Fn(&str) -> Option<PlaceId>,
    /// Whether everybody sees a need.
    pub has_need: &'a dyn Fn(&str) -> Option<NeedId>,
}

impl Told {
    /// What is told of a project, as it would be typed: without the need, the test and the seats, which stay.
    pub fn of(project: &Project) -> Self {
        let text = |text: Option<String>| text.unwrap_or_default();
        Self {
            title: project.title.to_string(),
            pitch: project.pitch.to_string(),
            makes: project.makes.slug().to_owned(),
            area: project.area.code().to_owned(),
            commune: project.commune().map(|commune| commune.name.to_owned()).unwrap_or_default(),
            place: text(project.place.map(|place| place.to_string())),
            tutor: text(project.tutor.as_ref().map(ToString::to_string)),
            cohort_kind: text(project.cohort.as_ref().map(|cohort| cohort.kind.to_string())),
            cohort_name: text(project.cohort.as_ref().map(|cohort| cohort.name.to_string())),
            ..Self::default()
        }
    }

    /// The whole: with the need, the test and the seats.
    pub fn read(&self, around: &Around<'_>) -> Result<Draft, Vec<Fault>> {
        let (sheet, mut faults) = match self.sheet(around) {
            Ok(sheet) => (Some(sheet), Vec::new()),
            Err(faults) => (None, faults),
        };
        let need = optional(&self.need, around.has_need);
        if need.is_err() {
            faults.push(("need".to_owned(), "project-error-need"));
        }
        if self.test.read().map_or(true, |answers| answers.verdict() == Verdict::NotEligible) {
            faults.push(("serves".to_owned(), "project-error-test"));
        }
        let slots = slots(&self.slots, &mut faults);
        match (sheet, need) {
            (Some(sheet), Ok(need)) if faults.is_empty() => {
                Ok(Draft { need, sheet, test: self.test.clone(), slots })
            }
            _ => Err(faults),
        }
    }

    /// What is told, alone.
    pub fn sheet(&self, around: &Around<'_>) -> Result<Sheet, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut take = |fault: (&str, &'static str)| faults.push((fault.0.to_owned(), fault.1));
        let title = Title::new(&self.title)
            .map_err(|error| ("title", of_text(error, "project-error-title", "project-error-title-long")))
            .map_err(&mut take);
        let pitch = Pitch::new(&self.pitch)
            .map_err(|error| ("pitch", of_text(error, "project-error-pitch", "project-error-pitch-long")))
            .map_err(&mut take);
        let makes = Makes::from_slug(&self.makes).ok_or_else(|| take(("makes", "project-error-choose")));
        let area = Area::from_code(&self.area).filter(|area| (around.offers)(*area));
        let area = area.ok_or_else(|| take(("area", "project-error-choose")));
        let commune = commune(&self.commune, around.scope).map_err(&mut take);
        let place =
            optional(&self.place, around.has_place).map_err(|()| take(("place", "project-error-place")));
        let tutor = text(Tutor::new(&self.tutor)).map_err(|()| take(("tutor", "project-error-title-long")));
        let cohort = self.cohort().map_err(&mut take);
        match (title, pitch, makes, area, commune, place, tutor, cohort) {
            (Ok(title), Ok(pitch), Ok(makes), Ok(area), Ok(commune), Ok(place), Ok(tutor), Ok(cohort)) => {
                Ok(Sheet { title, pitch, makes, area, commune, place, tutor, cohort })
            }
            _ => Err(faults),
        }
    }

    fn cohort(&self) -> Result<Option<Cohort>, (&'static str, &'static str)> {
        if self.cohort_kind.is_empty() && self.cohort_name.trim().is_empty() {
            return Ok(None);
        }
        let kind = self.cohort_kind.parse().map_err(|_| ("cohort_kind", "project-error-choose"))?;
        let name = CohortName::new(&self.cohort_name).map_err(|_| ("cohort_name", "project-error-cohort"))?;
        Ok(Some(Cohort { kind, name }))
    }
}

/// What seats ask for, at least one; what is wrong is named by the rank of the seat.
pub fn slots(told: &[ToldSlot], faults: &mut Vec<Fault>) -> Vec<Asks> {
    let mut read = Vec::new();
    for (rank, one) in told.iter().enumerate().filter(|(_, one)| !one.skill.is_empty()) {
        match slot(one) {
            Ok(asks) => read.push(asks),
            Err(wrong) => {
                faults.extend(wrong.into_iter().map(|(field, key)| (format!("{field}-{rank}"), key)));
            }
        }
    }
    if read.is_empty() && faults.is_empty() {
        faults.push(("skill-0".to_owned(), "project-error-slot"));
    }
    if read.len() > MOST_SLOTS {
        faults.push(("skill-0".to_owned(), "project-error-slots"));
    }
    read
}

fn slot(told: &ToldSlot) -> Result<Asks, Vec<(&'static str, &'static str)>> {
    let skill = Skill::from_slug(&told.skill).ok_or(("skill", "project-error-choose"));
    let level = Level::from_slug(&told.level).ok_or(("level", "project-error-choose"));
    let hours = told.hours.trim().parse().ok().filter(|hours| (1..=80).contains(hours));
    let hours = hours.ok_or(("hours", "project-error-hours"));
    let priority = match told.priority.trim() {
        "" => Ok(2),
        text => text
            .parse()
            .ok()
            .filter(|weight| (1..=3).contains(weight))
            .ok_or(("priority", "project-error-choose")),
    };
    match (skill, level, hours, priority) {
        (Ok(skill), Ok(level), Ok(hours), Ok(priority)) => Ok(Asks {
            skill,
            level,
            hours,
            priority,
            learner: told.learner == "yes",
            remote: told.remote == "yes",
        }),
        (skill, level, hours, priority) => {
            Err([skill.err(), level.err(), hours.err(), priority.err()].into_iter().flatten().collect())
        }
    }
}

fn commune(text: &str, scope: &Scope) -> Result<Option<CommuneCode>, (&'static str, &'static str)> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let all = Territories::embedded();
    match all.understand(text, scope).map(|meant| meant.code) {
        Some(TerritoryCode::Commune(code)) if scope.touches(all, TerritoryCode::Commune(code)) => {
            Ok(Some(code))
        }
        _ => Err(("commune", "project-error-commune")),
    }
}

/// Something that may be left out, and is known otherwise.
fn optional<T>(text: &str, find: &dyn Fn(&str) -> Option<T>) -> Result<Option<T>, ()> {
    match text.trim() {
        "" => Ok(None),
        text => find(text).map(Some).ok_or(()),
    }
}

fn text<T>(read: Result<T, TextError>) -> Result<Option<T>, ()> {
    match read {
        Ok(text) => Ok(Some(text)),
        Err(TextError::Empty) => Ok(None),
        Err(TextError::TooLong { .. }) => Err(()),
    }
}

const fn of_text(error: TextError, empty: &'static str, long: &'static str) -> &'static str {
    match error {
        TextError::Empty => empty,
        TextError::TooLong { .. } => long,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told() -> Told {
        let own = str::to_owned;
        Told {
            title: own("Une carte des sources"),
            pitch: own("Pour les marcheurs et les bergers."),
            makes: own("carte"),
            area: own("culture"),
            commune: own("Riez"),
            test: Test {
                serves: own("public"),
                market: own("nothing"),
                part: own("from-the-start"),
                data: own("none"),
                free: own("yes"),
            },
            slots: vec![
                ToldSlot {
                    skill: own("html-css"),
                    level: own("autonome"),
                    hours: own("4"),
                    ..ToldSlot::default()
                },
                ToldSlot::default(),
            ],
            ..Told::default()
        }
    }

    fn read(told: &Told) -> Result<Draft, Vec<Fault>> {
        let around =
            Around { scope: &Scope::default(), offers: &|_| true, has_place: &|_| None, has_need: &|_| None };
        told.read(&around)
    }

    #[test]
    fn a_project_is_read_and_seats_without_a_skill_are_none() {
        let draft = read(&told()).unwrap();
        assert_eq!((draft.slots.len(), draft.slots[0].priority, draft.slots[0].hours), (1, 2, 4));
        assert_eq!(draft.sheet.commune.map(|code| code.to_string()).as_deref(), Some("04166"));
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let wrong = Told {
            need: "x".to_owned(),
            cohort_kind: "autre".to_owned(),
            slots: vec![ToldSlot {
                skill: "lune".to_owned(),
                hours: "900".to_owned(),
                ..ToldSlot::default()
            }],
            ..Told::default()
        };
        let fields: Vec<_> = read(&wrong).unwrap_err().into_iter().map(|(field, _)| field).collect();
        assert_eq!(
            fields,
            [
                "title",
                "pitch",
                "makes",
                "area",
                "cohort_kind",
                "need",
                "serves",
                "skill-0",
                "level-0",
                "hours-0"
            ]
        );
    }

    #[test]
    fn a_project_that_competes_is_not_read() {
        let mut told = told();
        told.test.market = "affordable".to_owned();
        assert_eq!(read(&told).unwrap_err(), [("serves".to_owned(), "project-error-test")]);
    }
}
