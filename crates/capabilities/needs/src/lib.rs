//! Needs: what people lack, in their words, before policies are decided; who supports them, and what became of them.

pub mod acts;
mod api;
mod demo;
pub mod model;
mod pages;
mod state;
pub mod store;
mod supporter;
pub mod view;

use std::sync::Arc;

use async_trait::async_trait;
use maillage_places::view::PlacesView;
use maillage_shell::permission::{Permission, Right};
use maillage_shell::words::{Lang, WordSource};
use maillage_shell::{App, Capability, Figure, Gate, NavEntry, Processing, Routes, SearchHit, View};
use maillage_store::Statement;
use maillage_store::migrate::Migrations;
use maillage_territory::TerritoryCode;

use view::NeedsView;

/// The capability.
pub struct Needs {
    view: Arc<NeedsView>,
    places: Arc<PlacesView>,
    gate: Option<Arc<dyn Gate>>,
}

impl Needs {
    /// Over the directory, which names the places that write needs down.
    pub fn new(places: Arc<PlacesView>) -> Self {
        Self { view: Arc::default(), places, gate: None }
    }

    /// With a gate, which counts the forms that people send without an account.
    #[must_use]
    pub fn with_gate(mut self, gate: Arc<dyn Gate>) -> Self {
        self.gate = Some(gate);
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

    fn views(&self) -> Vec<Arc<dyn View>> {
        vec![Arc::clone(&self.view) as Arc<dyn View>]
    }

    fn search(&self, query: &str, _: Lang, limit: usize) -> Vec<SearchHit> {
        pages::search_hits(&self.view.snapshot(), query, limit)
    }

    fn indicators(&self, _: &App, territory: TerritoryCode) -> Vec<Figure> {
        pages::indicators(&self.view.snapshot(), territory)
    }

    fn personal_data(&self) -> Vec<Processing> {
        vec![Processing {
            name: "voices",
            purpose: "processing-voices-purpose",
            basis: "processing-voices-basis",
            data: "processing-voices-data",
            retention: "processing-voices-retention",
        }]
    }

    async fn demo(&self, app: &App, seed: u64, _years: u32) -> Result<(), anyhow::Error> {
        demo::fill(app, seed).await
    }
}
