//! A capability that only exists to look at the shell from inside.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, RwLock};

use async_trait::async_trait;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use http::header;
use maillage_shell::permission::{Permission, Right, Role};
use maillage_shell::testing::{TestApp, TestAppBuilder, TestPeople};
use maillage_shell::words::WordSource;
use maillage_shell::{App, Capability, Ctx, Failure, FieldErrors, Form, Keep, NavEntry, Routes, View, kept};
use maillage_store::migrate::Migrations;
use maillage_store::testing::TestDb;
use maillage_store::{Actor, Change, Statement, StoreError};
use serde::Deserialize;

maillage_store::migrations! {
    /// The probe keeps nothing of its own.
    pub MIGRATIONS: "probe" = [];
}

pub const OWNERS: &[&Migrations] = &[&MIGRATIONS];
/// What no person may ever read.
pub const SECRET: &str = "password=hunter2 at /srv/maillage/store.rs:42";

#[derive(Default)]
pub struct Probe {
    notice: Arc<Notice>,
    made: Arc<AtomicUsize>,
}

impl Probe {
    /// How many times the page of the notice was made.
    pub fn made(&self) -> usize {
        self.made.load(Ordering::Relaxed)
    }
}

/// An application with the probe and one person a role.
pub fn app(test: &TestDb) -> (TestAppBuilder, Arc<Probe>) {
    let probe = Arc::new(Probe::default());
    let people = Role::ALL.into_iter().fold(TestPeople::default(), TestPeople::role);
    let people = people
        .session("half", Role::Coordinator, false)
        .token("robot", Role::Administrator, &Right::ALL)
        .token("narrow", Role::Administrator, &[Right::OwnAccount]);
    (TestApp::over(test).people(people).with(probe.clone()), probe)
}

/// Writes the notice, as another node would.
pub async fn write_notice(app: &TestApp, text: &str) {
    let mut tx = app.app.db().begin(&Actor::system("story"), app.now()).await.unwrap();
    tx.set("probe.notice", &text).await.unwrap();
    tx.commit().await.unwrap();
}

#[async_trait]
impl Capability for Probe {
    fn name(&self) -> &'static str {
        "probe"
    }

    fn words(&self) -> WordSource {
        WordSource { owner: "probe", fr: "probe-label = Sonde", en: "probe-label = Probe" }
    }

    fn migrations(&self) -> &'static Migrations {
        &MIGRATIONS
    }

    fn statements(&self) -> Vec<&'static [&'static Statement]> {
        Vec::new()
    }

    fn navigation(&self) -> Vec<NavEntry> {
        let entry =
            |href, permission, rank| NavEntry { label: "probe-label", href, icon: "map", permission, rank };
        vec![
            entry("/probe/coordination", Permission::Holds(Right::ImportPlaces), 9),
            entry("/probe/notice", Permission::Public, 1),
        ]
    }

    fn views(&self) -> Vec<Arc<dyn View>> {
        vec![self.notice.clone()]
    }

    fn routes(&self, _app: &App) -> Routes {
        let import = Permission::Holds(Right::ImportPlaces);
        let (notice, made) = (self.notice.clone(), self.made.clone());
        let racing = self.notice.clone();
        Routes::new()
            .get("/probe/racing", Permission::Public, async move |ctx: Ctx| racing.overtaken(&ctx).await)
            .get("/probe/notice", Permission::Public, async move |ctx: Ctx| {
                made.fetch_add(1, Ordering::Relaxed);
                notice.page(&ctx)
            })
            .get("/probe/fail/{code}", Permission::Public, fail)
            .get("/probe/chart", Permission::Public, crate::charts::page)
            .get("/probe/panic", Permission::Public, panics)
            .get("/probe/slow", Permission::Public, std::future::pending::<Response>)
            .get("/probe/number/{number}", Permission::Public, async |Path(number): Path<u8>| {
                number.to_string()
            })
            .get("/probe/account", Permission::SignedIn, name)
            .get("/probe/coordination", import, name)
            .post("/probe/coordination", import, name)
            .post("/probe/form", Permission::Public, form)
            .upload("/probe/file", Permission::Public, 1024 * 1024, length)
            .merge(api_routes())
    }
}

/// Some of the same under the API.
fn api_routes() -> Routes {
    Routes::new()
        .get("/api/v1/probe/fail/{code}", Permission::Public, fail)
        .get("/api/v1/probe/panic", Permission::Public, panics)
        .get("/api/v1/probe/slow", Permission::Public, std::future::pending::<Response>)
        .get("/api/v1/probe/coordination", Permission::Holds(Right::ImportPlaces), name)
        .post("/api/v1/probe/coordination", Permission::Holds(Right::ImportPlaces), name)
}

async fn fail(Path(code): Path<String>) -> Failure {
    match code.as_str() {
        "internal" => Failure::internal(std::io::Error::other(SECRET)),
        "bad-request" => Failure::BadRequest("`near` is no position".to_owned()),
        "invalid" => {
            let mut errors = FieldErrors::one("email", "Écrivez une adresse");
            errors.add("days/2", "Choisissez un jour");
            Failure::Invalid(errors)
        }
        "too-many" => Failure::TooMany(90),
        _ => Failure::samples().into_iter().find(|known| known.code() == code).unwrap_or(Failure::NotFound),
    }
}

async fn panics() -> Response {
    panic!("{SECRET}")
}

async fn name(ctx: Ctx) -> Result<String, Failure> {
    Ok(ctx.signed_in()?.name.clone())
}

#[derive(Deserialize)]
struct Wish {
    wish: String,
    #[serde(default)]
    day: Vec<String>,
}

async fn form(Form(Wish { wish, day }): Form<Wish>) -> String {
    format!("{wish} {}", day.join("+"))
}

async fn length(body: bytes::Bytes) -> String {
    body.len().to_string()
}

/// A view of one setting.
#[derive(Default)]
struct Notice(RwLock<String>);

impl Notice {
    fn page(&self, ctx: &Ctx) -> Response {
        let text = self.0.read().unwrap().clone();
        let who = ctx.identity().map_or("nobody", |who| who.name.as_str());
        let page = format!("<p lang={}>{text} for {who}{}</p>", ctx.lang().code(), " and again".repeat(200));
        let response = ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response();
        kept(ctx, Keep::Ready, response)
    }
}

impl Notice {
    /// The page, while which is made the notice changes and the views follow.
    async fn overtaken(&self, ctx: &Ctx) -> Result<Response, Failure> {
        let page = self.page(ctx);
        let mut tx = ctx.app().db().begin(&Actor::system("story"), ctx.now()).await?;
        tx.set("probe.notice", &"changed meanwhile").await?;
        ctx.app().settle(tx.commit().await?).await;
        Ok(page)
    }
}

#[async_trait]
impl View for Notice {
    fn name(&self) -> &'static str {
        "notice"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &["setting"]
    }

    async fn load(&self, app: &App) -> Result<(), StoreError> {
        let text: Option<String> = app.db().setting("probe.notice").await?;
        *self.0.write().unwrap() = text.unwrap_or_default();
        Ok(())
    }

    async fn refresh(&self, app: &App, _changes: &[Change]) -> Result<(), StoreError> {
        self.load(app).await
    }
}
