//! `/gestion/essaimage/{project}/importer`: a `publiccode.yml`, as a file or pasted, fills the form; what is wrong with it is
//! told by line, with what to do. Nothing is fetched.

use askama::Template;
use axum::extract::multipart::{Multipart, MultipartError};
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_release::publiccode::{self, Problem, Severity};
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Keep, Page, html};

use super::deliverable::{Showing, Trouble, show};
use super::deliverable_typed::Typed;
use super::manage_one::frame;
use super::problems::sentence;
use crate::state::State;

#[derive(Template)]
#[template(path = "release_import.html")]
struct ImportPage {
    page: Page,
    action: String,
    text: String,
    errors: Vec<FieldError>,
}

impl ImportPage {
    fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

/// `GET /gestion/essaimage/{project}/importer`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (project, _) = state.led(&ctx, &id)?;
    ask(&ctx, &project, &FieldErrors::default())
}

fn ask(
    ctx: &Ctx,
    project: &maillage_projects::model::Project,
    errors: &FieldErrors,
) -> Result<Response, Failure> {
    let action = format!("/gestion/essaimage/{}/importer", project.id);
    let template = ImportPage {
        page: frame(ctx, project).crumb(ctx.t("release-import"), action.clone()),
        action,
        text: String::new(),
        errors: errors.iter().cloned().collect(),
    };
    html(ctx, Keep::Private, &template)
}

/// `POST /gestion/essaimage/{project}/importer`: the form, filled.
pub async fn read(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    mut form: Multipart,
) -> Result<Response, Failure> {
    let (project, whom) = state.led(&ctx, &id)?;
    let mut bytes = Vec::new();
    while let Some(field) = form.next_field().await.map_err(|error| unreadable(&error))? {
        let is_file = field.name() == Some("file");
        if is_file || field.name() == Some("text") {
            let content = field.bytes().await.map_err(|error| unreadable(&error))?;
            // A file goes before what was pasted.
            if !content.is_empty() && (is_file || bytes.is_empty()) {
                bytes = content.to_vec();
            }
        }
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        let mut page = ask(&ctx, &project, &FieldErrors::one("file", ctx.t("release-error-file")))?;
        *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(page);
    }
    let reading = publiccode::read(&bytes);
    let typed = Typed::of_gist(&reading.gist, ctx.app().ids().uuid());
    let troubles = reading.problems.iter().map(|problem| trouble(&ctx, problem)).collect();
    show(
        &ctx,
        Showing {
            project: &project,
            whom,
            id: None,
            typed: &typed,
            faults: &[],
            problem: "",
            troubles: Some(troubles),
        },
    )
}

fn unreadable(error: &MultipartError) -> Failure {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        return Failure::TooLarge;
    }
    Failure::BadRequest(error.body_text())
}

fn trouble(ctx: &Ctx, problem: &Problem) -> Trouble {
    let (line, column) = (problem.place.line as u64, problem.place.column as u64);
    Trouble {
        place: ctx.tx("release-import-place", &[("line", line.into()), ("column", column.into())]),
        key: problem.key.clone(),
        what: sentence(ctx, problem),
        warning: problem.severity() == Severity::Warning,
    }
}
