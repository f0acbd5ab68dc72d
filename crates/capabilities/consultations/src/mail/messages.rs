//! What places write to bodies. The job holds the id of the message, never its text.

use std::sync::Arc;

use askama::Template;
use async_trait::async_trait;
use maillage_places::view::PlacesView;
use maillage_shell::App;
use maillage_shell::post::{Letter, Post};
use maillage_shell::words::Lang;
use maillage_store::jobs::{Handler, Job, JobError, NewJob};
use serde_json::json;

use super::left;
use crate::store::{consultations, letters};

/// Kind of the jobs that send a message.
pub const KIND: &str = "consultations.message";

/// The job that sends a message.
pub fn new(app: &App, message: &str) -> NewJob {
    let payload = json!({ "message": message });
    NewJob::new(app.ids().uuid(), KIND, payload, app.now()).unique(format!("{KIND}:{message}"))
}

/// What a message tells.
#[derive(Clone, Copy, Debug)]
struct Told<'a> {
    title: &'a str,
    place: &'a str,
    place_page: &'a str,
    page: &'a str,
    text: &'a str,
    network: &'a str,
}

#[derive(Template)]
#[template(path = "mail/message.fr.txt")]
struct French<'a> {
    told: Told<'a>,
}

#[derive(Template)]
#[template(path = "mail/message.en.txt")]
struct English<'a> {
    told: Told<'a>,
}

/// Sends what places write.
pub struct SendMessage {
    /// The application.
    pub app: App,
    /// Names and pages of places.
    pub places: Arc<PlacesView>,
    /// How letters leave.
    pub post: Arc<dyn Post>,
}

#[async_trait]
impl Handler for SendMessage {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        let db = self.app.db();
        let id = job.payload["message"].as_str().unwrap_or_default();
        let Some(written) = letters::message(db, id).await? else { return Ok(()) };
        let Some(one) = consultations::by_id(db, &written.consultation).await? else { return Ok(()) };
        let Some((to, lang)) = consultations::contact(db, &one.id).await? else { return Ok(()) };
        let places = self.places.snapshot();
        let Some(place) = places.by_id(written.place.as_str()) else { return Ok(()) };
        let told = Told {
            title: one.title.as_str(),
            place: &format!("{}, {}", place.place.sheet.name, place.commune_name()),
            place_page: &self.app.address(&place.href()),
            page: &self.app.address(&one.href()),
            text: written.text.as_str(),
            network: &self.app.settings().network.name,
        };
        let text = match lang {
            Lang::Fr => French { told }.render(),
            Lang::En => English { told }.render(),
        };
        let text = text.map_err(|error| JobError::GiveUp(error.to_string()))?;
        left(self.post.send(&job.id, &Letter::of_text(to.as_str(), one.body.name.as_str(), &text)).await)
    }
}
