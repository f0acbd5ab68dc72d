//! `/gestion/realisations`: what one's own places told.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, Form, Keep, Page, html, see_other};
use serde::Deserialize;

use super::card::{AchievementCard, achievement_card};
use super::words::achievement_state;
use super::{failure, problem};
use crate::acts::achieve;
use crate::model::{AchievementId, ByWhom, Step};
use crate::state::{State, actor, by};

/// Achievements that are shown.
const SHOWN: usize = 100;

struct Row {
    card: AchievementCard,
    state: (&'static str, &'static str),
    published: bool,
    withdrawn: bool,
}

#[derive(Template)]
#[template(path = "achievements_manage.html")]
struct ManagePage {
    page: Page,
    rows: Vec<Row>,
    problem: String,
}

/// What is done.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    act: String,
    id: String,
    reason: String,
}

/// `GET /gestion/realisations`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    show(&ctx, &state, "")
}

/// `POST /gestion/realisations`.
pub async fn act(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let id: AchievementId = typed.id.parse().map_err(|_| Failure::NotFound)?;
    let one = state.snapshot().achievement(&id).cloned().ok_or(Failure::NotFound)?;
    if !State::may_tell(&ctx, &one) {
        return Err(Failure::Forbidden);
    }
    let step = match typed.act.as_str() {
        "withdraw" => Step::Withdrawn,
        "publish" => Step::Published,
        _ => return Err(Failure::BadRequest(String::new())),
    };
    match achieve::go(ctx.app(), &actor(&ctx), &id, (step, &by(ByWhom::Team, &typed.reason))).await {
        Ok(version) => {
            ctx.app().settle(version).await;
            Ok(see_other("/gestion/realisations"))
        }
        Err(refusal) => {
            let Some(key) = problem(&refusal) else { return Err(failure(refusal)) };
            let mut page = show(&ctx, &state, ctx.t(key))?;
            *page.status_mut() = StatusCode::CONFLICT;
            Ok(page)
        }
    }
}

fn show(ctx: &Ctx, state: &State, problem: &str) -> Result<Response, Failure> {
    let (snapshot, places) = (state.snapshot(), state.places());
    let own = snapshot.achievements().into_iter().filter(|one| State::may_tell(ctx, one)).take(SHOWN);
    let row = |one: std::sync::Arc<crate::model::Achievement>| Row {
        card: achievement_card(ctx, &places, &one),
        state: achievement_state(one.state),
        published: one.is_published(),
        withdrawn: one.state == crate::model::AchievementState::Withdrawn,
    };
    let template = ManagePage {
        page: ctx
            .page(ctx.t("achievements-manage"))
            .hidden()
            .crumb(ctx.t("nav-achievements"), "/realisations")
            .crumb(ctx.t("achievements-manage"), "/gestion/realisations"),
        rows: own.map(row).collect(),
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}
