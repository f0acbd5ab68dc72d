//! Campaigns to tell stories on: a place in Manosque and one in Aix, people of each role, the letters that leave.

use std::sync::{Arc, Mutex};

use maillage_places::Places;
use maillage_places::model::PlaceId;
use maillage_places::testing::{AIX, MANOSQUE, deliver};
use maillage_shell::permission::{Right, Role, Within};
use maillage_shell::post::{Letter, Post};
use maillage_shell::testing::{Answer, Mailbox, TestApp, TestPeople, Turnstile};
use maillage_shell::words::Lang;
use maillage_store::Actor;
use maillage_store::migrate::Migrations;
use maillage_store::testing::TestDb;
use maillage_trials::Trials;
use maillage_trials::acts::join;
use maillage_trials::events::{EventSeen, Events};
use maillage_trials::model::{ToldTester, TrialId};
use maillage_trials::store::seats::{self, Seat};
use maillage_trials::store::{cells, trials};
use serde_json::Value;

pub const OWNERS: &[&Migrations] =
    &[&maillage_places::store::MIGRATIONS, &maillage_trials::store::MIGRATIONS];
/// Secrets of sessions.
pub const NETWORK: &str = "coordinator";
pub const PRO: &str = "professional";
/// Somebody who keeps the place in Aix, and no other.
pub const NEIGHBOUR: &str = "neighbour";

/// The agenda of the story: one event, at the place in Manosque.
#[derive(Default)]
pub struct OneEvent(Mutex<Option<PlaceId>>);

impl Events for OneEvent {
    fn event(&self, address: &str) -> Option<EventSeen> {
        address.contains("7k2m9qxa").then(|| EventSeen {
            id: "7k2m9qxa".to_owned(),
            title: "Essayer le guichet".to_owned(),
            href: "/agenda/7k2m9qxa-essayer-le-guichet".to_owned(),
            place: *self.0.lock().unwrap(),
            starts_at: "2026-12-08T09:00:00Z".parse().unwrap(),
            ends_at: "2026-12-08T11:00:00Z".parse().unwrap(),
        })
    }
}

/// Campaigns and the application that shows them.
pub struct Story {
    pub app: TestApp,
    pub mail: Arc<Mailbox>,
    pub gate: Arc<Turnstile>,
    pub trials: Arc<Trials>,
    /// Public id of the place in Manosque.
    pub place: String,
}

/// No campaign and nobody in the panel yet, on the morning of Tuesday 24 November 2026.
pub async fn begin(test: &TestDb) -> Story {
    let (places, mail, gate) =
        (Arc::new(Places::default()), Arc::new(Mailbox::default()), Arc::new(Turnstile::default()));
    let events = Arc::new(OneEvent::default());
    let trials = Trials::new(Arc::clone(places.view()), mail.clone() as Arc<dyn Post>);
    let trials = Arc::new(trials.with_gate(gate.clone()).with_events(events.clone()));
    let people = Role::ALL.into_iter().fold(TestPeople::default(), TestPeople::role);
    let people = people.token("robot", Role::Coordinator, &Right::ALL);
    let aix = Within::Territory("D13".parse().unwrap());
    let people = people.within(NEIGHBOUR, Role::Professional, aix);
    let app = TestApp::over(test).people(people).with(places.clone()).with(trials.clone()).start().await;
    deliver(&app, &[MANOSQUE, AIX]).await;
    let id = |name: &str| {
        let snapshot = places.view().snapshot();
        let found = snapshot.places.iter().find(|entry| entry.place.sheet.name.as_str() == name);
        found.unwrap().place.id
    };
    let place = id("Espace numérique");
    *events.0.lock().unwrap() = Some(place);
    Story { app, mail, gate, trials, place: place.to_string() }
}

/// What is usual in a form, and what the story says instead.
fn with<'a>(usual: &[(&'a str, &'a str)], changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = usual.iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    kept.chain(changed).copied().collect()
}

/// The form of a campaign.
pub fn proposal<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("key", "cle-de-la-premiere-campagne"),
        ("team", "Mairie de Riez"),
        ("kind", "administration"),
        ("name", "Nora Petit"),
        ("email", "nora@exemple.fr"),
        ("title", "Un guichet en ligne"),
        ("tried", "Prendre rendez-vous avec la mairie, sans téléphoner."),
        ("phase", "prototype"),
        ("tasks", "Trouver le guichet\nPrendre un rendez-vous\n"),
        ("minutes", "45"),
        ("sessions", "2"),
        ("territory", ""),
        ("seats", "8"),
        ("thanks", "cadeau"),
        ("euros", "20"),
        ("data", "Ce que vous faites à l’écran."),
        ("fate", "Effacé au bout de six mois."),
        ("charter", "1"),
    ];
    with(&usual, changed)
}

