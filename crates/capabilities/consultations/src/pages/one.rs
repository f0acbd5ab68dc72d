//! `/consultations/{id}`: what is asked, who asks in which places, what was found, and beside it what was decided.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_places::model::PlaceId;
use maillage_shell::chart::{Figure, columns};
use maillage_shell::permission::Right;
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html};
use serde::Deserialize;

use super::path::{GREAT_STEPS, Line, great_steps, path};
use super::results::{Detail, Drawn, Level};
use super::words::{Tag, day, day_of, method, short, state_tag, verdict};
use crate::acts::smallest_count;
use crate::counts::{PlaceCount, Results};
use crate::model::{ByWhom, Consultation, Method, State as Standing, Step};
use crate::state::{State, acts_as};
use crate::store::steps::{self, Happened};
use crate::store::syntheses::Synthesis;
use crate::store::{consultations, places};

/// Who asks, as long as people answer.
struct Tally {
    answers: String,
    places: Vec<(String, String)>,
}

/// What was found.
struct Found {
    published: String,
    heard: String,
    divides: String,
    proposes: String,
    quotes: Vec<String>,
    added: Vec<(String, String)>,
    counted: Counted,
}

/// What was counted.
pub struct Counted {
    /// How it was done, a sentence each.
    pub method: Vec<String>,
    /// How far people have made the matter their own.
    pub index: Vec<Level>,
    /// Charts in two columns.
    pub columns: [Vec<Figure>; 2],
    /// All answers in full.
    pub details: Vec<Detail>,
    /// Who asked.
    pub places: Vec<Asking>,
    /// The greatest count that is hidden; none where none is.
    pub hidden: Option<u64>,
}

/// A place that asked, and what it brought.
pub struct Asking {
    /// Its page.
    pub href: String,
    /// Its name.
    pub name: String,
    /// What it brought, in words.
    pub brought: String,
}

/// What was decided, in words.
struct Decided {
    verdict: &'static str,
    why: String,
    by: &'static str,
    day: String,
}

#[derive(Template)]
#[template(path = "consultation.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of the template")]
struct OnePage {
    page: Page,
    id: String,
    title: String,
    body: String,
    body_kind: &'static str,
    state: Tag,
    steps: Option<(Vec<String>, usize)>,
    area: (String, &'static str),
    whom: &'static str,
    territory: (String, &'static str),
    service: String,
    methods: Vec<&'static str>,
    subject: String,
    question: String,
    commitment: String,
    deadline: String,
    decision_on: String,
    answers: bool,
    tally: Option<Tally>,
    lines: Vec<Line>,
    found: Option<Found>,
    decision: Option<Decided>,
    awaited: bool,
    late: Option<u64>,
    writing: bool,
    withdrawn: bool,
    thanks: &'static str,
    teams: bool,
    manage: bool,
}

/// What was just done.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    etat: String,
}

/// `GET /consultations/{id}`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &address)?;
    let one = &entry.consultation;
    let steps = steps::of(ctx.app().db(), &one.id).await?;
    let (open, today) = (one.is_open(ctx.now()), ctx.local_now().date());
    let labels = GREAT_STEPS.map(|key| ctx.t(key).to_owned()).to_vec();
    let template = OnePage {
        page: frame(&ctx, one),
        id: one.id.to_string(),
        title: one.title.to_string(),
        body: one.body.name.to_string(),
        body_kind: short(one.body.kind, ctx.lang()),
        state: state_tag(&ctx, one),
        steps: great_steps(one).map(|current| (labels, current)),
        area: (
            format!("/consultations?area={}", maillage_vocabulary::ClosedList::slug(one.area)),
            short(one.area, ctx.lang()),
        ),
        whom: short(one.audience, ctx.lang()),
        territory: (format!("/territoires/{}", one.territory), one.territory_name()),
        service: one.service.as_ref().map(ToString::to_string).unwrap_or_default(),
        methods: one.methods.iter().map(|one| method(*one)).collect(),
        subject: one.subject.to_string(),
        question: one.question.to_string(),
        commitment: one.commitment.to_string(),
        deadline: day(&ctx, one.deadline),
        decision_on: day(&ctx, one.decision_on),
        answers: open && one.uses(Method::Questionnaire),
        tally: tally(&ctx, &state, one).await?,
        lines: path(&ctx, one, &steps),
        found: entry.synthesis.as_ref().and_then(|found| find(&ctx, one, found, &steps)),
        decision: decided(&ctx, one),
        awaited: one.state == Standing::Published,
        late: one.days_without_answer(today),
        writing: one.state == Standing::Closed || one.state == Standing::Open && !open,
        withdrawn: one.state == Standing::Withdrawn,
        thanks: if asked.etat == "close" { "consultation-too-late" } else { "" },
        teams: open && ctx.identity().is_some_and(|who| who.holds(Right::ReportActivity)),
        manage: acts_as(&ctx, one).is_ok(),
    };
    html(&ctx, if one.state.is_public() { Keep::Ready } else { Keep::Private }, &template)
}

