//! Where new places would bring most.

use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, FieldErrors, Query, only_parameters, public_json};
use serde::Serialize;
use utoipa::ToSchema;

use super::refused;
use crate::siting::{Answer, Asked, Question, Stop};
use crate::state::State;

/// Parameters of the question.
const KNOWN: [&str; 5] = ["objective", "weights", "new", "radius_km", "territory"];

/// A new place.
#[derive(Debug, Serialize, ToSchema)]
pub struct StopJson {
    /// INSEE code of the commune where it would open.
    pub commune: String,
    /// Its name.
    pub name: String,
    /// Latitude of the commune.
    pub lat: Option<f64>,
    /// Longitude of the commune.
    pub lon: Option<f64>,
    /// People whom it serves: within the radius by it, or with no nearer place.
    pub people: u64,
    /// Communes that it serves.
    pub communes: usize,
    /// Kilometres from them to the nearest place today, the mean by person.
    pub km_before: Option<f64>,
    /// The same once it is open.
    pub km_after: Option<f64>,
    /// The value of the objective once it is open, with those before it.
    pub value: f64,
}

/// Where places should open.
#[derive(Debug, Serialize, ToSchema)]
pub struct SitingJson {
    /// `coverage` or `p-median`.
    pub objective: &'static str,
    /// `population` or `fragility`.
    pub weights: &'static str,
    /// Of coverage, in kilometres.
    pub radius_km: Option<f64>,
    /// The new places, by what each adds to those before it.
    pub chosen: Vec<StopJson>,
    /// People of the territory.
    pub people: u64,
    /// Of coverage, people within the radius today.
    pub covered_before: Option<u64>,
    /// Of coverage, people within the radius then.
    pub covered_after: Option<u64>,
    /// Kilometres to the nearest place today, the mean by person.
    pub mean_km_before: Option<f64>,
    /// The same then.
    pub mean_km_after: Option<f64>,
    /// Coverage: weight within the radius. P-median: kilometres times weight.
    pub value: f64,
    /// No choice is better than this.
    pub bound: f64,
    /// How far the value may be from the best, as a part of it.
    pub gap: f64,
    /// `optimal`, or `bound`.
    pub proof: &'static str,
    /// How long it took.
    pub seconds: f64,
}

impl SitingJson {
    /// Of an answer.
    pub fn of(answer: &Answer) -> Self {
        Self {
            objective: answer.question.aim.code(),
            weights: answer.question.weights.code(),
            radius_km: answer.question.radius_km(),
            chosen: answer.stops.iter().map(stop).collect(),
            people: answer.people,
            covered_before: answer.covered.map(|(before, _)| before),
            covered_after: answer.covered.map(|(_, after)| after),
            mean_km_before: answer.mean_km.0,
            mean_km_after: answer.mean_km.1,
            value: answer.value,
            bound: answer.bound,
            gap: answer.gap,
            proof: if answer.proved { "optimal" } else { "bound" },
            seconds: answer.seconds,
        }
    }
}

fn stop(stop: &Stop) -> StopJson {
    StopJson {
        commune: stop.commune.code.to_string(),
        name: stop.commune.name.to_owned(),
        lat: stop.commune.point.map(maillage_territory::Point::lat),
        lon: stop.commune.point.map(maillage_territory::Point::lon),
        people: stop.people,
        communes: stop.communes,
        km_before: stop.km_before,
        km_after: stop.km_after,
        value: stop.value,
    }
}

/// Siting.
#[utoipa::path(
    get,
    path = "/api/v1/observatory/siting",
    operation_id = "getSiting",
    summary = "Where new places would bring most, with the proof that no choice is better, or a bound. Two seconds at most.",
    params(
        ("objective" = Option<String>, Query, description = "coverage: most people within a radius; p-median: fewest kilometres. coverage by default"),
        ("weights" = Option<String>, Query, description = "population, or fragility: people by the index of their commune. population by default"),
        ("new" = Option<usize>, Query, description = "How many new places, 1 to 20; 3 by default"),
        ("radius_km" = Option<u32>, Query, description = "Of coverage: 5, 10, 15, 20 or 30; 20 by default"),
        ("territory" = Option<String>, Query, description = "Code of a territory: 04112, 200034700, D04 or R93"),
    ),
    responses(
        (status = 200, description = "The answer", body = SitingJson),
        (status = 422, description = "A parameter is not understood: a problem document with a pointer to each"),
        (status = 429, description = "Others ask, too: ask again in some seconds")
    )
)]
pub async fn read(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (question, wrong) = Question::read(&asked, ctx.app().scope());
    refused(&ctx, only_parameters(&ctx, &KNOWN), &wrong)?;
    let found = state.siting(ctx.app(), question).await.map_err(|_| Failure::TooMany(5))?;
    let answer = found.map_err(|refusal| {
        Failure::Invalid(FieldErrors::one("new", crate::pages::refused(&ctx, &refusal)))
    })?;
    Ok(public_json(&ctx, &SitingJson::of(&answer)))
}
