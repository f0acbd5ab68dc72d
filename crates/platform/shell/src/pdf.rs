//! Papers as PDF: asked for on a page, printed by a job, taken from the page. The press is heavy: no request waits for it.

use std::sync::Arc;

use axum::body::Body;
use axum::response::{IntoResponse as _, Response};
use chrono::{DateTime, TimeDelta, Utc};
use http::{HeaderValue, header};
use maillage_press::Paper;
use maillage_store::jobs::{self, JobError};
use maillage_store::made::{self, Fresh, Made, MadeState, Wish};
use maillage_store::{Actor, StoreError};

use crate::app::App;
use crate::context::Ctx;
use crate::failure::Failure;
use crate::page::{Keep, kept};
use crate::text;

/// Papers of one kind that may wait at once: whoever asks for more is told to come back.
const MOST_WAITING: u64 = 24;
/// How long those are told to wait, in seconds.
const COME_BACK: u64 = 180;

/// How far a paper is, as a page shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pdf {
    /// Whether this program can print at all.
    pub can: bool,
    /// Where the file is.
    pub href: String,
    /// Where it is asked for.
    pub ask: String,
    /// How far its job is; `None` where nobody asked.
    pub state: Option<MadeState>,
    /// When it was made, in words; `None` where there is nothing to take.
    pub made: Option<String>,
    /// Whether what it says has changed since.
    pub stale: bool,
    /// Days that it is kept.
    pub days: u64,
}

impl Pdf {
    /// Whether its job waits.
    pub fn waits(&self) -> bool {
        self.state == Some(MadeState::Waiting)
    }

    /// Whether its job is at work.
    pub fn works(&self) -> bool {
        self.state == Some(MadeState::Working)
    }

    /// Whether its job failed.
    pub fn failed(&self) -> bool {
        self.state == Some(MadeState::Failed)
    }

    /// Whether there is something to ask for: nothing was made, or what was made says something else.
    pub fn is_wanting(&self) -> bool {
        !self.waits() && !self.works() && (self.made.is_none() || self.stale || self.failed())
    }

    /// Seconds after which a page that waits for it reads itself again.
    pub fn refresh(&self) -> Option<u32> {
        (self.waits() || self.works()).then_some(2)
    }

    /// Its state in a word, for programs.
    pub const fn code(&self) -> &'static str {
        match self.state {
            _ if !self.can => "unavailable",
            Some(MadeState::Waiting) => "waiting",
            Some(MadeState::Working) => "working",
            Some(MadeState::Failed) => "failed",
            Some(MadeState::Ready) => "ready",
            None => "none",
        }
    }
}

/// How far the paper of a key is. `fingerprint` is of what it would say now.
pub async fn look(
    ctx: &Ctx,
    key: &str,
    href: String,
    fingerprint: &str,
    kept: TimeDelta,
) -> Result<Pdf, Failure> {
    let days = u64::try_from(kept.num_days()).unwrap_or_default();
    let can = ctx.app().press().is_some();
    let found = made::find(ctx.app().db(), key, ctx.now()).await?;
    let Some(Made { state, file, fingerprint: made_of, made_at }) = found else {
        return Ok(Pdf { can, href, days, ..Pdf::default() });
    };
    let made = made_at.filter(|_| file.is_some());
    Ok(Pdf {
        can,
        href,
        state: Some(state),
        stale: made.is_some() && made_of != fingerprint,
        ask: String::new(),
        made: made.map(|at| moment(ctx, at)),
        days,
    })
}

fn moment(ctx: &Ctx, at: DateTime<Utc>) -> String {
    let local = ctx.app().local(at);
    let (day, time) = (text::date(local.date(), ctx.lang()), text::clock_time(local, ctx.lang()));
    ctx.tx("pdf-moment", &[("day", (&day).into()), ("time", (&time).into())])
}

/// Asks for a paper, unless it is being made; whether a job was left. `note` writes the line of the journal.
pub async fn ask(
    ctx: &Ctx,
    wish: Wish<'_>,
    note: impl FnOnce(&mut maillage_store::Tx),
) -> Result<bool, Failure> {
    let app = ctx.app();
    if app.press().is_none() {
        return Err(Failure::NotBuilt);
    }
    let waiting = jobs::unfinished(app.db()).await?;
    if waiting.iter().any(|(kind, count)| kind == wish.kind && *count >= MOST_WAITING) {
        return Err(Failure::TooMany(COME_BACK));
    }
    let actor = ctx.identity().map_or_else(Actor::anonymous, |who| Actor::person(&who.person));
    let mut tx = app.db().begin(&actor, ctx.now()).await?;
    let asked = made::ask(&mut tx, app.ids(), wish).await?;
    if asked {
        note(&mut tx);
    }
    tx.commit().await?;
    Ok(asked)
}

/// The paper of a key as a file, for whoever may read what it says.
pub async fn take(ctx: &Ctx, key: &str, name: &str) -> Result<Response, Failure> {
    let app = ctx.app();
    if app.press().is_none() {
        return Err(Failure::NotBuilt);
    }
    let made = made::find(app.db(), key, ctx.now()).await?;
    let file = made.and_then(|made| made.file).ok_or(Failure::NotFound)?;
    let content = app.files().get(&file).await?.ok_or(Failure::NotFound)?;
    let mut response = Body::from_stream(content.stream).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(content.size));
    if let Ok(shown) = HeaderValue::from_str(&format!("inline; filename=\"{name}.pdf\"")) {
        headers.insert(header::CONTENT_DISPOSITION, shown);
    }
    Ok(kept(ctx, Keep::Private, response))
}

/// Prints a paper and keeps it: what the handler of a job does. What the press says may hold words of the paper, and so
/// stays out of the queue and of the logs.
pub async fn print(
    app: &App,
    key: &str,
    paper: Paper,
    fingerprint: &str,
    kept: TimeDelta,
) -> Result<(), JobError> {
    let Some(press) = app.press().map(Arc::clone) else {
        return Err(JobError::GiveUp("this program was built without a press".to_owned()));
    };
    let printed = tokio::task::spawn_blocking(move || press.print(&paper)).await?;
    let bytes = printed.map_err(|_| JobError::GiveUp("the press refused the paper".to_owned()))?.into();
    let fresh = Fresh { key, bytes, media_type: "application/pdf", fingerprint, kept };
    made::keep(app.db(), app.files(), app.ids(), fresh, app.now()).await?;
    Ok(())
}

/// Forgets the papers of a kind whose time is over.
pub async fn forget_over(app: &App, kind: &'static str) -> Result<u64, StoreError> {
    let forgotten = made::forget_over(app.db(), app.files(), kind, app.now()).await?;
    if forgotten > 0 {
        tracing::info!(
            job.kind = kind,
            papers.forgotten = forgotten,
            "papers whose time was over were forgotten"
        );
    }
    Ok(forgotten)
}
