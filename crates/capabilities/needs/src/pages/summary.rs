//! `/besoins/bilan`: the needs of a year, by policy area and by département; the same as a file.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use chrono::{Datelike as _, NaiveDate};
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html, table, text};
use maillage_territory::{DepartementCode, Territories, TerritoryCode};
use serde::Deserialize;

use super::list::Choice;
use crate::model::Area;
use crate::state::State;
use crate::summary::{Count, Summary, years};
use crate::view::Snapshot;

/// A year.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    year: String,
}

/// A line of a table: its name, its counts, as people read them.
struct Line {
    name: String,
    href: String,
    cells: Vec<String>,
}

#[derive(Template)]
#[template(path = "needs_summary.html")]
struct SummaryPage {
    page: Page,
    heading: String,
    years: Vec<Choice>,
    sentence: String,
    delay: String,
    areas: Vec<Line>,
    columns: Vec<String>,
    crossed: Vec<Line>,
    file: String,
    empty: bool,
}

/// The year that is asked for; the present one where it is not understood.
pub fn year_of(text: &str, today: NaiveDate) -> i32 {
    text.trim().parse().ok().filter(|year| (2000..=9999).contains(year)).unwrap_or_else(|| today.year())
}

/// `GET /besoins/bilan?year=2026`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let today = ctx.local_now().date();
    let year = year_of(&asked.year, today);
    let summary = Summary::of(ctx.app(), &snapshot, year, today);
    let heading = ctx.tx("needs-summary-heading", &[("year", (&year.to_string()).into())]);
    let columns: Vec<_> = summary.departements.keys().copied().collect();
    let choice = |one: i32| Choice::new(one.to_string(), one.to_string(), one == year);
    let template = SummaryPage {
        page: ctx
            .page(&*heading)
            .describe(ctx.t("needs-summary-description"))
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("nav-needs"), "/besoins")
            .crumb(ctx.t("needs-summary"), "/besoins/bilan"),
        heading,
        years: years(ctx.app(), &snapshot, today).into_iter().map(choice).collect(),
        sentence: sentence(&ctx, summary.total),
        delay: summary
            .median_days
            .map(|days| ctx.tx("needs-summary-delay", &[("count", days.into())]))
            .unwrap_or_default(),
        areas: areas(&ctx, &snapshot, &summary),
        columns: columns.iter().map(|code| departement(&ctx, *code)).collect(),
        crossed: crossed(&ctx, &snapshot, &summary, &columns),
        file: format!("/besoins/bilan.csv?year={year}"),
        empty: summary.total.told == 0,
    };
    html(&ctx, Keep::Ready, &template)
}

fn sentence(ctx: &Ctx, total: Count) -> String {
    let Count { told, voices, asked, answered, silent } = total;
    let args =
        [("told", told), ("voices", voices), ("asked", asked), ("answered", answered), ("silent", silent)];
    ctx.tx("needs-summary-sentence", &args.map(|(name, count)| (name, count.into())))
}

fn areas(ctx: &Ctx, snapshot: &Snapshot, summary: &Summary) -> Vec<Line> {
    let line = |(area, count): (&Area, &Count)| Line {
        name: snapshot.area_name(*area, ctx.lang()).to_owned(),
        href: format!("/besoins?area={}", area.code()),
        cells: [count.told, count.voices, count.asked, count.answered, count.silent]
            .map(|count| text::number(count, ctx.lang()))
            .into(),
    };
    let mut all: Vec<_> = summary.areas.iter().collect();
    all.sort_by_key(|(area, count)| (std::cmp::Reverse(count.told), **area));
    all.into_iter().map(line).collect()
}

/// Areas by département: how many needs were told.
fn crossed(
    ctx: &Ctx,
    snapshot: &Snapshot,
    summary: &Summary,
    columns: &[Option<DepartementCode>],
) -> Vec<Line> {
    let cell = |area: Area, column: &Option<DepartementCode>| {
        let count = summary.cells.get(&(area, *column)).copied().unwrap_or_default();
        text::number(count, ctx.lang())
    };
    let line = |area: &Area| Line {
        name: snapshot.area_name(*area, ctx.lang()).to_owned(),
        href: format!("/besoins?area={}", area.code()),
        cells: columns.iter().map(|column| cell(*area, column)).collect(),
    };
    summary.areas.keys().map(line).collect()
}

fn departement(ctx: &Ctx, code: Option<DepartementCode>) -> String {
    let name = code.and_then(|code| Territories::embedded().territory(TerritoryCode::Departement(code)));
    name.map_or_else(|| ctx.t("need-everywhere").to_owned(), |found| found.name().to_owned())
}

/// `GET /besoins/bilan.csv?year=2026`: a line an area and a département.
pub async fn csv(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let today = ctx.local_now().date();
    let year = year_of(&asked.year, today);
    let summary = Summary::of(ctx.app(), &snapshot, year, today);
    let rows = summary.cells.iter().map(|((area, departement), count)| {
        let name = snapshot.area_name(*area, ctx.lang()).to_owned();
        let departement = departement.map(|code| code.to_string()).unwrap_or_default();
        vec![year.to_string(), area.code().to_owned(), name, departement, count.to_string()]
    });
    let head = ["year", "area", "area_name", "departement", "needs"];
    table::public_csv(&ctx, "bilan-des-besoins.csv", &head, rows.collect::<Vec<_>>())
}
