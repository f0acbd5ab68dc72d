//! Mails about appointments. A job holds no address and no secret: both are looked up, or made, when it runs.

use std::sync::Arc;

use askama::Template;
use async_trait::async_trait;
use maillage_places::view::PlacesView;
use maillage_shell::App;
use maillage_shell::post::{Letter, Post, PostError};
use maillage_shell::words::Lang;
use maillage_store::jobs::{Handler, Job, JobError, NewJob};
use maillage_store::{Actor, StoreError};
use maillage_vocabulary::Phone;
use serde_json::json;

use crate::store::appointments::{self, Appointment};
use crate::words;
use maillage_store::Secret;

/// Kind of the jobs that send a mail about an appointment.
pub const KIND: &str = "agenda.notice";

/// A mail to somebody who has an appointment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It was taken.
    Booked,
    /// It has another time.
    Moved,
    /// The team called it off.
    CalledOff,
    /// It is tomorrow.
    Reminder,
}

impl Notice {
    const ALL: [Self; 4] = [Self::Booked, Self::Moved, Self::CalledOff, Self::Reminder];

    /// The name in jobs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Booked => "booked",
            Self::Moved => "moved",
            Self::CalledOff => "called-off",
            Self::Reminder => "reminder",
        }
    }

    /// Reads the name in jobs.
    pub fn read(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|notice| notice.code() == code)
    }

    fn write(self, lang: Lang, told: Told<'_>) -> Result<String, askama::Error> {
        match lang {
            Lang::Fr => French { notice: self, told }.render(),
            Lang::En => English { notice: self, told }.render(),
        }
    }
}

/// What a mail tells.
#[derive(Clone, Copy, Debug)]
struct Told<'a> {
    name: &'a str,
    network: &'a str,
    /// Whom the person meets.
    with: &'a str,
    when: &'a str,
    place: &'a str,
    /// Number of the place; may be empty.
    phone: &'a str,
    url: &'a str,
}

#[derive(Template)]
#[template(path = "mail/appointment.fr.txt")]
struct French<'a> {
    notice: Notice,
    told: Told<'a>,
}

#[derive(Template)]
#[template(path = "mail/appointment.en.txt")]
struct English<'a> {
    notice: Notice,
    told: Told<'a>,
}

/// The job that sends a mail about an appointment. While one of the same kind waits, another is not added.
pub fn new(app: &App, appointment: &str, notice: Notice) -> NewJob {
    let payload = json!({ "appointment": appointment, "notice": notice.code() });
    let key = format!("{KIND}:{appointment}:{}", notice.code());
    NewJob::new(app.ids().uuid(), KIND, payload, app.now()).unique(key)
}

/// Sends the mails of the queue.
pub struct SendNotice {
    /// The application.
    pub app: App,
    /// Names and addresses of places.
    pub places: Arc<PlacesView>,
    /// How mail leaves.
    pub post: Arc<dyn Post>,
}

#[async_trait]
impl Handler for SendNotice {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        let text = |key: &str| job.payload[key].as_str().unwrap_or_default();
        let unknown = || JobError::GiveUp("this mail is unknown".to_owned());
        let notice = Notice::read(text("notice")).ok_or_else(unknown)?;
        let Some(own) = appointments::by_id(self.app.db(), text("appointment")).await? else { return Ok(()) };
        // What happened meanwhile has its own mail.
        let stale = own.booked == (notice == Notice::CalledOff);
        let Some(to) = own.email.as_deref().filter(|_| !stale) else { return Ok(()) };
        let letter = self.letter(to, notice, &own).await?;
        match self.post.send(&job.id, &letter).await {
            Ok(()) => Ok(()),
            Err(PostError::Later(reason)) => Err(JobError::Retry(reason)),
            Err(PostError::Never(reason)) => Err(JobError::GiveUp(reason)),
        }
    }
}

impl SendNotice {
    async fn letter(&self, to: &str, notice: Notice, own: &Appointment) -> Result<Letter, JobError> {
        let url = match notice {
            Notice::CalledOff => self.app.address(&format!("/rendez-vous?place={}", own.place)),
            _ => self.link(&own.id).await?,
        };
        let places = self.places.snapshot();
        let place = places.by_id(own.place.as_str());
        let phone = place.and_then(|place| place.place.sheet.contact.phone.as_ref()).map(Phone::national);
        let span = (self.app.local(own.starts_at), self.app.local(own.ends_at));
        let told = Told {
            name: &own.name,
            network: &self.app.settings().network.name,
            with: &own.shown_name,
            when: &words::when(span, own.lang),
            place: &words::place_of(&places, own.place),
            phone: phone.as_deref().unwrap_or_default(),
            url: &url,
        };
        let text = notice.write(own.lang, told).map_err(|error| JobError::GiveUp(error.to_string()))?;
        Ok(Letter::of_text(to, &own.name, &text))
    }

    async fn link(&self, appointment: &str) -> Result<String, StoreError> {
        let secret = make_link(&self.app, &Actor::system("mail"), appointment).await?;
        Ok(self.app.address(&own_page(&secret)))
    }
}

/// The page that a link opens.
pub fn own_page(secret: &Secret) -> String {
    format!("/rendez-vous/le-mien?cle={}", secret.as_str())
}

/// Makes a link to an appointment.
pub async fn make_link(app: &App, actor: &Actor, appointment: &str) -> Result<Secret, StoreError> {
    let secret = Secret::draw(app.ids());
    let mut tx = app.db().begin(actor, app.now()).await?;
    appointments::insert_link(&mut tx, &secret.fingerprint(), appointment).await?;
    tx.commit().await?;
    Ok(secret)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mail_says_who_when_where_and_what_next() {
        let mut subjects = std::collections::HashSet::new();
        for (lang, notice) in Lang::ALL.into_iter().flat_map(|lang| Notice::ALL.map(|notice| (lang, notice)))
        {
            let told = Told {
                name: "Zoé & <Co>",
                network: "Réseau Sud",
                with: "Nora",
                when: "mardi 1er décembre 2026, de 10 h à 10 h 30",
                place: "Espace numérique, 1 rue Grande, 04100 Manosque",
                phone: "04 65 71 00 01",
                url: "https://m.example/rendez-vous/le-mien?cle=abc",
            };
            let text = notice.write(lang, told).unwrap();
            let (subject, body) = text.split_once('\n').unwrap();
            for words in [
                "Zoé & <Co>",
                "Nora",
                "1er décembre 2026",
                "Manosque",
                "04 65 71 00 01",
                "?cle=abc\n",
                "Réseau Sud",
            ] {
                assert!(body.contains(words), "{words}: {body}");
            }
            assert!(
                !body.contains("\n\n\n") && body.lines().all(|line| line.chars().count() <= 78),
                "{body}"
            );
            subjects.insert(subject.to_owned());
        }
        assert_eq!(subjects.len(), 8, "each mail has its own subject in each language: {subjects:#?}");
        assert_eq!(Notice::read("other"), None);
        assert!(Notice::ALL.into_iter().all(|notice| Notice::read(notice.code()) == Some(notice)));
    }
}
