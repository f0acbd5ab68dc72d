//! The attacker: joins all that is published, and tells what can be proved of each hidden cell.

use super::layer::Layer;
use super::region::Region;
use super::{DisclosureError, Draft, Publication, Status};

/// What can be proved of a hidden number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Proved {
    /// It is not less.
    pub low: f64,
    /// It is not more; infinite when nothing bounds it.
    pub high: f64,
}

/// What an attack found.
#[derive(Debug, Clone, PartialEq)]
pub struct Attack {
    /// For each cell, in the order given, what is proved of its count; none for cells that are shown.
    pub counts: Vec<Option<Proved>>,
    /// The same of values; empty where there are none.
    pub values: Vec<Option<Proved>>,
    /// Hidden cells whose count or value can be computed.
    pub exact: usize,
    /// Confidential cells that are not believed as high, or as low, as they must be: a count that is proved to be small.
    pub interval: usize,
}

impl Attack {
    /// Whether nothing that is confidential was found out.
    pub const fn failed(&self) -> bool {
        self.exact == 0 && self.interval == 0
    }
}

/// Entries of one tableau at most: about a gigabyte.
const MOST_ENTRIES: usize = 1 << 27;
/// By how much the bounds of counts may be off before they are rounded inwards.
const ROUNDING: f64 = 1e-6;

/// Attacks a draft under all sums of its publication. Hidden numbers are at least 0, hidden counts at least 1 where zeros are
/// shown; counts are whole, so their bounds are rounded inwards.
pub(super) fn attack(draft: &Draft) -> Result<Attack, DisclosureError> {
    let mut proved = Vec::new();
    for layer in &draft.layers {
        proved.push(bounds(&draft.publication, &draft.status, layer)?);
    }
    let is_exact = |cell: usize| {
        proved.iter().zip(&draft.layers).any(|(proved, layer)| {
            let width = if layer.whole { 0.5 } else { 1e-6 * layer.numbers[cell].max(1e-3) };
            proved[cell].is_some_and(|one| one.high - one.low < width)
        })
    };
    let exact = (0..draft.publication.len()).filter(|&cell| is_exact(cell)).count();
    let mut found: Vec<usize> = Vec::new();
    for (need, _) in &draft.kept {
        let number = draft.layers[need.layer].numbers[need.cell];
        let slack = 1e-6 * need.amount;
        let met = proved[need.layer][need.cell].is_some_and(|one| {
            if need.sign > 0.0 {
                one.high >= number + need.amount - slack
            } else {
                one.low <= number - need.amount + slack
            }
        });
        if !met {
            found.push(need.cell);
        }
    }
    found.sort_unstable();
    found.dedup();
    let mut proved = proved.into_iter().map(|mut layer| {
        layer.truncate(draft.publication.len());
        layer
    });
    let (counts, values) = (proved.next().unwrap_or_default(), proved.next().unwrap_or_default());
    Ok(Attack { counts, values, exact, interval: found.len() })
}

/// What is proved of each hidden number of a layer.
fn bounds(
    publication: &Publication,
    status: &[Status],
    layer: &Layer,
) -> Result<Vec<Option<Proved>>, DisclosureError> {
    let mut proved = vec![None; status.len()];
    for (cells, sums) in components(publication, status) {
        if cells.len() * sums.len() > MOST_ENTRIES {
            return Err(DisclosureError::Large { cells: cells.len() });
        }
        let values = cells.iter().map(|&cell| layer.numbers[cell]).collect();
        let mut region = Region::new(&sums, values, vec![layer.floor; cells.len()]);
        for (rank, &cell) in cells.iter().enumerate() {
            let called = || DisclosureError::Unfinished { cell: publication.called(cell) };
            let (low, high) = region.bounds(rank).ok_or_else(called)?;
            proved[cell] = Some(if layer.whole {
                Proved { low: (low - ROUNDING).ceil(), high: (high + ROUNDING).floor() }
            } else {
                Proved { low, high }
            });
        }
    }
    Ok(proved)
}

/// A sum among the hidden cells of a component: their ranks in it, and signs.
type HiddenSum = Vec<(usize, f64)>;

/// Hidden cells that sums join, and these sums, component by component.
fn components(publication: &Publication, status: &[Status]) -> Vec<(Vec<usize>, Vec<HiddenSum>)> {
    let hidden = |cell: usize| status[cell] != Status::Published;
    let mut leader: Vec<usize> = (0..status.len()).collect();
    let mut sums: Vec<Vec<(usize, f64)>> = Vec::new();
    for equation in &publication.equations {
        let parts = equation.parts.iter().map(|&part| (part as usize, 1.0));
        let cells = parts.chain([(equation.total as usize, -1.0)]).filter(|&(cell, _)| hidden(cell));
        let sum: Vec<_> = cells.collect();
        for pair in sum.windows(2) {
            let (one, other) = (first(&mut leader, pair[0].0), first(&mut leader, pair[1].0));
            leader[one.max(other)] = one.min(other);
        }
        if !sum.is_empty() {
            sums.push(sum);
        }
    }
    let mut place = vec![(0, 0); status.len()];
    let mut found: Vec<(Vec<usize>, Vec<HiddenSum>)> = Vec::new();
    for cell in (0..status.len()).filter(|&cell| hidden(cell)) {
        let first = first(&mut leader, cell);
        if first == cell {
            place[cell] = (found.len(), 0);
            found.push((vec![cell], Vec::new()));
        } else {
            let component = place[first].0;
            place[cell] = (component, found[component].0.len());
            found[component].0.push(cell);
        }
    }
    for sum in sums {
        let component = place[sum[0].0].0;
        found[component].1.push(sum.into_iter().map(|(cell, sign)| (place[cell].1, sign)).collect());
    }
    found
}

/// The first cell of the component of a cell; the way there is made shorter.
fn first(leader: &mut [usize], mut cell: usize) -> usize {
    while leader[cell] != cell {
        leader[cell] = leader[leader[cell]];
        cell = leader[cell];
    }
    cell
}
