//! `/signalement?cle=…`: what became of a report, or of what one wrote, without an account; and contesting it.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{
    Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, Query, Sender, html, see_other,
};
use serde::Deserialize;

use super::parts::{Line, day, decided, line, standing};
use super::report::failure;
use super::{REPORT, follow_href};
use crate::acts::{self, Contesting, Refusal};
use crate::model::{CONTESTED_WITHIN, Case, Contested, Fault, Key, Party, Step};
use crate::state::State;
use crate::store::steps;

#[derive(Template)]
#[template(path = "moderation_find.html")]
struct FindPage {
    page: Page,
    typed: String,
    unknown: bool,
}

#[derive(Template)]
#[template(path = "moderation_follow.html")]
struct FollowPage {
    page: Page,
    key: String,
    /// The reference to keep, where it was just given.
    reference: String,
    standing: &'static str,
    /// Title of the thing where everyone sees it, and its page.
    thing: Option<(String, String)>,
    kind: String,
    author: bool,
    waits_until: String,
    decided: String,
    reason: String,
    contest_until: String,
    mend: bool,
    said: &'static str,
    lines: Vec<Line>,
    words: String,
    email: String,
    errors: Vec<FieldError>,
    problem: String,
}

impl FollowPage {
    fn fault(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

/// What was typed or followed, and what was just done.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    cle: String,
    recu: String,
    fait: String,
}

/// `GET /signalement`: asks for a reference; with one, what became of it. Looking changes nothing, as programs that check
/// mail follow links.
pub async fn page(ctx: Ctx, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    if asked.cle.trim().is_empty() {
        return find(&ctx, "", false);
    }
    let Some((case, party)) = acts::opened_by(ctx.app(), &Key::read(&asked.cle)).await? else {
        let mut page = find(&ctx, &asked.cle, true)?;
        *page.status_mut() = StatusCode::NOT_FOUND;
        return Ok(page);
    };
    show(&ctx, (&case, party), &asked, &Contested::default(), &[], "").await
}

/// `POST /signalement/contester`.
pub async fn contest(
    ctx: Ctx,
    Shared(state): Shared<State>,
    sender: Sender,
    Form(typed): Form<Contested>,
) -> Result<Response, Failure> {
    let (case, party) = acts::opened_by(ctx.app(), &Key::read(&typed.key)).await?.ok_or(Failure::NotFound)?;
    let asked = Asked { cle: typed.key.clone(), ..Asked::default() };
    let (words, email) = match typed.read() {
        Ok(read) => read,
        Err(faults) => {
            let page = show(&ctx, (&case, party), &asked, &typed, &faults, "").await;
            return with(page, StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    if state.knock(&ctx, sender).await?.is_some() {
        let page = show(&ctx, (&case, party), &asked, &typed, &[], ctx.t("moderation-hurried")).await;
        return with(page, StatusCode::TOO_MANY_REQUESTS);
    }
    let contesting = Contesting { party, words, email, lang: ctx.lang() };
    match acts::contest(ctx.app(), &acts::actor(&ctx), &case, contesting).await {
        Ok(version) => {
            ctx.app().settle(version).await;
            Ok(see_other(&format!("{}&fait=conteste", follow_href(&typed.key))))
        }
        Err(Refusal::Closed) => {
            let page =
                show(&ctx, (&case, party), &asked, &typed, &[], ctx.t("moderation-error-contested")).await;
            with(page, StatusCode::CONFLICT)
        }
        Err(refusal) => Err(failure(refusal)),
    }
}

/// The secret of the link.
#[derive(Deserialize)]
pub struct Opened {
    #[serde(default)]
    key: String,
}

/// `POST /signalement/corrige`.
pub async fn mend(
    ctx: Ctx,
    Shared(state): Shared<State>,
    sender: Sender,
    Form(typed): Form<Opened>,
) -> Result<Response, Failure> {
    let found = acts::opened_by(ctx.app(), &Key::read(&typed.key)).await?;
    let (case, party) = found.filter(|(_, party)| *party == Party::Author).ok_or(Failure::NotFound)?;
    if let Some(seconds) = state.knock(&ctx, sender).await? {
        return Err(Failure::TooMany(seconds));
    }
    match acts::mend(ctx.app(), &acts::actor(&ctx), &case).await {
        Ok(version) => {
            ctx.app().settle(version).await;
            Ok(see_other(&format!("{}&fait=corrige", follow_href(&typed.key))))
        }
        Err(Refusal::Closed) => {
            let asked = Asked { cle: typed.key, ..Asked::default() };
            let problem = ctx.t("moderation-error-mended");
            with(
                show(&ctx, (&case, party), &asked, &Contested::default(), &[], problem).await,
                StatusCode::CONFLICT,
            )
        }
        Err(refusal) => Err(failure(refusal)),
    }
}

fn with(page: Result<Response, Failure>, status: StatusCode) -> Result<Response, Failure> {
    let mut page = page?;
    *page.status_mut() = status;
    Ok(page)
}

fn frame(ctx: &Ctx) -> Page {
    ctx.page(ctx.t("moderation-follow"))
        .hidden()
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("moderation-report"), REPORT)
        .crumb(ctx.t("moderation-follow"), "/signalement")
}

fn find(ctx: &Ctx, typed: &str, unknown: bool) -> Result<Response, Failure> {
    html(ctx, Keep::Private, &FindPage { page: frame(ctx), typed: typed.to_owned(), unknown })
}

async fn show(
    ctx: &Ctx,
    (case, party): (&Case, Party),
    asked: &Asked,
    typed: &Contested,
    faults: &[Fault],
    problem: &str,
) -> Result<Response, Failure> {
    let (app, now) = (ctx.app(), ctx.now());
    let lines = steps::of_case(app.db(), &case.id).await?;
    // How many others reported, and when, is for those who decide.
    let first = lines.iter().position(|one| one.step == Step::Reported);
    let told =
        lines.iter().enumerate().filter(|(rank, one)| one.step != Step::Reported || Some(*rank) == first);
    let thing = app.written(&case.path).filter(|(one, _)| one.shown);
    let mut errors = FieldErrors::default();
    for (field, key) in faults {
        errors.add(*field, ctx.t(key));
    }
    let until = case.decided_at.filter(|_| case.may_contest(party, now)).map(|at| at + CONTESTED_WITHIN);
    let template = FollowPage {
        page: frame(ctx),
        key: asked.cle.clone(),
        reference: if asked.recu == "oui" { asked.cle.clone() } else { String::new() },
        standing: standing(case),
        thing: thing.map(|(one, _)| (one.title, one.path)),
        kind: ctx.t(&case.kind).to_owned(),
        author: party == Party::Author,
        waits_until: if case.state.waits() { day(ctx, case.due_at) } else { String::new() },
        decided: decided(ctx, case.outcome, case.ground),
        reason: case.reason.clone(),
        contest_until: until.map(|at| day(ctx, at)).unwrap_or_default(),
        mend: party == Party::Author && case.may_mend(now),
        said: match asked.fait.as_str() {
            "conteste" => "moderation-contest-sent",
            "corrige" => "moderation-mend-sent",
            _ => "",
        },
        lines: told.map(|(_, one)| line(ctx, one, false)).collect(),
        words: typed.words.clone(),
        email: typed.email.clone(),
        errors: errors.iter().cloned().collect(),
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}
