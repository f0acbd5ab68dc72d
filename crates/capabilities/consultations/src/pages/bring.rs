//! `/consultations/{id}/apport`: a workshop, or what mediators saw.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_shell::{Ctx, Failure, FieldError, Form, Keep, Page, Query, html, see_other};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::activity::AgeBracket;
use serde::Deserialize;

use super::choice::{Fields, told, wrong};
use super::refused;
use super::team::{At, Shown, frame, open, show};
use super::words::short;
use crate::acts;
use crate::model::{Consultation, ContributionKind, Fault, ToldContribution};
use crate::state::{State, actor};
use crate::store::contributions;

/// How many people of an age.
struct Margin {
    name: String,
    label: &'static str,
    value: String,
}

#[derive(Template)]
#[template(path = "consultation_bring.html")]
struct BringPage {
    page: Page,
    action: String,
    take_back: String,
    place: String,
    key: String,
    workshop: bool,
    typed: ToldContribution,
    margins: Vec<Margin>,
    errors: Vec<FieldError>,
    problem: &'static str,
}

impl BringPage {
    fn wrong(&self, field: &str) -> &str {
        wrong(&self.errors, field)
    }
}

/// What is to be told, and for which place.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    place: String,
    kind: String,
}

/// The form, and where it goes.
struct Sheet<'a> {
    place: &'a str,
    line: Option<&'a str>,
    key: String,
    typed: &'a ToldContribution,
    faults: &'a [Fault],
    problem: &'static str,
}

fn sheet(ctx: &Ctx, one: &Consultation, sheet: Sheet<'_>) -> Result<Response, Failure> {
    let ages = AgeBracket::ALL.iter().filter(|age| **age != AgeBracket::Unknown);
    let margin = |age: &AgeBracket| Margin {
        name: format!("age-{}", age.slug()),
        label: short(*age, ctx.lang()),
        value: sheet.typed.ages.get(age.slug()).map(ToString::to_string).unwrap_or_default(),
    };
    let base = format!("{}/apport", one.href());
    let template = BringPage {
        page: frame(ctx, one),
        action: sheet.line.map_or_else(|| base.clone(), |line| format!("{base}/{line}")),
        take_back: sheet.line.map_or_else(String::new, |line| format!("{base}/{line}/retirer")),
        place: sheet.place.to_owned(),
        key: sheet.key,
        workshop: sheet.typed.kind == ContributionKind::Workshop.code(),
        typed: sheet.typed.clone(),
        margins: ages.map(margin).collect(),
        errors: told(ctx, sheet.faults),
        problem: sheet.problem,
    };
    html(ctx, Keep::Private, &template)
}

fn typed(fields: &Fields) -> ToldContribution {
    let text = |name: &str| fields.get(name).to_owned();
    // What is no number is told as too many: it must be mended.
    let margin = |(age, count): (&str, &str)| {
        (!count.trim().is_empty()).then(|| (age.to_owned(), count.trim().parse().unwrap_or(u32::MAX)))
    };
    ToldContribution {
        kind: text("kind"),
        day: text("day"),
        count: text("count"),
        ages: fields.beginning("age-").filter_map(margin).collect(),
        said: text("said"),
        proposals: text("proposals"),
    }
}

/// `GET /consultations/{id}/apport`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let one = match open(&ctx, &state, &address)? {
        Ok(one) => one,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let place = state.own_place(&ctx, &asked.place)?;
    let kind: ContributionKind = asked.kind.parse().map_err(|_| Failure::NotFound)?;
    let today = ctx.local_now().date().to_string();
    let typed = ToldContribution { kind: kind.code().to_owned(), day: today, ..ToldContribution::default() };
    let blank = Sheet {
        place: place.place.id.as_str(),
        line: None,
        key: ctx.app().ids().uuid(),
        typed: &typed,
        faults: &[],
        problem: "",
    };
    sheet(&ctx, &one, blank)
}

/// `POST /consultations/{id}/apport`.
pub async fn add(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    save(&ctx, &state, &address, None, &Fields(fields)).await
}

/// `POST /consultations/{id}/apport/{line}`.
pub async fn mend(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((address, line)): Path<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    save(&ctx, &state, &address, Some(&line), &Fields(fields)).await
}

async fn save(
    ctx: &Ctx,
    state: &State,
    address: &str,
    line: Option<&str>,
    fields: &Fields,
) -> Result<Response, Failure> {
    let one = match open(ctx, state, address)? {
        Ok(one) => one,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let place = state.own_place(ctx, fields.get("place"))?.place.id;
    let typed = typed(fields);
    let key = match fields.get("key").trim() {
        "" => ctx.app().ids().uuid(),
        key => key.to_owned(),
    };
    let again = |key: String, faults: &[Fault], problem| {
        let again = Sheet { place: place.as_str(), line, key, typed: &typed, faults, problem };
        refused::page(sheet(ctx, &one, again), !faults.is_empty())
    };
    let contribution = match typed.read(ctx.local_now().date()) {
        Ok(contribution) => contribution,
        Err(faults) => return again(key, &faults, ""),
    };
    let (app, who, thing) = (ctx.app(), actor(ctx), (&one.id, &place));
    let done = match line {
        Some(line) => acts::mend_contribution(app, &who, thing, line, &contribution).await,
        None => acts::contribute(app, &who, thing, &key, &contribution).await,
    };
    match done {
        Ok(()) => Ok(see_other(&format!("{}/lieu?place={place}&fait=apport", one.href()))),
        Err(refusal) => {
            let (faults, problem) = refused::told(refusal)?;
            again(key, &faults, problem)
        }
    }
}

/// `GET /consultations/{id}/apport/{line}`.
pub async fn one(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((address, line)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let one = match open(&ctx, &state, &address)? {
        Ok(one) => one,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let place = state.own_place(&ctx, &asked.place)?.place.id;
    let brought = contributions::of_place(ctx.app().db(), &one.id, &place).await?;
    let own = brought.into_iter().find(|brought| brought.id == line).ok_or(Failure::NotFound)?;
    let told = own.contribution.told();
    let filled = Sheet {
        place: place.as_str(),
        line: Some(&line),
        key: String::new(),
        typed: &told,
        faults: &[],
        problem: "",
    };
    sheet(&ctx, &one, filled)
}

/// `POST /consultations/{id}/apport/{line}/retirer`.
pub async fn take_back(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((address, line)): Path<(String, String)>,
    Form(asked): Form<Asked>,
) -> Result<Response, Failure> {
    let one = match open(&ctx, &state, &address)? {
        Ok(one) => one,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let place = state.own_place(&ctx, &asked.place)?.place.id;
    match acts::take_back_contribution(ctx.app(), &actor(&ctx), (&one.id, &place), &line).await {
        Ok(()) => Ok(see_other(&format!("{}/lieu?place={place}&fait=retire", one.href()))),
        Err(refusal) => {
            let (_, problem) = refused::told(refusal)?;
            let shown = Shown { problem, ..Shown::default() };
            refused::page(show(&ctx, &state, &one, &At::place(place.as_str()), shown).await, false)
        }
    }
}
