//! `/gestion/tests/{id}/tirage`: a draw, looked at before it is done, and why it gives whom it gives.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{App, Ctx, Failure, Form, Keep, Page, Query, html, see_other};
use maillage_vocabulary::lists::trials::QuotaOn;
use serde::Deserialize;

use super::{sentence, with_status};
use crate::acts;
use crate::acts::invite::{self, Asked, Invited};
use crate::model::{Missing, Trial};
use crate::state::State;
use crate::words;

/// What a draw gives, for one quota.
struct Row {
    name: String,
    drawn: usize,
    missing: String,
}

#[derive(Template)]
#[template(path = "trial_draw.html")]
struct DrawPage {
    page: Page,
    id: String,
    title: String,
    people: u16,
    seed: u32,
    drawn: usize,
    candidates: usize,
    rows: Vec<Row>,
    others: usize,
    sentences: Vec<String>,
    most: u16,
    problem: String,
    done: bool,
}

/// How many, and with which seed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    people: String,
    seed: String,
}

impl Typed {
    /// What is asked; nothing for what is no number.
    fn asked(&self, app: &App) -> Asked {
        Asked {
            people: self.people.trim().parse().unwrap_or_default(),
            seed: self.seed.trim().parse().unwrap_or_else(|_| seed(app)),
        }
    }
}

/// A seed, short enough to be told on the telephone.
#[must_use]
pub fn seed(app: &App) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 100,000 to 999,999")]
    let seed = (100_000.0 + app.ids().fraction() * 899_999.0) as u32;
    seed
}

/// `GET /gestion/tests/{id}/tirage`: nobody is invited by looking.
pub async fn preview(
    ctx: Ctx,
    Shared(_): Shared<State>,
    Path(id): Path<String>,
    Query(typed): Query<Typed>,
) -> Result<Response, Failure> {
    let trial = super::report::find(&ctx, &id).await?;
    let asked = typed.asked(ctx.app());
    match invite::preview(ctx.app(), &trial.id, asked).await {
        Ok(invited) => show(&ctx, &trial, (asked, &invited), "").await,
        Err(refusal) => Err(sentence(&ctx, refusal).err().unwrap_or(Failure::NotFound)),
    }
}

/// `POST /gestion/tests/{id}/tirage`.
pub async fn invite(
    ctx: Ctx,
    Shared(_): Shared<State>,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let trial = super::report::find(&ctx, &id).await?;
    let asked = typed.asked(ctx.app());
    match invite::invite(ctx.app(), &acts::actor(&ctx), &trial.id, asked).await {
        Ok(invited) => {
            ctx.app().settle(invited.version).await;
            Ok(see_other(&format!("/gestion/tests/{}", trial.id)))
        }
        Err(refusal) => {
            let problem = sentence(&ctx, refusal)?;
            let preview = invite::preview(ctx.app(), &trial.id, asked).await;
            let preview =
                preview.map_err(|refusal| sentence(&ctx, refusal).err().unwrap_or(Failure::NotFound))?;
            with_status(show(&ctx, &trial, (asked, &preview), &problem).await, StatusCode::CONFLICT)
        }
    }
}

/// What is missing, in a sentence: `3 personnes de 75 ans ou plus manquent`.
pub fn missing(ctx: &Ctx, missing: &Missing) -> String {
    let who = words::within(missing.on, ctx.lang());
    let count = u64::from(missing.count);
    let sentence = ctx.tx("trial-missing", &[("count", count.into()), ("who", (&who).into())]);
    let left = ctx.tx("trial-missing-left", &[("count", (missing.left as u64).into())]);
    format!("{sentence} {left}")
}

async fn show(
    ctx: &Ctx,
    trial: &Trial,
    (asked, invited): (Asked, &Invited),
    problem: &str,
) -> Result<Response, Failure> {
    let draw = &invited.draw;
    let drawn = |on: Option<QuotaOn>| draw.picks.iter().filter(|pick| pick.asked_for == on).count();
    let mut wanted: Vec<QuotaOn> = draw.picks.iter().filter_map(|pick| pick.asked_for).collect();
    wanted.extend(draw.missing.iter().map(|one| one.on));
    wanted.sort_unstable();
    wanted.dedup();
    let row = |on: &QuotaOn| Row {
        name: words::short(*on, ctx.lang()).to_owned(),
        drawn: drawn(Some(*on)),
        missing: draw
            .missing
            .iter()
            .find(|one| one.on == *on)
            .map_or_else(String::new, |one| one.count.to_string()),
    };
    let template = DrawPage {
        page: ctx
            .page(ctx.t("trial-draw"))
            .hidden()
            .crumb(ctx.t("nav-trials-manage"), "/gestion/tests")
            .crumb(trial.sheet.title.as_str(), format!("/gestion/tests/{}", trial.id))
            .crumb(ctx.t("trial-draw"), ""),
        id: trial.id.to_string(),
        title: trial.sheet.title.to_string(),
        people: asked.people,
        seed: asked.seed,
        drawn: draw.picks.len(),
        candidates: invited.candidates,
        rows: wanted.iter().map(row).collect(),
        others: drawn(None),
        sentences: draw.missing.iter().map(|one| missing(ctx, one)).collect(),
        most: super::manage_one::most(ctx).await?,
        problem: problem.to_owned(),
        done: !trial.state.takes_testers(),
    };
    html(ctx, Keep::Private, &template)
}
