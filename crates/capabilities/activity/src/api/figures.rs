//! `GET /api/v1/figures`: every number of the dashboard.

use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, FieldErrors, Query, public_json};
use serde::Serialize;
use utoipa::ToSchema;

use crate::figures::{Area, Areas, Asked, Compared, Count, Dashboard, Table, Whose};
use crate::pages::answer;
use crate::state::State;

/// The numbers of a dashboard. A number that is hidden is null, and `hidden` says why.
#[derive(Serialize, ToSchema)]
pub struct FiguresJson {
    /// First day of the period.
    pub from: String,
    /// Its last day.
    pub until: String,
    /// Code of the territory; null for the whole network or a place.
    pub territory: Option<String>,
    /// Public id of the place.
    pub place: Option<String>,
    /// Counts below this are hidden; null on one's own data.
    pub smallest_count: Option<u32>,
    /// The figures at the top.
    pub headline: HeadlineJson,
    /// Supports of groups that two filters on people at once leave out.
    pub left_out: u64,
    /// The tables.
    pub tables: Vec<TableJson>,
    /// The parts of the territory, for a thousand inhabitants: what the map shows; null where there are none.
    pub map: Option<Vec<AreaJson>>,
    /// Rates and shares beside the territory around; null where there is none.
    pub comparison: Option<ComparisonJson>,
}

/// Different people who were helped. Supports are told without names: only people who are followed can be counted.
#[derive(Serialize, ToSchema)]
pub struct CaseloadJson {
    /// How many; null where it is not known.
    pub count: Option<u64>,
    /// Why it is null: `unknown`, or `small-count`.
    pub reason: Option<&'static str>,
}

/// A part of the territory.
#[derive(Serialize, ToSchema)]
pub struct AreaJson {
    /// Its code.
    pub code: String,
    /// Supports; null where they are hidden.
    pub count: Option<u64>,
    /// People who live there.
    pub population: Option<u64>,
    /// Supports for a thousand inhabitants.
    pub per_thousand: Option<f64>,
    /// `small-count` where the count is hidden.
    pub hidden: Option<&'static str>,
}

/// Rates and shares, here and around.
#[derive(Serialize, ToSchema)]
pub struct ComparisonJson {
    /// Code of the territory around.
    pub territory: String,
    /// The measures.
    pub rows: Vec<ComparedJson>,
}

/// A measure.
#[derive(Serialize, ToSchema)]
pub struct ComparedJson {
    /// `supports-per-thousand`, `supports-per-place`, or a table and its row: `ages.soixante-dix-plus`.
    pub key: String,
    /// `supports-per-thousand`, `supports-per-place` or `percent`.
    pub unit: &'static str,
    /// Here; null where it is not known.
    pub here: Option<f64>,
    /// Why it is null: `small-count`, `too-few` (under twenty) or `unknown`.
    pub here_reason: Option<&'static str>,
    /// In the territory around.
    pub around: Option<f64>,
    /// Why it is null.
    pub around_reason: Option<&'static str>,
}

/// The figures at the top.
#[derive(Serialize, ToSchema)]
pub struct HeadlineJson {
    /// Acts of help, one a person helped.
    pub supports: CountJson,
    /// People who came to a place.
    pub visits: CountJson,
    /// Reports.
    pub reports: CountJson,
    /// Hours of work that were told.
    pub hours: CountJson,
    /// Supports of people who came for the first time.
    pub first_time: CountJson,
    /// Supports of people who had come before.
    pub again: CountJson,
    /// Different people who were helped.
    pub caseload: CaseloadJson,
    /// Places where something was told.
    pub places_reporting: u64,
    /// Places in use.
    pub places: u64,
}

/// A count, and that of the same days a year before.
#[derive(Serialize, ToSchema)]
pub struct CountJson {
    /// The count; null where it is hidden.
    pub count: Option<u64>,
    /// A year before.
    pub year_before: Option<u64>,
    /// `small-count` where the count is hidden: it is small, or it would give a small one back.
    pub hidden: Option<&'static str>,
}

/// A table.
#[derive(Serialize, ToSchema)]
pub struct TableJson {
    /// Its name.
    pub id: &'static str,
    /// `supports`, `visits` or `reports`.
    pub unit: &'static str,
    /// Its rows.
    pub rows: Vec<RowJson>,
}

/// A row of a table.
#[derive(Serialize, ToSchema)]
pub struct RowJson {
    /// Slug of a value, first day of a month, code of a territory.
    pub key: String,
    /// Its count.
    #[serde(flatten)]
    pub count: CountJson,
}

