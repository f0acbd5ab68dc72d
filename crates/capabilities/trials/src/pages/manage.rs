//! `/gestion/tests`: the campaigns of the network, by where they stand, and how often one person may be invited.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, html, see_other};
use serde::Deserialize;

use super::card::{Card, card};
use super::with_status;
use crate::acts::{self, invite};
use crate::model::State as Standing;
use crate::state::State;

/// Campaigns that stand alike.
struct Pile {
    title: &'static str,
    cards: Vec<Card>,
}

#[derive(Template)]
#[template(path = "trials_manage.html")]
struct ManagePage {
    page: Page,
    piles: Vec<Pile>,
    most: String,
    errors: Vec<FieldError>,
    panel: String,
}

impl ManagePage {
    fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

/// Piles in the order of the work that they ask for.
const PILES: [(&str, &[Standing]); 4] = [
    ("trials-pile-proposed", &[Standing::Proposed]),
    ("trials-pile-open", &[Standing::Accepted, Standing::Recruiting, Standing::Running]),
    ("trials-pile-reporting", &[Standing::Reporting]),
    ("trials-pile-over", &[Standing::Returned, Standing::Closed, Standing::Refused, Standing::Stopped]),
];

/// `GET /gestion/tests`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let most = invite::most_invitations(ctx.app().db()).await?;
    show(&ctx, &state, (&most.to_string(), &FieldErrors::default()))
}

/// A setting.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    most: String,
}

/// `POST /gestion/tests/reglages`.
pub async fn settings(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let Some(most) = read_most(&typed.most) else {
        let errors = FieldErrors::one("most", ctx.t("trials-error-most"));
        return with_status(show(&ctx, &state, (&typed.most, &errors)), StatusCode::UNPROCESSABLE_ENTITY);
    };
    invite::set_most_invitations(ctx.app(), &acts::actor(&ctx), most).await?;
    Ok(see_other("/gestion/tests"))
}

/// One invitation a quarter at least, twelve at most.
pub fn read_most(text: &str) -> Option<u16> {
    text.trim().parse().ok().filter(|most| (1..=12).contains(most))
}

fn show(ctx: &Ctx, state: &State, (most, errors): (&str, &FieldErrors)) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let pile = |(title, states): &(&'static str, &[Standing])| {
        let own = snapshot.all().iter().filter(|entry| states.contains(&entry.trial.state));
        let cards = own.map(|entry| card(ctx, entry, format!("/gestion/tests/{}", entry.trial.id)));
        Pile { title, cards: cards.collect() }
    };
    // The network reads its own panel without a veil.
    let panel = snapshot.testers(None, maillage_statistics::Rule::new(0)).unwrap_or_default();
    let template = ManagePage {
        page: ctx
            .page(ctx.t("nav-trials-manage"))
            .hidden()
            .crumb(ctx.t("nav-trials"), "/tests")
            .crumb(ctx.t("nav-trials-manage"), "/gestion/tests"),
        piles: PILES.iter().map(pile).filter(|pile| !pile.cards.is_empty()).collect(),
        most: most.to_owned(),
        errors: errors.iter().cloned().collect(),
        panel: ctx.tx("trials-panel-size", &[("count", panel.into())]),
    };
    html(ctx, Keep::Private, &template)
}
