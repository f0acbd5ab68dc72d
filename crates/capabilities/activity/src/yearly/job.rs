//! The job that prints a yearly report.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::TimeDelta;
use maillage_places::view::PlacesView;
use maillage_shell::words::Lang;
use maillage_shell::{App, Voice, pdf};
use maillage_store::jobs::{Handler, Job, JobError};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::{Subject, Year, Yearly, paper};
use crate::api::figures_json;
use crate::view::ActivityView;

/// Kind of the job.
pub const KIND: &str = "activity.yearly";
/// How long a printed report is kept.
pub const KEPT: TimeDelta = TimeDelta::days(30);

/// Which report, in which language: what a job is told, and what the file is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// About whom.
    pub subject: Subject,
    /// Of which year.
    pub year: Year,
    /// In which language.
    pub lang: Lang,
}

impl Order {
    /// The name of the file in the store: the address of the page, and the language.
    pub fn key(&self) -> String {
        format!("{}/{}", self.subject.href(self.year), self.lang.code())
    }

    /// What the job is told.
    pub fn payload(&self) -> Value {
        let (part, id) = self.subject.parts().unwrap_or_default();
        json!({ "year": self.year.to_string(), "part": part, "id": id, "lang": self.lang.code() })
    }

    /// Reads what a job was told.
    pub fn read(payload: &Value) -> Option<Self> {
        let text = |name: &str| payload.get(name).and_then(Value::as_str).unwrap_or_default();
        let subject = match text("part") {
            "" => Subject::Network,
            part => Subject::read(part, text("id"))?,
        };
        Some(Self { subject, year: text("year").parse().ok()?, lang: Lang::read(text("lang"))? })
    }
}

/// A print of the numbers: it changes when they do.
pub fn fingerprint(yearly: &Yearly) -> String {
    let all = figures_json(&yearly.dashboard, None);
    // Not the days: a year that goes on without anything new says the same.
    let numbers = serde_json::to_vec(&(&all.headline, &all.tables)).unwrap_or_default();
    hex::encode(Sha256::digest(numbers))
}

/// Prints reports.
pub struct PrintYearly {
    /// The application.
    pub app: App,
    /// Activities.
    pub activities: Arc<ActivityView>,
    /// The directory.
    pub places: Arc<PlacesView>,
}

#[async_trait]
impl Handler for PrintYearly {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        let unknown = || JobError::GiveUp("no such report".to_owned());
        let order = Order::read(&job.payload).ok_or_else(unknown)?;
        let (facts, places) = (self.activities.facts(), self.places.snapshot());
        let yearly =
            Yearly::new(&self.app, &facts, &places, order.subject, order.year).ok_or_else(unknown)?;
        let voice = Voice::new(&self.app, order.lang);
        let paper = paper(&yearly, &voice, self.app.now());
        pdf::print(&self.app, &order.key(), paper, &fingerprint(&yearly), KEPT).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_comes_back_from_its_job() {
        for subject in [Subject::Network, Subject::read("organization", "130025265").unwrap()] {
            let order = Order { subject, year: "2026".parse().unwrap(), lang: Lang::En };
            assert_eq!(Order::read(&order.payload()), Some(order));
        }
        assert_eq!(Order::read(&json!({ "year": "2026", "part": "place", "id": "?", "lang": "fr" })), None);
    }
}
