//! A site to tell stories on: an application with accounts alone, a clock that is moved, browsers with cookies.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use chrono::{DateTime, TimeDelta, Utc};
use http::{Request, StatusCode, header};
use maillage_people::command_line::add_person;
use maillage_people::model::totp::Shared;
use maillage_people::{MIGRATIONS, People, command_line};
use maillage_shell::permission::Grant;
use maillage_shell::settings::Settings;
use maillage_shell::{App, AppParts, encode, server};
use maillage_store::files::{Files, FilesOptions};
use maillage_store::jobs::JobRunner;
use maillage_store::migrate::Migrations;
use maillage_store::testing::TestDb;
use maillage_store::{Clock as _, Db, FixedClock, Ids};
use tempfile::TempDir;
use tower::ServiceExt as _;

pub const OWNERS: &[&Migrations] = &[&MIGRATIONS];
pub const PASSWORD: &str = "le chat dort sur le toit";

/// One node.
pub struct Site {
    pub people: People,
    pub app: App,
    pub clock: Arc<FixedClock>,
    pub folder: Arc<TempDir>,
    router: Router,
}

impl Site {
    pub fn new(test: &TestDb) -> Self {
        Self::with(test.db.clone(), |_| {})
    }

    pub fn with(db: Db, change: impl FnOnce(&mut Settings)) -> Self {
        let start = "2026-11-24T09:00:00Z".parse().unwrap();
        let folder = Arc::new(tempfile::tempdir().unwrap());
        Self::node(db, Arc::new(FixedClock::new(start)), folder, change)
    }

    /// A second node on the same database, clock and mail folder.
    pub fn beside(&self, db: Db) -> Self {
        Self::node(db, self.clock.clone(), self.folder.clone(), |_| {})
    }

    fn node(
        db: Db,
        clock: Arc<FixedClock>,
        folder: Arc<TempDir>,
        change: impl FnOnce(&mut Settings),
    ) -> Self {
        let mut settings = Settings::default();
        settings.storage.data = folder.path().to_owned();
        settings.server.public_url = Some("http://reseau.test".to_owned());
        change(&mut settings);
        let ids = Ids::new(clock.clone());
        let people = People::new(&settings, db.clone(), clock.clone(), ids.clone()).unwrap();
        let files =
            Files::open(&FilesOptions::folder(folder.path().join("files").display().to_string())).unwrap();
        let app = App::build(AppParts {
            settings,
            db,
            clock: clock.clone(),
            ids: Arc::new(ids),
            files,
            authenticator: Arc::new(people.clone()),
            press: None,
            capabilities: vec![Arc::new(people.clone())],
        })
        .unwrap();
        let router = server::router(&app).0;
        Self { people, app, clock, folder, router }
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    pub fn later(&self, by: TimeDelta) {
        self.clock.advance(by);
    }

    /// Runs the jobs that are due: mail leaves.
    pub async fn work(&self) {
        let runner = JobRunner::new(self.people.db().clone(), self.clock.clone(), self.app.ids().clone());
        self.people.work(runner).run_due().await.unwrap();
    }

    /// The letters sent to an address, the oldest first, as they travel.
    pub fn letters(&self, to: &str) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.folder.path().join("mail")) else { return Vec::new() };
        let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        files.sort();
        let read = |path| mail_parser_text(&std::fs::read(path).unwrap());
        files.into_iter().map(read).filter(|(address, _)| address == to).map(|(_, text)| text).collect()
    }

    /// The link of the last letter to an address, as a path.
    pub async fn link(&self, to: &str) -> String {
        self.work().await;
        let mut letters = self.letters(to);
        letters.retain(|letter| letter.contains("?cle="));
        let letter = letters.pop().expect("a letter with a link");
        let line = letter.lines().find(|line| line.starts_with("http://reseau.test/")).expect("a link");
        line.trim_start_matches("http://reseau.test").to_owned()
    }

    /// Adds a person with a password; their inner id.
    pub async fn person(&self, email: &str, roles: &[&str]) -> String {
        let (id, link) = add_person(&self.people, email, "Zoé Blanc", &grants(roles)).await.unwrap();
        let mut browser = self.browser();
        browser.open_link(&path_of(&link.unwrap())).await;
        let set = browser.post("/compte/mot-de-passe", &[("password", PASSWORD), ("again", PASSWORD)]).await;
        assert_eq!(set.status, StatusCode::SEE_OTHER, "{}", set.body);
        id
    }

    /// A browser signed in with the password.
    pub async fn signed_in(&self, email: &str) -> Browser<'_> {
        let mut browser = self.browser();
        let answer = browser.sign_in(email, PASSWORD).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        browser
    }

    /// A person with a phone, signed in with both; the secret of the phone.
    pub async fn trusted(&self, email: &str, roles: &[&str]) -> (Browser<'_>, Shared) {
        self.person(email, roles).await;
        let mut browser = self.signed_in(email).await;
        let (phone, _) = browser.enrol().await;
        (browser, phone)
    }

    pub async fn token(&self, email: &str, rights: &[&str]) -> String {
        let rights: Vec<_> = rights.iter().map(|&right| right.to_owned()).collect();
        command_line::create_token(&self.people, email, &rights, "essai", 30).await.unwrap()
    }

    pub fn browser(&self) -> Browser<'_> {
        Browser { site: self, cookies: BTreeMap::new(), headers: Vec::new() }
    }
}

