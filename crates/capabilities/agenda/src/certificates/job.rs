//! The job that prints certificates. It is told who by inner ids: no name stands in the queue.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::TimeDelta;
use maillage_places::view::PlacesView;
use maillage_shell::words::Lang;
use maillage_shell::{App, Voice, pdf};
use maillage_store::jobs::{Handler, Job, JobError};
use serde_json::{Value, json};

use super::{fingerprint, given, paper, present};
use crate::model::EventId;
use crate::store::{events, series};
use crate::view::Entry;

/// Kind of the job.
pub const KIND: &str = "agenda.certificates";
/// How long a file with names is kept.
pub const KEPT: TimeDelta = TimeDelta::days(7);

/// Which certificates: of an event, for everyone or for one registration, in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// The event.
    pub event: EventId,
    /// Inner id of the registration; empty for everyone.
    pub only: String,
    /// The language.
    pub lang: Lang,
}

impl Order {
    /// The name of the file in the store.
    pub fn key(&self) -> String {
        format!("attestations/{}/{}/{}", self.event, self.only, self.lang.code())
    }

    /// What the job is told.
    pub fn payload(&self) -> Value {
        json!({ "event": self.event.as_str(), "only": self.only, "lang": self.lang.code() })
    }

    fn read(payload: &Value) -> Option<Self> {
        let text = |name: &str| payload.get(name).and_then(Value::as_str).unwrap_or_default();
        let (event, only) = (text("event").parse().ok()?, text("only").to_owned());
        Some(Self { event, only, lang: Lang::read(text("lang"))? })
    }
}

/// Prints certificates.
pub struct PrintCertificates {
    /// The application.
    pub app: App,
    /// The directory, which names the place.
    pub places: Arc<PlacesView>,
}

#[async_trait]
impl Handler for PrintCertificates {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        let gone = || JobError::GiveUp("nobody to certify".to_owned());
        let order = Order::read(&job.payload).ok_or_else(gone)?;
        let event = events::by_id(&job.db, &order.event).await?.ok_or_else(gone)?;
        let series = series::by_id(&job.db, &event.series).await?.ok_or_else(gone)?;
        let entry = Entry::new(&self.app, event, Arc::new(series));
        let people = present(&self.app, &entry, &order.only).await?;
        if people.is_empty() {
            return Err(gone());
        }
        let (voice, now) = (Voice::new(&self.app, order.lang), self.app.now());
        let given = given(&voice, &self.places.snapshot(), &entry, people, now);
        let print = fingerprint(&given);
        pdf::print(&self.app, &order.key(), paper(&voice, &given, now), &print, KEPT).await
    }
}
