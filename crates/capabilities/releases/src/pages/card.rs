//! Things of this capability in lists.

use std::sync::Arc;

use maillage_places::view::Snapshot as Places;
use maillage_projects::model::{Project, ProjectId};
use maillage_release::Verdict;
use maillage_release::publiccode::Language;
use maillage_shell::{Ctx, text};

use super::words::{
    day, deliverable_state, how_key, licence, month, nature_icon, nature_key, obligations, origin, short,
    step_key, taker_key, verdict_key, why,
};
use crate::model::{Achievement, AchievementId, Deliverable, Reuse, ReuseId, Sheet};
use crate::store::steps::Happened;
use crate::view::Branch;

/// The page of what a project gives away.
pub fn release_href(project: ProjectId) -> String {
    format!("/essaimage/{project}")
}

/// The page of a reuse.
pub fn reuse_href(id: ReuseId) -> String {
    format!("/essaimage/reprises/{id}")
}

/// The page of an achievement.
pub fn achievement_href(id: AchievementId) -> String {
    format!("/realisations/{id}")
}

/// A source, and what comes of it.
pub struct SourceLine {
    /// Its title.
    pub title: String,
    /// Its address; may be empty.
    pub href: String,
    /// Its terms.
    pub terms: String,
    /// What comes of it, and the colour of these words.
    pub verdict: (&'static str, &'static str),
    /// Why.
    pub why: String,
}

/// A deliverable, whole.
pub struct Given {
    /// Public id.
    pub id: String,
    /// Title.
    pub title: String,
    /// What it is for.
    pub about: String,
    /// Its nature: key and icon.
    pub nature: (&'static str, &'static str),
    /// Name of its licence.
    pub licence: &'static str,
    /// SPDX identifier.
    pub spdx: &'static str,
    /// Where its text stands.
    pub licence_href: &'static str,
    /// What it asks for.
    pub asks: String,
    /// Its address.
    pub address: String,
    /// Its host, as people recognise it.
    pub host: String,
    /// Version and day.
    pub version: String,
    /// Languages.
    pub languages: String,
    /// What it was made from.
    pub sources: Vec<SourceLine>,
    /// Why the network answered for it.
    pub overridden: String,
    /// Its files.
    pub files: String,
    /// Whether it has a `publiccode.yml`.
    pub is_code: bool,
    /// Where it stands, and the colour of these words.
    pub state: (&'static str, &'static str),
    /// What comes of all sources.
    pub verdict: Verdict,
}

/// A deliverable in words.
pub fn given(ctx: &Ctx, one: &Deliverable) -> Given {
    let sheet = &one.sheet;
    let check = sheet.check();
    let verdict = check.verdict;
    Given {
        id: one.id.to_string(),
        title: sheet.title.to_string(),
        about: sheet.about.to_string(),
        nature: (nature_key(sheet.nature), nature_icon(sheet.nature)),
        licence: licence(sheet.licence, ctx.lang()),
        spdx: sheet.licence.code(),
        licence_href: sheet.licence.url(),
        asks: obligations(ctx, sheet.licence),
        address: sheet.address.to_string(),
        host: sheet.address.host().to_owned(),
        version: version(ctx, sheet),
        languages: sheet.languages.iter().map(Language::as_str).collect::<Vec<_>>().join(", "),
        sources: sources(ctx, sheet),
        overridden: one.overridden.as_ref().map(ToString::to_string).unwrap_or_default(),
        files: format!("{}/livrables/{}", release_href(one.project), one.id),
        is_code: sheet.software.is_some(),
        state: deliverable_state(one.state),
        verdict,
    }
}

fn version(ctx: &Ctx, sheet: &Sheet) -> String {
    let day = text::date(sheet.day, ctx.lang());
    match &sheet.version {
        Some(version) => {
            ctx.tx("release-version", &[("version", version.as_str().into()), ("day", (&day).into())])
        }
        None => day,
    }
}

fn sources(ctx: &Ctx, sheet: &Sheet) -> Vec<SourceLine> {
    let line = |(source, finding): (&crate::model::Source, &maillage_release::Finding)| SourceLine {
        title: source.title.to_string(),
        href: source.address.as_ref().map(ToString::to_string).unwrap_or_default(),
        terms: origin(ctx, &source.origin),
        verdict: verdict_key(finding.verdict),
        why: why(ctx, finding.reason, &source.origin, sheet.licence),
    };
    sheet.sources.iter().zip(&sheet.check().findings).map(line).collect()
}

