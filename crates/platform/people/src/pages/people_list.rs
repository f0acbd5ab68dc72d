//! `/gestion/personnes`: who has an account.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_shell::permission::Grant;
use maillage_shell::{Ctx, Failure, Keep, Page, Query, encode, html};
use serde::Deserialize;

use super::{roles, when};
use crate::model::may_manage;
use crate::people::People;
use crate::store::{grants, persons};

/// People on a page.
const PAGE: u32 = 50;

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    apres: String,
}

/// A person, in words.
struct ShownPerson {
    id: String,
    name: String,
    email: String,
    roles: String,
    seen: String,
}

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    page: Page,
    q: String,
    people: Vec<ShownPerson>,
    next: String,
}

/// `GET /gestion/personnes?q=&apres=`: only people whom the person may manage.
pub(super) async fn page(
    ctx: Ctx,
    State(people): State<People>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let who = ctx.signed_in()?;
    let after = asked.apres.rsplit_once('|').unwrap_or_default();
    let found = persons::page(people.db(), asked.q.trim(), after, PAGE).await?;
    let next = match found.last() {
        Some((person, key)) if found.len() as u64 == u64::from(PAGE) => {
            let after = encode(&format!("{key}|{}", person.id));
            format!("/gestion/personnes?q={}&apres={after}", encode(asked.q.trim()))
        }
        _ => String::new(),
    };
    let mut held = by_person(grants::of_all(people.db()).await?);
    let mut shown = Vec::new();
    for (person, _) in found {
        let grants = held.remove(&person.id).unwrap_or_default();
        if may_manage(who, &grants, people.places()) {
            shown.push(ShownPerson {
                roles: grants
                    .iter()
                    .map(|grant| roles::in_words(&ctx, &people, grant))
                    .collect::<Vec<_>>()
                    .join(", "),
                seen: when::last(&ctx, &person),
                id: person.id,
                name: person.name,
                email: person.email.unwrap_or_default(),
            });
        }
    }
    let page = ctx
        .page(ctx.t("people-title"))
        .hidden()
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("people-title"), "/gestion/personnes");
    html(&ctx, Keep::Private, &PeoplePage { page, q: asked.q, people: shown, next })
}

fn by_person(all: Vec<(String, Grant)>) -> HashMap<String, Vec<Grant>> {
    let mut held: HashMap<String, Vec<Grant>> = HashMap::new();
    for (person, grant) in all {
        held.entry(person).or_default().push(grant);
    }
    held
}
