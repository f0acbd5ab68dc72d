//! Names on maps: the largest communes first, where there is room.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use maillage_territory::{BoundingBox, Commune, Level, Point, Scope, Territories, TerritoryCode};

use super::{Label, MapFrame};

/// Communes considered for labels, by population.
const CANDIDATES: usize = 400;
/// Height of a line of text and mean width of a letter, in pixels.
const LINE: f64 = 16.0;
const LETTER: f64 = 7.2;

/// Boxes of the départements, computed once.
pub(super) fn departement_boxes() -> &'static [(TerritoryCode, BoundingBox)] {
    static BOXES: LazyLock<Vec<(TerritoryCode, BoundingBox)>> = LazyLock::new(|| {
        let all = Territories::embedded();
        all.level(Level::Departement)
            .filter_map(|found| {
                let outline = all.outline_simplified(found.code(), 1000.0)?;
                Some((found.code(), outline.bounding_box()))
            })
            .collect()
    });
    &BOXES
}

type Named = (Point, &'static str);

/// The largest communes of a network, largest first: computed once a network.
fn candidates(scope: &Scope) -> &'static [Named] {
    static KNOWN: LazyLock<Mutex<HashMap<String, &'static [Named]>>> = LazyLock::new(Mutex::default);
    let key = scope.to_string();
    let Ok(mut known) = KNOWN.lock() else { return &[] };
    known.entry(key).or_insert_with(|| {
        let all = Territories::embedded().communes();
        let mut communes: Vec<&'static Commune> =
            all.iter().filter(|commune| scope.contains(commune)).collect();
        communes.sort_by_key(|commune| std::cmp::Reverse(commune.population));
        let named: Vec<Named> = communes
            .into_iter()
            .take(CANDIDATES)
            .filter_map(|commune| Some((commune.point?, &*commune.name)))
            .collect();
        // One list a network, for the life of the process.
        Vec::leak(named)
    })
}

pub(super) fn choose(frame: &MapFrame, scope: &Scope, taken: &[(f64, f64)], limit: usize) -> Vec<Label> {
    let mut chosen: Vec<Label> = Vec::new();
    for (point, name) in candidates(scope) {
        if chosen.len() == limit {
            break;
        }
        let (x, y) = frame.place(*point);
        #[expect(clippy::cast_precision_loss, reason = "a few dozen letters")]
        let half = name.chars().count() as f64 * LETTER / 2.0;
        let inside = x - half > 4.0 && x + half < frame.width - 4.0 && y > LINE && y < frame.height - LINE;
        let free = inside
            && taken.iter().all(|(px, py)| (px - x).abs() > half + 14.0 || *py - y > 14.0 || y - *py > 28.0)
            && chosen.iter().all(|other| {
                #[expect(clippy::cast_precision_loss, reason = "a few dozen letters")]
                let width = other.name.chars().count() as f64 * LETTER / 2.0;
                (other.x - x).abs() > half + width + 8.0 || (other.y - y).abs() > LINE + 4.0
            });
        if free {
            chosen.push(Label { x, y, name: (*name).to_owned() });
        }
    }
    chosen
}
