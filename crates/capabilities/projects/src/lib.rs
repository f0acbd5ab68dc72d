//! Projects of citizen developers: proposed for a need, joined by people, made with those concerned.

pub mod acts;
mod api;
mod demo;
mod jobs;
mod lead;
mod letters;
pub mod model;
mod pages;
mod state;
pub mod store;
pub mod talents;
pub mod teams;
pub mod view;

use std::sync::Arc;

use async_trait::async_trait;
use maillage_agenda::view::AgendaView;
use maillage_needs::view::NeedsView;
use maillage_places::view::PlacesView;
use maillage_shell::permission::{Permission, Right};
use maillage_shell::words::{Lang, WordSource};
use maillage_shell::{
    App, Author, Beside, Capability, Door, Figure, Hiding, NavEntry, OpenDataset, Processing, Routes,
    SearchHit, View, Written,
};
use maillage_store::jobs::JobRunner;
use maillage_store::migrate::Migrations;
use maillage_store::{Actor, Statement, StoreError, Version};
use maillage_territory::TerritoryCode;

pub use lead::may_lead;

use model::ProjectId;
use state::Views;
use talents::Talents;
use view::ProjectsView;

/// The capability.
pub struct Projects {
    views: Views,
    talents: Arc<dyn Talents>,
}

impl Projects {
    /// Over the directory, the needs and the agenda, and those who offer their time.
    pub fn new(
        (places, needs, agenda): (Arc<PlacesView>, Arc<NeedsView>, Arc<AgendaView>),
        talents: Arc<dyn Talents>,
    ) -> Self {
        Self { views: Views { projects: Arc::default(), places, needs, agenda }, talents }
    }

    /// Its view, for those who read projects without HTTP.
    pub fn view(&self) -> &Arc<ProjectsView> {
        &self.views.projects
    }

    fn state(&self) -> state::State {
        state::State::new(self.views.clone(), Arc::clone(&self.talents))
    }
}

#[async_trait]
impl Capability for Projects {
    fn name(&self) -> &'static str {
        "projects"
    }

    fn words(&self) -> WordSource {
        WordSource {
            owner: "projects",
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

    fn routes(&self, _: &App) -> Routes {
        pages::routes().merge(api::routes()).with_state(self.state())
    }

    fn openapi(&self) -> Option<utoipa::openapi::OpenApi> {
        Some(api::document())
    }

    fn navigation(&self) -> Vec<NavEntry> {
        let entry = |label, href, icon, permission, rank| NavEntry { label, href, icon, permission, rank };
        let lead = Permission::Holds(Right::LeadProjects);
        vec![
            entry("nav-projects", "/projets", "sprout", Permission::Public, 16),
            entry("nav-projects-manage", "/gestion/projets", "sprout", lead, 76),
        ]
    }

    fn doors(&self) -> Vec<Door> {
        vec![Door {
            label: "home-door-projects",
            about: "home-door-projects-about",
            href: "/projets",
            icon: "sprout",
            rank: 20,
        }]
    }

    fn views(&self) -> Vec<Arc<dyn View>> {
        vec![Arc::clone(&self.views.projects) as Arc<dyn View>]
    }

    fn search(&self, query: &str, _: Lang, limit: usize) -> Vec<SearchHit> {
        pages::search_hits(&self.views.projects.snapshot(), query, limit)
    }

    fn figures(&self, _: &App) -> Vec<Figure> {
        pages::figures(&self.views.projects.snapshot())
    }

    fn indicators(&self, _: &App, territory: TerritoryCode) -> Vec<Figure> {
        pages::indicators(&self.views.projects.snapshot(), territory)
    }

    fn beside(&self, app: &App, path: &str, lang: Lang) -> Vec<Beside> {
        pages::beside(app, (&self.views.projects.snapshot(), &self.views.needs.snapshot()), path, lang)
    }

    fn written(&self, path: &str) -> Option<Written> {
        let id = ProjectId::of_address(path.strip_prefix("/projets/")?).ok()?;
        let snapshot = self.views.projects.snapshot();
        let project = snapshot.by_id(&id)?;
        Some(Written {
            path: format!("/projets/{id}"),
            title: project.title.to_string(),
            text: project.pitch.to_string(),
            kind: "search-kind-project",
            author: Author::Inhabitant,
            shown: project.state.is_public(),
            reachable: false,
        })
    }

    async fn hide(
        &self,
        app: &App,
        actor: &Actor,
        hiding: &Hiding<'_>,
    ) -> Result<Option<Version>, StoreError> {
        let id = hiding.path.strip_prefix("/projets/").and_then(|id| id.parse().ok());
        let Some(id) = id else { return Ok(None) };
        acts::hide::hide(app, actor, &id, hiding).await
    }

    fn open_datasets(&self) -> Vec<OpenDataset> {
        vec![OpenDataset {
            name: "projets",
            title: "dataset-projects",
            description: "dataset-projects-about",
            files: vec![("CSV", "/donnees/projets.csv".to_owned())],
            license: "etalab-2.0",
            schema: None,
            records: self.views.projects.snapshot().shown().len(),
        }]
    }

    fn personal_data(&self) -> Vec<Processing> {
        vec![Processing {
            name: "seats",
            purpose: "processing-seats-purpose",
            basis: "processing-seats-basis",
            data: "processing-seats-data",
            retention: "processing-seats-retention",
        }]
    }

    fn jobs(&self, app: &App, runner: JobRunner) -> JobRunner {
        jobs::add(runner, app, &self.talents)
    }

    async fn demo(&self, app: &App, seed: u64, _years: u32) -> Result<(), anyhow::Error> {
        demo::fill(app, seed, &self.talents).await
    }
}
