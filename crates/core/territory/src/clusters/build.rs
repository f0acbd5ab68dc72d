//! Merging marks, zoom after zoom.

use super::grid::Grid;
use super::{Clusters, FIRST_ZOOM_OF_POINTS, Level, Position, RADIUS, TILE_BITS, pixel};
use crate::Point;

/// Rows of 64 pixels: a tile with its margin spans ten of them.
const ROWS_IN_TILE_BITS: u32 = TILE_BITS - 6;

/// Marks of a zoom. All but the grid is in the order in which they were made, which is the order in which
/// they gather others.
struct Layer {
    grid: Grid,
    /// Which mark stands at each place of the grid.
    order: Vec<u32>,
    counts: Vec<u32>,
    expansions: Vec<u8>,
    /// For each mark of the zoom above this one, the mark of this zoom that it is part of.
    parents: Vec<u32>,
}

pub(super) fn build(points: &[Point]) -> Clusters {
    let positions: Vec<_> = points.iter().map(|point| Position::of(*point)).collect();
    let mut drawn = New {
        counts: vec![1; positions.len()],
        expansions: vec![FIRST_ZOOM_OF_POINTS; positions.len()],
        positions,
        parents: Vec::new(),
    };
    let mut layers = Vec::new();
    for zoom in (0..FIRST_ZOOM_OF_POINTS).rev() {
        let layer = drawn.layer(zoom + 1);
        drawn = merge(&layer, zoom);
        layers.push(layer);
    }
    let top = drawn.layer(0);
    finish(layers, top)
}

/// Marks under construction, in order.
#[derive(Default)]
struct New {
    positions: Vec<Position>,
    counts: Vec<u32>,
    expansions: Vec<u8>,
    parents: Vec<u32>,
}

impl New {
    fn layer(self, zoom: u8) -> Layer {
        let (grid, order) = Grid::new(&self.positions, u32::from(zoom) + ROWS_IN_TILE_BITS);
        Layer { grid, order, counts: self.counts, expansions: self.expansions, parents: self.parents }
    }

    /// Adds a mark, and tells its number.
    fn push(&mut self, position: Position, count: u32, expansion: u8) {
        self.positions.push(position);
        self.counts.push(count);
        self.expansions.push(expansion);
    }
}

/// The marks of a zoom from those of the zoom above.
fn merge(above: &Layer, zoom: u8) -> New {
    let radius = RADIUS * pixel(zoom);
    let reach = u64::from(radius) * u64::from(radius);
    let mut places = vec![0_u32; above.grid.len()];
    for (place, mark) in (0..).zip(&above.order) {
        places[*mark as usize] = place;
    }
    let mut new = New { parents: vec![0; above.grid.len()], ..New::default() };
    let mut taken = vec![false; above.grid.len()];
    for (mark, place) in places.iter().enumerate() {
        let place = *place as usize;
        if std::mem::replace(&mut taken[place], true) {
            continue;
        }
        let centre = above.grid.at(place);
        let number = u32::try_from(new.counts.len()).unwrap_or(u32::MAX);
        let mut gathered = Gathered::default();
        gathered.add(centre, above.counts[mark]);
        new.parents[mark] = number;
        above.grid.visit(bounds(centre, radius), |other| {
            let position = above.grid.at(other);
            if !taken[other] && distance_squared(centre, position) <= reach {
                taken[other] = true;
                let other = above.order[other] as usize;
                gathered.add(position, above.counts[other]);
                new.parents[other] = number;
            }
        });
        let alone = gathered.count == above.counts[mark];
        new.push(gathered.centre(), gathered.count, if alone { above.expansions[mark] } else { zoom + 1 });
    }
    new
}

/// Sums for a centre of gravity. They stay below 2^64: positions and the total count are below 2^32.
#[derive(Default)]
struct Gathered {
    x: u64,
    y: u64,
    count: u32,
}

impl Gathered {
    fn add(&mut self, position: Position, count: u32) {
        self.x += u64::from(position.x) * u64::from(count);
        self.y += u64::from(position.y) * u64::from(count);
        self.count += count;
    }

    fn centre(&self) -> Position {
        let mean = |sum: u64| u32::try_from(sum / u64::from(self.count.max(1))).unwrap_or(u32::MAX);
        Position { x: mean(self.x), y: mean(self.y) }
    }
}

fn bounds(centre: Position, radius: u32) -> [u32; 4] {
    [
        centre.x.saturating_sub(radius),
        centre.y.saturating_sub(radius),
        centre.x.saturating_add(radius),
        centre.y.saturating_add(radius),
    ]
}

fn distance_squared(a: Position, b: Position) -> u64 {
    let (dx, dy) = (u64::from(a.x.abs_diff(b.x)), u64::from(a.y.abs_diff(b.y)));
    dx * dx + dy * dy
}

/// Lays the points of every mark side by side, from the lowest zoom up, and puts the marks in grid order.
/// `layers`: from the points down to zoom 1.
fn finish(mut layers: Vec<Layer>, top: Layer) -> Clusters {
    let mut firsts = side_by_side(&top.counts, &vec![0; top.counts.len()], &[0]);
    let mut parents = top.parents.clone();
    let mut levels = vec![level(top, &firsts)];
    let points = layers.drain(..1).next();
    for layer in layers.into_iter().rev() {
        firsts = side_by_side(&layer.counts, &parents, &firsts);
        parents.clone_from(&layer.parents);
        levels.push(level(layer, &firsts));
    }
    let Some(points) = points else { return Clusters::default() };
    let mut members = vec![0; points.order.len()];
    for (index, place) in (0..).zip(side_by_side(&points.counts, &parents, &firsts)) {
        members[place as usize] = index;
    }
    Clusters { levels, points: points.grid, indexes: points.order, members }
}

/// Where the points of each mark begin, inside the stretch of its parent.
fn side_by_side(counts: &[u32], parents: &[u32], parent_firsts: &[u32]) -> Vec<u32> {
    let mut next = parent_firsts.to_vec();
    let begin = |(count, parent): (&u32, &u32)| {
        let place = &mut next[*parent as usize];
        std::mem::replace(place, *place + count)
    };
    counts.iter().zip(parents).map(begin).collect()
}

fn level(layer: Layer, firsts: &[u32]) -> Level {
    let marks = || layer.order.iter().map(|mark| *mark as usize);
    let (counts, firsts) = (marks().map(|m| layer.counts[m]).collect(), marks().map(|m| firsts[m]).collect());
    let expansions = marks().map(|m| layer.expansions[m]).collect();
    Level { grid: layer.grid, counts, firsts, expansions }
}
