//! Slots of teams that stay incomplete, filled by those who have room left.

use crate::cost::Costs;
use crate::flow::{Flow, Search};
use crate::graph::{Arc, Graph};
use crate::model::Assignment;
use crate::teams::{Field, Teams};

/// Fills what can be filled beside the complete teams: the highest sum of priorities, then the most slots, then the least
/// cost.
///
/// Each slot may be left to a stand-in of its own, who costs more than any difference of the lower aims.
pub(crate) fn fill(field: &Field, costs: &Costs, teams: &Teams) -> Vec<Assignment> {
    let problem = field.problem;
    let incomplete = |slot: &usize| !teams.complete[problem.slots[*slot].project];
    let slots: Vec<usize> = (0..problem.slots.len()).filter(incomplete).collect();
    let arcs: Vec<Vec<Arc>> = slots.iter().map(|&slot| costs.arcs(problem, slot)).collect();
    let unit = unit(&arcs);
    let people = field.graph.people();
    let lower_aims = whole(slots.len()) + 3;
    let most = i64::MAX / 8 / lower_aims;
    let with_stand_ins = slots.iter().zip(arcs).enumerate().map(|(at, (&slot, mut arcs))| {
        let weight = i64::from(problem.slot(slot).priority) * lower_aims + 1;
        arcs.push(Arc { person: people + at, cost: unit.saturating_mul(weight).min(most) });
        (problem.slots[slot].project, arcs)
    });
    let rooms = (0..people).map(|person| teams.flow.room(&field.graph, person));
    let graph = Graph::new(with_stand_ins, rooms.chain(slots.iter().map(|_| 1)));
    let (mut flow, mut search) = (Flow::new(&graph), Search::new(&graph));
    for slot in 0..slots.len() {
        flow.add(&graph, &mut search, slot);
    }
    let filled = slots.iter().enumerate().filter_map(|(at, &slot)| {
        let person = flow.person(&graph, at).filter(|&person| person < people)?;
        Some(Assignment { slot: problem.slots[slot], person })
    });
    filled.collect()
}

/// More than what all the costs together can differ by.
fn unit(arcs: &[Vec<Arc>]) -> i64 {
    let largest = arcs.iter().flatten().map(|arc| arc.cost.abs()).max().unwrap_or(0);
    (largest + 1).saturating_mul(4).saturating_mul(whole(arcs.len()) + 1)
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX / 16)
}
