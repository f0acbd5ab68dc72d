//! Consultations: what a body asks the network before it decides; what places heard, what was found, what was decided.

pub mod acts;
mod api;
pub mod counts;
mod demo;
mod jobs;
mod mail;
pub mod model;
mod pages;
mod state;
pub mod store;
pub mod view;

use std::sync::Arc;

use async_trait::async_trait;
use maillage_places::view::PlacesView;
use maillage_shell::permission::{Permission, Right};
use maillage_shell::post::Post;
use maillage_shell::words::{Lang, WordSource};
use maillage_shell::{
    App, Author, Capability, Figure, Gate, Hiding, NavEntry, OpenDataset, Processing, Routes, SearchHit,
    View, Written,
};
use maillage_store::jobs::JobRunner;
use maillage_store::migrate::Migrations;
use maillage_store::{Actor, Statement, StoreError, Version};
use maillage_territory::TerritoryCode;

use model::ConsultationId;
use view::ConsultationsView;

/// The capability.
pub struct Consultations {
    view: Arc<ConsultationsView>,
    places: Arc<PlacesView>,
    gate: Option<Arc<dyn Gate>>,
    post: Option<Arc<dyn Post>>,
}

impl Consultations {
    /// Over the directory, which names the places that ask.
    pub fn new(places: Arc<PlacesView>) -> Self {
        Self { view: Arc::default(), places, gate: None, post: None }
    }

    /// With a gate, which counts the forms that people send without an account.
    #[must_use]
    pub fn with_gate(mut self, gate: Arc<dyn Gate>) -> Self {
        self.gate = Some(gate);
        self
    }

    /// With a post, which takes letters to the bodies that ask.
    #[must_use]
    pub fn with_post(mut self, post: Arc<dyn Post>) -> Self {
        self.post = Some(post);
        self
    }

    /// Its view, for those who read consultations without HTTP.
    pub fn view(&self) -> &Arc<ConsultationsView> {
        &self.view
    }
}

#[async_trait]
impl Capability for Consultations {
    fn name(&self) -> &'static str {
        "consultations"
    }

    fn words(&self) -> WordSource {
        WordSource {
            owner: "consultations",
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

    fn jobs(&self, app: &App, runner: JobRunner) -> JobRunner {
        jobs::add(runner, app, &self.places, self.post.as_ref())
    }

    fn navigation(&self) -> Vec<NavEntry> {
        let entry =
            |label, href, permission, rank| NavEntry { label, href, icon: "landmark", permission, rank };
        vec![
            entry("nav-consultations", "/consultations", Permission::Public, 21),
            entry(
                "nav-consultations-manage",
                "/gestion/consultations",
                Permission::Holds(Right::AskNetwork),
                76,
            ),
        ]
    }

    fn views(&self) -> Vec<Arc<dyn View>> {
        vec![Arc::clone(&self.view) as Arc<dyn View>]
    }

    fn search(&self, query: &str, _: Lang, limit: usize) -> Vec<SearchHit> {
        pages::search_hits(&self.view.snapshot(), query, limit)
    }

    fn figures(&self, _: &App) -> Vec<Figure> {
        pages::figures(&self.view.snapshot(), None)
    }

    fn indicators(&self, _: &App, territory: TerritoryCode) -> Vec<Figure> {
        pages::figures(&self.view.snapshot(), Some(territory))
    }

    fn written(&self, path: &str) -> Option<Written> {
        let id = ConsultationId::of_address(path.strip_prefix("/consultations/")?).ok()?;
        let snapshot = self.view.snapshot();
        let one = &snapshot.by_id(&id)?.consultation;
        let text = [one.subject.as_str(), one.question.as_str(), one.commitment.as_str()].join("\n\n");
        Some(Written {
            path: one.href(),
            title: one.title.to_string(),
            text,
            kind: "search-kind-consultation",
            author: Author::Body,
            shown: one.state.is_public(),
            reachable: false,
        })
    }

    async fn hide(
        &self,
        app: &App,
        actor: &Actor,
        hiding: &Hiding<'_>,
    ) -> Result<Option<Version>, StoreError> {
        let id = hiding.path.strip_prefix("/consultations/").and_then(|id| id.parse().ok());
        let Some(id) = id else { return Ok(None) };
        acts::hide(app, actor, &id, hiding).await
    }

    fn open_datasets(&self) -> Vec<OpenDataset> {
        let file = |name: &str| ("CSV", format!("/donnees/{name}.csv"));
        vec![OpenDataset {
            name: "consultations",
            title: "dataset-consultations",
            description: "dataset-consultations-about",
            files: vec![file("consultations"), file("consultations-reponses")],
            license: "Licence Ouverte 2.0",
            schema: None,
            records: self.view.snapshot().shown().count(),
        }]
    }

    fn personal_data(&self) -> Vec<Processing> {
        vec![
            Processing {
                name: "consultation-answers",
                purpose: "processing-consultation-answers-purpose",
                basis: "processing-consultation-basis",
                data: "processing-consultation-answers-data",
                retention: "processing-consultation-answers-retention",
            },
            Processing {
                name: "consultation-contacts",
                purpose: "processing-consultation-contacts-purpose",
                basis: "processing-consultation-basis",
                data: "processing-consultation-contacts-data",
                retention: "processing-consultation-contacts-retention",
            },
        ]
    }

    async fn demo(&self, app: &App, seed: u64, _years: u32) -> Result<(), anyhow::Error> {
        demo::fill(app, seed).await
    }
}
