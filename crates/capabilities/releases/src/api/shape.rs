//! What is given away, taken up and achieved, as JSON.

use maillage_release::{Check, Nature};
use maillage_shell::Ctx;
use maillage_vocabulary::ClosedList as _;
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::{Achievement, Counting, DatedKit, Deliverable, Reuse, Sheet, origin_code};
use crate::pages::words::why;
use crate::store::steps::Happened;
use crate::view::Branch;

/// Something that a project gives away.
#[derive(Serialize, ToSchema)]
pub struct DeliverableJson {
    /// Public id.
    pub id: String,
    /// Public id of the project.
    pub project: String,
    /// `code`, `data`, `content`.
    pub nature: &'static str,
    /// Title.
    pub title: String,
    /// What it is for.
    pub about: String,
    /// Where it is.
    pub address: String,
    /// Version.
    pub version: Option<String>,
    /// Day of this version.
    pub day: String,
    /// SPDX identifier of its licence.
    pub licence: &'static str,
    /// Language tags.
    pub languages: Vec<String>,
    /// What it was made from.
    pub sources: Vec<SourceJson>,
    /// `draft`, `released`, `withdrawn`.
    pub state: &'static str,
    /// What comes of its licence beside its sources: `fits`, `to-check`, `refused`.
    pub verdict: &'static str,
    /// Why the network answered for it where rules leave a doubt.
    pub overridden: Option<String>,
}

/// A source, and what comes of it.
#[derive(Serialize, ToSchema)]
pub struct SourceJson {
    /// Title.
    pub title: String,
    /// Address.
    pub address: Option<String>,
    /// SPDX identifier, `closed`, `unknown`, or what else its licence is called.
    pub licence: String,
    /// `fits`, `to-check`, `refused`.
    pub verdict: &'static str,
    /// Why, by a word.
    pub reason: &'static str,
    /// Why, in a sentence.
    pub why: String,
}

impl DeliverableJson {
    /// Of a deliverable.
    pub fn of(ctx: &Ctx, one: &Deliverable) -> Self {
        let sheet = &one.sheet;
        let check = sheet.check();
        Self {
            id: one.id.to_string(),
            project: one.project.to_string(),
            nature: sheet.nature.code(),
            title: sheet.title.to_string(),
            about: sheet.about.to_string(),
            address: sheet.address.to_string(),
            version: sheet.version.as_ref().map(ToString::to_string),
            day: sheet.day.to_string(),
            licence: sheet.licence.code(),
            languages: sheet.languages.iter().map(ToString::to_string).collect(),
            sources: sources(ctx, sheet, &check),
            state: one.state.code(),
            verdict: check.verdict.code(),
            overridden: one.overridden.as_ref().map(ToString::to_string),
        }
    }
}

fn sources(ctx: &Ctx, sheet: &Sheet, check: &Check) -> Vec<SourceJson> {
    let source = |(one, finding): (&crate::model::Source, &maillage_release::Finding)| SourceJson {
        title: one.title.to_string(),
        address: one.address.as_ref().map(ToString::to_string),
        licence: origin_code(&one.origin).to_owned(),
        verdict: finding.verdict.code(),
        reason: finding.reason.code(),
        why: why(ctx, finding.reason, &one.origin, sheet.licence),
    };
    sheet.sources.iter().zip(&check.findings).map(source).collect()
}

/// How a project is taken up elsewhere.
#[derive(Serialize, ToSchema)]
pub struct KitJson {
    /// What one must know how to do.
    pub skills: String,
    /// Which data are needed.
    pub data: String,
    /// Where it runs.
    pub hosting: String,
    /// What it costs.
    pub cost: String,
    /// How long it takes.
    pub duration: String,
    /// Who helped.
    pub helped: String,
    /// The steps, in order.
    pub steps: Vec<String>,
    /// When it was last changed.
    pub changed_at: String,
    /// The page of the place through which one asks.
    pub contact: Option<String>,
}

impl KitJson {
    /// Of a kit.
    pub fn of(kit: &DatedKit, contact: Option<String>) -> Self {
        let DatedKit { kit, changed_at } = kit;
        Self {
            skills: kit.skills.to_string(),
            data: kit.data.to_string(),
            hosting: kit.hosting.to_string(),
            cost: kit.cost.to_string(),
            duration: kit.duration.to_string(),
            helped: kit.helped.to_string(),
            steps: kit.steps.iter().map(ToString::to_string).collect(),
            changed_at: changed_at.to_rfc3339(),
            contact,
        }
    }
}

/// A reuse.
#[derive(Serialize, ToSchema)]
pub struct ReuseJson {
    /// Public id.
    pub id: String,
    /// Public id of the project.
    pub project: String,
    /// Public id of the reuse from which it was taken; null for the project itself.
    pub from: Option<String>,
    /// Who took it up.
    pub who: String,
    /// `commune`, `body`, `association`, `place`, `school`, `company`.
    pub kind: &'static str,
    /// INSEE code of the commune.
    pub commune: Option<String>,
    /// Since when: a month.
    pub since: String,
    /// `as-is`, `adapted`, `forked`.
    pub how: &'static str,
    /// Where it can be seen.
    pub link: Option<String>,
    /// What was changed.
    pub changed: Option<String>,
    /// `shown`; `waiting`, `refused`, `withdrawn`, `hidden` for those who lead the project.
    pub state: &'static str,
    /// When it was told.
    pub declared_at: String,
}

