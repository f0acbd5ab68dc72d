//! The client of La Coop's API: asks its activities page after page, and starts again where the network failed.
//!
//! Which page to ask and what an answer says is known by [`crate::exchange::coop_api`]; the network stands behind
//! [`Fetch`].

mod http;

use std::time::Duration;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use thiserror::Error;

use crate::exchange::coop_api::{Pages, PagesError};
use crate::exchange::{Import, Options};
pub use http::{AddressError, Client, Key};

/// Asks the API.
#[async_trait]
pub trait Fetch: Send + Sync {
    /// Asks a path, with its query, after the base of the API.
    async fn get(&self, path: &str) -> Result<Answer, Unreachable>;

    /// Waits before asking again.
    async fn wait(&self, time: Duration);
}

/// What the API answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// How long it asks to wait.
    pub retry_after: Option<Duration>,
    /// The body.
    pub body: Vec<u8>,
}

/// The API did not answer.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{0}")]
pub struct Unreachable(pub String);

/// Why activities could not be fetched. Each says what to do.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PullError {
    /// The key is refused: wrong, out of date, or without the right.
    #[error("La Coop refuses the key: check identifier, secret, dates and the right “Activites”")]
    Forbidden,
    /// The question is refused.
    #[error("La Coop does not understand the question: {0}")]
    BadRequest(String),
    /// Another answer than those that are published.
    #[error("La Coop answers with status {0}")]
    Status(u16),
    /// No answer, after several tries.
    #[error("La Coop does not answer: {0}")]
    Unreachable(#[from] Unreachable),
    /// An answer that is no page.
    #[error(transparent)]
    Pages(#[from] PagesError),
}

/// What was fetched.
#[derive(Debug)]
pub struct Pulled {
    /// The activities that changed, and those that were taken away.
    pub import: Import,
    /// Where to begin next time: the last change that was seen.
    pub since: Option<DateTime<Utc>>,
}

/// How often a page is asked before giving up.
const TRIES: u32 = 5;
/// The first wait; each is twice the one before.
const FIRST_WAIT: Duration = Duration::from_secs(1);
/// The longest wait, whatever the API asks.
const LONGEST_WAIT: Duration = Duration::from_mins(2);
/// How much of an answer is repeated in an error.
const QUOTED: usize = 200;

/// Fetches the activities that changed since a moment; all of them without one.
///
/// # Errors
///
/// All or nothing: after an error, nothing was read, and the same `since` serves again.
pub async fn pull(
    api: &dyn Fetch,
    since: Option<DateTime<Utc>>,
    options: &Options<'_>,
) -> Result<Pulled, PullError> {
    let mut pages = Pages::new(since, options);
    while let Some(path) = pages.next() {
        let body = persistently(api, path).await?;
        pages.take(&body)?;
    }
    let (import, since) = pages.finish();
    Ok(Pulled { import, since })
}

/// The body of an answer, asked again while the trouble may pass.
async fn persistently(api: &dyn Fetch, path: &str) -> Result<Vec<u8>, PullError> {
    let mut pause = FIRST_WAIT;
    let mut tried = 1;
    loop {
        let (error, asked) = match api.get(path).await {
            Ok(Answer { status: 200, body, .. }) => return Ok(body),
            Ok(answer) if is_passing(answer.status) => (PullError::Status(answer.status), answer.retry_after),
            Ok(answer) => return Err(refusal(&answer)),
            Err(error) => (error.into(), None),
        };
        if tried == TRIES {
            return Err(error);
        }
        api.wait(asked.unwrap_or(pause).min(LONGEST_WAIT)).await;
        pause *= 2;
        tried += 1;
    }
}

/// Whether a status may be another one a moment later: too many questions, or trouble on the other side.
fn is_passing(status: u16) -> bool {
    matches!(status, 408 | 429 | 500..=599)
}

fn refusal(answer: &Answer) -> PullError {
    match answer.status {
        401 | 403 => PullError::Forbidden,
        400 => {
            let text = String::from_utf8_lossy(&answer.body);
            PullError::BadRequest(text.chars().filter(|c| !c.is_control()).take(QUOTED).collect())
        }
        status => PullError::Status(status),
    }
}
