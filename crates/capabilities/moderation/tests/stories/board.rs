//! A board on which people pin notes: a capability of the story, as small as one can be.

use std::collections::BTreeMap;
use std::sync::Mutex;

use async_trait::async_trait;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use maillage_shell::permission::Permission;
use maillage_shell::words::{Lang, WordSource};
use maillage_shell::{App, Author, Capability, Ctx, Failure, Hiding, Routes, SearchHit, Written};
use maillage_store::migrate::Migrations;
use maillage_store::{Actor, Statement, StoreError, Version};

static NO_TABLES: Migrations = Migrations { owner: "board", list: &[] };

/// A note.
#[derive(Clone, Debug)]
pub struct Note {
    pub title: String,
    pub shown: bool,
    pub reachable: bool,
    /// What its capability was told of it: whether it is hidden, why, and where its author contests.
    pub told: Vec<(bool, String, Option<String>)>,
}

/// The board.
#[derive(Default)]
pub struct Board {
    notes: Mutex<BTreeMap<String, Note>>,
    /// Notes that only the team can hide.
    by_hand: Mutex<Vec<String>>,
    /// Hides nothing for the moment.
    away: Mutex<bool>,
}

impl Board {
    pub fn pin(&self, path: &str, title: &str, reachable: bool) {
        let note = Note { title: title.to_owned(), shown: true, reachable, told: Vec::new() };
        self.notes.lock().unwrap().insert(path.to_owned(), note);
    }

    pub fn only_by_hand(&self, path: &str) {
        self.by_hand.lock().unwrap().push(path.to_owned());
    }

    pub fn away(&self, away: bool) {
        *self.away.lock().unwrap() = away;
    }

    pub fn note(&self, path: &str) -> Note {
        self.notes.lock().unwrap()[path].clone()
    }

    /// The owner sets a note aside by itself.
    pub fn set_aside(&self, path: &str) {
        self.notes.lock().unwrap().get_mut(path).unwrap().shown = false;
    }
}

/// What a page of the board says of the link to report.
async fn page(ctx: Ctx, Path(_): Path<String>) -> Result<Response, Failure> {
    if ctx.app().written(ctx.path()).is_some_and(|(written, _)| !written.shown) {
        return Err(Failure::NotFound);
    }
    Ok(ctx.page("Note").report.unwrap_or_default().into_response())
}

#[async_trait]
impl Capability for Board {
    fn name(&self) -> &'static str {
        "board"
    }

    fn words(&self) -> WordSource {
        WordSource { owner: "board", fr: "board-note = Mot du tableau\n", en: "board-note = Note\n" }
    }

    fn migrations(&self) -> &'static Migrations {
        &NO_TABLES
    }

    fn statements(&self) -> Vec<&'static [&'static Statement]> {
        Vec::new()
    }

    fn routes(&self, _: &App) -> Routes {
        Routes::new().get("/tableau/{id}", Permission::Public, page)
    }

    fn search(&self, _: &str, _: Lang, limit: usize) -> Vec<SearchHit> {
        let notes = self.notes.lock().unwrap();
        let hit = |(path, note): (&String, &Note)| SearchHit {
            kind: "board-note",
            title: note.title.clone(),
            detail: String::new(),
            href: path.clone(),
            score: 1.0,
        };
        notes.iter().take(limit).map(hit).collect()
    }

    fn written(&self, path: &str) -> Option<Written> {
        let note = self.notes.lock().unwrap().get(path)?.clone();
        Some(Written {
            path: path.to_owned(),
            text: format!("Texte de « {} »", note.title),
            title: note.title,
            kind: "board-note",
            author: Author::Inhabitant,
            shown: note.shown,
            reachable: note.reachable,
        })
    }

    async fn hide(&self, _: &App, _: &Actor, hiding: &Hiding<'_>) -> Result<Option<Version>, StoreError> {
        if *self.away.lock().unwrap() {
            return Err(StoreError::Unavailable("the story says so".into()));
        }
        if self.by_hand.lock().unwrap().iter().any(|path| path == hiding.path) {
            return Ok(None);
        }
        let mut notes = self.notes.lock().unwrap();
        let note = notes.get_mut(hiding.path).unwrap();
        assert!(hiding.reason.chars().count() <= 300 && !hiding.reason.contains('\n'));
        note.shown = !hiding.hidden;
        note.told.push((hiding.hidden, hiding.reason.to_owned(), hiding.contest.map(str::to_owned)));
        Ok(Some(Version::ZERO))
    }
}
