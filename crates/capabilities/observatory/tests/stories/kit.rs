//! The observatory to tell stories on: a place in Manosque, another in Aix, people of each role.

use std::sync::Arc;

use maillage_observatory::Observatory;
use maillage_places::Places;
use maillage_places::testing::{AIX, MANOSQUE, deliver};
use maillage_shell::permission::{Right, Role};
use maillage_shell::testing::{Answer, TestApp, TestPeople};
use maillage_store::migrate::Migrations;
use maillage_store::testing::TestDb;
use maillage_territory::{Commune, Territories};

pub const OWNERS: &[&Migrations] =
    &[&maillage_places::store::MIGRATIONS, &maillage_observatory::store::MIGRATIONS];

/// Secret of the session of the coordination.
pub const NETWORK: &str = "coordinator";

/// The observatory and the application that shows it.
pub struct Story {
    pub app: TestApp,
    pub observatory: Arc<Observatory>,
}

/// Nothing yet: no place, no figure.
pub async fn empty(test: &TestDb) -> Story {
    let places = Arc::new(Places::default());
    let observatory = Arc::new(Observatory::new(Arc::clone(places.view())));
    let people = Role::ALL.into_iter().fold(TestPeople::default(), TestPeople::role).token(
        "robot",
        Role::Coordinator,
        &Right::ALL,
    );
    let app = TestApp::over(test).people(people).with(places).with(observatory.clone()).start().await;
    Story { app, observatory }
}

/// With places in Manosque and Aix, on the morning of Tuesday 24 November 2026.
pub async fn begin(test: &TestDb) -> Story {
    let story = empty(test).await;
    deliver(&story.app, &[MANOSQUE, AIX]).await;
    story
}

/// A commune of the reference.
pub fn commune(code: &str) -> &'static Commune {
    Territories::embedded().commune(code).unwrap()
}

impl Story {
    /// A page as anybody sees it.
    pub async fn page(&self, path: impl Into<String>) -> Answer {
        self.app.get(path).send().await.expect(200)
    }
}
