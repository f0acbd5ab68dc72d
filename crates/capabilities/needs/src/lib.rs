//! Needs: what people lack, in their words, before policies are decided; who supports them, and what became of them.

pub mod acts;
mod api;
mod demo;
mod jobs;
mod letters;
pub mod model;
mod pages;
mod state;
pub mod store;
pub mod summary;
pub mod view;

use std::sync::Arc;

use async_trait::async_trait;
use maillage_places::view::PlacesView;
use maillage_shell::permission::{Permission, Right};
use maillage_shell::post::Post;
use maillage_shell::words::{Lang, WordSource};
use maillage_shell::{
    App, Author, Capability, Door, Figure, Gate, Hiding, NavEntry, OpenDataset, Processing, Routes,
    SearchHit, View, Written,
};
use maillage_store::jobs::JobRunner;
use maillage_store::migrate::Migrations;
use maillage_store::{Actor, Statement, StoreError, Version};
use maillage_territory::TerritoryCode;

use model::{NeedId, State};
use view::NeedsView;

/// The capability.
pub struct Needs {
    view: Arc<NeedsView>,
    places: Arc<PlacesView>,
    gate: Option<Arc<dyn Gate>>,
    post: Option<Arc<dyn Post>>,
}

impl Needs {
    /// Over the directory, which names the places that write needs down.
    pub fn new(places: Arc<PlacesView>) -> Self {
        Self { view: Arc::default(), places, gate: None, post: None }
    }

    /// With a gate, which counts the forms that people send without an account.
    #[must_use]
    pub fn with_gate(mut self, gate: Arc<dyn Gate>) -> Self {
        self.gate = Some(gate);
        self
    }

    /// With a post, which takes letters to bodies that can answer.
    #[must_use]
    pub fn with_post(mut self, post: Arc<dyn Post>) -> Self {
        self.post = Some(post);
        self
    }

    /// Its view, for those who read needs without HTTP.
    pub fn view(&self) -> &Arc<NeedsView> {
        &self.view
    }
}

#[async_trait]
impl Capability for Needs {
    fn name(&self) -> &'static str {
        "needs"
    }

    fn words(&self) -> WordSource {
        WordSource {
            owner: "needs",
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
        let state = state::State::new(Arc::clone(&self.view), Arc::clone(&self.places), self.gate.clone());
        pages::routes().merge(api::routes()).with_state(state)
    }

    fn openapi(&self) -> Option<utoipa::openapi::OpenApi> {
        Some(api::document())
    }

    fn navigation(&self) -> Vec<NavEntry> {
        let entry =
            |label, href, permission, rank| NavEntry { label, href, icon: "megaphone", permission, rank };
        vec![
            entry("nav-needs", "/besoins", Permission::Public, 14),
            entry("nav-needs-manage", "/gestion/besoins", Permission::Holds(Right::QualifyNeeds), 75),
        ]
    }

    fn doors(&self) -> Vec<Door> {
        vec![Door {
            label: "home-door-need",
            about: "home-door-need-about",
            href: "/besoins/dire",
            icon: "megaphone",
            rank: 10,
        }]
    }

    fn views(&self) -> Vec<Arc<dyn View>> {
        vec![Arc::clone(&self.view) as Arc<dyn View>]
    }

    fn search(&self, query: &str, _: Lang, limit: usize) -> Vec<SearchHit> {
        pages::search_hits(&self.view.snapshot(), query, limit)
    }

    fn indicators(&self, _: &App, territory: TerritoryCode) -> Vec<Figure> {
        pages::indicators(&self.view.snapshot(), territory)
    }

    fn written(&self, path: &str) -> Option<Written> {
        let id = NeedId::of_address(path.strip_prefix("/besoins/")?).ok()?;
        let snapshot = self.view.snapshot();
        let need = snapshot.by_id(&id).filter(|need| need.merged_into.is_none())?;
        Some(Written {
            path: pages::href(need),
            title: need.title.to_string(),
            text: need.story.to_string(),
            kind: "search-kind-need",
            author: if need.place.is_some() { Author::Professional } else { Author::Inhabitant },
            shown: matches!(need.state, State::Published | State::SetAside),
            reachable: false,
        })
    }

    async fn hide(
        &self,
        app: &App,
        actor: &Actor,
        hiding: &Hiding<'_>,
    ) -> Result<Option<Version>, StoreError> {
        let id = hiding.path.strip_prefix("/besoins/").and_then(|id| id.parse().ok());
        let Some(id) = id else { return Ok(None) };
        acts::hide::hide(app, actor, &id, hiding).await
    }

    fn open_datasets(&self) -> Vec<OpenDataset> {
        vec![OpenDataset {
            name: "besoins",
            title: "dataset-needs",
            description: "dataset-needs-about",
            files: vec![("CSV", "/donnees/besoins.csv".to_owned())],
            license: "etalab-2.0",
            schema: None,
            records: self.view.snapshot().shown().len(),
        }]
    }

    fn personal_data(&self) -> Vec<Processing> {
        vec![
            Processing {
                name: "voices",
                purpose: "processing-voices-purpose",
                basis: "processing-voices-basis",
                data: "processing-voices-data",
                retention: "processing-voices-retention",
            },
            Processing {
                name: "asked-bodies",
                purpose: "processing-asked-purpose",
                basis: "processing-asked-basis",
                data: "processing-asked-data",
                retention: "processing-asked-retention",
            },
        ]
    }

    fn jobs(&self, app: &App, runner: JobRunner) -> JobRunner {
        jobs::add(runner, app, self.post.as_ref())
    }

    async fn demo(&self, app: &App, seed: u64, _years: u32) -> Result<(), anyhow::Error> {
        demo::fill(app, seed).await
    }
}
