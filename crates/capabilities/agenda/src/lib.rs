//! The agenda: what the network and its places announce, who comes, and the calendars that follow it; the times at which
//! professionals receive, and the appointments that people take.

pub mod acts;
mod api;
mod calendar;
mod certificates;
mod demo;
pub mod exchange;
mod form;
mod jobs;
mod mail;
pub mod model;
pub mod outside;
mod pages;
mod reports;
mod state;
pub mod store;
pub mod view;
mod words;

use std::sync::Arc;

use async_trait::async_trait;
use maillage_places::view::PlacesView;
use maillage_shell::permission::{Permission, Right};
use maillage_shell::post::Post;
use maillage_shell::words::{Lang, WordSource};
use maillage_shell::{App, AtPlace, Capability, Figure, Gate, NavEntry, Processing, Routes, SearchHit, View};
use maillage_store::Statement;
use maillage_store::jobs::JobRunner;
use maillage_store::migrate::Migrations;
use maillage_territory::TerritoryCode;

use outside::{Fetch, Http};
use view::AgendaView;
use view::diary::DiaryView;

pub use acts::attend::{Attendance, attendance, attendance_at, attendance_of_one};
pub use acts::came::{Came, came, came_at};
pub use reports::Reports;

/// The capability.
pub struct Agenda {
    view: Arc<AgendaView>,
    diary: Arc<DiaryView>,
    places: Arc<PlacesView>,
    post: Arc<dyn Post>,
    fetch: Arc<dyn Fetch>,
    beside: Beside,
}

/// What stands beside the agenda, where there is any.
#[derive(Clone, Default)]
pub struct Beside {
    /// Reports of activity.
    reports: Option<Arc<dyn Reports>>,
    /// Who counts the forms that people send without an account.
    gate: Option<Arc<dyn Gate>>,
}

impl Agenda {
    /// Over the directory, which names the places of events, and a post, which takes letters to those who register.
    pub fn new(places: Arc<PlacesView>, post: Arc<dyn Post>) -> Self {
        Self {
            view: Arc::default(),
            diary: Arc::default(),
            places,
            post,
            fetch: Arc::new(Http),
            beside: Beside::default(),
        }
    }

    /// With reports of activity, in which who receives tells of an appointment.
    #[must_use]
    pub fn with_reports(mut self, reports: Arc<dyn Reports>) -> Self {
        self.beside.reports = Some(reports);
        self
    }

    /// With a gate, which counts the forms that people send without an account.
    #[must_use]
    pub fn with_gate(mut self, gate: Arc<dyn Gate>) -> Self {
        self.beside.gate = Some(gate);
        self
    }

    /// Asking for outside calendars in another way than over the internet.
    #[must_use]
    pub fn with_fetch(mut self, fetch: Arc<dyn Fetch>) -> Self {
        self.fetch = fetch;
        self
    }

    /// Hours and appointments of the demonstration's professional, under an account, in a place.
    pub async fn demo_own(
        &self,
        app: &App,
        seed: u64,
        (person, name): (&str, &str),
        place: &str,
    ) -> Result<(), anyhow::Error> {
        demo::fill_own(app, seed, person, name, place.parse()?).await
    }

    /// Its view, for those who read the agenda without HTTP.
    pub fn view(&self) -> &Arc<AgendaView> {
        &self.view
    }
}

#[async_trait]
impl Capability for Agenda {
    fn name(&self) -> &'static str {
        "agenda"
    }

    fn words(&self) -> WordSource {
        WordSource {
            owner: "agenda",
            fr: concat!(include_str!("../locales/fr.ftl"), include_str!("../locales/appointments/fr.ftl")),
            en: concat!(include_str!("../locales/en.ftl"), include_str!("../locales/appointments/en.ftl")),
        }
    }

    fn migrations(&self) -> &'static Migrations {
        &store::MIGRATIONS
    }

    fn statements(&self) -> Vec<&'static [&'static Statement]> {
        store::statements()
    }

    fn routes(&self, _: &App) -> Routes {
        let views = (Arc::clone(&self.view), Arc::clone(&self.diary), Arc::clone(&self.places));
        let state = state::State::new(views, self.beside.clone());
        pages::routes().merge(api::routes()).with_state(state)
    }

    fn openapi(&self) -> Option<utoipa::openapi::OpenApi> {
        Some(api::document())
    }

    fn jobs(&self, app: &App, runner: JobRunner) -> JobRunner {
        jobs::add(runner, app, (&self.places, &self.post, &self.fetch))
    }

    fn navigation(&self) -> Vec<NavEntry> {
        let entry = |label, href, icon, permission, rank| NavEntry { label, href, icon, permission, rank };
        let manage = Permission::Holds(Right::ManageAgenda);
        vec![
            entry("nav-agenda", "/agenda", "calendar", Permission::Public, 12),
            entry("nav-agenda-manage", "/gestion/agenda", "calendar-check", manage, 70),
        ]
    }

    fn views(&self) -> Vec<Arc<dyn View>> {
        vec![Arc::clone(&self.view) as Arc<dyn View>, Arc::clone(&self.diary) as Arc<dyn View>]
    }

    fn search(&self, query: &str, lang: Lang, limit: usize) -> Vec<SearchHit> {
        pages::search_hits(&self.view.snapshot(), &self.places.snapshot(), query, lang, limit)
    }

    fn indicators(&self, _app: &App, territory: TerritoryCode) -> Vec<Figure> {
        pages::indicators(&self.view.snapshot(), &self.places.snapshot(), territory)
    }

    fn at_place(&self, app: &App, place: &str, lang: Lang) -> Vec<AtPlace> {
        let Ok(place) = place.parse() else { return Vec::new() };
        pages::at_place(app, (&self.view.snapshot(), &self.diary.snapshot()), place, lang)
    }

    fn personal_data(&self) -> Vec<Processing> {
        vec![
            Processing {
                name: "registrations",
                purpose: "processing-registrations-purpose",
                basis: "processing-registrations-basis",
                data: "processing-registrations-data",
                retention: "processing-registrations-retention",
            },
            Processing {
                name: "certificates",
                purpose: "processing-certificates-purpose",
                basis: "processing-certificates-basis",
                data: "processing-certificates-data",
                retention: "processing-certificates-retention",
            },
            Processing {
                name: "appointments",
                purpose: "processing-appointments-purpose",
                basis: "processing-appointments-basis",
                data: "processing-appointments-data",
                retention: "processing-appointments-retention",
            },
            Processing {
                name: "openings",
                purpose: "processing-openings-purpose",
                basis: "processing-openings-basis",
                data: "processing-openings-data",
                retention: "processing-openings-retention",
            },
        ]
    }

    async fn demo(&self, app: &App, seed: u64, _years: u32) -> Result<(), anyhow::Error> {
        demo::fill(app, seed).await
    }
}
