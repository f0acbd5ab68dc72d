//! Moderation: what people report of what others wrote, how it is decided, and what everyone may know of it.
//!
//! What can be reported is what a capability tells with [`Capability::written`]; what is decided to be hidden, its
//! capability hides with [`Capability::hide`]. This crate knows none of them.

pub mod acts;
mod api;
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
use maillage_shell::permission::{Permission, Right};
use maillage_shell::post::Post;
use maillage_shell::words::WordSource;
use maillage_shell::{App, Capability, Gate, NavEntry, Notice, OpenDataset, Processing, Routes, View};
use maillage_store::Statement;
use maillage_store::jobs::JobRunner;
use maillage_store::migrate::Migrations;

use view::ModerationView;

pub use state::Moderators;

/// The capability.
pub struct Moderation {
    view: Arc<ModerationView>,
    post: Arc<dyn Post>,
    gate: Option<Arc<dyn Gate>>,
    moderators: Option<Arc<dyn Moderators>>,
}

impl Moderation {
    /// With a post, which takes letters to those who report and contest.
    pub fn new(post: Arc<dyn Post>) -> Self {
        Self { view: Arc::default(), post, gate: None, moderators: None }
    }

    /// With a gate, which counts what people send.
    #[must_use]
    pub fn with_gate(mut self, gate: Arc<dyn Gate>) -> Self {
        self.gate = Some(gate);
        self
    }

    /// With what knows who else may decide.
    #[must_use]
    pub fn with_moderators(mut self, moderators: Arc<dyn Moderators>) -> Self {
        self.moderators = Some(moderators);
        self
    }
}

#[async_trait]
impl Capability for Moderation {
    fn name(&self) -> &'static str {
        "moderation"
    }

    fn words(&self) -> WordSource {
        WordSource {
            owner: "moderation",
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
        let state = state::State::new(Arc::clone(&self.view), self.gate.clone(), self.moderators.clone());
        pages::routes().merge(api::routes()).with_state(state)
    }

    fn openapi(&self) -> Option<utoipa::openapi::OpenApi> {
        Some(api::document())
    }

    fn navigation(&self) -> Vec<NavEntry> {
        vec![NavEntry {
            label: "nav-moderation",
            href: "/gestion/moderation",
            icon: "shield-check",
            permission: Permission::Holds(Right::Moderate),
            rank: 78,
        }]
    }

    fn views(&self) -> Vec<Arc<dyn View>> {
        vec![Arc::clone(&self.view) as Arc<dyn View>]
    }

    fn open_datasets(&self) -> Vec<OpenDataset> {
        vec![OpenDataset {
            name: "moderation",
            title: "dataset-moderation",
            description: "dataset-moderation-about",
            files: vec![("CSV", "/moderation.csv".to_owned())],
            license: "Licence Ouverte 2.0",
            schema: None,
            records: self.view.snapshot().quarters.len(),
        }]
    }

    fn personal_data(&self) -> Vec<Processing> {
        vec![Processing {
            name: "reports",
            purpose: "processing-reports-purpose",
            basis: "processing-reports-basis",
            data: "processing-reports-data",
            retention: "processing-reports-retention",
        }]
    }

    fn notice(&self, path: &str) -> Option<Notice> {
        self.view.snapshot().hidden.get(path).cloned()
    }

    fn reports(&self) -> Option<&'static str> {
        Some(pages::REPORT)
    }

    fn jobs(&self, app: &App, runner: JobRunner) -> JobRunner {
        jobs::add(runner, app, &self.post)
    }

    async fn demo(&self, app: &App, seed: u64, _years: u32) -> Result<(), anyhow::Error> {
        demo::fill(app, seed).await
    }
}
