//! `/donnees/couverture.csv`, `indicateurs.csv`, `fragilite.csv`: what is known of each commune, as open data.

use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::table::public_csv;
use maillage_shell::{Ctx, Failure, Query};

use crate::api::{CommuneReach, FragilityJson, ValueJson};
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

/// Columns of the indicators.
const INDICATORS: [&str; 6] = ["commune", "indicator", "period", "value", "status", "source"];
/// Columns of the index.
const FRAGILITY: [&str; 8] =
    ["commune", "nom", "indice", "composantes", "composante", "part", "rang", "contribution"];

fn cell(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// `GET /donnees/indicateurs.csv`: can be sent again as it is. An empty value is not published, or not available.
pub async fn indicators(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let rows = ValueJson::all(&state.indicators(), |_, _| true).into_iter().map(|row| {
        vec![row.commune, row.indicator, row.period, cell(row.value), row.status.to_owned(), row.source]
    });
    public_csv(&ctx, "indicateurs.csv", &INDICATORS, rows)
}

/// `GET /donnees/fragilite.csv`: a line a commune and a component.
pub async fn fragility(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (filter, _) = Filter::read(&asked, ctx.app().scope());
    let mut rows = Vec::new();
    for one in FragilityJson::of(&state.indicators(), filter).communes {
        for part in &one.components {
            rows.push(vec![
                one.commune.clone(),
                one.name.clone(),
                cell(one.index),
                one.present.to_string(),
                part.code.to_owned(),
                cell(part.share),
                cell(part.rank),
                cell(part.contribution),
            ]);
        }
    }
    public_csv(&ctx, "fragilite.csv", &FRAGILITY, rows)
}
