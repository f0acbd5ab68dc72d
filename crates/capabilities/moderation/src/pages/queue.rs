//! `/gestion/moderation`: what waits for a decision, the first due first; and what was decided last.

use askama::Template;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Keep, Page, html};

use super::parts::{author, day, decided, standing};
use crate::model::{Case, Deadline, State as Standing};
use crate::state::moderator;
use crate::store::{cases, reports};

/// Decisions that are shown.
const LAST: u32 = 30;

/// A case in the queue.
struct Card {
    id: String,
    title: String,
    kind: String,
    author: &'static str,
    /// What is wrong, and the colour of its tag.
    wrong: (&'static str, &'static str),
    reports: usize,
    opened: String,
    /// When it is to be decided, and the colour of its tag.
    due: (String, &'static str),
    contested: bool,
}

/// A case that was decided.
struct Past {
    id: String,
    title: String,
    day: String,
    decided: String,
    standing: &'static str,
    by_hand: bool,
}

#[derive(Template)]
#[template(path = "moderation_queue.html")]
struct QueuePage {
    page: Page,
    waiting: Vec<Card>,
    past: Vec<Past>,
    days: u32,
}

/// `GET /gestion/moderation`.
pub async fn page(ctx: Ctx) -> Result<Response, Failure> {
    moderator(&ctx)?;
    let db = ctx.app().db();
    let mut waiting = Vec::new();
    for case in in_order(cases::to_decide(db).await?) {
        let reports = reports::of_case(db, &case.id).await?.len();
        waiting.push(card(&ctx, &case, reports));
    }
    let past = cases::decided(db, None, LAST).await?;
    let template = QueuePage {
        page: ctx
            .page(ctx.t("nav-moderation"))
            .hidden()
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("nav-moderation"), "/gestion/moderation"),
        waiting,
        past: past.iter().map(|case| self::past(&ctx, case)).collect(),
        days: ctx.app().settings().network.moderation_days.clamp(1, 60),
    };
    html(&ctx, Keep::Private, &template)
}

/// Children and personal data before all others, then the first due.
pub fn in_order(mut cases: Vec<Case>) -> Vec<Case> {
    cases.sort_by_key(|case| (!case.wrong.is_urgent(), case.due_at, case.id));
    cases
}

/// The title of a thing as it stands; as it was reported where it is gone; its kind once that is forgotten.
pub fn title(ctx: &Ctx, case: &Case) -> String {
    let now = ctx.app().written(&case.path).map(|(written, _)| written.title);
    let title = now.unwrap_or_else(|| case.title.clone());
    if title.is_empty() { ctx.t(&case.kind).to_owned() } else { title }
}

fn card(ctx: &Ctx, case: &Case, reports: usize) -> Card {
    let (due, colour) = match case.deadline(ctx.now()) {
        Deadline::Far => ("moderation-due", ""),
        Deadline::Soon => ("moderation-due", "ochre"),
        Deadline::Late => ("moderation-late", "brick"),
    };
    let due = ctx.tx(due, &[("day", (&day(ctx, case.due_at)).into())]);
    Card {
        id: case.id.to_string(),
        title: title(ctx, case),
        kind: ctx.t(&case.kind).to_owned(),
        author: author(case.author),
        wrong: (case.wrong.label(), if case.wrong.is_urgent() { "brick" } else { "ochre" }),
        reports,
        opened: day(ctx, case.opened_at),
        due: (due, colour),
        contested: case.state == Standing::Appealed,
    }
}

fn past(ctx: &Ctx, case: &Case) -> Past {
    Past {
        id: case.id.to_string(),
        title: title(ctx, case),
        day: case.decided_at.map(|at| day(ctx, at)).unwrap_or_default(),
        decided: decided(ctx, case.outcome, case.ground),
        standing: standing(case),
        by_hand: !case.applied,
    }
}
