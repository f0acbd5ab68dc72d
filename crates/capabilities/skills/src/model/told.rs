//! A profile as it is told in a form or by a program, and what it means.

use std::collections::BTreeMap;

use maillage_shell::words::Lang;
use maillage_territory::{CommuneCode, Scope, Territories, TerritoryCode};
use maillage_vocabulary::lists::skills::{Level, Skill};
use maillage_vocabulary::{ClosedList, ClosedSet, Email, EmailError, TextError};

use super::{Consent, Hours, MOST_SKILLS, Name, PROJECTS, Profile, Radius, Reach, Skills};

/// What was told, as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// A word of the sender: sent twice, it is one profile.
    pub key: String,
    /// Slugs of what she can do, each with its level from 1 to 4; 2 where none is told.
    pub can: Vec<(String, String)>,
    /// Slugs of what she wants to learn.
    pub learn: Vec<String>,
    /// Bracket of hours in a month.
    pub hours: String,
    /// Projects at once, at most.
    pub projects: String,
    /// Code or name of a commune.
    pub commune: String,
    /// Kilometres; empty where she does not travel.
    pub radius: String,
    /// Whether she works from afar.
    pub remote: bool,
    /// How to call her.
    pub name: String,
    /// Where she reads her mail.
    pub email: String,
    /// What she agrees to.
    pub consents: Vec<String>,
}

/// A field that is not right, and the key of the sentence that says what to do.
pub type Fault = (&'static str, &'static str);

/// Where somebody is, and how she takes part.
pub type Place = (CommuneCode, Reach);

/// What was told, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The profile.
    pub profile: Profile,
    /// What she agrees to: one thing at least.
    pub consents: Vec<Consent>,
}

impl Told {
    /// The whole, in the language of its letters; else every fault at once, in the order of the screens.
    pub fn read(&self, scope: &Scope, lang: Lang) -> Result<Draft, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut heard = |fault: Fault| faults.push(fault);
        let skills = self.skills().map_err(&mut heard).ok();
        let time = self.time().map_err(|wrong| wrong.into_iter().for_each(&mut heard)).ok();
        let place = self.place(scope).map_err(|wrong| wrong.into_iter().for_each(&mut heard)).ok();
        let name = self.name().map_err(&mut heard).ok();
        let email = self.email().map_err(&mut heard).ok();
        let consents = self.consents().map_err(&mut heard).ok();
        let whole = || {
            let ((hours, projects_max), (commune, reach)) = (time?, place?);
            let (name, email, skills) = (name?, email?, skills?);
            let profile = Profile { name, email, lang, commune, reach, hours, projects_max, skills };
            Some(Draft { profile, consents: consents? })
        };
        whole().ok_or(faults)
    }

    /// What she can do, and wants to learn.
    pub fn skills(&self) -> Result<Skills, Fault> {
        let can = self.can()?;
        let learns = self.learns()?;
        Skills::new(can, learns).ok_or(("can", "skills-error-none"))
    }

    /// What she can do.
    pub fn can(&self) -> Result<BTreeMap<Skill, Level>, Fault> {
        let mut can = BTreeMap::new();
        for (slug, level) in &self.can {
            let skill = Skill::from_slug(slug).ok_or(("can", "skills-error-choose"))?;
            let level = match level.trim() {
                "" => Some(Level::Autonomous),
                text => text.parse().ok().and_then(Level::of_number),
            };
            can.insert(skill, level.ok_or(("can", "skills-error-level"))?);
        }
        if can.len() > MOST_SKILLS { Err(("can", "skills-error-many")) } else { Ok(can) }
    }

    /// What she wants to learn.
    pub fn learns(&self) -> Result<ClosedSet<Skill>, Fault> {
        let known = |slug: &String| Skill::from_slug(slug).ok_or(("learn", "skills-error-choose"));
        let learns: ClosedSet<Skill> = self.learn.iter().map(known).collect::<Result<_, _>>()?;
        if learns.len() > MOST_SKILLS { Err(("learn", "skills-error-many")) } else { Ok(learns) }
    }

    /// How much time, and for how many projects at once.
    pub fn time(&self) -> Result<(Hours, u8), Vec<Fault>> {
        let hours = self.hours.parse().map_err(|_| ("hours", "skills-error-choose"));
        let projects = match self.projects.trim() {
            "" => Ok(*PROJECTS.start()),
            text => text
                .parse()
                .ok()
                .filter(|count| PROJECTS.contains(count))
                .ok_or(("projects", "skills-error-choose")),
        };
        both(hours, projects)
    }

    /// Where, how far, and from afar.
    pub fn place(&self, scope: &Scope) -> Result<Place, Vec<Fault>> {
        let radius = match self.radius.trim() {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| ("radius", "skills-error-choose")),
        };
        let reach = radius.and_then(|radius: Option<Radius>| {
            Reach::new(radius, self.remote).ok_or(("radius", "skills-error-reach"))
        });
        both(self.commune(scope), reach)
    }

    fn commune(&self, scope: &Scope) -> Result<CommuneCode, Fault> {
        let all = Territories::embedded();
        match all.understand(self.commune.trim(), scope).map(|meant| meant.code) {
            Some(TerritoryCode::Commune(code)) if scope.touches(all, TerritoryCode::Commune(code)) => {
                Ok(code)
            }
            _ => Err(("commune", "skills-error-commune")),
        }
    }

    /// How to call her.
    pub fn name(&self) -> Result<Name, Fault> {
        Name::new(&self.name).map_err(|error| match error {
            TextError::Empty => ("name", "skills-error-name"),
            TextError::TooLong { .. } => ("name", "skills-error-name-long"),
        })
    }

    /// Where she reads her mail.
    pub fn email(&self) -> Result<Email, Fault> {
        Email::read(&self.email).map_err(|error| match error {
            EmailError::NotAscii => ("email", "skills-error-email-accent"),
            _ => ("email", "skills-error-email"),
        })
    }

    /// What she agrees to.
    pub fn consents(&self) -> Result<Vec<Consent>, Fault> {
        let mut consents = Vec::new();
        for text in &self.consents {
            consents.push(text.parse().map_err(|_| ("consents", "skills-error-choose"))?);
        }
        consents.sort_unstable();
        consents.dedup();
        if consents.is_empty() { Err(("consents", "skills-error-consents")) } else { Ok(consents) }
    }
}

