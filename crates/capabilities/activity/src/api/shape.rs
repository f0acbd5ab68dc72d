//! An activity as JSON. Values of closed lists are slugs; the codes of La Coop are read too.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::model::{Activity, Told, ToldWork};
use crate::pages::told_of;

/// An activity.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ActivityJson {
    /// Inner id; ours, never read.
    #[serde(skip_deserializing, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The client's own key, 64 characters at most: sent twice, counted once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `individuel`, `collectif`, `acces-libre` or `coordination`.
    pub kind: String,
    /// The day: `2026-11-24`.
    pub day: String,
    /// Duration, in minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// Public id of the place that it counts for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// INSEE code of the commune, where it was not in the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commune: Option<String>,
    /// Where it was: `lieu-activite`, `domicile`, `a-distance` or `autre`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub setting: Option<String>,
    /// What it was about.
    pub themes: Vec<String>,
    /// What was used.
    pub equipment: Vec<String>,
    /// The person of an individual activity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonJson>,
    /// The group of a workshop.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupJson>,
    /// Visits of open access.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visits: Option<u32>,
    /// Work for the network.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coordination: Option<WorkJson>,
    /// A remark, about the act and not about the person; kept for twelve months.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The event or the appointment of the agenda that it tells of: each has one report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
}

/// The person who was helped. No name: only what figures need.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PersonJson {
    /// Gender.
    pub gender: Option<String>,
    /// Age on the day, in brackets.
    pub age: Option<String>,
    /// Year of birth, from which the bracket is worked out; not kept.
    #[serde(skip_serializing)]
    pub birth_year: Option<u32>,
    /// Situation.
    pub status: Option<String>,
    /// `first` or `again`.
    pub seen: Option<String>,
    /// How far the person did it alone.
    pub autonomy: Option<String>,
    /// Whether the person was sent on.
    pub redirected: Option<bool>,
    /// To whom.
    pub redirection: Option<String>,
    /// INSEE code of the commune where the person lives.
    pub residence: Option<String>,
    /// Inner id of the followed person, who agreed to the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub followed: Option<String>,
}

/// A group, by its margins.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct GroupJson {
    /// Title of the workshop.
    pub title: Option<String>,
    /// Level.
    pub level: Option<String>,
    /// How many came.
    pub total: u32,
    /// How many of them had come before.
    pub again: u32,
    /// How many by gender; what is missing is unknown.
    pub genders: BTreeMap<String, u32>,
    /// How many by age.
    pub ages: BTreeMap<String, u32>,
    /// How many by situation.
    pub statuses: BTreeMap<String, u32>,
}

/// Work for the network.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct WorkJson {
    /// `animation`, `evenement` or `partenariat`.
    pub kind: String,
    /// Its name.
    pub name: Option<String>,
    /// The level that it concerns.
    pub level: Option<String>,
    /// Kind of the animation or of the event.
    pub form: Option<String>,
    /// Whose idea it was.
    pub initiative: Option<String>,
    /// Themes of an animation.
    pub themes: Vec<String>,
    /// Mediators of an animation.
    pub mediators: u32,
    /// Bodies of an animation.
    pub bodies: u32,
    /// Others of an animation.
    pub others: u32,
    /// Who organised an event.
    pub organizers: Vec<String>,
    /// How many came to an event.
    pub participants: u32,
    /// What a partnership is for.
    pub natures: Vec<String>,
    /// With whom.
    pub partners: Vec<PartnerJson>,
}

/// A body of a partnership.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PartnerJson {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: String,
}

fn text(value: Option<&String>) -> String {
    value.cloned().unwrap_or_default()
}

fn number(value: Option<u32>) -> String {
    value.map(|number| number.to_string()).unwrap_or_default()
}

fn pairs(counts: &BTreeMap<String, u32>) -> Vec<(String, String)> {
    counts.iter().map(|(slug, count)| (slug.clone(), count.to_string())).collect()
}

impl ActivityJson {
    /// What is told, as texts to be read.
    pub fn told(&self) -> Told {
        let mut told = Told {
            kind: self.kind.clone(),
            day: self.day.clone(),
            minutes: number(self.minutes),
            place: text(self.place.as_ref()),
            commune: text(self.commune.as_ref()),
            setting: text(self.setting.as_ref()),
            themes: self.themes.clone(),
            equipment: self.equipment.clone(),
            visits: number(self.visits),
            note: text(self.note.as_ref()),
            event: text(self.event.as_ref()),
            ..Told::default()
        };
        if let Some(person) = &self.person {
            person.tell(&mut told);
        }
        if let Some(group) = &self.group {
            group.tell(&mut told);
        }
        if let Some(work) = &self.coordination {
            told.work = work.told();
        }
        told
    }

