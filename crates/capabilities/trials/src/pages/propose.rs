//! `/tests/proposer`: a team proposes a campaign, on one page, without an account.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, Sender, html, see_other};
use maillage_territory::{Level, Territories};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::trials::{QuotaOn, TrialPhase, TrialTeam, TrialThanks};
use serde::Deserialize;

use super::card::Choice;
use super::{sentence, told, with_status};
use crate::acts::{self, propose};
use crate::model::{Group, Told, ToldQuota, charter};
use crate::state::State;
use crate::words;

/// The form, as it was sent: numbers are texts until they are read.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    key: String,
    team: String,
    kind: String,
    name: String,
    email: String,
    title: String,
    tried: String,
    phase: String,
    /// One task a line.
    tasks: String,
    minutes: String,
    sessions: String,
    territory: String,
    seats: String,
    /// Brackets, and how many of each, in the same order.
    on: Vec<String>,
    target: Vec<String>,
    thanks: String,
    euros: String,
    data: String,
    fate: String,
    charter: String,
}

/// Brackets and numbers of a form, in the same order; those that are empty ask for nothing.
pub(super) fn quotas(on: &[String], target: &[String]) -> Vec<ToldQuota> {
    let asked = on.iter().zip(target).filter(|(_, target)| !matches!(target.trim(), "" | "0"));
    // What is no number asks for nobody, which is refused.
    let quota = |(on, target): (&String, &String)| ToldQuota {
        on: on.clone(),
        target: target.trim().parse().unwrap_or_default(),
    };
    asked.map(quota).collect()
}

impl Typed {
    fn told(&self) -> Told {
        let number = |text: &str| text.trim().parse().unwrap_or_default();
        Told {
            key: self.key.clone(),
            team: self.team.clone(),
            kind: self.kind.clone(),
            name: self.name.clone(),
            email: self.email.clone(),
            title: self.title.clone(),
            tried: self.tried.clone(),
            phase: self.phase.clone(),
            tasks: self.tasks.lines().map(str::to_owned).collect(),
            minutes: number(&self.minutes),
            sessions: number(&self.sessions),
            territory: self.territory.clone(),
            seats: number(&self.seats),
            quotas: quotas(&self.on, &self.target),
            thanks: self.thanks.clone(),
            euros: number(&self.euros),
            data: self.data.clone(),
            fate: self.fate.clone(),
            charter: number(&self.charter),
        }
    }
}

/// A group of brackets, and what is asked of each.
pub(super) struct QuotaGroup {
    pub name: &'static str,
    pub quotas: Vec<QuotaField>,
}

/// A bracket, and what is asked of it.
pub(super) struct QuotaField {
    pub slug: &'static str,
    pub label: &'static str,
    pub target: String,
    pub taken: Option<u16>,
}

/// The name of a group.
pub(super) const fn group_name(group: Group) -> &'static str {
    match group {
        Group::Age => "trial-group-age",
        Group::Ease => "trial-group-ease",
        Group::Smartphone | Group::Tablet | Group::Computer | Group::NoDevice => "trial-group-devices",
        Group::Assistive => "trial-group-assistive",
        Group::Setting => "trial-group-setting",
    }
}

/// The fields of quotas, group by group; `target` says what stands in each.
pub(super) fn quota_groups(ctx: &Ctx, target: impl Fn(QuotaOn) -> (String, Option<u16>)) -> Vec<QuotaGroup> {
    let mut groups: Vec<QuotaGroup> = Vec::new();
    for on in QuotaOn::ALL.iter().copied() {
        let name = group_name(Group::of(on));
        let (target, taken) = target(on);
        let field = QuotaField { slug: on.slug(), label: words::short(on, ctx.lang()), target, taken };
        match groups.last_mut().filter(|group| group.name == name) {
            Some(group) => group.quotas.push(field),
            None => groups.push(QuotaGroup { name, quotas: vec![field] }),
        }
    }
    groups
}

#[derive(Template)]
#[template(path = "trial_propose.html")]
struct ProposePage {
    page: Page,
    typed: Typed,
    errors: Vec<FieldError>,
    problem: String,
    kinds: Vec<Choice>,
    phases: Vec<Choice>,
    thanks: Vec<Choice>,
    territories: Vec<Choice>,
    groups: Vec<QuotaGroup>,
    version: u16,
    articles: &'static [(&'static str, &'static str)],
}

