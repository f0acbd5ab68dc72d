//! Letters to bodies that can answer a need. A job holds neither address nor link: both are looked up, or made, when it
//! runs.

use std::sync::Arc;

use askama::Template;
use async_trait::async_trait;
use chrono::TimeDelta;
use maillage_shell::post::{Letter, Post, PostError};
use maillage_shell::words::Lang;
use maillage_shell::{App, text};
use maillage_store::jobs::{Handler, Job, JobError, NewJob};
use maillage_store::{Actor, Secret, StoreError};
use maillage_vocabulary::codes;
use serde_json::json;

use crate::model::{AskedId, Need, State};
use crate::store::{asked, links, needs};

/// Kind of the jobs that send a letter.
pub const KIND: &str = "needs.letter";
/// How long a link opens: the time of all reminders, and of second thoughts.
const LINK_DAYS: i64 = 540;

codes! {
    /// What a letter is for.
    pub enum Letters("letter to a body") {
        /// It is asked.
        Ask = "ask",
        /// It is reminded.
        Remind = "remind",
    }
}

/// The job that sends a letter.
pub fn new(app: &App, asked: AskedId, letter: Letters) -> NewJob {
    let payload = json!({ "asked": asked.as_str(), "letter": letter.code() });
    let key = format!("{KIND}:{asked}:{letter}");
    NewJob::new(app.ids().uuid(), KIND, payload, app.now()).unique(key)
}

/// What a letter tells.
struct Told<'a> {
    remind: bool,
    body: &'a str,
    network: &'a str,
    title: &'a str,
    story: &'a str,
    whereabouts: &'a str,
    voices: u64,
    due: String,
    public: String,
    url: String,
}

#[derive(Template)]
#[template(path = "mail/asked.fr.txt")]
struct French<'a> {
    told: Told<'a>,
}

#[derive(Template)]
#[template(path = "mail/asked.en.txt")]
struct English<'a> {
    told: Told<'a>,
}

/// Sends the letters of the queue.
pub struct SendLetter {
    /// The application.
    pub app: App,
    /// How mail leaves.
    pub post: Arc<dyn Post>,
}

#[async_trait]
impl Handler for SendLetter {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        let field = |key: &str| job.payload[key].as_str().unwrap_or_default();
        let letter: Letters =
            field("letter").parse().map_err(|error| JobError::GiveUp(format!("{error}")))?;
        let Ok(id) = field("asked").parse::<AskedId>() else { return Ok(()) };
        let db = self.app.db();
        let Some((need, _)) = asked::by_id(db, &id).await? else { return Ok(()) };
        let Some(need) = needs::by_id(db, &need).await? else { return Ok(()) };
        let Some((email, lang)) = asked::address(db, &id).await? else { return Ok(()) };
        let Some(letter) = self.letter(&need, &id, (letter, &email, lang)).await? else { return Ok(()) };
        match self.post.send(&job.id, &letter).await {
            Ok(()) => Ok(()),
            Err(PostError::Later(reason)) => Err(JobError::Retry(reason)),
            Err(PostError::Never(reason)) => Err(JobError::GiveUp(reason)),
        }
    }
}

impl SendLetter {
    /// The letter; none where there is nothing to ask any more.
    async fn letter(
        &self,
        need: &Need,
        id: &AskedId,
        (letter, email, lang): (Letters, &str, Lang),
    ) -> Result<Option<Letter>, JobError> {
        let Some(one) = need.asked.iter().find(|one| one.id == *id) else { return Ok(None) };
        if need.state != State::Published || !one.answers.is_empty() {
            return Ok(None);
        }
        let secret = make_link(&self.app, &Actor::system("mail"), id).await?;
        let told = Told {
            remind: letter == Letters::Remind,
            body: one.body.as_str(),
            network: &self.app.settings().network.name,
            title: need.title.as_str(),
            story: need.story.as_str(),
            whereabouts: need.commune().map_or("", |commune| commune.name),
            voices: need.supports,
            due: text::date(one.due_on, lang),
            public: self.app.address(&format!("/besoins/{}", need.id)),
            url: self.app.address(&format!("/besoins/repondre?cle={}", secret.as_str())),
        };
        let written = match lang {
            Lang::Fr => French { told }.render(),
            Lang::En => English { told }.render(),
        };
        let written = written.map_err(|error| JobError::GiveUp(error.to_string()))?;
        Ok(Some(Letter::of_text(email, one.body.as_str(), &written)))
    }
}

/// Makes a link through which a body answers.
pub async fn make_link(app: &App, actor: &Actor, asked: &AskedId) -> Result<Secret, StoreError> {
    let secret = Secret::draw(app.ids());
    let mut tx = app.db().begin(actor, app.now()).await?;
    let until = tx.now() + TimeDelta::days(LINK_DAYS);
    links::insert(&mut tx, &secret.fingerprint(), asked, until).await?;
    tx.commit().await?;
    Ok(secret)
}
