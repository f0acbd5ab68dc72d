//! `/moderation`: the rules in plain words, and what was decided: counts only.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Keep, Page, html, table, text};
use maillage_statistics::Shown;

use crate::model::Outcome;
use crate::state::State;
use crate::view::{Figures, Row};

/// Quarters that are shown: the rest stands in the file.
const SHOWN: usize = 8;

/// A line of the table of a quarter.
struct TableRow {
    label: &'static str,
    cells: Vec<String>,
}

/// A quarter, in words.
struct Told {
    id: String,
    title: String,
    rows: Vec<TableRow>,
    facts: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "moderation_log.html")]
struct LogPage {
    page: Page,
    days: u32,
    quarters: Vec<Told>,
    smallest: u64,
}

/// `GET /moderation`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let template = LogPage {
        page: ctx
            .page(ctx.t("moderation-log"))
            .describe(ctx.t("moderation-log-description"))
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("moderation-log"), "/moderation"),
        days: ctx.app().settings().network.moderation_days.clamp(1, 60),
        quarters: snapshot.quarters.iter().take(SHOWN).map(|one| told(&ctx, one)).collect(),
        smallest: snapshot.smallest.saturating_sub(1),
    };
    html(&ctx, Keep::Ready, &template)
}

fn told(ctx: &Ctx, figures: &Figures) -> Told {
    let of = |row: &Row, label| TableRow {
        label,
        cells: row.outcomes.iter().chain([&row.total]).map(|count| number(ctx, *count)).collect(),
    };
    let mut rows: Vec<_> = figures
        .rows
        .iter()
        .map(|row| of(row, row.ground.map_or("moderation-ground-none", crate::model::Ground::label)))
        .collect();
    rows.push(of(&figures.total, "moderation-total"));
    let delay = figures.median_hours.map(|hours| {
        let (key, count) =
            if hours < 48 { ("moderation-hours", hours) } else { ("moderation-days", hours / 24) };
        ctx.tx(key, &[("count", count.into())])
    });
    let facts = vec![
        ("moderation-reports", number(ctx, figures.reports)),
        ("moderation-median", delay.unwrap_or_else(|| ctx.t("moderation-few").to_owned())),
        ("moderation-appeals", number(ctx, figures.appeals)),
        ("moderation-reversals", number(ctx, figures.reversals)),
    ];
    let quarter = figures.quarter;
    let title = ctx.tx(
        "moderation-quarter",
        &[("number", (&quarter.number.to_string()).into()), ("year", (&quarter.year.to_string()).into())],
    );
    Told { id: quarter.to_string().to_lowercase(), title, rows, facts }
}

fn number(ctx: &Ctx, count: Shown) -> String {
    count.count().map_or_else(|| ctx.t("moderation-few").to_owned(), |count| text::number(count, ctx.lang()))
}

/// `GET /moderation.csv`: all quarters, a count each; an empty one is hidden because it concerns few.
pub async fn file(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let rows = snapshot.quarters.iter().flat_map(lines);
    table::public_csv(&ctx, "moderation.csv", &["quarter", "measure", "ground", "outcome", "value"], rows)
}

fn lines(figures: &Figures) -> Vec<Vec<String>> {
    let quarter = figures.quarter.to_string();
    let cell = |count: Shown| count.count().map(|count| count.to_string()).unwrap_or_default();
    let line = |measure: &str, ground: &str, outcome: &str, value: String| {
        vec![quarter.clone(), measure.to_owned(), ground.to_owned(), outcome.to_owned(), value]
    };
    let mut lines = vec![line("reports", "", "", cell(figures.reports))];
    for row in figures.rows.iter().filter(|row| row.total != Shown::Count(0)) {
        let ground = row.ground.map_or("none", crate::model::Ground::code);
        for (outcome, count) in Outcome::ALL.iter().zip(&row.outcomes) {
            lines.push(line("decisions", ground, outcome.code(), cell(*count)));
        }
    }
    let hours = figures.median_hours.map(|hours| hours.to_string()).unwrap_or_default();
    lines.push(line("median-hours", "", "", hours));
    lines.push(line("appeals", "", "", cell(figures.appeals)));
    lines.push(line("reversals", "", "", cell(figures.reversals)));
    lines
}
