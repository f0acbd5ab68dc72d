//! `/competences/lien`: a new link to one's own page. The answer is the same whether the address is known or not.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, Sender, html, see_other};
use maillage_store::Actor;
use serde::Deserialize;

use super::join::{MessagePage, frame, refused};
use crate::acts;
use crate::model::Told;
use crate::state::State;

#[derive(Template)]
#[template(path = "skills_link.html")]
struct LinkPage {
    page: Page,
    email: String,
    errors: Vec<FieldError>,
    problem: String,
}

impl LinkPage {
    fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

/// An address.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    email: String,
}

/// `GET /competences/lien`.
pub async fn page(ctx: Ctx) -> Result<Response, Failure> {
    show(&ctx, "", &FieldErrors::default(), "")
}

/// `POST /competences/lien`.
pub async fn go(
    ctx: Ctx,
    Shared(state): Shared<State>,
    sender: Sender,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let told = Told { email: typed.email.clone(), ..Told::default() };
    let email = match told.email() {
        Ok(email) => email,
        Err((field, key)) => {
            return refused(show(&ctx, &typed.email, &FieldErrors::one(field, ctx.t(key)), ""));
        }
    };
    if state.knock(sender).await?.is_some() {
        let mut page = show(&ctx, &typed.email, &FieldErrors::default(), ctx.t("skills-hurried"))?;
        *page.status_mut() = StatusCode::TOO_MANY_REQUESTS;
        return Ok(page);
    }
    acts::ask_link(ctx.app(), &Actor::anonymous(), &email).await?;
    Ok(see_other("/competences/lien/envoye"))
}

/// `GET /competences/lien/envoye`.
pub async fn sent(ctx: Ctx) -> Result<Response, Failure> {
    let template = MessagePage {
        page: frame(&ctx, "skills-link-sent").hidden(),
        title: ctx.t("skills-link-sent").to_owned(),
        text: ctx.t("skills-link-sent-about").to_owned(),
        next_label: ctx.t("skills-to-map").to_owned(),
        next_href: "/competences".to_owned(),
    };
    html(&ctx, Keep::Ready, &template)
}

fn show(ctx: &Ctx, email: &str, errors: &FieldErrors, problem: &str) -> Result<Response, Failure> {
    let template = LinkPage {
        page: frame(ctx, "skills-link").hidden(),
        email: email.to_owned(),
        errors: errors.iter().cloned().collect(),
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}
