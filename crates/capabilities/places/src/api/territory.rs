//! `GET /api/v1/territories/{code}`.

use axum::extract::Path;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, public_json};
use maillage_territory::{Level, Territories, TerritoryCode};
use serde::Serialize;
use utoipa::ToSchema;

/// A territory.
#[derive(Serialize, ToSchema)]
pub struct TerritoryJson {
    /// Code: `04112`, `200034700`, `D04`, `R93`.
    pub code: String,
    /// Name.
    pub name: String,
    /// `commune`, `epci`, `departement` or `region`.
    #[schema(value_type = String)]
    pub level: Level,
    /// Municipal population.
    pub population: Option<u32>,
    /// Area, in km².
    pub area_km2: Option<f64>,
    /// Number of communes.
    pub communes: usize,
    /// Codes of the territories that hold it, whole or in part.
    pub parents: Vec<String>,
    /// Figures of the network in this territory.
    pub figures: Vec<FigureJson>,
}

/// A figure, with its definition.
#[derive(Serialize, ToSchema)]
pub struct FigureJson {
    /// Stable name.
    pub name: &'static str,
    /// Label, in the language of the request.
    pub label: String,
    /// Definition, in the language of the request.
    pub definition: String,
    /// Value; null where it is not known.
    pub value: Option<u64>,
}

/// One territory.
#[utoipa::path(
    get,
    path = "/api/v1/territories/{code}",
    operation_id = "getTerritory",
    summary = "A commune, intercommunalité, département or région, and what the network knows of it.",
    params(("code" = String, Path, description = "`04112`, `200034700`, `D04`, `R93`; former codes of communes too")),
    responses((status = 200, description = "The territory", body = TerritoryJson), (status = 404, description = "No such territory"))
)]
pub async fn one(ctx: Ctx, Path(code): Path<String>) -> Result<Response, Failure> {
    let all = Territories::embedded();
    let code = match code.parse::<TerritoryCode>().map_err(|_| Failure::NotFound)? {
        TerritoryCode::Commune(code) => {
            TerritoryCode::Commune(all.commune(code.as_str()).ok_or(Failure::NotFound)?.code)
        }
        other => other,
    };
    let territory = all.territory(code).ok_or(Failure::NotFound)?;
    let figures = ctx
        .app()
        .capabilities()
        .iter()
        .flat_map(|one| one.indicators(ctx.app(), code))
        .map(|figure| FigureJson {
            name: figure.label,
            label: ctx.t(figure.label).to_owned(),
            definition: ctx.t(figure.definition).to_owned(),
            value: figure.value,
        })
        .collect();
    let document = TerritoryJson {
        code: code.to_string(),
        name: territory.name().to_owned(),
        level: territory.level(),
        population: territory.population(),
        area_km2: all.area_km2(code).map(|km2| (km2 * 10.0).round() / 10.0),
        communes: territory.communes().len(),
        parents: territory.parents().iter().map(ToString::to_string).collect(),
        figures,
    };
    Ok(public_json(&ctx, &document))
}
