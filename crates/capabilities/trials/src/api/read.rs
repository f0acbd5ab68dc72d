//! Reading campaigns.

use std::sync::Arc;

use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_shell::permission::{Right, Target};
use maillage_shell::{
    Ctx, Failure, FieldErrors, Query, list_length, only_parameters, parameter, public_json,
};
use maillage_territory::{Territories, TerritoryCode};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::trials::TrialPhase;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::own;
use super::shape::{QuotaJson, TrialJson, TrialStepJson};
use crate::model::{State as Standing, TrialId, charter as versions};
use crate::state::State;
use crate::store::{cells, steps};
use crate::view::{Entry, Snapshot};

/// Length of a list by default.
const USUAL: usize = 50;

/// A list of campaigns.
#[derive(Serialize, ToSchema)]
pub struct TrialsJson {
    /// Number of campaigns that answer.
    pub total: usize,
    /// The campaigns of this page.
    pub trials: Vec<TrialJson>,
    /// The next page; null at the end.
    pub next_page: Option<usize>,
}

/// The parameters of an address, as they came.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    stage: String,
    test_phase: String,
    territory: String,
    page: String,
    limit: String,
}

/// What they mean.
struct Filter {
    words: String,
    state: Option<Standing>,
    phase: Option<TrialPhase>,
    territory: Option<TerritoryCode>,
    page: usize,
    limit: usize,
}

fn filter(ctx: &Ctx, asked: &Asked) -> Result<Filter, FieldErrors> {
    let mut wrong = Vec::new();
    let state = parameter(&asked.stage, |text| text.parse().ok(), || wrong.push("stage"));
    let phase = parameter(&asked.test_phase, TrialPhase::from_slug, || wrong.push("test_phase"));
    let territory = parameter(&asked.territory, known, || wrong.push("territory"));
    let page =
        parameter(&asked.page, |text| text.parse().ok().filter(|page| *page > 0), || wrong.push("page"));
    let mut errors = FieldErrors::default();
    for field in wrong {
        errors.add(field, ctx.t("trial-error-choose"));
    }
    let known = only_parameters(ctx, &["q", "stage", "test_phase", "territory", "page", "limit"]);
    let limit = list_length(ctx, &asked.limit, USUAL);
    let own = if errors.is_empty() { None } else { Some(errors) };
    match (known, limit, own) {
        (Ok(()), Ok(limit), None) => {
            let words = asked.q.trim().chars().take(200).collect();
            Ok(Filter { words, state, phase, territory, page: page.unwrap_or(1), limit })
        }
        (known, limit, own) => Err(FieldErrors::joined([known.err(), own, limit.err()])),
    }
}

fn known(text: &str) -> Option<TerritoryCode> {
    let code = text.parse().ok()?;
    Territories::embedded().territory(code).map(|found| found.code())
}

/// The campaigns that answer: those that everybody sees; all of them for the network.
fn apply(filter: &Filter, snapshot: &Snapshot, all: bool) -> Vec<Arc<Entry>> {
    let found: Vec<Arc<Entry>> = match (filter.words.is_empty(), all) {
        (false, _) => snapshot.find(&filter.words, usize::MAX).into_iter().map(|(entry, _)| entry).collect(),
        (true, true) => snapshot.all().to_vec(),
        (true, false) => snapshot.shown().to_vec(),
    };
    let takes = |entry: &Arc<Entry>| {
        filter.state.is_none_or(|state| entry.trial.state == state)
            && filter.phase.is_none_or(|phase| entry.trial.sheet.phase == phase)
            && filter.territory.is_none_or(|code| entry.trial.concerns(code))
    };
    found.into_iter().filter(takes).collect()
}

