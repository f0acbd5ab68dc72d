//! `/realisations/{id}`: what a place did, on one page that prints on one sheet; the same within another site.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_shell::{Ctx, Failure, JsonBlock, Keep, Page, html, text};
use serde_json::json;

use super::card::{Line, achievement_href, line, place_name, release_href};
use super::words::{licence, short};
use crate::model::{Achievement, AchievementId, AchievementState};
use crate::state::State;
use crate::store::steps;

/// What is told of an achievement, in words.
pub struct Told {
    /// Title.
    pub title: String,
    /// What was done.
    pub done: String,
    /// For whom.
    pub audience: &'static str,
    /// With whom.
    pub partners: String,
    /// Numbers, and what they count.
    pub results: Vec<(String, String)>,
    /// When.
    pub day: String,
    /// More about it.
    pub link: String,
    /// Licence: name, identifier, address.
    pub licence: (&'static str, &'static str, &'static str),
    /// The place: page and name; without a page where it left the directory.
    pub place: (String, String),
    /// The project: page and title.
    pub project: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "achievement.html")]
struct OnePage {
    page: Page,
    told: Told,
    published: bool,
    hidden: bool,
    lines: Vec<Line>,
    frame: String,
    code: String,
    manage: String,
    data: JsonBlock,
}

#[derive(Template)]
#[template(path = "achievement_frame.html")]
struct FramePage {
    page: Page,
    told: Told,
    base: String,
    href: String,
}

fn find(state: &State, address: &str) -> Result<Arc<Achievement>, Failure> {
    let id: AchievementId = address.parse().map_err(|_| Failure::NotFound)?;
    state.snapshot().achievement(&id).cloned().ok_or(Failure::NotFound)
}

/// `GET /realisations/{id}`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
) -> Result<Response, Failure> {
    let one = find(&state, &address)?;
    let team = State::may_tell(&ctx, &one);
    let hidden = one.state == AchievementState::Hidden;
    if !one.is_published() && !team && !hidden {
        return Err(Failure::NotFound);
    }
    let lines = steps::of(ctx.app().db(), one.id.as_str()).await?;
    let told = in_words(&ctx, &state, &one);
    let frame = ctx.app().address(&format!("{}/integrer", achievement_href(one.id)));
    let template = OnePage {
        page: head(&ctx, &one),
        published: one.is_published(),
        hidden: hidden && !team,
        lines: lines.iter().map(|one| line(&ctx, one)).collect(),
        code: format!(
            "<iframe src=\"{frame}\" title=\"{}\" width=\"100%\" height=\"420\" loading=\"lazy\"></iframe>",
            ctx.t("achievement-frame-title")
        ),
        frame,
        manage: if team { format!("/gestion/realisations/{}", one.id) } else { String::new() },
        data: data(&ctx, &one, &told),
        told,
    };
    html(&ctx, Keep::Ready, &template)
}

fn head(ctx: &Ctx, one: &Achievement) -> Page {
    let hidden = one.state == AchievementState::Hidden;
    let title =
        if hidden { ctx.t("achievement-hidden-title").to_owned() } else { one.sheet.title.to_string() };
    let page = ctx
        .page(title.clone())
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-achievements"), "/realisations")
        .crumb(title, achievement_href(one.id));
    if one.is_published() {
        page.describe(one.sheet.done.as_str().chars().take(160).collect::<String>())
    } else {
        page.hidden()
    }
}

fn in_words(ctx: &Ctx, state: &State, one: &Achievement) -> Told {
    let (sheet, lang) = (&one.sheet, ctx.lang());
    let places = state.places();
    let entry = places.by_id(one.place.as_str());
    let project = sheet.project.and_then(|id| state.project(id).ok());
    let released = |id: &maillage_projects::model::ProjectId| {
        state.snapshot().releases(id).is_some_and(|all| all.released().next().is_some())
    };
    Told {
        title: sheet.title.to_string(),
        done: sheet.done.to_string(),
        audience: short(sheet.audience, lang),
        partners: sheet.partners.as_ref().map(ToString::to_string).unwrap_or_default(),
        results: sheet
            .results
            .iter()
            .map(|one| (text::number(one.value, lang), one.what.to_string()))
            .collect(),
        day: text::date(sheet.day, lang),
        link: sheet.link.as_ref().map(ToString::to_string).unwrap_or_default(),
        licence: (licence(sheet.licence, lang), sheet.licence.code(), sheet.licence.url()),
        place: (entry.map(|entry| entry.href()).unwrap_or_default(), place_name(&places, one)),
        project: project.map(|project| {
            let href = if released(&project.id) {
                release_href(project.id)
            } else {
                format!("/projets/{}", project.id)
            };
            (href, project.title.to_string())
        }),
    }
}

/// The same for search engines.
fn data(ctx: &Ctx, one: &Achievement, told: &Told) -> JsonBlock {
    JsonBlock::new(&json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": told.title,
        "articleBody": told.done,
        "datePublished": one.sheet.day.to_string(),
        "license": told.licence.2,
        "url": ctx.app().address(&achievement_href(one.id)),
        "author": { "@type": "Organization", "name": told.place.1 },
    }))
}

/// `GET /realisations/{id}/integrer`: plain, for a frame within another site.
pub async fn embed(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
) -> Result<Response, Failure> {
    let one = find(&state, &address)?;
    if !one.is_published() {
        return Err(Failure::NotFound);
    }
    let template = FramePage {
        page: ctx.page(one.sheet.title.as_str()).hidden(),
        told: in_words(&ctx, &state, &one),
        base: ctx.app().address(""),
        href: ctx.app().address(&achievement_href(one.id)),
    };
    html(&ctx, Keep::Ready, &template)
}