    /// An activity that is kept.
    pub fn of(activity: &Activity) -> Self {
        Self { id: Some(activity.id.to_string()), ..Self::of_told(told_of(activity)) }
    }

    /// What is told, kept or not.
    pub fn of_told(told: Told) -> Self {
        let some = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        let count = |text: &String| text.parse().ok();
        Self {
            id: None,
            key: None,
            person: (told.kind == "individuel").then(|| PersonJson::of(&told)),
            group: (told.kind == "collectif").then(|| GroupJson::of(&told)),
            coordination: (told.kind == "coordination").then(|| WorkJson::of(&told.work)),
            minutes: count(&told.minutes),
            place: some(&told.place),
            commune: some(&told.commune),
            setting: some(&told.setting),
            visits: count(&told.visits),
            note: some(&told.note),
            event: some(&told.event),
            kind: told.kind,
            day: told.day,
            themes: told.themes,
            equipment: told.equipment,
        }
    }
}

impl PersonJson {
    fn tell(&self, told: &mut Told) {
        told.gender = text(self.gender.as_ref());
        told.age = text(self.age.as_ref());
        told.birth_year = number(self.birth_year);
        told.status = text(self.status.as_ref());
        told.seen = text(self.seen.as_ref());
        told.autonomy = text(self.autonomy.as_ref());
        self.redirected.map_or("", |sent| if sent { "yes" } else { "no" }).clone_into(&mut told.redirected);
        told.redirection = text(self.redirection.as_ref());
        told.residence = text(self.residence.as_ref());
        told.followed = text(self.followed.as_ref());
    }

    fn of(told: &Told) -> Self {
        let some = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        Self {
            gender: some(&told.gender),
            age: some(&told.age),
            birth_year: None,
            status: some(&told.status),
            seen: some(&told.seen),
            autonomy: some(&told.autonomy),
            redirected: Some(&told.redirected).filter(|text| !text.is_empty()).map(|text| text == "yes"),
            redirection: some(&told.redirection),
            residence: some(&told.residence),
            followed: some(&told.followed),
        }
    }
}

impl GroupJson {
    fn tell(&self, told: &mut Told) {
        told.title = text(self.title.as_ref());
        told.level = text(self.level.as_ref());
        told.total = self.total.to_string();
        told.again = self.again.to_string();
        told.genders = pairs(&self.genders);
        told.ages = pairs(&self.ages);
        told.statuses = pairs(&self.statuses);
    }

    fn of(told: &Told) -> Self {
        let counts = |pairs: &[(String, String)]| {
            pairs.iter().filter_map(|(slug, count)| Some((slug.clone(), count.parse().ok()?))).collect()
        };
        let some = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        Self {
            title: some(&told.title),
            level: some(&told.level),
            total: told.total.parse().unwrap_or_default(),
            again: told.again.parse().unwrap_or_default(),
            genders: counts(&told.genders),
            ages: counts(&told.ages),
            statuses: counts(&told.statuses),
        }
    }
}

impl WorkJson {
    fn told(&self) -> ToldWork {
        ToldWork {
            kind: self.kind.clone(),
            name: text(self.name.as_ref()),
            level: text(self.level.as_ref()),
            form: text(self.form.as_ref()),
            initiative: text(self.initiative.as_ref()),
            themes: self.themes.clone(),
            mediators: self.mediators.to_string(),
            bodies: self.bodies.to_string(),
            others: self.others.to_string(),
            organizers: self.organizers.clone(),
            participants: self.participants.to_string(),
            natures: self.natures.clone(),
            partners: self.partners.iter().map(|one| (one.name.clone(), one.kind.clone())).collect(),
        }
    }

    fn of(work: &ToldWork) -> Self {
        let some = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        let count = |text: &String| text.parse().unwrap_or_default();
        let partner =
            |(name, kind): &(String, String)| PartnerJson { name: name.clone(), kind: kind.clone() };
        Self {
            kind: work.kind.clone(),
            name: some(&work.name),
            level: some(&work.level),
            form: some(&work.form),
            initiative: some(&work.initiative),
            themes: work.themes.clone(),
            mediators: count(&work.mediators),
            bodies: count(&work.bodies),
            others: count(&work.others),
            organizers: work.organizers.clone(),
            participants: count(&work.participants),
            natures: work.natures.clone(),
            partners: work.partners.iter().map(partner).collect(),
        }
    }
}
