//! A map of the parts of a territory, each in a colour; what is not known is hatched.

use maillage_shell::Ctx;
use maillage_shell::map::{MapFrame, bounds_of_scope};
use maillage_territory::{Commune, Territories, TerritoryCode};

/// Size of the drawing, in its own units.
pub const WIDTH: f64 = 480.0;
/// Height of the drawing.
pub const HEIGHT: f64 = 400.0;
/// Detail with which the edge of a territory is looked up, in metres.
const EDGE: f64 = 500.0;
/// The colours, from the least to the most.
const CLASSES: [&str; 5] = ["ramp-0", "ramp-1", "ramp-2", "ramp-3", "ramp-4"];

/// A part, and how dark it is; none where nothing is known.
pub struct Part {
    pub code: TerritoryCode,
    pub shade: Option<usize>,
    /// What a pointer reads.
    pub title: String,
}

/// A part, as it is drawn.
pub struct Shape {
    pub href: String,
    pub class: &'static str,
    pub unknown: bool,
    pub title: String,
}

/// A colour and what it means.
pub struct Key {
    pub class: &'static str,
    pub unknown: bool,
    pub words: String,
}

/// The map, ready to be drawn.
pub struct AreaMap {
    pub view_box: String,
    pub transform: String,
    pub shapes: Vec<Shape>,
    pub keys: Vec<Key>,
    pub title: String,
    pub sentence: String,
    pub unit: String,
}

/// What stands around the drawing.
pub struct Around<'a> {
    pub title: String,
    pub sentence: String,
    pub unit: String,
    /// Words of the shades: each with its rank.
    pub keys: &'a [(usize, String)],
}

/// The frame that shows a territory, or the whole network.
pub fn frame_of(ctx: &Ctx, here: Option<TerritoryCode>) -> Option<MapFrame> {
    let bounds = match here {
        Some(code) => Territories::embedded().outline_simplified(code, EDGE).map(|one| one.bounding_box()),
        None => bounds_of_scope(ctx.app().scope()),
    };
    MapFrame::fitting(bounds?, WIDTH, HEIGHT)
}

impl AreaMap {
    /// Draws the parts of a territory; nothing where no outline of it is known.
    pub fn draw(
        ctx: &Ctx,
        here: Option<TerritoryCode>,
        parts: Vec<Part>,
        around: Around<'_>,
    ) -> Option<Self> {
        let frame = frame_of(ctx, here)?;
        let class = |shade: usize| CLASSES[shade.min(CLASSES.len() - 1)];
        let mut keys: Vec<Key> = around
            .keys
            .iter()
            .map(|(shade, words)| Key { class: class(*shade), unknown: false, words: words.clone() })
            .collect();
        if parts.iter().any(|part| part.shade.is_none()) {
            let words = ctx.t("observatory-no-data").to_owned();
            keys.push(Key { class: "sh", unknown: true, words });
        }
        let shape = |part: Part| {
            Some(Shape {
                href: href(ctx, part.code, here)?,
                class: part.shade.map_or("sh", class),
                unknown: part.shade.is_none(),
                title: part.title,
            })
        };
        Some(Self {
            view_box: format!("0 0 {WIDTH} {HEIGHT}"),
            transform: frame.transform(),
            shapes: parts.into_iter().filter_map(shape).collect(),
            keys,
            title: around.title,
            sentence: around.sentence,
            unit: around.unit,
        })
    }
}

/// The drawing that holds a part: one file for all the parts of a territory.
fn href(ctx: &Ctx, part: TerritoryCode, here: Option<TerritoryCode>) -> Option<String> {
    let file = match (part, here) {
        (TerritoryCode::Epci(_), _) => {
            let inside = |commune: &&Commune| ctx.app().scope().contains(commune);
            let commune = Territories::embedded().territory(part)?.communes().find(inside)?;
            format!("{}.epci", TerritoryCode::Departement(commune.departement))
        }
        (_, Some(here)) => here.to_string(),
        (_, None) => part.to_string(),
    };
    Some(format!("/contours/{file}.svg#a{part}"))
}
