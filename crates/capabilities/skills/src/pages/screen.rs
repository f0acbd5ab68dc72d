//! The screens of a profile, one question each: what is asked, whoever asks it.

use maillage_shell::{Ctx, FieldError, FieldErrors};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::skills::{Level, Skill, SkillFamily, find};

use super::fields::Fields;
use crate::model::{Consent, Fault, Hours, PROJECTS, Radius};
use crate::words::{consent_keys, full, hours_key, radius_words, short};

/// Skills that words find, at most.
const FOUND: usize = 8;

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// What she can do.
    Can,
    /// How well.
    Levels,
    /// What she wants to learn.
    Learn,
    /// How much time.
    Time,
    /// Where, and how far.
    Place,
    /// How to call her, and her address.
    Contact,
    /// What she agrees to.
    Agree,
}

impl Screen {
    /// All of them, in their order.
    pub const ALL: [Self; 7] =
        [Self::Can, Self::Levels, Self::Learn, Self::Time, Self::Place, Self::Contact, Self::Agree];

    /// Its place, from 1.
    pub const fn number(self) -> usize {
        self as usize + 1
    }

    /// The screen of a place.
    pub fn of_number(text: &str) -> Option<Self> {
        let number: usize = text.parse().ok()?;
        Self::ALL.get(number.checked_sub(1)?).copied()
    }

    /// The one after it; levels are asked only of what somebody can do.
    pub fn after(self, fields: &Fields) -> Option<Self> {
        match self {
            Self::Can if fields.all("can").next().is_none() => Some(Self::Learn),
            _ => Self::ALL.get(self.number()).copied(),
        }
    }

    /// The one before it.
    pub fn before(self, fields: &Fields) -> Option<Self> {
        match self {
            Self::Learn if fields.all("can").next().is_none() => Some(Self::Can),
            _ => Self::ALL.get((self as usize).checked_sub(1)?).copied(),
        }
    }

    /// Whether it asks for a field.
    pub fn asks(self, field: &str) -> bool {
        match self {
            Self::Can => field == "can",
            Self::Levels => field.starts_with("level-"),
            Self::Learn => field == "learn",
            Self::Time => matches!(field, "hours" | "projects"),
            Self::Place => matches!(field, "commune" | "radius" | "remote"),
            Self::Contact => matches!(field, "name" | "email"),
            Self::Agree => field == "consents",
        }
    }

    /// Its question.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Can => "skills-ask-can",
            Self::Levels => "skills-ask-levels",
            Self::Learn => "skills-ask-learn",
            Self::Time => "skills-ask-time",
            Self::Place => "skills-ask-place",
            Self::Contact => "skills-ask-contact",
            Self::Agree => "skills-ask-agree",
        }
    }

    /// A sentence under it.
    pub const fn lead(self) -> &'static str {
        match self {
            Self::Can => "skills-ask-can-about",
            Self::Levels => "skills-ask-levels-about",
            Self::Learn => "skills-ask-learn-about",
            Self::Time => "skills-ask-time-about",
            Self::Place => "skills-ask-place-about",
            Self::Contact => "skills-ask-contact-about",
            Self::Agree => "skills-ask-agree-about",
        }
    }

    /// The word in addresses, for whoever changes one thing of her page.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Can => "savoir",
            Self::Levels => "niveaux",
            Self::Learn => "apprendre",
            Self::Time => "temps",
            Self::Place => "lieu",
            Self::Contact => "nom",
            Self::Agree => "accords",
        }
    }

    /// The screen of a word in an address.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|screen| screen.code() == code)
    }
}

/// A choice of a list.
pub struct Choice {
    /// Value.
    pub value: String,
    /// Words.
    pub label: String,
    /// More words, or none.
    pub detail: String,
    /// Whether it is chosen.
    pub selected: bool,
    /// How many there are; none here.
    pub count: Option<usize>,
}

impl Choice {
    /// A choice in words.
    pub fn new(value: impl Into<String>, label: impl Into<String>, selected: bool) -> Self {
        Self { value: value.into(), label: label.into(), detail: String::new(), selected, count: None }
    }
}

/// The skills of a family that are neither chosen nor found.
pub struct Family {
    /// Its name.
    pub name: &'static str,
    /// Its skills.
    pub skills: Vec<Choice>,
}

/// The level of a skill.
pub struct Row {
    /// Name of the field.
    pub field: String,
    /// Name of the skill.
    pub name: &'static str,
    /// The levels.
    pub levels: Vec<Choice>,
}

