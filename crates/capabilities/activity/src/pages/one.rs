//! `/activite/notes/{id}`: one's own report, to mend or to take back.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_shell::{Ctx, Failure, FieldErrors, Form, Keep, Page, html, see_other, text};

use super::form::{Pairs, told, told_of};
use super::report::{Fields, PlaceLine, fields};
use super::{State, field_errors};
use crate::acts;
use crate::model::{Activity, Told};

#[derive(Template)]
#[template(path = "report_one.html")]
struct OnePage {
    page: Page,
    fields: Fields,
    place: Option<PlaceLine>,
    id: String,
    told_on: String,
    estimated: bool,
}

/// `GET /activite/notes/{id}`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let kept = acts::own(&ctx, &id).await?;
    show(&ctx, &state, &kept.activity, told_of(&kept.activity), &FieldErrors::default()).await
}

async fn show(
    ctx: &Ctx,
    state: &State,
    activity: &Activity,
    told: Told,
    errors: &FieldErrors,
) -> Result<Response, Failure> {
    let person = ctx.signed_in()?.person.clone();
    let refused = !errors.is_empty();
    let places = state.places.snapshot();
    let place = places.by_id(&told.place).map(|entry| PlaceLine::of(entry));
    let template = OnePage {
        page: ctx
            .page(ctx.t("report-one-title"))
            .crumb(ctx.t("activity-crumb-home"), "/")
            .crumb(ctx.t("report-title"), "/activite")
            .crumb(ctx.t("reports-title"), "/activite/notes")
            .crumb(ctx.t("report-one-title"), format!("/activite/notes/{}", activity.id))
            .hidden(),
        fields: fields(ctx, state, &person, told, String::new(), errors).await?,
        place,
        id: activity.id.to_string(),
        told_on: text::date(activity.day, ctx.lang()),
        estimated: activity.provenance.bits() != 0,
    };
    let mut response = html(ctx, Keep::Private, &template)?;
    if refused {
        *response.status_mut() = http::StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `POST /activite/notes/{id}`.
pub async fn save(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Failure> {
    let kept = acts::own(&ctx, &id).await?;
    let told = told(&pairs);
    match acts::read_whole(&ctx, &state, &told, kept.activity.id).await? {
        Ok(mut activity) => {
            activity.origin = kept.activity.origin;
            let version = acts::change(&ctx, &activity).await?;
            ctx.app().settle(version).await;
            Ok(see_other("/activite/notes"))
        }
        Err(refused) => {
            let errors = field_errors(&ctx, &refused);
            show(&ctx, &state, &kept.activity, told, &errors).await
        }
    }
}

/// `POST /activite/notes/{id}/supprimer`.
pub async fn delete(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let kept = acts::own(&ctx, &id).await?;
    let version = acts::take_back(&ctx, kept.activity.id).await?;
    ctx.app().settle(version).await;
    Ok(see_other("/activite/notes"))
}
