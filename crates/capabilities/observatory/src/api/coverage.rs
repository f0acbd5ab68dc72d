//! How far people live from the nearest place.

use axum::extract::State as Shared;
use axum::response::Response;
use maillage_places::view::Snapshot as Places;
use maillage_shell::{Ctx, Failure, Query, only_parameters, public_json};
use serde::Serialize;
use utoipa::ToSchema;

use super::refused;
use crate::reach::{Asked, Distance, Filter, LIMITS_KM, Reach, Reached};
use crate::state::State;

/// A commune, and how far its people live from the nearest place.
#[derive(Debug, Serialize, ToSchema)]
pub struct CommuneReach {
    /// INSEE code.
    pub commune: String,
    /// Name.
    pub name: String,
    /// Département.
    pub departement: String,
    /// Intercommunalité, where it is in one.
    pub epci: Option<String>,
    /// Inhabitants; null where nobody counted them.
    pub population: Option<u32>,
    /// Kilometres as the crow flies, to the metre; null without any place, or where the commune has no position.
    pub distance_km: Option<f64>,
    /// Public id of the nearest place.
    pub place: Option<String>,
}

impl CommuneReach {
    /// The communes that are asked for, by code.
    pub fn all(reach: &Reach, places: &Places, filter: Filter) -> Vec<Self> {
        let chosen = reach.communes().iter().filter(|one| filter.holds(one.commune));
        chosen.map(|one| Self::of(one, places)).collect()
    }

    fn of(one: &Reached, places: &Places) -> Self {
        let place = match one.distance {
            Distance::Known { place, .. } => places.place(place).map(|entry| entry.place.id.to_string()),
            Distance::NoPlace | Distance::NoPoint => None,
        };
        Self {
            commune: one.commune.code.to_string(),
            name: one.commune.name.to_owned(),
            departement: one.commune.departement.to_string(),
            epci: one.commune.epci.map(|code| code.to_string()),
            population: one.commune.population,
            distance_km: one.distance.km(),
            place,
        }
    }
}

/// People in a band of distance.
#[derive(Serialize, ToSchema)]
pub struct BandJson {
    /// Farther than this many kilometres.
    pub over_km: f64,
    /// As far as this at most; null in the last band, where those stand who have no place at all.
    pub to_km: Option<f64>,
    /// People.
    pub people: u64,
}

/// Distances in a territory.
#[derive(Serialize, ToSchema)]
pub struct CoverageJson {
    /// People by band of distance, from near to far.
    pub bands: Vec<BandJson>,
    /// People of communes whose position is not known.
    pub unknown: u64,
    /// Kilometres to the nearest place, the mean by person.
    pub mean_km: Option<f64>,
    /// The communes.
    pub communes: Vec<CommuneReach>,
}

/// Distances.
#[utoipa::path(
    get,
    path = "/api/v1/observatory/coverage",
    operation_id = "getCoverage",
    summary = "How far people live from the nearest place, by commune and by band of distance, as the crow flies.",
    params(
        ("service" = Option<String>, Query, description = "To the nearest place with that service, by slug"),
        ("territory" = Option<String>, Query, description = "Code of a territory: 04112, 200034700, D04 or R93"),
    ),
    responses((status = 200, description = "The distances", body = CoverageJson), (status = 422, description = "A parameter is not understood: a problem document with a pointer to each"))
)]
pub async fn read(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (filter, wrong) = Filter::read(&asked, ctx.app().scope());
    refused(&ctx, only_parameters(&ctx, &["service", "territory"]), &wrong)?;
    let places = state.places();
    let reach = state.reach(ctx.app(), &places, filter.service);
    let tally = reach.tally(|commune| filter.holds(commune));
    let starts = std::iter::once(0.0).chain(LIMITS_KM);
    let ends = LIMITS_KM.into_iter().map(Some).chain([None]);
    let bands = starts.zip(ends).zip(tally.bands);
    let coverage = CoverageJson {
        bands: bands.map(|((over_km, to_km), people)| BandJson { over_km, to_km, people }).collect(),
        unknown: tally.unknown,
        mean_km: tally.mean_km(),
        communes: CommuneReach::all(&reach, &places, filter),
    };
    Ok(public_json(&ctx, &coverage))
}
