//! An achievement is told by the team of a place: new, or changed.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_places::view::Entry;
use maillage_release::{Licence, Nature};
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, Query, html, see_other};
use maillage_vocabulary::lists::needs::NeedAudience;
use serde::Deserialize;

use super::card::achievement_href;
use super::words::{Choice, licence, listed};
use super::{failure, problem, refused};
use crate::acts::achieve::{self, Telling};
use crate::model::{Achievement, AchievementId, Fault, MOST_RESULTS, ToldAchievement, ToldCount};
use crate::state::{State, actor};

/// Places to choose from, at most.
pub const MOST_PLACES: usize = 200;

/// The form, as it came: numbers as lists side by side.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    key: String,
    place: String,
    title: String,
    done: String,
    audience: String,
    partners: String,
    value: Vec<String>,
    what: Vec<String>,
    day: String,
    link: String,
    licence: String,
    project: String,
}

impl Typed {
    fn told(&self) -> ToldAchievement {
        let at = |list: &[String], rank: usize| list.get(rank).cloned().unwrap_or_default();
        let count = |rank| ToldCount { value: at(&self.value, rank), what: at(&self.what, rank) };
        ToldAchievement {
            key: self.key.trim().to_owned(),
            place: self.place.clone(),
            title: self.title.clone(),
            done: self.done.clone(),
            audience: self.audience.clone(),
            partners: self.partners.clone(),
            results: (0..MOST_RESULTS).map(count).collect(),
            day: self.day.clone(),
            link: self.link.clone(),
            licence: self.licence.clone(),
            project: self.project.clone(),
        }
    }

    fn of(one: &Achievement) -> Self {
        use maillage_vocabulary::ClosedList as _;
        let sheet = &one.sheet;
        Self {
            key: String::new(),
            place: one.place.to_string(),
            title: sheet.title.to_string(),
            done: sheet.done.to_string(),
            audience: sheet.audience.slug().to_owned(),
            partners: sheet.partners.as_ref().map(ToString::to_string).unwrap_or_default(),
            value: sheet.results.iter().map(|one| one.value.to_string()).collect(),
            what: sheet.results.iter().map(|one| one.what.to_string()).collect(),
            day: sheet.day.to_string(),
            link: sheet.link.as_ref().map(ToString::to_string).unwrap_or_default(),
            licence: sheet.licence.code().to_owned(),
            project: sheet.project.map(|id| id.to_string()).unwrap_or_default(),
        }
    }
}

/// A number on the form.
struct Row {
    rank: usize,
    value: String,
    what: String,
    wrong: [String; 2],
}

#[derive(Template)]
#[template(path = "achievement_form.html")]
struct FormPage {
    page: Page,
    action: String,
    new: bool,
    typed: Typed,
    places: Vec<Choice>,
    audiences: Vec<Choice>,
    licences: Vec<Choice>,
    projects: Vec<Choice>,
    rows: Vec<Row>,
    errors: Vec<FieldError>,
    problem: String,
}

impl FormPage {
    fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

/// The place in whose name somebody of its team tells.
pub fn host(ctx: &Ctx, state: &State, id: &str) -> Option<Arc<Entry>> {
    let places = state.places();
    let entry = places.by_id(&id.trim().to_ascii_lowercase())?;
    own(ctx, entry).then(|| Arc::clone(entry))
}

fn own(ctx: &Ctx, entry: &Entry) -> bool {
    let target = Target::Place { id: entry.place.id.as_str(), commune: entry.commune, organization: None };
    ctx.can(Right::ManageAgenda, target)
}

/// What a new form begins with.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Begun {
    place: String,
    project: String,
}

/// `GET /gestion/realisations/nouvelle`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(begun): Query<Begun>,
) -> Result<Response, Failure> {
    let typed = Typed {
        key: ctx.app().ids().uuid(),
        place: begun.place,
        project: begun.project,
        day: ctx.local_now().date().to_string(),
        licence: Licence::CcBy4.code().to_owned(),
        ..Typed::default()
    };
    show(&ctx, &state, None, (&typed, &[], ""))
}