/// The form of somebody who joins, at its last screen.
pub fn joining<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("screen", "8"),
        ("key", "cle-de-la-premiere-personne"),
        ("age", "75-plus"),
        ("ease", "debute"),
        ("devices", "tablette"),
        ("commune", "Manosque"),
        ("assistive", ""),
        ("phases", "prototype"),
        ("name", "Odette"),
        ("email", "odette@exemple.fr"),
        ("phone", ""),
        ("place", ""),
    ];
    with(&usual, changed)
}

/// Somebody of the panel, as [`Story::member`] makes them.
pub fn somebody(rank: usize) -> ToldTester {
    ToldTester {
        key: format!("cle-de-la-personne-{rank}"),
        age: "40-59".to_owned(),
        ease: "se-debrouille".to_owned(),
        devices: vec!["smartphone".to_owned()],
        commune: "04112".to_owned(),
        phases: vec!["prototype".to_owned()],
        name: format!("Personne {rank}"),
        email: format!("personne{rank}@exemple.fr"),
        ..ToldTester::default()
    }
}

impl Story {
    /// A page as anybody sees it.
    pub async fn page(&self, path: impl Into<String>) -> Answer {
        self.app.get(path).send().await.expect(200)
    }

    /// A page as the network sees it.
    pub async fn led(&self, path: impl Into<String>) -> Answer {
        self.app.get(path).session(NETWORK).send().await.expect(200)
    }

    /// A form of anybody.
    pub async fn post(&self, path: impl Into<String>, form: &[(&str, &str)]) -> Answer {
        let answer = self.app.post(path).form(form).send().await;
        self.app.settle().await;
        answer
    }

    /// A form of whoever holds a session.
    pub async fn act(&self, who: &str, path: impl Into<String>, form: &[(&str, &str)]) -> Answer {
        let answer = self.app.post(path).session(who).form(form).send().await;
        self.app.settle().await;
        answer
    }

    /// Does the work that waits, and takes the letters out of the mailbox.
    pub async fn letters(&self) -> Vec<Letter> {
        self.app.work().await;
        self.mail.take()
    }

    /// The only letter that leaves.
    pub async fn letter(&self) -> Letter {
        let mut letters = self.letters().await;
        assert_eq!(letters.len(), 1, "{letters:#?}");
        letters.remove(0)
    }

    /// A campaign that its team confirmed: its id, and the secret of the team.
    pub async fn confirmed(&self, changed: &[(&str, &str)]) -> (TrialId, String) {
        let form = proposal(changed);
        self.post("/tests/proposer", &form).await.expect(303);
        let letters = self.letters().await;
        let asked =
            letters.iter().find(|letter| letter.subject.starts_with("Confirmez votre campagne")).unwrap();
        let key = key_of(asked);
        self.post("/tests/equipe/confirmer", &[("cle", &key)]).await.expect(303);
        let client = form.iter().find(|(name, _)| *name == "key").unwrap().1;
        let mut tx = self.app.app.db().begin(&Actor::system("story"), self.app.now()).await.unwrap();
        let id = trials::of_client(&mut tx, client).await.unwrap().unwrap();
        tx.rollback().await.unwrap();
        (id, key)
    }

    /// A campaign that is accepted and looks for testers.
    pub async fn recruiting(&self, changed: &[(&str, &str)]) -> (TrialId, String) {
        let (id, key) = self.confirmed(changed).await;
        self.step(&id, "accepted").await;
        self.step(&id, "recruits").await;
        self.letters().await;
        (id, key)
    }

    /// The network moves a campaign.
    pub async fn step(&self, id: &TrialId, act: &str) {
        self.act(NETWORK, format!("/gestion/tests/{id}"), &[("act", act)]).await.expect(303);
    }

    /// Where a campaign stands.
    pub async fn state(&self, id: &TrialId) -> String {
        trials::by_id(self.app.app.db(), id).await.unwrap().unwrap().state.code().to_owned()
    }

    /// Somebody joins by mail and confirms: the secret of the link of the mail.
    pub async fn joined(&self, changed: &[(&str, &str)]) -> String {
        self.post("/tests/participer", &joining(changed)).await.expect(303);
        let key = key_of(&self.letter().await);
        self.post("/tests/moi", &[("cle", &key), ("act", "confirm")]).await.expect(303);
        key
    }

