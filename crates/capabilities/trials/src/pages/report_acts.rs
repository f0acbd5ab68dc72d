//! What is done on the report of a campaign: naming what was met, answering it, telling the testers, taking a proposal back.

use axum::extract::Path;
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, Form, encode, see_other};
use maillage_store::Version;
use serde::Deserialize;

use super::report::{Reader, find, find_of_team, show};
use super::{sentence, with_status};
use crate::acts::decide::{Decision, decide};
use crate::acts::named::{self, Naming};
use crate::acts::{self, Refusal};
use crate::model::{Answer, AnswerWords, ByWhom, Changes, ProblemTitle, Reason, Trial};

/// What is done.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    cle: String,
    act: String,
    /// Inner ids of what is named.
    said: Vec<String>,
    /// Public id of a problem.
    problem: String,
    /// The name of a new one.
    title: String,
    answer: String,
    words: String,
    changes: String,
    reason: String,
}

/// What could not be done: a sentence, or a failure.
enum Wrong {
    Key(&'static str),
    Refused(Refusal),
}

impl From<Refusal> for Wrong {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// `POST /tests/equipe/{id}`.
pub async fn by_team(
    ctx: Ctx,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let trial = match find_of_team(&ctx, &id, &typed.cle).await? {
        Ok(trial) => trial,
        Err(page) => return Ok(*page),
    };
    let back = format!("/tests/equipe/{}?cle={}", trial.id, encode(&typed.cle));
    done(&ctx, (&trial, Reader::Team(typed.cle.clone())), &typed, back).await
}

/// `POST /gestion/tests/{id}/compte-rendu`.
pub async fn by_network(
    ctx: Ctx,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let trial = find(&ctx, &id).await?;
    let back = format!("/gestion/tests/{}/compte-rendu", trial.id);
    done(&ctx, (&trial, Reader::Network), &typed, back).await
}

async fn done(
    ctx: &Ctx,
    (trial, reader): (&Trial, Reader),
    typed: &Typed,
    back: String,
) -> Result<Response, Failure> {
    let by_whom = if matches!(reader, Reader::Team(_)) { ByWhom::Team } else { ByWhom::Network };
    match act(ctx, trial, typed, by_whom).await {
        Ok(version) => {
            ctx.app().settle(version).await;
            Ok(see_other(&back))
        }
        Err(Wrong::Key(key)) => {
            let page = show(ctx, (trial, &reader), ctx.t(key)).await;
            with_status(page, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(Wrong::Refused(refusal)) => {
            let problem = sentence(ctx, refusal)?;
            with_status(show(ctx, (trial, &reader), &problem).await, StatusCode::CONFLICT)
        }
    }
}

async fn act(ctx: &Ctx, trial: &Trial, typed: &Typed, by_whom: ByWhom) -> Result<Version, Wrong> {
    let (app, actor) = (ctx.app(), acts::actor(ctx));
    match typed.act.as_str() {
        "name" => {
            let naming = naming(typed)?;
            if typed.said.is_empty() {
                return Err(Wrong::Key("trial-report-error-said"));
            }
            Ok(named::name(app, &actor, &trial.id, (&typed.said, &naming)).await?.1)
        }
        "answer" => {
            let problem = typed.problem.parse().map_err(|_| Wrong::Refused(Refusal::Unknown))?;
            let (answer, words) = answer(&typed.answer, &typed.words).map_err(Wrong::Key)?;
            Ok(named::answer(app, &actor, (&trial.id, &problem), (answer, words.as_ref())).await?)
        }
        "return" => {
            let changes =
                Changes::new(&typed.changes).map_err(|_| Wrong::Key("trial-report-error-changes"))?;
            Ok(named::give_back(app, &actor, &trial.id, (&changes, by_whom)).await?)
        }
        "withdraw" if trial.state.after(crate::model::Step::Stopped).is_some() && !trial.is_public() => {
            let reason = Reason::new(&typed.reason).map_err(|_| Wrong::Key("trial-error-reason"))?;
            Ok(decide(app, &actor, &trial.id, (&Decision::Stop(reason), by_whom)).await?)
        }
        _ => Err(Wrong::Refused(Refusal::Closed)),
    }
}

fn naming(typed: &Typed) -> Result<Naming, Wrong> {
    match typed.problem.as_str() {
        "" => ProblemTitle::new(&typed.title)
            .map(Naming::New)
            .map_err(|_| Wrong::Key("trial-report-error-title")),
        "none" => Ok(Naming::None),
        id => id.parse().map(Naming::Known).map_err(|_| Wrong::Refused(Refusal::Unknown)),
    }
}

/// An answer to a problem: what stays as it is says why.
pub fn answer(answer: &str, words: &str) -> Result<(Answer, Option<AnswerWords>), &'static str> {
    let answer: Answer = answer.parse().map_err(|_| "trial-report-error-answer")?;
    let told = match words.trim() {
        "" => None,
        words => Some(AnswerWords::new(words).map_err(|_| "trial-report-error-words")?),
    };
    if answer == Answer::Kept && told.is_none() {
        return Err("trial-report-error-why");
    }
    Ok((answer, told))
}