fn frame(ctx: &Ctx, one: &Consultation) -> Page {
    let page = ctx
        .page(one.title.as_str())
        .describe(one.question.as_str())
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-consultations"), "/consultations")
        .crumb(one.title.as_str(), one.href())
        .script("copy.js")
        .script("print.js");
    if one.state.counts() { page } else { page.hidden() }
}

/// How many answered, and where: as long as nothing is published. A small number tells nothing yet.
async fn tally(ctx: &Ctx, state: &State, one: &Consultation) -> Result<Option<Tally>, Failure> {
    if !matches!(one.state, Standing::Open | Standing::Closed) {
        return Ok(None);
    }
    let db = ctx.app().db();
    let (count, joined) = (consultations::answers(db, &one.id).await?, places::of(db, &one.id).await?);
    let answers = match count {
        _ if !one.uses(Method::Questionnaire) => String::new(),
        0 => ctx.t("consultation-no-answer-yet").to_owned(),
        count if count < smallest_count(ctx.app()) => ctx.t("consultation-few-answers").to_owned(),
        count => ctx.tx("consultation-answers", &[("count", count.into())]),
    };
    let mut named: Vec<_> = joined.iter().map(|place| named(state, *place)).collect();
    named.sort_by_cached_key(|(name, _)| maillage_search::fold(name));
    Ok(Some(Tally { answers, places: named }))
}

fn named(state: &State, id: PlaceId) -> (String, String) {
    let href = state.places().by_id(id.as_str()).map(|entry| entry.href());
    (state.place_name(id), href.unwrap_or_default())
}

fn find(ctx: &Ctx, one: &Consultation, found: &Synthesis, steps: &[Happened]) -> Option<Found> {
    let told = found.findings.told();
    let added = steps.iter().filter(|step| step.step == Step::Corrected);
    Some(Found {
        published: one.published_at.map(|at| day_of(ctx, at)).unwrap_or_default(),
        heard: told.heard,
        divides: told.divides,
        proposes: told.proposes,
        quotes: told.quotes,
        added: added.map(|step| (day_of(ctx, step.at), step.reason.clone().unwrap_or_default())).collect(),
        counted: counted(ctx, one, found.results.as_ref()?),
    })
}

/// What was counted, ready to be drawn.
pub fn counted(ctx: &Ctx, one: &Consultation, results: &Results) -> Counted {
    let voice = ctx.voice();
    let drawn = Drawn::new(&voice, one, results);
    Counted {
        method: drawn.method(),
        index: drawn.index(),
        columns: columns(drawn.charts()),
        details: if results.questionnaires == Some(0) { Vec::new() } else { drawn.details() },
        places: results.places.iter().map(|place| asking(ctx, place)).collect(),
        hidden: results.hides().then(|| results.smallest.saturating_sub(1)),
    }
}

fn asking(ctx: &Ctx, place: &PlaceCount) -> Asking {
    let some = |key: &str, count: u64| (count > 0).then(|| ctx.tx(key, &[("count", count.into())]));
    let questionnaires = match place.questionnaires {
        Some(count) => some("consultation-place-questionnaires", count),
        None => Some(ctx.t("consultation-place-few").to_owned()),
    };
    let parts = [
        questionnaires,
        some("consultation-place-workshops", place.workshops),
        some("consultation-place-observations", place.observations),
    ];
    Asking {
        href: format!("/lieux/{}", place.id),
        name: place.name.clone(),
        brought: parts.into_iter().flatten().collect::<Vec<_>>().join(", "),
    }
}

fn decided(ctx: &Ctx, one: &Consultation) -> Option<Decided> {
    let decision = one.decision.as_ref()?;
    Some(Decided {
        verdict: verdict(decision.verdict),
        why: decision.why.to_string(),
        by: match decision.by {
            ByWhom::Body => "consultation-decided-by-body",
            ByWhom::Network | ByWhom::Calendar => "consultation-decided-by-network",
        },
        day: day_of(ctx, decision.at),
    })
}
