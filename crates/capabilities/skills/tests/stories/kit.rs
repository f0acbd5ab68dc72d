//! Skills to tell stories on: nobody yet, and the letters that leave.

use std::sync::Arc;

use maillage_shell::permission::Role;
use maillage_shell::post::{Letter, Post};
use maillage_shell::testing::{Answer, Mailbox, TestApp, TestPeople, Turnstile};
use maillage_skills::Skills;
use maillage_store::migrate::Migrations;
use maillage_store::testing::TestDb;
use maillage_store::{Secret, params, statements};

pub const OWNERS: &[&Migrations] = &[&maillage_skills::store::MIGRATIONS];

statements! {
    /// How many profiles there are.
    PROFILES = "select count(*) as profiles from developer";
}

/// Skills and the application that shows them.
pub struct Story {
    pub app: TestApp,
    pub skills: Arc<Skills>,
    pub gate: Arc<Turnstile>,
    pub mail: Arc<Mailbox>,
}

/// Nobody yet, on the morning of Tuesday 24 November 2026.
pub async fn begin(test: &TestDb) -> Story {
    let (gate, mail) = (Arc::new(Turnstile::default()), Arc::new(Mailbox::default()));
    let skills = Skills::new(mail.clone() as Arc<dyn Post>).with_gate(gate.clone());
    let skills = Arc::new(skills);
    let people = Role::ALL.into_iter().fold(TestPeople::default(), TestPeople::role);
    let app = TestApp::over(test).people(people).with(skills.clone()).start().await;
    Story { app, skills, gate, mail }
}

/// The last screen of a profile: what is usual, and what the story says instead. Fields that come several times replace the
/// usual ones together.
pub fn typed<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("screen", "7"),
        ("key", "cle-de-la-premiere-histoire"),
        ("can", "sig"),
        ("level-sig", "3"),
        ("can", "openstreetmap"),
        ("level-openstreetmap", "2"),
        ("learn", "python"),
        ("hours", "6-10"),
        ("projects", "2"),
        ("commune", "Manosque"),
        ("radius", "30"),
        ("remote", "1"),
        ("name", "Odette"),
        ("email", "odette@exemple.fr"),
        ("consents", "counted"),
        ("consents", "proposed"),
    ];
    let kept = usual.into_iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    kept.chain(changed.iter().copied()).filter(|(_, value)| *value != "-").collect()
}

/// What a person reads of a page, with common spaces.
pub trait Seen {
    fn seen(&self) -> String;
}

impl Seen for Answer {
    fn seen(&self) -> String {
        plain(&self.visible())
    }
}

/// A text with common spaces.
pub fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// The path that a letter leads to: the first line that is a link.
pub fn link(letter: &Letter) -> String {
    let line = letter.body.lines().find(|line| line.starts_with("http")).unwrap();
    line.splitn(4, '/').nth(3).map(|rest| format!("/{rest}")).unwrap()
}

/// The secret of a link.
pub fn key(link: &str) -> &str {
    link.split("cle=").nth(1).unwrap()
}

impl Story {
    /// A page as anybody sees it.
    pub async fn page(&self, path: impl Into<String>) -> Answer {
        self.app.get(path).send().await.expect(200)
    }

    /// Sends the form of a profile.
    pub async fn send(&self, changed: &[(&str, &str)]) -> Answer {
        self.app.post("/competences/participer").form(&typed(changed)).send().await
    }

    /// Does the work that waits, and takes the letters out of the mailbox.
    pub async fn letters(&self) -> Vec<Letter> {
        self.app.work().await;
        self.mail.take()
    }

    /// Sends a profile and confirms it by the link of its letter; the secret of that link.
    pub async fn join(&self, name: &str, changed: &[(&str, &str)]) -> String {
        let (email, key_of) =
            (format!("{}@exemple.fr", name.to_lowercase()), format!("cle-de-seize-signes-{name}"));
        let mut all = vec![("name", name), ("email", &email), ("key", &key_of)];
        all.extend(changed);
        self.send(&all).await.expect(303);
        let letters = self.letters().await;
        let link = link(letters.iter().find(|letter| letter.name == name).unwrap());
        self.press(key(&link), "confirmer").await.expect(303);
        key(&link).to_owned()
    }

    /// Presses a button of one's own page.
    pub async fn press(&self, key: &str, act: &str) -> Answer {
        self.press_with(key, act, &[]).await
    }

    /// The same, with more in the form.
    pub async fn press_with(&self, key: &str, act: &str, more: &[(&str, &str)]) -> Answer {
        let form: Vec<_> = [("cle", key)].into_iter().chain(more.iter().copied()).collect();
        let answer = self.app.post(format!("/competences/moi/{act}")).form(&form).send().await;
        self.app.settle().await;
        answer
    }

    /// One's own page.
    pub async fn own(&self, key: &str) -> Answer {
        self.page(format!("/competences/moi?cle={key}")).await
    }

    /// How many profiles the database holds.
    pub async fn profiles(&self) -> u64 {
        self.app.app.db().fetch_one(&PROFILES, params![], |row| row.get("profiles")).await.unwrap()
    }

    /// A secret that opens nothing.
    pub fn stranger(&self) -> String {
        Secret::draw(self.app.app.ids()).as_str().to_owned()
    }
}
