//! The queue of letters. A job holds no address and no secret: both are looked up, or made, when it runs.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::TimeDelta;
use maillage_shell::post::{Letter, Post, PostError};
use maillage_shell::{App, text};
use maillage_store::jobs::{Handler, Job, JobError, NewJob};
use maillage_store::{Actor, Secret, StoreError};
use serde_json::json;

use super::{Mail, Told};
use crate::model::{Developer, DeveloperId, State};
use crate::store::{developers, links, retention};

/// Kind of the jobs that send a letter about one's own profile.
pub const KIND: &str = "skills.mail";
/// A link opens that long: longer than the letter that asks whether a profile still holds leaves to answer.
const OPENS: TimeDelta = TimeDelta::days(45);

/// The job that sends a letter. While one of the same kind waits, another is not added.
pub fn new(app: &App, id: DeveloperId, mail: Mail) -> NewJob {
    letter(app, id, mail, 0)
}

/// The job that asks whether a profile still holds, for the time of that rank.
pub fn renewal(app: &App, id: DeveloperId, rank: usize) -> NewJob {
    letter(app, id, Mail::Renew, rank)
}

fn letter(app: &App, id: DeveloperId, mail: Mail, rank: usize) -> NewJob {
    let payload = json!({ "developer": id.as_str(), "mail": mail.code(), "rank": rank });
    NewJob::new(app.ids().uuid(), KIND, payload, app.now()).unique(format!("{KIND}:{id}:{mail}"))
}

/// Makes a link: to her own page, or to an answer about something.
pub async fn link(app: &App, id: &DeveloperId, about: Option<&str>) -> Result<Secret, StoreError> {
    let secret = Secret::draw(app.ids());
    let mut tx = app.db().begin(&Actor::system("mail"), app.now()).await?;
    let until = tx.now() + OPENS;
    links::insert(&mut tx, &secret.fingerprint(), (id, about), until).await?;
    tx.commit().await?;
    Ok(secret)
}

/// Sends the letters of the queue.
pub struct SendMail {
    /// The application.
    pub app: App,
    /// How mail leaves.
    pub post: Arc<dyn Post>,
}

#[async_trait]
impl Handler for SendMail {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        let text = |key: &str| job.payload[key].as_str().unwrap_or_default();
        let unknown = || JobError::GiveUp("this letter is unknown".to_owned());
        let mail: Mail = text("mail").parse().map_err(|_| unknown())?;
        let id: DeveloperId = text("developer").parse().map_err(|_| unknown())?;
        let rank = usize::try_from(job.payload["rank"].as_u64().unwrap_or_default()).unwrap_or_default();
        let Some(developer) = developers::by_id(self.app.db(), &id).await? else { return Ok(()) };
        // Whoever confirmed meanwhile is not asked to; whoever did not has no page yet.
        if (mail == Mail::Confirm) != (developer.state == State::Unconfirmed) {
            return Ok(());
        }
        let letter = self.letter(mail, &developer, rank).await?;
        sent(self.post.send(&job.id, &letter).await)
    }
}

impl SendMail {
    async fn letter(&self, mail: Mail, developer: &Developer, rank: usize) -> Result<Letter, JobError> {
        let (app, profile) = (&self.app, &developer.profile);
        let secret = link(app, &developer.id, None).await?;
        let goes_on = developer.renewed_at.filter(|_| mail == Mail::Renew).map(|renewed_at| {
            let at = retention::goes_at(renewed_at, app.now(), rank);
            text::date(app.local(at).date(), profile.lang)
        });
        let told = Told {
            name: profile.name.as_str(),
            network: &app.settings().network.name,
            url: &app.address(&format!("/competences/moi?cle={}", secret.as_str())),
            goes_on: goes_on.as_deref().unwrap_or_default(),
        };
        let text = mail.write(profile.lang, told).map_err(|error| JobError::GiveUp(error.to_string()))?;
        Ok(Letter::of_text(profile.email.as_str(), profile.name.as_str(), &text))
    }
}

/// What became of a letter, for the queue.
pub fn sent(answer: Result<(), PostError>) -> Result<(), JobError> {
    answer.map_err(|error| match error {
        PostError::Later(reason) => JobError::Retry(reason),
        PostError::Never(reason) => JobError::GiveUp(reason),
    })
}
