//! `/tests/flux`: campaigns that look for testers, and what changed, for programs that follow it.

use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::feed::{Feed, FeedEntry};
use maillage_shell::{Ctx, Failure};

use super::card;
use crate::state::State;
use crate::view::Entry;

/// `GET /tests/flux.xml`.
pub async fn atom(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    feed(&ctx, &state).atom(&ctx)
}

/// `GET /tests/flux.json`.
pub async fn json(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    Ok(feed(&ctx, &state).json(&ctx))
}

fn feed(ctx: &Ctx, state: &State) -> Feed {
    let snapshot = state.snapshot();
    Feed {
        title: ctx.t("trials-heading").to_owned(),
        page: "/tests",
        entries: snapshot.shown().iter().map(|entry| told(ctx, entry)).collect(),
    }
}

fn told(ctx: &Ctx, entry: &Entry) -> FeedEntry {
    let (trial, (state, _)) = (&entry.trial, card::state(ctx, entry.trial.state));
    let about = trial.changes.as_ref().map_or_else(|| trial.sheet.tried.to_string(), ToString::to_string);
    FeedEntry {
        path: entry.href(),
        title: trial.sheet.title.to_string(),
        summary: format!("{state}. {about}"),
        published: trial.public_at.unwrap_or(trial.proposed_at),
        updated: trial.changed_at,
    }
}
