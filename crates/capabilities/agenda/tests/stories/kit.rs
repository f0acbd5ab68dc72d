//! An agenda to tell stories on: one place in Manosque, people of each role, and the letters that leave.

use std::collections::HashSet;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use maillage_agenda::outside::{Address, Fetch, Fresh, Unreachable};
use maillage_agenda::{Agenda, Reports};
use maillage_places::Places;
use maillage_places::model::PlaceId;
use maillage_places::testing::{AIX, MANOSQUE, deliver};
use maillage_shell::permission::{Grant, Right, Role};
use maillage_shell::post::{Letter, Post, PostError};
use maillage_shell::testing::{Answer, Mailbox, TestApp, TestAppBuilder, TestPeople, Turnstile};
use maillage_shell::{App, Authenticator, Identity, Via};
use maillage_store::StoreError;
use maillage_store::migrate::Migrations;
use maillage_store::testing::TestDb;

pub const OWNERS: &[&Migrations] =
    &[&maillage_places::store::MIGRATIONS, &maillage_agenda::store::MIGRATIONS];
/// Secret of the session of a professional.
pub const PRO: &str = "professional";

/// The calendars of the story, instead of those of the internet.
#[derive(Default)]
pub struct Web {
    answer: Mutex<Option<Result<Fresh, Unreachable>>>,
    asked: Mutex<Vec<(String, Option<String>)>>,
}

impl Web {
    /// What every address answers from now on.
    pub fn answers(&self, answer: Result<&str, Unreachable>) {
        let fresh = |text: &str| Fresh {
            bytes: text.as_bytes().to_vec(),
            etag: Some(format!("\"{}\"", text.len())),
            last_modified: None,
        };
        *self.answer.lock().unwrap() = Some(answer.map(fresh));
    }

    /// Addresses that were asked, with the version that was known.
    pub fn asked(&self) -> Vec<(String, Option<String>)> {
        std::mem::take(&mut *self.asked.lock().unwrap())
    }
}

#[async_trait]
impl Fetch for Web {
    async fn get(
        &self,
        address: &Address,
        etag: Option<&str>,
        _: Option<&str>,
    ) -> Result<Option<Fresh>, Unreachable> {
        self.asked.lock().unwrap().push((address.as_str().to_owned(), etag.map(str::to_owned)));
        match self.answer.lock().unwrap().clone() {
            Some(Ok(fresh)) if fresh.etag.as_deref() == etag => Ok(None),
            Some(answer) => answer.map(Some),
            None => Err(Unreachable::Silent),
        }
    }
}

/// The reports of the story: those of the appointments that it names.
#[derive(Default)]
pub struct Ledger(Mutex<HashSet<String>>);

impl Ledger {
    /// The report of an appointment is told.
    pub fn tell(&self, appointment: &str) {
        self.0.lock().unwrap().insert(appointment.to_owned());
    }
}

#[async_trait]
impl Reports for Ledger {
    async fn told(&self, _: &App, appointments: &[String]) -> Result<HashSet<String>, StoreError> {
        let told = self.0.lock().unwrap();
        Ok(appointments.iter().filter(|one| told.contains(*one)).cloned().collect())
    }

    fn form(&self, appointment: &str, place: &PlaceId) -> String {
        format!("/raconter/{appointment}/{place}")
    }
}

/// The agenda and the application that shows it.
pub struct Story {
    pub app: TestApp,
    pub gate: Arc<Turnstile>,
    pub ledger: Arc<Ledger>,
    pub mail: Arc<Mailbox>,
    pub web: Arc<Web>,
    /// Public id of the place in Manosque.
    pub place: String,
    /// Public id of the place in Aix.
    pub other_place: String,
}

/// Secret of the session of a professional of the Bouches-du-Rhône, who keeps nothing elsewhere.
pub const NEIGHBOUR: &str = "neighbour";

/// The people of each role, and one more whose role holds in one département.
struct Everyone(TestPeople);

