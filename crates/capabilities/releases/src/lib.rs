//! Release and spread: what projects give away and under which terms, who took it up, what places achieved.

pub mod acts;
mod api;
mod card_code;
mod demo;
mod jobs;
pub mod model;
mod pages;
mod state;
pub mod store;
pub mod view;

use std::sync::Arc;

use async_trait::async_trait;
use maillage_places::view::PlacesView;
use maillage_projects::view::ProjectsView;
use maillage_shell::permission::Permission;
use maillage_shell::words::{Lang, WordSource};
use maillage_shell::{
    App, AtPlace, Author, Beside, Capability, Figure, Gate, Hiding, NavEntry, OpenDataset, Processing,
    Routes, SearchHit, View, Written,
};
use maillage_store::jobs::JobRunner;
use maillage_store::migrate::Migrations;
use maillage_store::{Actor, Statement, StoreError, Version};
use maillage_territory::TerritoryCode;

use acts::hide::Thing;
use state::Views;
use view::ReleasesView;

/// The capability.
pub struct Releases {
    views: Views,
    gate: Option<Arc<dyn Gate>>,
}

impl Releases {
    /// Over the directory and the projects.
    pub fn new(places: Arc<PlacesView>, projects: Arc<ProjectsView>) -> Self {
        Self { views: Views { releases: Arc::default(), places, projects }, gate: None }
    }

    /// With a gate, which counts the forms that people send without an account.
    #[must_use]
    pub fn with_gate(mut self, gate: Arc<dyn Gate>) -> Self {
        self.gate = Some(gate);
        self
    }

    /// Its view, for those who read releases without HTTP.
    pub fn view(&self) -> &Arc<ReleasesView> {
        &self.views.releases
    }
}

#[async_trait]
impl Capability for Releases {
    fn name(&self) -> &'static str {
        "releases"
    }

    fn words(&self) -> WordSource {
        WordSource {
            owner: "releases",
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
        let state = state::State::new(self.views.clone(), self.gate.clone());
        pages::routes().merge(api::routes()).with_state(state)
    }

    fn openapi(&self) -> Option<utoipa::openapi::OpenApi> {
        Some(api::document())
    }

    fn navigation(&self) -> Vec<NavEntry> {
        let entry = |label, href, icon, permission, rank| NavEntry { label, href, icon, permission, rank };
        vec![
            entry("nav-releases", "/essaimage", "git-fork", Permission::Public, 24),
            entry("nav-achievements", "/realisations", "award", Permission::Public, 25),
            entry("nav-releases-manage", "/gestion/essaimage", "git-fork", Permission::SignedIn, 77),
        ]
    }

    fn views(&self) -> Vec<Arc<dyn View>> {
        vec![Arc::clone(&self.views.releases) as Arc<dyn View>]
    }

    fn search(&self, query: &str, lang: Lang, limit: usize) -> Vec<SearchHit> {
        pages::search_hits(&self.views, query, lang, limit)
    }

    fn figures(&self, _: &App) -> Vec<Figure> {
        pages::figures(&self.views.releases.snapshot(), None)
    }

    fn indicators(&self, _: &App, territory: TerritoryCode) -> Vec<Figure> {
        pages::figures(&self.views.releases.snapshot(), Some(territory))
    }

    fn at_place(&self, app: &App, place: &str, lang: Lang) -> Vec<AtPlace> {
        pages::at_place(app, &self.views.releases.snapshot(), place, lang)
    }

    fn beside(&self, app: &App, path: &str, lang: Lang) -> Vec<Beside> {
        pages::beside(app, &self.views, path, lang)
    }

    fn open_datasets(&self) -> Vec<OpenDataset> {
        let snapshot = self.views.releases.snapshot();
        let dataset = |name, title, description, records| OpenDataset {
            name,
            title,
            description,
            files: vec![("CSV", format!("/donnees/{name}.csv"))],
            license: "etalab-2.0",
            schema: None,
            records,
        };
        vec![
            dataset("essaimage", "dataset-releases", "dataset-releases-about", snapshot.given().len()),
            dataset("reprises", "dataset-reuses", "dataset-reuses-about", snapshot.shown().len()),
            dataset(
                "realisations",
                "dataset-achievements",
                "dataset-achievements-about",
                snapshot.published().len(),
            ),
        ]
    }

    fn personal_data(&self) -> Vec<Processing> {
        vec![Processing {
            name: "reuses",
            purpose: "processing-reuses-purpose",
            basis: "processing-reuses-basis",
            data: "processing-reuses-data",
            retention: "processing-reuses-retention",
        }]
    }

    fn written(&self, path: &str) -> Option<Written> {
        let snapshot = self.views.releases.snapshot();
        match Thing::at(path)? {
            Thing::Reuse(id) => {
                let one = snapshot.reuse(&id)?;
                Some(Written {
                    path: pages::reuse_href(id),
                    title: one.sheet.who.to_string(),
                    text: one.sheet.changed.as_ref().map(ToString::to_string).unwrap_or_default(),
                    kind: "search-kind-reuse",
                    author: Author::Inhabitant,
                    shown: one.is_shown(),
                    reachable: false,
                })
            }
            Thing::Achievement(id) => {
                let one = snapshot.achievement(&id)?;
                Some(Written {
                    path: pages::achievement_href(id),
                    title: one.sheet.title.to_string(),
                    text: one.sheet.done.to_string(),
                    kind: "search-kind-achievement",
                    author: Author::Professional,
                    shown: one.is_published(),
                    reachable: false,
                })
            }
        }
    }

    async fn hide(
        &self,
        app: &App,
        actor: &Actor,
        hiding: &Hiding<'_>,
    ) -> Result<Option<Version>, StoreError> {
        acts::hide::hide(app, actor, &self.views.releases.snapshot(), hiding).await
    }

    fn jobs(&self, app: &App, runner: JobRunner) -> JobRunner {
        jobs::add(runner, app)
    }

    async fn demo(&self, app: &App, seed: u64, _years: u32) -> Result<(), anyhow::Error> {
        demo::fill(app, seed).await
    }
}
