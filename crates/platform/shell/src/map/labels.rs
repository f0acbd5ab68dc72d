//! Names on maps: the largest communes first, where there is room.

use maillage_territory::Scope;

use super::known::{Named, known};
use super::{Label, MapFrame};

/// Height of a line of text, in pixels.
const LINE: f64 = 16.0;

pub(super) fn choose(frame: &MapFrame, scope: &Scope, taken: &[(f64, f64)], limit: usize) -> Vec<Label> {
    let mut chosen: Vec<(Label, f64)> = Vec::new();
    for &Named { x, y, half, name } in &known(scope).communes {
        if chosen.len() == limit {
            break;
        }
        let (x, y) = frame.pixels(x, y);
        let inside = x - half > 4.0 && x + half < frame.width - 4.0 && y > LINE && y < frame.height - LINE;
        let free = inside
            && taken.iter().all(|(px, py)| (px - x).abs() > half + 14.0 || *py - y > 14.0 || y - *py > 28.0)
            && chosen.iter().all(|(other, width)| {
                (other.x - x).abs() > half + width + 8.0 || (other.y - y).abs() > LINE + 4.0
            });
        if free {
            chosen.push((Label { x, y, name: name.to_owned() }, half));
        }
    }
    chosen.into_iter().map(|(label, _)| label).collect()
}
