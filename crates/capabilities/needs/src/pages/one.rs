//! `/besoins/{id}`: a need, who supports it, and what happened to it.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Redirect, Response};
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Beside, Ctx, Failure, Keep, Page, Query, html, text};
use serde::Deserialize;

use super::bodies::{Body, body};
use super::card::{Card, card, href, short, told_on, whereabouts};
use crate::model::{ByWhom, Need, NeedId, State as Standing, Step};
use crate::state::State;
use crate::store::steps::{self, Happened};

/// Needs like it that are shown.
const NEAR: usize = 3;

/// Something that happened, in words.
struct Line {
    day: String,
    what: String,
    detail: String,
}

#[derive(Template)]
#[template(path = "need.html")]
struct NeedPage {
    page: Page,
    id: String,
    title: String,
    story: String,
    wish: String,
    told: String,
    area: (String, String),
    service: String,
    bodies: Vec<Body>,
    kind: &'static str,
    whom: &'static str,
    supports: u64,
    open: bool,
    set_aside: bool,
    voice: &'static str,
    lines: Vec<Line>,
    beside: Vec<(String, Beside)>,
    near: Vec<Card>,
    manage: String,
}

/// What was just done.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    voix: String,
}

/// `GET /besoins/{id}`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let id = NeedId::of_address(&address).map_err(|_| Failure::NotFound)?;
    let snapshot = state.snapshot();
    let need = snapshot.by_id(&id).ok_or(Failure::NotFound)?;
    if let Some(into) = need.merged_into {
        return Ok(Redirect::permanent(&format!("/besoins/{into}")).into_response());
    }
    let manage = ctx.can(Right::QualifyNeeds, Target::Network);
    // What nobody has read yet, and what moderation hid, is for those who read it.
    if need.state.is_kept_back() && !manage {
        return Err(Failure::NotFound);
    }
    let lines = steps::of_need(ctx.app().db(), &id).await?;
    let beside = ctx.app().beside(&href(need), ctx.lang()).into_iter();
    let near = snapshot.near(need.title.as_str(), NEAR + 1);
    let template = NeedPage {
        page: frame(&ctx, need),
        id: id.to_string(),
        title: need.title.to_string(),
        story: need.story.to_string(),
        wish: need.wish.as_ref().map(ToString::to_string).unwrap_or_default(),
        told: told(&ctx, &state, need),
        area: (
            format!("/besoins?area={}", need.area.code()),
            snapshot.area_name(need.area, ctx.lang()).to_owned(),
        ),
        service: need.service.as_ref().map(ToString::to_string).unwrap_or_default(),
        bodies: need.asked.iter().map(|one| body(&ctx, one)).collect(),
        kind: short(need.kind, ctx.lang()),
        whom: short(need.audience, ctx.lang()),
        supports: need.supports,
        open: need.state == Standing::Published,
        set_aside: need.state == Standing::SetAside,
        voice: match asked.voix.as_str() {
            "oui" => "need-voice-given",
            "deja" => "need-voice-again",
            _ => "",
        },
        lines: lines.iter().map(|one| line(&ctx, one)).collect(),
        near: near
            .iter()
            .filter(|other| other.id != id)
            .take(NEAR)
            .map(|other| card(&ctx, &snapshot, other))
            .collect(),
        beside: beside.map(|one| (ctx.t(one.kind).to_owned(), one)).collect(),
        manage: if manage { format!("/gestion/besoins/{id}") } else { String::new() },
    };
    html(&ctx, if asked.voix.is_empty() { Keep::Ready } else { Keep::Private }, &template)
}

fn frame(ctx: &Ctx, need: &Need) -> Page {
    let mut page = ctx
        .page(need.title.as_str())
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-needs"), "/besoins")
        .crumb(need.title.as_str(), href(need));
    if need.state != Standing::Published {
        page = page.hidden();
    }
    page
}

/// Where and when it was told, and through whom.
fn told(ctx: &Ctx, state: &State, need: &Need) -> String {
    let (day, place) = (told_on(ctx, need), whereabouts(ctx, need));
    let places = state.places();
    let host = need.place.as_ref().and_then(|id| places.by_id(id.as_str()));
    match host {
        Some(host) => ctx.tx(
            "need-told-in",
            &[
                ("day", (&day).into()),
                ("where", (&place).into()),
                ("place", host.place.sheet.name.as_str().into()),
            ],
        ),
        None => ctx.tx("need-told", &[("day", (&day).into()), ("where", (&place).into())]),
    }
}

fn line(ctx: &Ctx, one: &Happened) -> Line {
    let what = match (one.step, one.by_whom) {
        (Step::Raised, ByWhom::Professional) => "need-step-raised-for",
        (Step::Raised, _) => "need-step-raised",
        (Step::Published, _) => "need-step-published",
        (Step::Merged, _) => "need-step-merged",
        (Step::SetAside, _) => "need-step-set-aside",
        (Step::Asked, _) => "need-step-asked",
        (Step::Reminded, _) => "need-step-reminded",
        (Step::Hidden, _) => "need-step-hidden",
        (Step::Shown, _) => "need-step-shown",
        (Step::Answered, ByWhom::Body) => "need-step-answered",
        (Step::Answered, _) => "need-step-answered-through",
    };
    Line {
        day: text::date(ctx.app().local(one.at).date(), ctx.lang()),
        what: ctx.t(what).to_owned(),
        detail: one.reason.clone().unwrap_or_default(),
    }
}