    /// Somebody of the panel, without going through the mail; the inner id.
    pub async fn member(&self, told: &ToldTester) -> String {
        let app = &self.app.app;
        let new = told.read(app.scope(), |_| true).unwrap();
        join::join(app, &Actor::anonymous(), &new, &told.key, Lang::Fr).await.unwrap();
        let mut tx = app.db().begin(&Actor::system("story"), app.now()).await.unwrap();
        let found = maillage_trials::store::testers::of_client(&mut tx, &told.key).await.unwrap().unwrap();
        tx.rollback().await.unwrap();
        join::confirm(app, &Actor::anonymous(), &found.id).await.unwrap();
        found.id
    }

    /// So many people of the panel, each changed by the story; nobody opens a mail.
    pub async fn panel(&self, people: usize, change: impl Fn(usize, &mut ToldTester)) -> Vec<String> {
        let mut ids = Vec::with_capacity(people);
        for rank in 0..people {
            let mut told = somebody(rank);
            change(rank, &mut told);
            ids.push(self.member(&told).await);
        }
        self.letters().await;
        ids
    }

    /// The network draws and invites.
    pub async fn draw(&self, id: &TrialId, people: u16, seed: u32) -> Value {
        let body = serde_json::json!({ "people": people, "seed": seed, "invite": true });
        let path = format!("/api/v1/trials/{id}/draws");
        let answer =
            self.app.post(path).token("robot").body("application/json", body.to_string()).send().await;
        self.app.settle().await;
        answer.expect(200).json()
    }

    /// The seats of a campaign.
    pub async fn seats(&self, id: &TrialId) -> Vec<Seat> {
        seats::of_trial(self.app.app.db(), id).await.unwrap()
    }

    /// What is wrong between the seats that are kept and the counts of quotas; nothing where all is well.
    pub async fn miscounts(&self, id: &TrialId) -> Vec<String> {
        let db = self.app.app.db();
        let (seats, trial) = (self.seats(id).await, trials::by_id(db, id).await.unwrap().unwrap());
        let held: Vec<_> = seats.iter().filter(|seat| seat.state.holds()).collect();
        let mut wrong = Vec::new();
        if held.len() != usize::from(trial.taken) || trial.taken > trial.sheet.seats {
            wrong.push(format!("{} held, {} taken of {}", held.len(), trial.taken, trial.sheet.seats));
        }
        for (cell, seats) in cells::of_trial(db, id).await.unwrap() {
            let own = held.iter().filter(|seat| seat.cells.contains(&cell)).count();
            if own != usize::from(seats.taken) || seats.taken > seats.target {
                wrong.push(format!("{cell}: {own} held, {} taken of {}", seats.taken, seats.target));
            }
        }
        wrong
    }

    /// A session in Manosque on 1 December; its public id.
    pub async fn session(&self, id: &TrialId, changed: &[(&str, &str)]) -> String {
        let ids = async || -> Vec<String> {
            let one =
                self.app.get(format!("/api/v1/trials/{id}")).token("robot").send().await.expect(200).json();
            let sessions = one["sessions"].as_array().unwrap().clone();
            sessions.iter().map(|session| session["id"].as_str().unwrap().to_owned()).collect()
        };
        let (place, before) = (self.place.clone(), ids().await);
        let usual = [
            ("place", place.as_str()),
            ("day", "2026-12-01"),
            ("from", "10:00"),
            ("to", "12:00"),
            ("seats", "4"),
        ];
        self.act(NETWORK, format!("/gestion/tests/{id}/seances"), &with(&usual, changed)).await.expect(303);
        ids().await.into_iter().find(|session| !before.contains(session)).unwrap()
    }

    /// Somebody who joins, is invited and says yes: the path of her seat, and the secret of the invitation.
    pub async fn taking_part(&self, id: &TrialId, changed: &[(&str, &str)]) -> (String, String) {
        self.joined(changed).await;
        self.draw(id, 1, 1).await;
        let letter = self.letter().await;
        let (path, key) = (path_of(&letter), key_of(&letter));
        self.post(&path, &[("cle", &key), ("act", "accept")]).await.expect(303);
        (path, key)
    }
}

/// The link of a letter.
fn link(letter: &Letter) -> &str {
    letter.body.lines().find(|line| line.contains("?cle=")).unwrap_or_else(|| panic!("no link: {letter:#?}"))
}

/// The secret of the link of a letter.
pub fn key_of(letter: &Letter) -> String {
    link(letter).split("cle=").nth(1).unwrap().to_owned()
}

/// The path of the link of a letter, without its secret.
pub fn path_of(letter: &Letter) -> String {
    let link = link(letter);
    link[link.find("/tests/").unwrap()..].split('?').next().unwrap().to_owned()
}
