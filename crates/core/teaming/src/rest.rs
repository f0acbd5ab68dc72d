//! Slots of teams that stay incomplete, filled as far as people go round.

use crate::cost::Costs;
use crate::flow::{Flow, Search};
use crate::graph::{Arc, Graph};
use crate::model::Assignment;
use crate::teams::{Field, Teams};

/// Who fills what, when the complete teams stay complete and other slots are filled too: the highest sum of priorities,
/// then the most slots, then the least cost of all together. People may change places within the complete teams for it.
///
/// Each other slot may be left to a stand-in of its own, who costs more than any difference of costs, and more with its
/// priority. The slots that can be filled together are a matroid (a gammoid): all the largest sets have as many slots, so
/// that the highest sum of priorities, each plus one, serves both aims.
pub(crate) fn fill(field: &Field, costs: &Costs, teams: &Teams) -> Vec<Assignment> {
    let problem = field.problem;
    let slots = 0..problem.slots.len();
    let mut arcs: Vec<Vec<Arc>> = slots.clone().map(|slot| costs.arcs(problem, slot)).collect();
    let unit = unit(&arcs);
    let people = field.graph.people();
    let most = i64::MAX / 8 / (whole(slots.len()) + 1);
    for slot in slots.clone().filter(|&slot| !teams.complete[problem.slots[slot].project]) {
        let weight = i64::from(problem.slot(slot).priority) + 1;
        arcs[slot].push(Arc { person: people + slot, cost: unit.saturating_mul(weight).min(most) });
    }
    let projects = problem.slots.iter().map(|slot| slot.project);
    let capacities = (0..people).map(|person| field.graph.capacity(person));
    let graph = Graph::new(projects.zip(arcs), capacities.chain(slots.clone().map(|_| 1)));
    let (mut flow, mut search) = (Flow::new(&graph), Search::new(&graph));
    for slot in slots.clone() {
        flow.add(&graph, &mut search, slot);
    }
    let filled = slots.filter_map(|slot| {
        let person = flow.person(&graph, slot).filter(|&person| person < people)?;
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
