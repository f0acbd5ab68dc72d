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

use super::licences::{licences, natures, origins};
use super::manage_one::frame;
use super::words::Choice;
use super::{failure, problem};
use crate::acts::give;
use crate::model::{
    ByWhom, Deliverable, DeliverableId, Fault, MOST_SOURCES, ToldDeliverable, ToldSoftware, ToldSource,
    origin_code,
};
use crate::state::{State, actor, by};

/// Sources that a form begins with.
const ROWS: usize = 3;

/// The form, as it came: sources as lists side by side.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    key: String,
    nature: String,
    title: String,
    about: String,
    address: String,
    version: String,
    day: String,
    licence: String,
    languages: String,
    source_title: Vec<String>,
    source_address: Vec<String>,
    source_licence: Vec<String>,
    short: String,
    kind: String,
    status: String,
    platforms: String,
    features: String,
    /// Why the network answers for a change that rules leave in doubt.
    reason: String,
    /// One more source is wanted, and nothing kept yet.
    more: String,
}

impl Typed {
    /// What it tells.
    pub fn told(&self) -> ToldDeliverable {
        let rows = self.source_title.len().max(self.source_address.len()).max(self.source_licence.len());
        let at = |list: &[String], rank: usize| list.get(rank).cloned().unwrap_or_default();
        let source = |rank| ToldSource {
            title: at(&self.source_title, rank),
            address: at(&self.source_address, rank),
            licence: at(&self.source_licence, rank),
        };
        ToldDeliverable {
            key: self.key.trim().to_owned(),
            nature: self.nature.clone(),
            title: self.title.clone(),
            about: self.about.clone(),
            address: self.address.clone(),
            version: self.version.clone(),
            day: self.day.clone(),
            licence: self.licence.clone(),
            languages: self.languages.clone(),
            sources: (0..rows.min(MOST_SOURCES + 1)).map(source).collect(),
            software: ToldSoftware {
                short: self.short.clone(),
                kind: self.kind.clone(),
                status: self.status.clone(),
                platforms: self.platforms.clone(),
                features: self.features.clone(),
            },
        }
    }

    /// A deliverable as it can be typed again.
    pub fn of(one: &Deliverable) -> Self {
        let sheet = &one.sheet;
        let software = sheet.software.as_ref();
        let texts = |all: &[String]| all.join("\n");
        Self {
            nature: sheet.nature.code().to_owned(),
            title: sheet.title.to_string(),
            about: sheet.about.to_string(),
            address: sheet.address.to_string(),
            version: sheet.version.as_ref().map(ToString::to_string).unwrap_or_default(),
            day: sheet.day.to_string(),
            licence: sheet.licence.code().to_owned(),
            languages: sheet.languages.iter().map(|one| one.as_str()).collect::<Vec<_>>().join(", "),
            source_title: sheet.sources.iter().map(|one| one.title.to_string()).collect(),
            source_address: sheet
                .sources
                .iter()
                .map(|one| one.address.as_ref().map(ToString::to_string).unwrap_or_default())
                .collect(),
            source_licence: sheet.sources.iter().map(|one| origin_code(&one.origin).to_owned()).collect(),
            short: software.map(|one| one.short.to_string()).unwrap_or_default(),
            kind: software.map(|one| one.kind.code().to_owned()).unwrap_or_default(),
            status: software.map(|one| one.status.code().to_owned()).unwrap_or_default(),
            platforms: software
                .map(|one| texts(&one.platforms.iter().map(ToString::to_string).collect::<Vec<_>>()))
                .unwrap_or_default(),
            features: software
                .map(|one| texts(&one.features.iter().map(ToString::to_string).collect::<Vec<_>>()))
                .unwrap_or_default(),
            ..Self::default()
        }
    }

    /// Out of a card of a program.
    pub fn of_gist(gist: &maillage_release::publiccode::Gist, key: String) -> Self {
        Self {
            key,
            nature: "code".to_owned(),
            title: gist.name.clone(),
            about: gist.about.clone(),
            address: gist.url.clone(),
            version: gist.version.clone(),
            day: gist.date.map(|day| day.to_string()).unwrap_or_default(),
            licence: gist.licence.map(|licence| licence.code().to_owned()).unwrap_or_default(),
            languages: gist.languages.join(", "),
            source_title: gist.based_on.clone(),
            source_address: gist.based_on.clone(),
            source_licence: gist.based_on.iter().map(|_| "unknown".to_owned()).collect(),
            short: gist.short.clone(),
            kind: gist.software_type.clone(),
            status: gist.status.clone(),
            platforms: gist.platforms.join("\n"),
            features: gist.features.join("\n"),
            ..Self::default()
        }
    }
}

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
        Err(faults) => return refused(show(&ctx, showing(&faults, ""))?, StatusCode::UNPROCESSABLE_ENTITY),
    };
    match give::prepare(ctx.app(), &actor(&ctx), &project.id, (sheet, &told.key)).await {
        Ok((_, version)) => {
            ctx.app().settle(version).await;
            Ok(see_other(&format!("/gestion/essaimage/{}", project.id)))
        }
        Err(refusal) => match problem(&refusal) {
            Some(key) => refused(show(&ctx, showing(&[], ctx.t(key)))?, StatusCode::CONFLICT),
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
        Err(faults) => return refused(show(&ctx, showing(&faults, ""))?, StatusCode::UNPROCESSABLE_ENTITY),
    };
    match give::change(ctx.app(), &actor(&ctx), &one.id, (sheet, &by(whom, &typed.reason))).await {
        Ok(version) => {
            ctx.app().settle(version).await;
            Ok(see_other(&format!("/gestion/essaimage/{}", project.id)))
        }
        Err(refusal) => match problem(&refusal) {
            Some(key) => refused(show(&ctx, showing(&[], ctx.t(key)))?, StatusCode::CONFLICT),
            None => Err(failure(refusal)),
        },
    }
}

fn refused(mut page: Response, status: StatusCode) -> Result<Response, Failure> {
    *page.status_mut() = status;
    Ok(page)
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
