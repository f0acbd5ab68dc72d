//! Letters to somebody known by an id: what another part of the product sees of a person.
//!
//! A team that looks for somebody has her id, from [`SkillsView`](crate::view::SkillsView). [`write_to`] leaves a letter to
//! her in the queue of the transaction; her address never leaves this crate. The letter ends with a link, to a path of the
//! caller, with a secret that is made when the letter leaves: the page there asks [`answering`] who answers, and about what.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use maillage_shell::App;
use maillage_shell::post::{Letter, Post};
use maillage_store::jobs::{Handler, Job, JobError, NewJob};
use maillage_store::{Db, StoreError, Tx, fingerprint};
use serde_json::json;

use crate::mail::{link, sent};
use crate::model::{Consent, Developer, DeveloperId};
use crate::store::{developers, links};

/// Kind of the jobs that relay a letter.
pub const KIND: &str = "skills.relay";

/// A text in both languages: hers is chosen. Its first line is the subject.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// In French.
    pub fr: &'a str,
    /// In English.
    pub en: &'a str,
}

/// A letter to relay. Nothing in it is about a person: it stands in the queue as it is.
#[derive(Clone, Copy, Debug)]
pub struct Relayed<'a> {
    /// What it says, without greeting: her name stands above it, the link under it.
    pub words: Words<'a>,
    /// The page where she answers, without query: `?cle=` and a secret follow. Empty where there is nothing to answer.
    pub path: &'a str,
    /// What the answer is about: an id of the caller, which [`answering`] gives back.
    pub about: &'a str,
}

/// Who answers by a link, and about what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answering {
    /// The person.
    pub developer: DeveloperId,
    /// What the caller named in [`Relayed::about`].
    pub about: String,
}

/// Leaves a letter to somebody who agreed to be proposed to teams; false where nobody of that id does. It leaves if and when
/// the transaction commits; taken back meanwhile, it does not. One letter about the same thing waits at a time.
pub async fn write_to(
    tx: &mut Tx,
    app: &App,
    to: &DeveloperId,
    letter: &Relayed<'_>,
) -> Result<bool, StoreError> {
    write(tx, app, to, (letter, Consent::Proposed)).await
}

/// The same, for what a consent allows.
pub(crate) async fn write(
    tx: &mut Tx,
    app: &App,
    to: &DeveloperId,
    (letter, consent): (&Relayed<'_>, Consent),
) -> Result<bool, StoreError> {
    if !developers::find(tx, to).await?.is_some_and(|one| allows(&one, consent)) {
        return Ok(false);
    }
    let Relayed { words, path, about } = letter;
    let payload = json!({
        "developer": to.as_str(), "consent": consent.code(), "fr": words.fr, "en": words.en, "path": path, "about": about,
    });
    let key = format!("{KIND}:{to}:{about}");
    tx.enqueue(NewJob::new(app.ids().uuid(), KIND, payload, tx.now()).unique(key));
    Ok(true)
}

/// Whether somebody may be written to.
fn allows(developer: &Developer, consent: Consent) -> bool {
    developer.state == crate::model::State::Active && developer.consents.since(consent).is_some()
}

/// Who answers by the secret of a letter, and about what; nobody where it does not open, or not any more.
pub async fn answering(db: &Db, now: DateTime<Utc>, secret: &str) -> Result<Option<Answering>, StoreError> {
    let found = links::about(db, &fingerprint(secret), now).await?;
    Ok(found.map(|(developer, about)| Answering { developer, about }))
}

/// Relays the letters of the queue.
pub struct Relay {
    /// The application.
    pub app: App,
    /// How mail leaves.
    pub post: Arc<dyn Post>,
}

#[async_trait]
impl Handler for Relay {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        let text = |key: &str| job.payload[key].as_str().unwrap_or_default();
        let unknown = || JobError::GiveUp("this letter is unknown".to_owned());
        let id: DeveloperId = text("developer").parse().map_err(|_| unknown())?;
        let consent: Consent = text("consent").parse().map_err(|_| unknown())?;
        let (app, developer) = (&self.app, developers::by_id(self.app.db(), &id).await?);
        let Some(developer) = developer.filter(|one| allows(one, consent)) else { return Ok(()) };
        let answer = match text("path") {
            "" => String::new(),
            path => {
                let secret = link(app, &id, Some(text("about"))).await?;
                format!("{}\n\n", app.address(&format!("{path}?cle={}", secret.as_str())))
            }
        };
        let own = link(app, &id, None).await?;
        let own = app.address(&format!("/competences/moi?cle={}", own.as_str()));
        let lang = developer.profile.lang;
        let (subject, body) = split(text(lang.code()));
        let (name, network) = (developer.profile.name.as_str(), app.settings().network.name.as_str());
        let words = |key: &str| app.words().plain(lang, key).to_owned();
        let hello = app.words().with(lang, "skills-letter-hello", &[("name", name.into())]);
        let body = format!(
            "{hello}\n\n{body}\n\n{answer}{why}\n{own}\n\n{network}\n",
            why = words("skills-letter-why"),
        );
        let to = developer.profile.email.as_str();
        let letter = Letter { to: to.to_owned(), name: name.to_owned(), subject: subject.to_owned(), body };
        sent(self.post.send(&job.id, &letter).await)
    }
}

/// Subject and text.
fn split(text: &str) -> (&str, &str) {
    let (subject, body) = text.split_once('\n').unwrap_or((text, ""));
    (subject.trim(), body.trim())
}
