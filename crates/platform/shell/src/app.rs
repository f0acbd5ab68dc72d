//! The application: what all requests share.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, NaiveDateTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;
use maillage_press::Press;
use maillage_store::files::Files;
use maillage_store::{Clock, Db, Ids, Version};
use maillage_territory::Scope;
use tokio::sync::watch;

use crate::assets::{Assets, AssetsError};
use crate::capability::{Beside, Capability, NavEntry, View};
use crate::identity::Authenticator;
use crate::page::encode;
use crate::ready::{ReadyPages, Stamp};
use crate::settings::Settings;
use crate::words::{Lang, WordSource, Words, WordsError};
use crate::written::{Notice, Written};

/// The words of the shell itself: those of the layout and its components, and those of its own pages.
pub const SHELL_WORDS: [WordSource; 2] = [
    WordSource {
        owner: "shell",
        fr: include_str!("../locales/fr.ftl"),
        en: include_str!("../locales/en.ftl"),
    },
    WordSource {
        owner: "site",
        fr: include_str!("../locales/site/fr.ftl"),
        en: include_str!("../locales/site/en.ftl"),
    },
];

/// What an application is made of.
pub struct AppParts {
    /// Settings.
    pub settings: Settings,
    /// Database.
    pub db: Db,
    /// Clock.
    pub clock: Arc<dyn Clock>,
    /// Identifiers and tokens.
    pub ids: Arc<Ids>,
    /// Files.
    pub files: Files,
    /// Who makes a request.
    pub authenticator: Arc<dyn Authenticator>,
    /// What prints papers as PDF; `None` in a program built without it.
    pub press: Option<Arc<dyn Press>>,
    /// The capabilities, in the order of their migrations.
    pub capabilities: Vec<Arc<dyn Capability>>,
}

/// Why an application cannot be built.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// Words.
    #[error(transparent)]
    Words(#[from] WordsError),
    /// Assets.
    #[error(transparent)]
    Assets(#[from] AssetsError),
    /// The territory of the network.
    #[error("`network.territory` is `{0}`: write régions and départements as `R93,D26`")]
    Territory(String),
    /// The time zone.
    #[error("`network.time_zone` is `{0}`: write it as `Europe/Paris`")]
    TimeZone(String),
}

/// The application, cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    parts: AppParts,
    scope: Scope,
    zone: Tz,
    words: Words,
    assets: Assets,
    navigation: Vec<NavEntry>,
    ready: ReadyPages,
    /// How often each view changed.
    views: Vec<(Arc<dyn View>, AtomicU64)>,
    settled: watch::Sender<Version>,
    loaded: watch::Sender<bool>,
}

impl App {
    /// Checks and prepares everything that needs no database.
    pub fn build(parts: AppParts) -> Result<Self, AppError> {
        let network = &parts.settings.network;
        let scope = network.territory.parse().map_err(|_| AppError::Territory(network.territory.clone()))?;
        let zone = network.time_zone.parse().map_err(|_| AppError::TimeZone(network.time_zone.clone()))?;
        let sources: Vec<_> = SHELL_WORDS
            .into_iter()
            .chain(parts.capabilities.iter().map(|capability| capability.words()))
            .collect();
        let words = Words::load(&sources)?;
        let mut navigation: Vec<_> = parts.capabilities.iter().flat_map(|one| one.navigation()).collect();
        navigation.sort_by_key(|entry| entry.rank);
        let views: Vec<_> = parts.capabilities.iter().flat_map(|one| one.views()).collect();
        let ready = ReadyPages::new(parts.settings.server.ready_pages_bytes);
        Ok(Self(Arc::new(Inner {
            scope,
            zone,
            words,
            assets: Assets::load()?,
            navigation,
            ready,
            views: views.into_iter().map(|view| (view, AtomicU64::new(0))).collect(),
            settled: watch::Sender::new(Version::ZERO),
            loaded: watch::Sender::new(false),
            parts,
        })))
    }

    /// Settings.
    pub fn settings(&self) -> &Settings {
        &self.0.parts.settings
    }

    /// Database.
    pub fn db(&self) -> &Db {
        &self.0.parts.db
    }

    /// Identifiers and tokens.
    pub fn ids(&self) -> &Ids {
        &self.0.parts.ids
    }

