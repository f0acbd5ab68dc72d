//! `/gestion/consultations`: those that somebody leads, or wrote; and one of them, with what can be done now.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_shell::permission::Right;
use maillage_shell::{Ctx, Failure, FieldError, Form, Keep, Page, Query, html, see_other};
use maillage_store::Version;
use serde::Deserialize;

use super::card::{Card, card};
use super::choice::{Choice, told, wrong};
use super::draft::{Sheet, Typed as TypedDraft, read, told_of};
use super::refused;
use super::words::{Tag, day, state_tag, verdict};
use crate::acts::{self, Refusal};
use crate::model::{Consultation, Fault, Reason, State as Standing, Told, Verdict, Why};
use crate::state::{State, actor, acts_as, is_author, may_change, may_lead, require_lead};
use crate::store::consultations;

#[derive(Template)]
#[template(path = "consultations_manage.html")]
struct ListPage {
    page: Page,
    groups: Vec<(&'static str, Vec<Card>)>,
}

/// `GET /gestion/consultations`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let own = |one: &Consultation| is_author(&ctx, one) || may_lead(&ctx, one.territory);
    let all: Vec<_> = state.snapshot().all().into_iter().filter(|entry| own(&entry.consultation)).collect();
    // What waits for somebody comes first.
    let groups = [
        ("consultations-to-open", &[Standing::Draft][..]),
        ("consultations-to-write", &[Standing::Closed]),
        ("consultations-to-decide", &[Standing::Published]),
        ("consultations-running", &[Standing::Open]),
        ("consultations-over", &[Standing::Decided, Standing::Withdrawn]),
    ];
    let cards = |states: &[Standing]| {
        let of = all.iter().filter(|entry| states.contains(&entry.consultation.state));
        of.map(|entry| Card { href: manage_href(&entry.consultation), ..card(&ctx, &entry.consultation) })
            .collect()
    };
    let groups = groups.into_iter().map(|(key, states)| (key, cards(states)));
    let template = ListPage {
        page: ctx
            .page(ctx.t("nav-consultations-manage"))
            .hidden()
            .crumb(ctx.t("nav-consultations"), "/consultations")
            .crumb(ctx.t("nav-consultations-manage"), "/gestion/consultations"),
        groups: groups.filter(|(_, cards): &(_, Vec<Card>)| !cards.is_empty()).collect(),
    };
    html(&ctx, Keep::Private, &template)
}

fn manage_href(one: &Consultation) -> String {
    format!("/gestion/consultations/{}", one.id)
}

#[derive(Template)]
#[template(path = "consultation_manage.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of the template")]
struct OnePage {
    page: Page,
    id: String,
    title: String,
    state: Tag,
    done: &'static str,
    problem: &'static str,
    errors: Vec<FieldError>,
    sheet: Option<Sheet>,
    can_open: bool,
    can_extend: bool,
    can_withdraw: bool,
    can_write: bool,
    can_decide: bool,
    can_correct: bool,
    deadline: String,
    decision_on: String,
    verdicts: Vec<Choice>,
    typed: Act,
}

impl OnePage {
    fn wrong(&self, field: &str) -> &str {
        wrong(&self.errors, field)
    }
}

/// What is done, and why.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Act {
    fait: String,
    deadline: String,
    reason: String,
    verdict: String,
    why: String,
    added: String,
}

/// What the page shows of what was just tried.
#[derive(Default)]
struct Tried {
    told: Option<Told>,
    typed: Act,
    faults: Vec<Fault>,
    problem: &'static str,
}

/// `GET /gestion/consultations/{id}`.
pub async fn one(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    Query(act): Query<Act>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &address)?;
    acts_as(&ctx, &entry.consultation)?;
    show(&ctx, &entry.consultation, Tried { typed: act, ..Tried::default() })
}

fn show(ctx: &Ctx, one: &Consultation, tried: Tried) -> Result<Response, Failure> {
    let leads =
        may_lead(ctx, one.territory) && ctx.identity().is_some_and(|who| who.holds(Right::LeadConsultations));
    let open = one.is_open(ctx.now());
    let choice =
        |one: &Verdict| Choice::new(one.code(), ctx.t(verdict(*one)), one.code() == tried.typed.verdict);
    let drafts = may_change(ctx, one);
    let of_draft = tried.told.is_some();
    let faults: &[Fault] = if of_draft { &tried.faults } else { &[] };
    let template = OnePage {
        page: ctx
            .page(one.title.as_str())
            .hidden()
            .crumb(ctx.t("nav-consultations-manage"), "/gestion/consultations")
            .crumb(one.title.as_str(), manage_href(one))
            .script("suggest.js"),
        id: one.id.to_string(),
        title: one.title.to_string(),
        state: state_tag(ctx, one),
        done: match tried.typed.fait.as_str() {
            "ecrite" => "consultation-done-drafted",
            "ouverte" => "consultation-done-opened",
            "fait" => "consultation-done",
            _ => "",
        },
        problem: tried.problem,
        errors: if of_draft { Vec::new() } else { told(ctx, &tried.faults) },
        sheet: drafts
            .then(|| Sheet::of(ctx, tried.told.clone().unwrap_or_else(|| told_of(one)), faults, true)),
        can_open: leads && one.state == Standing::Draft,
        can_extend: leads && open,
        can_withdraw: drafts || leads && one.state.after(crate::model::Step::Withdrawn).is_some(),
        can_write: leads && one.state == Standing::Closed,
        can_decide: leads && one.state == Standing::Published,
        can_correct: leads && one.state.has_synthesis(),
        deadline: day(ctx, one.deadline),
        decision_on: day(ctx, one.decision_on),
        verdicts: Verdict::ALL.iter().map(choice).collect(),
        typed: tried.typed,
    };
    html(ctx, Keep::Private, &template)
}

