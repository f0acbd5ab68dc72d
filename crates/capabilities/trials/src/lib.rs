//! Tests of products with inhabitants: a team proposes a campaign, people of a panel try, each says what blocks, and the team says
//! what it changed.

pub mod acts;
mod api;
mod demo;
pub mod events;
mod jobs;
mod mail;
pub mod model;
mod pages;
pub mod picture;
pub mod report;
mod state;
pub mod store;
pub mod view;
mod words;

use std::sync::Arc;

use async_trait::async_trait;
use maillage_places::view::PlacesView;
use maillage_shell::permission::{Permission, Right};
use maillage_shell::post::Post;
use maillage_shell::words::{Lang, WordSource};
use maillage_shell::{
    App, AtPlace, Author, Capability, Door, Figure, Gate, Hiding, NavEntry, Processing, Routes, SearchHit,
    View, Written,
};
use maillage_store::jobs::JobRunner;
use maillage_store::migrate::Migrations;
use maillage_store::{Actor, Statement, StoreError, Version};
use maillage_territory::TerritoryCode;

use events::Events;
use model::{Reason, TrialId};
use state::Beside;
use view::TrialsView;

/// The capability.
pub struct Trials {
    view: Arc<TrialsView>,
    places: Arc<PlacesView>,
    post: Arc<dyn Post>,
    beside: Beside,
}

impl Trials {
    /// Over the directory, whose places receive testers and call those without a mailbox, and a post, which takes letters.
    pub fn new(places: Arc<PlacesView>, post: Arc<dyn Post>) -> Self {
        Self { view: Arc::default(), places, post, beside: Beside::default() }
    }

    /// With a gate, which counts the forms that people send without an account.
    #[must_use]
    pub fn with_gate(mut self, gate: Arc<dyn Gate>) -> Self {
        self.beside.gate = Some(gate);
        self
    }

    /// With the agenda, which announces sessions too.
    #[must_use]
    pub fn with_events(mut self, events: Arc<dyn Events>) -> Self {
        self.beside.events = Some(events);
        self
    }

    /// Its view, for those who read campaigns without HTTP.
    pub fn view(&self) -> &Arc<TrialsView> {
        &self.view
    }
}

/// The campaign at the path of a page.
fn of_path(path: &str) -> Option<TrialId> {
    TrialId::of_address(path.strip_prefix("/tests/")?).ok()
}

#[async_trait]
impl Capability for Trials {
    fn name(&self) -> &'static str {
        "trials"
    }

    fn words(&self) -> WordSource {
        WordSource {
            owner: "trials",
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
        let state = state::State::new(Arc::clone(&self.view), Arc::clone(&self.places), self.beside.clone());
        pages::routes().merge(api::routes()).with_state(state)
    }

    fn openapi(&self) -> Option<utoipa::openapi::OpenApi> {
        Some(api::document())
    }

    fn navigation(&self) -> Vec<NavEntry> {
        let entry = |label, href, icon, permission, rank| NavEntry { label, href, icon, permission, rank };
        let (lead, receive) = (Permission::Holds(Right::LeadTrials), Permission::Holds(Right::ManageAgenda));
        vec![
            entry("nav-trials", "/tests", "clipboard-list", Permission::Public, 22),
            entry("nav-trials-welcome", "/gestion/accueil-tests", "clipboard-list", receive, 72),
            entry("nav-trials-manage", "/gestion/tests", "clipboard-list", lead, 77),
        ]
    }

    fn doors(&self) -> Vec<Door> {
        vec![Door {
            label: "home-door-trials",
            about: "home-door-trials-about",
            href: "/tests",
            icon: "clipboard-list",
            rank: 40,
        }]
    }

    fn views(&self) -> Vec<Arc<dyn View>> {
        vec![Arc::clone(&self.view) as Arc<dyn View>]
    }

    fn search(&self, query: &str, _: Lang, limit: usize) -> Vec<SearchHit> {
        pages::search_hits(&self.view.snapshot(), query, limit)
    }

    fn figures(&self, app: &App) -> Vec<Figure> {
        pages::figures(app, &self.view.snapshot())
    }

    fn indicators(&self, app: &App, territory: TerritoryCode) -> Vec<Figure> {
        pages::indicators(app, &self.view.snapshot(), territory)
    }

    fn at_place(&self, app: &App, place: &str, lang: Lang) -> Vec<AtPlace> {
        pages::at_place(app, &self.view.snapshot(), place, lang)
    }

    fn written(&self, path: &str) -> Option<Written> {
        let snapshot = self.view.snapshot();
        let trial = &snapshot.by_id(&of_path(path)?)?.trial;
        trial.public_at?;
        Some(Written {
            path: format!("/tests/{}", trial.id),
            title: trial.sheet.title.to_string(),
            text: [trial.sheet.tried.as_str(), trial.changes.as_ref().map_or("", |changes| changes.as_str())]
                .join("\n"),
            kind: "search-kind-trial",
            author: Author::Body,
            shown: trial.is_public(),
            reachable: false,
        })
    }

    async fn hide(
        &self,
        app: &App,
        actor: &Actor,
        hiding: &Hiding<'_>,
    ) -> Result<Option<Version>, StoreError> {
        let Some(id) = of_path(hiding.path) else { return Ok(None) };
        let Ok(reason) = Reason::cut(hiding.reason) else { return Ok(None) };
        acts::decide::hide(app, actor, &id, (hiding.hidden, &reason)).await
    }

    fn personal_data(&self) -> Vec<Processing> {
        vec![
            Processing {
                name: "testers",
                purpose: "processing-testers-purpose",
                basis: "processing-testers-basis",
                data: "processing-testers-data",
                retention: "processing-testers-retention",
            },
            Processing {
                name: "trial-seats",
                purpose: "processing-trial-seats-purpose",
                basis: "processing-trial-seats-basis",
                data: "processing-trial-seats-data",
                retention: "processing-trial-seats-retention",
            },
            Processing {
                name: "trial-feedback",
                purpose: "processing-trial-feedback-purpose",
                basis: "processing-trial-feedback-basis",
                data: "processing-trial-feedback-data",
                retention: "processing-trial-feedback-retention",
            },
            Processing {
                name: "trial-teams",
                purpose: "processing-trial-teams-purpose",
                basis: "processing-trial-teams-basis",
                data: "processing-trial-teams-data",
                retention: "processing-trial-teams-retention",
            },
        ]
    }

    fn jobs(&self, app: &App, runner: JobRunner) -> JobRunner {
        jobs::add(runner, app, (&self.view, &self.places, &self.post))
    }

    async fn demo(&self, app: &App, seed: u64, _years: u32) -> Result<(), anyhow::Error> {
        demo::fill(app, seed).await
    }
}
