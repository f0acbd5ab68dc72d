//! `/tiles/places/{z}/{x}/{y}.mvt`: places as vector tiles, with the filters of the list.

use std::sync::{Arc, Weak};

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use maillage_shell::{Ctx, Failure, Keep, Query, kept};
use maillage_territory::mercator::Tile;
use maillage_territory::mvt::{Layer, Value};
use maillage_territory::{Clusters, Feature, Point};
use quick_cache::sync::Cache;

use super::State;
use super::list_query::Params;
use crate::view::{Answer, Asked, PlaceQuery, Snapshot};

/// Steps a side of a tile, as a power of two.
const BITS: u8 = 12;
/// Filtered maps kept: a person moves about one map, and a tile costs little once its clusters are known.
const KEPT: usize = 32;

/// Clusters of filtered maps.
pub struct FilteredTiles {
    known: Cache<String, Arc<Marks>>,
}

impl Default for FilteredTiles {
    fn default() -> Self {
        Self { known: Cache::new(KEPT) }
    }
}

/// The places of one filter, clustered.
struct Marks {
    /// What they were made of: its memory is not given to another snapshot as long as this is held.
    snapshot: Weak<Snapshot>,
    clusters: Clusters,
    documents: Vec<u32>,
}

impl Marks {
    fn of(snapshot: &Arc<Snapshot>, documents: impl Iterator<Item = u32>) -> Self {
        let (documents, points): (Vec<u32>, Vec<Point>) =
            documents.filter_map(|document| Some((document, snapshot.place(document)?.point?))).unzip();
        Self { snapshot: Arc::downgrade(snapshot), clusters: Clusters::build(&points), documents }
    }

    fn is_of(&self, snapshot: &Arc<Snapshot>) -> bool {
        std::ptr::eq(self.snapshot.as_ptr(), Arc::as_ptr(snapshot))
    }

    fn encode(&self, snapshot: &Snapshot, tile: Tile) -> Vec<u8> {
        let mut layer = Layer::new("places", BITS);
        for feature in self.clusters.tile(tile.zoom(), tile.x(), tile.y()) {
            let at = feature.position().in_tile(tile, BITS);
            match feature {
                Feature::Cluster { count, expansion_zoom, .. } => {
                    let count = Value::Int(count.into());
                    layer.point(
                        None,
                        at,
                        &[("count", count), ("expansion_zoom", Value::Int(expansion_zoom.into()))],
                    );
                }
                Feature::Point { index, .. } => {
                    let entry = self.documents.get(index).and_then(|document| snapshot.place(*document));
                    if let Some(entry) = entry {
                        let name = Value::Text(entry.place.sheet.name.as_str());
                        layer.point(
                            None,
                            at,
                            &[("id", Value::Text(entry.place.id.as_str())), ("name", name)],
                        );
                    }
                }
            }
        }
        layer.encode()
    }
}

impl FilteredTiles {
    fn marks(&self, ctx: &Ctx, snapshot: &Arc<Snapshot>, asked: &Asked) -> Arc<Marks> {
        let key = stamped(ctx, asked);
        if let Some(known) = self.known.get(&key).filter(|known| known.is_of(snapshot)) {
            return known;
        }
        let (query, _) = PlaceQuery::read(asked, ctx.app().scope());
        let answer = Answer::new(snapshot, &query, ctx.local_now());
        let marks = Arc::new(Marks::of(snapshot, answer.selection.iter()));
        self.known.insert(key, Arc::clone(&marks));
        marks
    }
}

/// The filters as a text; with the minute, where they ask for what is open now.
fn stamped(ctx: &Ctx, asked: &Asked) -> String {
    let query = Params::of(asked).without("page").without("sort").query();
    if asked.open == "now" { format!("{}|{query}", ctx.now().timestamp() / 60) } else { query }
}

fn named(z: &str, x: &str, y: &str) -> Option<Tile> {
    Tile::new(z.parse().ok()?, x.parse().ok()?, y.strip_suffix(".mvt")?.parse().ok()?)
}

/// `GET /tiles/places/{z}/{x}/{y}.mvt`.
pub async fn tile(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((z, x, y)): Path<(String, String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let tile = named(&z, &x, &y).ok_or(Failure::NotFound)?;
    let snapshot = state.snapshot();
    let bytes = state.tiles().marks(&ctx, &snapshot, &asked).encode(&snapshot, tile);
    let mut response = bytes.into_response();
    let kind = HeaderValue::from_static("application/vnd.mapbox-vector-tile");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    Ok(kept(&ctx, Keep::Ready, response))
}
