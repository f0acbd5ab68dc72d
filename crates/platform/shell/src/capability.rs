//! The one interface between the floors: what a capability gives, and so what the platform does for it.

use std::sync::Arc;

use async_trait::async_trait;
use maillage_store::jobs::JobRunner;
use maillage_store::migrate::Migrations;
use maillage_store::{Actor, Change, Statement, StoreError, Version};
use maillage_territory::TerritoryCode;

use crate::app::App;
use crate::permission::Permission;
use crate::routes::Routes;
use crate::words::{Lang, WordSource};
use crate::written::{Hiding, Notice, Written};

/// A capability of the product: places, agenda, activity…
#[async_trait]
pub trait Capability: Send + Sync {
    /// Its name, in English: `places`.
    fn name(&self) -> &'static str;

    /// Its words.
    fn words(&self) -> WordSource;

    /// Its tables, on both engines.
    fn migrations(&self) -> &'static Migrations;

    /// Its SQL texts, so that a test prepares them all on both engines.
    fn statements(&self) -> Vec<&'static [&'static Statement]>;

    /// Its pages and its API, each route with its permission.
    fn routes(&self, app: &App) -> Routes;

    /// Its part of the OpenAPI document.
    fn openapi(&self) -> Option<utoipa::openapi::OpenApi> {
        None
    }

    /// Its entries in the navigation.
    fn navigation(&self) -> Vec<NavEntry> {
        Vec::new()
    }

    /// How anybody takes part in it, for the home page.
    fn doors(&self) -> Vec<Door> {
        Vec::new()
    }

    /// Its in-memory views.
    fn views(&self) -> Vec<Arc<dyn View>> {
        Vec::new()
    }

    /// What it knows for the one search box, best first.
    fn search(&self, _query: &str, _lang: Lang, _limit: usize) -> Vec<SearchHit> {
        Vec::new()
    }

    /// How much it knows beyond what [`Self::search`] gives, and where to see all of it; None where it cannot tell.
    fn search_all(&self, _query: &str) -> Option<SearchAll> {
        None
    }

    /// The figures that it knows of the network, for the home page.
    fn figures(&self, _app: &App) -> Vec<Figure> {
        Vec::new()
    }

    /// Its figures on the sheet of a territory.
    fn indicators(&self, _app: &App, _territory: TerritoryCode) -> Vec<Figure> {
        Vec::new()
    }

    /// What it has for the sheet of a place, by its public id: the nearest first.
    fn at_place(&self, _app: &App, _place: &str, _lang: Lang) -> Vec<AtPlace> {
        Vec::new()
    }

    /// What it has for the page of something of another capability, by the path of that page: the project that answers a
    /// need, what a project released.
    fn beside(&self, _app: &App, _path: &str, _lang: Lang) -> Vec<Beside> {
        Vec::new()
    }

    /// The data that it publishes.
    fn open_datasets(&self) -> Vec<OpenDataset> {
        Vec::new()
    }

    /// The personal data that it holds, for the register of processing and for people's requests.
    fn personal_data(&self) -> Vec<Processing> {
        Vec::new()
    }

    /// What people wrote and that stands at a path, seen by everyone or not: it can be reported, and decided of. Asked
    /// for every page: read it from a view.
    fn written(&self, _path: &str) -> Option<Written> {
        None
    }

    /// Hides what it keeps at a path, or shows it again, once moderation has decided: pages, lists, feeds, files and
    /// search leave it out, and its own log says why. Asked twice, it is done once. The version from which on it stands
    /// as asked ([`Version::ZERO`] where it did already); `None` where it keeps nothing there, or cannot hide it.
    async fn hide(
        &self,
        _app: &App,
        _actor: &Actor,
        _hiding: &Hiding<'_>,
    ) -> Result<Option<Version>, StoreError> {
        Ok(None)
    }

    /// What is told to whoever comes to the path of something that was hidden, in the place of nothing.
    fn notice(&self, _path: &str) -> Option<Notice> {
        None
    }

    /// The page at which anyone reports what people wrote: linked from each page of something written.
    fn reports(&self) -> Option<&'static str> {
        None
    }

    /// Registers its work in the background, and the times of what is scheduled.
    fn jobs(&self, _app: &App, runner: JobRunner) -> JobRunner {
        runner
    }

    /// Fills the demonstration region, with that many years of what happens in it.
    async fn demo(&self, _app: &App, _seed: u64, _years: u32) -> Result<(), anyhow::Error> {
        Ok(())
    }
}

