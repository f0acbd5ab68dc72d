//! Projects to give away: two places, one validated project in Manosque, people of each role.

use std::sync::Arc;

use async_trait::async_trait;
use maillage_agenda::Agenda;
use maillage_needs::Needs;
use maillage_places::Places;
use maillage_places::testing::{AIX, MANOSQUE, deliver};
use maillage_projects::Projects;
use maillage_projects::acts::PROJECT_CHANGED;
use maillage_projects::model::{Project, ProjectId, State, Test};
use maillage_projects::store::projects;
use maillage_projects::talents::{Talent, Talents, Word};
use maillage_releases::Releases;
use maillage_shell::App;
use maillage_shell::permission::{Right, Role, Within};
use maillage_shell::testing::{Answer, TestApp, TestPeople, Turnstile};
use maillage_store::migrate::Migrations;
use maillage_store::testing::TestDb;
use maillage_store::{Actor, StoreError, Tx};
use maillage_vocabulary::lists::needs::PolicyArea;
use maillage_vocabulary::lists::projects::Makes;

pub const OWNERS: &[&Migrations] = &[
    &maillage_places::store::MIGRATIONS,
    &maillage_agenda::store::MIGRATIONS,
    &maillage_needs::store::MIGRATIONS,
    &maillage_projects::store::MIGRATIONS,
    &maillage_releases::store::MIGRATIONS,
];
/// Secrets of sessions: who leads the project, somebody else, the network, the team of the place in Manosque.
pub const LEAD: &str = "developer";
pub const OTHER: &str = "inhabitant";
pub const NETWORK: &str = "coordinator";
pub const TEAM: &str = "team-of-manosque";

/// Nobody offers their time in these stories.
struct Nobody;

#[async_trait]
impl Talents for Nobody {
    fn all(&self) -> Vec<Talent> {
        Vec::new()
    }

    async fn is_there(&self, _: &App, _: &str) -> Result<bool, StoreError> {
        Ok(false)
    }

    async fn write(&self, _: &App, _: &mut Tx, _: &str, _: &Word) -> Result<bool, StoreError> {
        Ok(false)
    }

    async fn answering(&self, _: &App, _: &str) -> Result<Option<(String, String)>, StoreError> {
        Ok(None)
    }
}

/// Releases and the application that shows them.
pub struct Story {
    pub app: TestApp,
    pub gate: Arc<Turnstile>,
    pub releases: Arc<Releases>,
    /// Public ids of the places in Manosque and in Aix.
    pub places: [String; 2],
    /// Public id of the project.
    pub project: String,
}

/// A validated project of the place in Manosque, on the morning of Tuesday 24 November 2026.
pub async fn begin(test: &TestDb) -> Story {
    let (places, gate) = (Arc::new(Places::default()), Arc::new(Turnstile::default()));
    let agenda =
        Agenda::new(Arc::clone(places.view()), Arc::new(maillage_shell::testing::Mailbox::default()));
    let needs = Needs::new(Arc::clone(places.view()));
    let views = (Arc::clone(places.view()), Arc::clone(needs.view()), Arc::clone(agenda.view()));
    let projects = Projects::new(views, Arc::new(Nobody));
    let releases = Releases::new(Arc::clone(places.view()), Arc::clone(projects.view()));
    let releases = Arc::new(releases.with_gate(gate.clone()));
    // The place is drawn first: its id is known before people are.
    let mut story = start(test, (places, agenda, needs, projects), (gate, releases)).await;
    story.project = story.add("Le sentier des moulins", State::Validated).await;
    story
}

async fn start(
    test: &TestDb,
    (places, agenda, needs, projects): (Arc<Places>, Agenda, Needs, Projects),
    (gate, releases): (Arc<Turnstile>, Arc<Releases>),
) -> Story {
    let commune = Within::Territory("04112".parse().unwrap());
    let people = Role::ALL
        .into_iter()
        .fold(TestPeople::default(), TestPeople::role)
        .within(TEAM, Role::Professional, commune)
        .token("robot", Role::Coordinator, &Right::ALL);
    let app = TestApp::over(test)
        .people(people)
        .with(places.clone())
        .with(Arc::new(agenda))
        .with(Arc::new(needs))
        .with(Arc::new(projects))
        .with(releases.clone())
        .start()
        .await;
    deliver(&app, &[MANOSQUE, AIX]).await;
    let snapshot = places.view().snapshot();
    let id = |commune: &str| {
        let found = snapshot.places.iter().find(|entry| entry.commune_name() == commune);
        found.unwrap().place.id.to_string()
    };
    let places = [id("Manosque"), id("Aix-en-Provence")];
    Story { app, gate, releases, places, project: String::new() }
}

/// The form of a deliverable: data out of nothing else, and what the story says instead.
pub fn deliverable<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("key", "cle-de-la-premiere-chose"),
        ("nature", "data"),
        ("title", "Les moulins"),
        ("about", "Douze moulins, leur état et leur histoire."),
        ("address", "https://exemple.fr/moulins"),
        ("version", "1.0"),
        ("day", "2026-11-20"),
        ("licence", "etalab-2.0"),
        ("languages", "fr"),
    ];
    merged(&usual, changed)
}

/// The form of a program.
pub fn program<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    const ABOUT: &str = "Le sentier se suit au téléphone ou sur papier. Chaque moulin a son récit, à écouter en marchant. La carte marche sans réseau, et chaque commune peut y mettre ses lieux.";
    let usual = [
        ("key", "cle-du-premier-programme"),
        ("nature", "code"),
        ("title", "Le sentier"),
        ("about", ABOUT),
        ("address", "https://git.exemple.fr/moulins/sentier"),
        ("day", "2026-11-20"),
        ("licence", "AGPL-3.0-or-later"),
        ("languages", "fr, oc"),
        ("short", "Un sentier à écouter en marchant."),
        ("kind", "standalone/web"),
        ("status", "stable"),
        ("platforms", "web"),
        ("features", "Carte sans réseau\nRécits à écouter"),
    ];
    merged(&usual, changed)
}

