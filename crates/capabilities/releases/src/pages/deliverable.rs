//! A deliverable is told: new, or changed.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_projects::model::Project;
use maillage_release::Licence;
use maillage_release::publiccode::{DevelopmentStatus, SoftwareType};
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, Query, html, see_other};
use serde::Deserialize;

use super::deliverable_typed::Typed;
use super::licences::{licences, natures, origins};
use super::manage_one::frame;
use super::words::Choice;
use super::{failure, problem, refused};
use crate::acts::give;
use crate::model::{ByWhom, Deliverable, DeliverableId, Fault, MOST_SOURCES};
use crate::state::{State, actor, by};

/// Sources that a form begins with.
const ROWS: usize = 3;

/// A source on the form.
struct Row {
    rank: usize,
    title: String,
    address: String,
    terms: Vec<Choice>,
    wrong: [String; 2],
}

/// Something wrong in a file that was brought in, in words.
pub struct Trouble {
    /// Line and column.
    pub place: String,
    /// Key.
    pub key: String,
    /// What is wrong, and what to do.
    pub what: String,
    /// Whether the file can be used all the same.
    pub warning: bool,
}

#[derive(Template)]
#[template(path = "deliverable_form.html")]
struct FormPage {
    page: Page,
    action: String,
    new: bool,
    typed: Typed,
    natures: Vec<Choice>,
    licences: Vec<(&'static str, Vec<Choice>)>,
    rows: Vec<Row>,
    kinds: Vec<Choice>,
    statuses: Vec<Choice>,
    network: bool,
    imported: bool,
    troubles: Vec<Trouble>,
    import: String,
    errors: Vec<FieldError>,
    problem: String,
}

impl FormPage {
    fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

/// What a form is shown for.
pub struct Showing<'a> {
    /// The project.
    pub project: &'a Project,
    /// In which quality.
    pub whom: ByWhom,
    /// The deliverable that is changed; none for a new one.
    pub id: Option<DeliverableId>,
    /// What was typed.
    pub typed: &'a Typed,
    /// Fields to mend.
    pub faults: &'a [Fault],
    /// What else is wrong.
    pub problem: &'a str,
    /// What is wrong in a file that was brought in.
    pub troubles: Option<Vec<Trouble>>,
}

/// What a new form begins with.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Begun {
    nature: String,
}

/// `GET /gestion/essaimage/{project}/livrable`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Query(begun): Query<Begun>,
) -> Result<Response, Failure> {
    let (project, whom) = state.led(&ctx, &id)?;
    let typed = Typed {
        key: ctx.app().ids().uuid(),
        nature: begun.nature,
        day: ctx.local_now().date().to_string(),
        languages: "fr".to_owned(),
        ..Typed::default()
    };
    show(
        &ctx,
        Showing {
            project: &project,
            whom,
            id: None,
            typed: &typed,
            faults: &[],
            problem: "",
            troubles: None,
        },
    )
}