#[async_trait]
impl Authenticator for Everyone {
    async fn by_session(&self, secret: &str) -> Result<Option<Arc<Identity>>, StoreError> {
        if secret != NEIGHBOUR {
            return self.0.by_session(secret).await;
        }
        let grant = Grant { role: Role::Professional, within: "territory:D13".parse().unwrap() };
        let via = Via::Session { id: "neighbour".to_owned(), second_factor: true };
        let (person, name) = ("person-neighbour".to_owned(), "Nora".to_owned());
        Ok(Some(Arc::new(Identity { person, name, grants: vec![grant], via })))
    }

    async fn by_token(&self, secret: &str) -> Result<Option<Arc<Identity>>, StoreError> {
        self.0.by_token(secret).await
    }
}

/// An agenda without any event, on the morning of Tuesday 24 November 2026.
pub async fn begin(test: &TestDb) -> Story {
    begin_with(test, |builder| builder).await
}

/// The same, with something changed in how the application is built.
pub async fn begin_with(test: &TestDb, change: impl FnOnce(TestAppBuilder) -> TestAppBuilder) -> Story {
    let (places, mail) = (Arc::new(Places::default()), Arc::new(Mailbox::default()));
    let web = Arc::new(Web::default());
    let agenda = Agenda::new(Arc::clone(places.view()), mail.clone() as Arc<dyn Post>);
    let (ledger, gate) = (Arc::new(Ledger::default()), Arc::new(Turnstile::default()));
    let agenda = agenda.with_fetch(web.clone() as Arc<dyn Fetch>).with_reports(ledger.clone());
    let agenda = agenda.with_gate(gate.clone());
    let agenda = Arc::new(agenda);
    let people = Role::ALL.into_iter().fold(TestPeople::default(), TestPeople::role).token(
        "robot",
        Role::Professional,
        &Right::ALL,
    );
    let builder = TestApp::over(test).people(Everyone(people)).with(places.clone()).with(agenda);
    let app = change(builder).start().await;
    deliver(&app, &[MANOSQUE, AIX]).await;
    let id = |name: &str| {
        let snapshot = places.view().snapshot();
        let found = snapshot.places.iter().find(|entry| entry.place.sheet.name.as_str() == name);
        found.unwrap().place.id.to_string()
    };
    Story {
        place: id("Espace numérique"),
        other_place: id("Médiathèque des Lilas"),
        app,
        gate,
        ledger,
        mail,
        web,
    }
}

/// A form of an event: what is usual, and what the story says instead.
pub fn typed<'a>(place: &'a str, changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("title", "Ma boîte de courriels"),
        ("kind", "atelier"),
        ("description", "Lire, répondre, trier."),
        ("venue", "sur-place"),
        ("place", place),
        ("day", "2026-12-01"),
        ("from", "10:00"),
        ("to", "12:00"),
        ("repeat", "no"),
        ("joining", "inscription"),
        ("capacity", "2"),
        ("languages", "francais"),
        ("themes", "email"),
    ];
    let kept = usual.into_iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    kept.chain(changed.iter().copied()).collect()
}

impl Story {
    /// Announces an event; its public id.
    pub async fn announce(&self, changed: &[(&str, &str)]) -> String {
        let form = typed(&self.place, changed);
        let answer =
            self.app.post("/gestion/agenda/ajouter").session(PRO).form(&form).send().await.expect(303);
        self.app.settle().await;
        answer.location().strip_prefix("/gestion/agenda/").unwrap().to_owned()
    }

    /// A page as anybody sees it.
    pub async fn page(&self, path: impl Into<String>) -> Answer {
        let answer = self.app.get(path).send().await;
        let answer =
            if answer.status.as_u16() == 308 { self.app.get(answer.location()).send().await } else { answer };
        answer.expect(200)
    }

    /// A page as a professional sees it.
    pub async fn managed(&self, path: impl Into<String>) -> Answer {
        self.app.get(path).session(PRO).send().await.expect(200)
    }

    /// An act of a professional.
    pub async fn act(&self, path: impl Into<String>, form: &[(&str, &str)]) -> Answer {
        let answer = self.app.post(path).session(PRO).form(form).send().await;
        self.app.settle().await;
        answer
    }

