//! The observatory: who is far from help, where new places would bring most, and what is known of each territory.
//!
//! - [`reach`]: how far people live from the nearest place, commune by commune;
//! - [`siting`]: where new places would bring most, with the proof or a bound;
//! - [`exchange`]: files of INSEE and ARCEP, whose values are looked at, accepted ([`bring`]) and kept ([`view`]);
//! - [`fragility`]: an index made of them, whose formula, parts and gaps are told.

mod api;
pub mod bring;
mod deliver;
mod demo;
pub mod exchange;
pub mod fragility;
mod job;
pub mod model;
mod pages;
pub mod reach;
pub mod siting;
mod state;
pub mod store;
pub mod view;
mod words;

use std::sync::{Arc, OnceLock};

use async_trait::async_trait;
use maillage_places::view::PlacesView;
use maillage_shell::permission::{Permission, Right};
use maillage_shell::words::WordSource;
use maillage_shell::{App, Capability, Figure, NavEntry, OpenDataset, Routes, View};
use maillage_store::Statement;
use maillage_store::jobs::JobRunner;
use maillage_store::migrate::Migrations;
use maillage_territory::{Territories, TerritoryCode};

pub use api::SitingJson;
use state::State;
use view::IndicatorsView;

/// The capability.
pub struct Observatory {
    state: State,
    indicators: Arc<IndicatorsView>,
    /// Communes of the network, once it is known.
    communes: OnceLock<usize>,
}

impl Observatory {
    /// Over the directory.
    pub fn new(places: Arc<PlacesView>) -> Self {
        let indicators = Arc::new(IndicatorsView::default());
        let state = State::new(places, Arc::clone(&indicators));
        Self { state, indicators, communes: OnceLock::new() }
    }

    /// What is known of communes, for those who read it without HTTP.
    pub const fn view(&self) -> &Arc<IndicatorsView> {
        &self.indicators
    }
}

#[async_trait]
impl Capability for Observatory {
    fn name(&self) -> &'static str {
        "observatory"
    }

    fn words(&self) -> WordSource {
        WordSource {
            owner: "observatory",
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
        self.communes.get_or_init(|| app.scope().communes(Territories::embedded()).count());
        let longest = app.settings().server.max_upload_bytes;
        pages::routes(longest).merge(api::routes(longest)).with_state(self.state.clone())
    }

    fn openapi(&self) -> Option<utoipa::openapi::OpenApi> {
        Some(api::document())
    }

    fn navigation(&self) -> Vec<NavEntry> {
        let entry = |label, href, icon, permission, rank| NavEntry { label, href, icon, permission, rank };
        let run = Permission::Holds(Right::RunObservatory);
        vec![
            entry("nav-observatory", "/observatoire", "compass", Permission::Public, 19),
            entry("nav-indicators", "/gestion/observatoire/donnees", "database", run, 82),
        ]
    }

    fn indicators(&self, app: &App, territory: TerritoryCode) -> Vec<Figure> {
        let places = self.state.places();
        let mut figures = pages::indicators(&self.state.reach(app, &places, None), territory);
        figures.extend(pages::fragility_figure(&self.indicators.snapshot(), territory));
        figures
    }

    fn open_datasets(&self) -> Vec<OpenDataset> {
        let set = |name, title, description, records| OpenDataset {
            name,
            title,
            description,
            files: vec![("CSV", format!("/donnees/{name}.csv"))],
            license: "Licence Ouverte 2.0",
            schema: None,
            records,
        };
        let communes = self.communes.get().copied().unwrap_or_default();
        let snapshot = self.indicators.snapshot();
        let values = snapshot.series().values().map(|series| series.told.len()).sum();
        vec![
            set("couverture", "dataset-coverage", "dataset-coverage-about", communes),
            set("indicateurs", "dataset-indicators", "dataset-indicators-about", values),
            set("fragilite", "dataset-fragility", "dataset-fragility-about", snapshot.fragility().len()),
        ]
    }

    fn views(&self) -> Vec<Arc<dyn View>> {
        vec![Arc::clone(&self.indicators) as Arc<dyn View>]
    }

    fn jobs(&self, app: &App, runner: JobRunner) -> JobRunner {
        runner.handle(job::KIND, job::Bring::new(app.clone()))
    }

    async fn demo(&self, app: &App, seed: u64, _years: u32) -> Result<(), anyhow::Error> {
        demo::fill(app, seed).await
    }
}
