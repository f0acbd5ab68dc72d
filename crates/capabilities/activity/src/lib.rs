//! Activity: what happens in the network, told in under a minute, counted once, understood by those who decide.
//!
//! Three units are never mixed: a *visit* (someone came), a *support* (an act of help to a person), the *caseload*
//! (distinct people).

mod acts;
pub mod coop;
pub mod exchange;
pub mod model;
mod pages;
pub mod store;
pub mod view;

use std::sync::Arc;

use async_trait::async_trait;
use maillage_places::view::PlacesView;
use maillage_shell::permission::{Permission, Right};
use maillage_shell::words::WordSource;
use maillage_shell::{App, Capability, NavEntry, Processing, Routes, View};
use maillage_store::Statement;
use maillage_store::migrate::Migrations;

use view::ActivityView;

/// The capability.
pub struct ActivityReports {
    view: Arc<ActivityView>,
    places: Arc<PlacesView>,
}

impl ActivityReports {
    /// Over the directory of places.
    pub fn new(places: Arc<PlacesView>) -> Self {
        Self { view: Arc::default(), places }
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

    fn routes(&self, _app: &App) -> Routes {
        let state = pages::State { activities: Arc::clone(&self.view), places: Arc::clone(&self.places) };
        pages::routes().with_state(state)
    }

    fn navigation(&self) -> Vec<NavEntry> {
        vec![NavEntry {
            label: "nav-report",
            href: "/activite",
            icon: "clipboard-list",
            permission: Permission::Holds(Right::ReportActivity),
            rank: 30,
        }]
    }

    fn views(&self) -> Vec<Arc<dyn View>> {
        vec![Arc::clone(&self.view) as Arc<dyn View>]
    }

    fn personal_data(&self) -> Vec<Processing> {
        vec![Processing {
            name: "activity",
            purpose: "processing-activity-purpose",
            basis: "processing-activity-basis",
            data: "processing-activity-data",
            retention: "processing-activity-retention",
        }]
    }
}