    /// The clock.
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.0.parts.clock
    }

    /// Files.
    pub fn files(&self) -> &Files {
        &self.0.parts.files
    }

    /// Who makes a request.
    pub fn authenticator(&self) -> &Arc<dyn Authenticator> {
        &self.0.parts.authenticator
    }

    /// What prints papers as PDF, where the program has it.
    pub fn press(&self) -> Option<&Arc<dyn Press>> {
        self.0.parts.press.as_ref()
    }

    /// The capabilities.
    pub fn capabilities(&self) -> &[Arc<dyn Capability>] {
        &self.0.parts.capabilities
    }

    /// What people wrote at a path, and the capability that keeps it.
    pub fn written(&self, path: &str) -> Option<(Written, &Arc<dyn Capability>)> {
        self.capabilities().iter().find_map(|one| Some((one.written(path)?, one)))
    }

    /// The page at which what stands at a path is reported; none where nothing there can be.
    pub fn report_href(&self, path: &str) -> Option<String> {
        let page = self.capabilities().iter().find_map(|one| one.reports())?;
        let (written, _) = self.written(path).filter(|(written, _)| written.shown)?;
        Some(format!("{page}?page={}", encode(&written.path)))
    }

    /// What the capabilities have for the page of something, by its path.
    pub fn beside(&self, path: &str, lang: Lang) -> Vec<Beside> {
        self.capabilities().iter().flat_map(|one| one.beside(self, path, lang)).collect()
    }

    /// What is told to whoever comes to a path where something was hidden.
    pub fn notice(&self, path: &str) -> Option<Notice> {
        let (written, _) = self.written(path).filter(|(written, _)| !written.shown)?;
        self.capabilities().iter().find_map(|one| one.notice(&written.path))
    }

    /// Régions and départements of the network.
    pub fn scope(&self) -> &Scope {
        &self.0.scope
    }

    /// Words.
    pub fn words(&self) -> &Words {
        &self.0.words
    }

    /// Assets.
    pub fn assets(&self) -> &Assets {
        &self.0.assets
    }

    /// Entries of the menu, in order.
    pub fn navigation(&self) -> &[NavEntry] {
        &self.0.navigation
    }

    /// Pages kept ready.
    pub fn ready_pages(&self) -> &ReadyPages {
        &self.0.ready
    }

    /// The present moment.
    pub fn now(&self) -> DateTime<Utc> {
        self.0.parts.clock.now()
    }

    /// A moment, on the clocks of the network.
    pub fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        at.with_timezone(&self.0.zone).naive_local()
    }

    /// The clocks of the network.
    pub fn zone(&self) -> Tz {
        self.0.zone
    }

    /// A time read on the clocks of the network. One that the change to summer time skips is an hour later; of two that
    /// the change to winter time gives, the first.
    pub fn moment(&self, local: NaiveDateTime) -> DateTime<Utc> {
        let found = |local: NaiveDateTime| self.0.zone.from_local_datetime(&local).earliest();
        let found = found(local).or_else(|| found(local + TimeDelta::hours(1)));
        found.map_or_else(|| local.and_utc(), |at| at.to_utc())
    }

    /// A path as an address that works outside of the site: in a mail, a calendar, a drawing to scan.
    pub fn address(&self, path: &str) -> String {
        let server = &self.settings().server;
        let own = server.public_url.clone().unwrap_or_else(|| format!("http://{}", server.listen));
        format!("{}{path}", own.trim_end_matches('/'))
    }

    /// What the page of a path, made at that moment, is made of: the views that it may show. What is told all day long
    /// leaves the pages that do not show it ready.
    pub fn stamp(&self, now: DateTime<Utc>, path: &str) -> Stamp {
        let shown = self.0.views.iter().filter(|(view, _)| view.is_shown_on(path));
        let version = shown.map(|(_, changes)| changes.load(Ordering::Acquire)).sum();
        Stamp { version, minute: now.timestamp().div_euclid(60) }
    }

    /// The views, in the order of the capabilities.
    pub(crate) fn views(&self) -> impl Iterator<Item = &Arc<dyn View>> {
        self.0.views.iter().map(|(view, _)| view)
    }

    /// Whether the views are loaded.
    pub fn is_loaded(&self) -> bool {
        *self.0.loaded.borrow()
    }

    /// Waits until this node's views show what was written, so that people see their own changes; gives up after
    /// two seconds. Whether they do.
    pub async fn settle(&self, version: Version) -> bool {
        let mut settled = self.0.settled.subscribe();
        let reached = settled.wait_for(|seen| *seen >= version);
        tokio::time::timeout(std::time::Duration::from_secs(2), reached).await.is_ok()
    }

    /// A view changed.
    pub(crate) fn changed(&self, view: &Arc<dyn View>) {
        for (_, changes) in self.0.views.iter().filter(|(own, _)| Arc::ptr_eq(own, view)) {
            changes.fetch_add(1, Ordering::AcqRel);
        }
    }

    /// The views show everything up to that version.
    pub(crate) fn settled_at(&self, version: Version) {
        self.0.settled.send_replace(version);
    }

    /// The views are loaded.
    pub(crate) fn mark_loaded(&self) {
        self.0.loaded.send_replace(true);
    }
}