/// A screen, ready to be shown.
pub struct Question {
    /// Which one.
    pub screen: Screen,
    /// The name of the field that skills are chosen in.
    pub field: &'static str,
    /// Words that were looked for.
    pub words: String,
    /// Whether they found nothing.
    pub nothing: bool,
    /// Skills that are chosen, and those that words found.
    pub first: Vec<Choice>,
    /// The others.
    pub families: Vec<Family>,
    /// Levels to choose.
    pub rows: Vec<Row>,
    /// Brackets of hours, or distances.
    pub choices: Vec<Choice>,
    /// Projects at once.
    pub projects: Vec<Choice>,
    /// What is agreed to.
    pub consents: Vec<Choice>,
    /// What was typed: commune, name, address.
    pub typed: Typed,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// Texts that were typed.
#[derive(Default)]
pub struct Typed {
    /// Commune.
    pub commune: String,
    /// From afar.
    pub remote: bool,
    /// How to call her.
    pub name: String,
    /// Her address.
    pub email: String,
}

impl Question {
    /// A screen with what was told so far.
    pub fn new(ctx: &Ctx, screen: Screen, fields: &Fields, faults: &[Fault]) -> Self {
        let mut errors = FieldErrors::default();
        for (field, key) in faults {
            errors.add(*field, ctx.t(key));
        }
        let (field, words) = (if screen == Screen::Learn { "learn" } else { "can" }, fields.get("find"));
        let chooses = matches!(screen, Screen::Can | Screen::Learn);
        let (first, families) = if chooses { skills(ctx, fields, field) } else { Default::default() };
        Self {
            screen,
            field,
            nothing: chooses && !words.trim().is_empty() && find(words, 1).is_empty(),
            words: words.to_owned(),
            first,
            families,
            rows: if screen == Screen::Levels { rows(ctx, fields) } else { Vec::new() },
            choices: match screen {
                Screen::Time => hours(ctx, fields.get("hours")),
                Screen::Place => radii(ctx, fields.get("radius")),
                _ => Vec::new(),
            },
            projects: projects(fields.get("projects")),
            consents: consents(ctx, fields),
            typed: Typed {
                commune: fields.get("commune").to_owned(),
                remote: !fields.get("remote").is_empty(),
                name: fields.get("name").to_owned(),
                email: fields.get("email").to_owned(),
            },
            errors: errors.iter().cloned().collect(),
        }
    }

    /// The words about one field; empty where it is right.
    pub fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

/// What is chosen and found first, then the others by family.
fn skills(ctx: &Ctx, fields: &Fields, field: &str) -> (Vec<Choice>, Vec<Family>) {
    let chosen: Vec<Skill> = fields.all(field).filter_map(Skill::from_slug).collect();
    let found = find(fields.get("find"), FOUND).into_iter().map(|one| one.skill);
    let mut first: Vec<Skill> = Vec::new();
    for skill in chosen.iter().copied().chain(found) {
        if !first.contains(&skill) {
            first.push(skill);
        }
    }
    let choice = |skill: Skill| Choice::new(skill.slug(), short(skill, ctx.lang()), chosen.contains(&skill));
    let family = |family: &SkillFamily| Family {
        name: short(*family, ctx.lang()),
        skills: family.skills().filter(|skill| !first.contains(skill)).map(choice).collect(),
    };
    let families = SkillFamily::ALL.iter().map(family).filter(|family| !family.skills.is_empty());
    let families = families.collect();
    (first.into_iter().map(choice).collect(), families)
}

fn rows(ctx: &Ctx, fields: &Fields) -> Vec<Row> {
    let told = fields.told();
    let row = |(slug, level): &(String, String)| {
        let skill = Skill::from_slug(slug)?;
        let chosen = level.parse().ok().and_then(Level::of_number).unwrap_or(Level::Autonomous);
        let choice = |level: &Level| {
            Choice::new(level.number().to_string(), short(*level, ctx.lang()), *level == chosen)
        };
        Some(Row {
            field: format!("level-{slug}"),
            name: full(skill, ctx.lang()),
            levels: Level::ALL.iter().map(choice).collect(),
        })
    };
    told.can.iter().filter_map(row).collect()
}

fn hours(ctx: &Ctx, chosen: &str) -> Vec<Choice> {
    let choice = |hours: &Hours| Choice::new(hours.code(), ctx.t(hours_key(*hours)), hours.code() == chosen);
    Hours::ALL.iter().map(choice).collect()
}

fn radii(ctx: &Ctx, chosen: &str) -> Vec<Choice> {
    let choice =
        |radius: &Radius| Choice::new(radius.code(), radius_words(ctx, *radius), radius.code() == chosen);
    let nowhere = Choice::new("", ctx.t("skills-radius-none"), chosen.is_empty());
    Radius::ALL.iter().map(choice).chain([nowhere]).collect()
}

fn projects(chosen: &str) -> Vec<Choice> {
    let chosen = if chosen.is_empty() { "1" } else { chosen };
    PROJECTS
        .map(|count| count.to_string())
        .map(|count| Choice::new(&*count, &*count, count == chosen))
        .collect()
}

fn consents(ctx: &Ctx, fields: &Fields) -> Vec<Choice> {
    let choice = |consent: &Consent| {
        let (label, about) = consent_keys(*consent);
        let choice = Choice::new(consent.code(), ctx.t(label), fields.agrees(*consent));
        Choice { detail: ctx.t(about).to_owned(), ..choice }
    };
    Consent::ALL.iter().map(choice).collect()
}
