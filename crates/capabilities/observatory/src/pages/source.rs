//! `/gestion/observatoire/donnees/{id}`: one file: looked at, accepted, brought in.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Keep, Page, html, see_other};

use super::sources::ShownRun;
use crate::deliver;
use crate::exchange::indicators::Reason;
use crate::store::imports::Counts;

/// A kind of remark, and the first ones.
struct Kind {
    key: &'static str,
    count: u64,
    first: Vec<(u64, String, String)>,
}

/// Remarks of a kind that are shown.
const SHOWN: usize = 10;

#[derive(Template)]
#[template(path = "observatory_source.html")]
struct SourcePage {
    page: Page,
    run: ShownRun,
    counts: Counts,
    rows: u64,
    elsewhere: u64,
    unknown: Vec<String>,
    problem: Option<&'static str>,
    kinds: Vec<Kind>,
    can_accept: bool,
    running: bool,
    done: bool,
}

/// `GET /gestion/observatoire/donnees/{id}`.
pub async fn page(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let run = deliver::find(&ctx, &id).await?;
    let reading = deliver::look(ctx.app(), &run).await?;
    let counts = deliver::counts(ctx.app(), &run, &reading).await?;
    let kind = |(reason, count): (&Reason, &u64)| Kind {
        key: reason.key(),
        count: *count,
        first: reading
            .remarks
            .first
            .iter()
            .filter(|one| one.reason == *reason)
            .take(SHOWN)
            .map(|one| (one.line, one.column.clone(), one.cell.clone()))
            .collect(),
    };
    let (running, done) = (run.job_id.is_some() && run.ended_at.is_none(), run.ended_at.is_some());
    let mut page = ctx
        .page(ctx.tx("indicators-file-title", &[("file", (&run.file_name).into())]))
        .hidden()
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-observatory"), "/observatoire")
        .crumb(ctx.t("indicators-title"), "/gestion/observatoire/donnees")
        .crumb(run.file_name.clone(), format!("/gestion/observatoire/donnees/{id}"));
    page.refresh_seconds = running.then_some(2);
    let template = SourcePage {
        page,
        run: ShownRun::of(&ctx, &run),
        rows: reading.rows,
        elsewhere: reading.elsewhere,
        problem: reading.problem.map(crate::exchange::indicators::FileProblem::key),
        kinds: reading.remarks.counts.iter().map(kind).collect(),
        can_accept: run.job_id.is_none() && counts.added + counts.changed > 0,
        unknown: reading.unknown,
        counts,
        running,
        done,
    };
    html(&ctx, Keep::Private, &template)
}

/// `POST /gestion/observatoire/donnees/{id}`: a person accepts.
pub async fn accept(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Failure> {
    let mut run = deliver::find(&ctx, &id).await?;
    deliver::accept(&ctx, &mut run).await?;
    Ok(see_other(&format!("/gestion/observatoire/donnees/{id}")))
}
