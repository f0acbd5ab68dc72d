//! A map, ready to be drawn: what templates read.

use maillage_territory::TerritoryCode;

use super::{Label, Layer, MapFrame};
use crate::context::Ctx;

/// A numbered thing on the map.
pub struct Pin {
    /// Rank in the list.
    pub number: usize,
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// Its name.
    pub name: String,
    /// Where it leads.
    pub href: String,
}

/// A map, ready to be drawn.
pub struct DrawnMap {
    /// Value of `viewBox`.
    pub view_box: String,
    /// Value of `transform` for the drawings.
    pub transform: String,
    /// Drawings of the land.
    pub layers: Vec<Layer>,
    /// Names of communes.
    pub labels: Vec<Label>,
    /// Numbered things.
    pub pins: Vec<Pin>,
    /// The origin of the query.
    pub me: Option<(f64, f64)>,
    /// The same as `latitude,longitude`, for the living map; empty without origin.
    pub start: String,
    /// What must be seen, for the living map.
    pub bounds: String,
    /// Code of the territory that is meant, for the living map; empty without one.
    pub here: String,
    /// Outlines for the living map.
    pub contours: String,
    /// Tiles of another map underneath, where the network chose some.
    pub base: String,
    /// Their attribution.
    pub credit: String,
}

impl DrawnMap {
    /// A map without pins and without names.
    pub fn plain(ctx: &Ctx, frame: &MapFrame, here: Option<TerritoryCode>) -> Self {
        let settings = &ctx.app().settings().map;
        Self {
            view_box: format!("0 0 {} {}", frame.width, frame.height),
            transform: frame.transform(),
            layers: frame.layers(ctx.app().scope(), here),
            labels: Vec::new(),
            pins: Vec::new(),
            me: None,
            start: String::new(),
            bounds: frame.bounds(),
            here: here.map(|code| code.to_string()).unwrap_or_default(),
            contours: contours(ctx),
            base: settings.tiles.clone().unwrap_or_default(),
            credit: settings.attribution.clone().unwrap_or_default(),
        }
    }
}

/// Address of the outlines of the network.
fn contours(ctx: &Ctx) -> String {
    ctx.app().scope().codes().first().map(|code| format!("/contours/{code}.json")).unwrap_or_default()
}