/// The list.
#[utoipa::path(
    get,
    path = "/api/v1/trials",
    operation_id = "listTrials",
    summary = "Test campaigns that everybody sees, the last that moved first; all of them for whoever leads them.",
    params(
        ("q" = Option<String>, Query, description = "Words; best answers first"),
        ("stage" = Option<String>, Query, description = "Where a campaign stands: `recruiting`, `running`…"),
        ("test_phase" = Option<String>, Query, description = "Phase, by slug"),
        ("territory" = Option<String>, Query, description = "Code of a territory: `04112`, `200034700`, `D04`, `R93`"),
        ("page" = Option<usize>, Query, description = "Page, from 1"),
        ("limit" = Option<usize>, Query, description = "Length of the list, 50 by default, 500 at most"),
    ),
    responses((status = 200, description = "The campaigns", body = TrialsJson), (status = 422, description = "A parameter is not understood: a problem document with a pointer to each"))
)]
pub async fn list(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let filter = filter(&ctx, &asked).map_err(Failure::Invalid)?;
    let leads = ctx.can(Right::LeadTrials, Target::Network);
    let found = apply(&filter, &state.snapshot(), leads);
    let skip = (filter.page - 1).saturating_mul(filter.limit);
    let trials = found.iter().skip(skip).take(filter.limit).map(|entry| TrialJson::of(entry)).collect();
    let next_page = (skip.saturating_add(filter.limit) < found.len()).then_some(filter.page + 1);
    Ok(public_json(&ctx, &TrialsJson { total: found.len(), trials, next_page }))
}

/// A campaign, its quotas and what happened to it.
#[derive(Serialize, ToSchema)]
pub struct OneTrialJson {
    /// The campaign.
    #[serde(flatten)]
    pub trial: TrialJson,
    /// Who is wanted.
    pub quotas: Vec<QuotaJson>,
    /// What happened to it, in order.
    pub steps: Vec<TrialStepJson>,
}

/// One campaign.
#[utoipa::path(
    get,
    path = "/api/v1/trials/{id}",
    operation_id = "getTrial",
    summary = "One test campaign, who is wanted, and what happened to it.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    responses((status = 200, description = "The campaign", body = OneTrialJson), (status = 404, description = "No such campaign"))
)]
pub async fn one(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let id: TrialId = id.parse().map_err(|_| Failure::NotFound)?;
    let snapshot = state.snapshot();
    let entry = snapshot.by_id(&id).ok_or(Failure::NotFound)?;
    let leads = ctx.can(Right::LeadTrials, Target::Network);
    if !entry.trial.is_public() && !leads {
        return Err(Failure::NotFound);
    }
    let db = ctx.app().db();
    let document = OneTrialJson {
        trial: TrialJson::of(entry),
        quotas: QuotaJson::of(&cells::of_trial(db, &id).await?, leads),
        steps: steps::of_trial(db, &id).await?.iter().map(TrialStepJson::of).collect(),
    };
    if leads { Ok(own(&ctx, StatusCode::OK, &document)) } else { Ok(public_json(&ctx, &document)) }
}

/// The charter.
#[derive(Serialize, ToSchema)]
pub struct CharterJson {
    /// Its version.
    pub version: u16,
    /// Its articles, in the language of the request.
    pub articles: Vec<ArticleJson>,
}

/// An article.
#[derive(Serialize, ToSchema)]
pub struct ArticleJson {
    /// Title.
    pub title: String,
    /// Sentence.
    pub text: String,
}

/// The charter of today.
#[utoipa::path(
    get,
    path = "/api/v1/trials/charter",
    operation_id = "getTrialCharter",
    summary = "The charter that a team accepts when it proposes a test campaign, in its present version.",
    responses((status = 200, description = "The charter", body = CharterJson))
)]
pub async fn charter(ctx: Ctx) -> Result<Response, Failure> {
    let version = versions::VERSION;
    let article = |(title, text): &(&'static str, &'static str)| ArticleJson {
        title: ctx.t(title).to_owned(),
        text: ctx.t(text).to_owned(),
    };
    let articles = versions::articles(version).iter().map(article).collect();
    Ok(public_json(&ctx, &CharterJson { version, articles }))
}