fn mail_parser_text(raw: &[u8]) -> (String, String) {
    let message = mail_parser::MessageParser::default().parse(raw).unwrap();
    let to = message.to().unwrap().first().unwrap().address().unwrap().to_owned();
    let text =
        format!("{}\n{}", message.subject().unwrap(), message.body_text(0).unwrap().replace("\r\n", "\n"));
    (to, text)
}

pub fn grants(texts: &[&str]) -> Vec<Grant> {
    let read = |text: &&str| {
        let (role, within) = text.split_once(' ').unwrap();
        Grant { role: role.parse().unwrap(), within: within.parse().unwrap() }
    };
    texts.iter().map(read).collect()
}

pub fn path_of(url: &str) -> String {
    url.trim_start_matches("http://reseau.test").to_owned()
}

/// A browser: keeps cookies, says where its requests come from.
pub struct Browser<'a> {
    site: &'a Site,
    pub cookies: BTreeMap<String, String>,
    pub headers: Vec<(&'static str, String)>,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: http::HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |value| value.to_str().unwrap())
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("{} {}", self.status, self.body))
    }

    /// The text of the first element that has this opening.
    pub fn between(&self, open: &str, close: &str) -> &str {
        let start = self.body.find(open).unwrap_or_else(|| panic!("no {open} in {}", self.body)) + open.len();
        let rest = &self.body[start..];
        &rest[..rest.find(close).unwrap()]
    }
}

impl Browser<'_> {
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, None).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let form: Vec<_> = fields.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
        self.send("POST", path, Some(("application/x-www-form-urlencoded", form.join("&")))).await
    }

    pub async fn json(&mut self, method: &str, path: &str, body: serde_json::Value) -> Answer {
        self.send(method, path, Some(("application/json", body.to_string()))).await
    }

    pub async fn send(&mut self, method: &str, path: &str, body: Option<(&str, String)>) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header("host", "reseau.test");
        request = request.header("user-agent", "Mozilla/5.0 (Android 14; Mobile) Gecko Firefox/132.0");
        if !self
            .headers
            .iter()
            .any(|(name, _)| matches!(*name, "sec-fetch-site" | "origin" | "authorization"))
        {
            request = request.header("sec-fetch-site", "same-origin");
        }
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        if !self.cookies.is_empty() {
            let cookies: Vec<_> =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        let body = body.map_or_else(Body::empty, |(kind, text)| {
            request = std::mem::take(&mut request).header(header::CONTENT_TYPE, kind);
            Body::from(text)
        });
        let response = self.site.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        self.keep_cookies(response.headers());
        let (parts, body) = response.into_parts();
        let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
        }
    }

    fn keep_cookies(&mut self, headers: &http::HeaderMap) {
        for cookie in headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            let (name, rest) = cookie.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            if cookie.contains("Max-Age=0;") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    pub fn session(&self) -> Option<&str> {
        self.cookies.get("maillage_session").map(String::as_str)
    }

    pub async fn sign_in(&mut self, email: &str, password: &str) -> Answer {
        self.post("/connexion/mot-de-passe", &[("email", email), ("password", password)]).await
    }

    /// Opens a link of a mail and clicks.
    pub async fn open_link(&mut self, path: &str) -> Answer {
        let key = path.split_once("?cle=").unwrap().1.to_owned();
        self.post("/connexion/lien/ouvrir", &[("cle", &key)]).await
    }

    /// Enrols a phone; its secret and the recovery codes.
    pub async fn enrol(&mut self) -> (Shared, Vec<String>) {
        let page = self.get("/compte/telephone").await;
        let phone = Shared::read(&page.between("<code class=\"key-value\">", "<").replace(' ', "")).unwrap();
        let code = phone.code(self.site.now()).unwrap();
        let done = self.post("/compte/telephone", &[("code", &code)]).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.body);
        let codes = done.body.split("<li><code class=\"key-value\">").skip(1);
        (phone, codes.map(|rest| rest.split('<').next().unwrap().to_owned()).collect())
    }
}
