//! How a task went: written down by the tester through her link, or by the team of the place at the session. With photos.

use askama::Template;
use axum::extract::multipart::MultipartError;
use axum::extract::{Multipart, Path, State as Shared};
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Keep, Page, Query, encode, html, see_other};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::trials::{Severity, TaskOutcome};

use super::card::Choice;
use super::key::Key;
use super::{seat, sentence, session, told, with_status};
use crate::acts::{self, say};
use crate::model::{ToldFeedback, Writer};
use crate::state::State;
use crate::store::seats::Seat;
use crate::store::{feedback, photos};
use crate::words;

#[derive(Template)]
#[template(path = "say.html")]
struct SayPage {
    page: Page,
    key: String,
    action: String,
    back: String,
    who: String,
    task: usize,
    tasks: usize,
    words: String,
    typed: ToldFeedback,
    outcomes: Vec<Choice>,
    severities: Vec<Choice>,
    errors: Vec<FieldError>,
    problem: String,
    /// Photos that are kept: id, and address where it can be seen.
    photos: Vec<(String, String)>,
}

impl SayPage {
    fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

/// A form with photos, as it was sent.
#[derive(Clone, Debug, Default)]
pub struct Sent {
    /// The secret, where a tester writes.
    pub key: String,
    /// What is said.
    pub told: ToldFeedback,
    /// Photos.
    pub photos: Vec<Bytes>,
    /// A photo to take back.
    pub remove: String,
}

impl Sent {
    /// Reads a form.
    pub async fn read(mut form: Multipart) -> Result<Self, Failure> {
        let mut sent = Self::default();
        while let Some(field) = form.next_field().await.map_err(|error| unreadable(&error))? {
            let name = field.name().unwrap_or_default().to_owned();
            if name == "photo" || name == "file" {
                let bytes = field.bytes().await.map_err(|error| unreadable(&error))?;
                if !bytes.is_empty() {
                    sent.photos.push(bytes);
                }
                continue;
            }
            let text = field.text().await.map_err(|error| unreadable(&error))?;
            match name.as_str() {
                "cle" | "key" => sent.key = text,
                "outcome" => sent.told.outcome = text,
                "blocked" => sent.told.blocked = text,
                "severity" => sent.told.severity = text,
                "spot" => sent.told.spot = text,
                "remove" => sent.remove = text,
                _ => {}
            }
        }
        Ok(sent)
    }
}

fn unreadable(error: &MultipartError) -> Failure {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        return Failure::TooLarge;
    }
    Failure::BadRequest(error.body_text())
}

/// Whose words, where from, and where to go afterwards.
struct Desk {
    seat: Seat,
    task: usize,
    key: String,
    writer: Writer,
    who: String,
    /// Address of the seat’s tasks, without their rank.
    base: String,
    back: String,
}

impl Desk {
    fn action(&self, task: usize) -> String {
        let key = if self.key.is_empty() { String::new() } else { format!("?cle={}", encode(&self.key)) };
        format!("{}/{}{key}", self.base, task + 1)
    }
}

/// The rank of a task in an address, from 1.
fn rank(task: &str) -> Result<usize, Failure> {
    task.parse::<usize>().ok().and_then(|task| task.checked_sub(1)).ok_or(Failure::NotFound)
}

fn of_tester(seat: Seat, task: usize, key: String) -> Desk {
    let base = format!("/tests/moi/{}", seat.id);
    let back = format!("{base}?cle={}", encode(&key));
    Desk { seat, task, key, writer: Writer::Tester, who: String::new(), base, back }
}

/// `GET /tests/moi/{seat}/{task}`.
pub async fn by_tester(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((id, task)): Path<(String, String)>,
    Query(key): Query<Key>,
) -> Result<Response, Failure> {
    match seat::find(&ctx, &id, &key.cle).await? {
        Ok(seat) => open(&ctx, &state, &of_tester(seat, rank(&task)?, key.cle)).await,
        Err(page) => Ok(*page),
    }
}

/// `POST /tests/moi/{seat}/{task}`.
pub async fn send_by_tester(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((id, task)): Path<(String, String)>,
    form: Multipart,
) -> Result<Response, Failure> {
    let form = Sent::read(form).await?;
    match seat::find(&ctx, &id, &form.key).await? {
        Ok(seat) => send(&ctx, &state, of_tester(seat, rank(&task)?, form.key.clone()), form).await,
        Err(page) => Ok(*page),
    }
}

fn of_place(seat: Seat, task: usize, (session, who): (&str, String)) -> Desk {
    let back = format!("/gestion/accueil-tests/seances/{session}");
    let base = format!("{back}/{}", seat.id);
    Desk { seat, task, key: String::new(), writer: Writer::Place, who, base, back }
}