/// `POST /gestion/essaimage/{project}/livrable`.
pub async fn save(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Form(mut typed): Form<Typed>,
) -> Result<Response, Failure> {
    let (project, whom) = state.led(&ctx, &id)?;
    if typed.key.trim().is_empty() {
        typed.key = ctx.app().ids().uuid();
    }
    let showing = |faults, problem| Showing {
        project: &project,
        whom,
        id: None,
        typed: &typed,
        faults,
        problem,
        troubles: None,
    };
    if !typed.more.is_empty() {
        return show(&ctx, showing(&[], ""));
    }
    let told = typed.told();
    let sheet = match told.read(ctx.local_now().date()) {
        Ok(sheet) => sheet,
        Err(faults) => {
            return Ok(refused(show(&ctx, showing(&faults, ""))?, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    match give::prepare(ctx.app(), &actor(&ctx), &project.id, (sheet, &told.key)).await {
        Ok((_, version)) => {
            ctx.app().settle(version).await;
            Ok(see_other(&format!("/gestion/essaimage/{}", project.id)))
        }
        Err(refusal) => match problem(&refusal) {
            Some(key) => Ok(refused(show(&ctx, showing(&[], ctx.t(key)))?, StatusCode::CONFLICT)),
            None => Err(failure(refusal)),
        },
    }
}

fn find(
    ctx: &Ctx,
    state: &State,
    (project, id): (&str, &str),
) -> Result<(Arc<Project>, ByWhom, Arc<Deliverable>), Failure> {
    let (project, whom) = state.led(ctx, project)?;
    let id: DeliverableId = id.parse().map_err(|_| Failure::NotFound)?;
    let one = state.snapshot().deliverable(&project.id, &id).cloned().ok_or(Failure::NotFound)?;
    Ok((project, whom, one))
}

/// `GET /gestion/essaimage/{project}/livrables/{id}`.
pub async fn edit(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((project, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (project, whom, one) = find(&ctx, &state, (&project, &id))?;
    let typed = Typed::of(&one);
    let id = Some(one.id);
    show(
        &ctx,
        Showing { project: &project, whom, id, typed: &typed, faults: &[], problem: "", troubles: None },
    )
}

/// `POST /gestion/essaimage/{project}/livrables/{id}`.
pub async fn change(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((project, id)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let (project, whom, one) = find(&ctx, &state, (&project, &id))?;
    let showing = |faults, problem| Showing {
        project: &project,
        whom,
        id: Some(one.id),
        typed: &typed,
        faults,
        problem,
        troubles: None,
    };
    if !typed.more.is_empty() {
        return show(&ctx, showing(&[], ""));
    }
    let sheet = match typed.told().read(ctx.local_now().date()) {
        Ok(sheet) => sheet,
        Err(faults) => {
            return Ok(refused(show(&ctx, showing(&faults, ""))?, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    match give::change(ctx.app(), &actor(&ctx), &one.id, (sheet, &by(whom, &typed.reason))).await {
        Ok(version) => {
            ctx.app().settle(version).await;
            Ok(see_other(&format!("/gestion/essaimage/{}", project.id)))
        }
        Err(refusal) => match problem(&refusal) {
            Some(key) => Ok(refused(show(&ctx, showing(&[], ctx.t(key)))?, StatusCode::CONFLICT)),
            None => Err(failure(refusal)),
        },
    }
}

/// The form.
pub fn show(ctx: &Ctx, showing: Showing<'_>) -> Result<Response, Failure> {
    let Showing { project, whom, id, typed, faults, problem, troubles } = showing;
    let mut errors = FieldErrors::default();
    for (field, key) in faults {
        errors.add(field.clone(), ctx.t(key));
    }
    let base = format!("/gestion/essaimage/{}", project.id);
    let action = id.map_or_else(|| format!("{base}/livrable"), |id| format!("{base}/livrables/{id}"));
    let title = ctx.t(if id.is_some() { "release-deliverable-edit" } else { "release-deliverable-new" });
    let kind = |one: &SoftwareType| Choice::new(one.code(), one.code(), one.code() == typed.kind);
    let status = |one: &DevelopmentStatus| {
        Choice::new(one.code(), ctx.t(status_key(*one)), one.code() == typed.status)
    };
    let template = FormPage {
        page: frame(ctx, project).crumb(title, action.clone()),
        action,
        new: id.is_none(),
        natures: natures(ctx, &typed.nature),
        licences: licences(ctx, Licence::read(&typed.licence)),
        rows: rows(ctx, typed, &errors),
        kinds: SoftwareType::ALL.iter().map(kind).collect(),
        statuses: DevelopmentStatus::ALL.iter().map(status).collect(),
        network: whom == ByWhom::Network,
        imported: troubles.is_some(),
        troubles: troubles.unwrap_or_default(),
        import: format!("{base}/importer"),
        typed: typed.clone(),
        errors: errors.iter().cloned().collect(),
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}

const fn status_key(status: DevelopmentStatus) -> &'static str {
    match status {
        DevelopmentStatus::Concept => "release-status-concept",
        DevelopmentStatus::Development => "release-status-development",
        DevelopmentStatus::Beta => "release-status-beta",
        DevelopmentStatus::Stable => "release-status-stable",
        DevelopmentStatus::Obsolete => "release-status-obsolete",
    }
}

fn rows(ctx: &Ctx, typed: &Typed, errors: &FieldErrors) -> Vec<Row> {
    let told = typed.told().sources;
    let filled = told.iter().filter(|source| !source.title.trim().is_empty()).count();
    let more = if typed.more.is_empty() { 1 } else { 2 };
    let wanted = told.len().max(filled + more).clamp(ROWS, MOST_SOURCES);
    let wrong = |field: String| errors.of(&field).unwrap_or_default().to_owned();
    let row = |rank: usize| {
        let source = told.get(rank).cloned().unwrap_or_default();
        Row {
            rank,
            terms: origins(ctx, &source.licence),
            title: source.title,
            address: source.address,
            wrong: [wrong(format!("source-title-{rank}")), wrong(format!("source-address-{rank}"))],
        }
    };
    (0..wanted).map(row).collect()
}
