//! What is wrong in a file that was sent, by kind; `/gestion/imports/{id}/remarques/{code}`: all of one kind.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use maillage_shell::words::{Lang, typeset};
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html};
use serde::Deserialize;

use super::import::find;
use crate::exchange::{Effect, Kind, Problem, Reason};
use crate::import_job;

/// Examples shown of each kind.
const EXAMPLES: usize = 3;
/// Problems on a page of one kind.
const PAGE: usize = 50;

/// The problems of one kind, and some of them.
pub(super) struct ShownKind {
    pub effect: String,
    /// Colour of its tag.
    pub colour: &'static str,
    pub icon: &'static str,
    pub count: u64,
    /// What it is about; of the only one, all that there is to say.
    pub sentence: String,
    pub examples: Vec<ShownProblem>,
    /// Where all of them are; empty where the examples are all.
    pub href: String,
}

/// A problem, in words.
pub(super) struct ShownProblem {
    /// Zero: the file as a whole.
    pub line: u64,
    pub column: String,
    pub sentence: String,
}

/// A kind with its first problems.
pub(super) fn shown(ctx: &Ctx, import: &str, kind: &Kind<'_>) -> ShownKind {
    let (colour, icon) = match kind.reason.effect() {
        Effect::FileRefused | Effect::RowRefused => ("brick", "circle-alert"),
        Effect::Kept => ("ochre", "triangle-alert"),
        Effect::SetAside => ("blue", "info"),
        Effect::Repaired => ("olive", "circle-check"),
    };
    let mut examples: Vec<_> =
        kind.problems.iter().take(EXAMPLES).map(|problem| shown_problem(problem, ctx.lang())).collect();
    let more = kind.problems.len() > examples.len();
    let mut general = sentence(kind.reason, ctx.lang());
    // What is met once needs no general sentence.
    if let [only] = &mut examples[..] {
        general = std::mem::take(&mut only.sentence);
        examples.retain(|only| only.line > 0);
    }
    ShownKind {
        effect: ctx.t(effect_key(kind.reason.effect())).to_owned(),
        colour,
        icon,
        count: kind.count,
        sentence: general,
        href: if more {
            format!("/gestion/imports/{import}/remarques/{}", kind.reason.code())
        } else {
            String::new()
        },
        examples,
    }
}

const fn effect_key(effect: Effect) -> &'static str {
    match effect {
        Effect::FileRefused => "import-effect-file-refused",
        Effect::RowRefused => "import-effect-row-refused",
        Effect::Kept => "import-effect-kept",
        Effect::SetAside => "import-effect-set-aside",
        Effect::Repaired => "import-effect-repaired",
    }
}

fn sentence(reason: Reason, lang: Lang) -> String {
    typeset(&if lang.is_french() { reason.french() } else { reason.english() }, lang).into_owned()
}

fn shown_problem(problem: &Problem, lang: Lang) -> ShownProblem {
    ShownProblem {
        line: problem.line,
        column: problem.column.as_deref().unwrap_or_default().to_owned(),
        sentence: typeset(&if lang.is_french() { problem.french() } else { problem.english() }, lang)
            .into_owned(),
    }
}

#[derive(Template)]
#[template(path = "import_problems.html")]
struct KindPage {
    page: Page,
    count: u64,
    problems: Vec<ShownProblem>,
    report_href: String,
    previous: String,
    next: String,
}

#[derive(Deserialize)]
pub struct Asked {
    page: Option<usize>,
}

/// `GET /gestion/imports/{id}/remarques/{code}?page=`.
pub async fn page(
    ctx: Ctx,
    Path((id, code)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let run = find(&ctx, &id).await?;
    let prepared = import_job::prepare(ctx.app(), &run).await?;
    let kinds = prepared.import.report.kinds();
    let kind = kinds.iter().find(|kind| kind.reason.code() == code).ok_or(Failure::NotFound)?;
    let number = asked.page.unwrap_or(1).max(1);
    let href = |number: usize| format!("/gestion/imports/{id}/remarques/{code}?page={number}");
    let chosen = kind.problems.iter().skip((number - 1).saturating_mul(PAGE)).take(PAGE);
    let template = KindPage {
        page: ctx
            .page(sentence(kind.reason, ctx.lang()))
            .hidden()
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("imports-title"), "/gestion/imports")
            .crumb(run.file_name.clone(), format!("/gestion/imports/{id}"))
            .crumb(ctx.t("import-kind"), href(1)),
        count: kind.count,
        problems: chosen.map(|problem| shown_problem(problem, ctx.lang())).collect(),
        report_href: format!("/gestion/imports/{id}/problemes.csv"),
        previous: if number > 1 { href(number - 1) } else { String::new() },
        next: if number.saturating_mul(PAGE) < kind.problems.len() {
            href(number + 1)
        } else {
            String::new()
        },
    };
    html(&ctx, Keep::Private, &template)
}
