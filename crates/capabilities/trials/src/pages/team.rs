//! `/tests/equipe?cle=…`: the campaigns of a team, opened by the link of a mail.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, Form, Keep, Page, Query, Sender, encode, html, see_other};
use serde::Deserialize;

use super::card::{Card, card};
use super::key::{Key, ask_page, open};
use super::with_status;
use crate::acts::{self, propose};
use crate::model::{Former, State as Standing};
use crate::state::State;
use crate::store::links::LinkKind;
use crate::store::{feedback, trials};
use crate::view::Entry;

#[derive(Template)]
#[template(path = "team.html")]
struct TeamPage {
    page: Page,
    key: String,
    cards: Vec<Card>,
    /// Campaigns that wait for the team to confirm.
    to_confirm: usize,
    /// Whether testers of one of them wait for an answer.
    owes: bool,
}

/// `GET /tests/equipe`: without a secret, asks for a link. Looking changes nothing, as programs that check mail follow links.
pub async fn page(ctx: Ctx, Query(key): Query<Key>) -> Result<Response, Failure> {
    if key.cle.is_empty() {
        return ask_page(&ctx, LinkKind::Team, (false, false));
    }
    let team = match open(&ctx, &key.cle, &[LinkKind::Team]).await? {
        Ok((_, team)) => team,
        Err(page) => return Ok(*page),
    };
    let own = trials::of_team(ctx.app().db(), &team).await?;
    let mut owes = false;
    for trial in &own {
        let heard = trial.state == Standing::Stopped
            && !feedback::of_trial(ctx.app().db(), &trial.id).await?.is_empty();
        // One that is being prepared is told by its state.
        owes |= !matches!(trial.state, Standing::Accepted) && Former { state: trial.state, heard }.owes();
    }
    let to_confirm = own.iter().filter(|trial| trial.confirmed_at.is_none()).count();
    let cards = own.into_iter().map(|trial| {
        let href = format!("/tests/equipe/{}?cle={}", trial.id, encode(&key.cle));
        let entry = Entry { trial, sessions: Vec::new(), problems: Vec::new(), came: 0 };
        card(&ctx, &entry, href)
    });
    let template = TeamPage { page: frame(&ctx), cards: cards.collect(), key: key.cle, to_confirm, owes };
    html(&ctx, Keep::Private, &template)
}

fn frame(ctx: &Ctx) -> Page {
    ctx.page(ctx.t("trial-team-title"))
        .hidden()
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-trials"), "/tests")
        .crumb(ctx.t("trial-team-title"), "/tests/equipe")
}

/// `POST /tests/equipe/confirmer`.
pub async fn confirm(ctx: Ctx, Form(key): Form<Key>) -> Result<Response, Failure> {
    let team = match open(&ctx, &key.cle, &[LinkKind::Team]).await? {
        Ok((_, team)) => team,
        Err(page) => return Ok(*page),
    };
    let version = propose::confirm(ctx.app(), &acts::actor(&ctx), &team).await?;
    ctx.app().settle(version).await;
    Ok(see_other(&format!("/tests/equipe?cle={}", encode(&key.cle))))
}

/// A mailbox.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Mailbox {
    /// Address.
    pub email: String,
}

/// `POST /tests/equipe/lien`: the answer is the same whether the mailbox is known or not.
pub async fn ask_link(
    ctx: Ctx,
    Shared(state): Shared<State>,
    sender: Sender,
    Form(mailbox): Form<Mailbox>,
) -> Result<Response, Failure> {
    if let Some(seconds) = state.knock(&ctx, sender).await? {
        return Err(Failure::TooMany(seconds));
    }
    propose::ask_link(ctx.app(), &acts::actor(&ctx), &mailbox.email).await?;
    with_status(ask_page(&ctx, LinkKind::Team, (false, true)), StatusCode::OK)
}
