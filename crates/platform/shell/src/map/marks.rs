//! Things as vector tiles: groups from afar, the things themselves from near.

use maillage_territory::mercator::Tile;
use maillage_territory::mvt::{Layer, Value};
use maillage_territory::{Clusters, Feature, Point};

/// Steps a side of a tile, as a power of two.
const BITS: u8 = 12;
/// The one layer of the tiles, which the map of the pages reads.
const LAYER: &str = "places";

/// Located documents of a snapshot, clustered.
#[derive(Debug)]
pub struct Marks {
    clusters: Clusters,
    documents: Vec<u32>,
}

impl Marks {
    /// Clusters documents.
    pub fn of(located: impl Iterator<Item = (u32, Point)>) -> Self {
        let (documents, points): (Vec<u32>, Vec<Point>) = located.unzip();
        Self { clusters: Clusters::build(&points), documents }
    }

    /// The tile; `told` gives the public id and the name of a document.
    pub fn encode<'a>(&self, tile: Tile, told: impl Fn(u32) -> Option<(&'a str, &'a str)>) -> Vec<u8> {
        let mut layer = Layer::new(LAYER, BITS);
        for feature in self.clusters.tile(tile.zoom(), tile.x(), tile.y()) {
            let at = feature.position().in_tile(tile, BITS);
            match feature {
                Feature::Cluster { count, expansion_zoom, .. } => {
                    let expansion = Value::Int(expansion_zoom.into());
                    layer.point(
                        None,
                        at,
                        &[("count", Value::Int(count.into())), ("expansion_zoom", expansion)],
                    );
                }
                Feature::Point { index, .. } => {
                    if let Some((id, name)) = self.documents.get(index).and_then(|document| told(*document)) {
                        layer.point(None, at, &[("id", Value::Text(id)), ("name", Value::Text(name))]);
                    }
                }
            }
        }
        layer.encode()
    }
}

/// The tile of an address, `{z}/{x}/{y}.mvt`.
pub fn tile_of(z: &str, x: &str, y: &str) -> Option<Tile> {
    Tile::new(z.parse().ok()?, x.parse().ok()?, y.strip_suffix(".mvt")?.parse().ok()?)
}

/// What a tile is as an answer.
pub const TILE_TYPE: http::HeaderValue = http::HeaderValue::from_static("application/vnd.mapbox-vector-tile");
