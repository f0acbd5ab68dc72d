//! The queue of letters. A job holds no address and no secret: both are looked up, or made, when it runs.

use std::sync::Arc;

use async_trait::async_trait;
use maillage_places::view::PlacesView;
use maillage_shell::post::{Letter, Post, PostError};
use maillage_shell::words::Lang;
use maillage_shell::{App, text};
use maillage_store::jobs::{Handler, Job, JobError, NewJob};
use maillage_store::{Actor, Secret, StoreError};
use serde_json::json;

use super::{Mail, To, Told};
use crate::model::{SeatState, SessionId, Step, Trial, TrialId};
use crate::store::links::{self, LinkKind};
use crate::store::seats::{self, Seat};
use crate::store::testers::{self, Tester};
use crate::store::{sessions, steps, teams, trials};
use crate::words;

/// Kind of the jobs that send a letter.
pub const KIND: &str = "trials.letter";

/// The job that sends a letter to a team (about a campaign), to a tester, or to whoever has a seat (about a session that was called
/// off). While one of the same kind waits, another is not added.
pub fn new(app: &App, mail: Mail, subject: &str, about: &str) -> NewJob {
    let payload = json!({ "mail": mail.code(), "subject": subject, "about": about });
    let key = format!("{KIND}:{mail}:{subject}:{about}");
    NewJob::new(app.ids().uuid(), KIND, payload, app.now()).unique(key)
}

/// Makes a link to something.
pub async fn make_link(
    app: &App,
    actor: &Actor,
    kind: LinkKind,
    subject: &str,
) -> Result<Secret, StoreError> {
    let secret = Secret::draw(app.ids());
    let mut tx = app.db().begin(actor, app.now()).await?;
    links::insert(&mut tx, &secret, kind, subject).await?;
    tx.commit().await?;
    Ok(secret)
}

/// Sends the letters of the queue.
pub struct SendLetter {
    /// The application.
    pub app: App,
    /// Names and addresses of places.
    pub places: Arc<PlacesView>,
    /// How mail leaves.
    pub post: Arc<dyn Post>,
}

#[async_trait]
impl Handler for SendLetter {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        let text = |key: &str| job.payload[key].as_str().unwrap_or_default();
        let unknown = |_| JobError::GiveUp("this letter is unknown".to_owned());
        let mail: Mail = text("mail").parse().map_err(unknown)?;
        let letter = match mail.to() {
            To::Team => self.to_team(mail, text("subject"), text("about")).await?,
            To::Tester => self.to_tester(mail, text("subject")).await?,
            To::Seat => self.to_seat(mail, text("subject"), text("about")).await?,
        };
        let Some(letter) = letter else { return Ok(()) };
        match self.post.send(&job.id, &letter).await {
            Ok(()) => Ok(()),
            Err(PostError::Later(reason)) => Err(JobError::Retry(reason)),
            Err(PostError::Never(reason)) => Err(JobError::GiveUp(reason)),
        }
    }
}

impl SendLetter {
    async fn to_team(&self, mail: Mail, team: &str, trial: &str) -> Result<Option<Letter>, JobError> {
        let db = self.app.db();
        let Some(team) = teams::by_id(db, team).await? else { return Ok(None) };
        let Some(to) = team.email.as_deref() else { return Ok(None) };
        let trial = match trial.parse() {
            Ok(id) => trials::by_id(db, &id).await?,
            Err(_) => None,
        };
        let sheet = trial.as_ref().map(|trial| &trial.sheet);
        let reason = match &trial {
            Some(trial) => self.reason(&trial.id, &[Step::Refused, Step::Stopped]).await?,
            None => String::new(),
        };
        let url = self.link(LinkKind::Team, &team.id, "/tests/equipe").await?;
        let told = Told {
            name: sheet.map(|sheet| sheet.contact_name.as_str()).unwrap_or_default(),
            title: sheet.map(|sheet| sheet.title.as_str()).unwrap_or_default(),
            words: &reason,
            url: &url,
            ..self.told()
        };
        letter(mail, team.lang, to, told).map(Some)
    }