impl ReuseJson {
    /// Of a reuse.
    pub fn of(one: &Reuse) -> Self {
        let sheet = &one.sheet;
        Self {
            id: one.id.to_string(),
            project: one.project.to_string(),
            from: sheet.from.map(|id| id.to_string()),
            who: sheet.who.to_string(),
            kind: sheet.kind.code(),
            commune: sheet.commune.map(|code| code.to_string()),
            since: sheet.since.format("%Y-%m").to_string(),
            how: sheet.how.code(),
            link: sheet.link.as_ref().map(ToString::to_string),
            changed: sheet.changed.as_ref().map(ToString::to_string),
            state: one.state.code(),
            declared_at: one.declared_at.to_rfc3339(),
        }
    }
}

/// A reuse in its tree.
#[derive(Serialize, ToSchema)]
pub struct BranchJson {
    /// How deep it stands, from 0.
    pub depth: usize,
    /// The reuse.
    #[serde(flatten)]
    pub reuse: ReuseJson,
}

impl BranchJson {
    /// Of a branch.
    pub fn of(branch: &Branch) -> Self {
        Self { depth: branch.depth, reuse: ReuseJson::of(&branch.reuse) }
    }
}

/// What a place did.
#[derive(Serialize, ToSchema)]
pub struct AchievementJson {
    /// Public id.
    pub id: String,
    /// Public id of the place.
    pub place: String,
    /// INSEE code of the commune.
    pub commune: Option<String>,
    /// Title.
    pub title: String,
    /// What was done.
    pub done: String,
    /// For whom, by slug.
    pub audience: &'static str,
    /// With whom.
    pub partners: Option<String>,
    /// Results in numbers.
    pub results: Vec<CountJson>,
    /// The day.
    pub day: String,
    /// Address of a page about it.
    pub link: Option<String>,
    /// SPDX identifier of the licence of the sheet.
    pub licence: &'static str,
    /// Public id of the project.
    pub project: Option<String>,
    /// `published`; `withdrawn`, `hidden` for the team of the place.
    pub state: &'static str,
    /// When it was told.
    pub told_at: String,
}

/// A number, and what it counts.
#[derive(Serialize, ToSchema)]
pub struct CountJson {
    /// The number.
    pub value: u64,
    /// What it counts.
    pub what: String,
}

impl AchievementJson {
    /// Of an achievement.
    pub fn of(one: &Achievement) -> Self {
        let sheet = &one.sheet;
        let count = |one: &Counting| CountJson { value: one.value, what: one.what.to_string() };
        Self {
            id: one.id.to_string(),
            place: one.place.to_string(),
            commune: one.commune.map(|code| code.to_string()),
            title: sheet.title.to_string(),
            done: sheet.done.to_string(),
            audience: sheet.audience.slug(),
            partners: sheet.partners.as_ref().map(ToString::to_string),
            results: sheet.results.iter().map(count).collect(),
            day: sheet.day.to_string(),
            link: sheet.link.as_ref().map(ToString::to_string),
            licence: sheet.licence.code(),
            project: sheet.project.map(|id| id.to_string()),
            state: one.state.code(),
            told_at: one.told_at.to_rfc3339(),
        }
    }
}

/// Something that happened.
#[derive(Serialize, ToSchema)]
pub struct HappenedJson {
    /// When.
    pub at: String,
    /// What: `released`, `changed`, `withdrawn`, `declared`, `shown`…
    pub step: &'static str,
    /// `team`, `network`, `elsewhere`, `moderation`.
    pub by: &'static str,
    /// Why, or which version.
    pub reason: Option<String>,
}

impl HappenedJson {
    /// Of a line.
    pub fn of(one: &Happened) -> Self {
        Self {
            at: one.at.to_rfc3339(),
            step: one.step.code(),
            by: one.by_whom.code(),
            reason: one.reason.clone(),
        }
    }
}

/// A licence.
#[derive(Serialize, ToSchema)]
pub struct LicenceJson {
    /// SPDX identifier.
    pub spdx: &'static str,
    /// Name in French.
    pub fr: &'static str,
    /// Name in English.
    pub en: &'static str,
    /// Where its text stands.
    pub url: &'static str,
    /// Natures for which it may be chosen: none for those that things are only found under.
    pub natures: Vec<&'static str>,
    /// What it asks for, by words: `cite`, `share-alike`…
    pub asks: Vec<&'static str>,
}

impl LicenceJson {
    /// Of a licence.
    pub fn of(one: maillage_release::Licence) -> Self {
        Self {
            spdx: one.code(),
            fr: one.fr(),
            en: one.en(),
            url: one.url(),
            natures: one.natures().iter().copied().map(Nature::code).collect(),
            asks: one.obligations().iter().map(|one| one.code()).collect(),
        }
    }
}
