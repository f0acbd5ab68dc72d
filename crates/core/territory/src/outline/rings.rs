//! Sides of arcs joined into closed rings.

use super::mesh::{Arcs, Side, Spot};
use std::collections::HashMap;

/// Rings of sides, each closed and passing at most once by the end of an arc. Sides that do not close
/// (damaged data only) are left out.
pub(super) fn rings(arcs: &Arcs, sides: &[Side]) -> Vec<Vec<Side>> {
    let mut leaving: HashMap<Spot, Vec<Side>> = HashMap::with_capacity(sides.len());
    for side in sides.iter().rev() {
        if let Some(spot) = arcs.origin(*side) {
            leaving.entry(spot).or_default().push(*side);
        }
    }
    let mut rings = Vec::new();
    for start in sides.iter().filter_map(|side| arcs.origin(*side)) {
        walk(arcs, start, &mut leaving, &mut rings);
    }
    rings
}

/// Walks until no side leaves from where it is, cutting off a ring each time it comes back on its steps.
fn walk(arcs: &Arcs, start: Spot, leaving: &mut HashMap<Spot, Vec<Side>>, rings: &mut Vec<Vec<Side>>) {
    let mut path: Vec<Side> = Vec::new();
    let mut place_in_path = HashMap::new();
    let mut here = start;
    while let Some(side) = leaving.get_mut(&here).and_then(Vec::pop) {
        place_in_path.insert(here, path.len());
        path.push(side);
        let Some(arrival) = arcs.origin(side.opposite()) else { return };
        here = arrival;
        if let Some(place) = place_in_path.get(&here) {
            let ring = path.split_off(*place);
            for side in &ring {
                arcs.origin(*side).map(|spot| place_in_path.remove(&spot));
            }
            rings.push(ring);
        }
    }
}
