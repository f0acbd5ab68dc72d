//! Letters to those who are asked, through whoever keeps their addresses. A job holds neither address nor link: the link is
//! made when it runs.

use std::sync::Arc;

use askama::Template;
use async_trait::async_trait;
use chrono::TimeDelta;
use maillage_shell::App;
use maillage_shell::post::PostError;
use maillage_shell::words::Lang;
use maillage_store::jobs::{Handler, Job, JobError, NewJob};
use maillage_store::{Actor, Secret, StoreError};
use maillage_vocabulary::ClosedList as _;
use serde_json::json;

use crate::model::{InvitationState, Project, Slot, WhyYou};
use crate::store::{invitations, projects};
use crate::talents::{Talents, Word};

/// Kind of the jobs that send a letter.
pub const KIND: &str = "projects.letter";
/// Days that a link opens: whoever fills a seat leaves it through the link too.
const LINK_DAYS: i64 = 540;

/// The job that sends the letter of an invitation.
pub fn new(app: &App, invitation: &str) -> NewJob {
    let payload = json!({ "invitation": invitation });
    NewJob::new(app.ids().uuid(), KIND, payload, app.now()).unique(format!("{KIND}:{invitation}"))
}

/// Sends the letters of the queue.
pub struct SendLetter {
    /// The application.
    pub app: App,
    /// The people.
    pub talents: Arc<dyn Talents>,
}

#[async_trait]
impl Handler for SendLetter {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        let id = job.payload["invitation"].as_str().unwrap_or_default();
        let db = self.app.db();
        let Some(one) = invitations::by_id(db, id).await? else { return Ok(()) };
        let Some(project) = projects::by_id(db, &one.project).await? else { return Ok(()) };
        let slot = project.slots.iter().find(|slot| slot.rank == one.rank && slot.member.is_none());
        let (InvitationState::Sent, Some(slot)) = (one.state, slot) else { return Ok(()) };
        let secret = make_link(&self.app, &Actor::system("mail"), id).await?;
        let word = word(&self.app, (&project, slot, &one.why), &secret, Lang::Fr)
            .map_err(|error| JobError::GiveUp(error.to_string()))?;
        match self.talents.send(&self.app, &job.id, &one.profile, word).await {
            Ok(()) => Ok(()),
            Err(PostError::Later(reason)) => Err(JobError::Retry(reason)),
            Err(PostError::Never(reason)) => Err(JobError::GiveUp(reason)),
        }
    }
}

/// Makes a link that answers an invitation.
pub async fn make_link(app: &App, actor: &Actor, invitation: &str) -> Result<Secret, StoreError> {
    let secret = Secret::draw(app.ids());
    let mut tx = app.db().begin(actor, app.now()).await?;
    let until = tx.now() + TimeDelta::days(LINK_DAYS);
    invitations::insert_link(&mut tx, &secret.fingerprint(), invitation, until).await?;
    tx.commit().await?;
    Ok(secret)
}

/// What it tells.
struct Told<'a> {
    title: &'a str,
    pitch: &'a str,
    whereabouts: &'a str,
    skill: &'static str,
    hours: u32,
    learner: bool,
    km: Option<i64>,
    network: &'a str,
    public: String,
    url: String,
}

#[derive(Template)]
#[template(path = "mail/invitation.fr.txt")]
struct French<'a> {
    told: Told<'a>,
}

#[derive(Template)]
#[template(path = "mail/invitation.en.txt")]
struct English<'a> {
    told: Told<'a>,
}

/// The letter that asks somebody to fill a seat.
fn word(
    app: &App,
    (project, slot, why): (&Project, &Slot, &WhyYou),
    secret: &Secret,
    lang: Lang,
) -> Result<Word, askama::Error> {
    #[expect(clippy::cast_possible_truncation, reason = "kilometres on Earth")]
    let km = why.km.map(|km| km.round() as i64);
    let skill = slot.asks.skill;
    let told = Told {
        title: project.title.as_str(),
        pitch: project.pitch.as_str(),
        whereabouts: project.commune().map_or("", |commune| commune.name),
        skill: if lang.is_french() { skill.label() } else { skill.short_en() },
        hours: slot.asks.hours,
        learner: why.learner,
        km,
        network: &app.settings().network.name,
        public: app.address(&format!("/projets/{}", project.id)),
        url: app.address(&format!("/projets/invitation?cle={}", secret.as_str())),
    };
    let text = match lang {
        Lang::Fr => French { told }.render(),
        Lang::En => English { told }.render(),
    }?;
    let (subject, body) = text.split_once('\n').unwrap_or((&text, ""));
    Ok(Word { subject: subject.trim().to_owned(), body: body.trim_start().to_owned() })
}
