//! Drawings of territories: `/contours/{code}.svg` and `/contours/{code}.json`.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use maillage_territory::svg::Frame;
use maillage_territory::{BoundingBox, Territories, TerritoryCode};

use super::WORLD;
use crate::context::Ctx;
use crate::failure::Failure;
use crate::page::{Keep, kept};

/// The edge of Web Mercator, in degrees of latitude.
const EDGE: f64 = 85.051_128_779_806_6;
/// Detail of the drawings, in metres: what a screen can show of a territory of that level.
const DETAIL_REGION: f64 = 350.0;
const DETAIL_PARTS: f64 = 280.0;
const DETAIL_COMMUNE: f64 = 60.0;

/// What a file draws.
#[derive(Clone, Copy)]
enum Drawn {
    /// The parts of a territory.
    Parts(TerritoryCode),
    /// The EPCI of a département.
    Epcis(TerritoryCode),
    /// A territory as one shape.
    Outline(TerritoryCode),
}

fn read(file: &str, ending: &str) -> Result<Drawn, Failure> {
    let name = file.strip_suffix(ending).ok_or(Failure::NotFound)?;
    let (code, drawn): (&str, fn(TerritoryCode) -> Drawn) = match name.split_once('.') {
        Some((code, "outline")) => (code, Drawn::Outline),
        Some((code, "epci")) if code.starts_with('D') => (code, Drawn::Epcis),
        Some(_) => return Err(Failure::NotFound),
        None => (name, Drawn::Parts),
    };
    let code = code.parse().map_err(|_| Failure::NotFound)?;
    Territories::embedded().territory(code).map(|found| drawn(found.code())).ok_or(Failure::NotFound)
}

impl Drawn {
    fn shapes(self) -> Vec<TerritoryCode> {
        match self {
            Self::Parts(code) => parts(code),
            Self::Epcis(code) => epcis(code),
            Self::Outline(code) => vec![code],
        }
    }

    /// In metres.
    const fn detail(self) -> f64 {
        match self {
            Self::Parts(code) | Self::Epcis(code) | Self::Outline(code) => detail(code),
        }
    }
}

/// What a territory is drawn of: a région of its départements, a département or an EPCI of its communes.
fn parts(code: TerritoryCode) -> Vec<TerritoryCode> {
    let all = Territories::embedded();
    let Some(territory) = all.territory(code) else { return Vec::new() };
    match code {
        TerritoryCode::Commune(_) => vec![code],
        TerritoryCode::Region(_) => {
            let mut parts: Vec<_> =
                territory.communes().map(|commune| TerritoryCode::Departement(commune.departement)).collect();
            parts.sort_unstable();
            parts.dedup();
            parts
        }
        _ => territory.communes().map(|commune| TerritoryCode::Commune(commune.code)).collect(),
    }
}

/// The EPCI that have communes in a département.
fn epcis(code: TerritoryCode) -> Vec<TerritoryCode> {
    let Some(territory) = Territories::embedded().territory(code) else { return Vec::new() };
    let epcis: BTreeSet<_> = territory.communes().filter_map(|commune| commune.epci).collect();
    epcis.into_iter().map(TerritoryCode::Epci).collect()
}

const fn detail(code: TerritoryCode) -> f64 {
    match code {
        TerritoryCode::Region(_) => DETAIL_REGION,
        TerritoryCode::Commune(_) => DETAIL_COMMUNE,
        TerritoryCode::Departement(_) | TerritoryCode::Epci(_) => DETAIL_PARTS,
    }
}

/// `GET /contours/{file}`: a drawing (`.svg`) in the units of all maps, or the same as GeoJSON (`.json`); of the parts of
/// a territory (`D04.svg`), of the EPCI of a département (`D04.epci.svg`), or of its outline alone (`D04.outline.svg`).
/// Each part has a name of its own, `a` and its code, so that a map can colour it.
pub(crate) async fn drawing(ctx: Ctx, Path(file): Path<String>) -> Result<Response, Failure> {
    if let Ok(drawn) = read(&file, ".json") {
        return Ok(geojson(&ctx, drawn));
    }
    let drawn = read(&file, ".svg")?;
    let body = tokio::task::spawn_blocking(move || svg(drawn)).await.map_err(Failure::internal)?;
    Ok(answer(&ctx, body, "image/svg+xml"))
}

fn svg(drawn: Drawn) -> String {
    let world = BoundingBox { west: -180.0, south: -EDGE, east: 180.0, north: EDGE };
    let Some(frame) = Frame::fitting(world, WORLD, 0.0) else { return String::new() };
    let all = Territories::embedded();
    let mut text = String::from(r#"<svg xmlns="http://www.w3.org/2000/svg"><g id="c">"#);
    for part in drawn.shapes() {
        if let Some(outline) = all.outline_simplified(part, drawn.detail()) {
            let path = frame.path(&outline);
            // Writing to memory cannot fail.
            let _ = write!(
                text,
                r#"<path id="a{part}" vector-effect="non-scaling-stroke" fill-rule="evenodd" d="{path}"/>"#
            );
        }
    }
    text.push_str("</g></svg>");
    text
}

/// The outlines as GeoJSON, each with its code and name.
fn geojson(ctx: &Ctx, drawn: Drawn) -> Response {
    let all = Territories::embedded();
    let mut text = String::from(r#"{"type":"FeatureCollection","features":["#);
    let mut comma = "";
    for part in drawn.shapes() {
        let (Some(territory), Some(geometry)) =
            (all.territory(part), all.outline_geojson(part, drawn.detail()))
        else {
            continue;
        };
        let properties = serde_json::json!({ "code": part.to_string(), "name": territory.name() });
        let _ =
            write!(text, r#"{comma}{{"type":"Feature","properties":{properties},"geometry":{geometry}}}"#);
        comma = ",";
    }
    text.push_str("]}");
    answer(ctx, text, "application/geo+json")
}

/// Outlines change with the software only: kept ready, and a day at the browser's.
fn answer(ctx: &Ctx, body: String, kind: &'static str) -> Response {
    let mut response = body.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400"));
    kept(ctx, Keep::Ready, response)
}
