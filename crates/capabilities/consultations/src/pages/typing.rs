//! `/consultations/{id}/saisie`: answers that a team types, mends and takes back.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Form, Keep, Page, Query, encode, html, see_other};

use super::choice::Fields;
use super::refused;
use super::respond::told_answer;
use super::team::{At, Sheet, Shown, frame, open, show};
use crate::acts::{self, Answering};
use crate::model::{Answer, Consultation, Fault, ToldAnswer};
use crate::state::{State, actor};
use crate::store::answers;

#[derive(Template)]
#[template(path = "consultation_typed.html")]
struct TypedPage {
    page: Page,
    id: String,
    line: String,
    place: String,
    sheet: Sheet,
    problem: &'static str,
}

/// What a team typed, as an answer.
pub fn read(ctx: &Ctx, one: &Consultation, told: &ToldAnswer) -> Result<Answer, Vec<Fault>> {
    let mode = told.mode_of_team().map_err(|fault| vec![fault])?;
    told.read(&one.questions, ctx.app().scope(), mode)
}

/// `POST /consultations/{id}/saisie`: one more answer; the next begins with the same mode and commune.
pub async fn add(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let one = match open(&ctx, &state, &address)? {
        Ok(one) => one,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let fields = Fields(fields);
    let place = state.own_place(&ctx, fields.get("place"))?;
    let told = told_answer(&fields, one.questions.len());
    let key = match fields.get("key").trim() {
        "" => ctx.app().ids().uuid(),
        key => key.to_owned(),
    };
    let at = At::place(place.place.id.as_str());
    let answer = match read(&ctx, &one, &told) {
        Ok(answer) => answer,
        Err(faults) => {
            let shown = Shown { answer: told, key, faults, ..Shown::default() };
            return refused::page(show(&ctx, &state, &one, &at, shown).await, true);
        }
    };
    let answering = Answering { answer: &answer, place: Some(&place.place.id), sender: &key };
    match acts::answer(ctx.app(), &actor(&ctx), &one.id, &answering).await {
        Ok(_) => Ok(see_other(&format!(
            "{}/lieu?place={}&mode={}&commune={}&noted=1",
            one.href(),
            place.place.id,
            answer.mode,
            encode(&told.commune)
        ))),
        Err(refusal) => {
            let (faults, problem) = refused::told(refusal)?;
            let shown = Shown { answer: told, key, faults, problem, ..Shown::default() };
            refused::page(show(&ctx, &state, &one, &at, shown).await, false)
        }
    }
}

/// `GET /consultations/{id}/saisie/{line}`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((address, line)): Path<(String, String)>,
    Query(at): Query<At>,
) -> Result<Response, Failure> {
    let one = match open(&ctx, &state, &address)? {
        Ok(one) => one,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let place = state.own_place(&ctx, &at.place)?.place.id;
    let typed = answers::of_place(ctx.app().db(), &line, &one.id, &place, &one.questions).await?;
    let told = typed.ok_or(Failure::NotFound)?.answer.told();
    one_typed(&ctx, &one, (&line, place.as_str()), &told, &[], "")
}

fn one_typed(
    ctx: &Ctx,
    one: &Consultation,
    (line, place): (&str, &str),
    told: &ToldAnswer,
    faults: &[Fault],
    problem: &'static str,
) -> Result<Response, Failure> {
    let template = TypedPage {
        page: frame(ctx, one),
        id: one.id.to_string(),
        line: line.to_owned(),
        place: place.to_owned(),
        sheet: Sheet::of(ctx, one, told, faults),
        problem,
    };
    html(ctx, Keep::Private, &template)
}

/// `POST /consultations/{id}/saisie/{line}`.
pub async fn mend(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((address, line)): Path<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let one = match open(&ctx, &state, &address)? {
        Ok(one) => one,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let fields = Fields(fields);
    let place = state.own_place(&ctx, fields.get("place"))?.place.id;
    let told = told_answer(&fields, one.questions.len());
    let answer = match read(&ctx, &one, &told) {
        Ok(answer) => answer,
        Err(faults) => {
            let shown = one_typed(&ctx, &one, (&line, place.as_str()), &told, &faults, "");
            return refused::page(shown, true);
        }
    };
    match acts::mend_answer(ctx.app(), &actor(&ctx), (&one.id, &place), &line, &answer).await {
        Ok(()) => Ok(see_other(&format!("{}/lieu?place={place}&noted=1", one.href()))),
        Err(refusal) => {
            let (_, problem) = refused::told(refusal)?;
            let shown = one_typed(&ctx, &one, (&line, place.as_str()), &told, &[], problem);
            refused::page(shown, false)
        }
    }
}

/// `POST /consultations/{id}/saisie/{line}/retirer`.
pub async fn take_back(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((address, line)): Path<(String, String)>,
    Form(at): Form<At>,
) -> Result<Response, Failure> {
    let one = match open(&ctx, &state, &address)? {
        Ok(one) => one,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let place = state.own_place(&ctx, &at.place)?.place.id;
    match acts::take_back_answer(ctx.app(), &actor(&ctx), (&one.id, &place), &line).await {
        Ok(()) => Ok(see_other(&format!("{}/lieu?place={place}&fait=retire", one.href()))),
        Err(refusal) => {
            let (_, problem) = refused::told(refusal)?;
            let shown = Shown { problem, ..Shown::default() };
            refused::page(show(&ctx, &state, &one, &At::place(place.as_str()), shown).await, false)
        }
    }
}
