//! What is known of communes, and the index that it makes.

use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Query, only_parameters, parameter, public_json};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::refused;
use crate::fragility::{COMPONENTS, Index, LEAST_PRESENT};
use crate::model::Indicator;
use crate::reach::{Asked, Filter, covered};
use crate::state::State;
use crate::view::Snapshot;

/// A value of a commune.
#[derive(Debug, Serialize, ToSchema)]
pub struct ValueJson {
    /// INSEE code of the commune of today.
    pub commune: String,
    /// Of what: `poverty`, `population`…
    pub indicator: String,
    /// When: `2021`, `2025-06`, `2025-T3`.
    pub period: String,
    /// The value; null where it is not published or not available, never zero for that.
    pub value: Option<f64>,
    /// `value`, `not_published` or `not_available`.
    pub status: &'static str,
    /// Who told it.
    pub source: String,
}

impl ValueJson {
    /// What is known, by indicator, period and commune.
    pub fn all(snapshot: &Snapshot, wanted: impl Fn(&str, Indicator) -> bool) -> Vec<Self> {
        let mut rows = Vec::new();
        for ((indicator, period), series) in snapshot.series() {
            let mut told: Vec<_> = series.told.iter().collect();
            told.sort_unstable_by_key(|(commune, _)| **commune);
            for (commune, told) in
                told.into_iter().filter(|(commune, _)| wanted(commune.as_str(), *indicator))
            {
                rows.push(Self {
                    commune: commune.to_string(),
                    indicator: indicator.code().to_owned(),
                    period: period.to_string(),
                    value: told.value(),
                    status: told.status(),
                    source: series.source.clone(),
                });
            }
        }
        rows
    }
}

/// What is asked.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct AskedValues {
    indicator: String,
    territory: String,
}

/// Values.
#[utoipa::path(
    get,
    path = "/api/v1/observatory/indicators",
    operation_id = "listIndicators",
    summary = "What is known of communes: by indicator and period, with what is not published told as such.",
    params(
        ("indicator" = Option<String>, Query, description = "Of one indicator, by its code: `poverty`"),
        ("territory" = Option<String>, Query, description = "Code of a territory: 04112, 200034700, D04 or R93"),
    ),
    responses((status = 200, description = "The values", body = [ValueJson]), (status = 422, description = "A parameter is not understood: a problem document with a pointer to each"))
)]
pub async fn list(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<AskedValues>,
) -> Result<Response, Failure> {
    let (mut wrong, scope) = (Vec::new(), ctx.app().scope());
    let indicator = parameter(&asked.indicator, Indicator::from_code, || wrong.push("indicator"));
    let territory = parameter(&asked.territory, |text| covered(text, scope), || wrong.push("territory"));
    refused(&ctx, only_parameters(&ctx, &["indicator", "territory"]), &wrong)?;
    let all = maillage_territory::Territories::embedded();
    let inside = |commune: &str| {
        territory.is_none_or(|code| all.commune(commune).is_some_and(|commune| commune.is_in(code)))
    };
    let values = ValueJson::all(&state.indicators(), |commune, one| {
        indicator.is_none_or(|wanted| wanted == one) && inside(commune)
    });
    Ok(public_json(&ctx, &values))
}

/// A component of the formula.
#[derive(Serialize, ToSchema)]
pub struct ComponentJson {
    /// Its name.
    pub code: &'static str,
    /// The share that serves now, in the names of indicators.
    pub formula: String,
    /// The shares that may serve, the first that is known.
    pub formulas: Vec<String>,
    /// Its period; null where nothing is known.
    pub period: Option<String>,
    /// Its weight among those that are known.
    pub weight: f64,
}

/// A component of a commune.
#[derive(Serialize, ToSchema)]
pub struct PartJson {
    /// Its name.
    pub code: &'static str,
    /// The share, in percent; null where it is missing.
    pub share: Option<f64>,
    /// Of a hundred inhabitants of the network, how many live where it is lower, and half of those where it is the same.
    pub rank: Option<f64>,
    /// What it adds to 50; null without index.
    pub contribution: Option<f64>,
}

/// The index of a commune.
#[derive(Serialize, ToSchema)]
pub struct IndexJson {
    /// INSEE code.
    pub commune: String,
    /// Name.
    pub name: String,
    /// From 0 to 100; null where too many components are missing.
    pub index: Option<f64>,
    /// Components that are known.
    pub present: usize,
    /// The components.
    pub components: Vec<PartJson>,
}

/// The index of digital fragility, with its formula.
#[derive(Serialize, ToSchema)]
pub struct FragilityJson {
    /// How it is made, in a sentence.
    pub method: &'static str,
    /// Version of the formula.
    pub version: &'static str,
    /// Components that an index needs, at least.
    pub least_present: usize,
    /// The components.
    pub components: Vec<ComponentJson>,
    /// The communes.
    pub communes: Vec<IndexJson>,
}

/// Version of the formula: whoever changes it changes this.
const VERSION: &str = "1.0.0";
/// How the index is made.
const METHOD: &str = "Mean of the ranks of the components that are known, each of the same weight. A rank is, of a hundred \
    inhabitants of the network, how many live in a commune where the share is lower, plus half of those where it is the same. \
    What is missing stays missing; there is no index under the least number of components. No interval is given yet.";

impl FragilityJson {
    /// Of what is known.
    pub fn of(snapshot: &Snapshot, filter: Filter) -> Self {
        let component = |(component, share): (&crate::fragility::Component, &Option<_>)| {
            let used: Option<(crate::fragility::Share, crate::model::Period)> = *share;
            ComponentJson {
                code: component.code,
                formula: used.map_or(component.shares[0], |(share, _)| share).formula(),
                formulas: component.shares.iter().map(|share| share.formula()).collect(),
                period: used.map(|(_, period)| period.to_string()),
                weight: 1.0,
            }
        };
        let chosen = snapshot.indexes().iter().filter(|(commune, _)| filter.holds(commune));
        Self {
            method: METHOD,
            version: VERSION,
            least_present: LEAST_PRESENT,
            components: COMPONENTS.iter().zip(snapshot.shares()).map(component).collect(),
            communes: chosen
                .map(|(commune, one)| IndexJson {
                    commune: commune.code.to_string(),
                    name: commune.name.to_owned(),
                    index: one.value,
                    present: one.present(),
                    components: parts(one),
                })
                .collect(),
        }
    }
}

fn parts(one: &Index) -> Vec<PartJson> {
    let part =
        |(component, part): (&crate::fragility::Component, &Option<crate::fragility::Part>)| PartJson {
            code: component.code,
            share: part.map(|part| part.share),
            rank: part.map(|part| part.rank),
            contribution: part.and_then(|part| part.contribution),
        };
    COMPONENTS.iter().zip(&one.parts).map(part).collect()
}

/// The index.
#[utoipa::path(
    get,
    path = "/api/v1/observatory/fragility",
    operation_id = "getFragility",
    summary = "The index of digital fragility of communes: its formula, what each component adds, what is missing.",
    params(("territory" = Option<String>, Query, description = "Code of a territory: 04112, 200034700, D04 or R93")),
    responses((status = 200, description = "The index", body = FragilityJson), (status = 422, description = "A parameter is not understood: a problem document with a pointer to each"))
)]
pub async fn fragility(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (filter, wrong) = Filter::read(&asked, ctx.app().scope());
    refused(&ctx, only_parameters(&ctx, &["territory"]), &wrong)?;
    Ok(public_json(&ctx, &FragilityJson::of(&state.indicators(), filter)))
}
