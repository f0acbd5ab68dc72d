//! Which territory a point is in.

use super::mesh::{Mesh, Spot};
use super::simplify::distance_squared;

/// Side of a cell of the grid, in 1e-5 degree: a tenth of a degree, some ten kilometres.
const CELL: i32 = 10_000;

/// West, south, east, north.
type Box4 = [i32; 4];

/// For each cell of a grid, the territories whose box touches it.
#[derive(Debug)]
pub(super) struct Locator {
    boxes: Vec<Option<Box4>>,
    /// (row, column, territory), sorted.
    cells: Vec<(i16, i16, u32)>,
}

impl Locator {
    pub fn new(mesh: &Mesh) -> Self {
        let numbers = (0..).take(mesh.len());
        let boxes: Vec<_> = numbers.map(|territory| box_of(mesh, territory)).collect();
        let mut cells = Vec::new();
        for (territory, [west, south, east, north]) in (0..).zip(&boxes).filter_map(|(t, b)| Some((t, (*b)?)))
        {
            for row in cell(south)..=cell(north) {
                cells.extend((cell(west)..=cell(east)).map(|column| (row, column, territory)));
            }
        }
        cells.sort_unstable();
        cells.shrink_to_fit();
        Self { boxes, cells }
    }

    fn in_cell(&self, row: i16, column: i16) -> impl Iterator<Item = u32> {
        let first = self.cells.partition_point(|(r, c, _)| (*r, *c) < (row, column));
        let same = move |(r, c, _): &&(i16, i16, u32)| (*r, *c) == (row, column);
        self.cells[first..].iter().take_while(same).map(|(_, _, territory)| *territory)
    }

    /// The territory that holds the spot. On a common border, one of both, always the same.
    pub fn at(&self, mesh: &Mesh, spot: Spot) -> Option<u32> {
        let around = |territory: &u32| {
            let [west, south, east, north] = self.boxes[*territory as usize].unwrap_or_default();
            (west..=east).contains(&spot[0]) && (south..=north).contains(&spot[1])
        };
        let mut candidates = self.in_cell(cell(spot[1]), cell(spot[0])).filter(around);
        candidates.find(|territory| holds(mesh, *territory, spot))
    }

    /// The territory whose border is nearest, with the distance in metres, not farther than `metres`.
    pub fn nearest(&self, mesh: &Mesh, spot: Spot, metres: f64) -> Option<(u32, f64)> {
        let plane = Plane::around(spot);
        let [dx, dy] = plane.reach(metres);
        let rows = cell(spot[1].saturating_sub(dy))..=cell(spot[1].saturating_add(dy));
        let columns = cell(spot[0].saturating_sub(dx))..=cell(spot[0].saturating_add(dx));
        let mut near: Vec<_> =
            rows.flat_map(|row| columns.clone().flat_map(move |column| self.in_cell(row, column))).collect();
        near.sort_unstable();
        near.dedup();
        let measured = near.into_iter().map(|territory| (territory, plane.distance(mesh, territory, spot)));
        measured.min_by(|a, b| a.1.total_cmp(&b.1)).filter(|(_, distance)| *distance <= metres)
    }
}

/// 1e-5 degree to the row or column of a cell.
fn cell(value: i32) -> i16 {
    i16::try_from(value.div_euclid(CELL)).unwrap_or(i16::MAX)
}

fn box_of(mesh: &Mesh, territory: u32) -> Option<Box4> {
    let spots = mesh.sides(territory).iter().flat_map(|side| mesh.arcs.get(side.arc()));
    spots
        .map(|[x, y]| [*x, *y, *x, *y])
        .reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])])
}

/// Even-odd rule in whole numbers: exact, so that a spot is in one territory and one only.
fn holds(mesh: &Mesh, territory: u32, spot: Spot) -> bool {
    let [x, y] = spot.map(i64::from);
    let mut odd = false;
    for side in mesh.sides(territory) {
        for edge in mesh.arcs.get(side.arc()).windows(2) {
            let ([ax, ay], [bx, by]) = (edge[0].map(i64::from), edge[1].map(i64::from));
            if (ay > y) != (by > y) {
                // The spot is west of the edge: x - ax < (bx - ax)(y - ay) / (by - ay), without division.
                let (left, right) = ((x - ax) * (by - ay), (bx - ax) * (y - ay));
                odd ^= if by > ay { left < right } else { left > right };
            }
        }
    }
    odd
}

/// Metres around a spot, as if the Earth were flat there.
struct Plane {
    east: f64,
    north: f64,
}

impl Plane {
    fn around(spot: Spot) -> Self {
        let north = (crate::point::EARTH_RADIUS_KM * 1e3 * 1e-5_f64).to_radians();
        Self { east: north * (f64::from(spot[1]) / 1e5).to_radians().cos().max(1e-6), north }
    }

    /// How far `metres` go, in 1e-5 degree.
    fn reach(&self, metres: f64) -> [i32; 2] {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the cast saturates, and reach is then everywhere"
        )]
        [self.east, self.north].map(|unit| (metres / unit).ceil().min(3.6e7) as i32)
    }

    fn distance(&self, mesh: &Mesh, territory: u32, spot: Spot) -> f64 {
        let flat = |[x, y]: Spot| [f64::from(x - spot[0]) * self.east, f64::from(y - spot[1]) * self.north];
        let edges = mesh.sides(territory).iter().flat_map(|side| mesh.arcs.get(side.arc()).windows(2));
        let squares = edges.map(|edge| distance_squared([0.0, 0.0], flat(edge[0]), flat(edge[1])));
        squares.fold(f64::INFINITY, f64::min).sqrt()
    }
}
