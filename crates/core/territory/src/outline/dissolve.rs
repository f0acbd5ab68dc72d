//! Larger territories from smaller ones: borders inside them vanish, the others join end to end.

use super::mesh::{Arcs, Mesh, Side, Spot};
use std::collections::HashMap;

/// Where kept arcs meet. Two ends: the border goes on. Otherwise three territories or more meet there.
#[derive(Default, Clone, Copy)]
struct Node {
    ends: u32,
    /// Exclusive or of the sides that leave from here: with two ends, knowing one gives the other.
    sides: u32,
}

struct Dissolver<'a> {
    arcs: &'a Arcs,
    /// The larger territory on each side of each arc.
    owner: Vec<Option<u32>>,
    nodes: HashMap<Spot, Node>,
    done: Vec<bool>,
    joined: Arcs,
    /// (territory, side of a joined arc)
    sides: Vec<(u32, Side)>,
}

/// `group[i]` is the larger territory of territory `i`, below `groups`.
pub(super) fn dissolve(mesh: &Mesh, group: &[Option<u32>], groups: u32) -> Mesh {
    let mut owner = vec![None; 2 * mesh.arcs.len()];
    for (territory, group) in (0..).zip(group).take(mesh.len()) {
        for side in mesh.sides(territory) {
            owner[side.0 as usize] = *group;
        }
    }
    let done = owner.chunks_exact(2).map(|both| both[0] == both[1]).collect();
    let mut dissolver = Dissolver {
        arcs: &mesh.arcs,
        owner,
        nodes: HashMap::new(),
        done,
        joined: Arcs::default(),
        sides: Vec::new(),
    };
    dissolver.run();
    dissolver.into_mesh(groups)
}

impl Dissolver<'_> {
    fn run(&mut self) {
        let sides = (0..).map(Side).take(self.owner.len());
        let kept: Vec<Side> = sides.filter(|side| self.is_left_to_do(*side)).collect();
        for side in &kept {
            if let Some(spot) = self.arcs.origin(*side) {
                let node = self.nodes.entry(spot).or_default();
                node.ends += 1;
                node.sides ^= side.0;
            }
        }
        // From the meeting points first: what is left then is closed borders without any.
        let from_meetings =
            kept.iter().filter(|side| self.node(**side).ends != 2).copied().collect::<Vec<_>>();
        for side in from_meetings.into_iter().chain(kept) {
            if self.is_left_to_do(side) {
                self.follow(side);
            }
        }
    }

    fn is_left_to_do(&self, side: Side) -> bool {
        !self.done[side.arc() as usize]
    }

    /// The node that a side leaves from.
    fn node(&self, side: Side) -> Node {
        self.arcs.origin(side).and_then(|spot| self.nodes.get(&spot)).copied().unwrap_or_default()
    }

    /// Joins the arcs from one meeting point to the next.
    fn follow(&mut self, first: Side) {
        let arc = u32::try_from(self.joined.len()).unwrap_or(u32::MAX);
        let mut side = first;
        while self.is_left_to_do(side) {
            self.done[side.arc() as usize] = true;
            for spot in self.arcs.along(side) {
                self.joined.push(spot);
            }
            let arrival = self.node(side.opposite());
            if arrival.ends != 2 {
                break;
            }
            side = Side(arrival.sides ^ side.opposite().0);
        }
        self.joined.finish();
        for (number, side) in [(2 * arc, first), (2 * arc + 1, first.opposite())] {
            if let Some(owner) = self.owner[side.0 as usize] {
                self.sides.push((owner, Side(number)));
            }
        }
    }

    fn into_mesh(mut self, groups: u32) -> Mesh {
        self.sides.sort_by_key(|(owner, side)| (*owner, side.0));
        let mut mesh = Mesh::new(self.joined);
        let mut rest = self.sides.as_slice();
        for group in 0..groups {
            let (mine, others) = rest.split_at(rest.partition_point(|(owner, _)| *owner == group));
            mesh.push(mine.iter().map(|(_, side)| *side));
            rest = others;
        }
        mesh
    }
}