/// The figures.
#[utoipa::path(
    get,
    path = "/api/v1/figures",
    operation_id = "readFigures",
    summary = "Every number of the dashboard of the network, of a territory or of a place.",
    params(
        ("territory" = Option<String>, Query, description = "Code of a territory: `04112`, `200034700`, `D04`, `R93`"),
        ("place" = Option<String>, Query, description = "Public id of a place: for who reads its dashboards"),
        ("from" = Option<String>, Query, description = "First day; a year before the last by default"),
        ("to" = Option<String>, Query, description = "Last day; today by default"),
        ("theme" = Option<Vec<String>>, Query, description = "Themes, by slug: one of them"),
        ("kind" = Option<Vec<String>>, Query, description = "Kinds of activity, by slug"),
        ("setting" = Option<Vec<String>>, Query, description = "Settings, by slug"),
        ("age" = Option<String>, Query, description = "Age of the people, by slug"),
        ("gender" = Option<String>, Query, description = "Gender of the people, by slug"),
        ("status" = Option<String>, Query, description = "Situation of the people, by slug"),
        ("type" = Option<Vec<String>>, Query, description = "Kinds of places, by slug"),
        ("label" = Option<Vec<String>>, Query, description = "Labels of places, by slug"),
        ("organization" = Option<String>, Query, description = "SIREN of the body that carries the places"),
    ),
    responses((status = 200, description = "The figures", body = FiguresJson), (status = 422, description = "A parameter is not understood: a problem document with a pointer to each"))
)]
pub async fn figures(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let answered = answer(&ctx, &state, &asked, false)?;
    if !answered.misread.is_empty() {
        let mut errors = FieldErrors::default();
        for misread in &answered.misread {
            errors.add(
                misread.field,
                ctx.tx("activity-error-misread", &[("text", misread.text.as_str().into())]),
            );
        }
        return Err(Failure::Invalid(errors));
    }
    let smallest = ctx.app().settings().network.smallest_count.max(2);
    let mut document = json(&answered.dashboard, answered.areas.as_ref());
    match answered.question.whose {
        Whose::Territory(code) => document.territory = Some(code.to_string()),
        Whose::Place(id) => document.place = Some(id.to_string()),
        Whose::Network | Whose::Own | Whose::Organization(_) => {}
    }
    document.smallest_count = answered.dashboard.protected.then_some(smallest);
    Ok(public_json(&ctx, &document))
}

pub fn json(dashboard: &Dashboard, areas: Option<&Areas>) -> FiguresJson {
    let head = &dashboard.headline;
    let period = dashboard.periods[0];
    FiguresJson {
        from: period.from.to_string(),
        until: period.until.to_string(),
        territory: None,
        place: None,
        smallest_count: None,
        headline: HeadlineJson {
            supports: count(head.supports),
            visits: count(head.visits),
            reports: count(head.reports),
            hours: count(head.hours),
            first_time: count(head.first_time),
            again: count(head.again),
            caseload: caseload(head.caseload),
            places_reporting: head.places.0,
            places: head.places.1,
        },
        left_out: dashboard.left_out,
        tables: dashboard.tables.iter().map(table).collect(),
        map: areas.map(|areas| areas.all.iter().map(area).collect()),
        comparison: dashboard.comparison.as_ref().map(|comparison| ComparisonJson {
            territory: comparison.code.to_string(),
            rows: comparison.rows.iter().map(compared).collect(),
        }),
    }
}

fn caseload(followed: Option<Count>) -> CaseloadJson {
    match followed {
        None => CaseloadJson { count: None, reason: Some("unknown") },
        Some(Count::Hidden) => CaseloadJson { count: None, reason: Some("small-count") },
        Some(Count::Shown(count)) => CaseloadJson { count: Some(count), reason: None },
    }
}

fn area(area: &Area) -> AreaJson {
    AreaJson {
        code: area.code.to_string(),
        count: area.count.shown(),
        population: area.population,
        per_thousand: area.rate(),
        hidden: (area.count == Count::Hidden).then_some("small-count"),
    }
}

fn compared(row: &Compared) -> ComparedJson {
    ComparedJson {
        key: row.measure.key(),
        unit: row.measure.unit(),
        here: row.here.known(),
        here_reason: row.here.reason(),
        around: row.around.known(),
        around_reason: row.around.reason(),
    }
}

fn table(table: &Table) -> TableJson {
    let rows =
        table.rows.iter().map(|row| RowJson { key: row.key.clone(), count: count([row.now, row.before]) });
    TableJson { id: table.id, unit: table.unit.code(), rows: rows.collect() }
}

fn count([now, before]: [Count; 2]) -> CountJson {
    CountJson {
        count: now.shown(),
        year_before: before.shown(),
        hidden: (now == Count::Hidden).then_some("small-count"),
    }
}