/// What a project gives away, in a list.
pub struct ReleaseCard {
    /// Its page.
    pub href: String,
    /// Title of the project.
    pub title: String,
    /// Where, and of what kind.
    pub detail: String,
    /// Natures: key, icon, licence.
    pub natures: Vec<(&'static str, &'static str, &'static str)>,
    /// How often it was taken up.
    pub reuses: usize,
}

/// The card of what a project gives away.
pub fn release_card(ctx: &Ctx, project: &Project, given: &[Arc<Deliverable>], reuses: usize) -> ReleaseCard {
    let place = project.commune().map_or_else(|| ctx.t("release-everywhere"), |commune| commune.name);
    let nature = |one: &Arc<Deliverable>| {
        (nature_key(one.sheet.nature), nature_icon(one.sheet.nature), one.sheet.licence.code())
    };
    ReleaseCard {
        href: release_href(project.id),
        title: project.title.to_string(),
        detail: format!("{}, {place}", short(project.makes, ctx.lang())),
        natures: given.iter().map(nature).collect(),
        reuses,
    }
}

/// A reuse, in a list or in a tree.
pub struct ReuseCard {
    /// Public id.
    pub id: String,
    /// Its page.
    pub href: String,
    /// Who.
    pub who: String,
    /// What, where, since when.
    pub detail: String,
    /// How: key.
    pub how: &'static str,
    /// What was changed.
    pub changed: String,
    /// Whether a list opens after it.
    pub opens: bool,
    /// Lists that close after it, as many items.
    pub closes: Vec<()>,
}

/// The card of a reuse.
pub fn reuse_card(ctx: &Ctx, one: &Reuse) -> ReuseCard {
    let sheet = &one.sheet;
    let since = month(ctx, sheet.since);
    let commune = one.commune().map(|commune| commune.name);
    let kind = ctx.t(taker_key(sheet.kind));
    let detail = match commune {
        Some(commune) => {
            let args = [("kind", kind.into()), ("commune", commune.into()), ("since", (&since).into())];
            ctx.tx("reuse-detail-in", &args)
        }
        None => ctx.tx("reuse-detail", &[("kind", kind.into()), ("since", (&since).into())]),
    };
    ReuseCard {
        id: one.id.to_string(),
        href: reuse_href(one.id),
        who: sheet.who.to_string(),
        detail,
        how: how_key(sheet.how),
        changed: sheet.changed.as_ref().map(ToString::to_string).unwrap_or_default(),
        opens: false,
        closes: Vec::new(),
    }
}

/// The reuses of a tree, in its order.
pub fn branches(ctx: &Ctx, tree: &[Branch]) -> Vec<ReuseCard> {
    let card = |branch: &Branch| ReuseCard {
        opens: branch.opens,
        closes: vec![(); branch.closes],
        ..reuse_card(ctx, &branch.reuse)
    };
    tree.iter().map(card).collect()
}

/// An achievement in a list.
pub struct AchievementCard {
    /// Public id.
    pub id: String,
    /// Its page.
    pub href: String,
    /// Title.
    pub title: String,
    /// Its place, and when.
    pub detail: String,
    /// For whom.
    pub audience: &'static str,
    /// Its first number, in words; may be empty.
    pub result: String,
}

/// The card of an achievement.
pub fn achievement_card(ctx: &Ctx, places: &Places, one: &Achievement) -> AchievementCard {
    let sheet = &one.sheet;
    let when = text::date(sheet.day, ctx.lang());
    let place = place_name(places, one);
    let result = sheet.results.first();
    AchievementCard {
        id: one.id.to_string(),
        href: achievement_href(one.id),
        title: sheet.title.to_string(),
        detail: if place.is_empty() { when } else { format!("{place}, {when}") },
        audience: short(sheet.audience, ctx.lang()),
        result: result
            .map_or_else(String::new, |one| format!("{} {}", text::number(one.value, ctx.lang()), one.what)),
    }
}

/// Name of the place of an achievement, with its commune.
pub fn place_name(places: &Places, one: &Achievement) -> String {
    let entry = places.by_id(one.place.as_str());
    entry.map_or_else(String::new, |entry| format!("{} ({})", entry.place.sheet.name, entry.commune_name()))
}

/// Something that happened, in words.
pub struct Line {
    /// When.
    pub day: String,
    /// What: key.
    pub what: &'static str,
    /// Why, or which version.
    pub detail: String,
}

/// Something that happened, in words.
pub fn line(ctx: &Ctx, one: &Happened) -> Line {
    Line {
        day: day(ctx, one.at),
        what: step_key(one.step, one.by_whom),
        detail: one.reason.clone().unwrap_or_default(),
    }
}