/// `POST /gestion/consultations/{id}`: the draft, written anew.
pub async fn change(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    Form(typed): Form<TypedDraft>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &address)?;
    let one = &entry.consultation;
    acts_as(&ctx, one)?;
    let told = typed.told();
    let kept = consultations::contact(ctx.app().db(), &one.id).await?.map(|(email, _)| email);
    let draft = match read(&ctx, &told, kept.as_ref()) {
        Ok(draft) => draft,
        Err(faults) => {
            let tried = Tried { told: Some(told), faults, ..Tried::default() };
            return refused::page(show(&ctx, one, tried), true);
        }
    };
    let done = acts::change(ctx.app(), &actor(&ctx), &one.id, &draft).await;
    let tried = Tried { told: Some(told), ..Tried::default() };
    finish(&ctx, one, done, tried, "ecrite").await
}

/// Back to the page, with what was done, or what stands in the way.
async fn finish(
    ctx: &Ctx,
    one: &Consultation,
    done: Result<Version, Refusal>,
    tried: Tried,
    word: &str,
) -> Result<Response, Failure> {
    match done {
        Ok(version) => {
            ctx.app().settle(version).await;
            Ok(see_other(&format!("{}?fait={word}", manage_href(one))))
        }
        Err(refusal) => {
            let (faults, problem) = refused::told(refusal)?;
            let fields = !faults.is_empty();
            refused::page(show(ctx, one, Tried { faults, problem, ..tried }), fields)
        }
    }
}

/// What is wrong with one field of an act.
fn mend(ctx: &Ctx, one: &Consultation, typed: Act, fault: Fault) -> Result<Response, Failure> {
    refused::page(show(ctx, one, Tried { typed, faults: vec![fault], ..Tried::default() }), true)
}

/// `POST /gestion/consultations/{id}/ouvrir`.
pub async fn open(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &address)?;
    let one = &entry.consultation;
    require_lead(&ctx, one)?;
    let done = acts::open(ctx.app(), &actor(&ctx), &one.id).await;
    // What is missing is told in the form of the draft.
    finish(&ctx, one, done, Tried { told: Some(told_of(one)), ..Tried::default() }, "ouverte").await
}

/// `POST /gestion/consultations/{id}/prolonger`.
pub async fn extend(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    Form(typed): Form<Act>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &address)?;
    let one = &entry.consultation;
    require_lead(&ctx, one)?;
    let Ok(deadline) = typed.deadline.trim().parse() else {
        return mend(&ctx, one, typed, ("deadline", "consultation-error-extend"));
    };
    let Ok(reason) = Reason::new(&typed.reason) else {
        return mend(&ctx, one, typed, ("reason", "consultation-error-reason"));
    };
    let done = acts::extend(ctx.app(), &actor(&ctx), &one.id, deadline, &reason).await;
    finish(&ctx, one, done, Tried { typed, ..Tried::default() }, "fait").await
}

/// `POST /gestion/consultations/{id}/retirer`.
pub async fn withdraw(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    Form(typed): Form<Act>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &address)?;
    let one = &entry.consultation;
    let by = acts_as(&ctx, one)?;
    let Ok(reason) = Reason::new(&typed.reason) else {
        return mend(&ctx, one, typed, ("reason", "consultation-error-reason"));
    };
    let done = acts::withdraw(ctx.app(), &actor(&ctx), &one.id, by, &reason).await;
    finish(&ctx, one, done, Tried { typed, ..Tried::default() }, "fait").await
}

/// `POST /gestion/consultations/{id}/decision`: the network records it for the body.
pub async fn decide(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    Form(typed): Form<Act>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &address)?;
    let one = &entry.consultation;
    require_lead(&ctx, one)?;
    let (verdict, why) = match decision(&typed.verdict, &typed.why) {
        Ok(decision) => decision,
        Err(fault) => return mend(&ctx, one, typed, fault),
    };
    let done = acts::decide(ctx.app(), &actor(&ctx), &one.id, (verdict, &why)).await;
    finish(&ctx, one, done, Tried { typed, ..Tried::default() }, "fait").await
}

/// What was decided, as it was told.
pub fn decision(verdict: &str, why: &str) -> Result<(Verdict, Why), Fault> {
    let verdict = verdict.parse().map_err(|_| ("verdict", "consultation-error-choose"))?;
    let why = Why::new(why).map_err(|_| ("why", "consultation-error-why"))?;
    Ok((verdict, why))
}

/// `POST /gestion/consultations/{id}/rectifier`: a dated addition to the synthesis.
pub async fn correct(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    Form(typed): Form<Act>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &address)?;
    let one = &entry.consultation;
    require_lead(&ctx, one)?;
    let Ok(added) = Why::new(&typed.added) else {
        return mend(&ctx, one, typed, ("added", "consultation-error-added"));
    };
    let done = acts::correct(ctx.app(), &actor(&ctx), &one.id, &added).await;
    finish(&ctx, one, done, Tried { typed, ..Tried::default() }, "fait").await
}
