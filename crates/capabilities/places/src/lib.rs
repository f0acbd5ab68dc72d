//! Places: the directory of a network of digital mediation, from the national schema to the map.

mod api;
mod demo;
pub mod exchange;
pub mod import;
mod import_job;
pub mod model;
mod pages;
mod state;
pub mod store;
#[cfg(feature = "testing")]
pub mod testing;
pub mod view;

use std::sync::Arc;

use async_trait::async_trait;
use maillage_shell::permission::{Permission, Right};
use maillage_shell::words::{Lang, WordSource};
use maillage_shell::{
    App, Capability, Figure, NavEntry, OpenDataset, Processing, Routes, SearchAll, SearchHit, View,
};
use maillage_store::Statement;
use maillage_store::jobs::JobRunner;
use maillage_store::migrate::Migrations;
use maillage_territory::TerritoryCode;

use view::PlacesView;

/// The national schema that exports follow.
pub const SCHEMA: &str = "https://schema.data.gouv.fr/LaMednum/standard-mediation-num/";

/// The capability.
#[derive(Default)]
pub struct Places {
    view: Arc<PlacesView>,
}

impl Places {
    /// Its view, for those who read the directory without HTTP.
    pub fn view(&self) -> &Arc<PlacesView> {
        &self.view
    }
}

#[async_trait]
impl Capability for Places {
    fn name(&self) -> &'static str {
        "places"
    }

    fn words(&self) -> WordSource {
        WordSource {
            owner: "places",
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
        let state = state::State::new(Arc::clone(&self.view));
        pages::routes(app.settings().server.max_upload_bytes).merge(api::routes()).with_state(state)
    }

    fn openapi(&self) -> Option<utoipa::openapi::OpenApi> {
        Some(api::document())
    }

    fn jobs(&self, app: &App, runner: JobRunner) -> JobRunner {
        runner.handle(import_job::KIND, import_job::ImportJob::new(app.clone()))
    }

    fn navigation(&self) -> Vec<NavEntry> {
        let entry = |label, href, icon, permission, rank| NavEntry { label, href, icon, permission, rank };
        vec![
            entry("nav-places", "/lieux", "map-pin", Permission::Public, 10),
            entry("nav-map", "/carte", "map", Permission::Public, 20),
            entry("nav-import", "/gestion/imports", "upload", Permission::Holds(Right::ImportPlaces), 80),
        ]
    }

    fn views(&self) -> Vec<Arc<dyn View>> {
        vec![Arc::clone(&self.view) as Arc<dyn View>]
    }

    fn search(&self, query: &str, _lang: Lang, limit: usize) -> Vec<SearchHit> {
        pages::search_hits(&self.view.snapshot(), query, limit)
    }

    fn search_all(&self, query: &str) -> Option<SearchAll> {
        Some(pages::search_all(&self.view.snapshot(), query))
    }

    fn figures(&self, app: &App) -> Vec<Figure> {
        let snapshot = self.view.snapshot();
        let mut figures = pages::figures(&snapshot, app);
        figures.push(pages::professionals(&snapshot, &self.view.staff()));
        figures
    }

    fn indicators(&self, _app: &App, territory: TerritoryCode) -> Vec<Figure> {
        let snapshot = self.view.snapshot();
        let mut figures = pages::indicators(&snapshot, territory);
        figures.extend(pages::professionals_in(&snapshot, &self.view.staff(), territory));
        figures
    }

    fn open_datasets(&self) -> Vec<OpenDataset> {
        let files = ["csv", "json", "geojson"]
            .map(|format| (format_name(format), format!("/donnees/lieux.{format}")))
            .to_vec();
        vec![OpenDataset {
            name: "lieux",
            title: "dataset-places",
            description: "dataset-places-about",
            files,
            license: "Licence Ouverte 2.0",
            schema: Some(SCHEMA),
            records: self.view.snapshot().places.len(),
        }]
    }

    fn personal_data(&self) -> Vec<Processing> {
        vec![
            Processing {
                name: "place-contacts",
                purpose: "processing-places-purpose",
                basis: "processing-places-basis",
                data: "processing-places-data",
                retention: "processing-places-retention",
            },
            Processing {
                name: "professionals",
                purpose: "processing-professionals-purpose",
                basis: "processing-professionals-basis",
                data: "processing-professionals-data",
                retention: "processing-professionals-retention",
            },
        ]
    }

    async fn demo(&self, app: &App, seed: u64, _years: u32) -> Result<(), anyhow::Error> {
        demo::fill(app, seed).await
    }
}

fn format_name(format: &str) -> &'static str {
    match format {
        "csv" => "CSV",
        "json" => "JSON",
        _ => "GeoJSON",
    }
}
