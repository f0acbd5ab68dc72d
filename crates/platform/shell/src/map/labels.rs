//! Names on maps: the largest communes first, where there is room.

use maillage_territory::Scope;

use super::known::known;
use super::{Label, MapFrame};

/// Height of a line of text and mean width of a letter, in pixels.
const LINE: f64 = 16.0;
const LETTER: f64 = 7.2;

pub(super) fn choose(frame: &MapFrame, scope: &Scope, taken: &[(f64, f64)], limit: usize) -> Vec<Label> {
    let mut chosen: Vec<Label> = Vec::new();
    for (x, y, name) in &known(scope).communes {
        if chosen.len() == limit {
            break;
        }
        let (x, y) = frame.pixels(*x, *y);
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
