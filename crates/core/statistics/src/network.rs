//! A table as a network: every cell is an arc, every sum a knot that lets out what it takes in.
//!
//! A line without parts is a knot: its total comes in, its counts go out. A line with parts has a knot for its total
//! (it comes in, those of its parts go out) and one for each category (the counts of its parts come in, its own goes
//! out). That a line with parts is also the sum of its counts follows. The world outside closes the circle: the first
//! total comes from it, what no line sums goes back to it.

use crate::Line;

/// The knot of the world outside.
const WORLD: usize = 0;

/// A cell between two knots.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Arc {
    pub from: usize,
    pub to: usize,
    pub count: u64,
}

/// The cells of a table, each line as its total, its counts, then its parts.
#[derive(Debug, Default)]
pub(crate) struct Network {
    pub arcs: Vec<Arc>,
    /// For each knot, the arcs that touch it.
    pub around: Vec<Vec<usize>>,
}

impl Network {
    pub fn of(table: &Line) -> Self {
        let mut network = Self { arcs: Vec::new(), around: vec![Vec::new()] };
        network.line(table, WORLD, &vec![WORLD; table.counts.len()]);
        network
    }

    /// Adds a line whose total comes from `above`, and whose counts go to `below`.
    fn line(&mut self, line: &Line, above: usize, below: &[usize]) {
        let own = self.total(line, above);
        if line.parts.is_empty() {
            for (&count, &to) in line.counts.iter().zip(below) {
                self.arc(Arc { from: own, to, count });
            }
            return;
        }
        let mut columns = Vec::with_capacity(below.len());
        for (&count, &to) in line.counts.iter().zip(below) {
            let from = self.knot();
            self.arc(Arc { from, to, count });
            columns.push(from);
        }
        line.parts.iter().for_each(|part| self.line(part, own, &columns));
    }

    /// The total of a line, and the knot to which it leads.
    fn total(&mut self, line: &Line, above: usize) -> usize {
        let nothing_below = line.counts.is_empty() && line.parts.is_empty();
        let to = if nothing_below { WORLD } else { self.knot() };
        self.arc(Arc { from: above, to, count: line.total });
        to
    }

    fn knot(&mut self) -> usize {
        self.around.push(Vec::new());
        self.around.len() - 1
    }

    fn arc(&mut self, arc: Arc) {
        let rank = self.arcs.len();
        self.around[arc.from].push(rank);
        if arc.to != arc.from {
            self.around[arc.to].push(rank);
        }
        self.arcs.push(arc);
    }
}
