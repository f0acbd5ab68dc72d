//! Links by mail: asked for at `/connexion/lien`, opened there with a click.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, FieldErrors, Form, Keep, Page, Query, html};
use serde::Deserialize;

use super::knock::{Knock, enter, refused};
use super::sign_in::{Shown, show};
use crate::acts::links;
use crate::model::{Address, back_to};
use crate::people::People;
use crate::store::links::Purpose;

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    email: String,
    #[serde(default)]
    next: String,
}

#[derive(Template)]
#[template(path = "sign_in_link_sent.html")]
struct SentPage {
    page: Page,
    email: String,
    minutes: usize,
    mailbox: Option<String>,
}

/// `POST /connexion/lien`: the same answer whether the address is known or not.
pub(super) async fn ask(
    ctx: Ctx,
    State(people): State<People>,
    knock: Knock,
    Form(asked): Form<Asked>,
) -> Result<Response, Failure> {
    let Ok(email) = asked.email.parse::<Address>() else {
        let mut errors = FieldErrors::default();
        errors.add("email", ctx.t("sign-in-error-email"));
        let shown = Shown { email: &asked.email, next: back_to(&asked.next, ""), errors, ..Shown::default() };
        return Ok(refused(show(&ctx, &people, &shown)));
    };
    if let Some(seconds) = links::ask(&people, &knock.client, &email, Purpose::SignIn).await? {
        return Err(Failure::TooMany(seconds));
    }
    let demo = ctx.app().settings().network.demo;
    let template = SentPage {
        page: ctx.page(ctx.t("sign-in-sent-title")).hidden(),
        email: email.as_str().to_owned(),
        minutes: Purpose::SignIn.life().num_minutes().try_into().unwrap_or(0),
        mailbox: demo.then(|| "/courrier".to_owned()),
    };
    html(&ctx, Keep::Private, &template)
}

#[derive(Deserialize)]
pub(super) struct Key {
    #[serde(default)]
    cle: String,
}

#[derive(Template)]
#[template(path = "link_open.html")]
struct OpenPage {
    page: Page,
    /// The name of whoever the link signs in; none when it does not work any more.
    name: Option<String>,
    key: String,
}

/// `GET /connexion/lien?cle=`: shows whom the link signs in and asks for a click. Opening the page uses nothing:
/// programs that check mail do it too.
pub(super) async fn look(
    ctx: Ctx,
    State(people): State<People>,
    Query(key): Query<Key>,
) -> Result<Response, Failure> {
    let link = links::look(&people, &key.cle, ctx.now()).await?;
    show_link(&ctx, link.map(|link| link.name), key.cle)
}

fn show_link(ctx: &Ctx, name: Option<String>, key: String) -> Result<Response, Failure> {
    let title = ctx.t(if name.is_some() { "link-title" } else { "link-dead-title" });
    html(ctx, Keep::Private, &OpenPage { page: ctx.page(title).hidden(), name, key })
}

/// `POST /connexion/lien/ouvrir`: uses the link.
pub(super) async fn open(
    ctx: Ctx,
    State(people): State<People>,
    knock: Knock,
    Form(key): Form<Key>,
) -> Result<Response, Failure> {
    match links::spend(&people, &knock.client, &key.cle, knock.before()).await? {
        None => Ok(refused(show_link(&ctx, None, String::new()))),
        Some((opened, Purpose::SignIn)) => enter(&people, &opened, "/compte"),
        Some((opened, Purpose::Password | Purpose::Invitation)) => {
            enter(&people, &opened, "/compte/mot-de-passe")
        }
    }
}
