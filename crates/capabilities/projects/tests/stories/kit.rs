//! Projects to tell stories on: a place in Manosque, people who offer their time, people of each role.

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use maillage_agenda::Agenda;
use maillage_needs::Needs;
use maillage_places::Places;
use maillage_places::testing::{MANOSQUE, deliver};
use maillage_projects::Projects;
use maillage_projects::talents::{Talent, Talents, Word};
use maillage_shell::App;
use maillage_shell::permission::{Right, Role};
use maillage_shell::testing::{Answer, Mailbox, TestApp, TestPeople};
use maillage_store::migrate::Migrations;
use maillage_store::testing::TestDb;
use maillage_store::{StoreError, Tx};
use maillage_territory::{Point, Territories};
use maillage_vocabulary::lists::skills::{Level, Skill};

pub const OWNERS: &[&Migrations] = &[
    &maillage_places::store::MIGRATIONS,
    &maillage_agenda::store::MIGRATIONS,
    &maillage_needs::store::MIGRATIONS,
    &maillage_projects::store::MIGRATIONS,
];
/// Secrets of sessions.
pub const PRO: &str = "professional";
pub const DEVELOPER: &str = "developer";
pub const NETWORK: &str = "coordinator";

/// People who offer their time, and the letters that they get.
#[derive(Default)]
pub struct Crowd {
    people: Mutex<Vec<Talent>>,
    /// Letters that left, and all that ever did.
    letters: Mutex<Vec<(String, Word)>>,
    known: Mutex<Vec<(String, String)>>,
}

impl Crowd {
    /// Somebody of a commune who can do some things, near and for one project.
    pub fn add(&self, id: &str, commune: &str, skills: &[(Skill, Level)]) {
        let place = Territories::embedded().commune(commune).unwrap().point;
        self.push(id, place, skills);
    }

    fn push(&self, id: &str, place: Option<Point>, skills: &[(Skill, Level)]) {
        self.people.lock().unwrap().push(Talent {
            id: id.to_owned(),
            place,
            radius_km: 30.0,
            slots_max: 1,
            skills: skills.to_vec(),
            learns: Vec::new(),
            remote: false,
        });
    }

    /// Changes somebody.
    pub fn change(&self, id: &str, change: impl FnOnce(&mut Talent)) {
        change(self.people.lock().unwrap().iter_mut().find(|one| one.id == id).unwrap());
    }

    /// Somebody goes.
    pub fn remove(&self, id: &str) {
        self.people.lock().unwrap().retain(|one| one.id != id);
    }

    /// The letters since it was asked last: to whom, and the link that answers.
    pub fn links(&self) -> Vec<(String, String)> {
        let letters = std::mem::take(&mut *self.letters.lock().unwrap());
        let link = |(id, word): (String, Word)| {
            assert!(word.fr.starts_with("Une place pour vous : ") && word.en.starts_with("A seat for you: "));
            (id, format!("{}?cle={}", word.path, word.about))
        };
        let mut links: Vec<_> = letters.into_iter().map(link).collect();
        links.sort();
        links
    }
}

#[async_trait]
impl Talents for Crowd {
    fn all(&self) -> Vec<Talent> {
        self.people.lock().unwrap().clone()
    }

    async fn is_there(&self, _: &App, id: &str) -> Result<bool, StoreError> {
        Ok(self.people.lock().unwrap().iter().any(|one| one.id == id))
    }

    async fn write(&self, _: &App, _: &mut Tx, id: &str, word: &Word) -> Result<bool, StoreError> {
        self.letters.lock().unwrap().push((id.to_owned(), word.clone()));
        self.known.lock().unwrap().push((id.to_owned(), word.about.clone()));
        Ok(true)
    }

    /// In stories, the secret of a letter is what it is about.
    async fn answering(&self, _: &App, secret: &str) -> Result<Option<(String, String)>, StoreError> {
        Ok(self.known.lock().unwrap().iter().find(|(_, about)| about == secret).cloned())
    }
}

/// Projects and the application that shows them.
pub struct Story {
    pub app: TestApp,
    pub crowd: Arc<Crowd>,
    pub projects: Arc<Projects>,
    /// Public id of the place in Manosque.
    pub place: String,
}

/// No project yet, on the morning of Tuesday 24 November 2026.
pub async fn begin(test: &TestDb) -> Story {
    let (places, crowd) = (Arc::new(Places::default()), Arc::new(Crowd::default()));
    let agenda = Agenda::new(Arc::clone(places.view()), Arc::new(Mailbox::default()));
    let needs = Needs::new(Arc::clone(places.view()));
    let views = (Arc::clone(places.view()), Arc::clone(needs.view()), Arc::clone(agenda.view()));
    let projects = Arc::new(Projects::new(views, crowd.clone()));
    let people = Role::ALL.into_iter().fold(TestPeople::default(), TestPeople::role).token(
        "robot",
        Role::Coordinator,
        &Right::ALL,
    );
    let app = TestApp::over(test)
        .people(people)
        .with(places.clone())
        .with(Arc::new(agenda))
        .with(Arc::new(needs))
        .with(projects.clone())
        .start()
        .await;
    deliver(&app, &[MANOSQUE]).await;
    let place = places.view().snapshot().places[0].place.id.to_string();
    Story { app, crowd, projects, place }
}