/// `POST /gestion/realisations/nouvelle`.
pub async fn send(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(mut typed): Form<Typed>,
) -> Result<Response, Failure> {
    if typed.key.trim().is_empty() {
        typed.key = ctx.app().ids().uuid();
    }
    let told = typed.told();
    let entry = host(&ctx, &state, &told.place);
    let read = told.read(ctx.local_now().date(), |id| state.project(*id).is_ok());
    let (entry, sheet) = match (entry, read) {
        (Some(entry), Ok(sheet)) => (entry, sheet),
        (entry, read) => {
            let mut faults = read.err().unwrap_or_default();
            if entry.is_none() {
                faults.insert(0, ("place".to_owned(), "achievement-error-place"));
            }
            let page = show(&ctx, &state, None, (&typed, &faults, ""))?;
            return Ok(refused(page, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    let commune = entry.commune.map(|commune| commune.code);
    let telling = Telling { place: entry.place.id, commune, sheet, key: &told.key };
    let (id, version) = achieve::publish(ctx.app(), &actor(&ctx), telling).await.map_err(failure)?;
    ctx.app().settle(version).await;
    Ok(see_other(&achievement_href(id)))
}

fn find(ctx: &Ctx, state: &State, id: &str) -> Result<Arc<Achievement>, Failure> {
    let id: AchievementId = id.parse().map_err(|_| Failure::NotFound)?;
    let one = state.snapshot().achievement(&id).cloned().ok_or(Failure::NotFound)?;
    if State::may_tell(ctx, &one) { Ok(one) } else { Err(Failure::Forbidden) }
}

/// `GET /gestion/realisations/{id}`.
pub async fn edit(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let one = find(&ctx, &state, &id)?;
    show(&ctx, &state, Some(one.id), (&Typed::of(&one), &[], ""))
}

/// `POST /gestion/realisations/{id}`.
pub async fn change(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let one = find(&ctx, &state, &id)?;
    let read = typed.told().read(ctx.local_now().date(), |id| state.project(*id).is_ok());
    let sheet = match read {
        Ok(sheet) => sheet,
        Err(faults) => {
            let page = show(&ctx, &state, Some(one.id), (&typed, &faults, ""))?;
            return Ok(refused(page, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    match achieve::change(ctx.app(), &actor(&ctx), &one.id, &sheet).await {
        Ok(version) => {
            ctx.app().settle(version).await;
            Ok(see_other(&achievement_href(one.id)))
        }
        Err(refusal) => match problem(&refusal) {
            Some(key) => Ok(refused(
                show(&ctx, &state, Some(one.id), (&typed, &[], ctx.t(key)))?,
                StatusCode::CONFLICT,
            )),
            None => Err(failure(refusal)),
        },
    }
}

fn show(
    ctx: &Ctx,
    state: &State,
    id: Option<AchievementId>,
    (typed, faults, problem): (&Typed, &[Fault], &str),
) -> Result<Response, Failure> {
    let mut errors = FieldErrors::default();
    for (field, key) in faults {
        errors.add(field.clone(), ctx.t(key));
    }
    let title = ctx.t(if id.is_some() { "achievement-edit" } else { "achievement-new" });
    let action =
        id.map_or("/gestion/realisations/nouvelle".to_owned(), |id| format!("/gestion/realisations/{id}"));
    let licences = Licence::of(Nature::Content).iter().map(|one| {
        let label = format!("{} ({one})", licence(*one, ctx.lang()));
        Choice::new(one.code(), label, Licence::read(&typed.licence) == Some(*one))
    });
    let projects = state.projects();
    let project = |one: &Arc<maillage_projects::model::Project>| {
        Choice::new(one.id.as_str(), one.title.as_str(), one.id.as_str() == typed.project)
    };
    let template = FormPage {
        page: ctx
            .page(title)
            .hidden()
            .crumb(ctx.t("nav-achievements"), "/realisations")
            .crumb(ctx.t("achievements-manage"), "/gestion/realisations")
            .crumb(title, action.clone()),
        action,
        new: id.is_none(),
        places: own_places(ctx, state, &typed.place),
        audiences: listed::<NeedAudience>(
            ctx.lang(),
            if typed.audience.is_empty() { "tous" } else { &typed.audience },
        ),
        licences: licences.collect(),
        projects: projects.shown().iter().map(project).collect(),
        rows: rows(typed, &errors),
        typed: typed.clone(),
        errors: errors.iter().cloned().collect(),
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}

/// The places in whose name somebody may tell.
pub fn own_places(ctx: &Ctx, state: &State, chosen: &str) -> Vec<Choice> {
    let places = state.places();
    let mine = places.places.iter().filter(|entry| own(ctx, entry)).take(MOST_PLACES);
    let choice = |entry: &Arc<Entry>| {
        let id = entry.place.id.as_str();
        let label = format!("{}, {}", entry.place.sheet.name, entry.commune_name());
        Choice::new(id, label, id == chosen)
    };
    mine.map(choice).collect()
}

fn rows(typed: &Typed, errors: &FieldErrors) -> Vec<Row> {
    let wrong = |field: String| errors.of(&field).unwrap_or_default().to_owned();
    let at = |list: &[String], rank: usize| list.get(rank).cloned().unwrap_or_default();
    let row = |rank| Row {
        rank,
        value: at(&typed.value, rank),
        what: at(&typed.what, rank),
        wrong: [wrong(format!("value-{rank}")), wrong(format!("what-{rank}"))],
    };
    (0..MOST_RESULTS).map(row).collect()
}
