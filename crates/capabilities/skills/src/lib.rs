//! Skills: who can do what for projects of citizens, and who wants to learn it, without an account and without showing anybody.
//!
//! - people offer skills and time on consent ([`model`]), confirm their address by a letter, and keep a page of their own;
//! - everybody sees counts, protected ([`counts`]);
//! - whoever forms teams reads [`view::SkillsView`] and writes by [`relay`]: an id, a place, skills; never a name or an address.

pub mod acts;
mod api;
pub mod counts;
mod demo;
mod jobs;
mod mail;
pub mod model;
mod pages;
pub mod relay;
mod state;
pub mod store;
pub mod view;
mod words;

use std::sync::Arc;

use async_trait::async_trait;
use maillage_shell::permission::{Permission, Right};
use maillage_shell::post::Post;
use maillage_shell::words::{Lang, WordSource};
use maillage_shell::{
    App, Capability, Door, Figure, Gate, NavEntry, OpenDataset, Processing, Routes, SearchHit, View,
};
use maillage_store::Statement;
use maillage_store::jobs::JobRunner;
use maillage_store::migrate::Migrations;
use maillage_territory::TerritoryCode;
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::skills::Skill;

use view::{CountsView, SkillsView};

/// The capability.
pub struct Skills {
    offers: Arc<SkillsView>,
    counts: Arc<CountsView>,
    post: Arc<dyn Post>,
    gate: Option<Arc<dyn Gate>>,
}

impl Skills {
    /// With the post, which brings letters to people.
    pub fn new(post: Arc<dyn Post>) -> Self {
        Self { offers: Arc::default(), counts: Arc::default(), post, gate: None }
    }

    /// With a gate, which counts the forms that people send without an account.
    #[must_use]
    pub fn with_gate(mut self, gate: Arc<dyn Gate>) -> Self {
        self.gate = Some(gate);
        self
    }

    /// Who agreed to be proposed to teams, for those who form them.
    pub const fn view(&self) -> &Arc<SkillsView> {
        &self.offers
    }
}

#[async_trait]
impl Capability for Skills {
    fn name(&self) -> &'static str {
        "skills"
    }

    fn words(&self) -> WordSource {
        WordSource {
            owner: "skills",
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
        let state = state::State::new(Arc::clone(&self.counts), self.gate.clone());
        pages::routes().merge(api::routes()).with_state(state)
    }

    fn openapi(&self) -> Option<utoipa::openapi::OpenApi> {
        Some(api::document())
    }

    fn navigation(&self) -> Vec<NavEntry> {
        let entry = |label, href, permission, rank| NavEntry {
            label,
            href,
            icon: "heart-handshake",
            permission,
            rank,
        };
        vec![
            entry("nav-skills", "/competences", Permission::Public, 23),
            entry("nav-skills-manage", "/gestion/competences", Permission::Holds(Right::LeadProjects), 78),
        ]
    }

    fn doors(&self) -> Vec<Door> {
        vec![Door {
            label: "home-door-skills",
            about: "home-door-skills-about",
            href: "/competences/participer",
            icon: "users",
            rank: 30,
        }]
    }

    fn views(&self) -> Vec<Arc<dyn View>> {
        vec![Arc::clone(&self.offers) as Arc<dyn View>, Arc::clone(&self.counts) as Arc<dyn View>]
    }

    fn search(&self, query: &str, lang: Lang, limit: usize) -> Vec<SearchHit> {
        pages::search_hits(query, lang, limit)
    }

    fn figures(&self, _: &App) -> Vec<Figure> {
        pages::figures(self.counts.snapshot().as_deref())
    }

    fn indicators(&self, _: &App, territory: TerritoryCode) -> Vec<Figure> {
        pages::indicators(self.counts.snapshot().as_deref(), territory)
    }

    fn open_datasets(&self) -> Vec<OpenDataset> {
        let files = |name: &str| {
            vec![("CSV", format!("/donnees/{name}.csv")), ("JSON", format!("/donnees/{name}.json"))]
        };
        vec![
            OpenDataset {
                name: "competences",
                title: "dataset-skills",
                description: "dataset-skills-about",
                files: files("competences"),
                license: "CC0 1.0",
                schema: None,
                records: Skill::ALL.len(),
            },
            OpenDataset {
                name: "competences-par-territoire",
                title: "dataset-skill-counts",
                description: "dataset-skill-counts-about",
                files: files("competences-par-territoire"),
                license: "Licence Ouverte 2.0",
                schema: None,
                records: self.counts.snapshot().map_or(0, |counts| counts.rows().count()),
            },
        ]
    }

    fn personal_data(&self) -> Vec<Processing> {
        vec![Processing {
            name: "developers",
            purpose: "processing-developers-purpose",
            basis: "processing-developers-basis",
            data: "processing-developers-data",
            retention: "processing-developers-retention",
        }]
    }

    fn jobs(&self, app: &App, runner: JobRunner) -> JobRunner {
        jobs::add(runner, app, &self.post)
    }

    async fn demo(&self, app: &App, seed: u64, _years: u32) -> Result<(), anyhow::Error> {
        demo::fill(app, seed).await
    }
}