/// `GET /gestion/accueil-tests/seances/{session}/{seat}/{task}`.
pub async fn by_place(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((session_id, id, task)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let (seat, who) = session::seat_of(&ctx, &state, &session_id, &id).await?;
    open(&ctx, &state, &of_place(seat, rank(&task)?, (&session_id, who))).await
}

/// `POST /gestion/accueil-tests/seances/{session}/{seat}/{task}`.
pub async fn send_by_place(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((session_id, id, task)): Path<(String, String, String)>,
    form: Multipart,
) -> Result<Response, Failure> {
    let form = Sent::read(form).await?;
    let (seat, who) = session::seat_of(&ctx, &state, &session_id, &id).await?;
    send(&ctx, &state, of_place(seat, rank(&task)?, (&session_id, who)), form).await
}

/// The form, with what was said before.
async fn open(ctx: &Ctx, state: &State, desk: &Desk) -> Result<Response, Failure> {
    let said = feedback::of_seat(ctx.app().db(), &desk.seat.id).await?;
    let typed =
        said.into_iter().find(|one| one.task == desk.task).map_or_else(ToldFeedback::default, |one| {
            ToldFeedback {
                outcome: one.outcome.slug().to_owned(),
                blocked: one.blocked.map(|words| words.to_string()).unwrap_or_default(),
                severity: one.severity.map(|severity| severity.slug().to_owned()).unwrap_or_default(),
                spot: one.spot.map(|words| words.to_string()).unwrap_or_default(),
            }
        });
    show(ctx, state, desk, (typed, &FieldErrors::default(), "")).await
}

async fn send(ctx: &Ctx, state: &State, desk: Desk, sent: Sent) -> Result<Response, Failure> {
    if !sent.remove.is_empty() {
        let taken = say::take_back(ctx.app(), &acts::actor(ctx), &desk.seat.id, &sent.remove).await;
        return match taken {
            Ok(()) => Ok(see_other(&desk.action(desk.task))),
            Err(acts::Refusal::Store(error)) => Err(error.into()),
            Err(_) => Err(Failure::NotFound),
        };
    }
    let said = match sent.told.read(desk.task) {
        Ok(said) => said,
        Err(faults) => {
            let page = show(ctx, state, &desk, (sent.told, &told(ctx, &faults), "")).await;
            return with_status(page, StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    let (app, actor) = (ctx.app(), acts::actor(ctx));
    let kept = say::say(app, &actor, &desk.seat.id, (&said, desk.writer)).await;
    let shown = match kept {
        Ok(feedback) => show_photos(ctx, state, &feedback, sent.photos).await,
        Err(refusal) => Err(refusal),
    };
    match shown {
        Ok(()) => Ok(see_other(&next(state, &desk))),
        Err(refusal) => {
            let problem = sentence(ctx, refusal)?;
            let page = show(ctx, state, &desk, (sent.told, &FieldErrors::default(), &problem)).await;
            with_status(page, StatusCode::CONFLICT)
        }
    }
}

async fn show_photos(
    ctx: &Ctx,
    state: &State,
    feedback: &str,
    photos: Vec<Bytes>,
) -> Result<(), acts::Refusal> {
    for photo in photos {
        say::show(ctx.app(), &acts::actor(ctx), (&state.dark_room, feedback), photo).await?;
    }
    Ok(())
}

/// The next task, or back where all are told.
fn next(state: &State, desk: &Desk) -> String {
    let snapshot = state.snapshot();
    let tasks = snapshot.by_id(&desk.seat.trial).map_or(0, |entry| entry.trial.sheet.tasks.len());
    if desk.task + 1 < tasks { desk.action(desk.task + 1) } else { desk.back.clone() }
}

/// A photo, and where it can be seen: the team of the place took it, or did not see it.
fn seen(desk: &Desk, photo: String) -> (String, String) {
    let href = match desk.writer {
        Writer::Tester => format!("/tests/moi/photo/{photo}?cle={}", encode(&desk.key)),
        Writer::Place => String::new(),
    };
    (photo, href)
}

fn listed<L: ClosedList>(ctx: &Ctx, chosen: &str) -> Vec<Choice> {
    let choice =
        |value: &L| Choice::new(value.slug(), words::short(*value, ctx.lang()), value.slug() == chosen);
    L::ALL.iter().map(choice).collect()
}

async fn show(
    ctx: &Ctx,
    state: &State,
    desk: &Desk,
    (typed, errors, problem): (ToldFeedback, &FieldErrors, &str),
) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let entry = snapshot.by_id(&desk.seat.trial).ok_or(Failure::NotFound)?;
    let sheet = &entry.trial.sheet;
    let task = sheet.tasks.get(desk.task).ok_or(Failure::NotFound)?;
    if problem.is_empty() && !(entry.trial.state.takes_feedback() && desk.seat.state.takes_part()) {
        return Err(Failure::NotFound);
    }
    let photos = photos::of_task(ctx.app().db(), &desk.seat.id, desk.task).await?;
    let template = SayPage {
        page: ctx
            .page(ctx.t("trial-say-title"))
            .hidden()
            .crumb(ctx.t("nav-trials"), "/tests")
            .crumb(sheet.title.as_str(), desk.back.clone())
            .crumb(ctx.t("trial-say-title"), ""),
        key: desk.key.clone(),
        action: desk.action(desk.task),
        back: desk.back.clone(),
        who: desk.who.clone(),
        task: desk.task + 1,
        tasks: sheet.tasks.len(),
        words: task.to_string(),
        outcomes: listed::<TaskOutcome>(ctx, &typed.outcome),
        severities: listed::<Severity>(ctx, &typed.severity),
        typed,
        errors: errors.iter().cloned().collect(),
        problem: problem.to_owned(),
        photos: photos.into_iter().map(|photo| seen(desk, photo.id)).collect(),
    };
    html(ctx, Keep::Private, &template)
}