    async fn to_tester(&self, mail: Mail, tester: &str) -> Result<Option<Letter>, JobError> {
        let Some(tester) = testers::by_id(self.app.db(), tester).await? else { return Ok(None) };
        // Who answered meanwhile is not asked.
        let stale = mail == Mail::Stay && tester.asked_at.is_none();
        let Some(to) = tester.email.as_deref().filter(|_| !stale) else { return Ok(None) };
        let url = self.link(LinkKind::Tester, &tester.id, "/tests/moi").await?;
        letter(mail, tester.lang, to, Told { name: &tester.name, url: &url, ..self.told() }).map(Some)
    }

    async fn to_seat(&self, mail: Mail, seat: &str, about: &str) -> Result<Option<Letter>, JobError> {
        let db = self.app.db();
        let Some(seat) = seats::by_id(db, seat).await? else { return Ok(None) };
        let Some(trial) = trials::by_id(db, &seat.trial).await? else { return Ok(None) };
        let Some(tester) = seat.tester.as_deref() else { return Ok(None) };
        let Some(tester) = testers::by_id(db, tester).await? else { return Ok(None) };
        let Some(to) = tester.email.clone().filter(|_| !is_stale(mail, &seat, &trial)) else {
            return Ok(None);
        };
        // A session that was called off is no one’s any more: the job names it.
        let session = about.parse().ok().or(seat.session);
        self.seat_letter(mail, &to, (&seat, &trial, &tester), session).await.map(Some)
    }

    async fn seat_letter(
        &self,
        mail: Mail,
        to: &str,
        (seat, trial, tester): (&Seat, &Trial, &Tester),
        session: Option<SessionId>,
    ) -> Result<Letter, JobError> {
        let lang = tester.lang;
        let url = match mail {
            Mail::Stopped | Mail::Returned => self.app.address(&format!("/tests/{}", trial.id)),
            _ => self.link(LinkKind::Seat, &seat.id, &format!("/tests/moi/{}", seat.id)).await?,
        };
        let session = match &session {
            Some(id) => sessions::by_id(self.app.db(), id).await?,
            None => None,
        };
        let span = |at| self.app.local(at);
        let when = session.as_ref().map(|one| words::when((span(one.starts_at), span(one.ends_at)), lang));
        let place = session.as_ref().map(|one| words::place_line(&self.places.snapshot(), one.place));
        let reason = self.reason(&trial.id, &[Step::Stopped]).await?;
        let told = Told {
            name: &tester.name,
            title: trial.sheet.title.as_str(),
            team: trial.sheet.team_name.as_str(),
            when: when.as_deref().unwrap_or_default(),
            place: place.as_deref().unwrap_or_default(),
            length: &words::length(&trial.sheet, lang),
            thanks: &words::thanks(&trial.sheet, lang),
            until: &text::date(span(seat.held_until).date(), lang),
            words: &reason,
            url: &url,
            ..self.told()
        };
        letter(mail, lang, to, told)
    }

    fn told(&self) -> Told<'_> {
        Told { network: &self.app.settings().network.name, ..Told::default() }
    }

    /// Why the last of some steps happened.
    async fn reason(&self, trial: &TrialId, of: &[Step]) -> Result<String, StoreError> {
        let lines = steps::of_trial(self.app.db(), trial).await?;
        let last = lines.into_iter().rev().find(|line| of.contains(&line.step));
        Ok(last.and_then(|line| line.reason).unwrap_or_default())
    }

    async fn link(&self, kind: LinkKind, subject: &str, page: &str) -> Result<String, StoreError> {
        let secret = make_link(&self.app, &Actor::system("mail"), kind, subject).await?;
        Ok(self.app.address(&format!("{page}?cle={}", secret.as_str())))
    }
}

/// What happened meanwhile has its own letter.
const fn is_stale(mail: Mail, seat: &Seat, trial: &Trial) -> bool {
    match mail {
        Mail::Invited => !matches!(seat.state, SeatState::Invited) || !trial.state.takes_testers(),
        Mail::Seated | Mail::Reminder => {
            !matches!(seat.state, SeatState::Accepted)
                || seat.session.is_none()
                || !trial.state.takes_testers()
        }
        Mail::CalledOff => !matches!(seat.state, SeatState::Accepted) || seat.session.is_some(),
        Mail::Returned => !trial.state.is_told(),
        _ => false,
    }
}

fn letter(mail: Mail, lang: Lang, to: &str, told: Told<'_>) -> Result<Letter, JobError> {
    let text = mail.write(lang, told).map_err(|error| JobError::GiveUp(error.to_string()))?;
    Ok(Letter::of_text(to, told.name, &text))
}