/// An in-memory view: immutable snapshots, rebuilt from the database at start, refreshed from the change feed.
#[async_trait]
pub trait View: Send + Sync {
    /// Its name, for logs.
    fn name(&self) -> &'static str;

    /// The kinds of changes that concern it.
    fn kinds(&self) -> &'static [&'static str];

    /// Whether the public page of a path may show what it holds; else that page stays ready when it changes.
    fn is_shown_on(&self, _path: &str) -> bool {
        true
    }

    /// Builds it from the database.
    async fn load(&self, app: &App) -> Result<(), StoreError>;

    /// Takes in changes of its kinds, in order.
    async fn refresh(&self, app: &App, changes: &[Change]) -> Result<(), StoreError>;

    /// Called every minute, for views that depend on the day.
    async fn tick(&self, _app: &App) -> Result<(), StoreError> {
        Ok(())
    }
}

/// An entry of the navigation.
#[derive(Clone, Copy, Debug)]
pub struct NavEntry {
    /// Key of its label.
    pub label: &'static str,
    /// Where it leads.
    pub href: &'static str,
    /// Icon beside the label.
    pub icon: &'static str,
    /// Who sees it.
    pub permission: Permission,
    /// Rank in the menu. For everybody: 10 to 19 at once, 20 to 29 unfolded. For those who work: up to 70 what they do
    /// daily, the rest above.
    pub rank: u8,
}

/// A way to take part, open to everybody.
#[derive(Clone, Copy, Debug)]
pub struct Door {
    /// Key of what one does: “Tell a need”.
    pub label: &'static str,
    /// Key of why, or of how little it takes.
    pub about: &'static str,
    /// Where it begins.
    pub href: &'static str,
    /// Icon before it.
    pub icon: &'static str,
    /// Rank among the doors.
    pub rank: u8,
}

/// A result of the one search box.
#[derive(Clone, Debug)]
pub struct SearchHit {
    /// Key of the name of its kind: place, commune…
    pub kind: &'static str,
    /// Its title.
    pub title: String,
    /// What tells it from others of the same name.
    pub detail: String,
    /// Its page.
    pub href: String,
    /// How well it answers; comparable within one capability.
    pub score: f32,
}

/// All the results of a capability.
#[derive(Clone, Debug)]
pub struct SearchAll {
    /// How many there are.
    pub total: usize,
    /// A page with all of them.
    pub href: String,
}

/// Something on the sheet of a place.
#[derive(Clone, Debug)]
pub struct AtPlace {
    /// What it is to the place.
    pub kind: AtPlaceKind,
    /// Its title.
    pub title: String,
    /// When, or what else tells it from others.
    pub detail: String,
    /// Its page.
    pub href: String,
}

/// Something beside the page of something else.
#[derive(Clone, Debug)]
pub struct Beside {
    /// Key of what it is to the thing: “became a project”.
    pub kind: &'static str,
    /// Its title.
    pub title: String,
    /// Where it stands, or what else tells it from others.
    pub detail: String,
    /// Its page.
    pub href: String,
}

/// What something is to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtPlaceKind {
    /// What people can do there now: a button beside the telephone.
    Act,
    /// What is coming there: a line of a list.
    Coming,
}

/// A figure: never shown without its definition, its date and its coverage.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Key of its label.
    pub label: &'static str,
    /// Its value; `None` where it is not known.
    pub value: Option<u64>,
    /// Key of its definition.
    pub definition: &'static str,
    /// Share of what should be counted that is counted, in percent.
    pub coverage: Option<u8>,
    /// Link to what is counted.
    pub href: Option<String>,
    /// Rank among the figures.
    pub rank: u8,
}

/// A dataset that anyone may take.
#[derive(Clone, Debug)]
pub struct OpenDataset {
    /// Stable name: `lieux`.
    pub name: &'static str,
    /// Key of its title.
    pub title: &'static str,
    /// Key of its description.
    pub description: &'static str,
    /// Its files: format and address.
    pub files: Vec<(&'static str, String)>,
    /// Its licence, as an SPDX-like code: `etalab-2.0`.
    pub license: &'static str,
    /// Address of the schema that it follows.
    pub schema: Option<&'static str>,
    /// Number of records now.
    pub records: usize,
}

/// A processing of personal data: declared beside the code that does it.
#[derive(Clone, Copy, Debug)]
pub struct Processing {
    /// Stable name.
    pub name: &'static str,
    /// Key: what for.
    pub purpose: &'static str,
    /// Key: legal basis.
    pub basis: &'static str,
    /// Key: which data.
    pub data: &'static str,
    /// Key: how long, and what then.
    pub retention: &'static str,
}