impl ProposePage {
    fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

#[derive(Template)]
#[template(path = "trial_thanks.html")]
struct ThanksPage {
    page: Page,
}

/// `GET /tests/proposer`.
pub async fn page(ctx: Ctx) -> Result<Response, Failure> {
    let typed = Typed { key: ctx.app().ids().uuid(), ..Typed::default() };
    show(&ctx, &typed, &FieldErrors::default(), "")
}

/// `POST /tests/proposer`.
pub async fn send(
    ctx: Ctx,
    Shared(state): Shared<State>,
    sender: Sender,
    Form(mut typed): Form<Typed>,
) -> Result<Response, Failure> {
    if typed.key.trim().is_empty() {
        typed.key = ctx.app().ids().uuid();
    }
    let draft = match typed.told().read(ctx.app().scope()) {
        Ok(draft) => draft,
        Err(faults) => {
            let page = show(&ctx, &typed, &told(&ctx, &faults), "");
            return with_status(page, StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    if state.knock(&ctx, sender).await?.is_some() {
        let page = show(&ctx, &typed, &FieldErrors::default(), ctx.t("trial-hurried"));
        return with_status(page, StatusCode::TOO_MANY_REQUESTS);
    }
    match propose::propose(ctx.app(), &acts::actor(&ctx), draft, typed.key.trim(), ctx.lang()).await {
        Ok(_) => Ok(see_other("/tests/proposer/merci")),
        Err(refusal) => {
            let problem = sentence(&ctx, refusal)?;
            with_status(show(&ctx, &typed, &FieldErrors::default(), &problem), StatusCode::CONFLICT)
        }
    }
}

/// `GET /tests/proposer/merci`.
pub async fn thanks(ctx: Ctx) -> Result<Response, Failure> {
    let page = frame(&ctx).hidden();
    html(&ctx, Keep::Ready, &ThanksPage { page })
}

fn frame(ctx: &Ctx) -> Page {
    ctx.page(ctx.t("trial-propose"))
        .describe(ctx.t("trial-propose-lead"))
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-trials"), "/tests")
        .crumb(ctx.t("trial-propose"), "/tests/proposer")
}

fn listed<L: ClosedList>(ctx: &Ctx, chosen: &str) -> Vec<Choice> {
    let choice =
        |value: &L| Choice::new(value.slug(), words::short(*value, ctx.lang()), value.slug() == chosen);
    L::ALL.iter().map(choice).collect()
}

/// The départements and intercommunalités of the network.
fn territories(ctx: &Ctx, chosen: &str) -> Vec<Choice> {
    let (all, scope) = (Territories::embedded(), ctx.app().scope());
    let of = |level: Level| {
        let own = all.level(level).filter(|one| scope.touches(all, one.code()));
        let mut own: Vec<_> = own
            .map(|one| Choice::new(one.code().to_string(), one.name(), one.code().to_string() == chosen))
            .collect();
        own.sort_by_cached_key(|choice| maillage_search::fold(&choice.label));
        own
    };
    of(Level::Departement).into_iter().chain(of(Level::Epci)).collect()
}

fn show(ctx: &Ctx, typed: &Typed, errors: &FieldErrors, problem: &str) -> Result<Response, Failure> {
    let typed_target = |on: QuotaOn| {
        let asked = typed.on.iter().zip(&typed.target).find(|(slug, _)| *slug == on.slug());
        (asked.map(|(_, target)| target.clone()).unwrap_or_default(), None)
    };
    let phase = |phase: &TrialPhase| {
        let choice = Choice::new(phase.slug(), words::short(*phase, ctx.lang()), phase.slug() == typed.phase);
        choice.detail(ctx.t(super::join::phase_detail(*phase)))
    };
    let template = ProposePage {
        page: frame(ctx),
        kinds: listed::<TrialTeam>(ctx, &typed.kind),
        phases: TrialPhase::ALL.iter().map(phase).collect(),
        thanks: listed::<TrialThanks>(ctx, &typed.thanks),
        territories: territories(ctx, &typed.territory),
        groups: quota_groups(ctx, typed_target),
        typed: typed.clone(),
        errors: errors.iter().cloned().collect(),
        problem: problem.to_owned(),
        version: charter::VERSION,
        articles: charter::articles(charter::VERSION),
    };
    html(ctx, Keep::Private, &template)
}
