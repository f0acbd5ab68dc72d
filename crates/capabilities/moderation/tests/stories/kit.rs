//! A board with notes, people who report them, and those who decide.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use async_trait::async_trait;
use maillage_moderation::{Moderation, Moderators};
use maillage_shell::permission::{Right, Role};
use maillage_shell::post::{Letter, Post};
use maillage_shell::testing::{Answer, Mailbox, TestApp, TestPeople, Turnstile};
use maillage_store::StoreError;
use maillage_store::migrate::Migrations;
use maillage_store::testing::TestDb;

use crate::board::Board;

pub const OWNERS: &[&Migrations] = &[&maillage_moderation::store::MIGRATIONS];
/// Secrets of sessions: two who decide, one who runs the network.
pub const NORA: &str = "nora";
pub const SAMIR: &str = "samir";
pub const ADMIN: &str = "administrator";
/// A note whose author cannot be written to, and one whose author can.
pub const NOTE: &str = "/tableau/1";
pub const REACHED: &str = "/tableau/2";

/// Whether there is anybody else.
pub struct Others(pub AtomicBool);

#[async_trait]
impl Moderators for Others {
    async fn others_than(&self, _: &str) -> Result<bool, StoreError> {
        Ok(self.0.load(Ordering::SeqCst))
    }
}

/// The board and the application that shows it.
pub struct Story {
    pub app: TestApp,
    pub board: Arc<Board>,
    pub gate: Arc<Turnstile>,
    pub others: Arc<Others>,
    letters: Arc<Mailbox>,
}

/// Two notes, on the morning of Tuesday 24 November 2026.
pub async fn begin(test: &TestDb) -> Story {
    let (board, gate) = (Arc::new(Board::default()), Arc::new(Turnstile::default()));
    let (letters, others) = (Arc::new(Mailbox::default()), Arc::new(Others(AtomicBool::new(true))));
    board.pin(NOTE, "Un mot de trop", false);
    board.pin(REACHED, "Un mot à revoir", true);
    let people = Role::ALL
        .into_iter()
        .fold(TestPeople::default(), TestPeople::role)
        .session(NORA, Role::Coordinator, true)
        .session(SAMIR, Role::Coordinator, true)
        .token("robot", Role::Coordinator, &Right::ALL);
    let post: Arc<dyn Post> = letters.clone();
    let moderation = Moderation::new(post).with_gate(gate.clone()).with_moderators(others.clone());
    let app = TestApp::over(test).people(people).with(board.clone()).with(Arc::new(moderation)).start().await;
    Story { app, board, gate, others, letters }
}

/// The form of a report: what is usual, and what the story says instead.
pub fn typed<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("screen", "2"),
        ("key", "cle-de-la-premiere-histoire"),
        ("page", NOTE),
        ("wrong", "advertising"),
        ("words", "On y vend des téléphones."),
        ("email", ""),
    ];
    let kept = usual.into_iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    kept.chain(changed.iter().copied()).collect()
}

impl Story {
    /// Sends a report as somebody without an account.
    pub async fn report(&self, changed: &[(&str, &str)]) -> Answer {
        let answer = self.app.post("/signaler").form(&typed(changed)).send().await;
        self.app.settle().await;
        answer
    }

    /// Sends a report; the page that follows it.
    pub async fn reported(&self, changed: &[(&str, &str)]) -> String {
        let answer = self.report(changed).await.expect(303);
        let location = answer.location().to_owned();
        location.strip_suffix("&recu=oui").unwrap().to_owned()
    }

    /// A page as anybody sees it.
    pub async fn page(&self, path: impl Into<String>) -> Answer {
        self.app.get(path).send().await.expect(200)
    }

    /// The ids of the cases that wait, in the order of the queue.
    pub async fn waiting(&self) -> Vec<String> {
        let page = self.app.get("/gestion/moderation").session(NORA).send().await.expect(200);
        page.all_between("<h2 class=\"type-l\"><a href=\"/gestion/moderation/", "\"")
    }

    /// What somebody decides.
    pub async fn decide(&self, who: &str, id: &str, form: &[(&str, &str)]) -> Answer {
        let path = format!("/gestion/moderation/{id}");
        let answer = self.app.post(path).session(who).form(form).send().await;
        self.app.settle().await;
        answer
    }

    /// The note of a report is hidden by Nora; the case.
    pub async fn hidden(&self, page: &str) -> String {
        let id = self.waiting().await.remove(0);
        self.decide(NORA, &id, HIDDEN).await.expect(303);
        assert!(!self.board.note(page).shown);
        id
    }

    /// Contests through a link.
    pub async fn contest(&self, link: &str, changed: &[(&str, &str)]) -> Answer {
        let key = key_of(link);
        let usual = [("key", key.as_str()), ("words", "Ce n’est pas de la publicité."), ("email", "")];
        let kept = usual.into_iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
        let form: Vec<_> = kept.chain(changed.iter().copied()).collect();
        let answer = self.app.post("/signalement/contester").form(&form).send().await;
        self.app.settle().await;
        answer
    }

    /// The letters that left since the last look.
    pub async fn letters(&self) -> Vec<Letter> {
        self.app.work().await;
        self.letters.take()
    }
}

/// A decision to hide.
pub const HIDDEN: &[(&str, &str)] =
    &[("outcome", "hidden"), ("ground", "rule-advertising"), ("reason", "On y vend quelque chose.")];
/// A decision to keep.
pub const KEPT: &[(&str, &str)] = &[("outcome", "kept"), ("reason", "C’est un conseil entre voisins.")];

/// What opens a case, out of an address.
pub fn key_of(link: &str) -> String {
    link.split("cle=").nth(1).unwrap().split('&').next().unwrap().to_owned()
}

/// The path of the link of a letter.
pub fn link_of(letter: &Letter) -> String {
    let line = letter.body.lines().find(|line| line.contains("/signalement?cle=")).unwrap();
    line[line.find("/signalement").unwrap()..].to_owned()
}

/// What people read, with spaces that are spaces.
pub trait Seen {
    fn seen(&self) -> String;
}

impl Seen for Answer {
    fn seen(&self) -> String {
        self.visible().replace(['\u{a0}', '\u{202f}'], " ")
    }
}

impl Seen for Letter {
    fn seen(&self) -> String {
        self.body.replace(['\u{a0}', '\u{202f}'], " ")
    }
}
