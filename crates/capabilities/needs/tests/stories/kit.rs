//! Needs to tell stories on: one place in Manosque, people of each role.

use std::sync::Arc;

use maillage_needs::Needs;
use maillage_places::Places;
use maillage_places::testing::{MANOSQUE, deliver};
use maillage_shell::permission::{Right, Role};
use maillage_shell::testing::{Answer, Mailbox, TestApp, TestPeople, Turnstile};
use maillage_store::migrate::Migrations;
use maillage_store::testing::TestDb;

pub const OWNERS: &[&Migrations] = &[&maillage_places::store::MIGRATIONS, &maillage_needs::store::MIGRATIONS];
/// Secrets of sessions.
pub const PRO: &str = "professional";
pub const NETWORK: &str = "coordinator";

/// Needs and the application that shows them.
pub struct Story {
    pub app: TestApp,
    pub needs: Arc<Needs>,
    pub gate: Arc<Turnstile>,
    pub mail: Arc<Mailbox>,
    /// Public id of the place in Manosque.
    pub place: String,
}

/// No need yet, on the morning of Tuesday 24 November 2026.
pub async fn begin(test: &TestDb) -> Story {
    let places = Arc::new(Places::default());
    let (gate, mail) = (Arc::new(Turnstile::default()), Arc::new(Mailbox::default()));
    let needs = Needs::new(Arc::clone(places.view())).with_gate(gate.clone()).with_post(mail.clone());
    let needs = Arc::new(needs);
    let people = Role::ALL.into_iter().fold(TestPeople::default(), TestPeople::role).token(
        "robot",
        Role::Coordinator,
        &Right::ALL,
    );
    let app = TestApp::over(test).people(people).with(places.clone()).with(needs.clone()).start().await;
    deliver(&app, &[MANOSQUE]).await;
    let place = places.view().snapshot().places[0].place.id.to_string();
    Story { app, needs, gate, mail, place }
}

/// The form of a need: what is usual, and what the story says instead.
pub fn typed<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("screen", "3"),
        ("key", "cle-de-la-premiere-histoire"),
        ("title", "Le car scolaire se réserve seulement en ligne"),
        ("story", "Je n’ai pas d’ordinateur, et le guichet est fermé."),
        ("wish", "S’inscrire au guichet."),
        ("area", "transports"),
        ("kind", "ne-marche-pas"),
        ("sphere", "espace-public"),
        ("audience", "familles"),
        ("commune", "Manosque"),
    ];
    let kept = usual.into_iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    kept.chain(changed.iter().copied()).collect()
}

impl Story {
    /// Sends a need as somebody without an account.
    pub async fn tell(&self, changed: &[(&str, &str)]) -> Answer {
        let answer = self.app.post("/besoins/dire").form(&typed(changed)).send().await;
        self.app.settle().await;
        answer
    }

    /// A need that everybody sees; its public id.
    pub async fn published(&self, changed: &[(&str, &str)]) -> String {
        let form = [changed, &[("place", self.place.as_str())]].concat();
        let answer = self.app.post("/besoins/dire").session(PRO).form(&typed(&form)).send().await.expect(303);
        self.app.settle().await;
        answer.location().strip_prefix("/besoins/").unwrap().to_owned()
    }

    /// A page as anybody sees it.
    pub async fn page(&self, path: impl Into<String>) -> Answer {
        self.app.get(path).send().await.expect(200)
    }

    /// The ids of the needs that wait to be read, the oldest first.
    pub async fn waiting(&self) -> Vec<String> {
        let page = self.app.get("/gestion/besoins").session(NETWORK).send().await.expect(200);
        page.all_between("id=\"b-", "\"")
    }

    /// Puts a need to the town hall, which has thirty days; the link that it gets.
    pub async fn ask(&self, id: &str) -> String {
        let form = [
            ("act", "ask"),
            ("body", "Mairie de Manosque"),
            ("kind", "commune"),
            ("email", "accueil@mairie.example"),
            ("days", "30"),
        ];
        self.decide(id, &form).await.expect(303);
        self.link().await
    }

    /// The link of the one letter that leaves.
    pub async fn link(&self) -> String {
        self.app.work().await;
        let letters = self.mail.take();
        assert_eq!(letters.len(), 1, "{letters:#?}");
        let body = &letters[0].body;
        let start = body.find("/besoins/repondre?cle=").unwrap();
        body[start..].split_whitespace().next().unwrap().to_owned()
    }

    /// A body answers through its link.
    pub async fn answer(&self, link: &str, changed: &[(&str, &str)]) -> Answer {
        let secret = link.split_once("cle=").unwrap().1;
        let usual = [
            ("cle", secret),
            ("key", "premiere-reponse"),
            ("outcome", "will-do"),
            ("words", "Au printemps."),
            ("by_when", "2027-03-21"),
        ];
        let kept = usual.into_iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
        let form: Vec<_> = kept.chain(changed.iter().copied()).collect();
        let answer = self.app.post("/besoins/repondre").form(&form).send().await;
        self.app.settle().await;
        answer
    }

    /// What the network decides.
    pub async fn decide(&self, id: &str, form: &[(&str, &str)]) -> Answer {
        let path = format!("/gestion/besoins/{id}");
        let answer = self.app.post(path).session(NETWORK).form(form).send().await;
        self.app.settle().await;
        answer
    }
}
