//! `/gestion/besoins/domaines`: the policy areas that the network adds to those of every network.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, html, see_other};
use maillage_store::Actor;
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::needs::PolicyArea;
use serde::Deserialize;

use super::card::short;
use super::support::failure;
use crate::acts::{Refusal, areas};
use crate::model::{AreaId, AreaName};
use crate::state::State;

/// An area of the network.
struct Own {
    id: String,
    fr: String,
    en: String,
    offered: bool,
    needs: usize,
}

#[derive(Template)]
#[template(path = "needs_areas.html")]
struct AreasPage {
    page: Page,
    common: Vec<&'static str>,
    own: Vec<Own>,
    typed: Typed,
    errors: Vec<FieldError>,
}

impl AreasPage {
    fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

/// An area to add, or one to propose or not.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    id: String,
    offered: String,
    fr: String,
    en: String,
}

/// `GET /gestion/besoins/domaines`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    show(&ctx, &state, &Typed::default(), &FieldErrors::default())
}

/// `POST /gestion/besoins/domaines`.
pub async fn change(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let actor = Actor::person(&ctx.signed_in()?.person);
    let done = if typed.id.is_empty() {
        let mut errors = FieldErrors::default();
        let mut name = |field, text: &str| {
            errors.take(field, AreaName::new(text).map_err(|_| ctx.t("need-error-area-name").to_owned()))
        };
        let names = (name("fr", &typed.fr), name("en", &typed.en));
        let (Some(fr), Some(en)) = names else {
            let mut page = show(&ctx, &state, &typed, &errors)?;
            *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(page);
        };
        areas::add(ctx.app(), &actor, fr, en).await.map(|(_, version)| version)
    } else {
        let id: AreaId = typed.id.parse().map_err(|_| Failure::NotFound)?;
        areas::offer(ctx.app(), &actor, &id, typed.offered == "yes").await
    };
    match done {
        Ok(version) => ctx.app().settle(version).await,
        // Somebody else did the same: it stands as it was wanted.
        Err(Refusal::Closed) => true,
        Err(refusal) => return Err(failure(refusal)),
    };
    Ok(see_other("/gestion/besoins/domaines"))
}

fn show(ctx: &Ctx, state: &State, typed: &Typed, errors: &FieldErrors) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let own = snapshot.own_areas().iter().map(|area| Own {
        id: area.id.to_string(),
        fr: area.fr.to_string(),
        en: area.en.to_string(),
        offered: area.offered,
        needs: snapshot.of_area(crate::model::Area::Own(area.id)).count(),
    });
    let template = AreasPage {
        page: ctx
            .page(ctx.t("needs-own-areas"))
            .hidden()
            .crumb(ctx.t("nav-needs"), "/besoins")
            .crumb(ctx.t("nav-needs-manage"), "/gestion/besoins")
            .crumb(ctx.t("needs-own-areas"), "/gestion/besoins/domaines"),
        common: PolicyArea::ALL.iter().map(|area| short(*area, ctx.lang())).collect(),
        own: own.collect(),
        typed: typed.clone(),
        errors: errors.iter().cloned().collect(),
    };
    html(ctx, Keep::Private, &template)
}
