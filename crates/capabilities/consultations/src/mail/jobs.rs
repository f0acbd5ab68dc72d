//! The queue of letters. A job holds no address and no secret: both are looked up, or made, when it runs.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use maillage_shell::post::{Letter as Sheet, Post};
use maillage_shell::words::Lang;
use maillage_shell::{App, text};
use maillage_store::jobs::{Handler, Job, JobError, NewJob};
use maillage_store::{Actor, Secret, StoreError};
use serde_json::json;

use super::{Letter, Told, left};
use crate::model::{Consultation, ConsultationId, State};
use crate::store::{consultations, letters};

/// Kind of the jobs that send a letter.
pub const KIND: &str = "consultations.letter";
/// How long a link holds.
const HOLDS: TimeDelta = TimeDelta::days(120);

/// The job that sends a letter to the body. While one of the same kind waits, another is not added.
pub fn new(app: &App, consultation: ConsultationId, letter: Letter) -> NewJob {
    let payload = json!({ "consultation": consultation.as_str(), "letter": letter.code() });
    let key = format!("{KIND}:{consultation}:{letter}");
    NewJob::new(app.ids().uuid(), KIND, payload, app.now()).unique(key)
}

/// Sends the letters of the queue.
pub struct SendLetter {
    /// The application.
    pub app: App,
    /// How letters leave.
    pub post: Arc<dyn Post>,
}

#[async_trait]
impl Handler for SendLetter {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        let text = |key: &str| job.payload[key].as_str().unwrap_or_default();
        let unknown = || JobError::GiveUp("this letter is unknown".to_owned());
        let letter: Letter = text("letter").parse().map_err(|_| unknown())?;
        let id: ConsultationId = text("consultation").parse().map_err(|_| unknown())?;
        let db = self.app.db();
        let Some(one) = consultations::by_id(db, &id).await? else { return Ok(()) };
        // What was decided meanwhile is not asked for again, and what was withdrawn is not open.
        let wanted = if letter.asks_for_decision() { State::Published } else { State::Open };
        let contact = consultations::contact(db, &id).await?;
        let Some((to, lang)) = contact.filter(|_| one.state == wanted) else { return Ok(()) };
        let text = self.text(letter, &one, lang).await?;
        left(self.post.send(&job.id, &Sheet::of_text(to.as_str(), one.body.name.as_str(), &text)).await)
    }
}

impl SendLetter {
    async fn text(&self, letter: Letter, one: &Consultation, lang: Lang) -> Result<String, JobError> {
        let app = &self.app;
        let today = app.local(app.now()).date();
        let ends = app.now() + HOLDS;
        let link = if letter.asks_for_decision() { self.link(&one.id, ends).await? } else { String::new() };
        let told = Told {
            body: one.body.name.as_str(),
            title: one.title.as_str(),
            network: &app.settings().network.name,
            deadline: &text::date(one.deadline, lang),
            decision_on: &text::date(one.decision_on, lang),
            days: one.days_without_answer(today).unwrap_or_default(),
            page: &app.address(&one.href()),
            link: &link,
            until: &text::date(app.local(ends).date(), lang),
        };
        letter.write(lang, told).map_err(|error| JobError::GiveUp(error.to_string()))
    }

    async fn link(&self, id: &ConsultationId, until: DateTime<Utc>) -> Result<String, StoreError> {
        let secret = make_link(&self.app, &Actor::system("mail"), id, until).await?;
        Ok(self.app.address(&format!("/consultations/decision?cle={}", secret.as_str())))
    }
}

/// Makes a link by which a body records its decision.
pub async fn make_link(
    app: &App,
    actor: &Actor,
    id: &ConsultationId,
    until: DateTime<Utc>,
) -> Result<Secret, StoreError> {
    let secret = Secret::draw(app.ids());
    let mut tx = app.db().begin(actor, app.now()).await?;
    letters::insert_link(&mut tx, &secret.fingerprint(), id, until).await?;
    tx.commit().await?;
    Ok(secret)
}
