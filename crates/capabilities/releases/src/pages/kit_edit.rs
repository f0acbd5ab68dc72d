//! `/gestion/essaimage/{project}/kit`: how a project is taken up elsewhere is told.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_projects::model::Project;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, html, see_other};

use super::failure;
use super::manage_one::frame;
use crate::acts::kit;
use crate::model::{Fault, ToldKit};
use crate::state::{State, actor};

#[derive(Template)]
#[template(path = "kit_form.html")]
struct FormPage {
    page: Page,
    action: String,
    told: ToldKit,
    errors: Vec<FieldError>,
}

impl FormPage {
    fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

/// `GET /gestion/essaimage/{project}/kit`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (project, _) = state.led(&ctx, &id)?;
    let snapshot = state.snapshot();
    let known = snapshot.releases(&project.id).and_then(|releases| releases.kit.as_ref());
    show(&ctx, &project, &known.map(|known| ToldKit::of(&known.kit)).unwrap_or_default(), &[])
}

/// `POST /gestion/essaimage/{project}/kit`.
pub async fn save(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Form(told): Form<ToldKit>,
) -> Result<Response, Failure> {
    let (project, _) = state.led(&ctx, &id)?;
    match told.read() {
        Ok(read) => {
            let version = kit::save(ctx.app(), &actor(&ctx), &project.id, &read).await.map_err(failure)?;
            ctx.app().settle(version).await;
            Ok(see_other(&format!("/gestion/essaimage/{}", project.id)))
        }
        Err(faults) => {
            let mut page = show(&ctx, &project, &told, &faults)?;
            *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(page)
        }
    }
}

fn show(ctx: &Ctx, project: &Project, told: &ToldKit, faults: &[Fault]) -> Result<Response, Failure> {
    let mut errors = FieldErrors::default();
    for (field, key) in faults {
        errors.add(field.clone(), ctx.t(key));
    }
    let action = format!("/gestion/essaimage/{}/kit", project.id);
    let template = FormPage {
        page: frame(ctx, project).crumb(ctx.t("release-kit"), action.clone()),
        action,
        told: told.clone(),
        errors: errors.iter().cloned().collect(),
    };
    html(ctx, Keep::Private, &template)
}
