//! A network with invented places, and professionals who tell what they do.

use std::sync::Arc;

use maillage_activity::ActivityReports;
use maillage_places::Places;
use maillage_shell::Capability;
use maillage_shell::permission::{Right, Role};
use maillage_shell::testing::{Answer, TestApp, TestAppBuilder, TestPeople};
use maillage_store::migrate::Migrations;
use maillage_store::testing::TestDb;

/// The schema that the stories need.
pub const OWNERS: &[&Migrations] =
    &[&maillage_places::store::MIGRATIONS, &maillage_activity::store::MIGRATIONS];

/// The network of a story.
pub struct Network {
    pub app: TestApp,
    /// The directory.
    pub places: Arc<Places>,
    /// A place in Manosque.
    pub place: String,
}

/// A network on a Tuesday at ten, with people of each role that a story needs.
pub async fn network(test: &TestDb) -> Network {
    with(test, |builder| builder).await
}

/// The same, with something changed in how it is built.
pub async fn with(test: &TestDb, change: impl FnOnce(TestAppBuilder) -> TestAppBuilder) -> Network {
    let places = Arc::new(Places::default());
    let activity = Arc::new(ActivityReports::new(Arc::clone(places.view())));
    let people = TestPeople::default()
        .role(Role::Professional)
        .session("colleague", Role::Professional, true)
        .role(Role::PlaceManager)
        .role(Role::Inhabitant)
        .token("robot", Role::Professional, &[Right::ReportActivity]);
    let builder =
        TestApp::over(test).with(Arc::clone(&places) as Arc<dyn Capability>).with(activity).people(people);
    let app = change(builder).start().await;
    places.demo(&app.app, 3, 0).await.unwrap();
    app.settle().await;
    let snapshot = places.view().snapshot();
    let in_manosque = |code: &str| {
        let all = snapshot.places.iter();
        all.filter(|entry| entry.commune.is_some_and(|commune| commune.code.as_str() == code))
            .map(|entry| entry.place.id.to_string())
            .min()
    };
    let place = in_manosque("04112").unwrap();
    Network { app, places, place }
}

impl Network {
    /// The fields of a report about one person, with some changed or added.
    pub fn one<'a>(&'a self, changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        let usual = [
            ("kind", "individuel"),
            ("day", "2026-11-24"),
            ("minutes", "30"),
            ("theme", "email"),
            ("place", self.place.as_str()),
        ];
        let kept = usual.into_iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
        kept.chain(changed.iter().copied()).collect()
    }

    /// Sends a report.
    pub async fn tell(&self, session: &str, fields: &[(&str, &str)]) -> Answer {
        self.app.post("/activite").session(session).form(fields).send().await
    }

    /// A number of `GET /api/v1/figures`.
    pub async fn figure(&self, query: &str, pointer: &str) -> serde_json::Value {
        self.app.settle().await;
        let answer = self.app.get(format!("/api/v1/figures?{query}")).send().await.expect(200).json();
        answer.pointer(pointer).unwrap_or(&serde_json::Value::Null).clone()
    }
}

/// The words of a page, with plain spaces where French typography asks for others.
pub fn words(page: &Answer) -> String {
    page.visible().replace(['\u{a0}', '\u{202f}'], " ")
}
