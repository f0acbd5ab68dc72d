//! The queue of mails. A job holds no address and no secret: both are looked up, or made, when it runs.

use std::sync::Arc;

use async_trait::async_trait;
use maillage_places::view::PlacesView;
use maillage_shell::App;
use maillage_shell::post::{Letter, Post, PostError};
use maillage_store::jobs::{Handler, Job, JobError, NewJob};
use maillage_store::{Actor, StoreError};
use serde_json::json;

use super::{Mail, Told};
use crate::model::Seat;
use crate::store::events::Event;
use crate::store::registrations::{self, Registration};
use crate::store::series::Series;
use crate::store::{events, links, series};
use crate::words;
use maillage_store::Secret;

/// Kind of the jobs that send a mail.
pub const KIND: &str = "agenda.mail";

/// The job that sends a mail about a registration. While one of the same kind waits, another is not added.
pub fn new(app: &App, registration: &str, mail: Mail) -> NewJob {
    let payload = json!({ "registration": registration, "mail": mail.code() });
    let key = format!("{KIND}:{registration}:{}", mail.code());
    NewJob::new(app.ids().uuid(), KIND, payload, app.now()).unique(key)
}

/// Sends the mails of the queue.
pub struct SendMail {
    /// The application.
    pub app: App,
    /// Names and addresses of places.
    pub places: Arc<PlacesView>,
    /// How mail leaves.
    pub post: Arc<dyn Post>,
}

#[async_trait]
impl Handler for SendMail {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        let text = |key: &str| job.payload[key].as_str().unwrap_or_default();
        let mail =
            Mail::read(text("mail")).ok_or_else(|| JobError::GiveUp("this mail is unknown".to_owned()))?;
        let db = self.app.db();
        let Some(registration) = registrations::by_id(db, text("registration")).await? else { return Ok(()) };
        let gone = registration.seat == Seat::Cancelled;
        let Some(event) = events::by_id(db, &registration.event).await? else { return Ok(()) };
        let Some(series) = series::by_id(db, &event.series).await? else { return Ok(()) };
        // What happened meanwhile has its own mail.
        let stale = match mail {
            Mail::Withdrawn => !gone,
            Mail::Cancelled => gone || event.is_planned(),
            _ => gone || !event.is_planned(),
        };
        let Some(to) = registration.email.as_deref().filter(|_| !stale) else { return Ok(()) };
        let letter = self.letter(to, mail, &registration, &event, &series).await?;
        match self.post.send(&job.id, &letter).await {
            Ok(()) => Ok(()),
            Err(PostError::Later(reason)) => Err(JobError::Retry(reason)),
            Err(PostError::Never(reason)) => Err(JobError::GiveUp(reason)),
        }
    }
}

impl SendMail {
    async fn letter(
        &self,
        to: &str,
        mail: Mail,
        registration: &Registration,
        event: &Event,
        series: &Series,
    ) -> Result<Letter, JobError> {
        let lang = registration.lang;
        let url = match mail {
            Mail::Cancelled | Mail::Withdrawn => self.app.address("/agenda"),
            _ => self.link(&registration.id).await?,
        };
        let span = (self.app.local(event.starts_at), self.app.local(event.ends_at));
        let places = self.places.snapshot();
        let phone = words::phone_to_call(&places, &series.sheet);
        let told = Told {
            name: &registration.name,
            network: &self.app.settings().network.name,
            title: series.sheet.title.as_str(),
            when: &words::when(span, lang),
            place: &words::place_line(&places, &series.sheet),
            phone: phone.as_deref().unwrap_or_default(),
            room: series.sheet.link.as_ref().map_or("", |link| link.as_str()),
            seat: registration.seat,
            confirmed: registration.confirmed_at.is_some(),
            url: &url,
        };
        let text = mail.write(lang, told).map_err(|error| JobError::GiveUp(error.to_string()))?;
        Ok(Letter::of_text(to, &registration.name, &text))
    }

    async fn link(&self, registration: &str) -> Result<String, StoreError> {
        let secret = make_link(&self.app, &Actor::system("mail"), registration).await?;
        Ok(self.app.address(&format!("/agenda/inscription?cle={}", secret.as_str())))
    }
}

/// Makes a link to a registration.
pub async fn make_link(app: &App, actor: &Actor, registration: &str) -> Result<Secret, StoreError> {
    let secret = Secret::draw(app.ids());
    let mut tx = app.db().begin(actor, app.now()).await?;
    links::insert(&mut tx, &secret.fingerprint(), registration).await?;
    tx.commit().await?;
    Ok(secret)
}
