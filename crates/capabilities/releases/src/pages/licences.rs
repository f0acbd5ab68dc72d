//! `/essaimage/licences`: which licence for what, and what goes with what.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_release::{Licence, Nature, Origin, check, that_fit};
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html};
use serde::Deserialize;

use super::words::{Choice, licence, nature_key, obligations, origin, verdict_key, why};
use crate::model::ToldSource;
use crate::state::State;

/// Sources that the form compares.
const SOURCES: usize = 3;

/// Licences of a nature.
struct Group {
    nature: &'static str,
    lines: Vec<LicenceLine>,
}

struct LicenceLine {
    name: &'static str,
    spdx: &'static str,
    href: &'static str,
    asks: String,
}

/// What comes of a source.
struct Found {
    source: String,
    verdict: (&'static str, &'static str),
    why: String,
}

/// What comes of all.
struct Answer {
    verdict: (&'static str, &'static str),
    suits: bool,
    found: Vec<Found>,
    fitting: Vec<&'static str>,
}

/// A source to choose.
struct SourceField {
    rank: usize,
    choices: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "release_licences.html")]
struct LicencesPage {
    page: Page,
    groups: Vec<Group>,
    natures: Vec<Choice>,
    licences: Vec<(&'static str, Vec<Choice>)>,
    sources: Vec<SourceField>,
    answer: Option<Answer>,
}

/// What is compared.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    nature: String,
    licence: String,
    source: Vec<String>,
}

/// `GET /essaimage/licences`.
pub async fn page(
    ctx: Ctx,
    Shared(_): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let nature = asked.nature.parse().ok();
    let chosen = Licence::read(&asked.licence);
    let group = |nature: &Nature| Group {
        nature: nature_key(*nature),
        lines: Licence::of(*nature).iter().map(|one| in_words(&ctx, *one)).collect(),
    };
    let template = LicencesPage {
        page: ctx
            .page(ctx.t("release-licences"))
            .describe(ctx.t("release-licences-description"))
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("nav-releases"), "/essaimage")
            .crumb(ctx.t("release-licences"), "/essaimage/licences"),
        groups: Nature::ALL.iter().map(group).collect(),
        natures: natures(&ctx, &asked.nature),
        licences: licences(&ctx, chosen),
        sources: (0..SOURCES).map(|rank| field(&ctx, rank, asked.source.get(rank))).collect(),
        answer: nature.zip(chosen).map(|(nature, chosen)| answer(&ctx, nature, chosen, &asked.source)),
    };
    html(&ctx, Keep::Ready, &template)
}

fn in_words(ctx: &Ctx, one: Licence) -> LicenceLine {
    LicenceLine {
        name: licence(one, ctx.lang()),
        spdx: one.code(),
        href: one.url(),
        asks: obligations(ctx, one),
    }
}

/// Natures to choose from.
pub fn natures(ctx: &Ctx, chosen: &str) -> Vec<Choice> {
    let choice =
        |nature: &Nature| Choice::new(nature.code(), ctx.t(nature_key(*nature)), nature.code() == chosen);
    Nature::ALL.iter().map(choice).collect()
}

/// Licences to choose from, by nature.
pub fn licences(ctx: &Ctx, chosen: Option<Licence>) -> Vec<(&'static str, Vec<Choice>)> {
    let choice = |one: &Licence| {
        let label = format!("{} ({one})", licence(*one, ctx.lang()));
        Choice::new(one.code(), label, chosen == Some(*one))
    };
    let group = |nature: &Nature| (nature_key(*nature), Licence::of(*nature).iter().map(choice).collect());
    Nature::ALL.iter().map(group).collect()
}

/// Terms under which something can be found, to choose from; one that is not in the list stays.
pub fn origins(ctx: &Ctx, chosen: &str) -> Vec<Choice> {
    let chosen = chosen.trim();
    let known = Licence::read(chosen);
    let choice = |one: &Licence| {
        let label = format!("{} ({one})", licence(*one, ctx.lang()));
        Choice::new(one.code(), label, known == Some(*one))
    };
    let mut choices: Vec<_> = Licence::ALL.iter().map(choice).collect();
    choices.sort_by_cached_key(|choice| maillage_search::fold(&choice.label));
    choices.push(Choice::new("closed", ctx.t("release-origin-closed"), chosen == "closed"));
    choices.push(Choice::new("unknown", ctx.t("release-origin-unknown"), chosen == "unknown"));
    if known.is_none() && !matches!(chosen, "" | "closed" | "unknown") {
        choices.push(Choice::new(chosen, chosen, true));
    }
    choices
}

fn field(ctx: &Ctx, rank: usize, chosen: Option<&String>) -> SourceField {
    SourceField { rank, choices: origins(ctx, chosen.map_or("", String::as_str)) }
}

fn answer(ctx: &Ctx, nature: Nature, chosen: Licence, sources: &[String]) -> Answer {
    let told = sources.iter().filter(|text| !text.trim().is_empty()).take(SOURCES);
    let origins: Vec<Origin> = told.map(|text| ToldSource::origin(text)).collect();
    let check = check(nature, chosen, &origins);
    let found = |(source, finding): (&Origin, &maillage_release::Finding)| Found {
        source: origin(ctx, source),
        verdict: verdict_key(finding.verdict),
        why: why(ctx, finding.reason, source, chosen),
    };
    Answer {
        verdict: verdict_key(check.verdict),
        suits: check.suits,
        found: origins.iter().zip(&check.findings).map(found).collect(),
        fitting: fitting(ctx, nature, &origins),
    }
}

/// The licences that fit, by name.
pub fn fitting(ctx: &Ctx, nature: Nature, origins: &[Origin]) -> Vec<&'static str> {
    that_fit(nature, origins).into_iter().map(|one| licence(one, ctx.lang())).collect()
}
