//! The observatory: who is far from help, where new places would bring most, and what is known of each territory.
//!
//! - [`reach`]: how far people live from the nearest place, commune by commune;
//! - [`siting`]: where new places would bring most, with the proof or a bound.

mod api;
mod pages;
pub mod reach;
pub mod siting;
mod state;
pub mod store;
mod words;

use std::sync::{Arc, OnceLock};

use async_trait::async_trait;
use maillage_places::view::PlacesView;
use maillage_shell::permission::Permission;
use maillage_shell::words::WordSource;
use maillage_shell::{App, Capability, Figure, NavEntry, OpenDataset, Routes};
use maillage_store::Statement;
use maillage_store::migrate::Migrations;
use maillage_territory::{Territories, TerritoryCode};

pub use api::SitingJson;
use state::State;

/// The capability.
pub struct Observatory {
    state: State,
    /// Communes of the network, once it is known.
    communes: OnceLock<usize>,
}

impl Observatory {
    /// Over the directory.
    pub fn new(places: Arc<PlacesView>) -> Self {
        Self { state: State::new(places), communes: OnceLock::new() }
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
        pages::routes().merge(api::routes()).with_state(self.state.clone())
    }

    fn openapi(&self) -> Option<utoipa::openapi::OpenApi> {
        Some(api::document())
    }

    fn navigation(&self) -> Vec<NavEntry> {
        vec![NavEntry {
            label: "nav-observatory",
            href: "/observatoire",
            icon: "scale",
            permission: Permission::Public,
            rank: 19,
        }]
    }

    fn indicators(&self, app: &App, territory: TerritoryCode) -> Vec<Figure> {
        let places = self.state.places();
        pages::indicators(&self.state.reach(app, &places, None), territory)
    }

    fn open_datasets(&self) -> Vec<OpenDataset> {
        vec![OpenDataset {
            name: "couverture",
            title: "dataset-coverage",
            description: "dataset-coverage-about",
            files: vec![("CSV", "/donnees/couverture.csv".to_owned())],
            license: "Licence Ouverte 2.0",
            schema: None,
            records: self.communes.get().copied().unwrap_or_default(),
        }]
    }
}
