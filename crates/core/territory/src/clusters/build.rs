//! Merging marks, zoom after zoom.

use super::grid::Grid;
use super::{Clusters, FIRST_ZOOM_OF_POINTS, Level, Position, RADIUS, TILE_BITS, pixel};
use crate::Point;

/// Rows of 64 pixels: a tile with its margin spans ten of them.
const ROWS_IN_TILE_BITS: u32 = TILE_BITS - 6;

/// Marks of a zoom. Everything is by place of the grid, so that neighbours on the ground are neighbours in
/// memory; only `order` tells the order in which the marks were made, in which they gather others.
struct Layer {
    grid: Grid,
    /// The mark at each place.
    order: Vec<u32>,
    counts: Vec<u32>,
    expansions: Vec<u8>,
}

/// Marks under construction, in order.
#[derive(Default)]
struct New {
    positions: Vec<Position>,
    counts: Vec<u32>,
    expansions: Vec<u8>,
}

pub(super) fn build(points: &[Point]) -> Clusters {
    let positions: Vec<_> = points.iter().map(|point| Position::of(*point)).collect();
    let (counts, expansions) = (vec![1; points.len()], vec![FIRST_ZOOM_OF_POINTS; points.len()]);
    let points = New { positions, counts, expansions }.layer(FIRST_ZOOM_OF_POINTS);
    let mut above = &points;
    let mut layers: Vec<(Layer, Vec<u32>)> = Vec::new();
    for zoom in (0..FIRST_ZOOM_OF_POINTS).rev() {
        let (marks, parents) = merge(above, zoom);
        layers.push((marks.layer(zoom), parents));
        above = layers.last().map_or(&points, |(layer, _)| layer);
    }
    finish(points, layers)
}

fn by_place<T: Copy>(order: &[u32], by_mark: &[T]) -> Vec<T> {
    order.iter().map(|mark| by_mark[*mark as usize]).collect()
}

impl New {
    fn layer(self, zoom: u8) -> Layer {
        let (grid, order) = Grid::new(&self.positions, u32::from(zoom) + ROWS_IN_TILE_BITS);
        let (counts, expansions) = (by_place(&order, &self.counts), by_place(&order, &self.expansions));
        Layer { grid, order, counts, expansions }
    }
}

/// The marks of a zoom from those of the zoom above; and for each of these, by place, the mark it is part of.
fn merge(above: &Layer, zoom: u8) -> (New, Vec<u32>) {
    let radius = RADIUS * pixel(zoom);
    let reach = u64::from(radius) * u64::from(radius);
    let mut places = vec![0_u32; above.order.len()];
    for (place, mark) in (0..).zip(&above.order) {
        places[*mark as usize] = place;
    }
    let mut new = New::default();
    let mut parents = vec![0; above.order.len()];
    let mut taken = vec![false; above.order.len()];
    for place in places {
        let place = place as usize;
        if std::mem::replace(&mut taken[place], true) {
            continue;
        }
        let centre = above.grid.at(place);
        parents[place] = u32::try_from(new.counts.len()).unwrap_or(u32::MAX);
        let mut gathered = Gathered::default();
        gathered.add(centre, above.counts[place]);
        above.grid.visit(bounds(centre, radius), |other| {
            let position = above.grid.at(other);
            if !taken[other] && distance_squared(centre, position) <= reach {
                taken[other] = true;
                gathered.add(position, above.counts[other]);
                parents[other] = parents[place];
            }
        });
        let alone = gathered.count == above.counts[place];
        new.positions.push(gathered.centre());
        new.counts.push(gathered.count);
        new.expansions.push(if alone { above.expansions[place] } else { zoom + 1 });
    }
    (new, parents)
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

/// Lays the points of every mark side by side, from zoom 0 up. `layers`: from zoom 11 down, each with the parents
/// of the marks above it.
fn finish(points: Layer, layers: Vec<(Layer, Vec<u32>)>) -> Clusters {
    let mut levels = Vec::with_capacity(layers.len());
    // Zoom 0 is all one stretch.
    let mut parents: Vec<u32> = layers.last().map_or_else(Vec::new, |(top, _)| vec![0; top.order.len()]);
    let mut starts = vec![0];
    for (layer, parents_above) in layers.into_iter().rev() {
        let firsts = side_by_side(&layer.counts, &parents, starts);
        starts = vec![0; firsts.len()];
        for (mark, first) in layer.order.iter().zip(&firsts) {
            starts[*mark as usize] = *first;
        }
        parents = parents_above;
        levels.push(Level { grid: layer.grid, counts: layer.counts, firsts, expansions: layer.expansions });
    }
    let mut members = vec![0; points.order.len()];
    for (index, place) in points.order.iter().zip(side_by_side(&points.counts, &parents, starts)) {
        members[place as usize] = *index;
    }
    Clusters { levels, points: points.grid, indexes: points.order, members }
}

/// Where the points of each mark begin, inside the stretch of its parent.
fn side_by_side(counts: &[u32], parents: &[u32], mut starts: Vec<u32>) -> Vec<u32> {
    let begin = |(count, parent): (&u32, &u32)| {
        let start = &mut starts[*parent as usize];
        std::mem::replace(start, *start + count)
    };
    counts.iter().zip(parents).map(begin).collect()
}