    /// Somebody asks to come, by mail.
    pub async fn ask(&self, event: &str, name: &str) -> Answer {
        let email = format!("{}@exemple.fr", name.to_lowercase());
        let form = [("name", name), ("email", &email), ("phone", "")];
        let answer = self.app.post(format!("/agenda/{event}/inscription")).form(&form).send().await;
        self.app.settle().await;
        answer
    }

    /// Does the work that waits, and takes the letters out of the mailbox.
    pub async fn letters(&self) -> Vec<Letter> {
        self.app.work().await;
        self.mail.take()
    }

    /// The next letter is refused.
    pub fn refuse(&self, error: PostError) {
        self.mail.refuse(error);
    }

    /// Asks, and confirms by the link of the mail; the path of that link.
    pub async fn register(&self, event: &str, name: &str) -> String {
        self.ask(event, name).await.expect(303);
        let letters = self.letters().await;
        let link = link(letters.iter().find(|letter| letter.name == name).unwrap());
        self.follow(&link, "confirmer").await.expect(303);
        link
    }

    /// Presses a button of the page that a link opens.
    pub async fn follow(&self, link: &str, act: &str) -> Answer {
        let key = link.split("cle=").nth(1).unwrap();
        let path = format!("/agenda/inscription/{act}");
        let answer = self.app.post(path).form(&[("cle", key)]).send().await;
        self.app.settle().await;
        answer
    }

    /// Names on the sheet of an event: seated, then waiting.
    pub async fn seated(&self, event: &str) -> (Vec<String>, Vec<String>) {
        let page = self.managed(format!("/gestion/agenda/{event}")).await;
        let rows: Vec<_> = page.all_between("<tr><th scope=\"row\">", "</tr>");
        let (mut seated, mut waiting) = (Vec::new(), Vec::new());
        for row in rows {
            let name = row.split("</th>").next().unwrap().to_owned();
            if row.contains("tag-ochre") { waiting.push(name) } else { seated.push(name) }
        }
        (seated, waiting)
    }
}

/// The path of the link of a letter.
pub fn link(letter: &Letter) -> String {
    let line = letter.body.lines().find(|line| line.contains("/agenda/inscription?cle=")).unwrap();
    line[line.find("/agenda/").unwrap()..].to_owned()
}

/// A form of openings: what is usual, and what the story says instead.
fn opening<'a>(place: &'a str, changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("shown_name", "Nora"),
        ("place", place),
        ("days", "tu"),
        ("from", "09:00"),
        ("to", "12:00"),
        ("length", "30"),
        ("first_day", "2026-11-24"),
    ];
    let kept = usual.into_iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    kept.chain(changed.iter().copied()).collect()
}

/// Appointments.
impl Story {
    /// Somebody says when they receive: Tuesdays from nine to noon in Manosque, unless the story says otherwise.
    pub async fn receive(&self, who: &str, changed: &[(&str, &str)]) -> Answer {
        let form = opening(&self.place, changed);
        let answer = self.app.post("/gestion/rendez-vous/heures").session(who).form(&form).send().await;
        self.app.settle().await;
        answer
    }

    /// The free times that a query finds, by name and by moment.
    pub async fn slots(&self, query: &str) -> Vec<(String, String)> {
        let found = self.app.get(format!("/api/v1/slots?{query}")).send().await.expect(200).json();
        let text = |slot: &serde_json::Value, field: &str| slot[field].as_str().unwrap().to_owned();
        let slots = found["slots"].as_array().unwrap();
        slots.iter().map(|slot| (text(slot, "slot"), text(slot, "starts_at"))).collect()
    }

    /// Somebody takes a time, by mail.
    pub async fn take(&self, slot: &str, name: &str) -> Answer {
        let email = format!("{}@exemple.fr", name.to_lowercase().replace(' ', ""));
        let form = [("name", name), ("email", &email), ("phone", ""), ("theme", "")];
        let answer = self.app.post(format!("/rendez-vous/{slot}")).form(&form).send().await;
        self.app.settle().await;
        answer
    }
}
