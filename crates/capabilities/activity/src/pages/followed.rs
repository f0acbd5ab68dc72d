//! `/activite/personnes`: the people whom one’s places follow.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_places::model::PlaceId;
use maillage_shell::{Ctx, Failure, Form, Keep, Page, Query, html, see_other, text};

use super::State;
use super::form::{Pairs, value_of};
use crate::follow::{self, OwnPlace};
use crate::store;

#[derive(Template)]
#[template(path = "followed.html")]
struct FollowedPage {
    page: Page,
    places: Vec<ShownPlace>,
    people: Vec<Line>,
    follows: bool,
    still_there: bool,
    erased: bool,
    last_run: String,
}

struct ShownPlace {
    id: String,
    name: String,
    follows: bool,
    may_switch: bool,
}

struct Line {
    href: String,
    name: String,
    places: String,
}

/// What the address says.
#[derive(serde::Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    reste: String,
    efface: String,
}

/// `GET /activite/personnes`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let places = follow::places(&ctx, &state.places.snapshot()).await?;
    let names: HashMap<PlaceId, String> = places.iter().map(|own| (own.entry.place.id, name(own))).collect();
    let line = |person: crate::model::Followed| Line {
        href: format!("/activite/personnes/{}", person.id),
        places: person.places.iter().filter_map(|id| names.get(id).cloned()).collect::<Vec<_>>().join(", "),
        name: person.sheet.name.to_string(),
    };
    let people = follow::people(&ctx).await?.into_iter().map(line).collect();
    let template = FollowedPage {
        page: frame(&ctx, ctx.t("followed-title").to_owned()),
        follows: places.iter().any(|own| own.follows),
        places: places.iter().map(shown).collect(),
        still_there: !asked.reste.is_empty(),
        erased: !asked.efface.is_empty(),
        last_run: last_run(&ctx).await?,
        people,
    };
    html(&ctx, Keep::Private, &template)
}

/// A page about followed people: out of sight of search engines.
pub fn frame(ctx: &Ctx, title: String) -> Page {
    ctx.page(title)
        .crumb(ctx.t("activity-crumb-home"), "/")
        .crumb(ctx.t("report-title"), "/activite")
        .crumb(ctx.t("followed-title"), "/activite/personnes")
        .hidden()
}

fn name(own: &OwnPlace) -> String {
    own.entry.place.sheet.name.to_string()
}

fn shown(own: &OwnPlace) -> ShownPlace {
    ShownPlace {
        id: own.entry.place.id.to_string(),
        name: name(own),
        follows: own.follows,
        may_switch: own.may_switch,
    }
}

/// The last time that people were forgotten, in words.
async fn last_run(ctx: &Ctx) -> Result<String, Failure> {
    let Some(run) = store::last_forgetting(ctx.app().db()).await? else {
        return Ok(ctx.t("followed-retention-never").to_owned());
    };
    let day = text::date(ctx.app().local(run.at).date(), ctx.lang());
    Ok(ctx.tx("followed-retention-last", &[("day", (&day).into()), ("count", run.forgotten.into())]))
}

/// `POST /activite/personnes/lieu`: a place begins to follow people, or ends.
pub async fn switch(ctx: Ctx, Form(pairs): Form<Pairs>) -> Result<Response, Failure> {
    let on = value_of(&pairs, "on") == "1";
    let done = follow::switch(&ctx, value_of(&pairs, "place"), on).await?;
    Ok(see_other(if done { "/activite/personnes" } else { "/activite/personnes?reste=1" }))
}
