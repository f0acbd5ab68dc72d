//! A network with invented places, and professionals who tell what they do.

use std::sync::Arc;

use async_trait::async_trait;
use maillage_activity::{ActivityReports, PastAgenda};
use maillage_places::Places;
use maillage_shell::permission::{Right, Role, Within};
use maillage_shell::testing::{Answer, TestApp, TestAppBuilder, TestPeople};
use maillage_shell::{Authenticator, Capability, Identity};
use maillage_store::StoreError;
use maillage_store::migrate::Migrations;
use maillage_store::testing::TestDb;
use tokio::sync::RwLock;

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
    /// A place in Digne-les-Bains.
    pub other: String,
}

/// People who are known once places are.
#[derive(Clone, Default)]
struct Late(Arc<RwLock<TestPeople>>);

#[async_trait]
impl Authenticator for Late {
    async fn by_session(&self, secret: &str) -> Result<Option<Arc<Identity>>, StoreError> {
        self.0.read().await.by_session(secret).await
    }

    async fn by_token(&self, secret: &str) -> Result<Option<Arc<Identity>>, StoreError> {
        self.0.read().await.by_token(secret).await
    }
}

fn people(place: &str, other: &str) -> TestPeople {
    let own = || Within::Place(place.to_owned());
    TestPeople::default()
        .role(Role::Professional)
        .session("colleague", Role::Professional, true)
        .role(Role::PlaceManager)
        .role(Role::Inhabitant)
        .role(Role::Coordinator)
        .within("insider", Role::Professional, own())
        .within("boss", Role::PlaceManager, own())
        .within("outsider", Role::Professional, Within::Place(other.to_owned()))
        .within("stranger", Role::PlaceManager, Within::Territory("D13".parse().unwrap()))
        .within("keeper", Role::PlaceManager, Within::Territory("04112".parse().unwrap()))
        .token("robot", Role::Professional, &[Right::ReportActivity])
}

/// A network on a Tuesday at ten, with people of each role that a story needs.
pub async fn network(test: &TestDb) -> Network {
    with(test, |builder| builder).await
}

/// The same, beside an agenda.
pub async fn with_agenda(test: &TestDb, agenda: Arc<dyn PastAgenda>) -> Network {
    build(test, |activity| activity.with_agenda(agenda), |builder| builder).await
}

/// The same, with something changed in how it is built.
pub async fn with(test: &TestDb, change: impl FnOnce(TestAppBuilder) -> TestAppBuilder) -> Network {
    build(test, |activity| activity, change).await
}

async fn build(
    test: &TestDb,
    beside: impl FnOnce(ActivityReports) -> ActivityReports,
    change: impl FnOnce(TestAppBuilder) -> TestAppBuilder,
) -> Network {
    let places = Arc::new(Places::default());
    let activity = Arc::new(beside(ActivityReports::new(Arc::clone(places.view()))));
    let late = Late::default();
    let builder = TestApp::over(test)
        .with(Arc::clone(&places) as Arc<dyn Capability>)
        .with(activity)
        .people(late.clone());
    let app = change(builder).start().await;
    places.demo(&app.app, 3, 0).await.unwrap();
    app.settle().await;
    let snapshot = places.view().snapshot();
    let in_commune = |code: &str| {
        let all = snapshot.places.iter();
        all.filter(|entry| entry.commune.is_some_and(|commune| commune.code.as_str() == code))
            .map(|entry| entry.place.id.to_string())
            .min()
    };
    let (place, other) = (in_commune("04112").unwrap(), in_commune("04070").unwrap());
    *late.0.write().await = people(&place, &other);
    Network { app, places, place, other }
}

impl Network {
    /// A file as a person of that session sends it; the address of its preview.
    pub async fn bring(&self, session: &str, name: &str, bytes: &[u8]) -> String {
        let request = self.app.post("/activite/imports").session(session);
        request.file(name, bytes, &[]).send().await.expect(303).location().to_owned()
    }

    /// The same, accepted and done.
    pub async fn bring_in(&self, session: &str, name: &str, bytes: &[u8]) -> String {
        let href = self.bring(session, name, bytes).await;
        self.app.post(href.clone()).session(session).send().await.expect(303);
        self.app.work().await;
        href
    }

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
    page.visible().split_whitespace().collect::<Vec<_>>().join(" ")
}