/// The form of a project: what is usual, and what the story says instead.
pub fn typed<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("key", "cle-de-la-premiere-histoire"),
        ("title", "Une carte des fontaines"),
        ("pitch", "Pour les marcheuses et les marcheurs."),
        ("makes", "carte"),
        ("area", "culture"),
        ("commune", "Manosque"),
        ("serves", "public"),
        ("market", "nothing"),
        ("free", "yes"),
        ("part", "from-the-start"),
        ("data", "none"),
        ("skill-0", "html-css"),
        ("level-0", "autonome"),
        ("hours-0", "4"),
        ("skill-1", "relecture"),
        ("level-1", "notions"),
        ("hours-1", "2"),
    ];
    let kept = usual.into_iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    kept.chain(changed.iter().copied()).collect()
}

impl Story {
    /// Proposes a project as a citizen developer; its public id.
    pub async fn proposed(&self, changed: &[(&str, &str)]) -> String {
        let answer = self.propose(changed).await.expect(303);
        let path = answer.location().strip_prefix("/gestion/projets/").unwrap();
        path.split('?').next().unwrap().to_owned()
    }

    /// Sends the form of a project.
    pub async fn propose(&self, changed: &[(&str, &str)]) -> Answer {
        let answer = self.app.post("/projets/proposer").session(DEVELOPER).form(&typed(changed)).send().await;
        self.app.settle().await;
        answer
    }

    /// A project that the network took, at the place in Manosque.
    pub async fn open(&self, changed: &[(&str, &str)]) -> String {
        let id = self.proposed(&[&[("place", self.place.as_str())], changed].concat()).await;
        self.act(NETWORK, &id, &[("act", "move"), ("step", "accept")]).await.expect(303);
        id
    }

    /// An act on a project.
    pub async fn act(&self, session: &str, id: &str, form: &[(&str, &str)]) -> Answer {
        let answer = self.app.post(format!("/gestion/projets/{id}")).session(session).form(form).send().await;
        self.app.settle().await;
        answer
    }

    /// A move of whoever leads it.
    pub async fn go(&self, id: &str, step: &str) {
        self.act(DEVELOPER, id, &[("act", "move"), ("step", step)]).await.expect(303);
    }

    /// A page as anybody sees it.
    pub async fn page(&self, path: impl Into<String>) -> Answer {
        self.app.get(path).send().await.expect(200)
    }

    /// The teams that are proposed, as JSON.
    pub async fn teams(&self) -> serde_json::Value {
        self.app.get("/api/v1/projects/teams").token("robot").send().await.expect(200).json()
    }

    /// Sends all proposals; who gets which link.
    pub async fn invite_all(&self) -> Vec<(String, String)> {
        let page = self.app.get("/gestion/equipes").session(NETWORK).send().await.expect(200);
        let seats = page.all_between("name=\"seat\" value=\"", "\"");
        let form: Vec<_> = seats.iter().map(|seat| ("seat", seat.as_str())).collect();
        self.app.post("/gestion/equipes").session(NETWORK).form(&form).send().await.expect(303);
        self.app.work().await;
        self.crowd.links()
    }

    /// Answers through a link.
    pub async fn answer(&self, link: &str, answer: &str) -> Answer {
        let secret = link.split_once("cle=").unwrap().1;
        let form = [("cle", secret), ("answer", answer)];
        let answer = self.app.post("/projets/invitation").form(&form).send().await;
        self.app.settle().await;
        answer
    }

    /// A project whose team is complete: Alma for the page, Bo for the words.
    pub async fn teamed(&self) -> String {
        self.crowd.add("alma", "04112", &[(Skill::HtmlCss, Level::Confirmed)]);
        self.crowd.add("bo", "04112", &[(Skill::Proofreading, Level::Autonomous)]);
        let id = self.open(&[]).await;
        for (_, link) in self.invite_all().await {
            self.answer(&link, "yes").await.expect(303);
        }
        id
    }

    /// A workshop that is held.
    pub async fn workshop(&self, id: &str, inhabitants: &str) {
        let form = [("act", "plan"), ("aim", "Choisir les fontaines"), ("day", "2026-12-01")];
        self.act(DEVELOPER, id, &form).await.expect(303);
        let one = self.app.get(format!("/api/v1/projects/{id}")).send().await.expect(200).json();
        let workshop =
            one["workshops"].as_array().unwrap().last().unwrap()["id"].as_str().unwrap().to_owned();
        let form = [
            ("act", "hold"),
            ("workshop", &workshop),
            ("people", "17"),
            ("inhabitants", inhabitants),
            ("decided", "Moins de texte."),
        ];
        self.act(DEVELOPER, id, &form).await.expect(303);
    }
}
