//! The queue of letters. A job holds no address and no secret: both are looked up, or made, when it runs.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::NaiveDateTime;
use maillage_shell::post::{Letter, Post, PostError};
use maillage_shell::words::Lang;
use maillage_shell::{App, Voice, text};
use maillage_store::jobs::{Handler, Job, JobError, NewJob};
use maillage_store::{Actor, Secret, StoreError};
use serde_json::json;

use super::{Mail, Told};
use crate::model::{CONTESTED_WITHIN, Case, CaseId, Outcome, Party};
use crate::pages::follow_href;
use crate::store::{appeals, cases, links, reports};

/// Kind of the jobs that send a letter.
pub const KIND: &str = "moderation.mail";

/// A letter to whoever sent a report.
pub fn to_reporter(app: &App, report: &str, mail: Mail) -> NewJob {
    new(app, ("report", report), mail)
}

/// A letter to whoever contests.
pub fn to_appellant(app: &App, appeal: &str, mail: Mail) -> NewJob {
    new(app, ("appeal", appeal), mail)
}

fn new(app: &App, (name, id): (&str, &str), mail: Mail) -> NewJob {
    let key = format!("{KIND}:{name}:{id}:{}", mail.code());
    NewJob::new(app.ids().uuid(), KIND, json!({ name: id, "mail": mail.code() }), app.now()).unique(key)
}

/// Sends the letters of the queue.
pub struct SendMail {
    /// The application.
    pub app: App,
    /// How mail leaves.
    pub post: Arc<dyn Post>,
}

/// To whom a letter goes.
struct Reader {
    case: CaseId,
    party: Party,
    email: String,
    lang: Lang,
}

#[async_trait]
impl Handler for SendMail {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        let text = |key: &str| job.payload[key].as_str().unwrap_or_default();
        let mail: Mail =
            text("mail").parse().map_err(|_| JobError::GiveUp("this letter is unknown".to_owned()))?;
        // What people said may be forgotten by now.
        let Some(reader) = self.reader(text("report"), text("appeal")).await? else { return Ok(()) };
        let Some(case) = cases::by_id(self.app.db(), &reader.case).await? else { return Ok(()) };
        let letter = self.letter(&reader, mail, &case).await?;
        match self.post.send(&job.id, &letter).await {
            Ok(()) => Ok(()),
            Err(PostError::Later(reason)) => Err(JobError::Retry(reason)),
            Err(PostError::Never(reason)) => Err(JobError::GiveUp(reason)),
        }
    }
}

impl SendMail {
    async fn reader(&self, report: &str, appeal: &str) -> Result<Option<Reader>, StoreError> {
        let db = self.app.db();
        if let Some(report) = reports::by_id(db, report).await? {
            let (case, lang) = (report.case, report.lang);
            return Ok(report.email.map(|email| Reader { case, party: Party::Reporter, email, lang }));
        }
        let Some(appeal) = appeals::by_id(db, appeal).await? else { return Ok(None) };
        let (case, party, lang) = (appeal.case, appeal.party, appeal.lang);
        Ok(appeal.email.map(|email| Reader { case, party, email, lang }))
    }

    async fn letter(&self, reader: &Reader, mail: Mail, case: &Case) -> Result<Letter, JobError> {
        let (app, lang) = (&self.app, reader.lang);
        let voice = Voice::new(app, lang);
        let secret = Secret::draw(app.ids());
        let mut tx = app.db().begin(&Actor::system("mail"), app.now()).await?;
        links::insert(&mut tx, &secret.fingerprint(), &case.id, reader.party).await?;
        tx.commit().await?;
        let day = |at: NaiveDateTime| text::date(at.date(), lang);
        let contest_until = case
            .decided_at
            .filter(|_| case.may_contest(reader.party, app.now()))
            .map(|at| day(app.local(at + CONTESTED_WITHIN)))
            .unwrap_or_default();
        let told = Told {
            network: &app.settings().network.name,
            page: &app.address(&case.path),
            due: &day(app.local(case.due_at)),
            outcome: voice.t(case.outcome.map_or("moderation-outcome-none", Outcome::label)),
            ground: case.ground.map_or("", |ground| voice.t(ground.label())),
            reason: &case.reason,
            contest_until: &contest_until,
            url: &app.address(&follow_href(secret.as_str())),
        };
        let text = mail.write(lang, told).map_err(|error| JobError::GiveUp(error.to_string()))?;
        Ok(Letter::of_text(&reader.email, "", &text))
    }
}
