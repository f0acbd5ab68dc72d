//! Skills, counts and one's own profile as JSON.

use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::skills::{Skill, SkillFamily, VERSION};
use serde::Serialize;
use utoipa::ToSchema;

use crate::counts::Counts;
use crate::model::{Consent, Developer};
use crate::store::consents::Said;
use crate::store::retention::HOLDS;

/// The list of skills.
#[derive(Serialize, ToSchema)]
pub struct SkillsJson {
    /// Version of the list.
    pub version: &'static str,
    /// `CC0-1.0`.
    pub license: &'static str,
    /// Families, in order.
    pub families: Vec<FamilyJson>,
    /// Skills, in order.
    pub skills: Vec<SkillJson>,
}

impl SkillsJson {
    /// The whole list.
    pub fn all() -> Self {
        let family = |family: &SkillFamily| FamilyJson {
            id: family.slug(),
            fr: family.label(),
            en: family.short_en(),
        };
        Self {
            version: VERSION,
            license: "CC0-1.0",
            families: SkillFamily::ALL.iter().map(family).collect(),
            skills: Skill::ALL.iter().copied().map(SkillJson::of).collect(),
        }
    }
}

/// A family of skills.
#[derive(Serialize, ToSchema)]
pub struct FamilyJson {
    /// Slug, for good.
    pub id: &'static str,
    /// Name in French.
    pub fr: &'static str,
    /// Name in English.
    pub en: &'static str,
}

/// A skill.
#[derive(Serialize, ToSchema)]
pub struct SkillJson {
    /// Slug, for good.
    pub id: &'static str,
    /// Slug of its family.
    pub family: &'static str,
    /// Name in French.
    pub fr: &'static str,
    /// A few words in French.
    pub short_fr: &'static str,
    /// Name in English.
    pub en: &'static str,
    /// Other words in French.
    pub synonyms_fr: &'static [&'static str],
    /// Other words in English.
    pub synonyms_en: &'static [&'static str],
    /// Item of Wikidata that it is about.
    pub wikidata: Option<&'static str>,
    /// Competences of DigComp 2.2 that it is nearest to.
    pub digcomp: &'static [&'static str],
}

impl SkillJson {
    /// Of a skill.
    pub fn of(skill: Skill) -> Self {
        Self {
            id: skill.slug(),
            family: skill.family().slug(),
            fr: skill.label(),
            short_fr: skill.short_fr(),
            en: skill.short_en(),
            synonyms_fr: skill.synonyms_fr(),
            synonyms_en: skill.synonyms_en(),
            wikidata: skill.wikidata(),
            digcomp: skill.digcomp(),
        }
    }
}

/// A count that everybody may see.
#[derive(Serialize, ToSchema)]
pub struct CountRow {
    /// `can`: who can do it; `learns`: who wants to learn it.
    pub measure: &'static str,
    /// `all`, `f:` and the slug of a family, `s:` and the slug of a skill.
    pub item: String,
    /// `network`, `D04`, or what an EPCI has in a département: `D04:200034700`.
    pub territory: String,
    /// People; null where it is not shown: from 1 to 4, or what would tell such a count. What is not in the list is zero.
    pub people: Option<u64>,
}

impl CountRow {
    /// All that is told.
    pub fn all(counts: Option<&Counts>) -> Vec<Self> {
        let rows = counts.into_iter().flat_map(Counts::rows);
        rows.map(|(measure, item, area, count)| Self {
            measure: measure.code(),
            item: item.code(),
            territory: area.to_string(),
            people: count.shown(),
        })
        .collect()
    }
}

/// What somebody can do.
#[derive(Serialize, ToSchema)]
pub struct OwnSkillJson {
    /// Slug of the skill.
    pub skill: &'static str,
    /// From 1 (notions) to 4 (teaches it).
    pub level: u8,
}

/// Something that was agreed to, or taken back.
#[derive(Serialize, ToSchema)]
pub struct SaidJson {
    /// `counted`, `proposed`, `letters`.
    pub consent: &'static str,
    /// Whether it was given.
    pub given: bool,
    /// When.
    pub at: String,
}

/// All that is kept of somebody, for her alone.
#[derive(Serialize, ToSchema)]
pub struct OwnJson {
    /// Her identifier.
    pub id: String,
    /// `unconfirmed`, `active`, `paused`.
    pub state: &'static str,
    /// How to call her.
    pub name: String,
    /// Where she reads her mail.
    pub email: String,
    /// Language of her letters.
    pub lang: &'static str,
    /// What she can do.
    pub can: Vec<OwnSkillJson>,
    /// Slugs of what she wants to learn.
    pub learn: Vec<&'static str>,
    /// Hours in a month: `1-5`, `6-10`, `11-20`, `20-plus`.
    pub hours: &'static str,
    /// Projects at once, at most.
    pub projects: u8,
    /// INSEE code of her commune.
    pub commune: String,
    /// How far she travels, in kilometres; null where she works from afar only.
    pub radius_km: Option<u8>,
    /// Whether she works from afar.
    pub remote: bool,
    /// What holds now: `counted`, `proposed`, `letters`.
    pub consents: Vec<&'static str>,
    /// What was agreed to and taken back, in order.
    pub consent_history: Vec<SaidJson>,
    /// When the profile was sent.
    pub joined_at: String,
    /// When she last said that it holds; null before it is confirmed.
    pub renewed_at: Option<String>,
    /// When it goes unless she says that it holds.
    pub goes_at: Option<String>,
}

impl OwnJson {
    /// Of a profile.
    pub fn of(own: &Developer, said: &[Said]) -> Self {
        let profile = &own.profile;
        let skills = profile.skills.can().iter();
        let holds = |consent: &&Consent| own.consents.since(**consent).is_some();
        let said = said.iter().map(|said| SaidJson {
            consent: said.consent.code(),
            given: said.given,
            at: said.at.to_rfc3339(),
        });
        Self {
            id: own.id.to_string(),
            state: own.state.code(),
            name: profile.name.to_string(),
            email: profile.email.to_string(),
            lang: profile.lang.code(),
            can: skills
                .map(|(skill, level)| OwnSkillJson { skill: skill.slug(), level: level.number() })
                .collect(),
            learn: profile.skills.learns().iter().map(ClosedList::slug).collect(),
            hours: profile.hours.code(),
            projects: profile.projects_max,
            commune: profile.commune.to_string(),
            radius_km: profile.reach.radius().map(crate::model::Radius::km),
            remote: profile.reach.remote(),
            consents: Consent::ALL.iter().filter(holds).map(|consent| consent.code()).collect(),
            consent_history: said.collect(),
            joined_at: own.joined_at.to_rfc3339(),
            renewed_at: own.renewed_at.map(|at| at.to_rfc3339()),
            goes_at: own.renewed_at.map(|at| (at + HOLDS).to_rfc3339()),
        }
    }
}
