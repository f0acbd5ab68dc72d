//! What an attacker reckons with: the counts, and the values. Both are hidden together, and each must be kept.

use super::{Publication, Reason, Rules};

/// Numbers of all cells.
#[derive(Debug, Clone)]
pub(super) struct Layer {
    pub numbers: Vec<f64>,
    /// The least that a hidden one can be, as everybody knows.
    pub floor: f64,
    /// Whether they are counts.
    pub whole: bool,
}

/// How far from its number a confidential cell must be believed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Need {
    pub cell: usize,
    pub layer: usize,
    /// 1 up, -1 down.
    pub sign: f64,
    pub amount: f64,
}

/// Above and below which share of its value a cell is to be believed that is hidden for its count.
const SHARE: f64 = 0.1;

/// The counts, and the values where every cell has one.
pub(super) fn layers(publication: &Publication, rules: &Rules) -> Vec<Layer> {
    let counts = publication.cells.iter().map(|cell| real(cell.count)).collect();
    // Where zeros are shown, what is hidden is none.
    let mut layers =
        vec![Layer { numbers: counts, floor: f64::from(u8::from(rules.zero_shown)), whole: true }];
    let values: Option<Vec<f64>> = publication.cells.iter().map(|cell| cell.value).collect();
    layers.extend(values.map(|numbers| Layer { numbers, floor: 0.0, whole: false }));
    layers
}

/// What a confidential cell needs in each layer.
pub(super) fn needs(
    publication: &Publication,
    rules: &Rules,
    layers: &[Layer],
    cell: usize,
    reason: Reason,
) -> Vec<Need> {
    let known = &publication.cells[cell];
    let amount = match reason {
        Reason::Few => rules.minimum.saturating_sub(known.count).max(1),
        _ => known.count.div_ceil(10).max(1),
    };
    let mut needs = vec![Need { cell, layer: 0, sign: 1.0, amount: real(amount) }];
    if let (Some(layer), Some(value)) = (layers.get(1), known.value) {
        let reach = rules.reach(known).max(SHARE * value);
        // A value of nothing is kept from being known to be nothing.
        let reach = if reach > 0.0 { reach } else { 1e-3 };
        needs.push(Need { cell, layer: 1, sign: 1.0, amount: reach });
        let below = reach.min(value - layer.floor);
        if reason != Reason::Few && below > 0.0 {
            needs.push(Need { cell, layer: 1, sign: -1.0, amount: below });
        }
    }
    needs
}

/// Counts stay under 2^53.
#[expect(clippy::cast_precision_loss, reason = "counts stay far under 2^53")]
pub(super) const fn real(count: u64) -> f64 {
    count as f64
}
