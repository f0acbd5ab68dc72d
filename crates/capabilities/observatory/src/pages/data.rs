//! `/donnees/couverture.csv`: how far each commune is from the nearest place, as open data.

use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::table::public_csv;
use maillage_shell::{Ctx, Failure, Query};

use crate::api::CommuneReach;
use crate::reach::{Asked, Filter};
use crate::state::State;

/// Columns of the distances.
const COVERAGE: [&str; 8] =
    ["commune", "nom", "departement", "epci", "population", "service", "distance_km", "lieu"];

/// `GET /donnees/couverture.csv`: an empty cell is what is not known.
pub async fn coverage(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (filter, _) = Filter::read(&asked, ctx.app().scope());
    let places = state.places();
    let reach = state.reach(ctx.app(), &places, filter.service);
    let text = |value: Option<String>| value.unwrap_or_default();
    let rows = CommuneReach::all(&reach, &places, filter).into_iter().map(|row| {
        vec![
            row.commune,
            row.name,
            row.departement,
            text(row.epci),
            text(row.population.map(|people| people.to_string())),
            text(filter.service.map(|service| maillage_vocabulary::ClosedList::slug(service).to_owned())),
            text(row.distance_km.map(|km| km.to_string())),
            text(row.place),
        ]
    });
    public_csv(&ctx, "couverture.csv", &COVERAGE, rows)
}
