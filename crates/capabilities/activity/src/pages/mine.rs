//! `/activite/notes`: all that one told, the latest first.

use askama::Template;
use axum::response::Response;
use chrono::NaiveDate;
use maillage_shell::permission::Right;
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html, text};

use super::today::{Line, line};
use crate::store;

/// Reports on a page.
const SHOWN: u32 = 50;

#[derive(Template)]
#[template(path = "reports.html")]
struct MinePage {
    page: Page,
    days: Vec<Day>,
    next: String,
    may_import: bool,
}

struct Day {
    words: String,
    lines: Vec<Line>,
}

/// Where the list goes on.
#[derive(serde::Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    avant: String,
}

/// `GET /activite/notes`.
pub async fn page(ctx: Ctx, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let person = &ctx.signed_in()?.person;
    let below = below(&asked.avant);
    let mut kept = store::of_author(ctx.app().db(), person, (below.0, &below.1), SHOWN + 1).await?;
    let more = kept.len() > SHOWN as usize;
    kept.truncate(SHOWN as usize);
    let last = kept.last().filter(|_| more);
    let next = last.map(|last| format!("/activite/notes?avant={}.{}", last.activity.day, last.activity.id));
    let mut days: Vec<(NaiveDate, Day)> = Vec::new();
    for one in &kept {
        let day = one.activity.day;
        if days.last().is_none_or(|(last, _)| *last != day) {
            days.push((day, Day { words: text::date(day, ctx.lang()), lines: Vec::new() }));
        }
        if let Some((_, last)) = days.last_mut() {
            last.lines.push(line(&ctx, one));
        }
    }
    let template = MinePage {
        page: ctx
            .page(ctx.t("reports-title"))
            .crumb(ctx.t("activity-crumb-home"), "/")
            .crumb(ctx.t("report-title"), "/activite")
            .crumb(ctx.t("reports-title"), "/activite/notes")
            .hidden(),
        days: days.into_iter().map(|(_, day)| day).collect(),
        next: next.unwrap_or_default(),
        may_import: ctx.signed_in()?.holds(Right::ImportActivities),
    };
    html(&ctx, Keep::Private, &template)
}

/// The day and the id below which the list goes on: from `2026-11-24.0193…`, else from the end of time.
fn below(text: &str) -> (NaiveDate, String) {
    let read = text.split_once('.').and_then(|(day, id)| Some((day.parse().ok()?, id.to_owned())));
    read.unwrap_or((store::LAST_DAY, String::new()))
}
