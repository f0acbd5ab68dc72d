//! The test kit of pages and API: an application in the process of the test, over a throw-away database, with a
//! clock that stands still. Behind the cargo feature `testing`.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a test kit fails by panicking"
)]

mod answer;
mod doubles;
mod people;
mod promises;
mod proof;
mod request;
mod visible;

use std::sync::Arc;

use axum::Router;
use chrono::{DateTime, Utc};
use maillage_press::Press;
use maillage_store::files::{Files, FilesOptions};
use maillage_store::jobs::JobRunner;
use maillage_store::testing::TestDb;
use maillage_store::{Clock as _, Db, FixedClock, Ids};
use tempfile::TempDir;
use tokio::task::JoinHandle;

use crate::identity::Authenticator;
use crate::server;
use crate::settings::Settings;
use crate::{App, AppParts, Capability, load_views};

pub use answer::Answer;
pub use doubles::{Mailbox, Turnstile};
pub use people::TestPeople;
pub use proof::{BrokenPress, ProofPress};
pub use request::RequestBuilder;
pub use visible::visible_text;

/// When stories begin unless they say otherwise: a Tuesday, ten o'clock in Paris.
pub const START: &str = "2026-11-24T09:00:00Z";

/// An application to tell stories on.
pub struct TestApp {
    /// The application.
    pub app: App,
    /// Its clock.
    pub clock: Arc<FixedClock>,
    router: Router,
    following: JoinHandle<()>,
    _folder: TempDir,
}

/// An application being put together.
pub struct TestAppBuilder {
    db: Db,
    start: DateTime<Utc>,
    settings: Settings,
    authenticator: Arc<dyn Authenticator>,
    press: Option<Arc<dyn Press>>,
    capabilities: Vec<Arc<dyn Capability>>,
}

impl TestAppBuilder {
    /// With one more capability.
    #[must_use]
    pub fn with(mut self, capability: Arc<dyn Capability>) -> Self {
        self.capabilities.push(capability);
        self
    }

    /// With the people of the story, or any other authenticator.
    #[must_use]
    pub fn people(mut self, authenticator: impl Authenticator + 'static) -> Self {
        self.authenticator = Arc::new(authenticator);
        self
    }

    /// With a press.
    #[must_use]
    pub fn press(mut self, press: impl Press + 'static) -> Self {
        self.press = Some(Arc::new(press));
        self
    }

    /// With other settings.
    #[must_use]
    pub fn settings(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        change(&mut self.settings);
        self
    }

    /// Beginning at that moment: `2026-11-24T09:00:00Z`.
    #[must_use]
    pub fn at(mut self, moment: &str) -> Self {
        self.start = read(moment);
        self
    }

    /// Builds it; its views are loaded and follow the changes until it is dropped.
    pub async fn start(self) -> TestApp {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(FixedClock::new(self.start));
        let mut settings = self.settings;
        settings.storage.data = folder.path().to_owned();
        let place = folder.path().join("files").display().to_string();
        let app = App::build(AppParts {
            settings,
            db: self.db,
            clock: clock.clone(),
            ids: Arc::new(Ids::seeded(clock.clone(), 1)),
            files: Files::open(&FilesOptions::folder(place)).unwrap(),
            authenticator: self.authenticator,
            press: self.press,
            capabilities: self.capabilities,
        })
        .unwrap_or_else(|error| panic!("the application cannot be built: {error}"));
        let following = tokio::spawn(load_views(&app).await.unwrap());
        let router = server::router(&app).0;
        TestApp { app, clock, router, following, _folder: folder }
    }
}

impl TestApp {
    /// An application over a database, with nobody and nothing in it yet.
    pub fn over(test: &TestDb) -> TestAppBuilder {
        TestAppBuilder {
            db: test.db.clone(),
            start: read(START),
            settings: Settings::default(),
            authenticator: Arc::new(TestPeople::default()),
            press: None,
            capabilities: Vec::new(),
        }
    }

    /// A read.
    pub fn get(&self, path: impl Into<String>) -> RequestBuilder {
        self.request("GET", path)
    }

    /// A write, from one of our own pages unless the story says otherwise.
    pub fn post(&self, path: impl Into<String>) -> RequestBuilder {
        self.request("POST", path).header("sec-fetch-site", "same-origin")
    }

    /// Any request.
    pub fn request(&self, method: &str, path: impl Into<String>) -> RequestBuilder {
        RequestBuilder::new(self.router.clone(), method, path.into())
    }

    /// Everything that is due in the background, done now; how many jobs ran.
    pub async fn work(&self) -> usize {
        let (db, clock, ids) = (self.app.db().clone(), self.clock.clone(), self.app.ids().clone());
        let runner = JobRunner::new(db, clock, ids);
        let runner = self.app.capabilities().iter().fold(runner, |runner, one| one.jobs(&self.app, runner));
        let ran = runner.run_due().await.unwrap();
        self.settle().await;
        ran
    }

    /// Waits until the views show all that was written, a minute at most: machines that test may be busy.
    pub async fn settle(&self) {
        let version = self.app.db().version().await.unwrap();
        for _ in 0..30 {
            if self.app.settle(version).await {
                return;
            }
        }
        panic!("the views do not follow");
    }

    /// Sets the clock, and lets the views know of the new day.
    pub async fn set_clock(&self, moment: &str) {
        self.clock.set(read(moment));
        for view in self.app.capabilities().iter().flat_map(|one| one.views()) {
            view.tick(&self.app).await.unwrap();
        }
    }

    /// The present moment of the story.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        self.following.abort();
    }
}

fn read(moment: &str) -> DateTime<Utc> {
    moment.parse().unwrap_or_else(|_| panic!("`{moment}` is no moment; write 2026-11-24T09:00:00Z"))
}
