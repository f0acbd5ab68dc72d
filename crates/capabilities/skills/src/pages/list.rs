//! `/competences/liste`: the list of skills, open, and what finds them.

use askama::Template;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::skills::{Skill, SkillFamily, VERSION, find};
use serde::Deserialize;

use super::join::frame;
use super::map::Filter;
use crate::counts::Item;
use crate::words::{full, short, synonyms};

/// Skills that words find, at most.
const FOUND: usize = 12;

/// A skill.
struct Line {
    slug: &'static str,
    name: &'static str,
    synonyms: String,
    href: String,
}

/// A family and its skills.
struct Family {
    slug: &'static str,
    name: &'static str,
    skills: Vec<Line>,
}

#[derive(Template)]
#[template(path = "skills_list.html")]
struct ListPage {
    page: Page,
    words: String,
    found: Vec<Line>,
    families: Vec<Family>,
    count: usize,
    version: &'static str,
}

/// Words.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
}

/// `GET /competences/liste`.
pub async fn page(ctx: Ctx, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let line = |skill: Skill| Line {
        slug: skill.slug(),
        name: full(skill, ctx.lang()),
        synonyms: synonyms(skill, ctx.lang()).join(", "),
        href: Filter { item: Item::Skill(skill), territory: None }.href(),
    };
    let family = |family: &SkillFamily| Family {
        slug: family.slug(),
        name: short(*family, ctx.lang()),
        skills: family.skills().map(line).collect(),
    };
    let template = ListPage {
        page: frame(&ctx, "skills-list").describe(ctx.t("skills-list-about")),
        found: find(&asked.q, FOUND).into_iter().map(|one| line(one.skill)).collect(),
        words: asked.q,
        families: SkillFamily::ALL.iter().map(family).collect(),
        count: Skill::ALL.len(),
        version: VERSION,
    };
    html(&ctx, Keep::Ready, &template)
}
