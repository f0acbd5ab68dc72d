//! Activity: what happens in the network, told in under a minute, counted once, understood by those who decide.
//!
//! Three units are never mixed: a *visit* (someone came), a *support* (an act of help to a person), the *caseload*
//! (distinct people).

mod acts;
mod api;
pub mod bring;
pub mod coop;
mod deliver;
mod demo;
pub mod exchange;
pub mod export;
pub mod figures;
mod follow;
mod import_job;
mod jobs;
pub mod model;
mod pages;
mod past;
pub mod pull;
mod state;
pub mod store;
pub mod view;
pub mod yearly;

use std::collections::HashSet;
use std::sync::Arc;

use async_trait::async_trait;
use maillage_places::view::PlacesView;
use maillage_shell::permission::{Permission, Right};
use maillage_shell::words::WordSource;
use maillage_shell::{App, Capability, Figure, NavEntry, Processing, Routes, View};
use maillage_store::jobs::JobRunner;
use maillage_store::migrate::Migrations;
use maillage_store::{Statement, StoreError};
use maillage_territory::TerritoryCode;

use view::ActivityView;

pub use pages::report_form;
pub use past::{Held, Meeting, PastAgenda};

/// Those of some events and appointments of the agenda that have their report.
pub async fn reports_told(app: &App, events: &[String]) -> Result<HashSet<String>, StoreError> {
    store::told_events(app.db(), events).await
}

/// The capability.
pub struct ActivityReports {
    view: Arc<ActivityView>,
    places: Arc<PlacesView>,
    agenda: Option<Arc<dyn PastAgenda>>,
}

impl ActivityReports {
    /// Over the directory of places.
    pub fn new(places: Arc<PlacesView>) -> Self {
        Self { view: Arc::default(), places, agenda: None }
    }

    /// With an agenda: reports of its workshops and appointments begin with what it knows.
    #[must_use]
    pub fn with_agenda(mut self, agenda: Arc<dyn PastAgenda>) -> Self {
        self.agenda = Some(agenda);
        self
    }

    fn state(&self) -> state::State {
        state::State {
            activities: Arc::clone(&self.view),
            places: Arc::clone(&self.places),
            agenda: self.agenda.clone(),
        }
    }

    /// Some months of reports of the demonstration's professional, under an account, for a place.
    pub async fn demo_own(
        &self,
        app: &App,
        seed: u64,
        author: &str,
        place: &str,
    ) -> Result<(), anyhow::Error> {
        demo::fill_own(app, (&self.places.snapshot(), self.agenda.as_deref()), seed, author, place).await
    }

    /// Its view, for those who read figures without HTTP.
    pub const fn view(&self) -> &Arc<ActivityView> {
        &self.view
    }
}

#[async_trait]
impl Capability for ActivityReports {
    fn name(&self) -> &'static str {
        "activity"
    }

    fn words(&self) -> WordSource {
        WordSource {
            owner: "activity",
            fr: include_str!("../locales/fr.ftl"),
            en: include_str!("../locales/en.ftl"),
        }
    }

    fn migrations(&self) -> &'static Migrations {
        &store::MIGRATIONS
    }

    fn statements(&self) -> Vec<&'static [&'static Statement]> {
        store::statements()
    }

    fn routes(&self, app: &App) -> Routes {
        let (state, longest) = (self.state(), app.settings().server.max_upload_bytes);
        pages::routes(longest).merge(api::routes(longest)).with_state(state)
    }

    fn openapi(&self) -> Option<utoipa::openapi::OpenApi> {
        Some(api::document())
    }

    fn navigation(&self) -> Vec<NavEntry> {
        let entry = |label, href, icon, permission, rank| NavEntry { label, href, icon, permission, rank };
        vec![
            entry("nav-report", "/activite", "clipboard-list", Permission::Holds(Right::ReportActivity), 30),
            entry("nav-figures", "/chiffres", "chart-no-axes-column", Permission::Public, 18),
        ]
    }

    fn views(&self) -> Vec<Arc<dyn View>> {
        vec![Arc::clone(&self.view) as Arc<dyn View>]
    }

    fn figures(&self, app: &App) -> Vec<Figure> {
        pages::headline_figures(&self.state(), app, None)
    }

    fn indicators(&self, app: &App, territory: TerritoryCode) -> Vec<Figure> {
        pages::headline_figures(&self.state(), app, Some(territory))
    }

    fn jobs(&self, app: &App, runner: JobRunner) -> JobRunner {
        jobs::add(runner, app, &self.state())
    }

    async fn demo(&self, app: &App, seed: u64, years: u32) -> Result<(), anyhow::Error> {
        self.places.load(app).await?;
        demo::fill(app, &self.places.snapshot(), seed, years).await
    }

    fn personal_data(&self) -> Vec<Processing> {
        vec![
            Processing {
                name: "activity",
                purpose: "processing-activity-purpose",
                basis: "processing-activity-basis",
                data: "processing-activity-data",
                retention: "processing-activity-retention",
            },
            Processing {
                name: "activity-files",
                purpose: "processing-activity-files-purpose",
                basis: "processing-activity-basis",
                data: "processing-activity-files-data",
                retention: "processing-activity-files-retention",
            },
            Processing {
                name: "followed",
                purpose: "processing-followed-purpose",
                basis: "processing-followed-basis",
                data: "processing-followed-data",
                retention: "processing-followed-retention",
            },
        ]
    }
}