fn both<A, B>(one: Result<A, Fault>, two: Result<B, Fault>) -> Result<(A, B), Vec<Fault>> {
    match (one, two) {
        (Ok(one), Ok(two)) => Ok((one, two)),
        (one, two) => Err([one.err(), two.err()].into_iter().flatten().collect()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told() -> Told {
        let text = str::to_owned;
        Told {
            key: text("une-cle-de-seize-signes"),
            can: vec![(text("sig"), text("3")), (text("openstreetmap"), String::new())],
            learn: vec![text("python")],
            hours: text("6-10"),
            projects: text("2"),
            commune: text("Manosque"),
            radius: text("30"),
            remote: true,
            name: text(" Odette "),
            email: text("odette@exemple.fr"),
            consents: vec![text("proposed"), text("counted"), text("counted")],
        }
    }

    fn faults(told: &Told) -> Vec<&'static str> {
        let wrong = told.read(&Scope::default(), Lang::Fr).unwrap_err();
        wrong.into_iter().map(|(field, _)| field).collect()
    }

    #[test]
    fn a_profile_is_read() {
        let Draft { profile, consents } = told().read(&Scope::default(), Lang::Fr).unwrap();
        assert_eq!(profile.skills.can()[&Skill::Gis], Level::Confirmed);
        assert_eq!(profile.skills.can()[&Skill::OpenStreetMap], Level::Autonomous, "what is usual");
        assert_eq!((profile.name.as_str(), profile.commune.as_str()), ("Odette", "04112"));
        assert_eq!((profile.reach.radius(), profile.projects_max), (Some(Radius::Km30), 2));
        assert_eq!(consents, [Consent::Counted, Consent::Proposed]);
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let nothing = ["can", "hours", "commune", "radius", "name", "email", "consents"];
        assert_eq!(faults(&Told::default()), nothing);
        assert_eq!(faults(&Told { commune: "Lyon".to_owned(), ..told() }), ["commune"]);
        assert_eq!(
            faults(&Told { radius: "7".to_owned(), projects: "9".to_owned(), ..told() }),
            ["projects", "radius"]
        );
        assert_eq!(faults(&Told { can: vec![("sig".to_owned(), "5".to_owned())], ..told() }), ["can"]);
        assert_eq!(faults(&Told { learn: vec!["lune".to_owned()], ..told() }), ["learn"]);
    }

    proptest! {
        #[test]
        fn whatever_is_told_is_read_or_refused(texts in prop::collection::vec(".{0,12}", 9), remote in any::<bool>()) {
            let text = |rank: usize| texts[rank].clone();
            let told = Told {
                key: text(0),
                can: vec![(text(1), text(2))],
                learn: vec![text(3)],
                hours: text(4),
                projects: text(5),
                commune: text(6),
                radius: text(7),
                remote,
                name: text(8),
                ..told()
            };
            if let Err(faults) = told.read(&Scope::default(), Lang::En) {
                prop_assert!(!faults.is_empty());
            }
        }
    }
}
