//! The fields of the form: what goes along from screen to screen, and what it tells.

use crate::model::{Consent, Developer, Told};
use maillage_vocabulary::ClosedList as _;

/// Names of the fields that tell something.
const TOLD: [&str; 10] =
    ["key", "can", "learn", "hours", "projects", "commune", "radius", "remote", "name", "email"];
/// A level is told under this and the slug of its skill.
const LEVEL: &str = "level-";
/// What is agreed to.
const CONSENT: &str = "consents";

/// The fields of a form, repeated where lists are.
#[derive(Clone, Debug, Default)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The first value of a field; empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// All values of a field.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// What they tell.
    pub fn told(&self) -> Told {
        let text = |name: &str| self.get(name).to_owned();
        let level = |slug: &str| (slug.to_owned(), text(&format!("{LEVEL}{slug}")));
        Told {
            key: text("key"),
            can: self.all("can").map(level).collect(),
            learn: self.all("learn").map(str::to_owned).collect(),
            hours: text("hours"),
            projects: text("projects"),
            commune: text("commune"),
            radius: text("radius"),
            remote: !self.get("remote").is_empty(),
            name: text("name"),
            email: text("email"),
            consents: self.all(CONSENT).map(str::to_owned).collect(),
        }
    }

    /// Of a profile, as its person would tell it.
    pub fn of(developer: &Developer) -> Self {
        let profile = &developer.profile;
        let mut fields = vec![
            ("hours".to_owned(), profile.hours.code().to_owned()),
            ("projects".to_owned(), profile.projects_max.to_string()),
            ("commune".to_owned(), developer.commune().map_or("", |commune| commune.name).to_owned()),
            ("name".to_owned(), profile.name.to_string()),
        ];
        if let Some(radius) = profile.reach.radius() {
            fields.push(("radius".to_owned(), radius.code().to_owned()));
        }
        if profile.reach.remote() {
            fields.push(("remote".to_owned(), "1".to_owned()));
        }
        for (skill, level) in profile.skills.can() {
            fields.push(("can".to_owned(), skill.slug().to_owned()));
            fields.push((format!("{LEVEL}{}", skill.slug()), level.number().to_string()));
        }
        fields.extend(
            profile.skills.learns().iter().map(|skill| ("learn".to_owned(), skill.slug().to_owned())),
        );
        Self(fields)
    }

    /// Those that another screen asks for: they go along, hidden.
    pub fn along(&self, asked: impl Fn(&str) -> bool) -> Vec<(String, String)> {
        let tells = |name: &str| TOLD.contains(&name) || name == CONSENT || name.starts_with(LEVEL);
        let kept = self.0.iter().filter(|(name, value)| tells(name) && !asked(name) && !value.is_empty());
        kept.cloned().collect()
    }

    /// Whether something is agreed to.
    pub fn agrees(&self, consent: Consent) -> bool {
        self.all(CONSENT).any(|text| text == consent.code())
    }
}