/// The form of a reuse.
pub fn reuse<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("key", "cle-de-la-premiere-reprise"),
        ("who", "Commune de Barjols"),
        ("kind", "commune"),
        ("commune", "Barjols"),
        ("since", "2026-09"),
        ("how", "adapted"),
        ("changed", "Les fontaines au lieu des moulins."),
    ];
    merged(&usual, changed)
}

/// The form of an achievement.
pub fn achievement<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("key", "cle-de-la-premiere-fiche"),
        ("title", "Cent familles équipées"),
        ("done", "Des ordinateurs remis en état, et une heure pour apprendre."),
        ("audience", "familles"),
        ("partners", "La ressourcerie"),
        ("value", "100"),
        ("what", "familles équipées"),
        ("day", "2026-10-01"),
        ("licence", "CC-BY-4.0"),
    ];
    merged(&usual, changed)
}

fn merged<'a>(usual: &[(&'a str, &'a str)], changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = usual.iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    kept.chain(changed).copied().collect()
}

impl Story {
    /// A project that stands so, of the place in Manosque, led by a citizen developer.
    pub async fn add(&self, title: &str, state: State) -> String {
        let app = &self.app.app;
        let id: ProjectId = app.ids().public_id().parse().unwrap();
        let text = |text: &str| text.to_owned();
        let project = Project {
            id,
            need: None,
            title: title.parse().unwrap(),
            pitch: "Pour les marcheuses et les marcheurs.".parse().unwrap(),
            makes: Makes::Trail,
            area: PolicyArea::Culture.into(),
            commune: Some("04112".parse().unwrap()),
            place: Some(self.places[0].parse().unwrap()),
            lead: Some(format!("person-{LEAD}")),
            tutor: None,
            cohort: None,
            test: Test {
                serves: text("public"),
                market: text("nothing"),
                part: text("from-the-start"),
                data: text("none"),
                free: text("yes"),
            },
            state,
            proposed_at: app.now(),
            slots: Vec::new(),
            workshops: Vec::new(),
        };
        let mut tx = app.db().begin(&Actor::system("story"), app.now()).await.unwrap();
        projects::insert(&mut tx, &project, title).await.unwrap();
        tx.changed(PROJECT_CHANGED, id.as_str());
        tx.commit().await.unwrap();
        self.app.settle().await;
        id.to_string()
    }

    /// Sends a form, in the name of a session; of nobody where it is empty.
    pub async fn send(&self, session: &str, path: &str, form: &[(&str, &str)]) -> Answer {
        let request = self.app.post(path).form(form);
        let request = if session.is_empty() { request } else { request.session(session) };
        let answer = request.send().await;
        self.app.settle().await;
        answer
    }

    /// The same about what the project gives away.
    pub async fn manage(&self, session: &str, form: &[(&str, &str)]) -> Answer {
        self.send(session, &format!("/gestion/essaimage/{}", self.project), form).await
    }

    /// A draft of the project; its public id.
    pub async fn draft(&self, form: &[(&str, &str)]) -> String {
        let known = self.managed().await.all_between("id=\"d-", "\"");
        let path = format!("/gestion/essaimage/{}/livrable", self.project);
        self.send(LEAD, &path, form).await.expect(303);
        let ids = self.managed().await.all_between("id=\"d-", "\"");
        ids.into_iter().find(|id| !known.contains(id)).unwrap()
    }

    /// The page of those who lead the project.
    pub async fn managed(&self) -> Answer {
        let path = format!("/gestion/essaimage/{}", self.project);
        self.app.get(path).session(LEAD).send().await.expect(200)
    }

    /// Something that everybody may take; its public id.
    pub async fn released(&self, form: &[(&str, &str)]) -> String {
        let id = self.draft(form).await;
        self.manage(LEAD, &[("act", "release"), ("id", &id)]).await.expect(303);
        id
    }

    /// A page as anybody sees it.
    pub async fn page(&self, path: impl Into<String>) -> Answer {
        self.app.get(path).send().await.expect(200)
    }

    /// The page of what the project gives away.
    pub async fn shown(&self) -> Answer {
        self.page(format!("/essaimage/{}", self.project)).await
    }

    /// Somebody tells a reuse, without an account; the link that takes it back.
    pub async fn tell(&self, changed: &[(&str, &str)]) -> String {
        let path = format!("/essaimage/{}/reprendre", self.project);
        let answer = self.send("", &path, &reuse(changed)).await.expect(303);
        answer.location().to_owned()
    }

    /// A reuse that everybody sees; its public id.
    pub async fn reused(&self, changed: &[(&str, &str)]) -> String {
        self.tell(changed).await;
        let id = self.managed().await.all_between("id=\"r-", "\"").first().unwrap().clone();
        self.manage(LEAD, &[("act", "show"), ("id", &id)]).await.expect(303);
        id
    }

    /// An achievement that everybody sees; its public id.
    pub async fn achieved(&self, changed: &[(&str, &str)]) -> String {
        let form = [&[("place", self.places[0].as_str())], changed].concat();
        let answer = self.send(TEAM, "/gestion/realisations/nouvelle", &achievement(&form)).await.expect(303);
        answer.location().strip_prefix("/realisations/").unwrap().to_owned()
    }
}
